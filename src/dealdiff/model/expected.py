"""What each kind of field expects, in words, and the fields that hold one word of a fixed list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dealdiff.model.sheet import RELATIONS, TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import FAMILY_OF, Statement
from dealdiff.model.term import CONDITION_STATES, Condition
from dealdiff.values.details import Details
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import SCALE, Firmness
from dealdiff.values.force import FORCES, Force
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.when import When
from dealdiff.values.words import Value

PRESENCES = "a presence: undisclosed, absent, none or to be agreed"
SILENCES = ("unreported", "absent", "undisclosed")

# (class, attribute) -> the words that it may hold, or that each entry of its map may hold
NAMED: Mapping[type, Mapping[str, Iterable[str]]] = {
    TermSheet: {"parents": RELATIONS},
    Silence: {"default": SILENCES, "except_": SILENCES},
    Condition: {"state": CONDITION_STATES},
    Statement: {"verb": FAMILY_OF},
}

_EXPECTED: Mapping[type[Value], str] = {
    Quantity: "a number, such as 35 or about 350",
    Duration: "a length of time, such as six weeks",
    When: "a date, such as 2024-05-31",
    Moment: "a point in time, such as by day 7 of first",
    Group: "a group or a kind, such as adults or new units",
    Names: "a name, or a list of names",
    Rate: "what is given for each, such as 2 for each unit, or a list of such parts",
    Schedule: "parcels, such as 5 units on day 1, or a list of them",
    Details: "data: a map, or JSON text",
    Force: "one of " + ", ".join(FORCES),
    Firmness: "one of " + ", ".join(SCALE),
}


def expected_of(kind: type[Value]) -> str:
    """What a field of this kind of value expects.

    >>> expected_of(Duration)
    'a length of time, such as six weeks'
    """
    return _EXPECTED.get(kind, "words")
