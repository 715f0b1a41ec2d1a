"""Where a party goes against a text that it made its own."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.side import Side
from dealdiff.views.speaking import not_of_its_text, said_for
from dealdiff.views.standing_acts import own_acts

_AGAINST = frozenset({Attitude.AGAINST, Attitude.GIVEN_UP})


def refused_of_own_text(issue: str, sides: tuple[Side, ...], setting: Setting) -> tuple[str, ...]:
    """The parties that refuse, drop or contradict on an issue what a text has that they made their own."""
    sheet = setting.before
    if not isinstance(sheet.terms.at(issue), Term):
        return ()
    found = []
    for side in sides:
        said = said_for(sheet, side.party, factions=True)
        owns = bool(own_acts(said, sheet))
        refuses = any(one.attitude in _AGAINST for one in side.positions)
        by_stance = refuses and issue in not_of_its_text(said, sheet)
        by_wish = side.contradicts_itself and any(one.of_text for one in side.positions)
        if owns and (by_stance or by_wish):
            found.append(side.party)
    return tuple(found)
