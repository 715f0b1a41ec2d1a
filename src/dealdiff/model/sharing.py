"""What the versions of one negotiation share: what is told in equal words is one object, checked once.

Things are found by their words: two are one where they are equal and their plain forms are, id included.
What a sheet holds as the same object as the version it was made from is not even looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from itertools import compress
from operator import is_, is_not
from typing import Any

from attrs import define, field, fields_dict, frozen

from dealdiff.model.checking import check_phases, check_sheet, check_together
from dealdiff.model.complaint import Complaint
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import Presence

_KEYED = ("terms", "parts", "exchanges", "figures")
_REDUCED = ("terms", "exchanges", "figures")  # phases stay whole: terms stand in them
_BLANK = TermSheet(id="blank")
_TWINS = 10_000  # of them are held at a time

Items = dict[str, Any]  # items of one collection by id


@frozen
class Taken:
    """A sheet that shares what was told before; ``new`` is what no version told, by collection.

    ``others`` are the terms that do not stand in ``like`` as the same objects.
    """

    sheet: TermSheet
    like: TermSheet
    new: dict[str, Items]
    others: Items

    def complaints(self, versions: Collection[str]) -> list[Complaint]:
        """What does not fit, as :func:`~dealdiff.model.checking.check_sheet` tells it."""
        doubtful = bool(self.sheet.unsettled) or any(True for _ in self._doubts(versions))
        return list(check_sheet(self.sheet, versions)) if doubtful else []

    def _doubts(self, versions: Collection[str]) -> Iterator[Complaint]:
        """What is wrong with what is new, or with how it stands together with the rest."""
        new: Items = {name: Keyed(self.new.get(name, ())) for name in _REDUCED}
        said = tuple(self.new.get("statements", {}).values())
        yield from check_sheet(_with(self.sheet, {**new, "statements": said}), versions, together=False)
        sheet, like = self.sheet, self.like
        phases = sheet.parts is like.parts and sheet.silence.as_ == like.silence.as_
        if phases and not any(isinstance(one, Term) and one.if_ for one in self.others.values()):
            yield from check_phases(sheet, self.others)  # the rest stands together as it did in ``like``
        else:
            yield from check_together(sheet)


@define(eq=False)
class Shared:
    """All that versions of one scope tell, each thing once; what is kept here fits the scope."""

    _first: dict[object, Any] = field(factory=dict)
    _twins: dict[int, tuple[object, Any]] = field(factory=dict)  # by identity: a thing, and the first like it

    def take(self, sheet: TermSheet, scope: Scope, like: TermSheet | None = None) -> Taken:
        """The sheet as one that is told in ``scope`` and shares what was told before.

        ``like`` is a version that was taken already: what both hold as the same object is passed over.
        """
        like = like or _BLANK
        instead: Items = {} if sheet.scope is scope else {"scope": scope}
        new: dict[str, Items] = {}
        others: dict[str, Items] = {}
        for name in _KEYED:
            items, before = getattr(sheet, name), getattr(like, name)
            if items is not before and items:
                held, new[name], others[name] = self._keyed(items, before)
                if held is not items:
                    instead[name] = held
        if sheet.statements is not like.statements:
            said, new["statements"] = self._said(sheet.statements, like.statements)
            if said is not sheet.statements:
                instead["statements"] = said
        return Taken(_with(sheet, instead), like, new, others.get("terms", {}))

    def keep(self, taken: Taken) -> None:
        """Keep what a sheet tells that no version told before: it was found to fit."""
        for items in taken.new.values():
            for item in items.values():
                if not isinstance(item, Presence):
                    with suppress(TypeError):
                        self._first.setdefault(item, item)

    def _keyed(self, items: Keyed[Any], like: Keyed[Any]) -> tuple[Keyed[Any], Items, Items]:
        """The items, with those that are known for equal ones; what is new; what ``like`` does not hold."""
        new, known, others = {}, {}, {}
        for id_, item in _others(items, like):
            first = None if isinstance(item, Presence) else self._known(item)
            if first is None:
                new[id_] = item
            elif first is not item:
                known[id_] = first
            if first is None or like.at(id_) is not first:
                others[id_] = item if first is None else first
        if not others and len(items) == len(like):
            return like, new, others
        return Keyed({**items, **known}) if known else items, new, others

    def _said(
        self, said: tuple[Statement, ...], like: tuple[Statement, ...]
    ) -> tuple[tuple[Statement, ...], Items]:
        """Statements with those that are known instead of equal ones, and those that are new."""
        if len(said) == len(like) and all(map(is_, said, like)):
            return like, {}
        before = {id(one) for one in like}
        known = [one if id(one) in before else self._known(one) for one in said]
        new = {one.key: one for one, first in zip(said, known, strict=True) if first is None}
        found = tuple(one if first is None else first for one, first in zip(said, known, strict=True))
        if all(map(is_, found, said)):
            return said, new
        return like if len(found) == len(like) and all(map(is_, found, like)) else found, new

    def _known(self, item: object) -> Any | None:  # noqa: ANN401 # an item of the model
        """What was told before in the very words of ``item``."""
        twin = self._twins.get(id(item))
        if twin is not None:
            return twin[1]
        try:
            known = self._first.get(item)
        except TypeError:  # of a term type whose terms have no hash: these are not shared
            return None
        if known is None or (known is not item and to_plain(known) != to_plain(item)):
            return None
        if len(self._twins) >= _TWINS:
            self._twins.clear()
        self._twins[id(item)] = item, known  # what is evolved from holds it again and again
        return known


def _with(sheet: TermSheet, instead: Mapping[str, Any]) -> TermSheet:
    """The sheet with other content in some of its fields, which was read already: nothing is read anew."""
    if not instead:
        return sheet
    made = object.__new__(type(sheet))
    for name in fields_dict(type(sheet)):
        object.__setattr__(made, name, instead[name] if name in instead else getattr(sheet, name))
    return made


def _others(items: Keyed[Any], like: Keyed[Any]) -> Iterator[tuple[str, Any]]:
    """The items that are not the same objects in ``like``."""
    ids, told = items.columns()
    known, before = like.columns()
    if ids == known:
        return compress(zip(ids, told, strict=True), map(is_not, told, before))
    return ((id_, item) for id_, item in zip(ids, told, strict=True) if like.at(id_) is not item)
