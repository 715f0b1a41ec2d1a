"""Where a party goes against a text that it made its own, or wants it otherwise."""

from __future__ import annotations

from dealdiff.diffing.change import Change
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.may_both_hold import NESTED, may_both_hold
from dealdiff.parties.side import Side
from dealdiff.views.speaking import not_of_its_text, said_for
from dealdiff.views.standing_acts import bearing_on, changes_between, own_acts, told_by_both
from dealdiff.views.wishes import sound

_NOT_COMPARED = frozenset({"text", "details"})
_GIVES_UP = "drops"


def refused_of_own_text(sides: tuple[Side, ...]) -> tuple[str, ...]:
    """The parties that refuse or contradict on an issue what a text has that they made their own."""
    against = (one for one in sides if _takes_from_own_text(one, given_up=False) or _contradicts(one))
    return tuple(one.party for one in against)


def gives_up_of_own_text(side: Side) -> bool:
    """Whether a party gives up what a text has that it made its own, which is not to refuse it."""
    return _takes_from_own_text(side, given_up=True)


def _contradicts(side: Side) -> bool:
    return side.contradicts_itself and any(one.of_text for one in side.positions)


def _takes_from_own_text(side: Side, *, given_up: bool) -> bool:
    """Whether its stances take the issue from a text that has it and that it made its own.

    They are those by which it gives something up, or the others.
    """
    sheet = side.setting.before
    acts = own_acts(sound(said_for(sheet, side.party, factions=True)), sheet)
    if not acts or not isinstance(sheet.terms.at(side.issue), Term):
        return False
    positions = (one for one in side.unquestioned.positions if not one.of_text)
    stances = [one.statement for one in positions if (one.verb == _GIVES_UP) is given_up]
    return side.issue in not_of_its_text(bearing_on(acts, stances, sheet), sheet)


def unlike_own_text(side: Side) -> tuple[str, ...]:
    """The fields that its stances tell otherwise than its own text, where both may hold all the same.

    What lies within the other is told more exactly, and not otherwise; free words are not compared.
    """
    held = side.of(Attitude.FOR)
    if side.contradicts_itself:
        return ()
    changes = (
        change
        for text in held
        for said in held
        if text.of_text and not said.of_text and text.is_wish is said.is_wish
        for change in changes_between(text.told, said.told, side.setting)
    )
    return tuple(dict.fromkeys(words_of(one.field) for one in changes if _otherwise(one)))


def _otherwise(change: Change) -> bool:
    """Whether both tell it, and neither lies within the other."""
    if not told_by_both(change) or change.field in _NOT_COMPARED:
        return False
    apart = change.verdict is not None and change.verdict.info not in NESTED
    return apart or may_both_hold([change])
