"""Which of many positions on one issue came before which, worked out once for all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import or_

from attrs import frozen

from dealdiff.parties.aside import Dated
from dealdiff.parties.held import Held
from dealdiff.parties.times import Times


@frozen
class Ranks:
    """Positions on one issue, each with a place: sets of places are whole numbers, a bit for each of them.

    Days and lineage are gathered beforehand, so that no position is held against every other one.
    """

    mine: tuple[Held, ...]
    times: Times

    @property
    def all(self) -> int:
        """All places."""
        return (1 << len(self.mine)) - 1

    def told_in(self, version: str) -> int:
        """Those that a version tells."""
        return self._told.get(version, 0)

    def told_above(self, version: str) -> int:
        """Those without a day of their own that are told in versions from which this one descends."""
        return self._above.get(version, 0)

    def ended_by(self, day: int) -> int:
        """Those that were surely held on some day up to this one."""
        days, sets = self._ended
        return sets[bisect_right(days, day)]

    def begun_after(self, day: int) -> int:
        """Those that were held on no day up to this one."""
        days, sets = self._begun
        return self.all & ~sets[bisect_right(days, day)]

    def before(self, one: Dated) -> int:
        """Those that are surely before a position (:meth:`Times.earlier`)."""
        ended = self.ended_by(one.days.first - 1)
        if one.own_day:
            return ended
        above = self._told_behind(one) if one.again else self.told_above(one.version)
        return ended | (above & ~self.begun_after(one.days.last))

    def _told_behind(self, one: Dated) -> int:
        """Of those without a day of their own what is behind a position that tells others again."""
        behind, at = self.times.behind(one), self.times.links.places
        return sum(told for id_, told in self._of_version.items() if behind >> at[id_] & 1)

    def after(self, one: Dated) -> int:
        """Those that a position is surely before."""
        begun = self.begun_after(one.days.last)
        below = 0 if one.own_day else self._below.get(one.version, 0)
        return begun | (below & ~self.ended_by(one.days.first - 1))

    def surely(self, place: int, at: int) -> bool:
        """Whether the position at a place is surely before the one at another."""
        return self.times.earlier(self.mine[place], self.mine[at])

    def before_version(self, version: str) -> int:
        """Those that are surely before a version."""
        days = self.times.days[version]
        return self.ended_by(days.first - 1) | (self.told_above(version) & ~self.begun_after(days.last))

    def last(self, among: int) -> int:
        """Those of a set that are surely before none of it."""
        found, left = 0, among
        while left:
            at = left.bit_length() - 1
            one = self.mine[at]
            if not self.after(one) & among:
                found |= 1 << at
            left &= ~(self.before(one) | 1 << at)
        return found

    def last_before(self, at: int) -> Iterator[int]:
        """The places before one that no other surely parts from it; none that its report tells with it."""
        one = self.mine[at]
        before = self.before(one)
        open_ = ((1 << at) - 1) & ~before & ~self.told_in(one.version)
        parted = (place for place in places(open_) if self.after(self.mine[place]) & before)
        found = open_ & ~_set(parted) | self.last(before)
        yield from places(found & ((1 << at) - 1))

    def unvoiced(self, versions: Sequence[str]) -> list[list[str]]:
        """Of each position the versions that are surely later, and no next position is surely before them."""
        found: list[list[str]] = [[] for _ in self.mine]
        for id_ in versions:
            for at in places(self.last(self.before_version(id_))):
                found[at].append(id_)
        return found

    @cached_property
    def retold(self) -> int:
        """Those that tell others again, of no day of their own."""
        return sum(1 << at for at, one in enumerate(self.mine) if one.retold)

    def retold_after(self, day: int) -> int:
        """Those of them that are told only in reports of a later day."""
        days = self.times.days
        return sum(1 << at for at in places(self.retold) if days[self.mine[at].version].first > day)

    @cached_property
    def _told(self) -> dict[str, int]:
        return _by_version(enumerate(self.mine))

    @cached_property
    def _of_version(self) -> dict[str, int]:
        """Those without a day of their own, by the version that tells them."""
        return _by_version((at, one) for at, one in enumerate(self.mine) if not one.own_day)

    @cached_property
    def _above(self) -> dict[str, int]:
        return self.times.above(self._of_version)

    @cached_property
    def _below(self) -> dict[str, int]:
        """Those without a day of their own before which a version is, by lineage."""
        found = self.times.below({id_: told & ~self.retold for id_, told in self._of_version.items()})
        for place in places(self.retold):
            behind = self.times.behind(self.mine[place])
            for id_, at in self.times.links.places.items():
                found[id_] |= (behind >> at & 1) << place
        return found

    @cached_property
    def _ended(self) -> tuple[list[int], list[int]]:
        return _up_to([one.days.last for one in self.mine])

    @cached_property
    def _begun(self) -> tuple[list[int], list[int]]:
        return _up_to([one.days.first for one in self.mine])


def ranked(several: Iterable[Held], times: Times) -> Ranks:
    """By their days, as far as these tell, none before what is surely older; then by version and key.

    What tells others again stands where its own report does.
    """

    def place(one: Held) -> tuple[int, int, str, str, str]:
        days = times.days[one.version] if one.retold else one.days
        return (days.first, days.last, one.version, one.statement.key, one.issue)

    found = Ranks(tuple(sorted(several, key=place)), times)
    line = tuple(_line(found))
    return found if line == found.mine else Ranks(line, times)


def _line(ranks: Ranks) -> Iterator[Held]:
    left = ranks.all
    while left:
        free = (at for at in places(left) if not ranks.before(ranks.mine[at]) & left)
        at = next(free, (left & -left).bit_length() - 1)
        left ^= 1 << at
        yield ranks.mine[at]


def places(several: int) -> Iterator[int]:
    """The places of a set, in their order.

    >>> [*places(0b1101)]
    [0, 2, 3]
    """
    while several:
        lowest = several & -several
        yield lowest.bit_length() - 1
        several ^= lowest


def _set(several: Iterable[int]) -> int:
    return sum(1 << at for at in several)


def _by_version(several: Iterable[tuple[int, Held]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, one in several:
        found[one.version] = found.get(one.version, 0) | 1 << at
    return found


def _up_to(days: list[int]) -> tuple[list[int], list[int]]:
    """Days in their order, and for each number of them the set of those that have the first so many."""
    by_day = sorted((day, at) for at, day in enumerate(days))
    return [day for day, _ in by_day], [*accumulate((1 << at for _, at in by_day), or_, initial=0)]
