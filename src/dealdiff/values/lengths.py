"""Units of time in exact days: weeks and days multiply, months do not.

A length is the least and the most days that its words can name ("a month": 28 and 31).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.counting import MOST_DIGITS, Token, and_share_at, number_at

CYCLE_MONTHS, CYCLE_DAYS = 48, 1_461  # four years with one leap day
_FIRST_YEAR = 2021  # any four years that hold a leap year give the same table
_STARTS = [date(_FIRST_YEAR + n // 12, n % 12 + 1, 1).toordinal() for n in range(CYCLE_MONTHS)]
MOST_DAYS = Fraction(10**7)  # over 27,000 years: a longer length that words name is a slip

# a unit is so many days or so many months
_DAYS = {
    "minute": Fraction(1, 1_440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
}
_SHORT = {"min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
_MONTHS = {"month": Fraction(1), "year": Fraction(12), "decade": Fraction(120)}
_ISO = re.compile(
    r"P(?=[0-9T])(?:(?P<Y>N)Y)?(?:(?P<M>N)M)?(?:(?P<W>N)W)?(?:(?P<D>N)D)?"
    r"(?:T(?=[0-9])(?:(?P<h>N)H)?(?:(?P<m>N)M)?)?".replace("N", r"[0-9]+(?:\.[0-9]+)?")
)
_ISO_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "h": "hour", "m": "minute"}


@frozen
class Length:
    """The least and the most days that words can name; equal where the calendar leaves no choice."""

    low: Fraction
    high: Fraction


def unit_of(text: str) -> str | None:
    """The unit that a word names, singular or plural; ``None`` where it names none.

    >>> unit_of("weeks"), unit_of("moon")
    ('week', None)
    """
    singular = text.removesuffix("s")
    singular = _SHORT.get(singular, singular)
    return singular if singular in _DAYS or singular in _MONTHS else None


@lru_cache(maxsize=1024)
def days_of_months(months: Fraction) -> Length:
    """The days that so many months can have, over every start in four years.

    A fraction of a month is that share of the month in which it falls.

    >>> days_of_months(Fraction(2))
    Length(low=Fraction(59, 1), high=Fraction(62, 1))
    """
    whole, share = divmod(months, 1)
    spans = [
        (1 - share) * _span(start, int(whole)) + share * _span(start, int(whole) + 1)
        for start in range(CYCLE_MONTHS)
    ]
    return Length(min(spans), max(spans))


def _span(start: int, months: int) -> int:
    """The days from the first of month ``start`` of the cycle to the first of the month ``months`` later."""
    cycles, end = divmod(start + months, CYCLE_MONTHS)
    return cycles * CYCLE_DAYS + _STARTS[end] - _STARTS[start]


def length_of(parts: Sequence[tuple[Fraction, str]]) -> Length:
    """The sum of counted units: the months together, then the days."""
    months = sum((number * _MONTHS[unit] for number, unit in parts if unit in _MONTHS), Fraction(0))
    days = sum((number * _DAYS[unit] for number, unit in parts if unit in _DAYS), Fraction(0))
    if days + 31 * months > MOST_DAYS:
        return Length(MOST_DAYS + 1, MOST_DAYS + 1)
    calendar = days_of_months(months)
    return Length(days + calendar.low, days + calendar.high)


def iso_length(words: str) -> Length | None:
    """An ISO 8601 duration ("P6W", "P1Y2M", "PT48H"); ``None`` where the words are none."""
    found = _ISO.fullmatch(words)
    if not found:
        return None
    given = {name: digits for name, digits in found.groupdict().items() if digits}
    if any(len(digits) > MOST_DIGITS for digits in given.values()):
        raise ParseError(words[:40], column=2, expected=f"numbers of at most {MOST_DIGITS} digits")
    return _short_enough(length_of([(Fraction(n), _ISO_UNITS[name]) for name, n in given.items()]), words, 1)


def length_in(found: Sequence[Token], unit: str | None = None) -> Length | None:
    """The length that exactly these words name: "two months and ten days", "a year and a half".

    ``unit`` stands where the words end in a bare number ("four" of "four to six weeks").
    """
    parts: list[tuple[Fraction, str]] = []
    at = 0
    while at < len(found):
        if parts and found[at].text in ("and", ","):
            at += 1
        elif parts and found[at].text in ("a", "an"):  # "10 hours a day" is a rate
            return None
        number, end = number_at(found, at)
        if number is None:
            return None
        named = unit_of(found[end].text) if end < len(found) else None
        if named is None and (parts or unit is None or end < len(found)):
            return None
        share, after = and_share_at(found, end + 1)
        parts.append((number + (share or 0), named or unit or ""))
        at = after if named else end
    if not parts or len({part[1] for part in parts}) < len(parts):
        return None
    return _short_enough(length_of(parts), " ".join(token.text for token in found), found[0].column)


def _short_enough(length: Length, words: str, column: int) -> Length:
    if length.high > MOST_DAYS:
        raise ParseError(words[:40], column=column, expected=f"at most {int(MOST_DAYS):,} days")
    return length
