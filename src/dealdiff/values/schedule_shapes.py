"""Which way the end of a schedule surely moved, where its parcels tell it: by a pace, or by "the rest"."""

from __future__ import annotations

import math

from dealdiff.values.moment import Moment
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule_derived import ENDING
from dealdiff.values.schedule_parcels import fitted
from dealdiff.values.schedule_sums import amount, sum_of
from dealdiff.values.schedule_words import Parcel
from dealdiff.values.verdict import Direction, Info
from dealdiff.values.words import Value

_Parcels = tuple[Parcel, ...]
_SHAPES = {Direction.UP: "stretched", Direction.DOWN: "compressed", None: ""}


def shape_of(direction: Direction | None) -> str:
    """The name for an end that moved to later or to earlier; "" where it did not, or it is not known."""
    return _SHAPES[direction]


def of_others(before: _Parcels, after: _Parcels) -> bool:
    """Whether both tell who comes, and in no words of the other."""
    told = [{one.people for one in side if one.people is not None} for side in (before, after)]
    return bool(told[0]) and bool(told[1]) and told[0].isdisjoint(told[1])


def end_by_pace(before: _Parcels, after: _Parcels, total: Quantity, policy: Policy) -> Direction | None:
    """Where the same total comes at another pace: whether the end is surely later or earlier.

    The number each time is the same and the gap surely another; nobody tells an end, and the beginnings
    are told alike. What else comes is the same, and surely has come before the end.
    """
    (old, others), (new, beside) = _split(before, repeated=True), _split(after, repeated=True)
    if len(old) != 1 or len(new) != 1 or not _same(others, beside, policy):
        return None
    one, other = old[0], new[0]
    told = [(one.count, other.count), (one.people, other.people), (one.starts, other.starts)]
    if one.until or other.until or not all(_alike(left, right, policy) for left, right in told):
        return None
    if one.every is None or other.every is None:
        return None
    gap = one.every.verdict_to(other.every, policy)
    if gap.info is not Info.CONTRARY or gap.policy:
        return None
    slower = other if gap.direction is Direction.UP else one
    return gap.direction if _ends_last(slower, others, total) else None


def end_by_rest(before: _Parcels, after: _Parcels, policy: Policy) -> bool:
    """Whether both tell one and the same rest, and all other parcels alike: only when it comes may differ."""
    (old, others), (new, beside) = _split(before, repeated=False), _split(after, repeated=False)
    one_each = len(old) == len(new) == 1
    return one_each and _alike(old[0].people, new[0].people, policy) and _same(others, beside, policy)


def _split(parcels: _Parcels, *, repeated: bool) -> tuple[_Parcels, _Parcels]:
    """The repeated parcels (or the rest), and the others."""
    chosen = [one.every is not None if repeated else one.rest for one in parcels]
    pairs = [*zip(parcels, chosen, strict=True)]
    return tuple(one for one, is_it in pairs if is_it), tuple(one for one, is_it in pairs if not is_it)


def _same(before: _Parcels, after: _Parcels, policy: Policy) -> bool:
    """Whether two lists of parcels surely say the same."""
    verdict = fitted(before, after, (False, False), policy).verdict
    return verdict is None or (verdict.info is Info.SAME and not verdict.policy)


def _alike(before: Value | None, after: Value | None, policy: Policy) -> bool:
    """Whether two values are surely the same, or neither is told."""
    if before is None or after is None:
        return before is after
    verdict = before.verdict_to(after, policy)
    return verdict.info is Info.SAME and not verdict.policy


def _ends_last(slower: Parcel, others: _Parcels, total: Quantity) -> bool:
    """Whether what is repeated comes twice at least, as written, and its last time is after all others."""
    each, whole, beside = amount(slower.count), amount(total), sum_of(others)
    if each is None or whole is None or not each.number or (others and beside is None):
        return False
    times = math.ceil((whole.number - (beside.number if beside else 0)) / each.number)
    gap = slower.every.nested().stated.low if slower.every is not None else None
    if times < 2 or gap is None:
        return False
    days = _days(others, slower.starts or Moment("from day 1"))
    return not others or (days is not None and days[0] + (times - 1) * gap > max(days[1:]))


def _days(parcels: _Parcels, starts: Moment) -> list[int] | None:
    """The day on which something begins and those by which parcels came, where all are days of one thing."""
    moments = [one.when for one in parcels if one.when is not None and one.when.relation in ENDING]
    days = [one.day for one in (starts, *moments) if one.day is not None and one.same_anchor(starts)]
    return days if len(days) == len(parcels) + 1 else None
