"""Weighs pairs of items of two sheets, field by field, by the values' own verdicts."""

from __future__ import annotations

from typing import Any

import attrs
from attrs import define, field

from dealdiff.diffing.change import Setting
from dealdiff.diffing.matching.evidence import (
    NOT_ALL,
    Besides,
    Evidence,
    Field,
    about_one,
    amounts_to,
    no_values,
    other_numbers_of_others,
    points_for,
    surely_differ,
)
from dealdiff.diffing.matching.known import Known
from dealdiff.diffing.matching.likeness import QUARTERS, shared
from dealdiff.diffing.matching.naming import Naming
from dealdiff.diffing.matching.rules import DAY, LINK, WHO_OR_WHERE, WORDS, Row, Rule, rules
from dealdiff.diffing.relating import verdict_between
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.roles import group_counted
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Info, Verdict
from dealdiff.values.words import Value

Item = Term | Part | Exchange | Figure
Told = dict[str, Any]
_Key = tuple[int, str, str]  # a field, and the words of two values of it
_NO_FIELDS: frozenset[str] = frozenset()


@define
class Scales:
    """Weighs pairs of items of two sheets; each pair of values is compared once."""

    setting: Setting
    _held: dict[int, tuple[object, Told]] = field(factory=dict)
    _seen: dict[_Key, Field | None] = field(factory=dict)
    _lists: dict[int, tuple[object, frozenset[tuple[str, str]]]] = field(factory=dict)
    _verdicts: dict[_Key, Verdict] = field(factory=dict)
    naming: Naming = field(init=False)
    known: Known = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.naming = Naming(tuple(map(self.setting.scheme, WHO_OR_WHERE)))
        self.known = Known(self.setting)

    def weigh(
        self, one: Item, other: Item, but: frozenset[str] = _NO_FIELDS, besides: Besides = ()
    ) -> Evidence | None:
        """What speaks for the pair, or ``None`` where something forbids it or nothing says that it is one.

        ``but`` are fields that are left out, ``besides`` what is known otherwise.
        """
        if self.naming.two_ids(one.id, other.id):
            return None
        found = self._fields(one, other, but)
        if found is None or not about_one(found, besides) or other_numbers_of_others(found):
            return None
        return amounts_to(found, besides, type(one), type(other))

    def _fields(self, one: Item, other: Item, but: frozenset[str]) -> list[Field] | None:
        """What the fields say that both items tell; ``None`` where one of them forbids the pair."""
        found: list[Field] = []
        there, table = self._told(other), rules(type(one))
        for name, value in self._told(one).items():
            if name in there and name not in but:
                each = self._field(name, table[name], value, there[name])
                if each is None:
                    return None
                found.append(each)
        return found

    def _told(self, item: Any) -> Told:  # noqa: ANN401 # an item of the model
        """What the fields of an item tell, by attribute; the item is kept: its identity is the key."""
        if id(item) not in self._held:
            held = ((name, getattr(item, name)) for name in rules(type(item)))
            told = {name: value for name, value in held if _says(value)}
            self._held[id(item)] = item, told
        return self._held[id(item)][1]

    def _field(self, name: str, row: Row, one: Any, other: Any) -> Field | None:  # noqa: ANN401 # of a field
        """What a field says that both tell; ``None`` where it forbids the pair."""
        if isinstance(one, Value) and type(one) is type(other):
            key = (id(row[1]), one.words, other.words)
            if key not in self._seen:
                self._seen[key] = self._values(name, row, one, other)
            return self._seen[key]
        rule = row[0]
        if isinstance(one, Presence) or isinstance(other, Presence):
            return no_values(name, rule, same=one is other)
        if rule.sort == LINK:
            return self._phase(name, rule, one, other)
        if isinstance(one, Keyed):
            return None if self._none_shared(one, other) else self._list(name, rule, one, other)
        return Field(name, rule, 0, "not comparable")

    def _values(self, name: str, row: Row, one: Value, other: Value) -> Field | None:
        """Two values of one sort; ``None`` where they surely differ and that forbids the pair."""
        rule, attribute = row
        verdict = self.verdict(attribute, one, other)
        if rule.forbids and surely_differ(rule, verdict, one, other):
            return None
        if rule.parted and verdict.info is Info.MIXED and self._parted(attribute, one, other):
            return None
        if rule.sort == WORDS and self.naming.two_wordings(one.words, other.words):
            return None
        if rule.sort == DAY and verdict.info is not Info.SAME and self.known.two_anchors(one, other):
            return None
        same = verdict.info is Info.SAME
        return Field(
            name, rule, points_for(rule, verdict, one, other), verdict, same, group_counted(attribute)
        )

    def _parted(self, attribute: attrs.Attribute[Any], one: object, other: object) -> bool:
        """Whether neither of two groups is inside the other, all or some of it aside."""
        scheme = self.setting.scheme(str(attribute.metadata.get("scheme", "")))
        if not isinstance(one, Group) or not isinstance(other, Group):
            return False
        return not (one.inside(other, scheme) or other.inside(one, scheme))

    def _list(self, name: str, rule: Rule, one: Keyed[Any], other: Keyed[Any]) -> Field:
        """Slices or conditions: how many are in common, with the number or state that is told of them."""
        if one == other:
            return Field(name, rule, QUARTERS, "the same", same=True)
        points = min(shared(self._entries(one), self._entries(other)), NOT_ALL)
        return Field(name, rule, points, "some in common" if points else "others")

    def _none_shared(self, one: Keyed[Any], other: Keyed[Any]) -> bool:
        """Whether each entry of a list is known to be of another thing than each of another list."""
        if not one.keys().isdisjoint(other):
            return False
        return all(self._two_entries(here, there) for here in one.items() for there in other.items())

    def _two_entries(self, one: tuple[str, Any], other: tuple[str, Any]) -> bool:
        """Whether of the groups of two slices neither is inside the other, or two conditions name two."""
        if isinstance(one[1], Slice) and isinstance(other[1], Slice):
            return self._parted(attrs.fields(Slice).people, one[1].people, other[1].people)
        conditions = isinstance(one[1], Condition) and isinstance(other[1], Condition)
        return conditions and self.known.two(one[0], other[0])

    def _entries(self, held: Keyed[Any]) -> frozenset[tuple[str, str]]:
        """The entries of a list, made once; the list is kept: its identity is the key."""
        if id(held) not in self._lists:
            self._lists[id(held)] = held, frozenset(map(_entry, held.items()))
        return self._lists[id(held)][1]

    def _phase(self, name: str, rule: Rule, one: str, other: str) -> Field | None:
        """The phase: one that the other side knows as another, or that tells another number, forbids."""
        if one == other:
            return Field(name, rule, QUARTERS, "the same", same=True)
        return None if self.known.two(one, other) else Field(name, rule, 1, "under another id")

    def verdict(self, attribute: attrs.Attribute[Any], one: Value, other: Value) -> Verdict:
        """How two values of a field relate."""
        key = (id(attribute), one.words, other.words)
        if key not in self._verdicts:
            self._verdicts[key] = verdict_between(attribute.metadata, one, other, self.setting)
        return self._verdicts[key]


def _says(value: Any) -> bool:  # noqa: ANN401 # any content of a field
    if isinstance(value, Presence):
        return value is not UNREPORTED
    return isinstance(value, Value) or len(value) > 0


def _entry(item: tuple[str, Any]) -> tuple[str, str]:
    """The key of an entry of a list, with what is told of it."""
    key, one = item
    return key, str(one.count if isinstance(one, Slice) else one.state if isinstance(one, Condition) else one)
