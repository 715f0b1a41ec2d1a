"""``dealdiff check PATH``."""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.places import opened, readable
from dealdiff.cli.running import Answer
from dealdiff.errors import FileError, Problem
from dealdiff.files.advice import Advice, advise
from dealdiff.files.finding import ENDINGS, NEGOTIATION, VERSIONS
from dealdiff.files.starting import FIRST
from dealdiff.model.sheet import TermSheet
from dealdiff.render.checks import advice_page, problems_json, problems_page, understood_json, understood_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """What is wrong, or how the files were understood; and where it is asked for, what is weak in them."""
    try:
        found = opened(options.path)
    except FileError as error:
        if not readable(options.path):
            raise
        return _wrong(error, options), SOMETHING
    if not isinstance(found, TermSheet) and not len(found):
        return _wrong(FileError([_no_version(Path(options.path))]), options), SOMETHING
    advice = _advice(options)
    if options.format == "json":
        return understood_json(found, advice), NOTHING
    return (*understood_page(found), *([] if advice is None else advice_page(advice))), NOTHING


def _asked(options: Namespace) -> bool:
    """Whether advice is asked for; to leave out some of it is to ask for the rest."""
    return options.advice or bool(options.advice_without)


def _advice(options: Namespace) -> tuple[Advice, ...] | None:
    return advise(options.path, options.advice_without) if _asked(options) else None


def _wrong(error: FileError, options: Namespace) -> Answer:
    if options.format == "json":
        return problems_json(error, advice=() if _asked(options) else None)
    return problems_page(error)


def _no_version(path: Path) -> Problem:
    """Where versions were looked for in vain, and how to begin."""
    if path.is_file() and path.name not in NEGOTIATION:
        return Problem(
            file=str(path),
            path=VERSIONS,
            found="no version",
            expected="at least one",
            hint=f"tell it there by its id, such as {FIRST}: {{terms: ...}}",
        )
    home = path if path.is_dir() else path.parent
    folder = home / VERSIONS
    return Problem(
        file=str(folder),
        found="no file of a version" if folder.exists() else "no such folder",
        expected=f"at least one file of a version ({', '.join(ENDINGS)}) in it",
        hint=f"begin with: dealdiff new {shlex.quote(str(home))} --version {FIRST}",
    )
