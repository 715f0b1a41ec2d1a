"""``dealdiff gap PATH VERSION LEFT RIGHT``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.parties.gap import gap
from dealdiff.render.gap import gap_json, gap_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """What stands between two parties, as one version tells it."""
    sheet = load(options.path)[options.version]
    found = gap(
        sheet, options.left, options.right, second_hand=options.second_hand, factions=options.factions
    )
    return (gap_json if options.format == "json" else gap_page)(found), NOTHING
