"""Whether a stance is for something, against it, open to it, or gives it up."""

from __future__ import annotations

from enum import Enum

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.bans import forbids, type_of_issue
from dealdiff.diffing.saying.stances import comparable, verbs_in_one_sense
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.policy import DEFAULT


class Attitude(Enum):
    """What a stance comes to, whatever its verb.

    >>> ATTITUDE_OF["withholds"]
    <Attitude.AGAINST: 'against'>
    """

    FOR = "for"
    AGAINST = "against"
    OPEN = "open to"
    GIVEN_UP = "given up"


ATTITUDE_OF = {
    "wants": Attitude.FOR,
    "accepts": Attitude.FOR,
    "tables": Attitude.FOR,
    "signs": Attitude.FOR,
    "considers": Attitude.OPEN,
    "refuses": Attitude.AGAINST,
    "withholds": Attitude.AGAINST,
    "drops": Attitude.GIVEN_UP,
}
"""By verb; of a text that a party made its own the verb is the act: it tables, accepts or signs it."""

_MIRROR = {Attitude.FOR: Attitude.AGAINST, Attitude.AGAINST: Attitude.FOR}


def attitude_of(stance: Statement, sheet: TermSheet) -> Attitude:
    """What a stance comes to on its issue: to want a thing forbidden, or its opposite, is to be against it.

    To refuse a ban says nothing for the thing: it is against what is told.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> said = Statement(who="ann", verb="wants", subject="men", body=Release(id="men", force="must not"))
    >>> attitude_of(said, TermSheet(id="draft"))
    <Attitude.AGAINST: 'against'>
    """
    plain = Statement(who=stance.who, verb="wants", subject=stance.subject)
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    if not comparable(stance, plain, setting):
        return ATTITUDE_OF[stance.verb]
    verb, of_issue = verbs_in_one_sense(stance, plain, setting)
    found = ATTITUDE_OF[verb]
    return found if of_issue == plain.verb else _MIRROR.get(found, found)


def what_is_dropped(told: Term | None) -> str:
    """What is given up, in words that follow "given": who says more than the issue has given up that of it.

    >>> what_is_dropped(None)
    'it up'
    """
    return "up something of it" if told is not None and told.reported() else "it up"


def reads_as_it_stands(told: Term | None, issue: str, sheet: TermSheet) -> bool:
    """Whether the verb alone says the attitude: what is told is no ban, and no opposite of its issue."""
    if told is None:
        return True
    declared = type_of_issue(issue, sheet)
    return not forbids(told) and (declared is None or declared.sense == told.sense)
