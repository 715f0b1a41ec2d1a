"""Quantities: numbers as reports tell them, hedge and unit kept, compared as nested sets."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Self

from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.conventions import NOT_TOLD, share_name
from dealdiff.values.currencies import CENT, HUNDREDTH, MINOR, cents_of, has_cents, may_be
from dealdiff.values.hedged_sets import ZERO, about_width, is_hedged, sets_of
from dealdiff.values.hedges import ORDERS, Hedge
from dealdiff.values.number_words import THOUSANDS
from dealdiff.values.numerals import MOST_DIGITS
from dealdiff.values.phrases import read_quantity
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.sets import Interval, Nested, nested_verdict
from dealdiff.values.units import measure
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict, related
from dealdiff.values.words import Value

_read = lru_cache(maxsize=4096)(read_quantity)


@frozen
class Quantity(Value):
    """A number, hedged as it was told: "about 350", "more than 600 trucks a day", "half of the hostages".

    Its numbers are exact, in the unit that the words say (or in none).

    :raises ParseError: where the words are no quantity, with the column where reading stopped.

    >>> Quantity("about 350").verdict_to(Quantity("355")).name
    'narrowed'
    >>> Quantity("about 350").verdict_to(Quantity("1,000")).name
    'increased'
    """

    reading: QuantityReading = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", _read(self.words))

    @classmethod
    def exactly(cls, number: int | Fraction) -> Self:
        """A bare number. :raises ParseError: for one that is negative or no finite decimal.

        >>> Quantity.exactly(35), Quantity.exactly(Fraction(99, 2))
        (Quantity(words='35'), Quantity(words='49.5'))
        """
        if type(number) not in (int, Fraction):
            raise ParseError(repr(number)[:80], expected="an int or a Fraction")
        if not 0 <= number < 10**MOST_DIGITS:
            raise ParseError("a number", expected=f"0 or more, of at most {MOST_DIGITS} digits")
        figures = _figures(Fraction(number), grouped=False)
        if "/" in figures:
            raise ParseError(figures, expected="a number of finitely many decimals")
        return cls(f"{figures}0" if THOUSANDS.fullmatch(figures) else figures)

    @property
    def hedge(self) -> Hedge:
        """How the number is hedged."""
        return self.reading.hedge

    @property
    def unit(self) -> str:
        """What is counted, in the singular; a currency by its ISO 4217 code; "" if it is not said."""
        return self.reading.unit

    @property
    def per(self) -> str:
        """What the number is per ("day"); "" if it is no rate."""
        return self.reading.per

    @property
    def share(self) -> Fraction | None:
        """The (lower) fraction said, or ``None`` if this is no share."""
        return self.reading.share

    def nested(self, policy: Policy = DEFAULT) -> Nested:
        """The core, policy and stated sets, in this quantity's own unit."""
        return sets_of(self.reading, policy)

    def to(self, unit: str) -> Self:
        """The same amount in another unit; its sets are scaled exactly.

        :raises ParseError: where the unit does not convert exactly.

        >>> Quantity("about 2 km").to("m").nested().policy.high
        Fraction(3000, 1)
        """
        return type(self)(f"{self.reading.words} as {unit}")

    def resolved(self, base: Quantity) -> Self:
        """This share of a known number, one of the two hedged at the most.

        :raises ParseError: unless share and base are just that.

        >>> Quantity("half of the hostages").resolved(Quantity("130")).nested().core.low
        Fraction(65, 1)
        """
        return type(self)(f"{self.words} out of {base.words}")

    def understood(self, policy: Policy = DEFAULT) -> str:
        """What was read, where that may surprise; "" where the words say it plainly.

        >>> Quantity("about 350").understood()
        '315 to 385 by policy about=10%'
        >>> Quantity("more than 100").understood()
        'at least 101 (whole units)'
        """
        reading = self.reading
        nested = self.nested(policy)
        if not nested.free:
            percent = reading.share is not None and (reading.share * 10**4).denominator == 1
            told = _told(nested.policy, percent=percent)
            return f"{told} by policy {_convention(reading, policy)}"
        closed = reading.whole and reading.hedge in (Hedge.MORE_THAN, Hedge.FEWER_THAN, Hedge.NEARLY)
        return f"{_told(nested.stated)} (whole units)" if closed else ""

    def verdict_to(self, other: Self, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this quantity (before).

        What counts different things is MIXED by policy: nobody declared that they are apart. So is a
        number that is not told beside another one that is not: "several" and "many".

        >>> Quantity("700 to 1,000").verdict_to(Quantity("1,001 to 1,200")).name
        'increased'
        >>> Quantity("$5 million").verdict_to(Quantity("600 trucks")).policy
        'units not comparable'
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        return verdict_of_readings(self.reading, other.reading, policy)


def verdict_as_written(before: Quantity, after: Quantity, policy: Policy = DEFAULT) -> Verdict:
    """The verdict where the numerals mean what they say, as in the text of a contract: none is rounded.

    A report's "$3 million" may be rounded; that of a text known in full is three million.

    >>> before, after = Quantity("$3 million"), Quantity("$3.1 million")
    >>> before.verdict_to(after).name, verdict_as_written(before, after).name
    ('narrowed', 'increased')
    """
    if before.words == after.words:
        return EQUAL
    return verdict_of_readings(_as_written(before.reading), _as_written(after.reading), policy)


def _as_written(reading: QuantityReading) -> QuantityReading:
    return evolve(reading, hedge=Hedge.EXACTLY) if reading.hedge is Hedge.ROUNDED else reading


def verdict_of_readings(before: QuantityReading, after: QuantityReading, policy: Policy = DEFAULT) -> Verdict:
    """The verdict between the readings of two quantities in different words."""
    before, after = _with_currency(before, after), _with_currency(after, before)
    assumed = _assumed(before, after)
    obstacle = _obstacle(before, after)
    if obstacle:
        return related(Info.MIXED, ", ".join(sorted(assumed | {obstacle})))
    if before.unit and after.unit:
        before, after = _in_base_unit(before), _in_base_unit(after)
    return _compared(before, after, policy, _unsaid(before, after) | assumed)


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
    return {_convention(reading, policy) for reading in (before, after) if is_hedged(reading)}


def _convention(reading: QuantityReading, policy: Policy) -> str:
    """The name of the policy that says how wide a hedged reading is."""
    if reading.hedge is Hedge.ABOUT:
        by_share = about_width(reading, policy) == policy.about * (reading.low or 0)
        return share_name("about", policy.about) if by_share else f"step={_figures(policy.step)}"
    if reading.hedge in (Hedge.NEARLY, Hedge.JUST_OVER):
        return share_name("nearly", policy.nearly)
    if reading.hedge is Hedge.ROUNDED:
        return "rounded to the last digit"
    low, high = ORDERS[reading.hedge]
    return f"{reading.hedge.value}={low:,}-{high:,}"


def _figures(number: Fraction, *, grouped: bool = True) -> str:
    """Exact digits where the number has finitely many decimals, else a fraction."""
    decimals = next((n for n in range(MOST_DIGITS) if (number * 10**n).denominator == 1), None)
    if decimals is None:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(int(number * 10**decimals), 10**decimals)
    said = f"{whole:,}" if grouped else str(whole)
    return f"{said}.{rest:0{decimals}}" if decimals else said


def _percent(number: Fraction) -> str:
    return f"{_figures(number * 100)}%"


def _told(interval: Interval, *, percent: bool = False) -> str:
    low, high = interval.low, interval.high
    figures = _percent if percent else _figures
    if low is not None and low == high:
        return figures(low)
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {figures(low or Fraction(0))}"
    below = f"{'below ' if interval.high_open else ''}{figures(high)}"
    if low is None:
        return below if interval.high_open else f"at most {below}"
    return f"{'above ' if interval.low_open else ''}{figures(low)} to {below}"
