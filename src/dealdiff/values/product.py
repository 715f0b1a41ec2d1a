"""One verdict of several that must all hold: of the parts that make up a value."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.values.verdict import Basis, Direction, Info, Verdict


def both_hold(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of a whole, whose parts have these: it holds where each part holds.

    Contrary where one part is; more (or less) where some are and the others are the same. It moves where
    some part moves, and each other one moves the same way or stays the same. STATED if all parts are.

    >>> from dealdiff.values.verdict import RESTATED
    >>> up = Verdict(info=Info.CONTRARY, direction=Direction.UP)
    >>> both_hold([RESTATED, up]).name, both_hold([up, up.mirror]).name
    ('increased', 'replaced')
    """
    told = list(verdicts)
    names = {name for one in told for name in one.policy.split(", ") if name}
    return Verdict(
        info=_info({one.info for one in told}),
        direction=_direction(told),
        basis=Basis.POLICY if names else Basis.STATED,
        policy=", ".join(sorted(names)),
    )


def _info(infos: set[Info]) -> Info:
    if Info.CONTRARY in infos:
        return Info.CONTRARY
    moving = infos - {Info.SAME}
    return moving.pop() if len(moving) == 1 else Info.MIXED if moving else Info.SAME


def _direction(told: list[Verdict]) -> Direction | None:
    moving = {one.direction for one in told if one.info is not Info.SAME}
    return moving.pop() if len(moving) == 1 else None
