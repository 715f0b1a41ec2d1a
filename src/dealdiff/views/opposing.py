"""Whether one stance is for what another one refuses, or gives up."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.saying.bans import in_one_sense
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.diffing.saying.stances import comparable, verbs_in_one_sense
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info

TOWARDS = frozenset({"wants", "accepts"})
_GIVES_UP, _REFUSES = "drops", "refuses"


def opposite(one: Statement, other: Statement, setting: Setting) -> bool:
    """Whether the one is for a thing, and the other against that same thing, or has given it up.

    To want to leave is to refuse to stay. To refuse, or to drop, one way of a thing says nothing against the
    others.

    >>> from dealdiff.model.sheet import TermSheet
    >>> from dealdiff.values.policy import DEFAULT
    >>> draft = TermSheet(id="draft")
    >>> setting = Setting(before=draft, after=draft, policy=DEFAULT)
    >>> wants = Statement(who="anna", verb="wants", subject="return")
    >>> opposite(wants, Statement(who="ben", verb="refuses", subject="return"), setting)
    True
    """
    if not comparable(one, other, setting):
        return False
    one, other = in_one_sense(one, other, setting)
    verbs = verbs_in_one_sense(one, other, setting)
    if not _apart(*verbs) and not _apart(*reversed(verbs)):
        return False
    if not of_one_thing(one, other, setting):
        return False
    refused, wanted = (one, other) if one.verb in _AGAINST else (other, one)
    return not any(_beyond(refused.body, wanted.body, setting))


def _beyond(refused: object, wanted: object, setting: Setting) -> Iterator[bool]:
    """Whether each measure that is wanted leaves ways open: "at least 33", where 40 is refused."""
    if not isinstance(refused, Term) or type(refused) is not type(wanted):
        return
    for attribute in attrs.fields(type(refused)):
        one, other = getattr(refused, attribute.name), getattr(wanted, attribute.name)
        if isinstance(one, _MEASURES) and type(one) is type(other):
            yield verdict_between(attribute.metadata, one, other, setting).info is Info.LESS


_MEASURES = (Quantity, Duration, Moment)
_AGAINST = frozenset({_REFUSES, "withholds", _GIVES_UP})


def _apart(one: str, other: str) -> bool:
    return one in TOWARDS and other in (_REFUSES, _GIVES_UP)
