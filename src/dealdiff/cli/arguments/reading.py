"""The commands that read a negotiation: ``check``, ``show``, ``diff``, ``story`` and ``matrix``."""

from __future__ import annotations

import argparse
import re

from dealdiff.cli.arguments.parsing import (
    OR_VERSION,
    VERSION,
    Commands,
    Parser,
    negotiation,
    two_versions,
)
from dealdiff.files.advising.codes import CODES

_TABLES = ("text", "markdown", "csv", "json")
_RESULTS = ("text", "markdown", "json", "jsonl", "csv")
_SIGNIFICANCES = ("substantive", "clarifying", "uncertain", "editorial", "record")
_NARROWEST, _WIDEST = 60, 10_000  # columns of a table
_SHARE = re.compile(r"[0-9]{1,9}(?:[/.][0-9]{1,9})?")


def add_reading(commands: Commands) -> None:
    """Add the commands that read."""
    _check(commands)
    _show(commands)
    _diff(commands)
    _story(commands)
    _matrix(commands)


def _check(commands: Commands) -> None:
    command = commands.add(
        "check",
        "whether the files can be read, and how they were understood",
        codes="0 nothing is wrong, 1 problems found, 2 nothing there that can be read",
    )
    command.add_argument("path", metavar="PATH", help=OR_VERSION)
    command.add_argument(
        "--advice", action="store_true", help="also what is no error and yet weak (the exit code stays 0)"
    )
    command.add_argument(
        "--advice-without",
        metavar="CODE",
        action="append",
        choices=[*CODES],
        default=[],
        help="the same without the advice of this code (may be given again)",
    )


def _show(commands: Commands) -> None:
    command = commands.add("show", "one version, or the list of all versions")
    command.add_argument("path", metavar="PATH", help=OR_VERSION)
    command.add_argument("version", metavar="VERSION", nargs="?", help=VERSION)


def _diff(commands: Commands) -> None:
    command = commands.add(
        "diff",
        "what differs between two versions",
        _RESULTS,
        codes="0 nothing differs, 1 something differs, 2 could not be done",
    )
    command.usage = "%(prog)s [options] PATH BEFORE AFTER\n       %(prog)s [options] FILE FILE"
    _choosing(command)
    _comparing(command)
    two_versions(command)


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
        "--suppress", metavar="FILE", help="leave out the changes that this file names, each with its reason"
    )


def _comparing(command: Parser) -> None:
    """What is compared with what."""
    command.add_argument(
        "--effective", action="store_true", help="compare what stood with each version, not the two reports"
    )
    command.add_argument(
        "--match",
        metavar="SHARE",
        nargs="?",
        const="3/4",
        type=_share,
        help="take terms under other ids for the same where so much of them agrees "
        "(3/4 unless told; the default: ids alone)",
    )


def _share(words: str) -> str:
    """A share as a policy takes it; a path that follows ``--match`` is none."""
    if _SHARE.fullmatch(words):
        return words
    hint = "put --match after the paths, or write --match=3/4"
    raise argparse.ArgumentTypeError(f"found {words[:80]!r}, expected a share such as 3/4 or 0.8; {hint}")


def _story(commands: Commands) -> None:
    command = commands.add("story", "the negotiation, version by version")
    negotiation(command)


def _matrix(commands: Commands) -> None:
    command = commands.add("matrix", "the terms by versions, as a table", _TABLES)
    negotiation(command)
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
