"""A sheet with a delta applied: only what it touches is read again, everything else is the same object."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from attrs import evolve

from dealdiff.diffing.delta import Delta, Fields, apply
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain_with
from dealdiff.model.rereading import types_of
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary

_KEYED = ("parts", "terms", "exchanges", "figures")
_SAID = "statements"
_NONE: Keyed[Any] = Keyed()


def applied(
    sheet: TermSheet, change: Delta | None, scope: Scope, made_of: tuple[TermSheet, ...]
) -> TermSheet:
    """What a sheet is with a delta of its keyed normal form, told in a scope.

    Items that the delta does not touch are the same objects, unless the name of their type means another
    one there (:func:`~dealdiff.model.rereading.types_of`, of the scope and the sheets ``made_of``).

    >>> from dealdiff.diffing.delta import between
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> march = TermSheet(id="march", terms=[Release(id="hostages", count=35), Release(id="prisoners")])
    >>> may = TermSheet(id="march", terms=[Release(id="hostages", count=40), Release(id="prisoners")])
    >>> made = applied(march, between(march, may), march.scope, (march, may))
    >>> made == may, made.terms["prisoners"] is march.terms["prisoners"]
    (True, True)

    :raises cattrs.errors.BaseValidationError: where the result is no sheet.
    :raises StaleDelta: where the delta does not fit.
    """
    types = types_of(scope, made_of)
    sections: dict[str, Keyed[Any]] = {name: getattr(sheet, name) for name in _KEYED}
    sections[_SAID] = Keyed({one.key: one for one in sheet.statements})
    parted = {name: _parted(items, _touched(change, name), types) for name, items in sections.items()}
    again: dict[str, object] = {name: items for name, (_, items) in parted.items()}
    plain = apply(to_plain_with(sheet, again | {_SAID: tuple(parted[_SAID][1].values())}), change)
    assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom: both sides are maps
    known = scope if types is scope.vocabulary else evolve(scope, vocabulary=types, schemes=scope.schemes)
    made = from_plain(plain, known)
    whole: dict[str, Any] = {name: parted[name][0].plus(getattr(made, name)) for name in _KEYED}
    said = (*parted[_SAID][0].values(), *made.statements)
    return evolve(made, **whole, statements=said, scope=scope)


def _touched(change: Delta | None, name: str) -> Collection[str]:
    """The ids of a section that a delta speaks of."""
    section = change.of.at(words_of(name)) if isinstance(change, Fields) else None
    return section.of if isinstance(section, Fields) else ()


def _parted(items: Keyed[Any], touched: Collection[str], types: Vocabulary) -> tuple[Keyed[Any], Keyed[Any]]:
    """The items that stay as they are, and those that are read again."""
    again = {id_: one for id_, one in items.items() if id_ in touched or not _meant(one, types)}
    if not again:
        return items, _NONE
    return Keyed({id_: one for id_, one in items.items() if id_ not in again}), Keyed(again)


def _meant(item: object, types: Vocabulary) -> bool:
    """Whether an item can stay as it is: not a term of another type than is meant by its name."""
    term = item.body if isinstance(item, Statement) else item
    return not isinstance(term, Term) or types.types.get(term.type_) is type(term)
