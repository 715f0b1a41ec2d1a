"""What was understood where a value's reading may surprise: for a look at a file before it is relied on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import attrs

from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told, words_of
from dealdiff.model.statement import Statement
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.when import When
from dealdiff.values.words import Value

Surprise = tuple[str, str, str]
_EDTF = re.compile(r"[0-9]{4}[-0-9./]*|\.\.[-0-9./]*")  # says itself which days it means
_NO_DATA = (Scope, Vocabulary)


def surprises(sheet: TermSheet, policy: Policy = DEFAULT) -> Iterator[Surprise]:
    """Every value whose reading may surprise: its path, its words, and what they are taken to mean.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> sheet = TermSheet(id="draft", terms=[Release(id="prisoners", count="about 350")])
    >>> list(surprises(sheet))
    [('terms.prisoners.count', 'about 350', '315 to 385 by policy about=10%')]
    """
    for path, value, scheme in _values(sheet, ()):
        understood = (
            _kinds(value, sheet.scope.scheme(scheme))
            if isinstance(value, Group) and scheme
            else _understood(value, policy)
        )
        if understood and understood != value.words:
            yield told(path), value.words, understood


def _values(item: object, path: Path, scheme: str = "") -> Iterator[tuple[Path, Value, str]]:
    """Every value in an item of the model, with its path, and the scheme that its field speaks in."""
    if isinstance(item, Value):
        yield path, item, scheme
    elif isinstance(item, Keyed):
        for key, inner in item.items():
            yield from _values(inner, (*path, key))
    elif isinstance(item, tuple):
        for inner in item:
            yield from _values(inner, (*path, _said(inner)))
    elif attrs.has(type(item)) and not isinstance(item, _NO_DATA):
        for attribute in attrs.fields(type(item)):  # type: ignore[arg-type] # checked to be an attrs class
            step = () if attribute.name == "body" else (words_of(attribute.name),)
            scheme = attribute.metadata.get("scheme", "")
            yield from _values(getattr(item, attribute.name), (*path, *step), scheme)


def _said(one: Statement) -> str:
    """A statement as a step of a path: who, verb and what."""
    return " ".join(word for word in (str(one.who), one.verb, one.subject, one.id) if word)


def _kinds(group: Group, scheme: ConceptScheme) -> str:
    """Names that nobody declared, where one that somebody did is much like them."""
    near = [f"{name!r} (near: {like})" for name, like in group.unknown(scheme) if like]
    return f"of a kind that nobody declared: {', '.join(near)}" if near else ""


def _understood(value: Value, policy: Policy) -> str:
    read = next((reader for kind, reader in _READERS if isinstance(value, kind)), None)
    return read(value, policy) if read else ""


def _days(value: When, _: Policy) -> str:
    """The window of days, where the words are not those of one."""
    marks = value.reading.marks
    if _EDTF.fullmatch(value.words) and not marks:
        return ""
    first, last = (_day(end.wide) for end in (value.reading.first, value.reading.last))
    shown = first if first == last else f"{first} to {last}"
    wide = " by the fixed width of ~" if {"~", "%"} & set(marks) else ""
    return f"{shown}{wide}" + (", and the source is unsure" if {"?", "%"} & set(marks) else "")


def _day(ordinal: int | None) -> str:
    return "an open end" if ordinal is None else str(date.fromordinal(ordinal))


_READERS: tuple[tuple[type[Value], Callable[..., str]], ...] = (
    (Quantity, Quantity.understood),
    (Duration, Duration.understood),
    (When, _days),
    (Moment, lambda value, _: value.canonical),
)
