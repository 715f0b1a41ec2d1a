"""The report that tells something: in words, and which other reports it tells again."""

from __future__ import annotations

from dealdiff.model.sheet import TermSheet
from dealdiff.values.when import When

CORRECTS, RESTATES = "corrects", "restates"


def again(sheet: TermSheet) -> dict[str, str]:
    """The versions that a version itself corrects or restates, with the word for that."""
    return {one: how for one, how in sheet.parents.items() if how in (CORRECTS, RESTATES)}


def report_words(sheet: TermSheet) -> str:
    """Which version, of which date, from which source, and which other one it tells again.

    >>> from dealdiff.seeds import seed
    >>> report_words(seed("takeover-made-up")["board-reply"])[:26]
    '[board-reply, 2031-03-06, '
    """
    date = str(sheet.date) if isinstance(sheet.date, When) else "undated"
    publisher = sheet.scope.name(sheet.source) if sheet.source else ""
    links = (f"which {how} {version}" for version, how in again(sheet).items())
    return "[" + ", ".join(part for part in (sheet.id, date, publisher, *links) if part) + "]"
