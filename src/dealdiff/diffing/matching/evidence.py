"""What speaks for and against two items being one: what each field says, and what all of it amounts to."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from attrs import frozen

from dealdiff.diffing.matching.likeness import QUARTERS, words_alike
from dealdiff.diffing.matching.rules import AMOUNT, DAY, ENOUGH, GROUP, TYPE, WORDS, Rule, kind_of
from dealdiff.model.spelling import words_of
from dealdiff.values.verdict import Basis, Info, Verdict
from dealdiff.values.words import Value

Besides = tuple[tuple[int, int, str], ...]  # weights, points in quarters, and what they are for
_AGREES = QUARTERS // 2  # quarters from which two fields speak for one thing
_POINTS = {
    GROUP: {Info.SAME: 4, Info.MORE: 2, Info.LESS: 2},
    AMOUNT: {Info.SAME: 4, Info.MORE: 3, Info.LESS: 3, Info.MIXED: 1},
    DAY: {Info.SAME: 4, Info.MORE: 3, Info.LESS: 3, Info.MIXED: 1},
}
_ANY = {Info.SAME: 4, Info.MORE: 2, Info.LESS: 2, Info.MIXED: 1}
NOT_ALL = QUARTERS - 1  # for what is not the same
PHASE = frozenset({"part"})
ELSEWHERE = 1, 0, "phase: another one"
"""What stands in place of the phase, of terms that may be one though they stand in two phases."""


class Field(NamedTuple):
    """What one field says: its points in quarters, and whether the two are the same.

    ``found`` is how the two relate: a verdict, or words for it. ``counts`` names the field whose group a
    number counts.
    """

    name: str
    rule: Rule
    points: int
    found: Verdict | str
    same: bool = False
    counts: str = ""

    @property
    def agrees(self) -> bool:
        """Whether it speaks for one thing."""
        return self.points >= _AGREES

    @property
    def contrary(self) -> bool:
        """Whether the two surely differ."""
        return isinstance(self.found, Verdict) and self.found.info is Info.CONTRARY

    def __str__(self) -> str:
        return f"{words_of(self.name)}: {self.found.name if isinstance(self.found, Verdict) else self.found}"


@frozen
class Evidence:
    """Two items that may be one: how far (``score``), and whether their anchors agree."""

    score: Fraction
    anchored: bool
    _fields: tuple[Field, ...]
    _besides: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """What agrees and what does not, in words."""
        return (*self._besides, *map(str, self._fields))


def no_values(name: str, rule: Rule, *, same: bool) -> Field:
    """A field that holds a presence on one side at least."""
    return Field(name, rule, QUARTERS if same else 1, f"no value on {'either' if same else 'one'} side", same)


def surely_differ(rule: Rule, verdict: Verdict, one: Value, other: Value) -> bool:
    """Whether the two cannot both hold; of days also where the words alone show that one is later."""
    if rule.sort == WORDS:
        return verdict.info is not Info.SAME and not words_alike(one.words, other.words)
    later = rule.sort == DAY and verdict.direction is not None and verdict.basis is Basis.STATED
    return verdict.info is Info.CONTRARY or later


def points_for(rule: Rule, verdict: Verdict, one: Value, other: Value) -> int:
    """The points in quarters of two values that need not differ."""
    if verdict.info is Info.SAME:
        return QUARTERS
    if rule.sort == WORDS:
        return min(words_alike(one.words, other.words), NOT_ALL)
    return _POINTS.get(rule.sort, _ANY).get(verdict.info, 0)


def about_one(found: list[Field], besides: Besides) -> bool:
    """Whether anything says that the two are about one thing, and not merely that they may be."""
    fields = any(one.rule.identifies and one.agrees for one in found)
    return fields or any(points >= _AGREES for _, points, _ in besides)


def other_numbers_of_others(found: list[Field]) -> bool:
    """Whether another number counts another group: some of the people, and fewer of them, are no whole."""
    others = {one.name for one in found if one.rule.sort == GROUP and not one.same}
    return any(one.contrary and one.counts in others for one in found)


def amounts_to(found: list[Field], besides: Besides, one: type, other: type) -> Evidence:
    """What fields, and what is known besides, amount to for items of two types."""
    weights = [(each.rule.weighs(agrees=each.agrees), each.points) for each in found]
    weights += [(weight, points) for weight, points, _ in besides]
    total = sum(weight for weight, _ in weights)
    points = sum(weight * got for weight, got in weights)
    told = [words for _, _, words in besides]
    retyped = one is not other
    if retyped:
        total += TYPE
        told.append("type: another of the same family")
    anchored = not retyped and all(each.same for each in found if each.rule.anchor)
    score = Fraction(points, QUARTERS * max(total, ENOUGH[kind_of(one)]))
    return Evidence(score, anchored, tuple(found), tuple(told))
