"""How much a change weighs."""

from __future__ import annotations

from enum import Enum


class Significance(Enum):
    """From the weightiest to the lightest.

    SUBSTANTIVE: the deal as told is another. CLARIFYING: the same, told better or worse.
    UNCERTAIN: it cannot be told which. EDITORIAL: only the words or the numbering. RECORD: only who
    told what, or the context.

    >>> Significance("clarifying").at_most(Significance.UNCERTAIN).value
    'uncertain'
    """

    SUBSTANTIVE = "substantive"
    CLARIFYING = "clarifying"
    UNCERTAIN = "uncertain"
    EDITORIAL = "editorial"
    RECORD = "record"

    @property
    def weight(self) -> int:
        """5 for substantive, down to 1 for record."""
        return _WEIGHT[self]

    def at_most(self, bound: Significance) -> Significance:
        """This weight, or the bound where that is lighter."""
        return min(self, bound, key=lambda one: one.weight)

    @classmethod
    def heaviest(cls, several: list[Significance]) -> Significance:
        """The weightiest of several; RECORD where there are none."""
        return max(several, key=lambda one: one.weight, default=cls.RECORD)


_WEIGHT = {one: 5 - place for place, one in enumerate(Significance)}
