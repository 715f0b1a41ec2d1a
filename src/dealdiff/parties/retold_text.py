"""Whether a correction tells a term otherwise: in what both texts tell, or in what one leaves unsettled."""

from __future__ import annotations

from collections.abc import Collection

from dealdiff.diffing.change import Setting
from dealdiff.diffing.significance import Significance
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.parties.held import Held
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.leaves import leaves
from dealdiff.views.settled import unsettled_in
from dealdiff.views.standing_acts import changes_between, told_by_both


def text_otherwise(one: Held, text: TermSheet) -> bool:
    """Whether a text, as far as settled, tells a term otherwise than that by which a position is held.

    What only one of them tells is not told otherwise, unless the other leaves just that unsettled.
    """
    own, told = one.text, text.terms.at(one.issue)
    if own is None or one.body is None:
        return False
    if isinstance(told, Presence):
        return told is not UNREPORTED
    if _tells(one.body, unsettled_in(one.issue, text)) or _tells(told, unsettled_in(one.issue, own)):
        return True
    changes = changes_between(one.body, told, Setting(before=own, after=text, policy=DEFAULT))
    return any(told_by_both(each) and each.significance is Significance.SUBSTANTIVE for each in changes)


def _tells(term: Term | None, places: Collection[Path]) -> bool:
    """Whether a term tells anything in one of these places."""
    if term is None or not places:
        return False
    return any(path[: len(place)] == place for path in leaves(to_plain(term)) for place in places)
