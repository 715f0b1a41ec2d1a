"""How a stance moves: hardened, softened, dropped, taken up, reversed; as a table.

A stance is for an issue's term (wants, accepts), open to it (considers), against it (refuses,
withholds) or given up (drops). A stance on a term of the opposite sense is read as its opposite:
to want to stay is to refuse to leave.
"""

from __future__ import annotations

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


def stance_kind(before: Statement, after: Statement) -> str:
    """The kind of a stance's move; "" where neither verb nor firmness moved."""
    one, other = _verb(before), _verb(after)
    if _senses_differ(before, after):
        one = _OPPOSITE.get(one, one)
    if other == _DROPS:
        return "" if one == _DROPS else DROPPED
    if one == _DROPS:
        return TAKEN_UP
    if one != other:
        return MOVES[one, other]
    return _by_firmness(before, after)


def _verb(statement: Statement) -> str:
    return _READ_AS.get(statement.verb, statement.verb)


def _senses_differ(before: Statement, after: Statement) -> bool:
    """Whether the two bodies are of one family of types and say opposite things (leaving, staying)."""
    one, other = before.body, after.body
    if not isinstance(one, Term) or not isinstance(other, Term):
        return False
    return one.family == other.family and one.sense != other.sense


def _by_firmness(before: Statement, after: Statement) -> str:
    one, other = before.firmness, after.firmness
    if not isinstance(one, Firmness) or not isinstance(other, Firmness) or one == other:
        return ""
    return HARDENED if other.degree > one.degree else SOFTENED
