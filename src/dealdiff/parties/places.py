"""Sets of places as whole numbers, a bit for each place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import or_

from attrs import frozen


def places(several: int) -> Iterator[int]:
    """The places of a set, in their order.

    >>> [*places(0b1101)]
    [0, 2, 3]
    """
    while several:
        lowest = several & -several
        yield lowest.bit_length() - 1
        several ^= lowest


def set_of(several: Iterable[int]) -> int:
    """The set of some places.

    >>> bin(set_of([0, 2, 3]))
    '0b1101'
    """
    return sum(1 << at for at in several)


def by_version(several: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Of each version the set of its places.

    >>> by_version([(0, "one"), (1, "two"), (2, "one")])
    {'one': 5, 'two': 2}
    """
    found: dict[str, int] = {}
    for at, version in several:
        found[version] = found.get(version, 0) | 1 << at
    return found


@frozen
class PlacesByDay:
    """Places by a day that each has: ``sets`` are the first so many of them."""

    days: list[int]
    sets: list[int]

    def up_to(self, day: int) -> int:
        """Those whose day is no later.

        >>> bin(places_by_day([3, 1, 2]).up_to(2))
        '0b110'
        """
        return self.sets[bisect_right(self.days, day)]

    def after(self, day: int) -> int:
        """Those whose day is later."""
        return self.sets[-1] & ~self.up_to(day)


def places_by_day(days: Iterable[int]) -> PlacesByDay:
    """Places by the day of each."""
    by_day = sorted((day, at) for at, day in enumerate(days))
    sets = accumulate((1 << at for _, at in by_day), or_, initial=0)
    return PlacesByDay([day for day, _ in by_day], [*sets])
