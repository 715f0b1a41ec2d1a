"""Which of two positions of a party came first, as far as dates, reports and lineage tell."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from dealdiff.lineage.clocks import there_rows
from dealdiff.lineage.days import Bounds
from dealdiff.lineage.relations import ancestors
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Dated
from dealdiff.parties.held import Held


@frozen
class Times:
    """The days of all versions, and which of them descends from which, worked out where it is asked for."""

    negotiation: Negotiation
    days: dict[str, Bounds] = field(init=False)
    _ancestors: dict[str, frozenset[str]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        rows = there_rows(self.negotiation)
        object.__setattr__(self, "days", {id_: Bounds(first, last) for id_, first, last in rows})

    def earlier(self, one: Dated, other: Dated) -> bool:
        """Whether a position is surely older than another: by their days, or as told in an older version."""
        if one.days.last < other.days.first:
            return True
        if one.own_day or other.own_day or other.days.last < one.days.first:
            return False
        return self.descends(other.version, one.version)

    def before_version(self, one: Dated, version: str) -> bool:
        """Whether a position is surely older than a version."""
        days = self.days[version]
        if one.days.last < days.first:
            return True
        return not one.own_day and days.last >= one.days.first and self.descends(version, one.version)

    def descends(self, version: str, other: str) -> bool:
        """Whether a version descends from another."""
        if version not in self._ancestors:
            self._ancestors[version] = frozenset(ancestors(self.negotiation, version))
        return other in self._ancestors[version]

    def in_order(self, several: Iterable[Held]) -> list[Held]:
        """By their days, as far as these tell, none before what is surely older; then by version and key."""
        left = sorted(several, key=_place)
        found: list[Held] = []
        while left:
            free = next((one for one in left if not any(self.earlier(each, one) for each in left)), left[0])
            left.remove(free)
            found.append(free)
        return found

    def last(self, several: Iterable[Held]) -> list[Held]:
        """Those after which no other one was surely later; all, where dates and lineage contradict."""
        listed = list(several)
        return [one for one in listed if not any(self.earlier(one, other) for other in listed)] or listed


def _place(one: Held) -> tuple[int, int, str, str, str]:
    return (one.days.first, one.days.last, one.version, one.statement.key, one.issue)
