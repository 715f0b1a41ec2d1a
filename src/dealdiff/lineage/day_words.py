"""Why a version stands before, on or after a day: by its date, or by when it was reported."""

from __future__ import annotations

from dealdiff.model.sheet import TermSheet
from dealdiff.telling.naming import publisher
from dealdiff.values.when import Order, When

MERGED = "made by merging: no source reports it"
_SAYS = {
    Order.BEFORE: "on {} or before",
    Order.POSSIBLY: "whether that is after {} cannot be told",
    Order.AFTER: "after {}",
}


def lies(here: Order, asked: When) -> str:
    """How something lies to the day that is asked for.

    >>> lies(Order.AFTER, When("2024-05-31"))
    'after 2024-05-31'
    """
    return _SAYS[here].format(asked)


def published(sheet: TermSheet) -> str:
    """Who reported a version that has a source, and when."""
    source = sheet.scope.sources[sheet.source]
    return f"reported by {publisher(sheet)}, published {source.published}"


def dated(sheet: TermSheet) -> str:
    """The date of a version.

    >>> dated(TermSheet(id="draft", date="2024-05")), dated(TermSheet(id="other"))
    ('dated 2024-05', 'undated')
    """
    return f"dated {sheet.date}" if isinstance(sheet.date, When) else "undated"
