"""What follows from the parcels of a schedule: when the last one comes, how many they are, at which pace."""

from __future__ import annotations

from itertools import pairwise

from dealdiff.values.moment import Moment
from dealdiff.values.moment_relations import Relation
from dealdiff.values.pace import Pace
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule_sums import exact
from dealdiff.values.schedule_words import Parcel, ScheduleReading

ENDING = frozenset({Relation.AT, Relation.BY, Relation.WITHIN})
"""How a moment stands to what ends with it."""


def pieces_of(parcels: tuple[Parcel, ...]) -> Quantity | None:
    """How many parcels, where each surely comes in one piece and no two come together."""
    moments = [one.when.canonical for one in parcels if one.when is not None]
    whole = all(_at_once(one) for one in parcels)
    if not whole or not parcels or len(set(moments)) < len(moments):
        return None
    return Quantity.exactly(len(parcels))


def fewer_listed(reading: ScheduleReading) -> bool:
    """Whether fewer pieces are listed than there surely are."""
    few = exact(pieces_of(reading.parcels))
    least = reading.pieces.nested().stated.low if reading.pieces is not None else None
    return few is not None and least is not None and few < least


def _at_once(parcel: Parcel) -> bool:
    """Whether a parcel is surely one piece: "by day 42" may be several."""
    if parcel.rest or parcel.every is not None:
        return False
    if parcel.when is None:
        return True
    window = parcel.when.nested().stated
    short = window.low is not None and window.high is not None and window.high - window.low <= 1
    return parcel.when.relation is Relation.AT and short


def latest(parcels: tuple[Parcel, ...]) -> Moment | None:
    """The moment until which all parcels surely come, where all are counted from one thing."""
    rest = any(one.rest for one in parcels)
    told = [one.until if one.every is not None else one.when for one in parcels]
    needed = [when for one, when in zip(parcels, told, strict=True) if not (rest and one.every is not None)]
    moments = [when for when in needed if when is not None]
    if not moments or len(moments) < len(needed) or not _of_one_thing(moments):
        return None
    return moments[0] if len(moments) == 1 else _latest_of(moments)


def _of_one_thing(moments: list[Moment]) -> bool:
    """Whether all are dates, or counted from the same."""
    return all(one.reading.date for one in moments) or all(moments[0].same_anchor(one) for one in moments)


def _latest_of(moments: list[Moment]) -> Moment | None:
    """The one whose window surely ends last; ``None`` where it has no end, or several end then."""
    ends = [one.nested().stated.high for one in moments if one.relation in ENDING]
    last = max((end for end in ends if end is not None), default=None)
    if last is None or None in ends or len(ends) < len(moments):
        return None
    at = [one for one, end in zip(moments, ends, strict=True) if end == last]
    return at[0] if len({one.canonical for one in at}) == 1 else None


def repeated_pace(parcels: tuple[Parcel, ...]) -> Pace | None:
    """The pace of the one parcel that is repeated."""
    told = [one for one in parcels if one.every is not None]
    return Pace(f"{told[0].count} every {told[0].every}") if len(told) == 1 else None


def even_pace(parcels: tuple[Parcel, ...]) -> Pace | None:
    """The pace of parcels with even numbers on days with even gaps: three of them at least."""
    days = [one.when.day for one in parcels if one.when is not None and one.when.relation is Relation.AT]
    numbers = [day for day in days if day is not None]
    counts = {one.count for one in parcels}
    if len(numbers) < max(3, len(parcels)) or len(counts) > 1 or latest(parcels) is None:
        return None
    gaps = {after - before for before, after in pairwise(sorted(numbers))}
    gap = gaps.pop() if len(gaps) == 1 else 0
    count = counts.pop()
    return Pace(f"{count} every {gap} {'day' if gap == 1 else 'days'}") if gap > 0 and count else None
