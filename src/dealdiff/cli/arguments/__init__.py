"""The arguments of the command line, and its help."""

from __future__ import annotations

from importlib import import_module

from dealdiff.cli.arguments.changing import add_changing
from dealdiff.cli.arguments.history import add_history
from dealdiff.cli.arguments.parsing import Commands, Parser
from dealdiff.cli.arguments.parties import add_parties
from dealdiff.cli.arguments.reading import add_reading
from dealdiff.cli.arguments.sources import add_sources
from dealdiff.cli.arguments.starting import add_starting


def parser() -> Parser:
    """The parser of all commands; ``command`` names the one that was given, ``wrong`` refuses it."""
    whole = Parser(
        prog="dealdiff",
        description="Versioned term sheets of a negotiation, and semantic diffs between them.",
        epilog="Exit codes: 0 nothing found or done, 1 something found, 2 could not be done.",
        allow_abbrev=False,
    )
    version = f"dealdiff {import_module('dealdiff').__version__}"
    whole.add_argument("--version", action="version", version=version, help="show the version and exit")
    commands = Commands(whole)
    for add in (add_reading, add_history, add_parties, add_sources, add_changing, add_starting):
        add(commands)
    return whole
