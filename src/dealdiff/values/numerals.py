"""Numbers as people write them: figures, number words, fractions, percentages.

:func:`read_numeral` reads one number exactly, or says where it stopped making sense.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from dealdiff.errors import ParseError
from dealdiff.values.number_words import (
    ABBREVIATED,
    MONEY_SCALES,
    MULTIPLES,
    PARTS,
    SCALES,
    SMALL,
    TENS,
    THOUSANDS,
)
from dealdiff.values.tokens import Cursor, Token

MOST_DIGITS = 30
_PERCENTAGES = [
    *((Fraction(1, 100), said) for said in ("%", "percent", "per cent", "pct")),
    *((Fraction(1, 10_000), said) for said in ("basis points", "basis point", "bps", "bp")),
]
NUMBER = "a number (35, thirty-five, 1,139, 1.5 million)"
_FIGURE = re.compile(r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[1-9][0-9]*)(?:\.[0-9]+)?")


@frozen
class Numeral:
    """One number: ``half_digit`` is half of the last written digit of a scaled numeral, else ``None``.

    ``multiple`` is what its last word multiplies by ("two dozen": 12). ``thousands``: it can be read
    as thousands ("1.139"). ``counted``: "one in three", which its unit follows without "of".
    """

    value: Fraction
    half_digit: Fraction | None = None
    decimal: bool = False
    share: bool = False
    percent: bool = False
    multiple: int = 1
    thousands: bool = False
    counted: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is written as a whole number, without a scale that rounds it."""
        return not (self.decimal or self.share) and self.half_digit is None

    def shares_multiple(self, high: Numeral) -> bool:
        """Whether the last word of the range to ``high`` may multiply this too: "one to two dozen"."""
        alike = high.multiple in (1, self.multiple) or self.value == 0
        return not alike and self.value <= high.value / high.multiple


def read_numeral(cursor: Cursor, *, money: bool = False) -> Numeral:
    """One number, share or percentage. :raises ParseError: where none stands.

    ``money``: whether a currency stands before it, so that "m" is million and not metres.
    """
    share = _fraction(cursor)
    if share is not None:
        return Numeral(share, share=True)
    token = cursor.peek()
    numeral = _figure(cursor, money=money) if token.kind == "figure" else _in_words(cursor)
    numeral = _and_a_half(cursor, numeral)
    hundredths = _percentage(cursor)
    if hundredths is not None:
        if numeral.half_digit is not None:
            raise cursor.error("a percentage without a scale word", column=token.column)
        return Numeral(numeral.value * hundredths, share=True, percent=True)
    if numeral.value == 1 and numeral.whole and cursor.take("in"):
        return _one_in_many(cursor)
    return evolve(numeral, multiple=MULTIPLES.get(cursor.tokens[cursor.at - 1].text, 1))


def _percentage(cursor: Cursor) -> Fraction | None:
    """What one percent or basis point is of the whole, stepped over; ``None`` where neither stands next."""
    for size, said in _PERCENTAGES:
        if cursor.take(*said.split()):
            return size
    return None


def _and_a_half(cursor: Cursor, numeral: Numeral) -> Numeral:
    """The half of "two and a half". A scale word after it would leave open what is rounded."""
    if not numeral.whole or not cursor.take("and", "a", "half"):
        return numeral
    if cursor.peek().text in MULTIPLES:
        raise cursor.error("no scale after a half", "write it in figures, such as 1.5 million")
    return Numeral(numeral.value + Fraction(1, 2), decimal=True)


def _one_in_many(cursor: Cursor) -> Numeral:
    """The share that "one in three" tells. A number above a hundred is more likely a year."""
    column = cursor.peek().column
    many = _figure(cursor, money=False) if cursor.peek().kind == "figure" else _in_words(cursor)
    if not many.whole or not 1 <= many.value <= 100:
        raise cursor.error("how many one is part of, at most 100", column=column)
    return Numeral(1 / many.value, share=True, counted=True)


def _fraction(cursor: Cursor) -> Fraction | None:
    if cursor.peek().text == "half" and cursor.peek(1).text != "a":
        cursor.step()
        return Fraction(1, 2)
    first, second, third = (cursor.peek(ahead) for ahead in range(3))
    if (first.kind, second.text, third.kind) == ("figure", "/", "figure"):
        return _figure_fraction(cursor)
    top = 1 if first.text == "a" else SMALL.get(first.text)
    if top is None or second.text not in PARTS:
        return None
    cursor.at += 2
    return Fraction(top, PARTS[second.text])


def _figure_fraction(cursor: Cursor) -> Fraction:
    top = _plain(cursor, cursor.step())[0]
    cursor.step()
    column = cursor.peek().column
    bottom = _plain(cursor, cursor.step())[0]
    if bottom == 0:
        raise cursor.error("a fraction of at least one part", column=column)
    return top / bottom


def _figure(cursor: Cursor, *, money: bool) -> Numeral:
    token = cursor.step()
    value, decimals = _plain(cursor, token)
    following = cursor.peek()
    if following.text == "m" and following.glued and not money:
        raise cursor.error("'million', or ' m' for metres", "'m' after a figure may mean either")
    if following.text == "-" and following.glued and cursor.peek(1).text in SCALES:  # "$5-billion"
        cursor.step()
        following = cursor.peek()
    scale = SCALES.get(following.text) or (MONEY_SCALES.get(following.text, 0) if money else 0)
    scale = scale or (ABBREVIATED.get(following.text, 0) if following.glued or money else 0)
    if scale:
        cursor.step()
        return Numeral(value * scale, Fraction(scale, 2 * 10**decimals), decimal=True)
    if cursor.take("dozen"):
        if decimals:
            raise cursor.error("a whole number of dozens", column=following.column)
        return Numeral(value * 12)
    return Numeral(value, decimal=decimals > 0, thousands=bool(THOUSANDS.fullmatch(token.said)))


def _plain(cursor: Cursor, token: Token) -> tuple[Fraction, int]:
    """The exact number that a figure writes, and how many decimals it has."""
    said = token.said.replace(" ", "")
    digits = said.replace(",", "").replace(".", "")
    if len(digits) > MOST_DIGITS:
        raise ParseError(
            cursor.text[:80], column=token.column, expected=f"a figure of at most {MOST_DIGITS} digits"
        )
    valid = _FIGURE.match(said)
    end = valid.end() if valid else 0
    if end != len(said):
        hint = "a thousands comma is followed by three digits, a decimal point by its digits, once"
        raise cursor.error("a figure (1,139 or 49.50)", hint, column=token.column + end)
    return Fraction(said.replace(",", "")), len(said.partition(".")[2])


def _in_words(cursor: Cursor) -> Numeral:
    if cursor.take("half", "a", "dozen"):
        return Numeral(Fraction(6))
    total, last = 0, 10**15
    group = _group(cursor)
    if group is None:
        half = cursor.peek().text == "half"
        raise cursor.error(NUMBER, "write it in figures, such as 0.5 million" if half else "")
    if cursor.take("dozen"):
        return Numeral(Fraction(group * 12))
    while group is not None:
        scale = SCALES.get(cursor.peek().text, 1)
        cursor.at += scale > 1
        total, last = total + group * scale, scale
        group = _continued(cursor, last) if scale > 1 else None
    return Numeral(Fraction(total), Fraction(last, 2) if last >= SCALES["million"] else None)


def _continued(cursor: Cursor, last: int) -> int | None:
    """The group after a scale word, with or without "and", unless a new number starts there."""
    place = cursor.at
    cursor.take("and")
    group = _group(cursor) if cursor.peek().text != "a" else None
    if not group or SCALES.get(cursor.peek().text, 1) >= last:  # "between one thousand and two thousand"
        cursor.at = place
        return None
    return group


def _group(cursor: Cursor) -> int | None:
    """A number below two thousand ("twelve hundred"), in words; ``None`` where none stands."""
    following = cursor.peek(1).text
    if cursor.peek().text == "a" and (following in SCALES or following in ("hundred", "dozen")):
        cursor.step()
        number: int | None = 1
    else:
        number = _below_hundred(cursor)
    if not number or number >= 20 or not cursor.take("hundred"):
        return number
    place = cursor.at
    cursor.take("and")
    rest = _below_hundred(cursor)
    if not rest or cursor.peek().text == "hundred":  # "between one hundred and two hundred"
        cursor.at = place
        rest = 0
    return number * 100 + rest


def _below_hundred(cursor: Cursor) -> int | None:
    word = cursor.peek().text
    if word in SMALL:
        cursor.step()
        return SMALL[word]
    if word not in TENS:
        return None
    cursor.step()
    digit = SMALL.get(cursor.peek().text, 0)
    if not 0 < digit < 10:
        return TENS[word]
    cursor.step()
    return TENS[word] + digit
