"""A sheet as plain data: the *keyed normal form*, and the canonical bytes made of it.

Nested maps with words as their only leaves: keyed collections by id, sets as ``{element: "yes"}``.
What is silent is left out. Deltas speak of this form; two sheets are equal exactly when their
canonical bytes are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from operator import attrgetter
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
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.words import Value

YES = "yes"
Plain = str | dict[str, "Plain"]
PlainMap = dict[str, Plain]

_NOTHING: Mapping[str, object] = {}
_LEFT_OUT = frozenset({"scope"})
_SETS = frozenset({"agreed", "open_"})


def to_plain(item: object) -> Any:  # noqa: ANN401 # nested maps of words, which callers index freely
    """The keyed normal form of a sheet, or of one of its items (without the id that keys it)."""
    cls = type(item)
    form = _FORM_OF.get(cls)
    if form is None:
        form = _FORM_OF[cls] = next((form for kind, form in _FORMS if issubclass(cls, kind)), _fields)
    return form(item)


def to_plain_with(sheet: TermSheet, instead: Mapping[str, object]) -> PlainMap:
    """The keyed normal form of a sheet that had other content in some of its fields.

    >>> to_plain_with(TermSheet(id="draft", title="A draft"), {"title": UNREPORTED})
    {'id': 'draft'}
    """
    return _fields(sheet, instead)


def _keyed(items: Keyed[Any]) -> PlainMap:
    return {key: to_plain(value) for key, value in items.items()}


def _by_key(statements: tuple[Statement, ...]) -> PlainMap:
    return {one.key: to_plain(one) for one in statements}


_FORMS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Value, attrgetter("words")),
    (Presence, str),
    (str, str),
    (bool, lambda given: YES if given else "no"),
    (Keyed, _keyed),
    (tuple, _by_key),
    (Vocabulary, lambda vocabulary: vocabulary.name),
    (ConceptScheme, lambda scheme: scheme.plain()),
)
_FORM_OF: dict[type, Callable[[Any], Any]] = {}  # found once per class


def _fields(item: Any, instead: Mapping[str, object] = _NOTHING) -> PlainMap:  # noqa: ANN401 # of the model
    data: PlainMap = {"is": item.type_} if isinstance(item, Term) else {}
    for name, words in _plan(type(item)):
        value: Any = instead[name] if name in instead else getattr(item, name)
        if value is UNREPORTED or value is False or (type(value) in _MAY_BE_EMPTY and value in _EMPTY):
            continue
        if says_something(value):
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
_MAY_BE_EMPTY = frozenset(map(type, _EMPTY))


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
