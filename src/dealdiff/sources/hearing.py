"""How far a report has what somebody holds, does or says from that somebody."""

from __future__ import annotations

from enum import Enum

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, DEEDS, STANCE, Statement
from dealdiff.telling.relaying import concluded
from dealdiff.values.wording import Wording


class Hearing(Enum):
    """Whether those whom a statement is about say it: what they hold or do may be told without that."""

    HEARD = "heard"  # they say so
    TOLD_OF = "told of"  # it takes words of theirs, and whether the report has them is not told
    NOBODY = "nobody"  # it is told without a word of theirs


def hearing(said: Statement, sheet: TermSheet) -> Hearing:
    """How far a report has it from them, where nobody else is named as telling it.

    A stance or an act that the report itself is told to tell is its own word; so is an act that is yet
    expected, and a deed. To table, accept or reject a text takes words. A reason that is given is somebody's.
    """
    if said.family not in (STANCE, ACTS):
        return Hearing.HEARD
    reason = isinstance(said.because, Wording)
    ahead = said.expected and said.family == ACTS
    if ahead or concluded(said, sheet.source):
        return Hearing.TOLD_OF if reason else Hearing.NOBODY
    if reason or said.family == STANCE:
        return Hearing.HEARD
    return Hearing.NOBODY if said.verb in DEEDS else Hearing.TOLD_OF
