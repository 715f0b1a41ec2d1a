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
        """Whether the other accepts a text that the one's report tabled, or that descends from that report.

        It is after the tabling, and after what :meth:`told_with_text` says.
        """
        if not (isinstance(one, Held) and isinstance(other, Held) and other.accepted):
            return False
        if other.accepted == one.version:
            return one.tabled or self.told_with_text(one, other)
        return (one.tabled or not one.own_day) and self.descends(other.accepted, one.version)

    def told_with_text(self, one: Dated, other: Dated) -> bool:
        """Whether the one is told by a text's own report, and only a later one tells the other act on it.

        Of no told day, that is: and its report is surely after the text, whatever period that is of, and
        after any day that the one names.
        """
        if isinstance(other.statement.date, When) or not self.version_earlier(one.version, other.version):
            return False
        return one.days.last < self.days[other.version].first or self.descends(other.version, one.version)

    def done_before(self, one: Act, other: Act) -> bool:
        """Whether of two acts of a party on a text, for it or against it, the one was surely done first.

        By their days. What corrects or restates the report of an act takes its place. And of no told day is
        what another report than the text's own tells: nobody does that before it tables the text; nor
        before what the text's own report tells (:meth:`told_with_text`).
        """
        if takes_place(other, one) or takes_place(one, other):
            return takes_place(other, one)
        if one.days.last < other.days.first or other.days.last < one.days.first:
            return one.days.last < other.days.first
        if isinstance(other.statement.date, When) or not in_own_report(one) or in_own_report(other):
            return False
        if "tables" in (one.statement.verb, other.statement.verb):
            return one.statement.verb == "tables"
        return self.told_with_text(one, other)

    def undone(self, against: Aside, act: Held) -> bool:
        """Whether an act against a text was surely done before one for it, or was lifted since."""
        lifted = any(self.done_before(against, each) for each in against.lifting)
        return lifted or self.done_before(against, act)

    def told_before(self, one: Act, other: Act) -> bool:
        """Whether to tell the one act first: as the text's own report tells it, or by :meth:`place`."""
        own = in_own_report(one)
        return self.place(one) < self.place(other) if own is in_own_report(other) else own

    def place(self, one: Dated) -> tuple[int, int, int]:
        """Where to tell it, certain or not: at the day that it names, else where its report stands."""
        days = one.days if isinstance(one.statement.date, When) else self._standing[one.version]
        return days.first, days.last, self._in_line[one.version]

    @cached_property
    def _in_line(self) -> dict[str, int]:
        return {id_: at for at, id_ in enumerate(self.line)}

    @cached_property
    def _standing(self) -> dict[str, Bounds]:
        """The days of each version, and none before those that it descends from."""
        found: dict[str, Bounds] = {}
        for id_ in self.line:
            several = [self.days[id_], *(found[one] for one in self.links.parents[id_])]
            found[id_] = Bounds(max(one.first for one in several), max(one.last for one in several))
        return found

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
