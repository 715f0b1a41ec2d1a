"""From which earlier positions another one is a reversal, whatever was told between the two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrs import frozen

from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.moving import How, Move
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.stated import body_told, numbers
from dealdiff.values.quantity import Quantity

Moved = Callable[[int, int], Move]
"""The move between the positions at two places."""

Way = tuple[Attitude, int]
"""For it or against it, and in which sense: to leave, or to stay; 0 where that is not told."""


def reversals_in(ranks: Ranks, moved: Moved) -> list[list[Move]]:
    """Of each position the moves by which it reverses earlier ones.

    Against the last that it reverses, and none that was reversed in between already: so one more report
    between the two takes no reversal away. What was corrected since does not count, nor what only repeats
    another report.
    """
    repeats = ranks.repeats
    ways = [None if one.corrected_by or repeats >> at & 1 else _way(one) for at, one in enumerate(ranks.mine)]
    keys = frozenset((one.version, one.statement.key) for one in ranks.mine)
    reversing = _Reversing(ranks, moved, ways, keys, [0] * len(ranks.mine))
    return [[*reversing.of(at)] for at in range(len(ranks.mine))]


@frozen
class _Reversing:
    """The positions of a record, by way and by number, and of each place the places that reversed it."""

    ranks: Ranks
    moved: Moved
    ways: Sequence[Way | None]
    keys: frozenset[tuple[str, str]]
    undone: list[int]

    def of(self, at: int) -> Iterator[Move]:
        """The moves by which the position at a place reverses earlier ones."""
        ranks, one = self.ranks, self.ranks.mine[at]
        before = ranks.before(one)
        open_ = 0 if one.retold else (1 << at) - 1 & ~ranks.retold
        left = self._opposed(at) & (open_ | before) & ~ranks.told_in(one.version)
        while left:
            place = left.bit_length() - 1
            left ^= 1 << place
            if self._kept(ranks.mine[place], one):
                continue
            move = self.moved(place, at)
            if move.how is How.REVERSED:
                left &= ~ranks.before(move.before)
                if not self.undone[place] & ranks.after(move.before) & before:
                    self.undone[place] |= 1 << at
                    yield move

    def _kept(self, one: Held, other: Held) -> bool:
        """Whether the report of the one tells, under the other's own key, what that one is to be held to."""
        key = other.statement.key
        return one.statement.key != key and (one.version, key) in self.keys

    def _opposed(self, at: int) -> int:
        """The places of positions that go another way, and tell no other number, as far as can be seen."""
        own = self.ways[at]
        if own is None:
            return 0
        found = sum(places for way, places in self._by_way.items() if _opposed(way, own))
        for field, number in _plain(self.ranks.mine[at]):
            told = self._by_number[field]
            found &= ~sum(places for each, places in told.items() if each != number)
        return found

    @cached_property
    def _by_way(self) -> dict[Way, int]:
        found: dict[Way, int] = {}
        for at, way in enumerate(self.ways):
            if way is not None:
                found[way] = found.get(way, 0) | 1 << at
        return found

    @cached_property
    def _by_number(self) -> dict[str, dict[str, int]]:
        """By field and number the places that tell it: thirty is surely not forty."""
        found: dict[str, dict[str, int]] = {}
        for at, one in enumerate(self.ranks.mine):
            for field, number in _plain(one):
                told = found.setdefault(field, {})
                told[number] = told.get(number, 0) | 1 << at
        return found


def _plain(one: Held) -> Iterator[tuple[str, str]]:
    """The numbers that a position tells in figures alone, without a hedge or a unit."""
    for field, (number, *_) in numbers(one).items():
        if isinstance(number, Quantity) and number.words.isascii() and number.words.isdigit():
            yield field, number.words.lstrip("0")


def _way(one: Held) -> Way | None:
    """``None`` for a position that decides nothing: to consider a thing, or to give it up."""
    if one.attitude not in (Attitude.FOR, Attitude.AGAINST):
        return None
    told = body_told(one)
    return one.attitude, 0 if told is None else told.sense


def _opposed(one: Way, other: Way) -> bool:
    return one[0] is not other[0] or (one[1] != other[1] and 0 not in (one[1], other[1]))
