"""What is told of a statement beside its content, where it is told: by whom, when, and any value's words."""

from __future__ import annotations

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.values.names import Names
from dealdiff.values.when import When
from dealdiff.values.words import Value


def told_by(one: Statement) -> Names | None:
    """Who tells of it, where that is not the speaker."""
    return one.told_by if isinstance(one.told_by, Names) else None


def said_on(one: Statement, sheet: TermSheet) -> When | None:
    """When it was said; else the date of the version that tells it; else ``None``."""
    return next((each for each in (one.date, sheet.date) if isinstance(each, When)), None)


def words_told(content: object) -> str | None:
    """A value's words; ``None`` for a presence, and where nothing is told.

    >>> from dealdiff.values.presence import UNREPORTED
    >>> words_told(When("2024-05")), words_told(UNREPORTED), words_told(None)
    ('2024-05', None, None)
    """
    return str(content) if isinstance(content, Value) else None
