"""Whether what a party wants in two ways may both hold: of two places, groups, phases or conditions."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.diffing.change import Change
from dealdiff.values.group import Group
from dealdiff.values.names import Names
from dealdiff.values.verdict import Info
from dealdiff.views.standing_acts import told_by_both

NESTED = frozenset({Info.SAME, Info.MORE, Info.LESS})
_PHASE, _CONDITION = "phase", "if"


def may_both_hold(changes: Iterable[Change]) -> bool:
    """Whether two wishes differ in what they are of, so that the one may be had beside the other.

    Forty in the first phase and ten in the second, or forty of one group and ten of another.
    """
    return any(map(_of_another, changes))


def _of_another(change: Change) -> bool:
    """Whether it is what tells the one thing from the other, and neither lies within the other."""
    field = change.path[2:]
    if field[:1] == (_CONDITION,):
        return True
    if len(field) != 1 or not told_by_both(change):
        return False
    if change.verdict is not None and change.verdict.info in NESTED:
        return False
    return field == (_PHASE,) or isinstance(change.before, Group | Names)
