"""From a reading to its three nested sets: the decision table of hedges, row by row."""

from __future__ import annotations

import math
from fractions import Fraction

from dealdiff.values.hedges import ORDERS, Hedge
from dealdiff.values.policy import Policy
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.sets import Interval, Nested

_Bounds = tuple[Fraction | None, Fraction | None, bool, bool]  # low, high, low open, high open
_EVERYTHING: _Bounds = (None, None, False, False)
ZERO = Fraction(0)


def sets_of(reading: QuantityReading, policy: Policy) -> Nested:
    """Core, policy and stated set of a reading, clipped to what such an amount can be.

    >>> from dealdiff.values.phrases import read_quantity
    >>> sets_of(read_quantity("more than 100"), Policy()).stated
    Interval(low=Fraction(101, 1), high=None, low_open=False, high_open=False)
    """
    stated = _canonical(reading, _stated(reading))
    if not is_hedged(reading):
        return Nested.exact(stated)
    said = reading.low if reading.hedge in (Hedge.ABOUT, Hedge.ROUNDED) else None
    return Nested(
        core=None if said is None else Interval.point(said),
        policy=_canonical(reading, _by_policy(reading, policy)),
        stated=stated,
    )


def is_hedged(reading: QuantityReading) -> bool:
    """Whether the reading needs a policy: its words alone do not say how wide it is."""
    return reading.hedge in _HEDGED


_HEDGED = {Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.ROUNDED, *ORDERS}


def _stated(reading: QuantityReading) -> _Bounds:
    if reading.hedge in (Hedge.ABOUT, Hedge.ROUNDED, Hedge.UNKNOWN):
        return _EVERYTHING
    if reading.hedge is Hedge.NEARLY:
        return None, reading.high, False, True
    if reading.hedge in ORDERS:
        return reading.low, None, False, False
    low_open, high_open = (
        reading.hedge in (Hedge.MORE_THAN, Hedge.JUST_OVER),
        reading.hedge is Hedge.FEWER_THAN,
    )
    return reading.low, reading.high, low_open, high_open


def _by_policy(reading: QuantityReading, policy: Policy) -> _Bounds:
    low, high = reading.low or ZERO, reading.high or ZERO
    if reading.hedge is Hedge.ABOUT:
        width = about_width(reading, policy)
        return low - width, low + width, False, False
    if reading.hedge is Hedge.ROUNDED:
        return low - reading.half_digit, low + reading.half_digit, False, False
    if reading.hedge is Hedge.JUST_OVER:
        nearest = low + 1 if reading.whole else low
        return low, max((1 + policy.nearly) * low, nearest), True, False
    if reading.hedge is Hedge.NEARLY:
        nearest = high - 1 if reading.whole else high
        return min((1 - policy.nearly) * high, nearest), high, False, True
    return low, high, False, False


def about_width(reading: QuantityReading, policy: Policy) -> Fraction:
    """Half the width of "about": a share of the number, at least the policy's step."""
    return max(policy.about * (reading.low or ZERO), policy.step * reading.step)


def _canonical(reading: QuantityReading, bounds: _Bounds) -> Interval:
    """The bounds closed where only whole numbers count, and clipped to the domain.

    An end at the domain's end is no bound, save in a one-member set; the ceiling of a share of a
    known number ("half out of 130") does bound, because plain numbers stand beside it.
    """
    low, high, low_open, high_open = bounds
    if reading.whole and low is not None and low_open:
        low, low_open = Fraction(math.floor(low) + 1), False
    if reading.whole and high is not None and high_open:
        high, high_open = Fraction(math.ceil(high) - 1), False
    if low is None or low < 0:
        low = ZERO
    just_over = reading.hedge is Hedge.JUST_OVER  # else some policies' ends would be all that is stated
    top = None if just_over and high is None else reading.ceiling
    if top is not None and (high is None or high > top):
        high = top
    if low == high:
        return Interval.point(low)
    floor = low == 0 and not low_open
    ceiling = reading.share is not None and high == top and not high_open and not just_over
    return Interval(
        None if floor else low, None if ceiling else high, low_open and not floor, high_open and not ceiling
    )
