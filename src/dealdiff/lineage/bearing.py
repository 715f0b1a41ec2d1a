"""What a version tells of a term, and which changes account for something of it."""

from __future__ import annotations

from typing import Any

from dealdiff.diffing.change import Change, naming, place_in_sheet
from dealdiff.diffing.engine import diff
from dealdiff.lineage.events import is_said
from dealdiff.lineage.steps import Step
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.unsettled import path_of, said_of
from dealdiff.values.names import Names

_KEYED = frozenset({"terms", "phases", "figures"})
_NAMED = frozenset({"open", "agreed"})
_NOTHING: tuple[Any, ...] = (None, None, None, False, False, {}, {})


def differs(term: str, before: TermSheet | None, after: TermSheet, *, statements: bool) -> bool:
    """Whether two versions tell a term differently, or do not name it in the same places."""
    if _of(term, before, statements=statements) != _of(term, after, statements=statements):
        return True
    return statements and (before.said_about(term) if before is not None else ()) != after.said_about(term)


def _of(term: str, sheet: TermSheet | None, *, statements: bool) -> tuple[Any, ...]:
    if sheet is None:
        return _NOTHING
    return (
        sheet.terms.at(term),
        sheet.parts.at(term),
        sheet.figures.at(term),
        _names(sheet.open_, term),
        _names(sheet.agreed, term),
        {id_: sheet.exchanges[id_] for id_ in naming(term, sheet)},
        {
            place: one
            for place, one in sheet.unsettled.items()
            if _is_of(("unsettled", place), term, (sheet,))
            and (statements or said_of(path_of(place)) is None)
        },
    )


def _names(given: object, term: str) -> bool:
    return isinstance(given, Names) and term in given.names


def changes_of(term: str, step: Step, *, statements: bool) -> tuple[Change, ...]:
    """The changes of a step that account for something of a term; the first, against a silent report."""
    sheet = step.after
    before = TermSheet(id=sheet.id, scope=sheet.scope) if step.before is None else step.before
    found = (one for one in diff(before, sheet) if _bears(one, term, (before, sheet)))
    return tuple(one for one in found if statements or not is_said(one))


def _bears(change: Change, term: str, sheets: tuple[TermSheet, TermSheet]) -> bool:
    """Whether a change accounts for something of a term, or of what names it."""
    return any(_is_of(path, term, sheets) for path in change.owns)


def _is_of(path: Path, term: str, sheets: tuple[TermSheet, ...]) -> bool:
    if path[0] in _NAMED:
        return path[1:] == (term,) or (
            len(path) == 1 and any(_names(getattr(sheet, attribute_of(path[0])), term) for sheet in sheets)
        )
    if len(path) == 1:
        return False
    if path[0] == "unsettled":
        place = place_in_sheet(path)
        said = said_of(place)
        return said[1] == term if said else _is_of(place, term, sheets)
    if path[0] == "exchange":
        return any(path[1] in naming(term, sheet) for sheet in sheets)
    if path[0] == "statements":
        return any(one.key == path[1] for sheet in sheets for one in sheet.said_about(term))
    return path[0] in _KEYED and path[1] == term
