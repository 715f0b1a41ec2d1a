"""How two schedules compare between texts known in full: a parcel that only one of them lists is one more."""

from __future__ import annotations

from collections import Counter

from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.product import both_hold
from dealdiff.values.schedule import Schedule, day_by_day
from dealdiff.values.schedule_words import Parcel
from dealdiff.values.verdict import Direction, Info, Verdict, related


def schedules_in_full(before: Schedule, after: Schedule, policy: Policy = DEFAULT) -> Verdict:
    """How ``after`` relates to ``before`` where both texts are known in full.

    Where both list the same parcels, and one of them more ("the rest", or so many on a day), they cannot
    both hold. UP is more in total; where something is repeated without an end that is not known. In all
    else it is :meth:`Schedule.verdict_to`.

    >>> before, after = Schedule("5 on day 1; the rest by day 42"), Schedule("5 on day 1")
    >>> before.verdict_to(after).name, schedules_in_full(before, after).name
    ('overlapping', 'decreased')
    """
    one, two, by = day_by_day(before, after)
    if one is not before or two is not after:
        return both_hold([schedules_in_full(one, two, policy), related(Info.SAME, by)])
    whole = before.verdict_to(after, policy)
    if whole.info is not Info.MIXED or before.partial or after.partial or not _one_lists_more(before, after):
        return whole
    more = len(before.parcels) < len(after.parcels)
    return Verdict(
        info=Info.CONTRARY, direction=_way(before, after, Direction.UP if more else Direction.DOWN)
    )


def told_in_part(*sides: object) -> bool:
    """Whether a schedule says itself that not all of its parcels are told.

    >>> told_in_part(Schedule("5 on day 1; partial")), told_in_part(Schedule("5 on day 1; 33 in total"))
    (True, False)
    """
    return any(isinstance(one, Schedule) and one.reading.partial for one in sides)


def comes_otherwise(before: Schedule, after: Schedule) -> bool:
    """Whether who comes in which number is told otherwise, and not when alone.

    >>> comes_otherwise(Schedule("5 soldiers on day 1"), Schedule("5 on day 1"))
    True
    """
    told = [
        sorted((str(one.count), str(one.people), one.rest) for one in side.parcels)
        for side in (before, after)
    ]
    return bool(before.parcels) and bool(after.parcels) and told[0] != told[1]


def _one_lists_more(before: Schedule, after: Schedule) -> bool:
    """Whether one side lists the parcels of the other, in the same words, and more that add to them."""
    old, new = (Counter(one.words for one in side.parcels) for side in (before, after))
    left = [one for one in (*before.parcels, *after.parcels) if one.words in (old - new) + (new - old)]
    return (old < new or new < old) and all(map(_adds, left))


def _adds(parcel: Parcel) -> bool:
    """Whether a parcel surely is of somebody: the rest, or a number of them."""
    least = parcel.count.nested().stated.low if parcel.count is not None else None
    return parcel.rest or bool(least)


def _way(before: Schedule, after: Schedule, direction: Direction) -> Direction | None:
    """The direction, where the total of neither side is told and nothing is repeated without an end."""
    endless = any(one.every is not None and one.until is None for one in (*before.parcels, *after.parcels))
    told = before.reading.total is not None or after.reading.total is not None
    return None if endless or told else direction
