"""What a finding says of the thing that it is about, as far as it is sure."""

from __future__ import annotations

from enum import Enum

from dealdiff.diffing.change import Change
from dealdiff.diffing.significance import Significance
from dealdiff.values.verdict import Info


class Outcome(Enum):
    """What is sure by a finding.

    SAME: told in both, and the same. EXACTER, LOOSER: told more or less exactly. MOVED: a value, a condition
    or the life of the text is another. TURNED: it stands otherwise (reversed, settled, replaced). NEW, GONE:
    known not to be in the one text, and in the other. OPEN: none of these is sure.

    >>> outcome(Change(kind="increased", path=("terms", "hostages", "count")))
    <Outcome.MOVED: 'moved'>
    >>> outcome(Change(kind="term-not-mentioned", path=("terms", "hostages")))
    <Outcome.OPEN: 'open'>
    """

    SAME = "same"
    EXACTER = "exacter"
    LOOSER = "looser"
    MOVED = "moved"
    TURNED = "turned"
    NEW = "new"
    GONE = "gone"
    OPEN = "open"


_ITEMS = ("", "term-", "phase-", "exchange-", "condition-")
_SURE = {
    **{f"{item}added": Outcome.NEW for item in _ITEMS},
    **{f"{item}removed": Outcome.GONE for item in _ITEMS},
    "ruled-out": Outcome.GONE,
    "term-ruled-out": Outcome.GONE,
    "stance-dropped": Outcome.GONE,
    "drop-voiced": Outcome.GONE,
}
"""Substantive findings that say more than that something is another."""
_MOVING = frozenset({"value", "breakdown", "schedule", "condition", "life", "statement"})
"""Families whose substantive findings say that a value is another."""
_TOLD = {
    "told-more-exactly": Outcome.EXACTER,
    "decomposed": Outcome.EXACTER,
    "told-less-exactly": Outcome.LOOSER,
    "recomposed": Outcome.LOOSER,
}
"""Clarifying findings."""
_ALIKE = frozenset({"same-length", "exchange-turned"})
_OF_FIELD = frozenset({"added", "removed", "ruled-out"})


def outcome(change: Change) -> Outcome:
    """What a finding says, as far as it is sure."""
    if change.significance is Significance.SUBSTANTIVE:
        by_family = Outcome.MOVED if change.family in _MOVING else Outcome.TURNED
        return _SURE.get(change.kind, by_family)
    if change.significance is Significance.CLARIFYING:
        return _TOLD.get(change.kind, Outcome.OPEN)
    same = change.verdict is not None and change.verdict.info is Info.SAME
    if change.significance is Significance.EDITORIAL and (same or change.kind in _ALIKE):
        return Outcome.SAME
    return Outcome.OPEN


def of_field(change: Change) -> bool:
    """Whether a finding is about the coming or going of a field, and not of the whole thing."""
    return change.kind in _OF_FIELD and bool(change.field)
