"""What speaks for and against two items being one: field by field, by the values' own verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

import attrs
from attrs import define, field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.matching.likeness import QUARTERS, in_words, marks, shared, words_alike
from dealdiff.diffing.matching.rules import (
    AMOUNT,
    DAY,
    ENOUGH,
    GROUP,
    LINK,
    TYPE,
    WORDS,
    Row,
    Rule,
    kind_of,
    rules,
)
from dealdiff.diffing.relating import verdict_between
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import group_counted
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Condition, Slice
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Basis, Info, Verdict
from dealdiff.values.words import Value

Told = dict[str, Any]
Besides = tuple[tuple[int, int, str], ...]  # weights, points in quarters, and what they are for
_AGREES = QUARTERS // 2  # quarters from which two fields speak for one thing
_POINTS = {
    GROUP: {Info.SAME: 4, Info.MORE: 2, Info.LESS: 2},
    AMOUNT: {Info.SAME: 4, Info.MORE: 3, Info.LESS: 3, Info.MIXED: 1},
    DAY: {Info.SAME: 4, Info.MORE: 3, Info.LESS: 3, Info.MIXED: 1},
}
_ANY = {Info.SAME: 4, Info.MORE: 2, Info.LESS: 2, Info.MIXED: 1}
_NOT_ALL = QUARTERS - 1  # for what is not the same
_NO_FIELDS: frozenset[str] = frozenset()


class _Field(NamedTuple):
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
    def weight(self) -> int:
        return self.rule.weighs(agrees=self.points >= _AGREES)

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
    _fields: tuple[_Field, ...]
    _besides: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """What agrees and what does not, in words."""
        return (*self._besides, *map(str, self._fields))


@define
class Scales:
    """Weighs pairs of items of two sheets; each pair of values is compared once."""

    setting: Setting
    _held: dict[int, tuple[object, Told]] = field(factory=dict)
    _seen: dict[tuple[int, str, str], Verdict] = field(factory=dict)

    def weigh(
        self, one: object, other: object, but: frozenset[str] = _NO_FIELDS, besides: Besides = ()
    ) -> Evidence | None:
        """What speaks for the pair, or ``None`` where something forbids it or nothing says that it is one.

        ``but`` are fields that are left out, ``besides`` what is known otherwise.
        """
        found: list[_Field] = []
        for each in self._fields(one, other, but):
            if each is None:
                return None
            found.append(each)
        if not _about_one(found, besides) or _other_numbers_of_others(found):
            return None
        total = sum(one.weight for one in found) + sum(weight for weight, _, _ in besides)
        points = sum(one.weight * one.points for one in found) + sum(w * got for w, got, _ in besides)
        told = [words for _, _, words in besides]
        retyped = type(one) is not type(other)
        if retyped:
            total += TYPE
            told.append("type: another of the same family")
        anchored = not retyped and all(one.same for one in found if one.rule.anchor)
        score = Fraction(points, QUARTERS * max(total, ENOUGH[kind_of(type(one))]))
        return Evidence(score, anchored, tuple(found), tuple(told))

    def _fields(self, one: Any, other: Any, but: frozenset[str]) -> Iterator[_Field | None]:  # noqa: ANN401 # items of the model
        """The fields that both tell; ``None`` where two surely differ and that forbids the pair."""
        here, there = self._told(one), self._told(other)
        table = rules(type(one))
        for name, value in here.items():
            if name in there and name not in but:
                yield self._field(name, table[name], value, there[name])

    def _told(self, item: Any) -> Told:  # noqa: ANN401 # an item of the model
        """What the fields of an item tell, by attribute; the item is kept: its identity is the key."""
        if id(item) not in self._held:
            held = ((name, getattr(item, name)) for name in rules(type(item)))
            told = {name: value for name, value in held if _says(value)}
            self._held[id(item)] = item, told
        return self._held[id(item)][1]

    def _field(self, name: str, row: Row, one: Any, other: Any) -> _Field | None:  # noqa: ANN401 # contents of a field
        rule, attribute = row
        if isinstance(one, Presence) or isinstance(other, Presence):
            return _no_values(name, rule, same=one is other)
        if rule.sort == LINK:
            return self._phase(name, rule, one, other)
        if isinstance(one, Keyed):
            return _list(name, rule, one, other)
        if type(one) is not type(other):
            return _Field(name, rule, 0, "not comparable")
        verdict = self.verdict(attribute, one, other)
        if rule.forbids and _surely_differ(rule, verdict, one, other):
            return None
        same = verdict.info is Info.SAME
        return _Field(name, rule, _points(rule, verdict, one, other), verdict, same, group_counted(attribute))

    def _phase(self, name: str, rule: Rule, one: str, other: str) -> _Field | None:
        """The phase: one that the other side knows as another, or that tells another number, forbids."""
        if one == other:
            return _Field(name, rule, QUARTERS, "the same", same=True)
        known = one in self.setting.after.parts or other in self.setting.before.parts
        numbers = marks(in_words(one)), marks(in_words(other))
        if known or (all(numbers) and numbers[0] != numbers[1]):
            return None
        return _Field(name, rule, 1, "under another id")

    def verdict(self, attribute: attrs.Attribute[Any], one: Value, other: Value) -> Verdict:
        """How two values of a field relate."""
        key = (id(attribute), one.words, other.words)
        if key not in self._seen:
            self._seen[key] = verdict_between(attribute.metadata, one, other, self.setting)
        return self._seen[key]


def _no_values(name: str, rule: Rule, *, same: bool) -> _Field:
    """A field that holds a presence on one side at least."""
    return _Field(
        name, rule, QUARTERS if same else 1, f"no value on {'either' if same else 'one'} side", same
    )


def _says(value: Any) -> bool:  # noqa: ANN401 # any content of a field
    if isinstance(value, Presence):
        return value is not UNREPORTED
    return isinstance(value, Value) or len(value) > 0


def _about_one(found: list[_Field], besides: Besides) -> bool:
    """Whether anything says that the two are about one thing, and not merely that they may be."""
    fields = any(one.rule.identifies and one.points >= _AGREES for one in found)
    return fields or any(points >= _AGREES for _, points, _ in besides)


def _other_numbers_of_others(found: list[_Field]) -> bool:
    """Whether another number counts another group: some of the people, and fewer of them, are no whole."""
    others = {one.name for one in found if one.rule.sort == GROUP and not one.same}
    return any(one.contrary and one.counts in others for one in found)


def _surely_differ(rule: Rule, verdict: Verdict, one: Value, other: Value) -> bool:
    """Whether the two cannot both hold; of days also where the words alone show that one is later."""
    if rule.sort == WORDS:
        return verdict.info is not Info.SAME and not words_alike(one.words, other.words)
    later = rule.sort == DAY and verdict.direction is not None and verdict.basis is Basis.STATED
    return verdict.info is Info.CONTRARY or later


def _points(rule: Rule, verdict: Verdict, one: Value, other: Value) -> int:
    if verdict.info is Info.SAME:
        return QUARTERS
    if rule.sort == WORDS:
        return min(words_alike(one.words, other.words), _NOT_ALL)
    return _POINTS.get(rule.sort, _ANY).get(verdict.info, 0)


def _list(name: str, rule: Rule, one: Keyed[Any], other: Keyed[Any]) -> _Field:
    """Slices or conditions: how many are in common, with the number or state that is told of them."""
    if one == other:
        return _Field(name, rule, QUARTERS, "the same", same=True)
    points = min(shared(frozenset(_entries(one)), frozenset(_entries(other))), _NOT_ALL)
    return _Field(name, rule, points, "some in common" if points else "others")


def _entries(held: Keyed[Any]) -> Iterator[tuple[str, str]]:
    for key, one in held.items():
        said = one.count if isinstance(one, Slice) else one.state if isinstance(one, Condition) else one
        yield key, str(said)
