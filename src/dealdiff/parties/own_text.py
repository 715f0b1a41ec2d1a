"""Where a party goes against a text that it made its own, or wants it otherwise."""

from __future__ import annotations

from dealdiff.diffing.change import Change, Setting
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.side import Side
from dealdiff.values.verdict import Info
from dealdiff.views.speaking import not_of_its_text, said_for
from dealdiff.views.standing_acts import bearing_on, changes_between, own_acts, told_by_both

_NOT_COMPARED = frozenset({"text", "details"})
_AGAINST = frozenset({Attitude.AGAINST, Attitude.GIVEN_UP})


def refused_of_own_text(issue: str, sides: tuple[Side, ...], setting: Setting) -> tuple[str, ...]:
    """The parties that refuse, drop or contradict on an issue what a text has that they made their own."""
    sheet = setting.before
    if not isinstance(sheet.terms.at(issue), Term):
        return ()
    found = []
    for side in sides:
        said = said_for(sheet, side.party, factions=True)
        acts = own_acts(said, sheet)
        refuses = any(one.attitude in _AGAINST for one in side.positions)
        by_stance = refuses and issue in not_of_its_text(bearing_on(acts, said, sheet), sheet)
        by_wish = side.contradicts_itself and any(one.of_text for one in side.positions)
        if acts and (by_stance or by_wish):
            found.append(side.party)
    return tuple(found)


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
        if text.of_text and not said.of_text
        for change in changes_between(text.told, said.told, side.setting)
    )
    return tuple(dict.fromkeys(words_of(one.field) for one in changes if _otherwise(one)))


def _otherwise(change: Change) -> bool:
    """Whether both tell it, and neither lies within the other."""
    if not told_by_both(change) or change.field in _NOT_COMPARED or change.verdict is None:
        return False
    return change.verdict.info not in _NESTED


_NESTED = frozenset({Info.SAME, Info.MORE, Info.LESS})
