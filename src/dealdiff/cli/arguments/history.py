"""The commands that look back: ``log``, ``blame``, ``status``, ``as-of`` and ``known-on``."""

from __future__ import annotations

from dealdiff.cli.arguments.parsing import Commands, negotiation, one_version

_DATE = "a day such as 2024-05-31, or a date such as 2024-05"


def add_history(commands: Commands) -> None:
    """Add the commands that look back."""
    _log(commands)
    _blame(commands)
    _status(commands)
    _day(commands, "as-of", "which versions were there on a day, by all reports")
    _day(commands, "known-on", "which versions had been reported by a day")


def _log(commands: Commands) -> None:
    command = commands.add("log", "what became of one term, version by version")
    negotiation(command)
    command.add_argument("term", metavar="TERM", help="the id of an issue, a phase or a figure")
    command.add_argument("--text-only", action="store_true", help="leave out what people say of it")


def _blame(commands: Commands) -> None:
    command = commands.add("blame", "which report each field comes from, and who says so")
    one_version(command)
    command.add_argument(
        "--of", metavar="PLACE", help="only what stands at this place or in it, such as terms.price"
    )


def _status(commands: Commands) -> None:
    command = commands.add("status", "what had been done with a version by a day")
    one_version(command)
    command.add_argument("date", metavar="DATE", help=_DATE)


def _day(commands: Commands, name: str, summary: str) -> None:
    command = commands.add(name, summary)
    negotiation(command)
    command.add_argument("date", metavar="DATE", help=_DATE)
