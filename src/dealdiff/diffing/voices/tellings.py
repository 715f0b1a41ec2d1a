"""Who tells what of a sheet's terms and figures, field by field, in its ``tells`` statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.change import Content
from dealdiff.diffing.voices.beside import Beside
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import Role, role_of
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of, words_of
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Slice, Term, says_something
from dealdiff.telling.statements import second_hand
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence

TERMS, FIGURES = "terms", "figures"
DENIES = "denies"
ITEM = 2  # steps of the path of an item: its collection and its id
_OF_SLICE = 3  # steps inside an item: the list, the people, the field


@frozen(kw_only=True)
class Telling:
    """What one voice tells, or denies, of one field.

    ``value``
        what is told; ``None`` where a statement names the item and none of its fields.
    ``item``
        the term or figure as that voice tells it, with whom it counts and of which day it is: where the
        voice does not say, as its report does.
    ``statement``
        where it says so; ``None`` for the sheet's own value.
    """

    path: Path
    value: Content
    item: Term | Figure | None = None
    who: Names | None = None
    told_by: Names | None = None
    statement: Statement | None = None

    @property
    def denies(self) -> bool:
        """Whether the voice says that it is not so."""
        return self.statement is not None and self.statement.verb == DENIES

    @property
    def mistaken(self) -> Names | None:
        """Who judged it mistaken."""
        by = self.statement.mistaken if self.statement is not None else None
        return by if isinstance(by, Names) else None

    @property
    def voice(self) -> str:
        """Whose account it is, in words: the voice, and at second hand who tells of it."""
        return f"{self.who}, told by {self.told_by}" if self.told_by else str(self.who)


def told_fields(item: Term | Figure) -> Iterator[tuple[Path, Content]]:
    """Every field of an item that says something, down to those of its slices and conditions.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> [path for path, _ in told_fields(Release(id="a", count=3, of_whom=[Slice(people="women", count=1)]))]
    [('count',), ('of whom', 'women', 'count')]
    """
    for attribute in attrs.fields(type(item)):
        value = getattr(item, attribute.name)
        if attribute.name == "id" or not says_something(value):
            continue
        words = words_of(attribute.name)
        if isinstance(value, Keyed):
            for key, one in value.items():
                yield from _entry((words, key), one)
        else:
            yield (words,), value


def _entry(path: Path, one: Any) -> Iterator[tuple[Path, Content]]:  # noqa: ANN401 # what a list of an item holds
    if not isinstance(one, Slice):
        yield path, one
        return
    said = [name for name in ("count", "told_by") if says_something(getattr(one, name))]
    for name in said or ["people"]:
        yield (*path, words_of(name)), getattr(one, name)


class _ByIdentity:
    """A sheet as a key of a cache: to hash all that it holds would cost more than is saved."""

    __slots__ = ("sheet",)

    def __init__(self, sheet: TermSheet) -> None:
        self.sheet = sheet

    def __hash__(self) -> int:
        return id(self.sheet)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.sheet is other.sheet


Tellings = Mapping[Path, tuple[Telling, ...]]


def tellings(sheet: TermSheet) -> Tellings:
    """What statements tell or deny of the fields of terms and figures, by path; worked out once a sheet."""
    return _tellings(_ByIdentity(sheet)) if sheet.statements else {}


@lru_cache(maxsize=8)
def _tellings(held: _ByIdentity) -> Tellings:
    found: dict[Path, list[Telling]] = defaultdict(list)
    types, beside = _types(held.sheet), Beside(held.sheet)
    for one in held.sheet.statements:
        if one.family == TELLS:
            for each in _told(one, beside, types):
                found[each.path].append(each)
    for each in [*_in_each_field(held.sheet, found)]:
        found[each.path].append(each)
    return {path: tuple(several) for path, several in found.items()}


def _in_each_field(sheet: TermSheet, found: Mapping[Path, list[Telling]]) -> Iterator[Telling]:
    """What a presence in the place of a whole term tells of each of its fields of which anybody tells."""
    for one in (each for path in [*found] if len(path) == ITEM for each in found[path]):
        if isinstance(one.value, Presence):
            for path, cls in _fields_of(one.path, sheet, found).items():
                yield evolve(one, path=path, item=cls(id=path[1]))


def _fields_of(place: Path, sheet: TermSheet, found: Mapping[Path, list[Telling]]) -> dict[Path, type[Term]]:
    """The fields of which anybody tells of a term, each with a type that it is told of."""
    own = item_at(sheet, place)
    told: dict[Path, type[Term]] = {}
    if isinstance(own, Term):
        told |= dict.fromkeys([(*place, *path) for path, _ in told_fields(own)], type(own))
    for path, several in found.items():
        types = {type(each.item) for each in several if isinstance(each.item, Term)}
        if path[:ITEM] == place and len(path) > ITEM and types:
            told[path] = min(types, key=lambda cls: cls.__name__)
    return {path: cls for path, cls in told.items() if _binds(cls, path[ITEM:])}


def _types(sheet: TermSheet) -> Mapping[str, frozenset[type]]:
    """Of each term that is told of: its own type, else those that statements tell; and those denied."""
    told: dict[str, set[type]] = defaultdict(set)
    denied: dict[str, set[type]] = defaultdict(set)
    for one in sheet.statements:
        if isinstance(one.body, Term) and one.family == TELLS:
            if one.verb != DENIES:
                told[one.subject].add(type(one.body))
            elif not any(told_fields(one.body)):
                denied[one.subject].add(type(one.body))
    spoken = {one.subject for one in sheet.statements}
    own = {id_: {type(sheet.terms[id_])} for id_ in spoken if isinstance(sheet.terms.at(id_), Term)}
    known = {**told, **own}
    return {id_: frozenset({*known.get(id_, ()), *denied[id_]}) for id_ in {*known, *denied}}


def _told(one: Statement, beside: Beside, types: Mapping[str, frozenset[type]]) -> Iterator[Telling]:
    sheet = beside.sheet
    place = place_of(one, sheet)
    if place is None:
        return
    common: dict[str, Any] = {
        "item": beside.filled(one),
        "who": one.who,
        "told_by": _relayed_by(one, sheet) if second_hand(one, sheet) else None,
        "statement": one,
    }
    fields = dict(told_fields(one.body)) if one.body is not None else {}
    several = isinstance(one.body, Term) and types.get(one.subject, frozenset()) - {type(one.body)}
    if isinstance(one.body, Term) and several and not (fields and one.verb == DENIES):
        fields[("is",)] = one.body.is_  # who denies a number of a type does not deny the type
    if not fields:
        yield Telling(path=place, value=one.in_its_place, **common)
    for path, value in fields.items():
        yield Telling(path=(*place, *path), value=value, **common)


def _relayed_by(one: Statement, sheet: TermSheet) -> Names:
    """Who says that somebody says so: who is named as telling it, else the report."""
    return one.told_by if isinstance(one.told_by, Names) else Names(sheet.source)


def place_of(one: Statement, sheet: TermSheet) -> Path | None:
    """Where the term or figure stands that a statement tells of; ``None`` where it is about plain words."""
    if isinstance(one.body, Figure) or one.subject in sheet.figures or one.subject in sheet.scope.figures:
        return (FIGURES, one.subject)
    known = one.body is not None or one.subject in sheet.terms or one.subject in sheet.scope.issues
    return (TERMS, one.subject) if known else None


def item_at(sheet: TermSheet, path: Path) -> Term | Figure | Presence | None:
    """The term, figure or presence at the path of an item."""
    return sheet.figures.at(path[1]) if path[0] == FIGURES else sheet.terms.at(path[1])


def own_value(sheet: TermSheet, path: Path, cls: type) -> Content:
    """What the sheet itself tells at the path of a field, or what its silence on it means.

    Where a presence stands in the term's place, that is what it tells of every field that silence can bind.
    """
    item = item_at(sheet, path)
    if len(path) == ITEM and item is not None:
        return item
    if isinstance(item, Presence):
        return item if _binds(cls, path[ITEM:]) else UNREPORTED
    told = dict(told_fields(item)) if item is not None else {}
    if isinstance(item, Term):
        told[("is",)] = item.is_
    silent = path[0] == TERMS and (len(path) == ITEM or _binds(cls, path[ITEM:]))
    return told.get(path[ITEM:], sheet.silent_on(path[1]) if silent else UNREPORTED)


@cache
def attribute_at(cls: type[Any], inside: Path) -> Any:  # noqa: ANN401 # an attribute of attrs, or None
    """The field that a path inside an item leads to; ``None`` for a type or a condition."""
    if len(inside) == _OF_SLICE:
        return attrs.fields_dict(Slice).get(attribute_of(inside[-1]))
    return attrs.fields_dict(cls).get(attribute_of(inside[0])) if len(inside) == 1 else None


def _binds(cls: type, inside: Path) -> bool:
    """Whether silence on a field can mean anything: not on titles, and not on who told it."""
    attribute = attribute_at(cls, inside)
    return attribute is None or role_of(attribute) not in (Role.RECORD, Role.EDITORIAL)
