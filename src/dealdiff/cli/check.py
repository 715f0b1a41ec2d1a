"""``dealdiff check PATH``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.places import opened, readable
from dealdiff.errors import FileError
from dealdiff.render.checks import problems_page, understood_page
from dealdiff.render.page import Page


def answer(options: Namespace) -> tuple[Page, int]:
    """What is wrong, or how the files were understood."""
    try:
        found = opened(options.path)
    except FileError as error:
        if not readable(options.path):
            raise
        return problems_page(error), SOMETHING
    return understood_page(found), NOTHING
