"""``dealdiff positions PATH PARTY``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.parties.moves import positions
from dealdiff.render.positions import positions_json, positions_markdown, positions_page

_FORMS = {"json": positions_json, "markdown": positions_markdown}


def answer(options: Namespace) -> tuple[Answer, int]:
    """What a party was ever told to hold, by issue and date, and how it moved."""
    found = positions(load(options.path), options.party, factions=options.factions)
    return _FORMS.get(options.format, positions_page)(found), NOTHING
