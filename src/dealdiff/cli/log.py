"""``dealdiff log PATH TERM``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.lineage.log import log
from dealdiff.render.history import log_json, log_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """What became of a term, version by version."""
    talks = load(options.path)
    entries = log(talks, options.term, statements=not options.text_only)
    told = log_json if options.format == "json" else log_page
    return told(talks, options.term, entries), NOTHING
