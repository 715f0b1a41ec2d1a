"""The commands to begin with and to ask about words: ``new`` and ``explain``."""

from __future__ import annotations

from dealdiff.cli.arguments.parsing import Commands


def add_starting(commands: Commands) -> None:
    """Add the commands to begin with."""
    _new(commands)
    _explain(commands)


def _new(commands: Commands) -> None:
    command = commands.add(
        "new", "a commented negotiation to fill in, or one version of it", ("text", "markdown")
    )
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


def _explain(commands: Commands) -> None:
    command = commands.add("explain", "what a kind of change means")
    command.add_argument(
        "kind",
        metavar="KIND",
        nargs="?",
        help="a kind or a family of kinds, as a diff names it; without: all kinds",
    )
