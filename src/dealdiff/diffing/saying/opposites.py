"""Whether leaving and staying exclude one another: only where both are surely of one place and one time."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between
from dealdiff.model.roles import PLACES
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info
from dealdiff.values.wording import Wording

_AGAINST = frozenset({"refuses", "withholds"})
_TOWARDS = frozenset({"wants", "accepts", "considers"})
_SEATS = ("from_", "where")  # where forces leave, and where they stay
_TIMES = ("when", "ends", "lasts")
_UNTIL = ("ends", "lasts")  # who stays until then may leave after it
_WHOLE = frozenset({"all", "complete", "completely", "entire", "full", "fully", "total", "whole"})
_COVERED = frozenset({Info.SAME, Info.MORE})


@frozen
class _Ends:
    """The one that has forces leave, and the one that has them stay."""

    leaving: Term
    staying: Term


def may_both_be(before: Statement, after: Statement, setting: Setting) -> bool:
    """Whether two stances on terms of opposite senses can both be had, or are not surely of one thing.

    Who leaves all of a place does not stay in any of it; who leaves a part may stay in the rest. One time
    told by both, or an end of staying, leaves room for both; so does leaving in part, and a condition.
    """
    one, other = before.body, after.body
    if not isinstance(one, Term) or not isinstance(other, Term) or one.sense == other.sense:
        return False
    found = _ends(before, after)
    if found is None:
        return _declared_apart(one, other, setting)
    return (
        not _seat_covered(found, setting)
        or _timed_apart(found)
        or not wholly(found.leaving)
        or set(one.if_) != set(other.if_)
    )


def _ends(before: Statement, after: Statement) -> _Ends | None:
    """Which of the two leaves and which stays; ``None`` where both do the same, or they are no stances."""
    sides = {_leaves(one): one.body for one in (before, after) if one.verb in _AGAINST | _TOWARDS}
    leaving, staying = sides.get(True), sides.get(False)
    if not isinstance(leaving, Term) or not isinstance(staying, Term):
        return None
    return _Ends(leaving, staying)


def _leaves(one: Statement) -> bool:
    assert isinstance(one.body, Term)  # noqa: S101 # asked of terms alone
    return (one.body.sense < 0) is (one.verb in _TOWARDS)


def _seat_covered(ends: _Ends, setting: Setting) -> bool:
    """Whether the place that is left holds the place of those who stay; places that are not told, alike."""
    left, kept = seat(ends.leaving), seat(ends.staying)
    if left is None or kept is None:
        return True
    return verdict_between(PLACES, kept, left, setting).mirror.info in _COVERED


def _timed_apart(ends: _Ends) -> bool:
    return _tells(ends.staying, _UNTIL) or (_tells(ends.leaving, _TIMES) and _tells(ends.staying, _TIMES))


def _tells(term: Term, several: tuple[str, ...]) -> bool:
    return any(getattr(term, name, UNREPORTED) is not UNREPORTED for name in several)


def wholly(leaving: Term) -> bool:
    """Whether forces leave all of a place, as far as is told."""
    extent = getattr(leaving, "extent", UNREPORTED)
    return not isinstance(extent, Wording) or str(extent).lower() in _WHOLE


def _declared_apart(one: Term, other: Term, setting: Setting) -> bool:
    """Whether the one leaves a place that is declared to be none of those where the other stays."""
    here, there = seat(one), seat(other)
    if here is None or there is None:
        return False
    return verdict_between(PLACES, here, there, setting).info is Info.CONTRARY


def seat(term: Term) -> Group | None:
    """The place that forces leave, or in which they stay, where it is told."""
    told = (getattr(term, name, None) for name in _SEATS)
    return next((one for one in told if isinstance(one, Group)), None)
