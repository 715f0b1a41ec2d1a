"""Which of two positions of a party came first, as far as dates, reports and lineage tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, reduce
from operator import and_

from attrs import frozen

from dealdiff.lineage.clocks import there_rows
from dealdiff.lineage.days import Bounds
from dealdiff.lineage.index import Links, by_descent, links_of
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside, Dated
from dealdiff.parties.held import Held
from dealdiff.parties.retelling import takes_place, tells_again
from dealdiff.values.when import When

Act = Held | Aside
"""What a party did with a text: that it holds it by an act, or that it rejected it."""


@frozen
class Times:
    """The days of all versions, and who descends from whom; ``line`` has none before its parents."""

    days: dict[str, Bounds]
    links: Links
    line: tuple[str, ...]

    def earlier(self, one: Dated, other: Dated) -> bool:
        """Whether a position is surely older than another: by their days, or as told in an older version.

        What tells another one of the party again is after it, whatever day either names. Who accepts a text
        does so when it is there (:meth:`before_its_text`).
        """
        if isinstance(one, Held) and isinstance(other, Held):
            if tells_again(other, one):
                return True
            if tells_again(one, other):
                return False
        if one.days.last < other.days.first:
            return True
        if other.days.last < one.days.first:
            return False
        told = not (one.own_day or other.own_day) and self.behind(other) >> self.links.places[one.version] & 1
        return bool(told) or self.before_its_text(one, other)

    def before_its_text(self, one: Dated, other: Dated) -> bool:
        """Whether the other accepts a text that the one tabled, or that descends from the one's version."""
        if not (isinstance(one, Held) and isinstance(other, Held) and other.accepted):
            return False
        tabled_it = one.tabled and other.accepted == one.version
        by_report = one.tabled or not one.own_day
        return tabled_it or (by_report and self.descends(other.accepted, one.version))

    def done_before(self, one: Act, other: Act) -> bool:
        """Whether of two acts of a party on a text, for it or against it, the one was surely done first.

        By their days. What corrects or restates the report of an act takes its place. And of no told day is
        what another report tells: nobody does that before it tables the text; nor, by a later version, before
        what the text's own report tells as done on its day.
        """
        if takes_place(other, one) or takes_place(one, other):
            return takes_place(other, one)
        if one.days.last < other.days.first or other.days.last < one.days.first:
            return one.days.last < other.days.first
        if isinstance(other.statement.date, When) or not in_own_report(one) or in_own_report(other):
            return False
        if "tables" in (one.statement.verb, other.statement.verb):
            return one.statement.verb == "tables"
        first = one.days.last <= other.days.first or self.descends(other.version, one.version)
        return first and self.version_earlier(one.version, other.version)

    def told_before(self, one: Act, other: Act) -> bool:
        """Whether the report of the one act is surely older, or else the text's own: to tell it first."""
        if self.version_earlier(one.version, other.version):
            return True
        own = in_own_report(one) and not in_own_report(other)
        return own and not self.version_earlier(other.version, one.version)

    def behind(self, one: Dated) -> int:
        """The versions that came before what a position tells, by lineage alone: a bit for each.

        What tells others again comes after these, and after what all of these descend from.
        """
        if not one.again:
            return self._ancestors[one.version]
        told = [self.links.places[id_] for id_ in one.again]
        return reduce(and_, map(self._ancestors.__getitem__, one.again)) | sum(1 << at for at in told)

    def version_earlier(self, one: str, other: str) -> bool:
        """Whether a version is surely older than another: by their days, or as one that it descends from."""
        return self.days[one].last < self.days[other].first or self.descends(other, one)

    def descends(self, version: str, other: str) -> bool:
        """Whether a version descends from another."""
        return bool(self._ancestors[version] >> self.links.places[other] & 1)

    @cached_property
    def _ancestors(self) -> dict[str, int]:
        return self.above({id_: 1 << place for id_, place in self.links.places.items()})

    def above(self, told: Mapping[str, int]) -> dict[str, int]:
        """Of each version what those tell that it descends from: sets as whole numbers, a bit for each thing.

        >>> from dealdiff.seeds import seed
        >>> above = times_of(seed("takeover-made-up")).above({"first-offer": 1, "raised-offer": 2})
        >>> above["raised-offer"], above["recommended-offer"]
        (1, 3)
        """
        return _gathered(told, self.line, self.links.parents)

    def below(self, told: Mapping[str, int]) -> dict[str, int]:
        """The same of those that descend from it."""
        return _gathered(told, reversed(self.line), self.links.children)


def in_own_report(one: Act) -> bool:
    """Whether an act on a text is told by that text's own report."""
    text = one.text if isinstance(one, Aside) else one.text.id if one.text is not None else ""
    return text == one.version


def _gathered(
    told: Mapping[str, int], line: Iterable[str], near: Mapping[str, tuple[str, ...]]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for id_ in line:
        reached = 0
        for one in near[id_]:
            reached |= found[one] | told.get(one, 0)
        found[id_] = reached
    return found


def times_of(negotiation: Negotiation) -> Times:
    """The times of a negotiation, made once."""
    links_of(negotiation)  # refuses what is no negotiation
    return negotiation.derived(_times)


def _times(negotiation: Negotiation) -> Times:
    days = {id_: Bounds(first, last) for id_, first, last in there_rows(negotiation)}
    return Times(days, links_of(negotiation), by_descent(negotiation))
