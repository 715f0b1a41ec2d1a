"""``dealdiff as-of PATH DATE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.lineage.dates import as_of
from dealdiff.render.days import day_json, day_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """Which versions were there on a day, as far as all reports tell."""
    found = as_of(load(options.path), options.date)
    return day_json(found) if options.format == "json" else day_page(found), NOTHING
