"""The decision table: what is decided where two sides say something of one place. The first row holds."""

# ruff: noqa: E501 # a row of the table reads better on few lines

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from attrs import frozen

from dealdiff.merging.cases import Case
from dealdiff.model.plain import Plain
from dealdiff.model.roles import Role
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED
from dealdiff.values.verdict import Info

_WHOLE = frozenset({"statements", "figures"})
_LINKS = frozenset({"after", "phase", "state", "as"})


class Outcome(Enum):
    """What was decided at one place.

    TAKEN: what one side says. CORROBORATED: both say the same. COMBINED: both hold, and the sharper stands.
    SOFT: unsettled, though they may go together. CONFLICT: unsettled.

    >>> Outcome("soft-conflict").settled
    False
    """

    TAKEN = "taken"
    CORROBORATED = "corroborated"
    COMBINED = "combined"
    SOFT = "soft-conflict"
    CONFLICT = "conflict"

    @property
    def settled(self) -> bool:
        """Whether something was taken."""
        return self not in (Outcome.SOFT, Outcome.CONFLICT)


Take = Callable[[Case], Plain | None]


@frozen(kw_only=True)
class Row:
    """One row: when it holds, what is decided, what is taken (or suggested), and why, in words."""

    name: str
    holds: Callable[[Case], bool]
    outcome: Outcome
    take: Take = lambda _: None
    why: str = ""


def decide(case: Case) -> Row:
    """The first row that holds."""
    return next(row for row in ROWS if row.holds(case))


def _either(case: Case, *wanted: object) -> bool:
    return any(one in wanted for one in case.presences if one is not None)


def _gone(case: Case) -> bool:
    """Whether a side takes away what the base tells, or calls it absent."""
    return _either(case, ABSENT)


def _with_value(case: Case, presence: object) -> bool:
    return _either(case, presence) and len(case.told) == 1


def _value(case: Case) -> Plain | None:
    return case.told[0]


def _nothing_and_zero(case: Case) -> bool:
    """None and 0 are the same of a number: where a diff says so too."""
    words = all(isinstance(one, str) for one in (case.left, case.right))
    return words and _with_value(case, NONE) and case.info is Info.SAME


def _sharper(case: Case) -> bool:
    return case.info in (Info.MORE, Info.LESS)


ROWS: tuple[Row, ...] = (
    Row(name="both-alike", holds=lambda case: case.left == case.right, outcome=Outcome.CORROBORATED,
        take=lambda case: case.left, why="both versions say so"),
    Row(name="left-unchanged", holds=lambda case: case.left == case.base, outcome=Outcome.TAKEN,
        take=lambda case: case.right, why="the other version says nothing else than the base"),
    Row(name="right-unchanged", holds=lambda case: case.right == case.base, outcome=Outcome.TAKEN,
        take=lambda case: case.left, why="the other version says nothing else than the base"),
    Row(name="removed-against-edited", holds=_gone, outcome=Outcome.CONFLICT,
        why="one version takes away what the other tells otherwise"),
    Row(name="withheld-against-told", holds=lambda case: _with_value(case, UNDISCLOSED), outcome=Outcome.TAKEN,
        take=_value, why="one version tells what the other withholds"),
    Row(name="nothing-and-zero", holds=_nothing_and_zero, outcome=Outcome.CORROBORATED,
        take=lambda case: case.smaller, why="the same in other words"),
    Row(name="ruled-out-against-told", holds=lambda case: _with_value(case, NONE), outcome=Outcome.CONFLICT,
        why="one version says that there is none, the other tells it"),
    Row(name="left-open-against-told", holds=lambda case: _with_value(case, TO_BE_AGREED), outcome=Outcome.CONFLICT,
        why="one version leaves it to be agreed, the other tells it"),
    Row(name="two-presences", holds=lambda case: any(one is not None for one in case.presences), outcome=Outcome.CONFLICT,
        why="the two versions leave it untold in different ways"),
    Row(name="whole-items", holds=lambda case: case.path[0] in _WHOLE, outcome=Outcome.CONFLICT,
        why="the two versions tell it differently"),
    Row(name="conditions", holds=lambda case: case.path[-2:-1] == ("if",), outcome=Outcome.CONFLICT,
        why="the two versions tell the condition in different states"),
    Row(name="other-types", holds=lambda case: not all(isinstance(one, str) for one in case.told),
        outcome=Outcome.CONFLICT, why="the two versions tell it as terms of different types"),
    Row(name="links", holds=lambda case: case.path[-1] in _LINKS and case.verdict is None, outcome=Outcome.CONFLICT,
        why="the two versions place it differently"),
    Row(name="same-in-other-words", holds=lambda case: case.surely_same, outcome=Outcome.CORROBORATED,
        take=lambda case: case.smaller, why="the same in other words"),
    Row(name="left-restates-the-base", holds=lambda case: case.restates("left"), outcome=Outcome.TAKEN,
        take=lambda case: case.right, why="the other version says what the base does, in other words"),
    Row(name="right-restates-the-base", holds=lambda case: case.restates("right"), outcome=Outcome.TAKEN,
        take=lambda case: case.left, why="the other version says what the base does, in other words"),
    Row(name="sharper-knowledge", outcome=Outcome.COMBINED, take=lambda case: case.sharper,
        holds=lambda case: _sharper(case) and case.role is Role.KNOWLEDGE and not case.moved and not case.widened,
        why="one lies in the other, which says the same less exactly"),
    Row(name="wider-than-the-base", outcome=Outcome.SOFT, take=lambda case: case.sharper,
        holds=lambda case: _sharper(case) and case.role is Role.KNOWLEDGE and case.widened,
        why="one lies in the other, but a version may say less than the base"),
    Row(name="sharper-limit-or-scope", holds=_sharper, outcome=Outcome.SOFT, take=lambda case: case.sharper,
        why="one lies in the other, but each may be meant to bind as it stands"),
    Row(name="overlapping", holds=lambda case: case.info in (Info.MIXED, Info.SAME), outcome=Outcome.SOFT,
        why="it cannot be told whether the two go together"),
    Row(name="contrary", holds=lambda _: True, outcome=Outcome.CONFLICT,
        why="the two cannot both hold"),
)  # fmt: skip # a table: a row reads better on few lines

DOES_NOT_FIT = Row(
    name="does-not-fit",
    holds=lambda _: True,
    outcome=Outcome.CONFLICT,
    why="what the two versions say does not fit together in one text",
)
"""For places that were decided one by one where the whole does not fit."""
TOLD_APART = Row(
    name="told-apart",
    holds=lambda _: True,
    outcome=Outcome.SOFT,
    why="no version tells this number of this group",
)
"""For a number and the group that it would count, where each comes from another version."""
STILL_OPEN = Row(
    name="unsettled-against-told",
    holds=lambda _: True,
    outcome=Outcome.CONFLICT,
    why="one version leaves it unsettled, if only in part",
)
"""For places that one side leaves unsettled, where the three texts do not hold the same meanwhile."""
