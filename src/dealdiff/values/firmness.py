"""How firmly a stance is held."""

from __future__ import annotations

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, Direction, Info, Verdict
from dealdiff.values.words import Value

SCALE = ("preference", "demand", "precondition", "red line")


@frozen
class Firmness(Value):
    """One of preference, demand, precondition, red line: from the least firm to the firmest.

    Two different ones are CONTRARY, and the direction says which is the firmer.

    :raises ParseError: for any other word.

    >>> Firmness.parse("demand").verdict_to(Firmness.parse("red line")).name
    'increased'
    """

    def __attrs_post_init__(self) -> None:
        if self.words not in SCALE:
            raise ParseError(self.words, expected="one of " + ", ".join(SCALE))

    @property
    def degree(self) -> int:
        """The place on the scale, 0 for a preference."""
        return SCALE.index(self.words)

    def verdict_to(self, other: Firmness, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """UP where ``other`` is the firmer."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        direction = Direction.UP if other.degree > self.degree else Direction.DOWN
        return Verdict(info=Info.CONTRARY, direction=direction)
