"""Any content of a sheet in words."""

from __future__ import annotations

from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.telling.items import field_value, item, one_slice
from dealdiff.telling.naming import titles
from dealdiff.telling.statements import statement
from dealdiff.values.presence import UNREPORTED


def content(value: object, sheet: TermSheet, field: str = "") -> str:
    """A value is its words; names are called by their titles; an item is its fields."""
    if isinstance(value, Statement):
        return statement(value, sheet)
    if isinstance(value, Slice):
        return one_slice(value, sheet)
    if isinstance(value, Term | Part | Exchange | Figure):
        return item(value, sheet)
    return _plain(value, sheet, field)


def _plain(value: object, sheet: TermSheet, field: str) -> str:
    if value is None:
        return str(UNREPORTED)
    if isinstance(value, Condition):
        return value.state
    if isinstance(value, tuple):
        return titles(value, sheet)
    return field_value(field, value, sheet)
