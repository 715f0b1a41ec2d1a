"""Which of the things that are named are known to be two: phases, terms and issues of the other side."""

from __future__ import annotations

from attrs import define, field

from dealdiff.diffing.change import Setting
from dealdiff.diffing.matching.likeness import in_words, marks
from dealdiff.model.sheet import TermSheet
from dealdiff.values.moment import Moment


@define
class Known:
    """What either sheet knows by its id: its phases and terms, and the issues that are declared for it."""

    setting: Setting
    _before: frozenset[str] = field(init=False)
    _after: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._before, self._after = map(_ids, (self.setting.before, self.setting.after))

    def two(self, one: str, other: str) -> bool:
        """Whether two ids are of two: a side knows that of the other one, or they tell other numbers."""
        if one == other:
            return False
        numbers = marks(in_words(one)), marks(in_words(other))
        known = one in self._after or other in self._before
        return known or (all(numbers) and numbers[0] != numbers[1])

    def two_anchors(self, one: object, other: object) -> bool:
        """Whether two moments are counted from two things; a date or the start of the deal may be either."""
        if not isinstance(one, Moment) or not isinstance(other, Moment):
            return False
        return bool(one.subject and other.subject) and self.two(one.subject, other.subject)


def _ids(sheet: TermSheet) -> frozenset[str]:
    return frozenset((*sheet.parts, *sheet.terms, *sheet.scope.issues))
