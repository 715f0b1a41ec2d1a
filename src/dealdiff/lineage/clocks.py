"""On which days each version can have been there, and can have been reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dealdiff.lineage.days import NEVER, UNKNOWN, Bounds, bounds
from dealdiff.lineage.index import links_of
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation

MERGES = "merges"
Rows = tuple[tuple[str, int, int], ...]
"""Of each version the first and the last day that it can be of, in the order of the negotiation."""


def made_by_merging(sheet: TermSheet) -> bool:
    """Whether a version was merged of others: its source, if any, reports those, not the merged text."""
    return MERGES in sheet.parents.values()


def days_of(sheet: TermSheet) -> Bounds:
    """The days that a version can be of by its date. A merged text can be of any later day too: whoever made
    it dated it, and nobody reports that it was there.
    """
    days = bounds(sheet.date)
    return Bounds(days.first, NEVER) if made_by_merging(sheet) else days


def there_rows(negotiation: Negotiation) -> Rows:
    """On which days each version can have come to be there; made once."""
    links_of(negotiation)  # refuses what is no negotiation
    return negotiation.derived(_there)


def reported_rows(negotiation: Negotiation) -> Rows:
    """On which days each version can have been reported; made once."""
    links_of(negotiation)  # refuses what is no negotiation
    return negotiation.derived(_reported)


def parted(rows: Rows, asked: Bounds) -> tuple[list[str], list[str], list[str]]:
    """Before, possibly and after, as :func:`~dealdiff.lineage.days.order` has it, in one pass each."""
    first, last = asked.first, asked.last
    before = [id_ for id_, _, end in rows if end <= first]
    after = [id_ for id_, start, end in rows if start > last and end > first]
    possibly = [id_ for id_, start, end in rows if start <= last and end > first]
    return before, possibly, after


def reaching(found: set[str], links: Mapping[str, tuple[str, ...]], other: set[str]) -> set[str]:
    """Versions, and all that their links lead to but for what is known to be on the other side."""
    whole = set(found)
    new = found
    while new:
        new = set().union(*map(links.__getitem__, new)) - whole - other
        whole |= new
    return whole


def _there(negotiation: Negotiation) -> Rows:
    return _rows(negotiation, _days_there)


def _reported(negotiation: Negotiation) -> Rows:
    return _rows(negotiation, _days_reported)


def _days_there(own: Bounds, published: Bounds) -> Bounds:
    """By its date; and not after the report that tells it, unless that is surely older than the date."""
    return Bounds(own.first, min(own.last, published.last)) if published.last >= own.first else own


def _days_reported(own: Bounds, published: Bounds) -> Bounds:
    """By the publication of its source; by its own date, where the report is surely older than that."""
    if published is UNKNOWN:
        return Bounds(own.first, NEVER)
    return Bounds(max(published.first, own.first), published.last) if published.last >= own.first else own


def _rows(negotiation: Negotiation, days: Callable[[Bounds, Bounds], Bounds]) -> Rows:
    published = {id_: bounds(one.published) for id_, one in negotiation.sources.items()}

    def row(sheet: TermSheet) -> tuple[str, int, int]:
        source = UNKNOWN if made_by_merging(sheet) else published.get(sheet.source, UNKNOWN)
        found = days(days_of(sheet), source)
        return sheet.id, found.first, found.last

    return tuple(map(row, negotiation))
