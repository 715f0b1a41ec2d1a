"""Whether something had happened by a day, as far as uncertain dates tell."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.edtf import EXPECTED
from dealdiff.values.when import Order, When

EVER, NEVER = 0, 10**7  # before the first and after the last day of the calendar, as ordinals


@frozen
class Bounds:
    """The first and the last day that something can have happened on, as ordinals (``date.toordinal``)."""

    first: int = EVER
    last: int = NEVER


UNKNOWN = Bounds()


def bounds(when: object) -> Bounds:
    """The days that a date leaves open, ``~`` widened as in :meth:`When.before`; where none is told, all.

    >>> bounds(When("2024-05-31~")).last - bounds(When("2024-05-31")).last
    3
    """
    if not isinstance(when, When):
        return UNKNOWN
    first, last = when.reading.first.wide, when.reading.last.wide
    return Bounds(EVER if first is None else first, NEVER if last is None else last)


def order(happened: Bounds, asked: Bounds) -> Order:
    """Whether something had happened by a day: BEFORE, also on that day; POSSIBLY; or only AFTER it.

    >>> order(bounds(When("2024-05-31")), bounds(When("2024-05-31"))).value
    'before'
    >>> order(bounds(When("2024-05")), bounds(When("2024-05-10"))).value
    'possibly'
    >>> order(bounds(When("2024-06")), bounds(When("2024-05"))).value
    'after'
    """
    if happened.last <= asked.first:
        return Order.BEFORE
    return Order.AFTER if happened.first > asked.last else Order.POSSIBLY


def asked_day(given: object) -> When:
    """The day that is asked for: a When, a ``date``, or words. :raises ParseError: for anything else.

    >>> str(asked_day("31 May 2024"))
    '31 May 2024'
    """
    if isinstance(given, When):
        return given
    if isinstance(given, date):
        return When.on(given)
    if not isinstance(given, str):
        raise ParseError(repr(given)[:80], expected=EXPECTED)
    return When.parse(given)
