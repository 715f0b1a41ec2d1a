"""The calls about a pair of versions: those that the later one tells, and those that name the pair."""

from __future__ import annotations

from attrs import frozen

from dealdiff.calling.objects import VERSION, Object, object_of
from dealdiff.calling.phrases import Phrase
from dealdiff.diffing.result import Diff
from dealdiff.errors import ParseError
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import CALLS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import version_name
from dealdiff.values.verdict import Info
from dealdiff.values.when import When
from dealdiff.values.wording import Wording

UNSAID = "since when is not told"


@frozen(kw_only=True)
class Said:
    """One call about a pair of versions.

    ``elsewhere``
        why it is not of this pair; empty where it is.
    ``note``
        what bears on that it is.
    """

    statement: Statement
    sheet: TermSheet
    object: Object
    phrase: Phrase
    elsewhere: str = ""
    note: str = ""


def said_of(negotiation: Negotiation, found: Diff) -> list[Said]:
    """The calls, by their versions in time, in the order of each."""
    several = (_said(one, sheet, negotiation, found) for sheet in negotiation for one in sheet.statements)
    return [one for one in several if one is not None]


def _said(one: Statement, sheet: TermSheet, negotiation: Negotiation, found: Diff) -> Said | None:
    if one.family != CALLS:
        return None
    before, after = found.before.id, found.after.id
    thing = object_of(one.subject, sheet, negotiation, (found.before, found.after))
    since = _since(one, negotiation)
    here = sheet.id == after
    of_after = thing.sort == VERSION and thing.id == after
    if not (here or of_after or since == before):
        return None
    phrase = Phrase(str(one.says) if isinstance(one.says, Wording) else "")
    elsewhere = note = ""
    if since is not None and since != before:
        elsewhere = f"it is said of what changed since {one.since}"
        elsewhere += "" if since in negotiation else ", which names no single version here"
    elif not (here or of_after):
        elsewhere = f"it is told in {sheet.id}, and may be of what that tells"
    elif since is None:
        note = UNSAID
    return Said(statement=one, sheet=sheet, object=thing, phrase=phrase, elsewhere=elsewhere, note=note)


def _since(one: Statement, negotiation: Negotiation) -> str | None:
    """The version since which; other words as they are; ``None`` where none are told."""
    if not isinstance(one.since, Wording):
        return None
    words = str(one.since)
    named = [sheet.id for sheet in negotiation if _names(words, sheet)] or _within(words, negotiation)
    return named[0] if len(named) == 1 else words


def _names(words: str, sheet: TermSheet) -> bool:
    """Whether words are a version's id, its title or its date, however that is written."""
    return words.casefold() in (sheet.id.casefold(), version_name(sheet).casefold()) or _dates(words, sheet)


def _dates(words: str, sheet: TermSheet) -> bool:
    """Whether words are the very period of a version's date, however that is written."""
    if not isinstance(sheet.date, When):
        return False
    said = _when(words)
    if said is None:
        return words.casefold() == str(sheet.date).casefold()
    return said.verdict_to(sheet.date).info is Info.SAME


def _within(words: str, negotiation: Negotiation) -> list[str]:
    """The versions that a period may be said of, if that is one alone, and its date lies in it: "May"."""
    said = _when(words)
    if said is None:
        return []
    dated = [(sheet.id, sheet.date) for sheet in negotiation if isinstance(sheet.date, When)]
    maybe = [(id_, date) for id_, date in dated if said.verdict_to(date).info is not Info.CONTRARY]
    return [id_ for id_, date in maybe if _inside(date, said)] if len(maybe) == 1 else []


def _inside(date: When, said: When) -> bool:
    """Whether the days of a date lie in those of another, whatever mark stands beside them."""
    first, last = said.earliest, said.latest
    if first is None or last is None or date.earliest is None or date.latest is None:
        return False
    return first <= date.earliest and date.latest <= last


def _when(words: str) -> When | None:
    try:
        return When(words)
    except ParseError:
        return None
