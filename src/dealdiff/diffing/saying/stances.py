"""How a stance moves: hardened, softened, dropped, taken up, reversed; as a table.

A stance is for an issue's term (wants, accepts), open to it (considers), against it (refuses,
withholds) or given up (drops). A stance on a term of the opposite sense is read as its opposite:
to want to leave is to refuse to stay, and to want a thing forbidden is to refuse it. Stances on terms of
different families cannot be compared, nor are those whose bodies tell different things
(:mod:`dealdiff.diffing.saying.bodies`).
"""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.bans import beyond_words, in_one_sense
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.firmness import Firmness

HARDENED, SOFTENED = "stance-hardened", "stance-softened"
DROPPED, TAKEN_UP, REVERSED = "stance-dropped", "stance-taken-up", "stance-reversed"

_WANTS, _ACCEPTS, _CONSIDERS, _REFUSES, _DROPS = "wants", "accepts", "considers", "refuses", "drops"
_READ_AS = {"withholds": _REFUSES}
_OPPOSITE = {_WANTS: _REFUSES, _REFUSES: _WANTS, _ACCEPTS: _REFUSES}

MOVES: dict[tuple[str, str], str] = {
    (_WANTS, _ACCEPTS): SOFTENED,
    (_WANTS, _CONSIDERS): SOFTENED,
    (_WANTS, _REFUSES): REVERSED,
    (_ACCEPTS, _WANTS): HARDENED,
    (_ACCEPTS, _CONSIDERS): HARDENED,
    (_ACCEPTS, _REFUSES): REVERSED,
    (_CONSIDERS, _WANTS): HARDENED,
    (_CONSIDERS, _ACCEPTS): SOFTENED,
    (_CONSIDERS, _REFUSES): HARDENED,
    (_REFUSES, _WANTS): REVERSED,
    (_REFUSES, _ACCEPTS): REVERSED,
    (_REFUSES, _CONSIDERS): SOFTENED,
}


def stance_kind(before: Statement, after: Statement, setting: Setting) -> str:
    """The kind of a stance's move; "" where neither verb nor firmness moved, or nothing can be compared."""
    one, other = verbs_in_one_sense(before, after, setting)
    if not comparable(before, after, setting) or not of_one_thing(before, after, setting):
        return ""
    if _DROPS in (one, other):
        if _REFUSES in (one, other):  # to give up a demand and to refuse the thing are no way back and forth
            return ""
        return _DROPPED.get((one == _DROPS, other == _DROPS), "")
    return MOVES[one, other] if one != other else _by_firmness(before, after)


def verbs_in_one_sense(before: Statement, after: Statement, setting: Setting) -> tuple[str, str]:
    """The verbs that two stances count as; of opposite things both on one: to leave is not to stay."""
    before, after = in_one_sense(before, after, setting)
    one, other = read_verb(before), read_verb(after)
    if not senses_differ(before, after, setting):
        return one, other
    return _towards(one, _type_of(before, setting.before)), _towards(other, _type_of(after, setting.after))


_DROPPED = {(False, True): DROPPED, (True, False): TAKEN_UP}


def comparable(before: Statement, after: Statement, setting: Setting) -> bool:
    """Whether the verbs of two stances speak of comparable things.

    Terms of one family are; to give up one of two opposites says nothing of the other, nor does to refuse a
    ban, or to give it up.
    """
    before, after = in_one_sense(before, after, setting)
    if beyond_words(before, after):
        return False
    one, other = _type_of(before, setting.before), _type_of(after, setting.after)
    if one is None or other is None:
        return True
    dropped = _DROPS in (before.verb, after.verb)
    return one.family == other.family and not (dropped and one.sense != other.sense)


def read_verb(statement: Statement) -> str:
    """The verb that a stance counts as: to withhold is to refuse."""
    return _READ_AS.get(statement.verb, statement.verb)


def senses_differ(before: Statement, after: Statement, setting: Setting) -> bool:
    """Whether the two are about opposite things (leaving, staying)."""
    one, other = _type_of(before, setting.before), _type_of(after, setting.after)
    return one is not None and other is not None and one.sense != other.sense


def _towards(verb: str, type_: type[Term] | None) -> str:
    """The verb as a stance on the family's own sense."""
    return _OPPOSITE.get(verb, verb) if type_ is not None and type_.sense < 0 else verb


def _type_of(statement: Statement, sheet: TermSheet) -> type[Term] | None:
    """The type of term that a stance is about: its body's, else its issue's."""
    if isinstance(statement.body, Term):
        return type(statement.body)
    issue = sheet.scope.issues.at(statement.subject)
    return sheet.scope.vocabulary.types.get(issue.is_) if issue is not None else None


def _by_firmness(before: Statement, after: Statement) -> str:
    one, other = before.firmness, after.firmness
    if before.of != after.of:  # a precondition of talks and one of any deal are no degrees of one thing
        return ""
    if not isinstance(one, Firmness) or not isinstance(other, Firmness) or one == other:
        return ""
    return HARDENED if other.degree > one.degree else SOFTENED
