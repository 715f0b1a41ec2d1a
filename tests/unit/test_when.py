"""Dates: what their words mean, how they compare, what a telling day makes of them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.edtf import EXPECTED
from dealdiff.values.sets import Interval
from dealdiff.values.when import Order, When

WINDOWS = {
    "2024-05-31": ("2024-05-31", "2024-05-31"),
    "2024-05": ("2024-05-01", "2024-05-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-03-20~": ("2024-03-20", "2024-03-20"),
    "2024-03-20?": ("2024-03-20", "2024-03-20"),
    "2024-05%": ("2024-05-01", "2024-05-31"),
    "2023-11-24/2023-11-30": ("2023-11-24", "2023-11-30"),
    "2024-05/2024-07": ("2024-05-01", "2024-07-31"),
    "2024-05-31/..": ("2024-05-31", None),
    "2024-05-31/": ("2024-05-31", None),
    "../2024-07": (None, "2024-07-31"),
    "/2024-07": (None, "2024-07-31"),
    "late November 2023": ("2023-11-21", "2023-11-30"),
    "early May 2024": ("2024-05-01", "2024-05-10"),
    "mid-July 2024": ("2024-07-11", "2024-07-20"),
    "late July 2024": ("2024-07-21", "2024-07-31"),
    "in May 2024": ("2024-05-01", "2024-05-31"),
    "May 2024": ("2024-05-01", "2024-05-31"),
    "early 2024": ("2024-01-01", "2024-04-30"),
    "mid-2024": ("2024-05-01", "2024-08-31"),
    "late 2023": ("2023-09-01", "2023-12-31"),
    "7 October 2023": ("2023-10-07", "2023-10-07"),
    "October 7, 2023": ("2023-10-07", "2023-10-07"),
    "Oct. 7, 2023": ("2023-10-07", "2023-10-07"),
    "October 7th, 2023": ("2023-10-07", "2023-10-07"),
    "the seventh of October 2023": ("2023-10-07", "2023-10-07"),
    "twenty-first of May 2024": ("2024-05-21", "2024-05-21"),
    "Friday, May 31, 2024": ("2024-05-31", "2024-05-31"),
    "on 31 May 2024": ("2024-05-31", "2024-05-31"),
    "about 20 March 2024": ("2024-03-20", "2024-03-20"),
    "18 March to 18 May 2024": ("2024-03-18", "2024-05-18"),
    "from 24 November to 3 December 2023": ("2023-11-24", "2023-12-03"),
    "31 December 2023 to 2 January 2024": ("2023-12-31", "2024-01-02"),
    "24-30 November 2023": ("2023-11-24", "2023-11-30"),
    "24–30 November 2023": ("2023-11-24", "2023-11-30"),
    "between 24 and 30 November 2023": ("2023-11-24", "2023-11-30"),
    "early May to late July 2024": ("2024-05-01", "2024-07-31"),
    "the week of 22 May 2024": ("2024-05-20", "2024-05-26"),
    "week of 20 May 2024": ("2024-05-20", "2024-05-26"),
    "the week of 26 May 2024": ("2024-05-20", "2024-05-26"),
    "the week of 1 January 0001": ("0001-01-01", "0001-01-07"),
    "the week of 31 December 9999": ("9999-12-27", "9999-12-31"),
    "0001-01-01": ("0001-01-01", "0001-01-01"),
    "9999": ("9999-01-01", "9999-12-31"),
}


@pytest.mark.parametrize(("words", "window"), WINDOWS.items(), ids=WINDOWS.keys())
def test_words_leave_these_days_open(words: str, window: tuple[str | None, str | None]) -> None:
    when = When.parse(words)
    told = [None if day is None else day.isoformat() for day in (when.earliest, when.latest)]
    assert tuple(told) == window
    assert str(when) == words


FRIDAY = "2024-05-31"
TOLD = {
    "today": "2024-05-31",
    "yesterday": "2024-05-30",
    "tomorrow": "2024-06-01",
    "this week": "2024-05-27/2024-06-02",
    "This week": "2024-05-27/2024-06-02",
    "last week": "2024-05-20/2024-05-26",
    "next week": "2024-06-03/2024-06-09",
    "this month": "2024-05",
    "last month": "2024-04",
    "next month": "2024-06",
    "last year": "2023",
    "this year": "2024",
    "next year": "2025",
    "Wednesday": "2024-05-29",
    "on Friday": "2024-05-31",
    "Saturday": "2024-05-25",
    "on Sunday": "2024-05-26",
    "last Friday": "2024-05-24",
    "next Friday": "2024-06-07",
    "last Monday": "2024-05-27",
    "next Saturday": "2024-06-01",
    "next Monday": "2024-06-03",
    "last Saturday": "2024-05-25",
    "in May": "2024-05",
    "June": "2023-06",
    "late November": "2023-11-21/2023-11-30",
    "late July": "2023-07-21/2023-07-31",
    "mid-May": "2024-05-11/2024-05-20",
    "October 7th": "2023-10-07",
    "on 7 October": "2023-10-07",
    "31 May": "2024-05-31",
    "1 June": "2023-06-01",
    "February 29": "2024-02-29",
    "Friday, 31 May": "2024-05-31",
    "three days ago": "2024-05-28",
    "two weeks ago": "2024-05-17~",
    "2024-03-20~": "2024-03-20~",
    "late May 2024": "late May 2024",
}


@pytest.mark.parametrize(("words", "expected"), TOLD.items(), ids=TOLD.keys())
def test_relative_words_are_resolved_on_the_telling_day(words: str, expected: str) -> None:
    assert When.told(words, on=When.parse(FRIDAY)).words == expected
    assert When.told(words, on=date(2024, 5, 31)).words == expected


TOLD_LOOSELY = {
    ("last week", "2024-03-20~"): "2024-03-11~/2024-03-17~",
    ("in May", "2024-03-20~"): "2023-05",
    ("late November", "2024-03-20~"): "2023-11-21/2023-11-30",
    ("in May", "2024-03-20?"): "2023-05?",
    ("two weeks ago", "2024-03-20?"): "2024-03-06%",
    ("yesterday", "2024-05"): "2024-04-30/2024-05-30",
    ("last month", "2024-05"): "2024-04",
    ("31 May", "2024-05"): "2023-05-31/2024-05-31",
    ("February 29", "2023-03-01"): "2020-02-29",
    ("yesterday", "2024-03-20%"): "2024-03-19%",
    ("yesterday", "2024-03-20?/2024-03-21%"): "2024-03-19%/2024-03-20%",
    ("in March", "0001-05-01"): "0001-03",
    ("next month", "9999-11-01"): "9999-12",
    ("last month", "2024-01-15"): "2023-12",
}


@pytest.mark.parametrize(("words", "on"), TOLD_LOOSELY, ids=map(" on ".join, TOLD_LOOSELY))
def test_a_loose_telling_day_makes_a_loose_date(words: str, on: str) -> None:
    assert When.told(words, on=When.parse(on)).words == TOLD_LOOSELY[words, on]


NOT_TOLD = [
    ("yesterday", "2024-05-31/.."),
    ("yesterday", "0001-01-01"),
    ("tomorrow", "9999-12-31"),
    ("next month", "9999-12-01"),
    ("last week", "0001-01-03"),
    ("999999999 days ago", "2024-05-31"),
    ("9999999999 days ago", "2024-05-31"),
    ("in May", "0001-03-01"),
    ("this Friday", "2024-05-31"),
    ("last May", "2024-05-31"),
    ("a month ago", "2024-05-31"),
    ("30 February", "2024-05-31"),
    ("some time ago", "2024-05-31"),
]


@pytest.mark.parametrize(("words", "on"), NOT_TOLD, ids=map(" on ".join, NOT_TOLD))
def test_what_a_telling_day_leaves_open_is_refused(words: str, on: str) -> None:
    with pytest.raises(ParseError) as caught:
        When.told(words, on=When.parse(on))
    assert caught.value.expected


VERDICTS = {
    "2024-05-31 -> 2024-05-31": ("equal", ""),
    "31 May 2024 -> 2024-05-31": ("restated", ""),
    "2024-05 -> 2024-05-31": ("narrowed", ""),
    "2024-05 -> 2024-05-20/2024-05-31": ("narrowed", ""),
    "2024-05-31 -> in May 2024": ("widened", ""),
    "2024-05-31 -> 2024-06-02": ("increased", ""),
    "2024-06-02 -> 2024-05-31": ("decreased", ""),
    "late May 2024 -> early June 2024": ("increased", ""),
    "2024-05-15/2024-06-15 -> 2024-06": ("raised", ""),
    "2024-03-20~ -> 2024-03-20": ("narrowed", ""),
    "2024-03-20~ -> about 20 March 2024": ("restated", ""),
    "2024-03-20~ -> 2024-03-22": ("narrowed", "approximate date"),
    "2024-03-20~ -> 2024-03-22~": ("raised", "approximate date"),
    "2024-03-20~ -> 2024-08-15": ("increased", "approximate date"),
    "2024-03~ -> 2024-04": ("narrowed", "approximate date"),
    "2024~ -> 2025": ("narrowed", "approximate date"),
    "2024-03-20? -> 2024-03-20": ("restated", "uncertain date"),
    "2024-03-20? -> 2024-03-21": ("increased", "uncertain date"),
    "2024-03-20% -> 2024-03-22": ("narrowed", "approximate date, uncertain date"),
    "../2024-07 -> ../2024-06": ("lowered", ""),
    "../2024-07 -> /2024-07": ("narrowed", ""),
    "2024-05-31/.. -> 2024-05-31/": ("narrowed", ""),
    "2024-05-31/.. -> 2024-06-30": ("narrowed", ""),
    "2024-05-31/.. -> 2024-04": ("decreased", ""),
    "2023-11-24/2023-11-30 -> 2023-11-24/2023-12-02": ("raised", ""),
    "2023-11-24/2023-11-30 -> 24-30 November 2023": ("restated", ""),
    "2023-11-24/2023-11-30~ -> 2023-11-24/2023-12-02": ("narrowed", "approximate date"),
    "2024-03-20~/2024-04-01 -> 2024-04-10": ("increased", ""),
}


@pytest.mark.parametrize(("case", "expected"), VERDICTS.items(), ids=VERDICTS.keys())
def test_two_dates_compare(case: str, expected: tuple[str, str]) -> None:
    before, after = (When.parse(words) for words in case.split(" -> "))
    verdict = before.verdict_to(after)
    assert (verdict.name, verdict.policy) == expected


ORDERS = {
    ("2024-05", "2024-06"): Order.BEFORE,
    ("2024-05", "2024-05-31"): Order.POSSIBLY,
    ("2024-05-31", "2024-05-31"): Order.POSSIBLY,
    ("2024-03-20~", "2024-03-22"): Order.POSSIBLY,
    ("2024-03-20~", "2024-03-24"): Order.BEFORE,
    ("2024-06", "../2024-05"): Order.AFTER,
    ("2024-06/..", "2024-07"): Order.POSSIBLY,
}


@pytest.mark.parametrize(("dates", "expected"), ORDERS.items(), ids=map(" and ".join, ORDERS))
def test_dates_are_ordered_only_where_that_is_sure(dates: tuple[str, str], expected: Order) -> None:
    first, second = map(When.parse, dates)
    assert first.before(second) is expected
    assert second.before(first) is expected.mirror


def test_dates_sort_by_first_day_then_last_day_then_words() -> None:
    in_order = ["../2024-07", "2024-05-01", "2024-05", "in May 2024", "2024-05/..", "2024-06"]
    dates = [When.parse(words) for words in reversed(in_order)]
    assert [when.words for when in sorted(dates, key=lambda when: when.sort_key)] == in_order
    assert all(a.sort_key < b.sort_key for a, b in pairwise(map(When.parse, in_order)))


REFUSED = {
    "": 1,
    "in May": 1,
    "last week": 1,
    "7 October": 1,
    "18 March to 18 May": 1,
    "soon": 1,
    "about": 6,
    "summer 2024": 1,
    "the spring of 2024": 5,
    "2024-02-30": 9,
    "2023-02-29": 9,
    "2024-13": 6,
    "2024-00-10": 6,
    "2024-5": 1,
    "0000": 1,
    "0000-05": 1,
    "20240531": 1,
    "5/6/2024": 1,
    "2024-W12": 1,
    "2024-03-20~?": 1,
    "..": 1,
    "/": 1,
    "../..": 4,
    "/..": 2,
    "../": 4,
    "2024-05-31/2024-05-01": 12,
    "2024-05-01/2024-02-30": 20,
    "29 February 2023": 1,
    "31 June 2024": 1,
    "Thursday, May 31, 2024": 1,
    "Friday May 2024": 1,
    "1 May to 1 April 2024": 1,
    "May May 2024": 1,
    "until 31 May 2024": 1,
    "until May 2024": 1,
    "to May 2024": 1,
    "through May 2024": 1,
    "and May 2024": 1,
    "from until May 2024": 1,
    "the to 31 May 2024": 1,
    "by 31 May 2024": 1,
    "since May 2024": 1,
    "7 October 2023 2024": 1,
    "7 October 0000": 1,
    "the week of May 2024": 1,
    "May " * 60: 201,
}


@pytest.mark.parametrize(("words", "column"), REFUSED.items(), ids=map(repr, REFUSED))
def test_what_is_no_date_is_refused_where_reading_stopped(words: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        When.parse(words)
    assert caught.value.column == column
    assert caught.value.expected


UNREAD = {
    "a season": ("the spring of 2024", 5, "seasons differ by hemisphere: name the months"),
    "a bound": ("until May 2024", 1, "that is a bound, not a date"),
    "a bound of what cannot be read": ("until noon", 1, "that is a bound, not a date"),
    "a bound after a word for about": ("about until May 2024", 7, "that is a bound, not a date"),
    "a bound of nothing": ("until", 1, ""),
    "a day of any year": ("yesterday", 1, "say the year"),
    "no date at all": ("soon", 1, ""),
}


@pytest.mark.parametrize(("words", "column", "hint"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_is_told_with_the_way_to_mend_it(words: str, column: int, hint: str) -> None:
    with pytest.raises(ParseError) as caught:
        When.parse(words)
    error = caught.value
    assert (error.text, error.column) == (words, column)
    assert error.expected.startswith("a date such as 2024-05-31")
    assert error.hint.startswith(hint) if hint else error.hint == ""


INTERVALS = {
    "no date on either side": ("/..", 2, "a date on one side of the slash", ""),
    "an end before the start": (
        "2024-05-31/2024-05-01",
        12,
        "an end that is not before the start",
        "",
    ),
    "a start that no calendar has": ("2024-02-30/2024-05-01", 9, "a day that the calendar has", ""),
    "an end that no calendar has": ("2024-05-01/2024-02-30", 20, "a day that the calendar has", ""),
    "a start of one digit": ("2024-5/2024-07", 1, EXPECTED, "write two digits for the month and the day"),
    "an end of one digit": ("2024-05/2024-7", 9, EXPECTED, "write two digits for the month and the day"),
}


@pytest.mark.parametrize(("words", "column", "expected", "hint"), INTERVALS.values(), ids=INTERVALS)
def test_an_interval_that_is_none_is_told_whole_and_where(
    words: str, column: int, expected: str, hint: str
) -> None:
    with pytest.raises(ParseError) as caught:
        When.parse(words)
    error = caught.value
    assert (error.text, error.column, error.expected, error.hint) == (words, column, expected, hint)


@pytest.mark.parametrize("on", ["2024-05-31/..", "../2024-05-31"])
def test_a_telling_day_has_two_ends(on: str) -> None:
    with pytest.raises(ParseError) as caught:
        When.told("yesterday", on=When.parse(on))
    assert str(caught.value) == f"found {on!r} (column 1), expected a telling day with both ends told"


@pytest.mark.parametrize("words", ["in May", "last week", "7 October"])
def test_a_date_without_a_year_is_told_how_to_mend_it(words: str) -> None:
    with pytest.raises(ParseError, match=r"say the year, or read it as told on a known day: When\.told"):
        When.parse(words)


@pytest.mark.parametrize("word", ["until", "to", "through", "by", "before", "after", "since", "from"])
def test_a_bound_is_told_how_to_say_it(word: str) -> None:
    with pytest.raises(ParseError, match=r"a bound, not a date: \.\./2024-05 has an open start"):
        When.parse(f"{word} May 2024")


WIDENED = {
    "2024-03-10~": ("2024-03-07", "2024-03-13"),
    "2024-03~": ("2024-02-01", "2024-04-30"),
    "2024-03%": ("2024-02-01", "2024-04-30"),
    "2024-03?": ("2024-03-01", "2024-03-31"),
    "2024-01~": ("2023-12-01", "2024-02-29"),
    "2024-12~": ("2024-11-01", "2025-01-31"),
    "2024-03-20~/2024-04-01": ("2024-03-17", "2024-04-01"),
    "2024-03-20/2024-04-01~": ("2024-03-20", "2024-04-04"),
    "2024~": ("2023-01-01", "2025-12-31"),
    "about early 2024": ("2023-09-01", "2024-08-31"),
    "about early May 2024": ("2024-04-21", "2024-05-20"),
    "about the week of 22 May 2024": ("2024-05-10", "2024-06-05"),
    "0001-06~": ("0001-05-01", "0001-07-31"),
    "0001-01~": ("0001-01-01", "0001-02-28"),
    "9999-06~": ("9999-05-01", "9999-07-31"),
    "9999-12~": ("9999-11-01", "9999-12-31"),
}


@pytest.mark.parametrize(("words", "window"), WIDENED.items(), ids=WIDENED.keys())
def test_an_approximate_date_is_widened_by_how_precisely_it_was_told(
    words: str, window: tuple[str, str]
) -> None:
    days = When.parse(words).nested().policy
    first, last = (date.fromisoformat(day).toordinal() for day in window)
    assert days == Interval(Fraction(first), Fraction(last))


def test_a_wide_date_stops_at_the_ends_of_the_calendar() -> None:
    early, late = When.parse("0001~"), When.parse("9999-12~")
    assert early.nested().policy.low == date.min.toordinal()
    assert late.nested().policy.high == date.max.toordinal()
    assert When.parse("the week of 31 December 9999").latest == date.max


def test_dates_can_be_made_from_days() -> None:
    assert When.between(date(2024, 1, 1), date(2024, 12, 31)).words == "2024"
    assert When.between(date(2024, 5, 1), date(2024, 5, 2)).words == "2024-05-01/2024-05-02"
    with pytest.raises(ParseError, match="not before the start"):
        When.between(date(2024, 5, 2), date(2024, 5, 1))
