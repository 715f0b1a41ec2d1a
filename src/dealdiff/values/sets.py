"""Intervals of exact numbers, and the verdict between two triples of nested ones.

A hedged value is three nested sets, *core* in *policy* in *stated*: what it holds under every
convention, under the chosen one, and what its words alone do not rule out. ``info`` and
``direction`` come from the policy sets; the other two decide the basis.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from dealdiff.values.verdict import Basis, Direction, Info


@frozen
class Interval:
    """All numbers between two bounds; ``None`` is no bound. Never empty.

    >>> Interval(Fraction(1), Fraction(2)).inside(Interval(Fraction(0), None))
    True
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        closed = not (self.low_open or self.high_open)
        if self.low is None or self.high is None or (closed and self.low is self.high):
            return
        if self.low > self.high or (self.low == self.high and not closed):
            raise ValueError(f"an empty interval: {self.low} to {self.high}")

    @classmethod
    def point(cls, number: Fraction) -> Interval:
        """The one-member set."""
        return cls(number, number)

    def inside(self, other: Interval) -> bool:
        """Whether every member of this interval is one of the other."""
        return _starts_no_earlier(self, other) and _ends_no_later(self, other)

    def below(self, other: Interval) -> bool:
        """Whether every member of this interval is less than every one of the other."""
        if self.high is None or other.low is None:
            return False
        touching = self.high == other.low and (self.high_open or other.low_open)
        return self.high < other.low or touching

    def apart_from(self, other: Interval) -> bool:
        """Whether the two share no member."""
        return self.below(other) or other.below(self)

    @property
    def shape(self) -> tuple[bool, bool]:
        """Which ends are bounded: (below, above)."""
        return (self.low is not None, self.high is not None)


def _starts_no_earlier(a: Interval, b: Interval) -> bool:
    if b.low is None:
        return True
    if a.low is None:
        return False
    return a.low > b.low or (a.low == b.low and (a.low_open or not b.low_open))


def _ends_no_later(a: Interval, b: Interval) -> bool:
    if b.high is None:
        return True
    if a.high is None:
        return False
    return a.high < b.high or (a.high == b.high and (a.high_open or not b.high_open))


def info_between(before: Interval, after: Interval) -> Info:
    """How the two sets relate: total, and exactly one answer."""
    if before == after:
        return Info.SAME
    if after.inside(before):
        return Info.MORE
    if before.inside(after):
        return Info.LESS
    return Info.CONTRARY if before.apart_from(after) else Info.MIXED


def direction_between(before: Interval, after: Interval, *, both_ends: bool) -> Direction | None:
    """Which way the bounds moved, or ``None``.

    Disjoint sets: by position. Otherwise only between two of one shape, when no finite end moves
    against the others. ``both_ends``: an end that a policy made says little by itself, so every
    finite end must move.
    """
    if before.below(after):
        return Direction.UP
    if after.below(before):
        return Direction.DOWN
    moves = _moves(before, after) if before.shape == after.shape else []
    if both_ends and 0 in moves:
        return None
    return _agreed(moves)


def _agreed(moves: list[int]) -> Direction | None:
    """The way that some end moves and no end moves against."""
    if any(move > 0 for move in moves) and min(moves) >= 0:
        return Direction.UP
    if any(move < 0 for move in moves) and max(moves) <= 0:
        return Direction.DOWN
    return None


def _moves(before: Interval, after: Interval) -> list[int]:
    """The sign of each finite end's move; an end that closes or opens moves by a hair."""
    moves = []
    if before.low is not None and after.low is not None:
        moves.append(_sign((after.low, after.low_open), (before.low, before.low_open)))
    if before.high is not None and after.high is not None:
        moves.append(_sign((after.high, not after.high_open), (before.high, not before.high_open)))
    return moves


def _sign(a: tuple[Fraction, bool], b: tuple[Fraction, bool]) -> int:
    return (a > b) - (a < b)


@frozen(kw_only=True)
class Nested:
    """Core in policy in stated. ``core`` is ``None`` where it is empty ("nearly 2,000", "dozens")."""

    core: Interval | None
    policy: Interval
    stated: Interval

    @classmethod
    def exact(cls, interval: Interval) -> Nested:
        """Three equal sets: words that need no convention."""
        return cls(core=interval, policy=interval, stated=interval)

    @property
    def free(self) -> bool:
        """Whether no policy is needed to read it."""
        return self.policy is self.stated or self.policy == self.stated


def nested_verdict(before: Nested, after: Nested) -> tuple[Info, Direction | None, Basis]:
    """The answers between two triples (design: the algebra of quantities, steps 2 to 4)."""
    info = info_between(before.policy, after.policy)
    by_policy = not (before.free and after.free)
    direction = direction_between(before.policy, after.policy, both_ends=by_policy)
    return info, direction, _basis(info, before, after)


def _basis(info: Info, before: Nested, after: Nested) -> Basis:
    stated = (before.free and after.free) or {
        Info.SAME: before == after,
        Info.MORE: before.core is not None and after.stated.inside(before.core),
        Info.LESS: after.core is not None and before.stated.inside(after.core),
        Info.CONTRARY: before.stated.apart_from(after.stated),
        Info.MIXED: False,
    }[info]
    return Basis.STATED if stated else Basis.POLICY
