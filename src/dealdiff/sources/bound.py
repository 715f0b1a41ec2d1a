"""What a number is told with: whom it counts, and of a figure its day."""

from __future__ import annotations

from dealdiff.model.figure import Figure
from dealdiff.model.roles import counted_fields
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term

_DAYS = ("fixed", "as of")
_DATED = ("count", "date", "lasts", "text")  # what a figure tells as of its day


def bound(cls: type[Term] | type[Figure]) -> list[tuple[str, str]]:
    """Each field that says little without another, with that other: a number and its group or its day.

    >>> bound(Figure)[:2]
    [('count', 'people'), ('count', 'fixed')]
    """
    found = [(words_of(number), words_of(group)) for number, group in counted_fields(cls)]
    return found + ([(number, day) for number in _DATED for day in _DAYS] if cls is Figure else [])
