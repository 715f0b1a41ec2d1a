"""The rows of what the texts offer: terms by issue, phases, and what the text tells of itself as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs
from attrs import evolve

from dealdiff.diffing.lengths import length, own_length
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.roles import Role, role_of
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import READS, TELLS, THIS, Statement
from dealdiff.model.term import Condition, Term, says_something
from dealdiff.tables.cells import WHOLE, Cell, Row
from dealdiff.tables.columns import Column
from dealdiff.tables.shortening import shortened
from dealdiff.telling.contents import content
from dealdiff.telling.items import exchange
from dealdiff.telling.naming import title, titles
from dealdiff.telling.statements import saying
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording

_TEXT, _TYPE, _LASTS, _MENTIONED = "text", "is_", "lasts", "mentioned"
_ASIDE = frozenset({Role.EDITORIAL, Role.RECORD})  # shown where all fields are asked for
_NO_FIELDS = frozenset({"id", "after"})  # an item's key, and the order of phases
_PHASES, _WHOLE_TEXT = "phases", "whole text"
_LISTS = frozenset({"agreed", "open_"})  # what a silent report means by leaving these out is never told


def term_rows(id_: str, group: str, columns: Sequence[Column], *, every: bool) -> Iterator[Row]:
    """One row for each field that some version tells; ``every``: titles and tellers too, and text whole."""
    terms = [one.sheet.terms.at(id_) for one in columns]
    name = _title(id_, columns)
    names = list(_told(id_, terms, columns, every=every))
    if any(term is not None and not _says(term, names) for term in terms) or not names:
        cells = tuple(_whole(id_, one) for one in columns)
        yield Row(id=id_, title=name, field="", group=group, cells=cells)
    if any(isinstance(term, Term) and term.is_ != group for term in terms):
        names.insert(0, _TYPE)
    for field in names:
        row = _in_brief(field, (_field(id_, field, one) for one in columns), every=every)
        yield Row(id=id_, title=name, field=words_of(field), group=group, cells=row)


def _told(
    id_: str, terms: Iterable[TermOrPresence | None], columns: Sequence[Column], *, every: bool
) -> Iterator[str]:
    """The fields that a text or an account of it tells or leaves unsettled; the phase comes first."""
    bodies = [one.body for each in columns for one in _accounts(id_, each)]
    told = [one for one in (*terms, *bodies) if isinstance(one, Term)]
    waiting = {field for each in columns for field in each.unsettled_in(("terms", id_))}
    for field in dict.fromkeys(name for one in told for name in shown_fields(type(one), every=every)):
        if words_of(field) in waiting or any(says_something(getattr(one, field, None)) for one in told):
            yield field


def shown_fields(cls: type[attrs.AttrsInstance], *, every: bool) -> list[str]:
    """The fields of a type that are shown: where it stands, what is its own, what every term has."""
    shown = [
        one.name
        for one in attrs.fields(cls)
        if one.name not in _NO_FIELDS and (every or role_of(one) not in _ASIDE)
    ]
    common = attrs.fields_dict(Term) if issubclass(cls, Term) else {}
    return sorted(shown, key=lambda name: (name != "part", name in common))


def _says(term: TermOrPresence, names: Iterable[str]) -> bool:
    """Whether a term tells something in the rows of its fields: a presence stands in each of them."""
    return isinstance(term, Presence) or any(says_something(getattr(term, name, None)) for name in names)


def _whole(id_: str, column: Column) -> Cell:
    """Whether there is such a term at all."""
    term = column.sheet.terms.at(id_)
    value = _MENTIONED if isinstance(term, Term) else term
    path = ("terms", id_)
    inside = column.unsettled_in(path)
    notes = (f"unsettled in it: {'; '.join(inside)}",) if inside else ()
    return column.cell(path, value, _MENTIONED, silent=column.sheet.silent_on(id_), notes=notes)


def _field(id_: str, name: str, column: Column) -> Cell:
    term = column.sheet.terms.at(id_)
    if name == _LASTS and isinstance(term, Term) and own_length(term) is None:
        by_phase = length(term, column.sheet)
        if by_phase is not None:
            note = f"told of {title(term.part, column.sheet)}"
            return column.cell((_PHASES, term.part, _LASTS), by_phase, str(by_phase), notes=(note,))
    path = ("terms", id_) if isinstance(term, Presence) else ("terms", id_, words_of(name))
    value = getattr(term, name, UNREPORTED) if isinstance(term, Term) else term
    words = in_words(name, value, column.sheet)
    notes = tuple(_other_accounts(id_, name, words, column))
    return column.cell(path, value, words, silent=column.sheet.silent_on(id_), notes=notes)


def _in_brief(field: str, cells: Iterable[Cell], *, every: bool) -> tuple[Cell, ...]:
    """The cells of a row; of free text, where it is long, in brief too, unless all fields are asked for."""
    if every or field != _TEXT:
        return tuple(cells)
    brief = ((cell, shortened(cell.words)) for cell in cells)
    return tuple(cell if words == cell.words else evolve(cell, brief=words) for cell, words in brief)


def _accounts(id_: str, column: Column) -> Iterator[Statement]:
    """What somebody tells of a term of the version, or how it is understood."""
    return (one for one in column.own.said_about(id_) if one.family in (TELLS, READS))


def _other_accounts(id_: str, name: str, words: str, column: Column) -> Iterator[str]:
    for one in _accounts(id_, column):
        value = getattr(one.body, name, UNREPORTED)
        told = in_words(name, value, column.sheet)
        if says_something(value) and told != words:
            yield f"{told}, {saying(one, column.sheet)}"


def in_words(name: str, value: object, sheet: TermSheet) -> str:
    """A field's value in its words; slices and conditions in one line."""
    if isinstance(value, Keyed):
        return ", ".join(
            f"{title(key, sheet)} ({one.state})" if isinstance(one, Condition) else content(one, sheet)
            for key, one in value.items()
        )
    if name == "part" and isinstance(value, str):
        part = sheet.parts.at(value)
        return str(part.title) if part and isinstance(part.title, Wording) else value.replace("-", " ")
    return content(value, sheet, name)


def _title(id_: str, columns: Sequence[Column]) -> str:
    return title(id_, columns[0].own) if columns else id_


def phase_rows(columns: Sequence[Column], *, every: bool) -> Iterator[Row]:
    """What the versions tell of each phase itself, such as how long it lasts."""
    for id_ in dict.fromkeys(part.id for one in columns for part in one.sheet.phases):
        name = next(title(id_, one.sheet) for one in columns if id_ in one.sheet.parts)
        for field in shown_fields(Part, every=every):
            cells = _in_brief(field, (_of_phase(id_, field, one) for one in columns), every=every)
            if any(cell.words for cell in cells):
                yield Row(id=id_, title=name, field=words_of(field), group=_PHASES, kind=WHOLE, cells=cells)


def _of_phase(id_: str, name: str, column: Column) -> Cell:
    value = getattr(column.sheet.parts.at(id_), name, UNREPORTED)
    words = in_words(name, value, column.sheet)
    silent = column.sheet.silence.of_phases
    return column.cell((_PHASES, id_, words_of(name)), value, words, silent=silent)


def text_rows(columns: Sequence[Column]) -> Iterator[Row]:
    """What a version tells of its text as a whole: its life, exchanges, open and agreed issues."""
    for field, words in _OF_TEXT.items():
        cells = tuple(_of_text(field, words, one) for one in columns)
        if any(cell.words or (field in _LISTS and not cell.silent) for cell in cells):
            yield Row(
                id=THIS,
                title="the whole text",
                field=words_of(field),
                group=_WHOLE_TEXT,
                kind=WHOLE,
                cells=cells,
            )


def _of_text(name: str, words: Callable[[TermSheet], str], column: Column) -> Cell:
    value = getattr(column.sheet, name)
    told = "" if isinstance(value, Presence) else words(column.sheet)
    silent = UNREPORTED if name in _LISTS else column.sheet.silence.default
    return column.cell((words_of(name),), value, told, silent=silent)


def _exchanges(sheet: TermSheet) -> str:
    return "; ".join(exchange(one, sheet).removeprefix("exchange of ") for one in sheet.exchanges.values())


def _issues(name: str) -> Callable[[TermSheet], str]:
    def words(sheet: TermSheet) -> str:
        value = getattr(sheet, name)
        return titles(value.names, sheet) if isinstance(value, Names) else ""

    return words


_OF_TEXT: dict[str, Callable[[TermSheet], str]] = {
    "lasts": lambda sheet: str(sheet.lasts),
    "when": lambda sheet: str(sheet.when),
    "ends": lambda sheet: str(sheet.ends),
    "exchanges": _exchanges,
    "agreed": _issues("agreed"),
    "open_": _issues("open_"),
}
