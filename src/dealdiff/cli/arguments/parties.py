"""The commands about the parties: ``gap``, ``open`` and ``positions``."""

from __future__ import annotations

from argparse import BooleanOptionalAction

from dealdiff.cli.arguments.parsing import Commands, negotiation, one_version


def add_parties(commands: Commands) -> None:
    """Add the commands about the parties."""
    _gap(commands)
    _open(commands)
    _positions(commands)


def _gap(commands: Commands) -> None:
    command = commands.add("gap", "what stands between two parties in a version, issue by issue")
    one_version(command)
    command.add_argument("left", metavar="LEFT", help="the id of a party, or of who speaks for nobody")
    command.add_argument("right", metavar="RIGHT", help="the id of another one")
    command.add_argument(
        "--second-hand",
        action=BooleanOptionalAction,
        default=True,
        help="with what others tell of either party (the default), or without it",
    )
    command.add_argument(
        "--factions", action="store_true", help="with what the factions inside either party hold"
    )


def _open(commands: Commands) -> None:
    command = commands.add("open", "the open points of a version: the text, each side's position, the bridge")
    one_version(command)


def _positions(commands: Commands) -> None:
    command = commands.add("positions", "what a party was ever told to hold, by issue and date")
    negotiation(command)
    command.add_argument("party", metavar="PARTY", help="the id of a party, or of who speaks for nobody")
    command.add_argument(
        "--factions", action="store_true", help="with what the factions inside the party hold"
    )
