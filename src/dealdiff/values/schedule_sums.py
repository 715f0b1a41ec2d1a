"""What the parcels of a schedule add up to, where each tells one number as written."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from dealdiff.values.hedges import Hedge
from dealdiff.values.number_words import SCALES
from dealdiff.values.numerals import MOST_DIGITS
from dealdiff.values.quantity import Quantity
from dealdiff.values.quantity_verdicts import in_figures
from dealdiff.values.schedule_words import Parcel


@frozen(kw_only=True)
class Amount:
    """A number as written, in a currency (or in none).

    ``digit`` is what one of its last written digit amounts to where it is a scaled numeral and so rounded
    ("$1.5 million": 100,000), else 0. ``assumed`` names the convention by which the currency was read.
    """

    number: Fraction
    digit: Fraction = Fraction(0)
    unit: str = ""
    assumed: str = ""


@frozen
class Sum:
    """The numbers of several parcels, all in one currency or in none; there is one at least."""

    amounts: tuple[Amount, ...]

    @property
    def number(self) -> Fraction:
        """What they add up to as written."""
        return sum((one.number for one in self.amounts), Fraction(0))

    @property
    def unit(self) -> str:
        """The ISO 4217 code of their currency, or ""."""
        return self.amounts[0].unit

    @property
    def quantity(self) -> Quantity | None:
        """The sum in words: exact or rounded as all of them are, else "about"; ``None`` past all figures."""
        number, digits = self.number, {one.digit for one in self.amounts}
        if number >= 10**MOST_DIGITS:
            return None
        if digits == {0}:
            return Quantity(self._in_unit(in_figures(number))) if self.unit else Quantity.exactly(number)
        if len(digits) == 1:
            return Quantity(self._in_unit(_scaled(number, digits.pop())))
        return Quantity(f"about {self._in_unit(in_figures(number))}")

    def below(self, said: Quantity | None) -> bool:
        """Whether it is surely less than what is said, however its numbers were rounded."""
        if said is None or said.unit != self.unit:
            return False
        rounded = said.reading.hedge is Hedge.ROUNDED
        low, least = said.reading.low, said.nested().stated.low
        if rounded and low is not None:
            least = low - said.reading.half_digit
        slack = sum((one.digit for one in self.amounts), Fraction(0)) / 2
        return least is not None and self.number + slack < least

    def _in_unit(self, figures: str) -> str:
        if any(one.assumed for one in self.amounts):
            return f"${figures}"
        return f"{figures} {self.unit}".strip()


def sum_of(parcels: Iterable[Parcel]) -> Sum | None:
    """The sum of parcels, where each comes once and tells one number, all in one currency or in none.

    >>> from dealdiff.values.schedule_words import read_schedule
    >>> found = sum_of(read_schedule("$1 million on day 1; $2 million on day 30").parcels)
    >>> str(found.quantity), found.below(Quantity("$9 million"))
    ('$3 million', True)
    """
    listed = tuple(parcels)
    amounts = [amount(one.count) for one in listed if one.every is None and not one.rest]
    known = tuple(one for one in amounts if one is not None)
    one_unit = len({one.unit for one in known}) == 1
    return Sum(known) if one_unit and len(known) == len(listed) else None


def amount(count: Quantity | None) -> Amount | None:
    """The one number that a count tells; a count of people or things is whole."""
    if count is None:
        return None
    reading, stated = count.reading, count.nested().stated
    if reading.hedge is Hedge.ROUNDED and reading.low is not None:
        return Amount(
            number=reading.low, digit=2 * reading.half_digit, unit=reading.unit, assumed=reading.assumed
        )
    if stated.low is None or stated.low != stated.high or not (reading.unit or stated.low.denominator == 1):
        return None
    return Amount(number=stated.low, unit=reading.unit, assumed=reading.assumed)


def exact(count: Quantity | None) -> int | None:
    """The whole number that a count surely is, in no unit."""
    found = amount(count)
    return int(found.number) if found is not None and not found.unit and not found.digit else None


def _scaled(number: Fraction, digit: Fraction) -> str:
    """Figures with a scale word that end in the digit: 3,500,000 to 100,000 is "3.5 million"."""
    word, scale = next((word, size) for word, size in SCALES.items() if size >= digit)
    decimals = len(str(int(scale / digit))) - 1
    digits = str(int(number / digit)).rjust(decimals + 1, "0")
    whole, rest = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return f"{int(whole):,}{'.' if rest else ''}{rest} {word}"
