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
        before, after = self.a_day(), other.a_day()
        if before is not None and after is not None:
            if before == after and before[0] == before[1]:
                return RESTATED
            if before[1] < after[0] or after[1] < before[0]:
                direction = Direction.UP if before[1] < after[0] else Direction.DOWN
                return Verdict(info=Info.CONTRARY, direction=direction)
        every = self.every.verdict_to(other.every, policy)
        if every.info is Info.SAME and not every.policy:
            return evolve(self.count.verdict_to(other.count, policy), same_words=False)
        return related(Info.MIXED, NOT_EXACT)

    def a_day(self) -> tuple[Fraction, Fraction] | None:
        """The least and the most a day that the words leave open; ``None`` where one of them has no bound.

        >>> Pace("3 every 7 days").a_day()
        (Fraction(3, 7), Fraction(3, 7))
        """
        many, days = self.count.nested().stated, self.every.nested().stated
        if many.low is None or many.high is None or not days.low or days.high is None:
            return None
        return many.low / days.high, many.high / days.low
