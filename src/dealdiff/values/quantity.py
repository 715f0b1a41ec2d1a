"""Quantities: numbers as reports tell them, hedge and unit kept, compared as nested sets."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Self

from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.hedged_sets import sets_of
from dealdiff.values.hedges import Hedge
from dealdiff.values.number_words import THOUSANDS
from dealdiff.values.numerals import MOST_DIGITS
from dealdiff.values.phrases import read_quantity
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.quantity_verdicts import convention, in_figures, verdict_of_readings
from dealdiff.values.sets import Interval, Nested
from dealdiff.values.verdict import EQUAL, Verdict
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
        figures = in_figures(Fraction(number), grouped=False)
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
            percent = reading.share is not None and "/" not in _percent(reading.share)
            told = _told(nested.policy, percent=percent)
            return f"{told} by policy {convention(reading, policy)}"
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
    return verdict_of_readings(as_written(before.reading), as_written(after.reading), policy)


def as_written(reading: QuantityReading) -> QuantityReading:
    """The reading whose numeral means what it says."""
    return evolve(reading, hedge=Hedge.EXACTLY) if reading.hedge is Hedge.ROUNDED else reading


def _percent(number: Fraction) -> str:
    return f"{in_figures(number * 100)}%"


def _told(interval: Interval, *, percent: bool = False) -> str:
    figures = _percent if percent else in_figures
    low, high = (None if end is None else figures(end) for end in (interval.low, interval.high))
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    if low == high:
        return low
    return f"{'above ' if interval.low_open else ''}{low} to {'below ' if interval.high_open else ''}{high}"
