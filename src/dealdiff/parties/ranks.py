"""Which of many positions on one issue came before which, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from dealdiff.parties.held import Held
from dealdiff.parties.times import Times


@frozen
class Ranks:
    """Positions on one issue in order; of each the set of those surely before and surely after it.

    Sets of positions are whole numbers, one bit for each place in the order: they are asked of so often.
    """

    mine: Sequence[Held]
    times: Times
    _before: list[int] = field(init=False, factory=list)
    _after: list[int] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self._before.extend(0 for _ in self.mine)
        self._after.extend(0 for _ in self.mine)
        for at, one in enumerate(self.mine):
            for place, other in enumerate(self.mine):
                if self.times.earlier(other, one):
                    self._before[at] |= 1 << place
                    self._after[place] |= 1 << at

    def surely(self, place: int, at: int) -> bool:
        """Whether the position at a place is surely before the one at another."""
        return bool(self._before[at] >> place & 1)

    def last_before(self, at: int) -> Iterator[int]:
        """The places before one that no other surely parts from it; none that its report tells with it."""
        one = self.mine[at]
        for place in range(at):
            together = self.mine[place].version == one.version and not self.surely(place, at)
            if not together and not self._after[place] & self._before[at]:
                yield place

    def unvoiced(self, versions: Sequence[str]) -> Iterator[list[str]]:
        """Of each position the versions that are surely later, and no next position is surely before them."""
        older = {id_: self._older(id_) for id_ in versions}
        for at in range(len(self.mine)):
            yield [id_ for id_ in versions if older[id_] >> at & 1 and not older[id_] & self._after[at]]

    def _older(self, version: str) -> int:
        return sum(1 << at for at, one in enumerate(self.mine) if self.times.before_version(one, version))
