"""The arguments of the command line, and its help."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import NoReturn

from dealdiff.render.cleaning import clean

_PATH = "a folder with negotiation.yaml and versions/, or a negotiation in one file"
_OR_VERSION = f"{_PATH}; or one version's file"


class Parser(argparse.ArgumentParser):
    """A parser whose errors hold no control characters of what was typed, or of a file's name."""

    def error(self, message: str) -> NoReturn:
        """Write what is wrong with the arguments, and end."""
        super().error(clean(message))


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
    return whole


def _command(commands: Commands, name: str, summary: str) -> Parser:  # type: ignore[valid-type] # see Commands
    command: Parser = commands.add_parser(  # type: ignore[attr-defined] # see Commands
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog="Exit codes: 0 done, 2 could not be done.",
        allow_abbrev=False,
    )
    formats = ("text", "markdown")
    command.add_argument("--format", choices=formats, default="text", help="text (the default) or markdown")
    command.set_defaults(command=name, wrong=command.error)
    return command


def _check(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "check", "whether the files can be read, and how they were understood")
    command.add_argument("path", metavar="PATH", help=_OR_VERSION)
    command.epilog = "Exit codes: 0 nothing is wrong, 1 problems found, 2 nothing there that can be read."


def _show(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "show", "one version, or the list of all versions")
    command.add_argument("path", metavar="PATH", help=_OR_VERSION)
    command.add_argument("version", metavar="VERSION", nargs="?", help="the id of a version")


def _diff(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "diff", "what differs between two versions")
    command.usage = "%(prog)s [options] PATH BEFORE AFTER\n       %(prog)s [options] FILE FILE"
    command.epilog = "Exit codes: 0 nothing differs, 1 something differs, 2 could not be done."
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


def _story(commands: Commands) -> None:  # type: ignore[valid-type] # see Commands
    command = _command(commands, "story", "the negotiation, version by version")
    command.add_argument("path", metavar="PATH", help=_PATH)
