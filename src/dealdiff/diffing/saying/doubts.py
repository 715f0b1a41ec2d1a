"""Whether what somebody says shows for certain that something is another one."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.telling.statements import second_hand
from dealdiff.values.presence import UNREPORTED


def doubtful_alone(one: Statement, sheet: TermSheet, *, moves: bool) -> bool:
    """Whether a statement on one side alone is not known for certain to say what it seems to.

    ``moves``: by itself it would move something, as to give up a stance or to end a version does. It
    does so for certain only where it is done, and told by those whose it is.
    """
    unsure = one.expected or second_hand(one, sheet)
    return for_nobody(one, sheet) or mistaken(one) or (moves and unsure)


def doubtful_between(before: Statement, after: Statement, setting: Setting, *, moved: bool) -> bool:
    """Whether it is not known for certain that a statement is another one.

    A stance moves for certain only where its holders tell it, or a report in its own voice. Two speakers
    of a party may each mean their own, a voice that speaks for nobody moves no party, and what is only
    expected has not moved. What somebody judged mistaken carries no weight, whatever it is.
    """
    if mistaken(before) or mistaken(after):
        return True
    if after.family != STANCE:
        return False
    sides = (before, setting.before), (after, setting.after)
    nobody = any(for_nobody(one, sheet) for one, sheet in sides)
    unsure = any(one.expected or second_hand(one, sheet) for one, sheet in sides)
    return nobody or before.key != after.key or (moved and unsure)


def mistaken(one: Statement) -> bool:
    """Whether somebody judged it mistaken."""
    return one.mistaken is not UNREPORTED


def for_nobody(one: Statement, sheet: TermSheet) -> bool:
    """Whether it is a stance of voices that are declared and speak for no party.

    Whom a name that nobody declared speaks for is not known: it may be the party itself.
    """
    scope = sheet.scope
    return one.family == STANCE and all(
        scope.declares(name) and not scope.party_of(name) for name in one.who.names
    )
