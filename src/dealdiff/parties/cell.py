"""One cell of a convergence: what either side holds by a version, and how far apart the two are."""

from __future__ import annotations

from attrs import frozen

from dealdiff.model.keyed import Keyed
from dealdiff.parties.distance import Distance
from dealdiff.parties.standing import Standing


@frozen(kw_only=True)
class Cell:
    """How far two sides are apart on one issue, as of one version.

    ``left``, ``right``
        what either side holds by then, each position with the version that tells it.
    ``distances``
        how far apart they are, by field, in the field's own unit.
    ``left_rung``, ``right_rung``
        where either stands on the ladder; ``None`` where that is no one rung, or they cannot be compared.
    ``met``
        where each stance of either is met by one of the other that says the same, and they stand on several
        rungs: the most that any two of these are apart.
    ``told_alike``
        whether all that is told of it is told alike by both: else to stand on one rung is not to want the
        same.
    ``differing``
        the fields that surely differ, and in no number that can be measured.
    ``why``
        why nothing can be compared; empty where something can.
    ``doubts``
        what makes it uncertain.
    """

    version: str
    left: Standing
    right: Standing
    distances: Keyed[Distance]
    left_rung: int | None = None
    right_rung: int | None = None
    met: int | None = None
    told_alike: bool = False
    differing: tuple[str, ...] = ()
    why: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def rungs(self) -> int | None:
        """How many rungs apart; ``None`` where that cannot be told."""
        if self.left_rung is None or self.right_rung is None:
            return self.met
        return abs(self.left_rung - self.right_rung)

    @property
    def filled(self) -> bool:
        """Whether anything can be compared."""
        return not self.why

    @property
    def anew(self) -> tuple[str, ...]:
        """The sides of which this version itself tells something on the issue."""
        sides = (self.left, self.right)
        return tuple(dict.fromkeys(one.party for one in sides if one.anew_in(self.version)))

    @property
    def carried(self) -> tuple[str, ...]:
        """The sides whose positions were told before, and are not repeated in this version."""
        sides = (one for one in (self.left, self.right) if one.told)
        return tuple(dict.fromkeys(one.party for one in sides if one.carried_to(self.version)))
