"""How what two schedules tell of all their parcels relates, and what that makes of the whole."""

from __future__ import annotations

from attrs import evolve

from dealdiff.values.moment import Moment
from dealdiff.values.policy import Policy
from dealdiff.values.product import both_hold
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Basis, Info, Verdict, related


def surely_moved(last: Verdict) -> bool:
    """Whether the last moment surely moved."""
    return last.direction is not None and (last.info is Info.CONTRARY or last.basis is Basis.STATED)


def compared(
    before: Quantity | Moment | None, after: Quantity | Moment | None, policy: Policy
) -> Verdict | None:
    """The verdict of two totals, numbers of pieces or last moments; ``None`` where one side tells none."""
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return before.verdict_to(after, policy)
    if isinstance(before, Moment) and isinstance(after, Moment):
        return before.verdict_to(after, policy)
    return None


def with_total(told: list[Verdict], total: Verdict | None) -> Verdict:
    """All of them at once. Only the total has a direction: a later day is neither more nor less."""
    whole = both_hold(told)
    sure = any(one.info is Info.CONTRARY and not one.policy for one in told)
    if sure and (total is None or not total.policy):  # whatever the others are, it stays contrary
        return related(Info.CONTRARY)
    others = [one for one in told if one is not total and one.info is not Info.SAME]
    moved = total is not None and not others
    return evolve(whole, direction=total.direction if total is not None and moved else None)
