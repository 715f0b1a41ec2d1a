"""What a stance is about: its body; of what is accepted without more, what the text says."""

from __future__ import annotations

from attrs import evolve

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.views.settled import settled


def body_of(one: Statement, sheet: TermSheet) -> Term | None:
    """What a stance is about: its body; of what is accepted without more, the term that the text has.

    What the text leaves unsettled is no part of that.
    """
    if isinstance(one.body, Term):
        return one.body
    told = settled(sheet).terms.at(one.subject) if one.verb == "accepts" else None
    return told if isinstance(told, Term) else None


def with_body(one: Statement, sheet: TermSheet) -> Statement:
    """The stance with what it is about."""
    body = body_of(one, sheet)
    return one if body is one.body else evolve(one, body=body)


def accepts_none(one: Statement, sheet: TermSheet) -> bool:
    """Whether a stance accepts without more what the text says of an issue, and that is that it has none."""
    return one.verb == "accepts" and one.body is None and told_none(one.subject, sheet) is not None


def told_none(issue: str, sheet: TermSheet) -> Presence | None:
    """That a text has none of an issue, as it says or its silence means; ``None`` where it may have some."""
    text = settled(sheet)
    told = text.terms.at(issue)
    found = text.silent_on(issue) if told is None else told
    return found if isinstance(found, Presence) and (found is NONE or found is ABSENT) else None
