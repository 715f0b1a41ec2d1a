"""``dealdiff status PATH VERSION DATE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.lineage.status import status
from dealdiff.render.standing import status_json, status_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """What had been done with a version by a day, as far as acts are reported."""
    talks = load(options.path)
    sheet = talks[options.version]
    found = status(talks, sheet.id, options.date)
    return (status_json if options.format == "json" else status_page)(sheet, found), NOTHING
