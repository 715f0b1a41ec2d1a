"""Values inside a ban: "must not free soldiers", "must not hold more than 5". The sense flips.

A wider group under a ban means that more is forbidden. A number under a ban is another matter: "must not
hold more than 5" sets a ceiling of 5, while "must not send 600 trucks" leaves open whether 500 are allowed.
So only plain bounds flip, by the bound that they leave; what others forbid is not for a reader to guess.
"""

from __future__ import annotations

from attrs import evolve

from dealdiff.values.group import Group, flipped
from dealdiff.values.hedges import Hedge
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.quantity_verdicts import verdict_of_readings
from dealdiff.values.verdict import Info, Verdict, related
from dealdiff.values.words import Value

BAN_ON_A_NUMBER = "what a ban on a number covers"

_LEFT_BY = {
    Hedge.MORE_THAN: Hedge.UP_TO,
    Hedge.AT_LEAST: Hedge.FEWER_THAN,
    Hedge.FEWER_THAN: Hedge.AT_LEAST,
}


def verdict_in_ban(before: Value, after: Value, verdict: Verdict, policy: Policy = DEFAULT) -> Verdict:
    """The verdict inside a ban, from the one that the same two values have outside of it.

    Groups of people and places flip. Of numbers, "more than", "at least" and "fewer than" flip to the bound
    that they leave; all others are MIXED by the policy "what a ban on a number covers", unless they mean the
    same. Any other value (how long the ban holds, from when) is no part of what is banned and stays.

    >>> before, after = Quantity("more than 5"), Quantity("more than 6")
    >>> before.verdict_to(after).info, verdict_in_ban(before, after, before.verdict_to(after)).info
    (<Info.MORE: 'more'>, <Info.LESS: 'less'>)
    """
    if isinstance(before, Group):
        return flipped(verdict)
    if not (isinstance(before, Quantity) and isinstance(after, Quantity)) or verdict.info is Info.SAME:
        return verdict
    left = _left_by(before.reading), _left_by(after.reading)
    if left[0] is None or left[1] is None:
        return related(Info.MIXED, BAN_ON_A_NUMBER)
    return verdict_of_readings(left[0], left[1], policy)


def _left_by(reading: QuantityReading) -> QuantityReading | None:
    """The amounts that a ban on these leaves allowed; ``None`` where the words leave that open."""
    hedge = _LEFT_BY.get(reading.hedge)
    if hedge is None or (hedge is Hedge.FEWER_THAN and reading.low == 0):
        return None  # nothing is left by a ban on "at least 0"
    return evolve(reading, hedge=hedge, low=reading.high, high=reading.low)
