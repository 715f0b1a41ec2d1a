"""Which of many positions on one issue came before which, worked out once for all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import accumulate
from operator import or_

from attrs import frozen

from dealdiff.parties.aside import Dated
from dealdiff.parties.held import Held
from dealdiff.parties.retelling import same_words, tells_again
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
        found = self.ended_by(one.days.first - 1)
        if not one.own_day:
            above = self._told_behind(one) if one.again else self.told_above(one.version)
            found |= above & ~self.begun_after(one.days.last)
        return (found | self._told_again_by(one)) & ~self._telling_again(one)

    def _told_behind(self, one: Dated) -> int:
        """Of those without a day of their own what is behind a position that tells others again."""
        behind, at = self.times.behind(one), self.times.links.places
        return sum(told for id_, told in self._of_version.items() if behind >> at[id_] & 1)

    def after(self, one: Dated) -> int:
        """Those that a position is surely before."""
        begun = self.begun_after(one.days.last)
        below = 0 if one.own_day else self._below.get(one.version, 0)
        found = begun | (below & ~self.ended_by(one.days.first - 1))
        return (found | self._telling_again(one)) & ~self._told_again_by(one)

    def _told_again_by(self, one: Dated) -> int:
        """Those that a position takes the place of, as it tells them again."""
        if not one.again or not isinstance(one, Held):
            return 0
        return _set(at for at in places(self.all) if tells_again(one, self.mine[at]))

    def _telling_again(self, one: Dated) -> int:
        """Those that take the place of a position, as they tell it again."""
        if not self.again or not isinstance(one, Held):
            return 0
        return _set(at for at in places(self.again) if tells_again(self.mine[at], one))

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
        if among and not found:  # days and lineage contradict: what is told again gives its place
            rest = among & ~self._replaced(among)
            return self.last(rest) if rest != among else 0
        return found & ~self.outdated(among) or found

    def _replaced(self, among: int) -> int:
        """Those of which one of a set tells again."""
        return reduce(or_, (self._told_again_by(self.mine[at]) for at in places(among & self.again)), 0)

    def outdated(self, among: int) -> int:
        """Those that only repeat in the same words what one of a set is surely after: they revive nothing."""
        found = 0
        for at, several in self._repeated.items():
            others = among & ~self._repeating(several) & ~self.before(self.mine[at])
            if any(self._moved_since(self.mine[place]) & others for place in places(several)):
                found |= 1 << at
        return found

    def last_before(self, at: int) -> Iterator[int]:
        """The places before one that no other surely parts from it; none that its report tells with it."""
        one = self.mine[at]
        before = self.before(one)
        open_ = ((1 << at) - 1) & ~before & ~self.told_in(one.version) & ~self._repeating(before)
        open_ = 0 if self._repeated.get(at, 0) & before else open_
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
    def again(self) -> int:
        """Those that tell others again."""
        return _set(at for at, one in enumerate(self.mine) if one.again)

    @cached_property
    def retold(self) -> int:
        """Those of them of no day of their own."""
        return _set(at for at, one in enumerate(self.mine) if one.retold)

    @cached_property
    def _repeated(self) -> dict[int, int]:
        """Of each position that tells others again those of these that it repeats in the same words."""
        found = {}
        for at in places(self.again):
            one, told = self.mine[at], places(self._told_again_by(self.mine[at]))
            alike = ((place, self.mine[place]) for place in told)
            found[at] = _set(
                place
                for place, other in alike
                if same_words(one, other) and (other.own_day or not one.own_day)
            )
        return {at: several for at, several in found.items() if several}

    @property
    def repeats(self) -> int:
        """Those that repeat in the same words what they tell again and was not corrected since."""
        sound = _set(at for at, one in enumerate(self.mine) if not one.corrected_by)
        return self._repeating(sound)

    def _moved_since(self, one: Held) -> int:
        """Those that a position is surely before, and that are no other telling of it."""
        return self.after(one) & ~self._telling_again(one)

    def _repeating(self, several: int) -> int:
        """Those that repeat any of a set."""
        return _set(at for at, told in self._repeated.items() if told & several)

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
