"""``dealdiff blame PATH VERSION``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.lineage.blame import blame
from dealdiff.render.blaming import blame_json, blame_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """Where each field of what stood with a version comes from."""
    talks = load(options.path)
    sheet = talks[options.version]
    found = blame(talks, sheet.id)
    rows = found.rows if options.of is None else found.of(options.of)
    return (blame_json if options.format == "json" else blame_page)(sheet, rows), NOTHING
