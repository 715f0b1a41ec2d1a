"""What people say, in words: the same ones for every party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, CALLS, JUDGES, THIS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.items import item
from dealdiff.telling.naming import called, dated, joined, title
from dealdiff.telling.relaying import quoted_in, relayed
from dealdiff.values.firmness import Firmness
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.wording import Wording

SAID = {
    "wants": "wanted by",
    "accepts": "accepted by",
    "considers": "considered by",
    "refuses": "refused by",
    "drops": "dropped by",
    "withholds": "withheld by",
    "tables": "tabled by",
    "rejects": "rejected by",
    "signs": "signed by",
    "suspends": "suspended by",
    "resumes": "resumed by",
    "extends": "extended by",
    "ends": "ended by",
    "meets": "a meeting of",
    "tells": "told by",
    "denies": "denied by",
    "reads": "read by",
    "calls": "called",
    "judges": "according to",
}


def statement(one: Statement, sheet: TermSheet) -> str:
    """A statement in words: what, the verb, who; how firmly, why, at which remove."""
    subject = about(one, sheet)
    return f"{subject}: {saying(one, sheet)}" if subject else saying(one, sheet)


def about(one: Statement, sheet: TermSheet) -> str:
    """What a statement is about, with the values that are wanted, told or read in brackets."""
    if one.subject in (THIS, sheet.id):
        return "this version"
    if not one.subject:
        return ""
    body = _content(one, sheet)
    subject = title(one.subject, sheet) if one.subject in _known(sheet) else _in_words(one.subject, sheet)
    return f"{subject} ({body})" if body else subject


def _content(one: Statement, sheet: TermSheet) -> str:
    """The values that are wanted, told or read; of a whole term, the presence in its place."""
    if isinstance(one.body, Term | Figure):
        return item(one.body, sheet)
    return str(one.in_its_place) if one.in_its_place is not None else ""


def _in_words(subject: str, sheet: TermSheet) -> str:
    """A speaker's name, a version's id in words; plain words as they are."""
    if subject in sheet.scope.speakers:
        return called(Names(subject), sheet.scope, short=True)
    return subject if " " in subject else subject.replace("-", " ")


def _known(sheet: TermSheet) -> set[str]:
    scope = sheet.scope
    return {*scope.issues, *scope.figures, *scope.parties, *sheet.terms, *sheet.parts, *sheet.figures}


def saying(one: Statement, sheet: TermSheet) -> str:
    """The verb, who, and the circumstances: "wanted by Hamas as a demand, because ..."."""
    who = called(one.who, sheet.scope)
    if one.family == CALLS:
        verb = f"called {one.says} by {who}"
    elif one.family == JUDGES:
        verb = f"according to {who}, {one.says}"
    else:
        verb = f"{SAID[one.verb]} {who}"
    return verb + "".join(_circumstances(one, sheet))


def subject_of(key: str, *sheets: TermSheet) -> str:
    """What the statement of a key is about, by its title in the first of the sheets that has it."""
    told = [title(one.subject, sheet) for one, sheet in _of_key(key, *sheets) if one.subject]
    return told[0] if told else "the text"


def as_said(key: str, before: TermSheet, after: TermSheet) -> str:
    """Who says it, and how: "as wanted by Anna"; where that moved, both: "... and before refused by Anna"."""
    told = dict.fromkeys(
        f"{SAID[one.verb]} {called(one.who, sheet.scope)}" for one, sheet in _of_key(key, after, before)
    )
    return "as " + " and before ".join(told)


def _of_key(key: str, *sheets: TermSheet) -> Iterator[tuple[Statement, TermSheet]]:
    return ((one, sheet) for sheet in sheets for one in sheet.statements if one.key == key)


def _circumstances(one: Statement, sheet: TermSheet) -> Iterator[str]:
    firm = _firmness(one, sheet)
    if firm:
        yield firm
    if one.expected:
        yield ", expected, not told as done"
    if not isinstance(one.date, Presence):
        yield f", {'' if one.family == ACTS else 'said '}{dated(one.date)}"
    if isinstance(one.since, Wording):
        yield f", since {one.since}"
    if isinstance(one.because, Wording):
        yield f", the reason given: {one.because}"
    if isinstance(one.told_by, Names):
        remove = "second hand: " if second_hand(one, sheet) else ""
        yield f" ({remove}told by {called(one.told_by, sheet.scope)})"
    if isinstance(one.mistaken, Names):
        yield f" (judged mistaken by {called(one.mistaken, sheet.scope)})"


def second_hand(one: Statement, sheet: TermSheet) -> bool:
    """Whether somebody tells it who does not speak for the party that is said to hold it.

    So is what another source says in a report, unless it was published later. In a sheet that is no source's
    own, made of several reports, a source that tells what somebody says is the report in which it is told.
    """
    if _relayed(one, sheet):
        return True
    if not isinstance(one.told_by, Names) or set(one.told_by.names) <= set(one.who.names):
        return False
    scope = sheet.scope
    compiled = not sheet.source and not any(name in scope.sources for name in one.who.names)
    reports = scope.sources.keys() - quoted_in(one) if compiled else ()
    own = {scope.party_of(name) for name in one.who.names}
    tellers = {scope.party_of(name) for name in one.told_by.names if name not in reports}
    return "" in tellers or not tellers <= own


def _relayed(one: Statement, sheet: TermSheet) -> bool:
    """Whether the report in which it is told tells what another source says."""
    told_by = one.told_by.names if isinstance(one.told_by, Names) else ()
    reports = tuple(name for name in told_by if name in sheet.scope.sources or name == sheet.source)
    return relayed(one.who.names, reports or ((sheet.source,) if sheet.source else ()), sheet.scope)


def _firmness(one: Statement, sheet: TermSheet) -> str:
    """How firmly, and of what: `` as a precondition of talks``; ``of`` may name an issue."""
    firm = f" as a {one.firmness}" if isinstance(one.firmness, Firmness) else ""
    if not isinstance(one.of, Wording):
        return firm
    of = title(str(one.of), sheet) if str(one.of) in _known(sheet) else str(one.of)
    return f"{firm} of {of}" if firm else f", of {of}"


def by_subject(said: Iterable[Statement], sheet: TermSheet, *, short: bool = False) -> Iterator[str]:
    """Statements on one subject in one line: "the north: wanted by A as a demand; refused by B".

    ``short`` leaves out offices, reasons and the values that are wanted, never who tells it.
    """
    several = list(said)
    for subject in dict.fromkeys(one.subject for one in several):
        same = [one for one in several if one.subject == subject]
        bodies = list(dict.fromkeys(about(one, sheet) for one in same))
        if short:
            yield f"{_bare(same[0], sheet)}: {_grouped(same, sheet)}"
        elif len(bodies) == 1:
            yield f"{bodies[0]}: " + "; ".join(saying(one, sheet) for one in same)
        else:
            yield f"{_bare(same[0], sheet)}: " + "; ".join(_with_body(one, sheet) for one in same)


def _grouped(same: list[Statement], sheet: TermSheet) -> str:
    """Those who say the same of one subject, together: the verb, who, how firmly, at which remove."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for one in same:
        told = called(one.told_by, sheet.scope, short=True) if isinstance(one.told_by, Names) else ""
        notes = "; ".join(
            note for note in (_other_type(one, sheet), f"told by {told}" if told else "") if note
        )
        key = (SAID[one.verb], _firmness(one, sheet), f" ({notes})" if notes else "")
        groups.setdefault(key, []).append(called(one.who, sheet.scope, short=True))
    lines = (
        f"{verb} {joined(list(dict.fromkeys(who)))}{firm}{told}" for (verb, firm, told), who in groups.items()
    )
    return "; ".join(lines)


def _other_type(one: Statement, sheet: TermSheet) -> str:
    """The type of what is wanted where it is not the issue's own: withdrawal from what others would hold."""
    issue = sheet.scope.issues.at(one.subject)
    other = isinstance(one.body, Term) and issue is not None and one.body.is_ != issue.is_
    return one.body.is_ if other and isinstance(one.body, Term) else ""


def _bare(one: Statement, sheet: TermSheet) -> str:
    """What a statement is about, without its values."""
    return title(one.subject, sheet) if one.subject in _known(sheet) else about(one, sheet)


def _with_body(one: Statement, sheet: TermSheet) -> str:
    body = _content(one, sheet)
    return f"{saying(one, sheet)} ({body})" if body else saying(one, sheet)
