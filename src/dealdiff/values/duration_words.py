"""What the words of a length of time mean: a hedge and the days that they name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import CalendarWords, Span, period_in, span_of
from dealdiff.values.counting import Token, joined, number_at, short_enough, tokens
from dealdiff.values.duration_hedges import (
    A_RATE,
    ADVERBS,
    AFTER,
    BEFORE,
    HINTS,
    LONGEST,
    NO_DAYS,
    RATES,
    SAME_LENGTH,
    UNTOLD,
    WHOLE,
    Hedge,
)
from dealdiff.values.edtf import read_edtf
from dealdiff.values.lengths import Length, iso_length, length_in, unit_of
from dealdiff.values.number_words import MULTIPLES

EXPECTED = "a length of time such as six weeks, about 2 months, P42D, permanent or 18 March to 18 May 2024"


@frozen
class Reading:
    """A hedge, and the least and most days named (zeros where the words name no number)."""

    hedge: Hedge
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)


@lru_cache(maxsize=4096)
def read(words: str) -> Reading:
    """The meaning of the words. :raises ParseError: with the column where reading stopped."""
    short_enough(words)
    iso = iso_length(words)
    if iso:
        return Reading(Hedge.EXACTLY, iso.low, iso.high)
    found = joined(tokens(words))
    if found and found[0].text in ("for", "lasting") and len(found) > 1 and found[1].text != "ever":
        found = found[1:]
    whole = WHOLE.get(_text(found))
    if whole:
        return Reading(whole)
    period = _period(words)
    if period:
        return Reading(Hedge.PERIOD, period.low, period.high)
    return _read_hedged(words, found)


def _text(found: Sequence[Token]) -> str:
    return " ".join(token.text for token in found)


def _read_hedged(words: str, found: Sequence[Token]) -> Reading:
    found = _unfolded(found)
    if found and unit_of(found[-1].text) and found[-1].text.endswith("s") and _text(found[:-1]) in UNTOLD:
        return Reading(Hedge.UNTOLD)
    hedge, rest = _hedge_of(found)
    length = _single(rest)
    if length is None:
        length, hedge = _range(words, rest), Hedge.BETWEEN if hedge is None else hedge
    if length is None:
        raise _unread(words, found, rest)
    return _sound(words, Reading(hedge or Hedge.EXACTLY, length.low, length.high))


def _unfolded(found: Sequence[Token]) -> list[Token]:
    """The words that count: "weeklong" and "week long" are one week, "six full weeks" are six weeks."""
    unfolded: list[Token] = []
    if len(found) > 2 and found[0].text in ("an", "the") and found[1].text == "initial":
        found = found[2:]
    for token, following in zip(found, [*found[1:], None], strict=True):
        if token.text in SAME_LENGTH and unfolded and following and unit_of(following.text):
            continue
        stem = token.text.removesuffix("long")
        if stem != token.text and unit_of(stem):
            unfolded += [Token(stem, token.column), Token("long", token.column + len(stem))]
        else:
            unfolded.append(token)
    if len(unfolded) > 1 and unfolded[-1].text in ("long", "old"):
        unfolded.pop()
        if len(unfolded) == 1 and unit_of(unfolded[0].text) == unfolded[0].text:
            unfolded.insert(0, Token("one", unfolded[0].column))
    return unfolded


def _hedge_of(found: Sequence[Token]) -> tuple[Hedge | None, Sequence[Token]]:
    """The hedge before or after a length, and the words between."""
    for size in range(LONGEST, 0, -1):
        before = BEFORE.get(_text(found[:size]))
        if before and len(found) > size:
            return before, found[size:]
    after = AFTER.get(_text(found[-2:]))
    return (after, found[:-2]) if after else (None, found)


def _single(found: Sequence[Token]) -> Length | None:
    return length_in(found) if found else None


def _range(words: str, found: Sequence[Token]) -> Length | None:
    """A range, "between four and six weeks", "4 to 6 weeks" or "two or three days": one reading or none."""
    between = bool(found) and found[0].text == "between"
    rest = found[1:] if between or (found and found[0].text == "from") else found
    if len(rest) == 4 and [token.text for token in rest[2:]] == ["or", "two"]:  # "a month or two"
        rest = [*rest, Token(f"{rest[1].text}s", rest[1].column)] if rest[0].text in ("a", "one") else rest
    unit = unit_of(rest[-1].text) if rest else None
    ranges = []
    for at, token in enumerate(rest):
        if token.text in (("and",) if between else ("to", "or")):
            low, high = length_in(rest[:at], unit), length_in(rest[at + 1 :])
            if low and high:
                _refuse_shared(words, rest, at)
                ranges.append(Length(low.low, high.high))
    return ranges[0] if len(ranges) == 1 else None


def _refuse_shared(words: str, found: Sequence[Token], joiner: int) -> None:
    """Refuse "one to two dozen days", which may begin at one day or at one dozen."""
    low, high = found[:joiner], found[joiner + 1 :]
    (least, _), (most, end) = number_at(low, 0), number_at(high, 0)
    word = high[end - 1].text
    alike = word not in MULTIPLES or word == low[-1].text or unit_of(low[-1].text)
    if not alike and least and most and least <= most / MULTIPLES[word]:
        hint = "such as 'one dozen to two dozen'"
        raise ParseError(words, column=low[0].column, expected="both ends written alike", hint=hint)


def _sound(words: str, reading: Reading) -> Reading:
    if reading.low > reading.high:
        raise ParseError(words, expected="the shorter length first")
    if reading.high == 0 and reading.hedge in (Hedge.NEARLY, Hedge.JUST_OVER, Hedge.LESS_THAN):
        raise ParseError(words, expected="a length above zero")
    return reading


def _unread(words: str, found: Sequence[Token], rest: Sequence[Token]) -> ParseError:
    """The error at the longest beginning that still reads as the start of a length."""
    if found and found[0].text in HINTS:
        return ParseError(words, column=found[0].column, expected=EXPECTED, hint=HINTS[found[0].text])
    rate = rate_in(found)
    if rate:
        return ParseError(words, column=rate.column, expected="nothing after the length", hint=A_RATE)
    for token in found:
        if token.text in NO_DAYS:
            return ParseError(words, column=token.column, expected=EXPECTED, hint=NO_DAYS[token.text])
    for end in range(len(rest) - 1, 1, -1):  # a length has two words at least
        if _single(rest[:end]) or _range(words, rest[:end]):
            return ParseError(words, column=rest[end].column, expected="nothing after the length")
    begin = rest[0].column if rest else len(words) + 1
    units = "minutes, hours, days, weeks, months, years"
    bare = length_in(rest, "day") if rest else None
    return ParseError(words, column=begin, expected=EXPECTED, hint=f"add a unit: {units}" if bare else "")


def rate_in(found: Sequence[Token]) -> Token | None:
    """Where a unit is followed by what it is per: "10 hours a day", "10 hours daily"."""
    for at in range(1, len(found)):
        per = found[at].text in RATES and at + 1 < len(found) and unit_of(found[at + 1].text)
        if unit_of(found[at - 1].text) and (per or found[at].text in ADVERBS):
            return found[at]
    return None


def _period(words: str) -> Length | None:
    """The days from one date to another; ``None`` where the words are no two dates."""
    if "/" in words:
        window = read_edtf(words)
        if window is None or window.marks or window.first.day is None or window.last.day is None:
            return None
        return _days_between(words, Span(window.first.day, window.first.day, "day"), window.last.day)
    period = period_in(tokens(words))
    if period is None or period[0].day is None or period[1].day is None:
        return None
    return _told_period(words, *period)


def _told_period(words: str, first: CalendarWords, last: CalendarWords) -> Length:
    if first.year is not None and last.year is not None:
        return _days_between(words, first.span(words), last.span(words).last)
    if first.year is not None or last.year is not None:
        raise ParseError(words, expected="a year with the last date, or with neither")
    wraps = last.in_year(2024).span(words).last < first.in_year(2024).span(words).first
    both = (2023, 2024)  # from one of them on with a leap day, which "29 February" needs, or without
    lengths = []
    for year in [year for year in both if _falls_in(first, year) and _falls_in(last, year + wraps)]:
        days = last.in_year(year + wraps).span(words).last - first.in_year(year).span(words).first
        lengths.append(Fraction(days))
    return Length(min(lengths), max(lengths))


def _falls_in(told: CalendarWords, year: int) -> bool:
    return span_of(year, told.month, told.day) is not None


def _days_between(words: str, first: Span, last: int) -> Length:
    if last < first.first:
        raise ParseError(words, expected="a last date that is not before the first")
    return Length(Fraction(last - first.first), Fraction(last - first.first))
