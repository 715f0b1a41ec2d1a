"""Which acts on a text still stand, and what a party says of one that it said otherwise before."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis
from dealdiff.diffing.saying.bans import in_one_sense
from dealdiff.diffing.significance import Significance
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.presence import TO_BE_AGREED, UNDISCLOSED, UNREPORTED
from dealdiff.values.when import Order, When
from dealdiff.views.opposing import TOWARDS, opposite
from dealdiff.views.speaking import OWN_TEXT, on_this
from dealdiff.views.tellers import names

AGAINST_TEXT = {"rejects": "", "suspends": "resumes"}
"""The acts of a party against a text as a whole; and what lifts each, beside the acts for it."""


def own_acts(said: Iterable[Statement], sheet: TermSheet) -> tuple[Statement, ...]:
    """The acts by which the text is still a party's own: done, and not taken back since by that party.

    What it rejects or suspends later, or on no day that tells which came first, is its own no more.
    """
    several = [one for one in said if on_this(one, sheet) and not one.expected]
    against = acts_against(several, sheet)
    return tuple(
        one
        for one in several
        if one.verb in OWN_TEXT and not any(_takes_back(each, one, sheet) for each in against)
    )


def acts_against(said: Iterable[Statement], sheet: TermSheet) -> tuple[Statement, ...]:
    """What rejects the text as a whole, or suspends it, and was not taken back by a later act for it."""
    several = [one for one in said if on_this(one, sheet) and not one.expected]
    return tuple(
        one
        for one in several
        if one.verb in AGAINST_TEXT and not any(earlier(one, each) for each in several if _lifts(each, one))
    )


def _lifts(one: Statement, against: Statement) -> bool:
    return one.verb in OWN_TEXT or one.verb == AGAINST_TEXT[against.verb]


def bearing_on(
    acts: Iterable[Statement], said: Iterable[Statement], sheet: TermSheet
) -> tuple[Statement, ...]:
    """Of what a party says what can take from a text that it made its own by these acts.

    What others tell takes nothing from what it made its own by its own word, nor does what it said before.
    """
    several = [*acts]
    first_hand = any(not at_second_hand(one, sheet) for one in several)
    return tuple(
        one
        for one in said
        if not (first_hand and at_second_hand(one, sheet))
        and not (several and all(earlier(one, act) for act in several))
    )


def _takes_back(against: Statement, act: Statement, sheet: TermSheet) -> bool:
    more_remote = at_second_hand(against, sheet) and not at_second_hand(act, sheet)
    return not more_remote and not earlier(against, act)


def earlier(one: Statement, other: Statement) -> bool:
    """Whether the one was surely said on an earlier day than the other."""
    if not isinstance(one.date, When) or not isinstance(other.date, When):
        return False
    return one.date.before(other.date) is Order.BEFORE


def later_word(one: Statement, other: Statement, voices: frozenset[str], sheet: TermSheet) -> bool:
    """Whether the other is surely a later word of the same of these voices, so that it can change the one.

    What somebody judged mistaken is none. A party does not speak by its factions, nor they by it. What others
    tell at second hand is no later word of what somebody else tells.
    """
    if not earlier(one, other) or isinstance(other.mistaken, Names):
        return False
    mine, its = (
        {sheet.scope.party_of(name) for name in each.who.names if name in voices} for each in (one, other)
    )
    if not mine <= its:
        return False
    if not at_second_hand(other, sheet):
        return True
    tellers = (set(names(each.told_by) or names(sheet.told_by)) for each in (one, other))
    return at_second_hand(one, sheet) and bool(set.intersection(*tellers))


def clash(one: Statement, other: Statement, setting: Setting) -> bool:
    """Whether two stances of one party cannot both hold: for and against a thing, or for it in two ways."""
    this, that = in_one_sense(one, other, setting)
    if this.verb in TOWARDS and that.verb in TOWARDS and type(this.body) is type(that.body):
        return any(map(surely, changes_between(this.body, that.body, setting)))
    return opposite(this, that, setting)


def surely(change: Change) -> bool:
    """Whether a difference is certain: substance, and both sides tell it."""
    return (
        told_by_both(change)
        and change.significance is Significance.SUBSTANTIVE
        and change.before not in _LEFT_OPEN
        and change.after not in _LEFT_OPEN
    )


def told_by_both(change: Change) -> bool:
    """Whether both sides tell what differs: where one is silent, nothing is known to differ."""
    return change.before not in _UNTOLD and change.after not in _UNTOLD


_UNTOLD = (None, UNREPORTED, "")
_LEFT_OPEN = (UNDISCLOSED, TO_BE_AGREED)


def changes_between(left: object, right: object, setting: Setting) -> tuple[Change, ...]:
    """What differs between what two sides want on one issue, by the one engine."""
    if not isinstance(left, Term) or not isinstance(right, Term):
        return ()
    one, other = _sheet_of(left, setting.before), _sheet_of(right, setting.after)
    found = diff(one, other, policy=setting.policy, axis=Axis.PARTIES)
    return tuple(change for change in found if change.path[0] == "terms")


def _sheet_of(term: Term, sheet: TermSheet) -> TermSheet:
    """A sheet that holds one term, beside the figures that shares are counted by."""
    parts = [Part(id=term.part)] if term.part else []
    bare = evolve(term, told_by=UNREPORTED)
    return TermSheet(id=sheet.id, terms=[bare], parts=parts, figures=sheet.figures, scope=sheet.scope)
