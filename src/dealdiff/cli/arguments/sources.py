"""The commands on the sources: ``disputes`` and ``evidence``."""

from __future__ import annotations

from dealdiff.cli.arguments.parsing import OR_VERSION, VERSION, Commands

_ALL = f"{VERSION}; without it, all of them"
_ONLY = ("on-one-anonymous-voice", "denied", "mistaken", "second-hand", "own-word", "unsourced")


def add_sources(commands: Commands) -> None:
    """Add the commands on the sources."""
    _disputes(commands)
    _evidence(commands)


def _disputes(commands: Commands) -> None:
    command = commands.add("disputes", "where accounts of one field differ, and whether they contradict")
    command.add_argument("path", metavar="PATH", help=OR_VERSION)
    command.add_argument("version", metavar="VERSION", nargs="?", help=_ALL)


def _evidence(commands: Commands) -> None:
    command = commands.add("evidence", "what each claim rests on: the report, who says so, and for whom")
    command.add_argument("path", metavar="PATH", help=OR_VERSION)
    command.add_argument("version", metavar="VERSION", nargs="?", help=_ALL)
    command.add_argument(
        "--about",
        metavar="TERM",
        help="only what is told of this term, or at this place, such as terms.price.amount",
    )
    command.add_argument(
        "--only", choices=_ONLY, metavar="SORT", help=f"only the claims that are {', '.join(_ONLY)}"
    )
