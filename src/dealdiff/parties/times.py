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
from dealdiff.parties.retelling import tells_again
from dealdiff.values.when import When


@frozen
class Times:
    """The days of all versions, and who descends from whom; ``line`` has none before its parents."""

    days: dict[str, Bounds]
    links: Links
    line: tuple[str, ...]

    def earlier(self, one: Dated, other: Dated) -> bool:
        """Whether a position is surely older than another: by their days, or as told in an older version.

        What tells another one of the party again is after it, whatever day either names.
        """
        if isinstance(one, Held) and isinstance(other, Held):
            if tells_again(other, one):
                return True
            if tells_again(one, other):
                return False
        if one.days.last < other.days.first:
            return True
        if one.own_day or other.own_day or other.days.last < one.days.first:
            return False
        return bool(self.behind(other) >> self.links.places[one.version] & 1)

    def rejected_since(self, one: Held, rejection: Aside) -> bool:
        """Whether the text by which a position is held was surely rejected after the act by which it is.

        A rejection of no told day lies between the text and its report. Nobody rejects its own text before
        it tables it; nor, by a later version, what that text's own report tells as accepted on its day. And
        what corrects or restates the report of the act takes its place.
        """
        if one.version in rejection.again or one.days.last < rejection.days.first:
            return True
        own_report = one.text is not None and one.text.id == one.version != rejection.version
        if isinstance(rejection.statement.date, When) or not own_report:
            return False
        first = one.days.last <= rejection.days.first or self.descends(rejection.version, one.version)
        return one.verb == "tables" or (first and self.version_earlier(one.version, rejection.version))

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
