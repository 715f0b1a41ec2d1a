"""``dealdiff disputes PATH [VERSION]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.places import told_at
from dealdiff.cli.running import Answer
from dealdiff.render.disputes import disputes_json, disputes_page
from dealdiff.sources.disputes import disputes


def answer(options: Namespace) -> tuple[Answer, int]:
    """Where the accounts of a version differ; without its id, those of all versions."""
    told = told_at(options.path, options.version)
    return (disputes_json if options.format == "json" else disputes_page)(told, disputes(told)), NOTHING
