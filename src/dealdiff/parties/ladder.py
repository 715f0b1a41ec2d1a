"""The ladder of stances, and whether a distance fell or rose: both as tables."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import frozen

from dealdiff.diffing.saying.stances import verbs_in_one_sense
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.comparing import Bodies, Pair, compared
from dealdiff.parties.distance import Distance
from dealdiff.parties.held import Held
from dealdiff.parties.stated import as_stance, setting_of, withheld_in
from dealdiff.parties.text_open import open_between
from dealdiff.values.policy import Policy

LADDER = {"refuses": 0, "withholds": 0, "considers": 1, "accepts": 2, "wants": 3}
"""The rung of each verb. Who gave something up stands on none."""


class Moved(Enum):
    """What became of the distance between two sides.

    >>> Moved("cannot be told").name
    'CANNOT'
    """

    NEARER = "nearer"
    FARTHER = "farther"
    SAME = "the same"
    CANNOT = "cannot be told"


@frozen(kw_only=True)
class Rungs:
    """Two positions on the ladder; ``pair`` is how they compare, ``None`` on a rung what has none.

    ``withheld`` are the fields that both speak of, and that one of them withholds; ``open_text`` is, in
    words, what the text leaves open by which one of them is held.
    """

    left: int | None
    right: int | None
    pair: Pair
    withheld: tuple[str, ...] = ()
    open_text: tuple[str, ...] = ()

    @property
    def untold(self) -> bool:
        """Whether something that both speak of is withheld, or left open."""
        return bool(self.withheld or self.open_text)

    @property
    def told_alike(self) -> bool:
        """Whether both stand on a rung, and tell one thing alike."""
        return self.apart is not None and self.pair.bodies is Bodies.SAME

    @property
    def apart(self) -> int | None:
        """How many rungs; ``None`` where they do not speak of one thing, as far as is told."""
        if self.left is None or self.right is None or self.untold or self.pair.bodies not in _ONE_THING:
            return None
        return abs(self.left - self.right)

    @property
    def opposed(self) -> bool:
        """Whether one is against what the other is for, or both are for what surely differs."""
        attitudes = {self.pair.left, self.pair.right}
        if attitudes == {Attitude.FOR, Attitude.AGAINST}:
            return self.pair.bodies is Bodies.SAME
        return attitudes == {Attitude.FOR} and self.pair.bodies is Bodies.APART


_ONE_THING = frozenset({Bodies.SAME, Bodies.SHORT, Bodies.DATA})


def rungs(one: Held, other: Held, policy: Policy) -> Rungs:
    """Where two positions stand on the ladder, in one sense: to want to leave is to refuse to stay."""
    this, that, setting = as_stance(one), as_stance(other), setting_of(one, other, policy)
    verbs = verbs_in_one_sense(this, that, setting)
    return Rungs(
        left=LADDER.get(verbs[0]),
        right=LADDER.get(verbs[1]),
        pair=compared(this, that, setting),
        withheld=withheld_in(one, other),
        open_text=open_between(one, other),
    )


def shifted(before: Distance, after: Distance) -> Moved:
    """Whether a distance fell or rose: neither of its ends went the other way.

    >>> from fractions import Fraction
    >>> four, one = (Distance(least=Fraction(n), most=None, unit="GBP") for n in (4, 1))
    >>> shifted(four, one).value
    'nearer'
    """
    if before.unit != after.unit:
        return Moved.CANNOT
    ends = {_way(before.least, after.least), _way(before.most, after.most)}
    if ends == {0}:
        return Moved.SAME if before.exact or (before.within and after.within) else Moved.CANNOT
    if ends <= {-1, 0}:
        return Moved.NEARER
    return Moved.FARTHER if ends <= {0, 1} else Moved.CANNOT


def parted(before: Distance, after: Distance) -> bool:
    """Whether one is less than the other in every way that the words of both leave open."""
    if before.unit != after.unit:
        return False
    nearer = after.most is not None and after.most < before.least
    return nearer or (before.most is not None and before.most < after.least)


def _way(before: Fraction | None, after: Fraction | None) -> int:
    """Down, up or neither; what nothing bounds is above all."""
    if before is None or after is None:
        return (after is None) - (before is None)
    return (after > before) - (after < before)
