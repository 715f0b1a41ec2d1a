"""What things and people are called: titles and names from the negotiation's own file."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.when import When
from dealdiff.values.wording import Wording


def title(id_: str, sheet: TermSheet) -> str:
    """The title of a term, issue, figure, phase, party or version; its id in words where none is told."""
    term = sheet.terms.at(id_)
    own = getattr(term, "title", None)
    if isinstance(own, Wording):
        return str(own)
    return _declared(id_, sheet.scope) or _phase(id_, sheet) or id_.replace("-", " ")


def _declared(id_: str, scope: Scope) -> str:
    issue, figure, party = scope.issues.at(id_), scope.figures.at(id_), scope.parties.at(id_)
    declared = issue or figure
    if declared is not None:
        return declared.title
    return party.name if party is not None else ""


def _phase(id_: str, sheet: TermSheet) -> str:
    part = sheet.parts.at(id_)
    if part is None:
        return ""
    return str(part.title) if isinstance(part.title, Wording) else f"the {id_.replace('-', ' ')} phase"


def titles(ids: Iterable[str], sheet: TermSheet) -> str:
    """Several titles, joined in words."""
    return joined([title(id_, sheet) for id_ in ids])


def called(names: Names | Presence, scope: Scope, *, short: bool = False) -> str:
    """How speakers, parties or sources are called (``short``: without their offices); a presence as it is."""
    if isinstance(names, Presence):
        return str(names)
    return joined([_short(name, scope) if short else scope.name(name) for name in names.names])


def _short(name: str, scope: Scope) -> str:
    speaker = scope.speakers.at(name)
    return speaker.name if speaker is not None and speaker.name else scope.name(name)


def within(party: str, scope: Scope) -> str:
    """Whom a party is a part of, as "inside North"; empty where it is part of none."""
    declared = scope.parties.at(party)
    return f"inside {scope.name(declared.inside)}" if declared is not None and declared.inside else ""


def with_whole(party: str, scope: Scope) -> str:
    """What somebody is called, with the party that it is a part of: "far wing (inside North)"."""
    whole = within(party, scope)
    return f"{scope.name(party)} ({whole})" if whole else scope.name(party)


def joined(words: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def version_name(sheet: TermSheet) -> str:
    """A version's title, or its id."""
    return str(sheet.title) if isinstance(sheet.title, Wording) else sheet.id


def publisher(sheet: TermSheet) -> str:
    """Where the report was published; empty where no source is told."""
    return sheet.scope.name(sheet.source) if sheet.source else ""


def account(told_by: object, sheet: TermSheet, *, text: bool = True) -> str:
    """Who tells something: its own teller, for the text's terms the sheet's, else the source itself."""
    teller = told_by if isinstance(told_by, Names) else (sheet.told_by if text else None)
    if isinstance(teller, Names):
        source = publisher(sheet)
        return called(teller, sheet.scope) + (f" ({source})" if source else "")
    return publisher(sheet)


def upper_first(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def dated(when: When) -> str:
    """A date with its preposition: on a day, in a month, between two days, by an end that is told alone."""
    words = str(when)
    start, slash, end = words.partition("/")
    if slash and start == "..":
        return f"on or before {end}"
    if slash:
        return f"on or after {start}" if end == ".." else f"between {start} and {end}"
    return f"on {words}" if when.earliest is not None and when.earliest == when.latest else f"in {words}"
