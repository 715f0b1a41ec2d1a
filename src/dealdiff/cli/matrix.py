"""``dealdiff matrix PATH``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.files.loading import load
from dealdiff.render.matrix import FORMATS, matrix_text
from dealdiff.tables.making import matrix


def answer(options: Namespace) -> tuple[str, int]:
    """The terms by versions, in the form that was asked for."""
    found = matrix(
        load(options.path),
        about=options.about,
        all_fields=options.fields,
        statements=options.statements,
        effective=options.effective,
    )
    if options.format == "text":
        return matrix_text(found, width=options.width), NOTHING
    return FORMATS[options.format](found), NOTHING
