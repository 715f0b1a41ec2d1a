"""Durations: what their words mean, how they compare, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.counting import read_number
from dealdiff.values.duration import PERMANENCE, Duration
from dealdiff.values.lengths import Length, days_of_months
from dealdiff.values.policy import Policy
from dealdiff.values.sets import Interval, Nested
from dealdiff.values.verdict import Direction, Info


def days(low: int | str | None, high: int | str | None, opened: str = "") -> Interval:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Interval(ends[0], ends[1], low_open="(" in opened, high_open=")" in opened)


FINITE = Interval(None, PERMANENCE, high_open=True)

MEANINGS = {
    "six-week": days(42, 42),
    "six weeks": days(42, 42),
    "Six weeks": days(42, 42),
    "P6W": days(42, 42),
    "P42D": days(42, 42),
    "42 days": days(42, 42),
    "exactly 42 days": days(42, 42),
    "for six weeks": days(42, 42),
    "weeklong": days(7, 7),
    "week-long": days(7, 7),
    "a week": days(7, 7),
    "a fortnight": days(14, 14),
    "monthlong": days(28, 31),
    "a month": days(28, 31),
    "two months": days(59, 62),
    "three months": days(89, 92),
    "six months": days(181, 184),
    "half a year": days(181, 184),
    "nine-month-old": days(273, 276),
    "twelve months": days(365, 366),
    "a year": days(365, 366),
    "a year and a half": days(546, 550),
    "two weeks and a day": days(15, 15),
    "1.5 hours": days("1/16", "1/16"),
    "one dozen to two dozen days": days(12, 24),
    "ten to a hundred days": days(10, 100),
    "one dozen to twenty dozen days": days(12, 240),
    "one day to two dozen days": days(1, 24),
    "four and a half months": days(135, 138),
    "4½ months": days(135, 138),
    "16 years": days(5844, 5844),
    "a decade": days(3652, 3653),
    "two months and ten days": days(69, 72),
    "P1Y2M": days(424, 428),
    "48 hours": days(2, 2),
    "PT48H": days(2, 2),
    "10 hours": days("5/12", "5/12"),
    "30 minutes": days("1/48", "1/48"),
    "60 days": days(60, 60),
    "1,000 days": days(1000, 1000),
    "one hundred and twenty days": days(120, 120),
    "twenty-one days": days(21, 21),
    "two and a half weeks": days("35/2", "35/2"),
    "about six weeks": days("37.8", "46.2"),
    "six weeks or so": days("37.8", "46.2"),
    "some six weeks": days("37.8", "46.2"),
    "about two days": days(1, 3),
    "about two hours": days("1/24", "1/8"),
    "about a month": days("25.2", "34.1"),
    "nearly six weeks": days("37.8", 42, ")"),
    "almost two months": days("53.1", 62, ")"),
    "just over six weeks": days(42, "46.2", "("),
    "slightly more than two days": days(2, 3, "("),
    "a little over a month": days(28, "34.1", "("),
    "close to six weeks": days("37.8", "46.2"),
    "approx. 60 days": days(54, 66),
    "~60 days": days(54, 66),
    "six full weeks": days(42, 42),
    "six consecutive weeks": days(42, 42),
    "60 calendar days": days(60, 60),
    "an initial six weeks": days(42, 42),
    "6 wks": days(42, 42),
    "8 hrs": days("1/3", "1/3"),
    "as many as 60 days": days(None, 60),
    "not exceeding 60 days": days(None, 60),
    "in excess of six weeks": days(42, None, "("),
    "a month or two": days(28, 62),
    "a day or two": days(1, 2),
    "one week or two": days(7, 14),
    "perpetual": days(PERMANENCE.numerator, PERMANENCE.numerator),
    "unlimited": days(None, None),
    "at least six weeks": days(42, None),
    "six weeks or more": days(42, None),
    "at least 0 days": days(None, None),
    "more than six weeks": days(42, None, "("),
    "up to two months": days(None, 62),
    "no longer than 60 days": days(None, 60),
    "less than a week": days(None, 7, ")"),
    "between four and six weeks": days(28, 42),
    "between four and a half and six weeks": days("63/2", 42),
    "between one hundred and two hundred days": days(100, 200),
    "4-6 weeks": days(28, 42),
    "4–6 weeks": days(28, 42),
    "four to six weeks": days(28, 42),
    "six-to-eight-week": days(42, 56),
    "two or three days": days(2, 3),
    "six weeks to two months": days(42, 62),
    "a few weeks": days(0, PERMANENCE.numerator, "()"),
    "several days": days(0, PERMANENCE.numerator, "()"),
    "months": days(0, PERMANENCE.numerator, "()"),
    "permanent": days(PERMANENCE.numerator, PERMANENCE.numerator),
    "permanently": days(PERMANENCE.numerator, PERMANENCE.numerator),
    "forever": days(PERMANENCE.numerator, PERMANENCE.numerator),
    "open-ended": days(None, None),
    "indefinite": days(None, None),
    "temporary": FINITE,
    "18 March to 18 May 2024": days(60, 62),
    "from 18 March to 18 May": days(60, 62),
    "March 18 to May 18, 2024": days(60, 62),
    "2024-03-18/2024-05-18": days(60, 62),
    "24-30 November 2023": days(5, 7),
    "28 February to 5 March": days(4, 7),
    "30 November to 2 February": days(63, 65),
    "18 March to 18 March": days(0, 1),
    "3 March to 2 March": days(363, 366),
    "29 February to 5 March": days(4, 6),
    "27 February to 29 February": days(1, 3),
    "1 March to 29 February": days(364, 366),
    "29 February to 28 February": days(364, 366),
}


@pytest.mark.parametrize(("words", "expected"), MEANINGS.items(), ids=MEANINGS.keys())
def test_words_mean_so_many_days(words: str, expected: Interval) -> None:
    assert Duration.parse(words).nested().policy == expected
    assert str(Duration.parse(words)) == words


VERDICTS = {
    "six weeks -> 42 days": ("restated", ""),
    "six-week -> P6W": ("restated", ""),
    "two days -> 48 hours": ("restated", ""),
    "six weeks -> six weeks": ("equal", ""),
    "six weeks -> exactly six weeks": ("restated", ""),
    "six weeks -> two months": ("increased", ""),
    "two months -> six weeks": ("decreased", ""),
    "two months -> one month": ("decreased", ""),
    "about six weeks -> six weeks": ("narrowed", ""),
    "six weeks -> about six weeks": ("widened", ""),
    "about six weeks -> 45 days": ("narrowed", "about=10%"),
    "about six weeks -> about seven weeks": ("raised", "about=10%"),
    "about six weeks -> about 42 days": ("restated", ""),
    "about six weeks -> a year": ("increased", "about=10%"),
    "about two days -> 3 days": ("narrowed", "step=1"),
    "nearly six weeks -> 41 days": ("narrowed", "nearly=10%"),
    "nearly six weeks -> 42 days": ("increased", ""),
    "just over six weeks -> 43 days": ("narrowed", "nearly=10%"),
    "just over six weeks -> 42 days": ("decreased", ""),
    "just over six weeks -> more than six weeks": ("widened", ""),
    "just over six weeks -> permanent": ("increased", ""),
    "just over six weeks -> nearly six weeks": ("decreased", ""),
    "a month -> 31 days": ("narrowed", ""),
    "a month -> 32 days": ("increased", ""),
    "four weeks -> a month": ("widened", ""),
    "up to 60 days -> up to 50 days": ("lowered", ""),
    "up to 60 days -> 50 days": ("narrowed", ""),
    "at least 50 days -> at least 60 days": ("raised", ""),
    "at least 50 days -> up to 60 days": ("overlapping", ""),
    "at least 50 days -> up to 40 days": ("decreased", ""),
    "4-6 weeks -> 5-6 weeks": ("raised", ""),
    "4-6 weeks -> 5-7 weeks": ("raised", ""),
    "4-6 weeks -> six weeks": ("raised", ""),
    "open-ended -> permanent": ("narrowed", ""),
    "open-ended -> six weeks": ("narrowed", ""),
    "open-ended -> indefinite": ("restated", ""),
    "open-ended -> temporary": ("narrowed", ""),
    "temporary -> six weeks": ("narrowed", ""),
    "temporary -> permanent": ("increased", ""),
    "permanent -> six weeks": ("decreased", ""),
    "about six weeks -> permanent": ("increased", ""),
    "at least six weeks -> permanent": ("narrowed", ""),
    "permanent -> forever": ("restated", ""),
    "a few weeks -> six weeks": ("overlapping", "number not told"),
    "a few weeks -> a few months": ("overlapping", "number not told"),
    "a few weeks -> permanent": ("increased", ""),
    "a few weeks -> about 0 days": ("overlapping", "number not told"),
    "open-ended -> a few weeks": ("narrowed", ""),
    "a few weeks -> temporary": ("widened", ""),
    "18 March to 18 May 2024 -> 60 days": ("overlapping", "inclusive days"),
    "18 March to 18 May 2024 -> 61 days": ("overlapping", "inclusive days"),
    "18 March to 18 May 2024 -> 60 to 62 days": ("widened", ""),
    "18 March to 18 May 2024 -> 60 days and 12 hours": ("replaced", ""),
    "18 March to 18 May 2024 -> 63 days": ("increased", ""),
    "18 March to 18 May 2024 -> about 61 days": ("widened", "about=10%"),
    "18 March to 18 May 2024 -> two months": ("widened", ""),
    "18 March to 18 May 2024 -> 2024-03-18/2024-05-18": ("restated", ""),
    "18 March to 18 May 2024 -> 1 April to 1 June 2024": ("restated", ""),
    "18 March to 18 May 2024 -> permanent": ("increased", ""),
    "18 March to 18 May 2024 -> 18 March to 25 May 2024": ("increased", ""),
    "18 March to 18 May 2024 -> from 18 March to 18 May": ("restated", ""),
    "10 weeks or less -> 18 March to 18 May 2024": ("narrowed", ""),
}


@pytest.mark.parametrize(("case", "expected"), VERDICTS.items(), ids=VERDICTS.keys())
def test_two_durations_compare(case: str, expected: tuple[str, str]) -> None:
    before, after = (Duration.parse(words) for words in case.split(" -> "))
    verdict = before.verdict_to(after)
    assert (verdict.name, verdict.policy) == expected


REFUSED = {
    "": 1,
    "six": 1,
    "week": 1,
    "weeks six": 1,
    "six weeks pause": 11,
    "over six weeks": 1,
    "within six weeks": 1,
    "until second": 1,
    "six moons": 1,
    "six to four weeks": 1,
    "less than 0 days": 1,
    "nearly 0 days": 1,
    "about": 1,
    "about soon": 7,
    "9999999999 days": 1,
    "about 9999999999 days": 7,
    "999999999 years": 1,
    "P9999999999D": 2,
    "P": 1,
    "PT": 1,
    "P6X": 1,
    "-6 weeks": 1,
    "1e9 days": 1,
    "30 February to 3 March 2024": 1,
    "18 May to 18 March 2024": 1,
    "18 March 2024 to 18 May": 1,
    "2024-05-18/2024-03-18": 12,
    "six weeks and": 11,
    "two days and three days": 10,
    "10 hours a day": 10,
    "about 10 hours a day": 16,
    "8 to 10 hours a day": 15,
    "10 hours per day": 10,
    "10 hours daily": 10,
    "2 days a week": 8,
    "a month a year": 9,
    "a few hours a day": 13,
    "1.000 days": 1,
    "about 1.000 to 2.000 days": 7,
    "one to two dozen days": 1,
    "between one and two hundred days": 9,
    "until 31 May 2024": 1,
    "ten business days": 5,
    "another six weeks": 1,
    "just over 0 days": 1,
    "six weeks or two": 11,
    "the full weeks": 1,
    "between two and days": 1,
    "٦ weeks": 1,
    "1 day to " * 30: 201,
    "9" * 9_000 + " days": 201,
    "six\x00weeks": 4,
}


@pytest.mark.parametrize(("words", "column"), REFUSED.items(), ids=map(repr, REFUSED))
def test_what_is_no_duration_is_refused_where_reading_stopped(words: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        Duration.parse(words)
    assert caught.value.column == column
    assert caught.value.expected


REFUSED_PERIODS = {
    "a day that no year has": ("30 February to 3 March", "a day that the calendar has"),
    "a last day that no year has": ("1 March to 31 April", "a day that the calendar has"),
    "a first day that this year has not": ("30 February 2024 to 3 March 2024", "a day that the calendar has"),
    "a last day that this year has not": ("1 March 2024 to 31 April 2024", "a day that the calendar has"),
    "a leap day of another year": ("29 February 2023 to 5 March 2023", "a day that the calendar has"),
    "a year with the first date alone": (
        "18 March 2024 to 18 May",
        "a year with the last date, or with neither",
    ),
    "the last date first": ("18 March 2024 to 18 May 2023", "a last date that is not before the first"),
}


@pytest.mark.parametrize(("words", "expected"), REFUSED_PERIODS.values(), ids=REFUSED_PERIODS)
def test_a_period_that_is_none_is_told_whole_and_why(words: str, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        Duration.parse(words)
    assert (caught.value.text, caught.value.expected) == (words, expected)


ENDS_UNLIKE = {
    "a range": ("One to two dozen days", 1),
    "a range with both ends told": ("between one and two hundred days", 9),
    "a range after a hedge": ("about one to two dozen days", 7),
    "a range from as many": ("two to two dozen days", 1),
    "a range and more words": ("one to two dozen days pause", 1),
}


@pytest.mark.parametrize(("words", "column"), ENDS_UNLIKE.values(), ids=ENDS_UNLIKE)
def test_a_range_that_may_begin_at_either_of_two_lengths_is_told_how_to_say_it(
    words: str, column: int
) -> None:
    with pytest.raises(ParseError) as caught:
        Duration.parse(words)
    said = "expected both ends written alike; such as 'one dozen to two dozen'"
    assert str(caught.value) == f"found {words!r} (column {column}), {said}"


def test_a_bare_number_is_told_to_name_its_unit() -> None:
    with pytest.raises(ParseError, match="add a unit"):
        Duration.parse("42")


@pytest.mark.parametrize("words", ["10 hours a day", "2 days each week", "10 hours daily", "a day/week"])
def test_a_rate_is_told_to_be_an_amount(words: str) -> None:
    with pytest.raises(ParseError, match="a rate is an amount, not a length: tell it as a quantity"):
        Duration.parse(words)


def test_working_days_are_told_to_depend_on_holidays() -> None:
    with pytest.raises(ParseError, match="depends on weekends and holidays"):
        Duration.parse("ten working days")
    with pytest.raises(ParseError, match="added to what"):
        Duration.parse("additional six weeks")


def test_the_policy_chooses_how_a_period_is_counted() -> None:
    period, told = Duration.parse("18 March to 18 May 2024"), Duration.parse("62 days")
    both = period.verdict_to(told, Policy(inclusive_days=True))
    assert (both.name, both.policy) == ("restated", "inclusive days")
    one = period.verdict_to(told, Policy(inclusive_days=False))
    assert (one.name, one.policy) == ("increased", "inclusive days")
    assert period.nested(Policy(inclusive_days=False)).policy == days(61, 61)


def test_a_period_is_surely_as_long_as_some_way_of_counting_makes_it() -> None:
    period = Duration.parse("18 March to 18 May 2024")
    assert period.nested() == Nested(core=None, policy=days(60, 62), stated=days(60, 62))
    chosen = period.nested(Policy(inclusive_days=True))
    assert chosen == Nested(core=None, policy=days(62, 62), stated=days(60, 62))


def test_permanent_is_increased_from_any_finite_length_and_never_a_float() -> None:
    verdict = Duration.parse("16 years").verdict_to(Duration.parse("permanent"))
    assert (verdict.info, verdict.direction) == (Info.CONTRARY, Direction.UP)
    assert Duration.parse("permanent").permanent
    assert not Duration.parse("open-ended").permanent


@pytest.mark.parametrize(
    ("months", "low", "high"),
    [
        (1, 28, 31),
        (2, 59, 62),
        (3, 89, 92),
        (6, 181, 184),
        (12, 365, 366),
        (48, 1461, 1461),
        (60, 1826, 1827),
    ],
)
def test_months_have_as_many_days_as_the_calendar_gives_them(months: int, low: int, high: int) -> None:
    length = days_of_months(Fraction(months))
    assert length == Length(Fraction(low), Fraction(high))


UNDERSTOOD = {
    "six weeks": "",
    "at least six weeks": "",
    "a month": "28 to 31 days",
    "at least a month": "at least 28 days",
    "more than a month": "more than 28 days",
    "up to a month": "at most 31 days",
    "less than a month": "less than 31 days",
    "more than 0 to 5 days": "more than 0 days",
    "at least 0 to 5 days": "any time, or for ever",
    "nearly six weeks": "37.8 to below 42 days by policy nearly=10%",
    "about two days": "1 to 3 days by policy step=1",
    "just over six weeks": "above 42 to 46.2 days by policy nearly=10%",
    "18 March to 18 May 2024": "60 to 62 days by policy inclusive days",
    "a few weeks": "some time, not told",
    "temporary": "any finite time",
    "open-ended": "any time, or for ever",
    "permanent": "",
}


@pytest.mark.parametrize(("words", "expected"), UNDERSTOOD.items(), ids=UNDERSTOOD.keys())
def test_what_was_read_is_told_where_it_may_surprise(words: str, expected: str) -> None:
    assert Duration.parse(words).understood() == expected


def test_one_way_of_counting_is_told_as_one_number() -> None:
    period = Duration.parse("30 April to 1 May 2024")
    policy = Policy(inclusive_days=False)
    assert period.understood(policy) == "1 day by policy inclusive days"
    assert Duration.parse("18 March to 18 May 2024").understood(policy) == "61 days by policy inclusive days"


@pytest.mark.parametrize(
    ("number", "words"),
    [(42, "42 days"), (1, "1 day"), (Fraction(1, 2), "720 minutes")],
)
def test_a_duration_can_be_made_from_days(number: int | Fraction, words: str) -> None:
    made = Duration.of_days(number)
    assert made.words == words
    assert made.nested().policy == Interval.point(Fraction(number))


NUMBERS = {
    "four and a half": Fraction(9, 2),
    "six": Fraction(6),
    "seventh": Fraction(7),
    "7th": Fraction(7),
    "twenty-first": Fraction(21),
    "twentieth": Fraction(20),
    "22": Fraction(22),
    "1,000": Fraction(1000),
    "1.5": Fraction(3, 2),
    "half": Fraction(1, 2),
    "a quarter of a": Fraction(1, 4),
    "½": Fraction(1, 2),
    "a dozen": Fraction(12),
    "3 thousand": Fraction(3000),
    "two thousand three hundred and five": Fraction(2305),
}


@pytest.mark.parametrize(("words", "number"), NUMBERS.items(), ids=NUMBERS.keys())
def test_small_numbers_are_read(words: str, number: Fraction) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("two two", 5),
        ("and", 1),
        ("six weeks", 5),
        ("twenty eleven", 8),
        ("nine hundred million million", 22),
        ("two hundred hundred", 13),
        ("nine thousand million", 15),
        ("1000000000", 1),
    ],
)
def test_what_is_no_number_is_refused(words: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        read_number(words)
    assert caught.value.column == column
