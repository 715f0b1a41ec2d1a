"""Accounts compared: those that say the same are of one kind, and each two kinds are compared once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from attrs import frozen

from dealdiff.sources.relation import Relation, relation_of
from dealdiff.values.verdict import Verdict

_T = TypeVar("_T")
_Kinds = tuple[int, int]


@frozen(kw_only=True)
class Comparison:
    """How several accounts relate, each two of them, told by their kinds.

    ``kinds``
        of each account, in their order, the number of its kind: what it says, and of which day.
    ``verdicts``
        of each two kinds that are compared, in the order in which accounts of them stand, their verdict;
        of a kind with itself where several accounts are of it. ``None`` as in a pair.
    """

    kinds: tuple[int, ...]
    verdicts: Mapping[_Kinds, Verdict | None]

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """The places of the accounts of each kind."""
        return places_of(self.kinds)

    @property
    def relations(self) -> set[Relation]:
        """How any two of the accounts relate."""
        return {relation_of(one) for one in self.verdicts.values()}

    def of(self, relation: Relation) -> list[Verdict | None]:
        """The verdicts of one relation, of each two kinds."""
        return [one for one in self.verdicts.values() if relation_of(one) is relation]

    def pairs(self) -> Iterator[tuple[int, int, Verdict | None]]:
        """The places of each two accounts that are compared, with their verdict."""
        for one, other in combinations(range(len(self.kinds)), 2):
            kinds = self.kinds[one], self.kinds[other]
            if kinds in self.verdicts:
                yield one, other, self.verdicts[kinds]

    def pairs_of(self, relation: Relation) -> Iterator[_Kinds]:
        """The places of each two accounts of one relation."""
        for (kind, beside), verdict in self.verdicts.items():
            if relation_of(verdict) is relation:
                for one in self.places[kind]:
                    yield from ((one, other) for other in self.places[beside] if one < other)

    def beside(self, kind: int) -> Iterator[tuple[int, Verdict | None]]:
        """Each kind with which another is compared, and how it relates to it."""
        for other in self.places:
            for kinds in ((kind, other), (other, kind)):
                if kinds in self.verdicts:
                    yield other, self.verdicts[kinds]
                    break


def places_of(kinds: Sequence[int]) -> dict[int, list[int]]:
    """The places of each kind."""
    found: dict[int, list[int]] = {}
    for place, kind in enumerate(kinds):
        found.setdefault(kind, []).append(place)
    return found


def compared(
    several: Sequence[_T],
    kind_of: Callable[[_T], object],
    comparable: Callable[[_T, _T], bool],
    verdict: Callable[[_T, _T], Verdict | None],
) -> Comparison:
    """Several accounts compared: each two kinds of them once, in each order in which they stand.

    ``kind_of`` tells accounts apart as far as ``comparable`` and ``verdict`` can.
    """
    numbers: dict[object, int] = {}
    kinds = tuple(numbers.setdefault(kind_of(one), len(numbers)) for one in several)
    places = places_of(kinds)
    verdicts: dict[_Kinds, Verdict | None] = {}
    for kind, own in places.items():
        for beside, others in places.items():
            if own[0] < others[-1] and comparable(several[own[0]], several[others[-1]]):
                verdicts[kind, beside] = verdict(several[own[0]], several[others[-1]])
    return Comparison(kinds=kinds, verdicts=verdicts)
