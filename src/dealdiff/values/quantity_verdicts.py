"""The verdict between two readings of quantities: what can be compared, and on what it rests."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from dealdiff.values.conventions import NOT_TOLD, share_name
from dealdiff.values.currencies import CENT, HUNDREDTH, MINOR, cents_of, has_cents, may_be
from dealdiff.values.hedged_sets import ZERO, about_width, is_hedged, sets_of
from dealdiff.values.hedges import ORDERS, Hedge
from dealdiff.values.numerals import MOST_DIGITS
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.sets import nested_verdict
from dealdiff.values.units import measure
from dealdiff.values.verdict import Basis, Direction, Info, Verdict, related


def verdict_of_readings(before: QuantityReading, after: QuantityReading, policy: Policy = DEFAULT) -> Verdict:
    """The verdict between the readings of two quantities in different words."""
    before, after, names, obstacle = in_one_unit(before, after)
    if obstacle:
        return related(Info.MIXED, ", ".join(sorted(names | {obstacle})))
    return _compared(before, after, policy, names)


def in_one_unit(
    before: QuantityReading, after: QuantityReading
) -> tuple[QuantityReading, QuantityReading, set[str], str]:
    """Both readings in one unit, the conventions that takes, and why they do not compare ("" if they do)."""
    before, after = _with_currency(before, after), _with_currency(after, before)
    assumed = _assumed(before, after)
    obstacle = _obstacle(before, after)
    if obstacle:
        return before, after, assumed, obstacle
    if before.unit and after.unit:
        before, after = _in_base_unit(before), _in_base_unit(after)
    return before, after, _unsaid(before, after) | assumed, ""


def _with_currency(reading: QuantityReading, other: QuantityReading) -> QuantityReading:
    """Cents of a currency that is not said, as those of the one that the other says, by convention."""
    code = MINOR.get(other.unit, other.unit)
    if reading.unit != CENT or not has_cents(code):
        return reading
    return evolve(reading.times(HUNDREDTH), unit=code, assumed=cents_of(code))


def _assumed(before: QuantityReading, after: QuantityReading) -> set[str]:
    """The conventions by which only one of two kinds of money was read; two alike need none."""
    if before.assumed == after.assumed:
        return set()
    sides = ((before, after), (after, before))
    return {side.assumed for side, other in sides if may_be(_dimension(other.unit), side.assumed)}


def _obstacle(before: QuantityReading, after: QuantityReading) -> str:
    """Why the two cannot be compared as numbers; "" if they can."""
    if (before.share is None) != (after.share is None):
        return "share of an unknown base"
    if before.of and after.of and before.of != after.of:
        return "shares of different bases"
    if before.per != after.per:
        return "rates not comparable"
    if before.unit and after.unit and _dimension(before.unit) != _dimension(after.unit):
        return "units not comparable"
    return ""


def _unsaid(before: QuantityReading, after: QuantityReading) -> set[str]:
    """What one of the two leaves open and the other says."""
    if bool(before.unit) != bool(after.unit):
        return {"unit not said"}
    return {"base not said"} if bool(before.of) != bool(after.of) else set()


def _dimension(unit: str) -> str:
    found = measure(unit)
    return found[0] if found else unit


def _in_base_unit(reading: QuantityReading) -> QuantityReading:
    found = measure(reading.unit)
    return evolve(reading.times(found[1]), unit=found[0]) if found else reading


def _compared(before: QuantityReading, after: QuantityReading, policy: Policy, unsaid: set[str]) -> Verdict:
    if _is_point(before) and _is_point(after):
        return _of_points(before, after, unsaid)
    sets = sets_of(before, policy), sets_of(after, policy)
    info, direction, basis = nested_verdict(*sets)
    free = all(nested.free for nested in sets)
    if info is Info.SAME and not free and _meaning(before) != _meaning(after):
        basis = Basis.POLICY  # the sets meet under this policy, not under every one
    if info is Info.SAME and not _untold_alike(before.untold, after.untold):
        return related(Info.MIXED, ", ".join(sorted({NOT_TOLD} | unsaid)))
    names = _conventions(before, after, policy) if basis is Basis.POLICY else set()
    named = ", ".join(sorted(names | unsaid))
    basis = Basis.POLICY if named else Basis.STATED
    return Verdict(info=info, direction=direction, basis=basis, policy=named)


def _untold_alike(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether two numbers that are not told are so in the same words; a unit may be left out."""
    both = min(len(before), len(after))
    return bool(before) == bool(after) and before[:both] == after[:both]


def _is_point(reading: QuantityReading) -> bool:
    """Whether it is one exact number that nothing clips: nearly all that reports tell."""
    return reading.exact and reading.ceiling is None and reading.low is not None


def _of_points(before: QuantityReading, after: QuantityReading, unsaid: set[str]) -> Verdict:
    """The verdict of two exact numbers, without the sets that it would come to."""
    one, other = before.low or ZERO, after.low or ZERO
    info, direction = Info.SAME, None
    if one != other:
        info, direction = Info.CONTRARY, Direction.UP if other > one else Direction.DOWN
    named = ", ".join(sorted(unsaid))
    return Verdict(
        info=info, direction=direction, basis=Basis.POLICY if named else Basis.STATED, policy=named
    )


def _meaning(reading: QuantityReading) -> tuple[object, ...]:
    """What settles the sets of a hedged reading under every policy."""
    whole = reading.whole and reading.hedge in (Hedge.NEARLY, Hedge.JUST_OVER)
    said = (reading.hedge, reading.low, reading.high, reading.half_digit, reading.step, reading.ceiling)
    return (*said, whole)


def _conventions(before: QuantityReading, after: QuantityReading, policy: Policy) -> set[str]:
    return {convention(reading, policy) for reading in (before, after) if is_hedged(reading)}


def convention(reading: QuantityReading, policy: Policy) -> str:
    """The name of the policy that says how wide a hedged reading is."""
    if reading.hedge is Hedge.ABOUT:
        by_share = about_width(reading, policy) == policy.about * (reading.low or 0)
        return share_name("about", policy.about) if by_share else f"step={in_figures(policy.step)}"
    if reading.hedge in (Hedge.NEARLY, Hedge.JUST_OVER):
        return share_name("nearly", policy.nearly)
    if reading.hedge is Hedge.ROUNDED:
        return "rounded to the last digit"
    low, high = ORDERS[reading.hedge]
    return f"{reading.hedge.value}={low:,}-{high:,}"


def in_figures(number: Fraction, *, grouped: bool = True) -> str:
    """Exact digits where the number has finitely many decimals, else a fraction."""
    decimals = next((n for n in range(MOST_DIGITS) if (number * 10**n).denominator == 1), None)
    if decimals is None:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(int(number * 10**decimals), 10**decimals)
    said = f"{whole:,}" if grouped else str(whole)
    return f"{said}.{rest:0{decimals}}" if decimals else said
