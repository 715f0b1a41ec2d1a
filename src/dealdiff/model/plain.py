"""A sheet as plain data: the *keyed normal form*, and the canonical bytes made of it.

Nested maps with words as their only leaves: keyed collections by id, sets as ``{element: "yes"}``.
What is silent is left out. Deltas speak of this form; two sheets are equal exactly when their
canonical bytes are.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from typing import Any

import attrs

from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import FAMILY_OF, Statement
from dealdiff.model.term import Term, says_something
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.words import Value

YES = "yes"
Plain = str | dict[str, "Plain"]
PlainMap = dict[str, Plain]

_LEFT_OUT = frozenset({"scope"})
_SETS = frozenset({"agreed", "open_"})


def to_plain(item: object) -> Any:  # noqa: ANN401 # nested maps of words, which callers index freely
    """The keyed normal form of a sheet, or of one of its items (without the id that keys it)."""
    for kind, form in _FORMS:
        if isinstance(item, kind):
            return form(item)
    return _fields(item)


def _keyed(items: Keyed[Any]) -> PlainMap:
    return {key: to_plain(value) for key, value in items.items()}


def _by_key(statements: tuple[Statement, ...]) -> PlainMap:
    return {one.key: to_plain(one) for one in statements}


_FORMS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Value, str),
    (Presence, str),
    (str, str),
    (bool, lambda given: YES if given else "no"),
    (Keyed, _keyed),
    (tuple, _by_key),
    (Vocabulary, lambda vocabulary: vocabulary.name),
    (ConceptScheme, lambda scheme: scheme.plain()),
)


def _fields(item: Any) -> PlainMap:  # noqa: ANN401 # any attrs instance of the model
    data: PlainMap = {"is": item.type_} if isinstance(item, Term) else {}
    for name, words in _plan(type(item)):
        value = getattr(item, name)
        if value is not False and says_something(value) and value not in _EMPTY:
            data[words] = _set(value) if name in _SETS else to_plain(value)
    if isinstance(item, Statement) and item.family == FAMILY_OF[item.verb]:
        data.pop("family")
    return data


def _set(value: Names | Presence) -> Plain:
    return str(value) if isinstance(value, Presence) else dict.fromkeys(value.names, YES)


def _plan(cls: type[attrs.AttrsInstance]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that its plain form holds, with their spelling: made once per class."""
    if cls not in _PLANS:
        plain = TermSheet if issubclass(cls, TermSheet) else cls  # what a view adds is no part of a sheet
        left_out = _LEFT_OUT if plain in _SAY_THEIR_ID else _LEFT_OUT | {"id"}
        names = [one.name for one in attrs.fields(plain)]
        _PLANS[cls] = tuple((name, words_of(name)) for name in names if name not in left_out)
    return _PLANS[cls]


_PLANS: dict[type, tuple[tuple[str, str], ...]] = {}
_SAY_THEIR_ID = (TermSheet, Statement)  # everything else stands under its id
_EMPTY = ((), Silence())


def canonical_bytes(sheet: TermSheet) -> bytes:
    """The one byte form of a sheet: sorted JSON of its keyed normal form and its scope's digest."""
    return as_json({"scope": scope_digest(sheet.scope), "sheet": to_plain(sheet)})


def as_json(data: object) -> bytes:
    """Plain data as compact JSON in UTF-8 with sorted keys."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@cache
def scope_digest(scope: Scope) -> str:
    """The SHA-256 of what a scope declares."""
    return sha256(as_json(to_plain(scope))).hexdigest()
