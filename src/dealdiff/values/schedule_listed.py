"""A repetition with a beginning and an end as the parcels that it stands for, one by one."""

from __future__ import annotations

from functools import lru_cache

from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.moment_relations import Relation
from dealdiff.values.schedule_words import MOST_PARCELS, Parcel, read_schedule


@lru_cache(maxsize=1024)
def listed_words(words: str) -> tuple[str, str]:
    """The words of a schedule with each such repetition listed, and the convention that this rests on.

    A repetition stays where its beginning, its end or its gap is no whole day of one thing, where something
    is told of all parcels, and where it stands for too many. Whether something comes "until day 22" on
    day 22 as well is a convention; "by day 22" it does.

    >>> listed_words("3 every 7 days from day 1 until day 16")
    ('3 at day 1 of start; 3 at day 8 of start; 3 at day 15 of start', '')
    >>> listed_words("3 every week from day 1 until day 8")
    ('3 at day 1 of start; 3 at day 8 of start', 'inclusive days')
    """
    reading = read_schedule(words)
    told = [(one, _days(one)) for one in reading.parcels]
    many = sum(len(days) or 1 for _, days in told)
    of_all = reading.total or reading.pieces or reading.last
    if of_all or many > MOST_PARCELS or not any(days for _, days in told):
        return words, ""
    parts = [said for parcel, days in told for said in (_listed(parcel, days) if days else [parcel.words])]
    on_its_end = any(days and _ends_on(parcel, days[-1]) for parcel, days in told)
    return "; ".join([*parts, *["partial"] * reading.partial]), INCLUSIVE if on_its_end else ""


def _days(parcel: Parcel) -> range:
    """The numbers of the days on which it comes; none where it is no such repetition."""
    first, last = _day(parcel.starts, Relation.FROM), _day(parcel.until, Relation.UNTIL, Relation.BY)
    gap = _gap(parcel.every)
    if parcel.starts is None or parcel.until is None or not parcel.starts.same_anchor(parcel.until):
        return range(0)
    return range(first, last + 1, gap) if first and last and gap else range(0)


def _day(moment: Moment | None, *relations: Relation) -> int:
    return (moment.day or 0) if moment is not None and moment.relation in relations else 0


def _gap(every: Duration | None) -> int:
    """A length as whole days; 0 where it is none."""
    told = every.nested().stated if every is not None else None
    one = told is not None and told.low is not None and told.low == told.high
    return int(told.low) if told and told.low and one and told.low.denominator == 1 else 0


def _listed(parcel: Parcel, days: range) -> list[str]:
    who = f" {parcel.people}" if parcel.people is not None else ""
    anchor = parcel.starts.anchor if parcel.starts is not None else ""
    return [f"{parcel.count}{who} at day {day} of {anchor}" for day in days]


def _ends_on(parcel: Parcel, day: int) -> bool:
    return parcel.until is not None and parcel.until.relation is Relation.UNTIL and parcel.until.day == day
