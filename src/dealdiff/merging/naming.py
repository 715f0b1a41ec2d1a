"""What was said of ``this`` version, said of that version by its id: the merged text is another one."""

from __future__ import annotations

from attrs import evolve

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import THIS, Statement


def named(sheet: TermSheet) -> TermSheet:
    """The sheet, with what was done to it, or judged of it, under its own id.

    >>> signed = Statement(who="north", verb="signs", subject="this")
    >>> [one.key for one in named(TermSheet(id="draft", statements=[signed])).statements]
    ['north | acts | draft']
    """
    if all(one.subject != THIS for one in sheet.statements):
        return sheet
    keys = {one.key for one in sheet.statements}
    return evolve(sheet, statements=[_named(one, sheet.id, keys) for one in sheet.statements])


def _named(one: Statement, id_: str, keys: set[str]) -> Statement:
    if one.subject != THIS or one.body is not None:
        return one
    for word in (one.id, THIS):
        renamed = evolve(one, subject=id_, id=word)
        if renamed.key not in keys:
            return renamed
    return one
