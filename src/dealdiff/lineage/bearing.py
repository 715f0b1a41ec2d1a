"""What a version tells of a term, and which changes account for something of it."""

from __future__ import annotations

from typing import Any

from dealdiff.diffing.change import Change
from dealdiff.diffing.engine import diff
from dealdiff.lineage.steps import Step
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.values.names import Names

_KEYED = frozenset({"terms", "phases", "figures"})
_NAMED = frozenset({"open", "agreed"})
_NOTHING: tuple[Any, ...] = (None, None, None, False, False, [])


def differs(term: str, before: TermSheet | None, after: TermSheet, *, statements: bool) -> bool:
    """Whether two versions tell a term differently, or do not name it in the same places."""
    if _of(term, before) != _of(term, after):
        return True
    return statements and (before.said_about(term) if before is not None else ()) != after.said_about(term)


def _of(term: str, sheet: TermSheet | None) -> tuple[Any, ...]:
    if sheet is None:
        return _NOTHING
    return (
        sheet.terms.at(term),
        sheet.parts.at(term),
        sheet.figures.at(term),
        _names(sheet.open_, term),
        _names(sheet.agreed, term),
        [one for one in sheet.exchanges.values() if _names(one.gives, term) or _names(one.for_, term)],
    )


def _names(given: object, term: str) -> bool:
    return isinstance(given, Names) and term in given.names


def changes_of(term: str, step: Step, *, statements: bool) -> tuple[Change, ...]:
    """The changes of a step that account for something of a term; the first, against a silent report."""
    sheet = step.after
    before = TermSheet(id=sheet.id, scope=sheet.scope) if step.before is None else step.before
    found = (one for one in diff(before, sheet) if _bears(one, term, (before, sheet)))
    return tuple(one for one in found if statements or one.path[0] != "statements")


def _bears(change: Change, term: str, sheets: tuple[TermSheet, TermSheet]) -> bool:
    """Whether a change accounts for something of a term, or of what names it."""
    return any(_is_of(path, term, sheets) for path in change.owns)


def _is_of(path: Path, term: str, sheets: tuple[TermSheet, TermSheet]) -> bool:
    if path[0] in _NAMED:
        return path[1:] == (term,) or (
            len(path) == 1 and any(_names(getattr(sheet, attribute_of(path[0])), term) for sheet in sheets)
        )
    if len(path) == 1:
        return False
    if path[0] == "exchange":
        several = (sheet.exchanges.at(path[1]) for sheet in sheets)
        return any(one is not None and (_names(one.gives, term) or _names(one.for_, term)) for one in several)
    if path[0] == "statements":
        return any(one.key == path[1] for sheet in sheets for one in sheet.said_about(term))
    return path[0] in _KEYED and path[1] == term
