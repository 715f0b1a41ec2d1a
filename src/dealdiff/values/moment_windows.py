"""Where a moment can lie: windows in days from its anchor, or as dates where the anchor is one."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from attrs import evolve

from dealdiff.values.conventions import Count, counts
from dealdiff.values.duration import PERMANENCE
from dealdiff.values.edtf import BEYOND
from dealdiff.values.moment_relations import Relation
from dealdiff.values.moment_words import Reading
from dealdiff.values.policy import Policy
from dealdiff.values.sets import Interval, Nested

_ZERO = Fraction(0)
_LONG_AGO = -BEYOND
_HERE = Nested.exact(Interval.point(_ZERO))


@lru_cache(maxsize=4_000)  # a verdict asks for the same windows several times
def windows(reading: Reading, policy: Policy, count: Count | None = None) -> Nested:
    """The windows of a moment; ``count`` says how a numbered day is counted, else the policy does."""
    place = _place(reading, policy, count)
    base = reading.date.nested(policy) if reading.date else _HERE
    reach = _reach(place.core)
    return Nested(
        core=None
        if place.core is None or base.core is None
        else _window(reading, place.core, base.core, reach),
        policy=_window(reading, place.policy, base.policy, reach),
        stated=_window(reading, place.stated, base.stated, reach),
    )


def _reach(told: Interval | None) -> Fraction:
    """How long the told place is: what lies before "2024-06" lies before all of that month."""
    if told is None or told.low is None or told.high is None:
        return _ZERO
    return told.high - told.low


def _place(reading: Reading, policy: Policy, count: Count | None) -> Nested:
    """The anchor and the offset from it, added up set by set."""
    base = reading.date.nested(policy) if reading.date else _HERE
    offset = _offset(reading, policy, count)
    core = None if base.core is None or offset.core is None else _sum(base.core, offset.core)
    return Nested(core=core, policy=_sum(base.policy, offset.policy), stated=_sum(base.stated, offset.stated))


def _offset(reading: Reading, policy: Policy, count: Count | None) -> Nested:
    if reading.day is not None:
        return _day(reading.day, (count,) if count else counts(policy))
    if reading.offset is None:
        return _HERE
    told = reading.offset.nested(policy)
    turn = _turned if reading.back else _finite
    return Nested(
        core=None if told.core is None else turn(told.core),
        policy=turn(told.policy),
        stated=turn(told.stated),
    )


def _day(day: int, ways: tuple[Count, ...]) -> Nested:
    """Day n, where the first day is day 1 (both ends counted) or the day after it."""
    ends = [Fraction(day - 1 if way is Count.BOTH else day) for way in ways]
    if len(ways) == 1:
        return Nested.exact(Interval.point(ends[0]))
    return Nested(core=None, policy=Interval(min(ends), max(ends)), stated=Interval(min(ends), max(ends)))


def _finite(days: Interval) -> Interval:
    """A length as an offset: none below zero, and no bound where any finite length will do."""
    low = _ZERO if days.low is None else days.low
    if days.high is None or days.high == PERMANENCE:
        return Interval(low, low_open=days.low_open)
    return evolve(days, low=low)


def _turned(days: Interval) -> Interval:
    """An offset before the anchor."""
    told = _finite(days)
    high = None if told.low is None else -told.low
    low = None if told.high is None else -told.high
    return Interval(low, high, low_open=told.high_open, high_open=told.low_open)


def _sum(base: Interval, offset: Interval) -> Interval:
    low = None if base.low is None or base.low == _LONG_AGO else base.low
    high = None if base.high is None or base.high == BEYOND else base.high
    return Interval(
        None if low is None or offset.low is None else low + offset.low,
        None if high is None or offset.high is None else high + offset.high,
        low_open=low is not None and offset.low_open,
        high_open=high is not None and offset.high_open,
    )


def _at(_: Reading, place: Interval, __: Interval, ___: Fraction) -> Interval:
    return place


def _by(reading: Reading, place: Interval, base: Interval, _: Fraction) -> Interval:
    """Up to the place; from the anchor on where an offset after it is named."""
    counted = reading.day is not None or (reading.offset is not None and not reading.back)
    low = base.low if counted and base.low != _LONG_AGO else None
    return Interval(low, place.high, high_open=place.high_open)


def _within(reading: Reading, place: Interval, base: Interval, _: Fraction) -> Interval:
    """Between the anchor and the place, on whichever side of it that is."""
    if not reading.back:
        return _by(reading, place, base, _)
    high = None if base.high == BEYOND else base.high
    return Interval(place.low, high, low_open=place.low_open)


def _before(_: Reading, place: Interval, __: Interval, reach: Fraction) -> Interval:
    return Interval() if place.high is None else Interval(None, place.high - reach, high_open=True)


def _after(_: Reading, place: Interval, __: Interval, reach: Fraction) -> Interval:
    return Interval() if place.low is None else Interval(place.low + reach, low_open=True)


_WINDOWS: dict[Relation, Callable[[Reading, Interval, Interval, Fraction], Interval]] = {
    Relation.BY: _by,
    Relation.WITHIN: _within,
    Relation.BEFORE: _before,
    Relation.AFTER: _after,
}


def _window(reading: Reading, place: Interval, base: Interval, reach: Fraction) -> Interval:
    return _WINDOWS.get(reading.relation, _at)(reading, place, base, reach)
