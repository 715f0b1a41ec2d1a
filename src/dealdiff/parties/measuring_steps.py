"""Whether a move of one party brings it nearer to what another one is stated to want, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dealdiff.parties.attitude import Attitude
from dealdiff.parties.concession import Step
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import Moved, rungs, shifted
from dealdiff.parties.moving import How
from dealdiff.parties.stated import apart_in, numbers, otherwise_in, surely_otherwise
from dealdiff.parties.steps import STANCES, PartMoved
from dealdiff.values.policy import Policy

_FOR, _OPEN, _AGAINST = Attitude.FOR, Attitude.OPEN, Attitude.AGAINST

STEPS: dict[tuple[How, Attitude, Attitude], Step] = {
    (How.REVERSED, _AGAINST, _FOR): Step.ACCEPTED,
    (How.REVERSED, _FOR, _AGAINST): Step.REVERSED,
    (How.SOFTENED, _OPEN, _FOR): Step.ACCEPTED,
    (How.SOFTENED, _AGAINST, _OPEN): Step.SOFTENED,
    (How.SOFTENED, _FOR, _OPEN): Step.SOFTENED,
    (How.SOFTENED, _FOR, _FOR): Step.SOFTENED,
    (How.SOFTENED, _AGAINST, _AGAINST): Step.SOFTENED,
}
"""By how a position moved, and from which attitude to which; all else is no step by its stance."""


@frozen(kw_only=True)
class Measure:
    """A step, with its parts; ``farther`` are the fields in which it leads away."""

    step: Step
    parts: tuple[PartMoved, ...] = ()
    farther: tuple[str, ...] = ()


def by_stance(how: How, before: Held, after: Held, other: Held, policy: Policy) -> Measure | None:
    """Whether a stance came nearer to another one: fewer rungs, or less firmly against what it wants."""
    if how is How.DROPPED:
        return Measure(step=Step.DROPPED) if rungs(before, other, policy).opposed else None
    step = STEPS.get((how, before.attitude, after.attitude))
    if step is None:
        return None
    one, two = rungs(before, other, policy), rungs(after, other, policy)
    own = rungs(before, after, policy)
    if how is How.SOFTENED and own.left == own.right and own.left is not None:  # it is the firmness that fell
        return Measure(step=step) if one.opposed and two.opposed else None
    if one.apart is None or two.apart is None or two.apart >= one.apart:
        return None
    part = PartMoved(field=STANCES, before=one.apart, after=two.apart, moved=Moved.NEARER)
    return Measure(step=step, parts=(part,))


def by_number(before: Held, after: Held, other: Held, policy: Policy) -> Measure | None:
    """Whether a number came nearer to another one's: the party's own must surely be another one."""
    if not all(one.position.is_wish for one in (before, after, other)):
        return None
    if otherwise_in(before, after, policy):
        return None  # the number of another thing
    parts = tuple(_parts(before, after, other, policy))
    nearer = tuple(one for one in parts if one.moved is Moved.NEARER)
    if not nearer:
        return None
    farther = tuple(one.field for one in parts if one.moved is Moved.FARTHER)
    return Measure(step=Step.NEARER, parts=nearer, farther=farther)


def _parts(before: Held, after: Held, other: Held, policy: Policy) -> Iterator[PartMoved]:
    for field in sorted(numbers(before).keys() & numbers(after).keys() & numbers(other).keys()):
        if (
            not surely_otherwise(field, before, after, policy)
            or apart_in(field, before, after, policy) is None
        ):
            continue
        one, two = (apart_in(field, side, other, policy) for side in (before, after))
        if one is not None and two is not None:
            yield PartMoved(field=field, before=one, after=two, moved=shifted(one, two))
