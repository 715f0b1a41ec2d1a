"""Whole errors of words that are refused, and the words beside them that are not."""

from __future__ import annotations

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.counted_words import several
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.when import When
from dealdiff.values.words import Value

A_LENGTH = "a length of time such as six weeks, about 2 months, P42D, permanent or 18 March to 18 May 2024"
A_PARCEL = "a parcel such as '5 units on day 1', '3 every 7 days' or 'the rest by day 42'"
GIVEN = "what is given for each, such as '3 new units for each old unit'"
NO_LENGTH = "a rate is an amount, not a length: tell it as a quantity"
NO_YEAR = "say the year, or read it as told on a known day: When.told(words, on=...)"
ONCE_PER = "the unit stands last, once; places and dates have fields of their own"
ONE_FOR = "one 'for' in a part; ';' stands between parts"
ONE_KIND = "one number and a kind; such as 'of whom 30 adults'; one number for each group"
ONE_LUMP = (
    "tell what one is given for, such as '1.5 new units for each old unit'; what stands for several together"
    " is a lump, such as '110 for 9 old units'"
)
RANKED = "tell each parcel by its number and its day"
SHARE_OF_TIME = "what the share is of; a number in a time is told as 'a day'"

# name: (kind of value, words, column, what is expected; the hint)
REFUSED: dict[str, tuple[type[Value], str, int, str]] = {
    "a year of no calendar": (When, "about 7 October 0000", 7, "a year from 0001 to 9999"),
    "a day of no calendar": (When, "about 30 February 2024", 7, "a day that the calendar has"),
    "another weekday": (When, "about Thursday, 31 May 2024", 7, "the weekday of that date"),
    "a date of any year": (When, "about 7 October", 7, f"a date with its year; {NO_YEAR}"),
    "a period of any year": (When, "about 18 March to 18 May", 7, f"a date with its year; {NO_YEAR}"),
    "a rate for a length": (Duration, "10 hours a day", 10, f"nothing after the length; {NO_LENGTH}"),
    "a length added to another": (
        Duration,
        "for another six weeks",
        5,
        f"{A_LENGTH}; added to what? tell the whole length",
    ),
    "working days": (
        Duration,
        "ten working days",
        5,
        f"{A_LENGTH}; how many days these are depends on weekends and holidays, and no calendar of these is"
        " known: tell the days themselves, such as '7 to 11 days'",
    ),
    "a length and more": (Duration, "six weeks pause", 11, "nothing after the length"),
    "a range and more": (Duration, "four to six weeks pause", 19, "nothing after the length"),
    "a hedge of no length": (Duration, "or more", 8, A_LENGTH),
    "a number of no unit": (
        Duration,
        "42",
        1,
        f"{A_LENGTH}; add a unit: minutes, hours, days, weeks, months, years",
    ),
    "within a length without a number": (
        Moment,
        "within a few weeks",
        8,
        "a length of time with its number",
    ),
    "one in so many days": (Quantity, "one in 10 days", 11, SHARE_OF_TIME),
    "one in so many months": (Quantity, "one in 10 months", 11, SHARE_OF_TIME),
    "one in so many years": (Quantity, "one in 10 years", 11, SHARE_OF_TIME),
    "a share a day": (Quantity, "half of the trucks a day", 20, f"the end of the quantity; {ONCE_PER}"),
    "a number and nobody": (Rate, "30", 1, f"'for each' or 'for' and a group; {GIVEN}"),
    "a lump of no number": (
        Rate,
        "30 for hostages",
        8,
        f"'each' and a group, or how many the lump is for; {GIVEN}",
    ),
    "each of several": (Rate, "3 for each 2 hostages", 12, f"one kind after 'each'; {ONE_LUMP}"),
    "for two groups": (Rate, "30 for 9 men for 8 women", 14, ONE_FOR),
    "for what is given": (Rate, "30 for life for each man", 4, ONE_FOR),
    "for what befell a group": (Rate, "30 for each man and woman held for life", 32, ONE_FOR),
    "of whom some": (Rate, "30 per man, of whom some ill", 21, ONE_KIND),
    "of whom two kinds": (Rate, "30 per man, of whom 3 ill and 4 old", 23, ONE_KIND),
    "a day and nobody": (Schedule, "on day 1", 1, f"how many, or who; {A_PARCEL}"),
    "the first of them": (Schedule, "the first hostages on day 1", 1, f"who they are; {RANKED}"),
    "the next of them": (Schedule, "5 next hostages", 3, f"who they are; {RANKED}"),
    "a time without its relation": (
        Schedule,
        "5 hostages week on day 1",
        12,
        f"who, and then when; {A_PARCEL}",
    ),
    "a parcel of too many words": (
        Schedule,
        f"5 {'x' * 190} on day 1",
        201,
        "at most 200 characters in one parcel",
    ),
}


@pytest.mark.parametrize(("kind", "words", "column", "expected"), REFUSED.values(), ids=REFUSED)
def test_the_whole_error_is_told(kind: type[Value], words: str, column: int, expected: str) -> None:
    with pytest.raises(ParseError) as refused:
        kind(words)
    found = words if len(words) <= 200 else f"{words[:200]}..."
    assert str(refused.value) == f"found {found!r} (column {column}), expected {expected}"


BEYOND = ("yesterday", "last week", "999999999 days ago")


@pytest.mark.parametrize("words", BEYOND)
def test_a_telling_day_whose_past_no_calendar_has_is_told_of_the_words(words: str) -> None:
    with pytest.raises(ParseError) as refused:
        When.told(words, on=When("0001-01-01"))
    said = "expected a day from 0001-01-01 to 9999-12-31"
    assert str(refused.value) == f"found {words!r} (column 1), {said}"


def test_a_parcel_may_have_two_hundred_characters() -> None:
    words = f"5 {'x' * 189} on day 1"
    assert len(words) == 200
    assert len(Schedule(words).parcels) == 1


def test_as_many_of_whom_as_are_given_may_be_of_one_kind() -> None:
    (part,) = Rate("30 per man, of whom 30 ill").reading
    assert part.of_whom is not None
    assert (str(part.of_whom.count), part.of_whom.kind) == ("30", "ill")


def test_one_lump_may_follow_another_after_a_comma() -> None:
    assert [part.told for part in Rate("110 for 9 men, 30 for 2 women").reading] == ["9 men", "2 women"]


def test_numbers_inside_what_is_given_begin_no_part() -> None:
    (part,) = Rate("5 kits of 2 pens and 3 pads for each pupil").reading
    assert (str(part.count), str(part.given)) == ("5", "kits of 2 pens and 3 pads")


@pytest.mark.parametrize(
    ("words", "column"), [("5 men, 3 women for each man", 8), ("5 men and three women for each man", 11)]
)
def test_a_second_thing_that_is_given_is_no_part_of_the_name_of_the_first(words: str, column: int) -> None:
    with pytest.raises(ParseError) as refused:
        Rate(words)
    assert str(refused.value) == (
        f"found {words!r} (column {column}), expected one number and what it counts; "
        "what else is given for them stands in an exchange of its own"
    )


def test_whom_a_lump_is_for_stays_as_told() -> None:
    assert [part.told for part in Rate("110 for 9 personnel").reading] == ["9 personnel"]


def test_a_place_that_looks_like_a_time_is_part_of_the_name() -> None:
    (parcel,) = Schedule("5 hostages from the old town").parcels
    assert (str(parcel.people), parcel.when) == ("hostages from the old town", None)


def test_a_parcel_of_at_most_so_many_may_be_none_of_the_total() -> None:
    schedule = Schedule("up to 5 on day 1; 33 on day 2; 33 in total")
    assert str(schedule.total) == "33"


DAYS = {"on one of two days": ("24-25 June 2024", "2"), "on one of three days": ("24-26 June 2024", "None")}


@pytest.mark.parametrize(("days", "pieces"), DAYS.values(), ids=DAYS)
def test_what_comes_on_one_of_several_days_may_come_on_more_of_them(days: str, pieces: str) -> None:
    assert str(Schedule(f"5 on {days}; 3 on 30 June 2024").pieces) == pieces


SEVERAL = {
    "witness": "witnesses",
    "box": "boxes",
    "coach": "coaches",
    "dish": "dishes",
    "hostage": "hostages",
    "everyone": "everyone",
    "everybody": "everybody",
    "anyone": "anyone",
    "anybody": "anybody",
    "everybody under 19": "everybody under 19",
    "witness and child": "witnesses and children",
}


@pytest.mark.parametrize(("one", "said"), SEVERAL.items(), ids=SEVERAL)
def test_several_of_one(one: str, said: str) -> None:
    assert several(one) == said
