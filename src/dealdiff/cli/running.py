"""Run one command: its page is written, and a user's mistake is told as a message."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from importlib import import_module

from dealdiff.cli.codes import TROUBLE
from dealdiff.errors import DealdiffError, FileError
from dealdiff.render.cleaning import clean
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Page
from dealdiff.render.text import to_text

Answer = Page | str
"""A page, to be told in the format that was asked for; or a text that is in it."""
WORDS = ("text", "markdown")
_EXACTLY = {"encoding": "utf-8", "newline": ""}


def run(options: Namespace) -> int:
    """Run the command that the arguments name, and return its exit code.

    Each command is a module whose ``answer`` gives the page, or a text as it is, and the exit code.
    """
    try:
        page, code = import_module(f"dealdiff.cli.{options.command}").answer(options)
        write(page, options.format)
    except DealdiffError as error:
        tell(error)
        return TROUBLE
    exit_code: int = code
    return exit_code


def note(lines: Iterable[str]) -> None:
    """What a result says beside its data, on standard error."""
    if sys.stderr is not None:
        sys.stderr.writelines(f"dealdiff: {clean(one)}\n" for one in lines)


def write(page: Page | str, format_: str) -> None:
    """A page or a text on standard output; what it cannot show is replaced, not an error.

    Data are written exactly: in UTF-8, with the line ends that they have.
    """
    if sys.stdout is None:
        raise DealdiffError("standard output is closed")
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**({"errors": "replace"} if format_ in WORDS else _EXACTLY))
    sys.stdout.write(page if isinstance(page, str) else _told(page, format_))


def _told(page: Page, format_: str) -> str:
    return to_markdown(page) if format_ == "markdown" else to_text(page, colour=_colour())


def _colour() -> bool:
    """Whether headings may be bold: a terminal, and nobody asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(error: DealdiffError) -> None:
    """A mistake on standard error, one problem to a line, without control characters."""
    problems = map(str, error.problems) if isinstance(error, FileError) else str(error).split("\n")
    note(problems)
