"""What comparing two values says: independent answers, never a single score."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


class Info(Enum):
    """How the worlds that two values leave open relate, seen from before to after.

    >>> Info.MORE.mirror, Info.CONTRARY.mirror
    (<Info.LESS: 'less'>, <Info.CONTRARY: 'contrary'>)
    """

    SAME = "same"
    MORE = "more"  # after lies inside before
    LESS = "less"  # before lies inside after
    MIXED = "mixed"  # they overlap in part, or nobody declared them apart
    CONTRARY = "contrary"  # they cannot both hold

    @property
    def mirror(self) -> Info:
        """The answer with before and after swapped."""
        return _MIRRORED_INFO.get(self, self)


class Direction(Enum):
    """Which way the bounds moved: UP is more, longer, later or firmer.

    >>> Direction.UP.mirror
    <Direction.DOWN: 'down'>
    """

    UP = "up"
    DOWN = "down"

    @property
    def mirror(self) -> Direction:
        """The answer with before and after swapped."""
        return Direction.DOWN if self is Direction.UP else Direction.UP


class Basis(Enum):
    """STATED holds under every admissible convention; POLICY needs a named one.

    >>> related(Info.MIXED).basis, related(Info.MIXED, "about=10%").basis
    (<Basis.STATED: 'stated'>, <Basis.POLICY: 'policy'>)
    """

    STATED = "stated"
    POLICY = "policy"


_MIRRORED_INFO = {Info.MORE: Info.LESS, Info.LESS: Info.MORE}

_MOVED = {
    (Info.CONTRARY, Direction.UP): "increased",
    (Info.CONTRARY, Direction.DOWN): "decreased",
}
_RESTING = {
    Info.SAME: "restated",
    Info.MORE: "narrowed",
    Info.LESS: "widened",
    Info.MIXED: "overlapping",
    Info.CONTRARY: "replaced",
}


@frozen(kw_only=True)
class Verdict:
    """The answers of one comparison, from a value before to a value after.

    ``policy`` names the conventions that a POLICY verdict rests on ("about=10%"); it is empty
    for a STATED one.

    >>> Verdict(info=Info.MORE, same_words=False).name
    'narrowed'
    """

    info: Info
    direction: Direction | None = None
    same_words: bool = False
    basis: Basis = Basis.STATED
    policy: str = ""

    @property
    def name(self) -> str:
        """The combination in one word.

        equal, restated, narrowed, widened, overlapping, raised, lowered, increased, decreased or
        replaced. Only *increased* and *decreased* say that the value surely moved.
        """
        if self.info is Info.SAME and self.same_words:
            return "equal"
        if self.direction is None:
            return _RESTING[self.info]
        moved = "raised" if self.direction is Direction.UP else "lowered"
        return _MOVED.get((self.info, self.direction), moved)

    @property
    def mirror(self) -> Verdict:
        """The verdict with before and after swapped."""
        direction = self.direction.mirror if self.direction else None
        return Verdict(
            info=self.info.mirror,
            direction=direction,
            same_words=self.same_words,
            basis=self.basis,
            policy=self.policy,
        )


EQUAL = Verdict(info=Info.SAME, same_words=True)
RESTATED = Verdict(info=Info.SAME)


def related(info: Info, policy: str = "") -> Verdict:
    """A verdict between different words, without direction; STATED unless a policy is named."""
    return Verdict(info=info, basis=Basis.POLICY if policy else Basis.STATED, policy=policy)


def surely_same(verdict: Verdict | None) -> bool:
    """Whether two values mean the same by their words alone, under every policy.

    >>> surely_same(RESTATED), surely_same(related(Info.SAME, "about=10%")), surely_same(None)
    (True, False, False)
    """
    return verdict is not None and verdict.info is Info.SAME and verdict.basis is Basis.STATED
