"""Whose reading stands on a side of a change: a party's, where it reads that there; else it is the text."""

from __future__ import annotations

from dealdiff.diffing.change import Change
from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import READS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.naming import joined

READINGS = "readings"
_TEXT = "the text"


def reader_names(change: Change, before: TermSheet, after: TermSheet) -> tuple[str, str]:
    """What the two sides of a change are called: the parties that read it so, or "the text".

    >>> change = Change(kind="replaced", path=("terms", "fee", "text"))
    >>> reader_names(change, TermSheet(id="one"), TermSheet(id="one"))
    ('the text', 'the text')
    """
    return _reader(change, before), _reader(change, after)


def _reader(change: Change, sheet: TermSheet) -> str:
    if change.path[0] == "statements":
        return _named([one for one in sheet.statements if one.key == change.path[1]], sheet)
    if change.path[0] not in (TERMS, FIGURES) or len(change.path) < ITEM:
        return _TEXT
    held = sheet.figures if change.path[0] == FIGURES else sheet.terms
    item = held.at(change.path[1])
    if not isinstance(item, Term | Figure):
        return _TEXT
    said = (one for one in sheet.said_about(item.id) if one.family == READS)
    return _named([one for one in said if _stands(one, change, item)], sheet)


def _stands(one: Statement, change: Change, item: Term | Figure) -> bool:
    """Whether a reading tells the field as it stands there; of a whole item anything of it."""
    if one.body is None or type(one.body) is not type(item):
        return False
    inside, standing = change.path[ITEM:], dict(told_fields(item))
    if not inside and not standing:
        return not dict(told_fields(one.body))  # it reads no more than that there is such a thing
    held = (path for path, value in told_fields(one.body) if standing.get(path) == value)
    return any(path[: len(inside)] == inside or inside[: len(path)] == path for path in held)


def _named(said: list[Statement], sheet: TermSheet) -> str:
    """The parties that say so; who speaks for none, by name."""
    scope = sheet.scope
    names = (scope.party_of(name) or name for one in said for name in one.who.names)
    return joined(list(dict.fromkeys(scope.name(one) for one in names))) or _TEXT
