"""Versions for the table tests: small sheets in one scope, rows of a table, and what a diff finds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import frozen

from dealdiff.diffing.delta import atoms, delta
from dealdiff.diffing.result import Diff
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Speaker
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.vocabularies.ceasefire import Cessation, Release, ceasefire

ISSUES = {
    "fighting": "cessation",
    "hostages": "release",
    "prisoners": "release",
    "north": "civilian return",
    "forces": "withdrawal",
    "aid": "humanitarian access",
    "rafah": "provision",
}
_DECLARED: dict[str, Any] = {
    "parties": [
        Party(id="east", name="East"),
        Party(id="west", name="West"),
        Party(id="hawks", name="Hawks", inside="east"),
        Party(id="doves", name="Doves", inside="east"),
    ],
    "speakers": [
        Speaker(id="anna", name="Anna", speaks_for="east"),
        Speaker(id="emil", name="Emil", speaks_for="east"),
        Speaker(id="ida", name="Ida"),
        Speaker(id="ole", name="Ole"),
    ],
    "issues": [Issue(id=id_, is_=is_, title=id_.title()) for id_, is_ in ISSUES.items()],
    "figures": [FigureIssue(id=id_, title=id_.title()) for id_ in ("taken", "held")],
}
SCOPE = Scope(vocabulary=ceasefire, **_DECLARED)
FULL = Silence(default="absent")
WITHHELD = Silence(default="undisclosed")


def version(*said: Term | Statement, silence: Silence | None = None, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A version of these terms and statements; ``more`` holds other fields of the sheet."""
    terms: dict[str, TermOrPresence] = {one.id: one for one in said if isinstance(one, Term)}
    return TermSheet(
        id=more.pop("id", "v"),
        terms={**terms, **more.pop("terms", {})},
        statements=[one for one in said if isinstance(one, Statement)],
        silence=silence or Silence(),
        scope=SCOPE,
        **more,
    )


def kinds(found: Diff) -> list[str]:
    """What a diff finds, as ``kind significance``, sorted."""
    return sorted(f"{change.kind} {change.significance.value}" for change in found)


def check_owned(found: Diff) -> None:
    """Every atom is owned by one change, and nothing else is owned."""
    owned = Counter(path for change in found for path in change.owns)
    assert owned == Counter(path for path, _ in atoms(delta(to_plain(found.before), to_plain(found.after))))


@frozen
class Row:
    """One case: its one idea, the two versions, and every kind with its significance."""

    idea: str
    before: TermSheet
    after: TermSheet
    kinds: tuple[str, ...]


def row(idea: str, before: TermSheet, after: TermSheet, *kinds: str) -> Row:
    return Row(idea, before, after, tuple(sorted(kinds)))


def free(**more: Any) -> Release:  # noqa: ANN401 # fields of a release
    return Release(id="hostages", **more)


def halt(**more: Any) -> Cessation:  # noqa: ANN401
    return Cessation(id="fighting", **more)


def count(words: object) -> TermSheet:
    return version(free(count=words))


def both_full(before: Any, after: Any) -> tuple[TermSheet, TermSheet]:  # noqa: ANN401 # terms
    return version(before, silence=FULL), version(after, silence=FULL)
