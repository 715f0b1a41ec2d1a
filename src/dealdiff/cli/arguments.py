"""The arguments of the command line, and its help."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from dealdiff.render.cleaning import clean

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_PATH = "a folder with negotiation.yaml and versions/, or a negotiation in one file"
_OR_VERSION = f"{_PATH}; or one version's file"
_TABLES = ("text", "markdown", "csv", "json")
_PLAIN = ("text", "markdown", "json")
_RESULTS = ("text", "markdown", "json", "jsonl", "csv")
_SIGNIFICANCES = ("substantive", "clarifying", "uncertain", "editorial", "record")
_NARROWEST, _WIDEST = 60, 10_000  # columns of a table


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


Commands = "argparse._SubParsersAction[Parser]"  # argparse names its own class privately


def parser() -> Parser:
    """The parser of all commands; ``command`` names the one that was given, ``wrong`` refuses it."""
    whole = Parser(
        prog="dealdiff",
        description="Versioned term sheets of a negotiation, and semantic diffs between them.",
        epilog="Exit codes: 0 nothing found, 1 something found, 2 could not be done.",
        allow_abbrev=False,
    )
    version = f"dealdiff {import_module('dealdiff').__version__}"
    whole.add_argument("--version", action="version", version=version, help="show the version and exit")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _check(commands)
    _show(commands)
    _diff(commands)
    _story(commands)
    _matrix(commands)
    _new(commands)
    _explain(commands)
    return whole


def _command(
    commands: Commands,  # type: ignore[valid-type] # see Commands
    name: str,
    summary: str,
    formats: tuple[str, ...] = ("text", "markdown"),
) -> Parser:
    command: Parser = commands.add_parser(  # type: ignore[attr-defined] # see Commands
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog="Exit codes: 0 done, 2 could not be done.",
        allow_abbrev=False,
    )
    told = f"text (the default), {', '.join(formats[1:])}"
    command.add_argument("--format", choices=formats, default="text", help=told)
    command.set_defaults(command=name, wrong=command.error)
    return command


def _check(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "check", "whether the files can be read, and how they were understood")
    command.add_argument("path", metavar="PATH", help=_OR_VERSION)
    command.epilog = "Exit codes: 0 nothing is wrong, 1 problems found, 2 nothing there that can be read."


def _show(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "show", "one version, or the list of all versions", _PLAIN)
    command.add_argument("path", metavar="PATH", help=_OR_VERSION)
    command.add_argument("version", metavar="VERSION", nargs="?", help="the id of a version")


def _diff(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "diff", "what differs between two versions", _RESULTS)
    command.usage = "%(prog)s [options] PATH BEFORE AFTER\n       %(prog)s [options] FILE FILE"
    command.epilog = "Exit codes: 0 nothing differs, 1 something differs, 2 could not be done."
    _choosing(command)
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


def _choosing(command: Parser) -> None:
    """Which changes are told, and which of them are a finding."""
    command.add_argument(
        "--only",
        metavar="WORDS",
        action="append",
        default=[],
        help="only these kinds, families or significances, with commas between them (may be given again)",
    )
    command.add_argument(
        "--fail-on",
        choices=_SIGNIFICANCES,
        help="exit with 1 only for what weighs as much as this, or more (weightiest first)",
    )
    command.add_argument(
        "--effective", action="store_true", help="compare what stood with each version, not the two reports"
    )
    command.add_argument(
        "--suppress", metavar="FILE", help="leave out the changes that this file names, each with its reason"
    )


def _story(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "story", "the negotiation, version by version")
    command.add_argument("path", metavar="PATH", help=_PATH)


def _matrix(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "matrix", "the terms by versions, as a table", _TABLES)
    command.add_argument("path", metavar="PATH", help=_PATH)
    command.add_argument(
        "--about",
        metavar="TERM",
        action="append",
        default=[],
        help="only this issue or phase (may be given again for another)",
    )
    command.add_argument(
        "--fields", action="store_true", help="all fields: titles and tellers too, and text in full"
    )
    command.add_argument("--statements", action="store_true", help="what each party wants or refuses, too")
    command.add_argument(
        "--effective", action="store_true", help="with what a version did not repeat, in brackets"
    )
    command.add_argument(
        "--width", metavar="COLUMNS", type=_width, default=100, help="how wide text may be (100)"
    )


def _width(words: str) -> int:
    """A number of columns that a table can be laid out in."""
    number = int(words) if words.isascii() and words.isdigit() and len(words) < 6 else 0
    if not _NARROWEST <= number <= _WIDEST:
        told = f"a number from {_NARROWEST} to {_WIDEST}"
        raise argparse.ArgumentTypeError(f"found {words[:80]!r}, expected {told}")
    return number


def _new(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "new", "a commented negotiation to fill in, or one version of it")
    command.add_argument(
        "path", metavar="PATH", help="a folder that is not there yet; with --version, a negotiation's"
    )
    command.add_argument(
        "--version", metavar="ID", help="write one version into the negotiation at PATH, under this id"
    )
    command.add_argument(
        "--after", metavar="PARENT", help="with --version: the id of the version it comes after"
    )
    command.add_argument("--vocabulary", metavar="NAME", help="the term types to write with (ceasefire)")


def _explain(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "explain", "what a kind of change means", ("text", "markdown", "json"))
    command.add_argument(
        "kind",
        metavar="KIND",
        nargs="?",
        help="a kind or a family of kinds, as a diff names it; without: all kinds",
    )
