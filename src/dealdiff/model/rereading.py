"""Sheets from plain data that was made of other sheets: their term types are known, declared or not."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from dealdiff.model.plain import PlainMap
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary


def reread(
    plain: PlainMap, made_of: tuple[TermSheet, ...], types: frozenset[type[Term]] = frozenset()
) -> TermSheet:
    """The sheet that plain data made of several sheets describe, in the scope of the last one.

    A sheet without a scope has terms all the same, of types that no vocabulary of a scope holds: those of
    the sheets, and ``types``.

    :raises cattrs.errors.BaseValidationError: where the data describe no sheet.
    """
    scope = made_of[-1].scope
    vocabulary = types_of(scope, made_of[::-1])
    more = frozenset(one for one in types if one.type_ not in vocabulary.types)
    vocabulary = wider(vocabulary, more) if more else vocabulary
    if vocabulary is scope.vocabulary:
        return from_plain(plain, scope)
    larger = evolve(scope, vocabulary=vocabulary, schemes=scope.schemes)
    return evolve(from_plain(plain, larger), scope=scope)


def types_of(scope: Scope, made_of: tuple[TermSheet, ...]) -> Vocabulary:
    """The term types of a scope, and those of some sheets that it does not hold.

    Where a name means several types, it means the one of the first sheet, which is told in this scope;
    then the scope's own; then that of the first sheet that has one.
    """
    strange: dict[str, type[Term]] = {}
    for number, sheet in enumerate(made_of):
        for type_ in sorted(strange_types(sheet, scope.vocabulary), key=_name):
            if number == 0 or type_.type_ not in scope.vocabulary.types:
                strange.setdefault(type_.type_, type_)
    return wider(scope.vocabulary, frozenset(strange.values())) if strange else scope.vocabulary


def strange_types(sheet: TermSheet, vocabulary: Vocabulary) -> set[type[Term]]:
    """The types of a sheet's terms, those that are unsettled too, that a vocabulary does not hold."""
    said = (one.body for one in sheet.statements)
    types = {type(one) for one in (*sheet.terms.values(), *said) if isinstance(one, Term)}
    for waiting in sheet.unsettled.values():
        types |= waiting.types
    return types - set(vocabulary.types.values())


@cache
def wider(vocabulary: Vocabulary, strange: frozenset[type[Term]]) -> Vocabulary:
    """A vocabulary that also holds some other types; made once, as its converter is."""
    made = Vocabulary(vocabulary.name, module=vocabulary.module, schemes=vocabulary.schemes)
    made.types = {**vocabulary.types, **{one.type_: one for one in sorted(strange, key=_name)}}
    return made


def _name(type_: type[Term]) -> tuple[str, str]:
    return type_.type_, type_.__module__
