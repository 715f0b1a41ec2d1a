"""A time from which positions are looked at: by a day, by a version, or before another position."""

from __future__ import annotations

from typing import Protocol

from attrs import evolve, frozen

from dealdiff.lineage.days import NEVER, UNKNOWN, Bounds, bounds
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside, Dated, by_its_day
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.times import Times, times_of
from dealdiff.values.when import Order, When

ALWAYS = Bounds(NEVER, NEVER)


class ByThen(Protocol):
    """A time: what was there by then, possibly was, and was not yet."""

    def order(self, one: Dated) -> Order:
        """Whether it was there by then: BEFORE, POSSIBLY, or only AFTER it."""

    def surely(self, ranks: Ranks) -> int:
        """The places of those that are BEFORE."""

    def not_yet(self, ranks: Ranks) -> int:
        """The places of those that are AFTER."""

    def known(self, version: str) -> bool:
        """Whether what only that report tells was known by then: a correction, an act of no told day."""


@frozen
class ByDay:
    """By a day: ``asked`` are its days."""

    as_of: When | None = None
    asked: Bounds = ALWAYS

    def order(self, one: Dated) -> Order:
        """By its days alone."""
        return one.by(self.asked)

    def surely(self, ranks: Ranks) -> int:
        """Those that ended by it."""
        return ranks.ended_by(self.asked.first)

    def not_yet(self, ranks: Ranks) -> int:
        """Those that began after it."""
        return ranks.begun_after(self.asked.last) & ~self.surely(ranks)

    def known(self, version: str) -> bool:  # noqa: ARG002 # as the others have it
        """Always: it counts whenever it was reported."""
        return True


@frozen
class ByVersion:
    """By a version's date: also all that it tells itself, and what it descends from.

    Without hindsight: what only a surely later report tells was not there yet, unless it names an own day.
    """

    as_of: When | None
    asked: Bounds
    version: str
    times: Times

    def order(self, one: Dated) -> Order:
        """By its days, and by the lineage."""
        if not by_its_day(one) and not self.known(one.version):
            return Order.AFTER
        known = not one.own_day and self.times.descends(self.version, one.version)
        return Order.BEFORE if one.version == self.version or known else one.by(self.asked)

    def surely(self, ranks: Ranks) -> int:
        """Those that ended by it, or that it or an older version tells."""
        told = ranks.told_in(self.version) | ranks.told_above(self.version)
        return (told | ranks.ended_by(self.asked.first)) & ~ranks.reported_after(self.version)

    def not_yet(self, ranks: Ranks) -> int:
        """Those that began after it; and what only a later report tells."""
        later = ranks.begun_after(self.asked.last) | ranks.reported_after(self.version)
        return later & ~self.surely(ranks)

    def known(self, version: str) -> bool:
        """Not what is told in a version that is surely later."""
        times = self.times
        return times.descends(self.version, version) or not times.version_earlier(self.version, version)


@frozen
class BeforeOne:
    """Before another position."""

    one: Dated
    times: Times

    def order(self, one: Dated) -> Order:
        """Which of the two is surely earlier; what one report tells is not before it."""
        if self.times.earlier(one, self.one):
            return Order.BEFORE
        later = one.version == self.one.version or self.times.earlier(self.one, one)
        return Order.AFTER if later else Order.POSSIBLY

    def surely(self, ranks: Ranks) -> int:
        """Those that are surely earlier."""
        return ranks.before(self.one)

    def not_yet(self, ranks: Ranks) -> int:
        """Those that are surely later, or told together with it."""
        return (ranks.told_in(self.one.version) | ranks.after(self.one)) & ~self.surely(ranks)

    def known(self, version: str) -> bool:  # noqa: ARG002 # as the others have it
        """Always: it counts whenever it was reported."""
        return True


def known_then(one: Aside, by: ByThen) -> Aside:
    """It with the corrections that were known by then, and what had surely been done by then to lift it."""
    corrected = tuple(filter(by.known, one.corrected_by))
    lifting = tuple(each for each in one.lifting if by.order(each) is Order.BEFORE)
    if (corrected, lifting) == (one.corrected_by, one.lifting):
        return one
    return evolve(one, corrected_by=corrected, lifting=lifting)


def by_version(negotiation: Negotiation, sheet: TermSheet) -> ByVersion:
    """What was held by a version's date: all that it tells itself, and what it descends from."""
    when = sheet.date if isinstance(sheet.date, When) else None
    asked = bounds(when) if when is not None else UNKNOWN
    return ByVersion(when, asked, sheet.id, times_of(negotiation))
