"""Positions in words: the same ones for every party."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.model.scope import Scope
from dealdiff.model.term import Term
from dealdiff.parties.held import Held
from dealdiff.parties.reports import report_words
from dealdiff.telling.items import item
from dealdiff.telling.naming import called, joined
from dealdiff.telling.statements import saying
from dealdiff.values.names import Names

NOT_TO_SAY = "which is not to say that it moved"


def told(one: Held, *, body: bool = True) -> str:
    """A position without its issue: what, who, how firmly, why, at which remove, and in which report.

    "wanted by the Holder as a demand (per share at least £2.40) [board-reply, 2031-03-06, ...]"
    """
    return f"{_held(one, body=body)} {report(one)}{_rejected(one)}"


def said(one: Held, *, body: bool = True) -> str:
    """What, who, how firmly, why and at which remove; of a text, which one and that it was rejected.

    ``body=False`` leaves out what is wanted.
    """
    return _held(one, body=body) + _rejected(one)


def _held(one: Held, *, body: bool) -> str:
    sheet = one.position.sheet
    words = saying(one.statement, sheet)
    if one.text is not None:
        words += f", as the text of {one.text.id} has it"
        if one.second_hand and not isinstance(one.statement.told_by, Names):
            words += f" (second hand: told by {_text_tellers(one)})"
    wanted = body_of(one) if body else ""
    return words + (f" ({wanted})" if wanted else "")


def body_of(one: Held) -> str:
    """What is wanted, accepted or refused; its type first, where that is not the issue's own."""
    if not isinstance(one.body, Term):
        return ""
    sheet = one.text or one.position.sheet
    issue = sheet.scope.issues.at(one.issue)
    words = item(one.body, sheet)
    if issue is None or one.body.is_ == issue.is_:
        return words
    return f"{one.body.is_}: {words}" if words else one.body.is_


def _text_tellers(one: Held) -> str:
    """Who tells the terms of a text."""
    own = getattr(one.body, "told_by", None)
    text = one.text or one.position.sheet
    return called(own if isinstance(own, Names) else text.told_by, text.scope)


def _rejected(one: Held) -> str:
    """That its text was rejected, each time with the report that tells that."""
    return "".join(f"; the text was {each.told()}" for each in one.rejections)


def contradiction(pair: tuple[Held, Held]) -> str:
    """That two positions of one report cannot both hold."""
    one, other = (said(each, body=False) for each in pair)
    return f"the same report tells both, which cannot both hold: {one}; and {other}"


def issue_title(issue: str, scope: Scope) -> str:
    """What an issue is called; its id in words where no title is told."""
    declared = scope.issues.at(issue)
    return (declared.title if declared is not None else "") or issue.replace("-", " ")


def report(one: Held) -> str:
    """Which version tells it, of which date, from which source, and which other one it tells again."""
    return report_words(one.position.sheet)


def versions(ids: Iterable[str]) -> str:
    """Several versions in words."""
    return joined(list(ids))
