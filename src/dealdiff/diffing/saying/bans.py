"""What must not be, read as what it is: to want a thing forbidden is to refuse it."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.force import Force
from dealdiff.values.presence import UNREPORTED

_TURNED = {"wants": "refuses", "accepts": "refuses", "considers": "considers"}


def is_ban(one: Statement) -> bool:
    """Whether a stance is about a thing that must not be."""
    return isinstance(one.body, Term) and forbids(one.body)


def forbids(term: Term) -> bool:
    """Whether a term says that a thing must not be."""
    return isinstance(term.force, Force) and term.force == _MUST_NOT


_MUST_NOT = Force("must not")


def in_one_sense(before: Statement, after: Statement, setting: Setting) -> tuple[Statement, Statement]:
    """Two stances of which neither is about a ban, where one alone was: to want a ban is to refuse the thing.

    So are two bans on opposite things (on leaving, on staying), which are no one ban. A ban that is refused,
    or given up, stays as it is: that says nothing for the thing.
    """
    if not beyond_words(before, after):
        return before, after
    return _turned(before, setting.before), _turned(after, setting.after)


def beyond_words(before: Statement, after: Statement) -> bool:
    """Whether one alone is about a ban, or the two are about bans on opposite things."""
    if not is_ban(before) or not is_ban(after):
        return is_ban(before) or is_ban(after)
    one, other = before.body, after.body
    return isinstance(one, Term) and isinstance(other, Term) and one.sense != other.sense


def _turned(one: Statement, sheet: TermSheet) -> Statement:
    if not is_ban(one) or one.verb not in _TURNED:
        return one
    assert isinstance(one.body, Term)  # noqa: S101 # a ban has a body
    body = evolve(one.body, force=UNREPORTED)
    bare = not body.reported() and type(body) is type_of_issue(one.subject, sheet)
    return evolve(one, verb=_TURNED[one.verb], body=None if bare else body)


def type_of_issue(issue: str, sheet: TermSheet) -> type[Term] | None:
    """The type of term that an issue is declared to be."""
    declared = sheet.scope.issues.at(issue)
    return sheet.scope.vocabulary.types.get(declared.is_) if declared is not None else None
