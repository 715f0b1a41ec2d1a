"""What is weak in a version: numbers without a source, terms without a bearer, numbers in free text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import getdoc

import attrs

from dealdiff.files.advising.amounts import without_names
from dealdiff.files.advising.item import Weak
from dealdiff.model.complaint import shortened
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Slice, Term
from dealdiff.values.duration import Duration
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.wording import Wording
from dealdiff.views.own_telling import compiled_at

Item = Term | Figure | Slice
_NUMBERS = (Quantity, Schedule, Rate, Duration)
_MEASURES = (Quantity, Schedule, Duration)
_NUMBER = re.compile(r"[0-9][0-9,.]*")


def in_version(sheet: TermSheet) -> Iterator[Weak]:
    """Everything that is weak in one version."""
    if sheet.date is UNREPORTED and sheet.dated_by is UNREPORTED:
        yield Weak("version-without-date", sheet.id, ("date",), "neither date nor dated by")
    sourced = bool(sheet.source) or isinstance(sheet.told_by, Names)
    if not sourced:
        yield from _of_the_whole(sheet)
    for path, item in _items(sheet):
        if not sourced and path[0] != "statements":
            told = _of_nobody(sheet.id, path, item)
            yield from (one for one in told if not _said(sheet, one.path))
        yield from _in_text_alone(sheet.id, path, item)
    for id_, term in sheet.terms.items():
        if isinstance(term, Term) and term.by is UNREPORTED and has_bearer(type(term)):
            yield Weak(
                "term-without-bearer", sheet.id, ("terms", id_), f"a {term.is_} without by", at_key=True
            )


def has_bearer(cls: type[Term]) -> bool:
    """Whether the description of a term type says who bears it, or whose it is: its ``by``.

    >>> has_bearer(Term)
    False
    """
    return "``by``" in (getdoc(cls) or "")


def _items(sheet: TermSheet) -> Iterator[tuple[Path, Term | Figure]]:
    """Every term and figure, in the text and in what is said of it."""
    for id_, term in sheet.terms.items():
        if isinstance(term, Term):
            yield ("terms", id_), term
    for id_, figure in sheet.figures.items():
        yield ("figures", id_), figure
    for one in sheet.statements:
        if one.body is not None:
            yield ("statements", one.key, "body"), one.body


def _said(sheet: TermSheet, path: Path) -> bool:
    """Whether statements tell the number of a text that names nobody: it is theirs."""
    places = (path, (*path, "count"))  # a slice by its people alone
    return any(compiled_at(sheet, one) for one in places)


def _of_nobody(version: str, path: Path, item: Item) -> Iterator[Weak]:
    """Numbers of an item that nobody tells: neither the version's source nor a teller of their own."""
    if isinstance(item.told_by, Names):
        return
    for attribute in attrs.fields(type(item)):
        value = getattr(item, attribute.name)
        inner = (*path, words_of(attribute.name))
        if _has_numbers(value):
            yield _unsourced(version, inner, value)
        elif isinstance(value, Keyed):
            for key, one in value.items():
                if isinstance(one, Slice):
                    yield from _of_nobody(version, (*inner, key), one)


def _of_the_whole(sheet: TermSheet) -> Iterator[Weak]:
    """Numbers outside terms and figures, where nobody tells them: lengths of the text, and rates."""
    if _has_numbers(sheet.lasts):
        yield _unsourced(sheet.id, ("lasts",), sheet.lasts)
    for id_, phase in sheet.parts.items():
        if _has_numbers(phase.lasts) and not isinstance(phase.told_by, Names):
            yield _unsourced(sheet.id, ("phases", id_, "lasts"), phase.lasts)
    for id_, one in sheet.exchanges.items():
        if _has_numbers(one.rate):
            yield _unsourced(sheet.id, ("exchange", id_, "rate"), one.rate)


def _has_numbers(value: object) -> bool:
    """Whether a value is a number, or holds some: a length such as "permanent" has none."""
    told = value.reading.high if isinstance(value, Duration) else True
    return isinstance(value, _NUMBERS) and bool(told)


def _unsourced(version: str, path: Path, value: object) -> Weak:
    return Weak("number-without-source", version, path, shortened(str(value)))


def _in_text_alone(version: str, path: Path, item: Term | Figure) -> Iterator[Weak]:
    """A number in ``text`` beside no number in a field, where the type has a field for one."""
    if not isinstance(item.text, Wording) or _has_number(item):
        return
    told = _NUMBER.search(without_names(item.text.words))
    if told and any(_is_number(one) for one in attrs.fields(type(item))):
        number = told[0].rstrip(",.")
        found = f"{number} in {shortened(item.text.words)}"
        yield Weak("number-in-text-alone", version, (*path, "text"), found)


def _is_number(attribute: attrs.Attribute[object]) -> bool:
    converter = getattr(attribute.converter, "__name__", "")
    return converter in ("quantity", "schedule")


def _has_number(item: Term | Figure) -> bool:
    values = (getattr(item, one.name) for one in attrs.fields(type(item)))
    return any(isinstance(one, _MEASURES) or _slices(one) for one in values)


def _slices(value: object) -> bool:
    return isinstance(value, Keyed) and any(isinstance(one, Slice) for one in value.values())
