"""``dealdiff evidence PATH [VERSION]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.places import told_at
from dealdiff.cli.running import Answer
from dealdiff.render.evidence import evidence_json, evidence_page
from dealdiff.sources.evidence import evidence


def answer(options: Namespace) -> tuple[Answer, int]:
    """What each claim of a version rests on; without its id, of all versions."""
    told = told_at(options.path, options.version)
    found = evidence(told, options.about)
    if options.only is not None:
        found = getattr(found, options.only.replace("-", "_"))
    return (evidence_json if options.format == "json" else evidence_page)(told, found), NOTHING
