"""How arguments are read: errors that are safe to show and name the nearest word, and what commands share."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NoReturn

from dealdiff.render.cleaning import clean

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

PATH = "a folder with negotiation.yaml and versions/, or a negotiation in one file"
OR_VERSION = f"{PATH}; or one version's file"
PLAIN = ("text", "markdown", "json")
VERSION = "the id of a version"
DOCUMENT = "a diff, as diff --format json writes it; - reads it from standard input"


class Parser(argparse.ArgumentParser):
    """A parser whose errors hold no control characters of what was typed, or of a file's name."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 # as argparse has it
        """Refuse what is none of the choices, and name the nearest one."""
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            near = get_close_matches(str(value), [*map(str, action.choices or ())], n=1)
            error.message += f"; the nearest is {near[0]!r}" if near else ""
            raise

    def error(self, message: str) -> NoReturn:
        """Write what is wrong with the arguments, and end."""
        super().error(clean(message))

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Write help, the version or an error; argparse itself says nothing where that cannot be done."""
        stream = file or sys.stderr
        if message and stream is not None:
            stream.write(message)


class Commands:
    """The commands of a parser, to which each is added by its name."""

    def __init__(self, whole: Parser) -> None:
        self._commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(
        self,
        name: str,
        summary: str,
        formats: tuple[str, ...] = PLAIN,
        codes: str = "0 done, 2 could not be done",
        told: str = "",
    ) -> Parser:
        """The parser of one command; the first of its formats is the default, unless ``told`` says which."""
        command: Parser = self._commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"Exit codes: {codes}.",
            allow_abbrev=False,
        )
        command.set_defaults(command=name.replace("-", "_"), wrong=command.error, format=formats[0])
        if len(formats) > 1:
            first = "" if told else formats[0]
            what = told or f"{formats[0]} (the default), {', '.join(formats[1:])}"
            command.add_argument("--format", choices=formats, default=first, help=what)
        return command


def output(command: Parser, what: str) -> None:
    """``--output FILE``, which is written whole or not at all; ``-`` is standard output, as without it."""
    command.add_argument(
        "--output",
        metavar="FILE",
        type=lambda path: None if path == "-" else path,
        help=f"write {what} into this file, whole or not at all; - is standard output",
    )


def negotiation(command: Parser) -> None:
    """A negotiation, by the place of its files."""
    command.add_argument("path", metavar="PATH", help=PATH)


def one_version(command: Parser) -> None:
    """A negotiation, and one of its versions."""
    negotiation(command)
    command.add_argument("version", metavar="VERSION", help=VERSION)


def two_versions(command: Parser) -> None:
    """Two versions of a negotiation, by their ids or by their files."""
    command.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="PATH BEFORE AFTER: a negotiation, and the ids of two of its versions; "
        "FILE FILE: the files of two versions",
    )
    command.add_argument(
        "--negotiation",
        metavar="FILE",
        help="the negotiation.yaml that two files are told in (the default: the one beside or above each)",
    )
