"""The days on which a sheet's start and phases begin, as far as it tells them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dealdiff.model.sheet import TermSheet
from dealdiff.values.moment import Moment
from dealdiff.values.moment_relations import Relation
from dealdiff.values.when import When

START = "start"
_BEGINS = frozenset({Relation.AT, Relation.FROM})  # "by 10 June" is no day on which it begins


def dates(sheet: TermSheet) -> dict[str, When]:
    """The dates that a sheet gives to its start and its phases, by anchor.

    A phase that begins seven days after the start begins on a day once the start does.

    >>> from dealdiff.model.part import Part
    >>> deal = TermSheet(id="deal", when="2024-05-31", parts=[Part(id="first", when="7 days after start")])
    >>> {name: str(day) for name, day in dates(deal).items()}
    {'start': '2024-05-31', 'first': '2024-06-07'}
    """
    waiting = {START: sheet.when, **{part.id: part.when for part in sheet.parts.values()}}
    moments = {name: moment for name, moment in waiting.items() if isinstance(moment, Moment)}
    found: dict[str, When] = {}
    while new := {
        name: day
        for name, moment in moments.items()
        if name not in found and (day := _day(moment, found)) is not None
    }:
        found |= new
    return found


def _day(moment: Moment, known: Mapping[str, When]) -> When | None:
    """The day of a moment that is a date, or so long after a known one."""
    told = moment.dated(known)
    if told.permanent or told.reading.date is None or told.relation not in _BEGINS:
        return None
    if told.offset is None and told.day is None:
        return told.reading.date
    window = told.nested().stated
    if window.low is None or window.low != window.high or window.low.denominator != 1:
        return None
    return When(date.fromordinal(int(window.low)).isoformat())
