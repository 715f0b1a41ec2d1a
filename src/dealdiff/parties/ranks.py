"""Which of many positions on one issue are the last by some time, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from operator import or_

from attrs import frozen

from dealdiff.parties.held import Held
from dealdiff.parties.ordered import Ordered
from dealdiff.parties.places import places, set_of
from dealdiff.parties.retelling import same_words
from dealdiff.parties.times import Times


@frozen
class Ranks(Ordered):
    """Positions on one issue in their order: which of them are the last, and which only repeat others."""

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
            rest = among & ~self.replaced(among)
            return self.last(rest) if rest != among else 0
        return found & ~self.outdated(among) or found

    def replaced(self, among: int) -> int:
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
        found = open_ & ~set_of(parted) | self.last(before)
        yield from places(found & ((1 << at) - 1))

    def unvoiced(self, versions: Sequence[str]) -> list[list[str]]:
        """Of each position the versions that are surely later, and no next position is surely before them."""
        found: list[list[str]] = [[] for _ in self.mine]
        for id_ in versions:
            for at in places(self.last(self.before_version(id_))):
                found[at].append(id_)
        return found

    @cached_property
    def _repeated(self) -> dict[int, int]:
        """Of each position that tells others again those of these that it repeats in the same words."""
        found = {}
        for at in places(self.again):
            one, told = self.mine[at], places(self._told_again_by(self.mine[at]))
            alike = ((place, self.mine[place]) for place in told)
            found[at] = set_of(
                place
                for place, other in alike
                if same_words(one, other) and (other.own_day or not one.own_day)
            )
        return {at: several for at, several in found.items() if several}

    @property
    def repeats(self) -> int:
        """Those that repeat in the same words what they tell again and was not corrected since."""
        sound = set_of(at for at, one in enumerate(self.mine) if not one.corrected_by)
        return self._repeating(sound)

    def _moved_since(self, one: Held) -> int:
        """Those that a position is surely before, and that are no other telling of it."""
        return self.after(one) & ~self._telling_again(one)

    def _repeating(self, several: int) -> int:
        """Those that repeat any of a set."""
        return set_of(at for at, told in self._repeated.items() if told & several)


def ranked(several: Iterable[Held], times: Times) -> Ranks:
    """In the order in which to tell them (:meth:`Times.place`), none before what is surely older."""

    def place(one: Held) -> tuple[tuple[int, int, int], int, int, str, str]:
        return times.place(one), one.days.first, one.days.last, one.statement.key, one.issue

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
