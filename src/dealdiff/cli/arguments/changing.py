"""The commands that make a diff or a version of others: ``invert``, ``patch``, ``merge`` and ``export``."""

from __future__ import annotations

from dealdiff.cli.arguments.parsing import (
    DOCUMENT,
    VERSION,
    Commands,
    negotiation,
    output,
    two_versions,
)

_STALE = "0 done, 1 the diff does not fit, 2 could not be done"
_UNSETTLED = "0 done, 1 something is left unsettled, 2 could not be done"


def add_changing(commands: Commands) -> None:
    """Add the commands that make something new."""
    _patch(commands)
    _invert(commands)
    _merge(commands)
    _export(commands)


def _patch(commands: Commands) -> None:
    command = commands.add(
        "patch",
        "a version with a diff applied",
        ("yaml", "json"),
        codes=_STALE,
        told="yaml (the default), json (the default where --output ends so)",
    )
    command.usage = "%(prog)s [options] PATH VERSION DIFF\n       %(prog)s [options] FILE DIFF"
    command.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="PATH VERSION: a negotiation, and the id of one of its versions; FILE: a version's file; "
        f"DIFF: {DOCUMENT}",
    )
    command.add_argument(
        "--rebase", action="store_true", help="carry the diff over to a version that it was not made from"
    )
    command.add_argument(
        "--negotiation",
        metavar="FILE",
        help="the negotiation.yaml that a file is told in (the default: the one beside or above it)",
    )
    output(command, "the version")


def _invert(commands: Commands) -> None:
    command = commands.add("invert", "the diff that leads back", ("json", "text", "markdown"))
    command.add_argument("diff", metavar="DIFF", help=DOCUMENT)
    output(command, "the diff")


def _merge(commands: Commands) -> None:
    command = commands.add(
        "merge",
        "two versions made into one, from the version that both come from",
        ("yaml", "text", "markdown", "json"),
        codes=_UNSETTLED,
        told="yaml: the version itself (the default); text, markdown, json: what was decided "
        "(text with --output)",
    )
    negotiation(command)
    command.add_argument("left", metavar="LEFT", help=VERSION)
    command.add_argument("right", metavar="RIGHT", help=VERSION)
    command.add_argument(
        "--base", metavar="VERSION", help="the version that both come from (the nearest one)"
    )
    command.add_argument(
        "--id",
        metavar="ID",
        help="the id of the merged version, which no version has yet "
        "(LEFT-and-RIGHT where both say something new, else that of the only one that does)",
    )
    output(command, "the merged version")


def _export(commands: Commands) -> None:
    command = commands.add("export", "the difference of two versions, for other programs", ("json",))
    command.usage = (
        "%(prog)s (--json-patch | --merge-patch) PATH BEFORE AFTER\n"
        "       %(prog)s (--json-patch | --merge-patch) FILE FILE"
    )
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--json-patch", action="store_true", help="a JSON Patch (RFC 6902)")
    which.add_argument("--merge-patch", action="store_true", help="a JSON Merge Patch (RFC 7396)")
    two_versions(command)
    output(command, "the patch")
