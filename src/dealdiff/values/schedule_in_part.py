"""How two schedules compare where either report may tell only some of the parcels."""

from __future__ import annotations

from itertools import product

from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.product import both_hold
from dealdiff.values.schedule import Schedule, day_by_day
from dealdiff.values.schedule_parcels import Cut, fitted, surely_apart
from dealdiff.values.schedule_sums import sum_of
from dealdiff.values.schedule_words import Parcel
from dealdiff.values.verdict import Direction, Info, Verdict, related

IN_PART = "parcels may be told in part"
_WIDEST = Policy(about="1/4", nearly="1/4", step=5)
_OF_ALL = ("total", "pieces", "last")


def verdict_told_in_part(before: Schedule, after: Schedule, policy: Policy = DEFAULT) -> Verdict:
    """How ``after`` relates to ``before``, where a list without "partial" need not be whole: in reports.

    Where all parcels of one side are among those of the other, the side that tells fewer (or nothing of all
    of them) is read as one that tells them in part, by the policy "parcels may be told in part". What is
    told of all parcels and cannot be even so stays contrary. Two lists of which no parcel can be one of the
    other's may both be parts of one: that is MIXED by the same policy. In all other cases, and beside a told
    rest, the lists are whole: the verdict is :meth:`Schedule.verdict_to`.

    >>> before, after = Schedule("5 on day 1"), Schedule("5 on day 1; 3 on day 7")
    >>> before.verdict_to(after).name, verdict_told_in_part(before, after).name
    ('increased', 'narrowed')
    """
    one, two, by = day_by_day(before, after)
    if one is not before or two is not after:
        return both_hold([verdict_told_in_part(one, two, policy), related(Info.SAME, by)])
    whole = before.verdict_to(after, policy)
    if whole.info not in (Info.CONTRARY, Info.MIXED):
        return whole
    if _parts_of_one(before, after):
        return related(Info.MIXED, IN_PART)
    old, new = _in_part(before, after), _in_part(after, before)
    if old is before and new is after:
        return whole
    found = old.verdict_to(new, policy)
    if found.info is Info.CONTRARY and not found.policy:
        return whole
    return both_hold([found, related(Info.SAME, IN_PART)])


def _parts_of_one(before: Schedule, after: Schedule) -> bool:
    """Whether both may be told in part, and each parcel surely is at another time or of other people.

    The same numbers, two of them at least, at other times are the same parcels moved.
    """
    sides = before, after
    closed = any(_reached(one) or one.partial or any(parcel.rest for parcel in one.parcels) for one in sides)
    if closed or _too_many(before, after) or _too_many(after, before) or _moved(before, after):
        return False
    return all(_other_ones(one, other) for one, other in product(before.parcels, after.parcels))


def _moved(before: Schedule, after: Schedule) -> bool:
    """Whether the same numbers of the same people come in the same order, two at least."""
    told = [[(one.count, one.people) for one in side.parcels] for side in (before, after)]
    return len(told[0]) > 1 and told[0] == told[1]


def _other_ones(one: Parcel, other: Parcel) -> bool:
    """Whether two parcels are surely at other times, or of people in other words."""
    if one.people is not None and other.people is not None and one.people != other.people:
        return True
    return one.when is not None and other.when is not None and surely_apart(one.when, other.when)


def _in_part(side: Schedule, other: Schedule) -> Schedule:
    """A side as a list that is told in part, where it may be one; else the side as it is."""
    closed = side.partial or any(one.rest for one in side.parcels)
    if closed or _reached(side) or _too_many(side, other) or not _may_be(side, other):
        return side
    return Schedule(f"{side.words}; partial")


def _may_be(side: Schedule, other: Schedule) -> bool:
    """Whether the other side tells the same parcels and more, or more of all of them."""
    told_there = any(getattr(other.reading, name) and getattr(side.reading, name) is None for name in _OF_ALL)
    if not other.parcels:
        return told_there
    cut = fitted(side.parcels, other.parcels, (True, True), _WIDEST).cut
    if cut is Cut.PAIRED:
        return told_there
    return cut is Cut.MORE_TOLD and len(side.parcels) < len(other.parcels)


def _reached(side: Schedule) -> bool:
    """Whether the parcels are as many as are told in all, so that none is left to tell."""
    return side.reading.total is not None or side.reading.pieces is not None


def _too_many(side: Schedule, other: Schedule) -> bool:
    """Whether the parcels of a side are surely more, or come surely later, than the other tells of all."""
    said, told = other.reading, sum_of(side.parcels)
    counts = [(told.quantity if told is not None else None, said.total), (side.pieces, said.pieces)]
    later = side.last.verdict_to(said.last) if side.last is not None and said.last is not None else None
    surely = later is not None and later.info is Info.CONTRARY and not later.policy
    if surely and later is not None and later.direction is Direction.DOWN:
        return True
    return any(
        verdict.info is Info.CONTRARY and not verdict.policy and verdict.direction is Direction.DOWN
        for one, most in counts
        if one is not None and most is not None
        for verdict in [one.verdict_to(most)]
    )
