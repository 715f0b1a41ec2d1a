"""How many come every how long."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, RESTATED, Direction, Info, Verdict, related
from dealdiff.values.words import Value

_EVERY = re.compile(r"(?i)(?P<count>.+?) every (?P<every>.+)")
NOT_EXACT = "pace not exact"


@frozen
class Pace(Value):
    """A number and a length of time: "3 every 7 days".

    :raises ParseError: where the words are no such pair.

    >>> Pace("3 every 7 days").verdict_to(Pace("6 every two weeks")).name
    'restated'
    """

    count: Quantity = field(init=False, eq=False, repr=False)
    every: Duration = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        found = _EVERY.fullmatch(self.words)
        if found is None:
            raise ParseError(self.words[:200], expected="a pace such as '3 every 7 days'")
        object.__setattr__(self, "count", Quantity(found["count"]))
        object.__setattr__(self, "every", Duration(found["every"]))

    def verdict_to(self, other: Pace, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this pace (before). UP is more in the same time."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        rates = [one.a_day() for one in (self, other)]
        before, after = rates
        if before is not None and after is not None:
            direction = Direction.UP if before < after else Direction.DOWN
            return RESTATED if before == after else Verdict(info=Info.CONTRARY, direction=direction)
        every = self.every.verdict_to(other.every, policy)
        if every.info is Info.SAME and not every.policy:
            return evolve(self.count.verdict_to(other.count, policy), same_words=False)
        return related(Info.MIXED, NOT_EXACT)

    def a_day(self) -> Fraction | None:
        """How many a day, where both numbers are exact."""
        many, days = self.count.nested(), self.every.nested()
        ends = (many.stated.low, many.stated.high, days.stated.low, days.stated.high)
        low, high, least, most = ends
        if low is None or least is None or low != high or least != most or not least:
            return None
        return low / least
