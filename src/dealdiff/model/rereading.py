"""Sheets from plain data that was made of other sheets: their term types are known, declared or not."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from dealdiff.model.plain import PlainMap
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary


def reread(plain: PlainMap, made_of: tuple[TermSheet, ...]) -> TermSheet:
    """The sheet that plain data made of several sheets describe, in the scope of the last one.

    A sheet without a scope has terms all the same, of types that no vocabulary of a scope holds.

    :raises cattrs.errors.BaseValidationError: where the data describe no sheet.
    """
    scope = made_of[-1].scope
    strange = {one for sheet in made_of for one in strange_types(sheet, scope.vocabulary)}
    if not strange:
        return from_plain(plain, scope)
    larger = evolve(scope, vocabulary=wider(scope.vocabulary, frozenset(strange)), schemes=scope.schemes)
    return evolve(from_plain(plain, larger), scope=scope)


def strange_types(sheet: TermSheet, vocabulary: Vocabulary) -> set[type[Term]]:
    """The types of a sheet's terms that a vocabulary does not hold."""
    said = (one.body for one in sheet.statements)
    types = {type(one) for one in (*sheet.terms.values(), *said) if isinstance(one, Term)}
    return types - set(vocabulary.types.values())


@cache
def wider(vocabulary: Vocabulary, strange: frozenset[type[Term]]) -> Vocabulary:
    """A vocabulary that also holds some other types; made once, as its converter is."""
    made = Vocabulary(vocabulary.name, module=vocabulary.module, schemes=vocabulary.schemes)
    made.types = {**vocabulary.types, **{one.type_: one for one in sorted(strange, key=_code)}}
    return made


def _code(type_: type[Term]) -> str:
    return type_.type_
