"""Schedules: parcels as they are told, what follows from them, how two compare, and what is refused."""

from __future__ import annotations

import pytest

from dealdiff.errors import FileError, ModelError, ParseError
from dealdiff.files.loading import loads
from dealdiff.files.shorthand import sheet_as_written
from dealdiff.model.sheet import TermSheet
from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.pace import NOT_EXACT, Pace
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import UNDISCLOSED
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.schedule_in_full import schedules_in_full
from dealdiff.values.schedule_in_part import IN_PART, verdict_told_in_part
from dealdiff.values.schedule_parcels import OTHER_PARCELS, Cut, fitted
from dealdiff.values.verdict import Direction, Info, related
from dealdiff.vocabularies.ceasefire import Release

_FIELDS = ("count", "people", "when", "every", "starts", "until")
READ = {
    "number, people, moment": ("5 living hostages on day 1", "5 | living hostages | on day 1"),
    "no people": ("5 on day 1", "5 | on day 1"),
    "no moment": ("5 hostages", "5 | hostages"),
    "no number": ("all women by day 7", "all women | by day 7"),
    "a hedge": ("about 5 women within 7 days", "about 5 | women | within 7 days"),
    "a day of a phase": ("5 on day 7 of first", "5 | on day 7 of first"),
    "a date": ("5 on 2024-06-01", "5 | on 2024-06-01"),
    "after an event": ("5 women after talks", "5 | women | after talks"),
    "a day without a relation": ("5 women day 1", "5 | women | day 1"),
    "a place is no time": ("5 women in Gaza on day 1", "5 | women in Gaza | on day 1"),
    "a place at the end": ("5 women in Gaza", "5 | women in Gaza"),
    "repeated": ("3 every 7 days", "3 | 7 days"),
    "repeated people": ("3 hostages every week", "3 | hostages | one week"),
    "a week": ("3 a week", "3 | one week"),
    "per day": ("600 trucks per day", "600 | trucks | one day"),
    "repeated within limits": (
        "3 every 7 days from day 8 until day 42",
        "3 | 7 days | from day 8 | until day 42",
    ),
    "each is no pace": ("3 of each kind on day 1", "3 | of each kind | on day 1"),
    "the rest": ("the rest", "rest"),
    "the rest of them": ("the rest of the women by day 42", "women | by day 42 | rest"),
    "the others": ("the others by day 42", "by day 42 | rest"),
}


@pytest.mark.parametrize(("words", "told"), READ.values(), ids=READ)
def test_what_a_parcel_says(words: str, told: str) -> None:
    (parcel,) = Schedule(words).parcels
    said = [str(getattr(parcel, name)) for name in _FIELDS if getattr(parcel, name) is not None]
    assert " | ".join([*said, *(["rest"] if parcel.rest else [])]) == told
    assert parcel.words == words


# name: (words, total, last, pieces, pace, partial)
DERIVED = {
    "a whole list": ("5 on day 1; 28 on day 42", "33", "on day 42", "2", "", False),
    "whatever the order": ("28 on day 42; 5 on day 1", "33", "on day 42", "2", "", False),
    "told": ("33 in total; last on day 42; in 3 pieces", "33", "on day 42", "3", "", True),
    "told in other words": (
        "in all 33; the last by day 42; in three stages",
        "33",
        "by day 42",
        "three",
        "",
        True,
    ),
    "a list said to be partial": ("5 on day 1; 3 on day 7; partial", "", "", "", "", True),
    "a list that is partial by its total": ("33 in total; 5 on day 1", "33", "", "", "", True),
    "a list that is partial by its pieces": ("in 3 pieces; 5 on day 1", "", "", "3", "", True),
    "a list that meets its total": ("33 in total; 5 on day 1; 28 on day 7", "33", "on day 7", "2", "", False),
    "a hedged number": ("about 5 on day 1; 28 on day 42", "", "on day 42", "2", "", False),
    "a missing number": ("women on day 1; 28 on day 42", "", "on day 42", "2", "", False),
    "a missing moment": ("5; 28 on day 42", "33", "", "2", "", False),
    "the rest": ("5 on day 1; the rest by day 42", "", "by day 42", "", "", False),
    "the rest at some time": ("5 on day 1; the rest", "", "", "", "", False),
    "the rest after a pace": (
        "5 on day 1; 3 every 7 days; the rest by day 42",
        "",
        "by day 42",
        "",
        "3 every 7 days",
        False,
    ),
    "a pace without an end": ("5 on day 1; 3 every 7 days", "", "", "", "3 every 7 days", False),
    "a pace with an end": ("3 every 7 days until day 42", "", "until day 42", "", "3 every 7 days", False),
    "two paces": ("3 every 7 days until day 42; 6 a week", "", "", "", "", False),
    "even parcels": ("3 on day 1; 3 on day 8; 3 on day 15", "9", "on day 15", "3", "3 every 7 days", False),
    "uneven gaps": ("3 on day 1; 3 on day 8; 3 on day 16", "9", "on day 16", "3", "", False),
    "uneven numbers": ("3 on day 1; 4 on day 8; 3 on day 15", "10", "on day 15", "3", "", False),
    "even parcels, whatever the order": (
        "3 on day 15; 3 on day 1; 3 on day 8",
        "9",
        "on day 15",
        "3",
        "3 every 7 days",
        False,
    ),
    "even parcels day by day": (
        "3 on day 1; 3 on day 2; 3 on day 3",
        "9",
        "on day 3",
        "3",
        "3 every 1 day",
        False,
    ),
    "even parcels every other day": (
        "3 on day 1; 3 on day 3; 3 on day 5",
        "9",
        "on day 5",
        "3",
        "3 every 2 days",
        False,
    ),
    "even parcels of one day": ("3 on day 1; 3 on day 1; 3 on day 1", "9", "on day 1", "", "", False),
    "even gaps, and no numbers": (
        "women on day 1; women on day 8; women on day 15",
        "",
        "on day 15",
        "3",
        "",
        False,
    ),
    "even parcels of a partial list": (
        "3 on day 1; 3 on day 8; 3 on day 15; partial",
        "",
        "",
        "",
        "",
        True,
    ),
    "two are no pace": ("3 on day 1; 3 on day 8", "6", "on day 8", "2", "", False),
    "by a day may be several pieces": ("5 on day 1; 28 by day 42", "33", "by day 42", "", "", False),
    "in a month may be several pieces": ("5 in May 2024", "5", "in May 2024", "", "", False),
    "one moment may be one piece": ("5 women on day 1; 3 men on day 1", "8", "on day 1", "", "", False),
    "dates": ("5 on 2024-06-01; 3 by 2024-06-10", "8", "by 2024-06-10", "", "", False),
    "moments that cannot be ordered": ("5 on day 1; 3 on 2024-06-10", "8", "", "2", "", False),
    "an open end": ("5 on day 1; 3 after day 7", "8", "", "", "", False),
    "ends that nobody tells": (
        "5 within at least 7 days; 3 within more than 9 days",
        "8",
        "",
        "",
        "",
        False,
    ),
    "an end that nobody tells": ("5 on day 1; 3 within at least 9 days", "8", "", "", "", False),
    "money": ("$1 million on day 1; $2 million on day 30", "$3 million", "on day 30", "2", "", False),
    "money to the last digit": (
        "EUR 500,000 on day 1; 250,000.50 EUR on day 30",
        "750,000.5 EUR",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money rounded alike": (
        "$1.5 million on day 1; USD 0.5 million on day 30",
        "$2.0 million",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money of less than one": (
        "$0.5 million on day 1; USD 0.2 million on day 30",
        "$0.7 million",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money of two figures": (
        "$15.5 million on day 1; $5.5 million on day 30",
        "$21.0 million",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money rounded otherwise": (
        "$1.5 million on day 1; $2 million on day 30",
        "about $3,500,000",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money in two currencies": (
        "$1 million on day 1; 2 million EUR on day 30",
        "",
        "on day 30",
        "2",
        "",
        False,
    ),
    "money and people": ("$1 million on day 1; 5 on day 30", "", "on day 30", "2", "", False),
    "money beside a larger total": (
        "$10 million in total; $1 million on day 1",
        "$10 million",
        "",
        "",
        "",
        True,
    ),
    "money beside a total that it may be": (
        "$2.4 million in total; $2 million on day 1",
        "$2.4 million",
        "on day 1",
        "1",
        "",
        False,
    ),
    "money beside a total that it may be rounded to": (
        "$2.5 million in total; $2 million on day 1",
        "$2.5 million",
        "on day 1",
        "1",
        "",
        False,
    ),
    "money beside a total that it cannot be rounded to": (
        "$3.9 million in total; $2 million on day 1",
        "$3.9 million",
        "",
        "",
        "",
        True,
    ),
    "a list below the bound of its total": (
        "more than 33 in total; 33 on day 1",
        "more than 33",
        "",
        "",
        "",
        True,
    ),
    "more than all figures": (f"{'9' * 30} on day 1; 1 on day 2", "", "on day 2", "2", "", False),
    "a moment by and on one day": ("5 by day 7; 3 on day 7", "8", "", "", "", False),
}


@pytest.mark.parametrize(
    ("words", "total", "last", "pieces", "pace", "partial"), DERIVED.values(), ids=DERIVED
)
def test_what_follows_from_the_words(
    words: str, total: str, last: str, pieces: str, pace: str, partial: bool
) -> None:
    found = Schedule(words)
    derived = (found.total, found.last, found.pieces, found.pace)
    assert [str(one or "") for one in derived] == [total, last, pieces, pace]
    assert found.partial is partial


REFUSED = {
    "nothing": ("", 1, "some words"),
    "40-odd": ("40-odd hostages on day 1", 4, "a number that says how far it goes"),
    "forty odd": ("5 on day 1; forty odd on day 2", 19, "a number that says how far it goes"),
    "an empty parcel": ("5 on day 1;; 3", 12, "a parcel such as"),
    "a semicolon at the end": ("5 on day 1;", 12, "a parcel such as"),
    "a moment alone": ("on day 1", 1, "how many, or who"),
    "people alone": ("hostages", 1, "a parcel such as"),
    "day 0": ("5 on day 0", 6, "a day from 1 on"),
    "a day in words that is none": ("5 on day zero", 6, "a day from 1 on"),
    "a misspelt day": ("5 on dya 7", 6, "a date such as"),
    "a misspelt every": ("3 evry 7 days", 10, "who, and then when"),
    "a pace without a length": ("3 every blue moon", 9, "a length of time"),
    "a pace without a number": ("every 7 days", 1, "how many each time"),
    "a pace with two ends": ("3 a week until day 7 until day 9", 22, "one beginning and one end"),
    "a pace with an odd end": ("3 a week until it ends", 16, "a date, start, or an id"),
    "the rest twice": ("the rest by day 7; the others", 20, "the rest once"),
    "pieces twice": ("in 3 pieces; in 4 pieces", 14, "each of 'in total'"),
    "no number of pieces": ("in some pieces", 4, "a number of pieces"),
    "a total of people": ("33 women in total", 4, "the number in total"),
    "more than the total": (
        "33 in total; 30 on day 1; 5 on day 2",
        1,
        "parcels that add up to at most the total, 33",
    ),
    "more moments than pieces": ("in 1 piece; 5 on day 1; 6 on day 2", 1, "no more moments than pieces, 1"),
    "the first ones": ("the first five women on day 1", 1, "who they are"),
    "brackets": ("5 (women) on day 1", 3, "names without brackets"),
    "too many parcels": ("; ".join(["5 on day 1"] * 31), 361, "at most 30 parcels"),
    "a long parcel": ("5 " + "on " * 90 + "day 1", 201, "at most 200 characters in one parcel"),
}


@pytest.mark.parametrize(("words", "column", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(words: str, column: int, expected: str) -> None:
    with pytest.raises(ParseError) as refused:
        Schedule(words)
    assert refused.value.expected.startswith(expected)
    assert refused.value.column == column


# name: (before, after, info, direction, policy, shape)
VERDICTS = {
    "other words": ("5 on day 1", "five on the first day", Info.SAME, None, "", ""),
    "another order": ("5 on day 1; 3 on day 7", "3 on day 7; 5 on day 1", Info.SAME, None, "", ""),
    "a week is seven days": ("3 every 7 days", "3 a week", Info.SAME, None, "", ""),
    "more in total": ("33 in total", "40 in total", Info.CONTRARY, Direction.UP, "", ""),
    "more in total by parcels": ("5 on day 1", "5 on day 1; 3 on day 7", Info.CONTRARY, Direction.UP, "", ""),
    "fewer and later": (
        "33 in total; last on day 42",
        "30 in total; last on day 56",
        Info.CONTRARY,
        Direction.DOWN,
        "",
        "",
    ),
    "the total told more exactly": ("about 33 in total", "35 in total", Info.MORE, None, "about=10%", ""),
    "the bound of the total moved": (
        "at least 33 in total",
        "at least 40 in total",
        Info.MORE,
        Direction.UP,
        "",
        "",
    ),
    "a later last day": (
        "33 in total; last on day 42",
        "33 in total; last on day 56",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "an earlier last day": (
        "5 on day 1; 28 on day 42",
        "5 on day 1; 28 on day 21",
        Info.CONTRARY,
        None,
        "",
        "compressed",
    ),
    "a later bound": (
        "5 on day 1; 28 by day 42",
        "5 on day 1; 28 by day 56",
        Info.LESS,
        None,
        "",
        "stretched",
    ),
    "a day within the bound": (
        "5 on day 1; 28 by day 42",
        "5 on day 1; 28 on day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "a later last day of an unknown number": (
        "last on day 42",
        "last on day 56",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "other pieces": (
        "33 in total; in 3 pieces",
        "33 in total; in 4 pieces",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "other pieces of an unknown number": ("in 3 pieces", "in 4 pieces", Info.CONTRARY, None, "", "re-cut"),
    "other numbers on the same days": (
        "5 on day 1; 28 on day 42",
        "10 on day 1; 23 on day 42",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "the same in more pieces": (
        "5 on day 1; 28 on day 42",
        "5 on day 1; 14 on day 21; 14 on day 42",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "pieces that may be the same": (
        "5 by day 7; 28 by day 42",
        "8 by day 21; 25 by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "another pace": (
        "3 every 7 days; the rest by day 42",
        "5 every 7 days; the rest by day 42",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "more of a partial list": (
        "5 on day 1; partial",
        "5 on day 1; 3 on day 7; partial",
        Info.MORE,
        None,
        "",
        "",
    ),
    "the list made whole": ("5 on day 1; partial", "5 on day 1; 3 on day 7", Info.MORE, None, "", ""),
    "parcels of a total": ("33 in total", "5 on day 1; 28 on day 42", Info.MORE, None, "", ""),
    "parcels out of the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 on day 8; the rest by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "parcels beyond the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 on day 50; the rest by day 42",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "the rest told as a number": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 28 by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a number of a partial list": (
        "5 on day 1; partial",
        "8 on day 1; partial",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "the same words": ("5 on day 1", "5 on day 1", Info.SAME, None, "", ""),
    "parcels out of a rest at some time": (
        "5 on day 1; the rest",
        "5 on day 1; 3 on day 8; the rest",
        Info.MORE,
        None,
        "",
        "",
    ),
    "parcels out of a rest of others": (
        "5 on day 1; the rest of the women",
        "5 on day 1; 3 men on day 8; the rest of the women",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a parcel told twice, and one more": (
        "5 on day 1; 5 on day 1; partial",
        "5 on day 1; 5 on day 1; 3 on day 7; partial",
        Info.MORE,
        None,
        "",
        "",
    ),
    "people told now": ("5 on day 1", "5 women on day 1", Info.MORE, None, "", ""),
    "other people": ("5 women on day 1", "5 men on day 1", Info.MIXED, None, OTHER_PARCELS, ""),
    "a slower pace of one total": (
        "3 every 7 days; 33 in total",
        "3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace after the same first ones": (
        "5 on day 1; 3 every week; 33 in total",
        "33 in total; 3 every month; five on the first day",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace from one beginning": (
        "3 every 7 days from day 8; 33 in total",
        "3 every 10 days from day 8; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace from another beginning": (
        "3 every 7 days from day 20; 33 in total",
        "3 every 10 days from day 8; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace of what comes at once": (
        "33 every 7 days; 33 in total",
        "33 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace that ends before the last parcel": (
        "3 every 7 days; 20 on day 100; 33 in total",
        "3 every 10 days; 20 on day 100; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace with an end that is told": (
        "3 every 7 days; 33 in total; last on day 100",
        "3 every 10 days; 33 in total; last on day 100",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "fewer each time and more often": (
        "3 every 7 days; 33 in total",
        "2 every 5 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace of an unknown number": ("3 every 7 days", "3 every 10 days", Info.CONTRARY, None, "", ""),
    "the rest of the women by a later day": (
        "5 on day 1; the rest of the women by day 42",
        "5 on day 1; the rest of the women by day 56",
        Info.LESS,
        None,
        "",
        "stretched",
    ),
    "the rest of others": (
        "5 on day 1; the rest of the women by day 42",
        "5 on day 1; the rest of the men by day 56",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "the rest beside a parcel told more exactly": (
        "about 5 on day 1; the rest by day 42",
        "5 on day 1; the rest on day 56",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "a slower pace of a hedged number": (
        "about 3 every 7 days; 33 in total",
        "about 3 every 10 days; 33 in total",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a slower pace of a hedged total": (
        "3 every 7 days; about 33 in total",
        "3 every 10 days; about 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace of none": (
        "0 every 7 days; 33 in total",
        "0 every 10 days; 33 in total",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a slower pace of what comes twice": (
        "4 every 7 days; 5 in total",
        "4 every 10 days; 5 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace after the last parcel": (
        "5 on day 97; 3 every 7 days from day 8; 33 in total",
        "5 on day 97; 3 every 10 days from day 8; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace until the day of the last parcel": (
        "5 on day 98; 3 every 7 days from day 8; 33 in total",
        "5 on day 98; 3 every 10 days from day 8; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace from the first day, after the last parcel": (
        "5 on day 90; 3 every 7 days; 33 in total",
        "5 on day 90; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace from the first day, until the day of the last parcel": (
        "5 on day 91; 3 every 7 days; 33 in total",
        "5 on day 91; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace beside a parcel at some time": (
        "5; 3 every 7 days; 33 in total",
        "5; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace beside a parcel after a day": (
        "5 after day 7; 3 every 7 days; 33 in total",
        "5 after day 7; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace beside a day of a phase": (
        "5 on day 7 of second; 3 every 7 days; 33 in total",
        "5 on day 7 of second; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace from an event": (
        "5 on day 7; 3 every 7 days from talks; 33 in total",
        "5 on day 7; 3 every 10 days from talks; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace inside a phase": (
        "5 on day 7 of second; 3 every 7 days from day 8 of second; 33 in total",
        "5 on day 7 of second; 3 every 10 days from day 8 of second; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace of other people": (
        "3 women every 7 days; 33 in total",
        "3 men every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a slower pace until a day": (
        "3 every 7 days until day 70; 33 in total",
        "3 every 10 days until day 100; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace beside other parcels": (
        "5 on day 1; 3 every 7 days; 33 in total",
        "6 on day 1; 3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "two slower paces in place of one": (
        "3 every 7 days; 33 in total",
        "3 every 10 days; 2 every 5 days; 33 in total",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a slower pace with an end of its own": (
        "5 on day 1; 3 every 7 days; 33 in total",
        "5 on day 1; 3 every 10 days until day 100; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "a pace that is only perhaps slower": (
        "3 every at least 7 days; 33 in total",
        "3 every at least 10 days; 33 in total",
        Info.MORE,
        None,
        "",
        "",
    ),
    "a slower pace by a convention": (
        "3 every just over 10 days; 33 in total",
        "3 every 15 days; 33 in total",
        Info.MIXED,
        None,
        f"nearly=10%, {OTHER_PARCELS}",
        "",
    ),
    "a slower pace about as long": (
        "3 every about 7 days; 33 in total",
        "3 every about 20 days; 33 in total",
        Info.MIXED,
        None,
        f"about=10%, {OTHER_PARCELS}, step=1",
        "",
    ),
    "a slower pace, and who they are told": (
        "3 every 7 days; 33 in total",
        "3 women every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "another number about another day of partial lists": (
        "about 5 at about 10 days after start; partial",
        "10 at about 30 days after start; partial",
        Info.MIXED,
        None,
        f"about=10%, {OTHER_PARCELS}, step=1",
        "",
    ),
    "a number that is surely another, about another day": (
        "5 at about 10 days after start; partial",
        "8 at about 30 days after start; partial",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a gap that is surely another, until about another day": (
        "about 5 every 7 days from day 1 until about 50 days after start; partial",
        "6 every 20 days from day 1 until about 90 days after start; partial",
        Info.MIXED,
        None,
        f"{OTHER_PARCELS}, step=1",
        "",
    ),
    "the rest by a later day of a partial list": (
        "5 on day 1; the rest by day 42; last by day 42; partial",
        "5 on day 1; the rest by day 56",
        Info.MIXED,
        None,
        "",
        "",
    ),
    "a slower pace in as many pieces": (
        "3 every 7 days; 33 in total; in 11 pieces",
        "3 every 10 days; 33 in total; in 11 pieces",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "a slower pace in other pieces": (
        "3 every 7 days; 33 in total; in 11 pieces",
        "3 every 10 days; 33 in total; in 12 pieces",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "more in total, and the rest by a later day": (
        "33 in total; 5 on day 1; the rest by day 42",
        "40 in total; 5 on day 1; the rest by day 56",
        Info.CONTRARY,
        Direction.UP,
        "",
        "",
    ),
    "more in total at a slower pace": (
        "3 every 7 days; 33 in total",
        "3 every 10 days; 40 in total",
        Info.CONTRARY,
        Direction.UP,
        "",
        "",
    ),
    "a slower pace, and the last day no longer told": (
        "3 every 7 days; 33 in total; last on day 100",
        "3 every 10 days; 33 in total",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "the rest by a later day": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; the rest by day 56",
        Info.LESS,
        None,
        "",
        "stretched",
    ),
    "the rest on a later day": (
        "5 on day 1; the rest on day 42",
        "5 on day 1; the rest on day 56",
        Info.CONTRARY,
        None,
        "",
        "stretched",
    ),
    "the rest on a day within the bound": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; the rest on day 35",
        Info.MORE,
        None,
        "",
        "",
    ),
    "the rest of others by a later day": (
        "5 on day 1; the rest by day 42",
        "8 on day 1; the rest by day 56",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "more money in all": (
        "$1,000,000 on day 1; $2,000,000 on day 30",
        "$1,000,000 on day 1; $3,000,000 on day 30",
        Info.CONTRARY,
        Direction.UP,
        "",
        "",
    ),
    "money cut otherwise": (
        "$1 million on day 1; $5 million on day 30",
        "$5 million on day 1; $1 million on day 30",
        Info.CONTRARY,
        None,
        "rounded to the last digit",
        "re-cut",
    ),
    "a faster pace": ("3 a week; partial", "5 a week; partial", Info.MIXED, None, OTHER_PARCELS, ""),
    "a bound of the total moved, and of the last day": (
        "at least 33 in total; last by day 42",
        "at least 40 in total; last by day 56",
        Info.MIXED,
        None,
        "",
        "",
    ),
    "a bound of the total moved, and the last day is the same": (
        "at least 33 in total; last on day 42",
        "at least 40 in total; last on day 42",
        Info.MORE,
        Direction.UP,
        "",
        "",
    ),
    "other pieces, and the total no longer told": (
        "in 3 pieces; 33 in total",
        "in 4 pieces",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "other pieces, hedged": (
        "in about 3 pieces; 33 in total",
        "in 10 pieces; 33 in total",
        Info.CONTRARY,
        None,
        "step=1",
        "re-cut",
    ),
    "another pace of a partial list": (
        "3 a week; the rest by day 42; partial",
        "5 a week; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "an even pace beside a repetition": (
        "3 on day 1; 3 on day 8; 3 on day 15",
        "5 every 7 days",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "another pace, hedged": (
        "about 3 every 7 days; the rest by day 42",
        "6 every 7 days; the rest by day 42",
        Info.CONTRARY,
        None,
        f"{OTHER_PARCELS}, step=1",
        "re-cut",
    ),
    "one day in other sums": (
        "5 on day 1; 3 on day 1",
        "6 on day 1; 2 on day 1",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "one number of one day in two": (
        "8 on day 1",
        "6 on day 1; 2 on day 1",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "another number on one day, hedged": (
        "about 5 on day 1; 28 on day 42",
        "10 on day 1; 28 on day 42",
        Info.CONTRARY,
        None,
        "step=1",
        "",
    ),
    "other numbers on two days, both of them hedged": (
        "about 5 on day 1; about 350 on day 42",
        "10 on day 1; 400 on day 42",
        Info.CONTRARY,
        None,
        "about=10%, step=1",
        "",
    ),
    "other numbers on two days, one of them hedged": (
        "about 5 on day 1; 10 on day 7; 28 on day 42",
        "10 on day 1; 5 on day 7; 28 on day 42",
        Info.CONTRARY,
        None,
        "",
        "",
    ),
    "another number on another day": (
        "about 5 on day 1; 28 on day 42",
        "10 on day 2; 28 on day 42",
        Info.MIXED,
        None,
        f"{OTHER_PARCELS}, step=1",
        "",
    ),
    "numbers without a moment": (
        "5 on day 1; 28",
        "10 on day 1; 23",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "another number on a day that others may come on": (
        "5 on day 1; 28 by day 42",
        "10 on day 1; 23 by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "other numbers by one day": (
        "about 5 by day 7",
        "10 by day 7",
        Info.MIXED,
        None,
        f"{OTHER_PARCELS}, step=1",
        "",
    ),
    "another number about one day": (
        "about 5 at about 10 days after start",
        "10 at about ten days after start",
        Info.CONTRARY,
        None,
        "step=1",
        "",
    ),
    "another number about another day": (
        "about 5 at about 10 days after start",
        "10 at about 30 days after start",
        Info.CONTRARY,
        None,
        f"about=10%, {OTHER_PARCELS}, step=1",
        "",
    ),
    "another number of others": (
        "about 5 women on day 1",
        "10 men on day 1",
        Info.MIXED,
        None,
        f"{OTHER_PARCELS}, step=1",
        "",
    ),
    "another number before the same rest on a day": (
        "5 on day 1; the rest on day 42",
        "8 on day 1; the rest on day 42",
        Info.CONTRARY,
        None,
        "",
        "re-cut",
    ),
    "another number before the same rest": (
        "5 on day 1; the rest by day 42",
        "8 on day 1; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "another number beside the same pace": (
        "5 on day 1; 3 every 7 days",
        "8 on day 1; 3 every 7 days",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "the rest told now": (
        "5 on day 1",
        "5 on day 1; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a second pace": (
        "3 every 7 days; the rest by day 42",
        "3 every 7 days; 5 every 14 days by day 42; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a pace out of the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 every 7 days until day 35; the rest by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "a pace until a day beyond the rest": (
        "5 on day 1; the rest by day 42; last by day 56",
        "5 on day 1; 3 every 7 days until day 49; the rest by day 42; last by day 56",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a pace that ends by a day within the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 every 7 days by day 35; the rest by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "a pace without an end beside the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 every 7 days; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a parcel beside a pace and the rest": (
        "3 every 7 days; the rest by day 42",
        "3 every 7 days; 5 on day 1; the rest by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "women out of the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 women on day 8; the rest by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "women out of the rest of the women": (
        "5 on day 1; the rest of the women by day 42",
        "5 on day 1; 3 women on day 8; the rest of the women by day 42",
        Info.MORE,
        None,
        "",
        "",
    ),
    "a parcel at some time beside the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 women; the rest by day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a parcel by a day beside the rest on it": (
        "5 on day 1; the rest on day 42",
        "5 on day 1; 3 by day 42; the rest on day 42",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "either of two may be the one told before": (
        "5 by day 7; partial",
        "5 on day 1; 5 on day 3; partial",
        Info.MIXED,
        None,
        OTHER_PARCELS,
        "",
    ),
    "a parcel told once of two": (
        "5 on day 1; 5 on day 1; partial",
        "5 on day 1; partial",
        Info.LESS,
        None,
        "",
        "",
    ),
    "parcels that are told apart by conventions": (
        "about 5 women at start",
        "10 women on the first day",
        Info.MIXED,
        None,
        f"inclusive days, {OTHER_PARCELS}, step=1",
        "",
    ),
    "parcels that are told apart by anchors": (
        "about 5 on day 1; partial",
        "6 on 2024-06-01; 6 on 2024-06-02; partial",
        Info.MIXED,
        None,
        f"{OTHER_PARCELS}, step=1",
        "",
    ),
    "two hedges in two parcels": (
        "about 350 on day 1; about 5 on day 7; partial",
        "355 on day 1; 6 on day 7; partial",
        Info.MORE,
        None,
        "about=10%, step=1",
        "",
    ),
}


@pytest.mark.parametrize(
    ("before", "after", "info", "direction", "policy", "shape"), VERDICTS.values(), ids=VERDICTS
)
def test_the_decision_table(
    before: str, after: str, info: Info, direction: Direction | None, policy: str, shape: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = one.verdict_to(other)
    assert (verdict.info, verdict.direction, verdict.policy) == (info, direction, policy)
    assert other.verdict_to(one) == verdict.mirror
    assert one.shape_to(other) == shape
    assert other.shape_to(one) == {"stretched": "compressed", "compressed": "stretched"}.get(shape, shape)


# name: (before, after, info and policy by default, info and policy when "about" is as wide as can be)
WIDTHS = {
    "the total": ("about 33 in total", "40 in total", Info.CONTRARY, "about=10%", Info.MORE, "about=25%"),
    "the last day": (
        "last about 42 days after start",
        "last on day 50",
        Info.CONTRARY,
        "about=10%",
        Info.MORE,
        "about=25%",
    ),
    "the pieces": ("in about 5 pieces", "in 8 pieces", Info.CONTRARY, "step=1", Info.MORE, "step=5"),
    "the number on a day": (
        "about 5 on day 1; 28 on day 42",
        "12 on day 1; 28 on day 42",
        Info.CONTRARY,
        "step=1",
        Info.CONTRARY,
        "step=5",
    ),
    "the number each time": (
        "about 3 every 7 days; the rest by day 42",
        "6 every 7 days; the rest by day 42",
        Info.CONTRARY,
        f"{OTHER_PARCELS}, step=1",
        Info.MORE,
        "step=5",
    ),
}


@pytest.mark.parametrize(("before", "after", "info", "policy", "wide", "widest"), WIDTHS.values(), ids=WIDTHS)
def test_hedges_are_as_wide_as_the_policy_says(
    before: str, after: str, info: Info, policy: str, wide: Info, widest: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    found = [one.verdict_to(other, chosen) for chosen in (DEFAULT, Policy(about="1/4", step=5))]
    assert [(verdict.info, verdict.policy) for verdict in found] == [(info, policy), (wide, widest)]


def test_the_shape_may_rest_on_a_policy_and_then_needs_a_sure_move() -> None:
    before, after = (
        Schedule("33 in total; last on day 42"),
        Schedule("33 in total; last about 60 days after start"),
    )
    assert before.shape_to(after) == "stretched"
    assert before.shape_to(after, Policy(about="1/4", step=5)) == "stretched"
    near = Schedule("33 in total; last about 44 days after start")
    assert before.shape_to(near) == ""


# name: (before, after, info, policy)
IN_REPORTS = {
    "a parcel more": ("5 on day 1", "5 on day 1; 3 on day 7", Info.MORE, IN_PART),
    "a parcel more, in other words": ("five on the first day", "3 on day 7; 5 on day 1", Info.MORE, IN_PART),
    "a parcel more, and one told more exactly": (
        "about 5 on day 1",
        "5 on day 1; 3 on day 7",
        Info.MORE,
        f"{IN_PART}, step=1",
    ),
    "a parcel more, and one told less exactly": (
        "5 on day 1",
        "about 5 on day 1; 3 on day 7",
        Info.MIXED,
        IN_PART,
    ),
    "a parcel twice": ("5 on day 1; 5 on day 1", "5 on day 1", Info.LESS, IN_PART),
    "the rest now": ("5 on day 1", "5 on day 1; the rest by day 42", Info.MORE, IN_PART),
    "a larger total now": ("5 on day 1", "5 on day 1; 33 in total", Info.MORE, IN_PART),
    "a later last day now": ("5 on day 1", "5 on day 1; last on day 42", Info.MORE, IN_PART),
    "more pieces now": ("5 on day 1", "5 on day 1; in 3 pieces", Info.MORE, IN_PART),
    "a larger total alone": ("5 on day 1", "33 in total", Info.MIXED, IN_PART),
    "a parcel more, money": (
        "$1 million on day 1",
        "$1 million on day 1; $2 million on day 30",
        Info.MORE,
        IN_PART,
    ),
    "a told total that is less": ("5 on day 1; 5 in total", "5 on day 1; 3 on day 7", Info.CONTRARY, ""),
    "a told last day that is earlier": (
        "5 on day 1; last on day 1",
        "5 on day 1; 3 on day 7",
        Info.CONTRARY,
        "",
    ),
    "a told total, and parcels without a number": (
        "5 on day 1; 5 in total",
        "5 on day 1; women by day 7",
        Info.MIXED,
        OTHER_PARCELS,
    ),
    "told pieces, and parcels that may be several": (
        "5 on day 1; in 1 piece",
        "5 on day 1; 3 by day 7",
        Info.CONTRARY,
        "",
    ),
    "another number, hedged": (
        "about 5 on day 1; 28 on day 42",
        "10 on day 1; 28 on day 42",
        Info.CONTRARY,
        "step=1",
    ),
    "told pieces that are fewer": ("5 on day 1; in 1 piece", "5 on day 1; 3 on day 7", Info.CONTRARY, ""),
    "a smaller total alone": ("5 on day 1; 28 on day 42", "30 in total", Info.CONTRARY, ""),
    "fewer pieces alone": ("5 on day 1; 28 on day 42", "in 1 piece", Info.CONTRARY, ""),
    "an earlier last day alone": ("5 on day 1; 28 on day 42", "last on day 35", Info.CONTRARY, ""),
    "beyond the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 on day 50; the rest by day 42",
        Info.CONTRARY,
        "",
    ),
    "another number": ("5 on day 1", "8 on day 1", Info.CONTRARY, ""),
    "other numbers": ("5 on day 1; 28 on day 42", "10 on day 1; 23 on day 42", Info.CONTRARY, ""),
    "a told list that says partial": ("5 on day 1; partial", "5 on day 1; 3 on day 7", Info.MORE, ""),
    "what follows told too": (
        "5 on day 1; 28 on day 42",
        "28 on day 42; 5 on day 1; 33 in total",
        Info.SAME,
        "",
    ),
    "one parcel each, on other days": ("5 on day 1", "3 on day 7", Info.MIXED, IN_PART),
    "one parcel each, of other people": ("5 women on day 1", "5 men on day 1", Info.MIXED, IN_PART),
    "several parcels, all on other days": (
        "5 on day 1; 28 on day 42",
        "5 on day 8; 20 on day 49",
        Info.MIXED,
        IN_PART,
    ),
    "the same numbers on other days": (
        "5 on day 1; 28 on day 42",
        "5 on day 8; 28 on day 49",
        Info.CONTRARY,
        "",
    ),
    "other days, and one that may be the same": (
        "5 on day 1; 3 on day 7",
        "28 on day 42; 4 by day 7",
        Info.CONTRARY,
        "",
    ),
    "other days, and one total told": ("5 on day 1; 5 in total", "3 on day 7", Info.CONTRARY, ""),
    "another day, after the last one told": ("5 on day 1; last on day 7", "3 on day 9", Info.CONTRARY, ""),
    "a repetition and its days in part": (
        "3 every 7 days from day 1 until day 24",
        "3 on day 1; 3 on day 8",
        Info.LESS,
        IN_PART,
    ),
    "a last day by policy": (
        "5 on day 1; last about 10 days after start",
        "5 on day 1; 3 on day 13",
        Info.CONTRARY,
        f"about=10%, {IN_PART}",
    ),
}


@pytest.mark.parametrize(("before", "after", "info", "policy"), IN_REPORTS.values(), ids=IN_REPORTS)
def test_the_decision_table_of_lists_that_may_be_told_in_part(
    before: str, after: str, info: Info, policy: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = verdict_told_in_part(one, other)
    assert (verdict.info, verdict.policy) == (info, policy)
    assert verdict_told_in_part(other, one) == verdict.mirror
    if not policy:
        assert verdict == one.verdict_to(other)


def test_lists_that_may_be_told_in_part_are_as_wide_as_the_policy_says() -> None:
    told, wide = (
        verdict_told_in_part(Schedule(before), Schedule(after), Policy(about="1/4", step=5))
        for before, after in (
            ("about 5 on day 1; 28 on day 42", "10 on day 1; 28 on day 42"),
            ("about 5 on day 1", "10 on day 1; 28 on day 42"),
        )
    )
    assert (told.info, told.policy) == (Info.MORE, "step=5")
    assert (wide.info, wide.policy) == (Info.MORE, f"{IN_PART}, step=5")


# name: (before, after, verdict, policy)
IN_FULL = {
    "the rest gone": ("5 on day 1; the rest by day 42", "5 on day 1", "decreased", ""),
    "the rest come": ("5 on day 1", "the rest by day 42; 5 on day 1", "increased", ""),
    "beside a repetition without an end": ("3 every 7 days", "3 every 7 days; 5 on day 1", "replaced", ""),
    "beside a repetition with an end": (
        "3 every month from day 1 until day 90",
        "3 every month from day 1 until day 90; 5 on day 7",
        "increased",
        "",
    ),
    "the same in all, and the rest": (
        "5 on day 1; 5 in total",
        "5 on day 1; 5 in total; the rest by day 42",
        "replaced",
        "",
    ),
    "one of which how many is not told": (
        "5 on day 1",
        "5 on day 1; women by day 7",
        "overlapping",
        OTHER_PARCELS,
    ),
    "one of which there may be none": (
        "3 every 7 days",
        "3 every 7 days; up to 5 on day 1",
        "overlapping",
        OTHER_PARCELS,
    ),
    "others on both sides": ("the rest by day 7", "3 every 7 days", "overlapping", OTHER_PARCELS),
    "told in part": ("3 every 7 days; partial", "3 every 7 days; 5 on day 1", "narrowed", ""),
    "a repetition, and one of its days less": (
        "3 every 7 days from day 1 until day 15",
        "3 on day 1; 3 on day 8",
        "decreased",
        INCLUSIVE,
    ),
    "the same words": ("3 every 7 days", "3 every 7 days", "equal", ""),
    "the same words of days": (
        "3 every 7 days from day 1 until day 15",
        "3 every 7 days from day 1 until day 15",
        "equal",
        "",
    ),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), IN_FULL.values(), ids=IN_FULL)
def test_the_decision_table_of_lists_of_full_texts(before: str, after: str, name: str, policy: str) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = schedules_in_full(one, other)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert schedules_in_full(other, one) == verdict.mirror


# name: (words, listed, convention)
DAY_BY_DAY = {
    "an end between two days": ("3 a week from day 1 until day 10", "3 on day 1; 3 on day 8", ""),
    "an end on the last day": ("3 a week from day 1 until day 8", "3 on day 1; 3 on day 8", INCLUSIVE),
    "by the last day": ("3 a week from day 1 by day 8", "3 on day 1; 3 on day 8", ""),
    "people": ("3 women a week from day 1 until day 10", "3 women on day 1; 3 women on day 8", ""),
    "days of a phase": (
        "3 a week from day 1 of first until day 10 of first",
        "3 on day 1 of first; 3 on day 8 of first",
        "",
    ),
    "what stands beside it": (
        "5 on day 2; 3 a week from day 1 until day 10; partial",
        "5 on day 2; 3 on day 1; 3 on day 8; partial",
        "",
    ),
    "thirty days": (
        "3 every day from day 1 by day 30",
        "; ".join(f"3 on day {day}" for day in range(1, 31)),
        "",
    ),
}


@pytest.mark.parametrize(("words", "days", "convention"), DAY_BY_DAY.values(), ids=DAY_BY_DAY)
def test_a_repetition_with_a_beginning_and_an_end_is_its_days(words: str, days: str, convention: str) -> None:
    listed, by = Schedule(words).listed()
    assert listed.reading.partial is Schedule(days).reading.partial
    assert (listed.verdict_to(Schedule(days)).info, by) == (Info.SAME, convention)
    assert len(listed.parcels) == len(Schedule(days).parcels)
    verdict = Schedule(words).verdict_to(Schedule(days))
    assert (verdict.info, verdict.policy) == (Info.SAME, convention)


UNLISTED = (
    "3 every week",
    "3 every week from day 1",
    "3 every week until day 42",
    "3 every month from day 1 until day 90",
    "3 every 7 to 8 days from day 1 until day 22",
    "3 every week from day 1 of first until day 22 of second",
    "3 every week from 2031-01-01 until 2031-02-01",
    "3 every week from day 30 until day 22",
    "3 every day from day 1 until day 31",
    "3 every week from day 1 until day 22; 12 in total",
    "3 every week from day 1 until day 22; in 4 pieces",
    "3 every week from day 1 until day 22; last on day 22",
)


@pytest.mark.parametrize("words", UNLISTED)
def test_a_repetition_stays_where_its_days_are_not_told_or_too_many(words: str) -> None:
    assert Schedule(words).listed() == (Schedule(words), "")


@pytest.mark.parametrize("words", ["$10 every quarter", "$10 per quarter", "$10 every one quarter"])
def test_a_quarter_is_three_months(words: str) -> None:
    assert Schedule(words).verdict_to(Schedule("$10 every 3 months")).info is Info.SAME


def test_other_people_are_not_the_same_ones_later() -> None:
    women = Schedule("5 women on day 1")
    assert women.shape_to(Schedule("5 men on day 42")) == ""
    assert (
        women.shape_to(Schedule("5 women on day 42"))
        == women.shape_to(Schedule("5 on day 42"))
        == "stretched"
    )


LISTED_PARCELS = {
    "neither side": ("33 in total", "40 in total", None),
    "the first alone": ("5 on day 1", "33 in total", Info.LESS),
    "the second alone": ("33 in total", "5 on day 1", Info.MORE),
}


@pytest.mark.parametrize(("before", "after", "info"), LISTED_PARCELS.values(), ids=LISTED_PARCELS)
def test_parcels_on_one_side_alone_are_told_by_that_side(before: str, after: str, info: Info | None) -> None:
    found = fitted(Schedule(before).parcels, Schedule(after).parcels, (False, False), DEFAULT)
    assert found.cut is Cut.NONE
    assert found.verdict == (None if info is None else related(info))


def test_a_schedule_is_made_of_its_parcels() -> None:
    assert Schedule.of(["5 on day 1", "the rest"]) == Schedule("5 on day 1; the rest")
    with pytest.raises(ParseError, match="a list of texts that say how many come when"):
        Schedule.of([])


def test_a_schedule_is_compared_with_schedules_alone() -> None:
    for compare in (Schedule("5 on day 1").verdict_to, Schedule("5 on day 1").shape_to):
        with pytest.raises(ModelError, match="found a Quantity, expected a Schedule"):
            compare(Quantity("5"))  # type: ignore[arg-type] # that is the mistake


PACES = {
    "the same": ("3 every 7 days", "6 every two weeks", "restated", ""),
    "faster by number": ("3 every 7 days", "5 every 7 days", "increased", ""),
    "faster by time": ("3 every 7 days", "3 every 5 days", "increased", ""),
    "slower": ("3 every 7 days", "5 every 14 days", "decreased", ""),
    "a hedged number": ("about 3 every 7 days", "4 every week", "narrowed", "step=1"),
    "a loose length": ("3 every month", "3 every 30 days", "overlapping", NOT_EXACT),
    "a loose length that is surely longer": ("3 every week", "3 every month", "decreased", ""),
    "a range that is surely more": ("3 to 5 every 7 days", "6 to 8 every 7 days", "increased", ""),
    "ranges that are the same by the day": (
        "3 to 5 every 7 days",
        "6 to 10 every 14 days",
        "overlapping",
        NOT_EXACT,
    ),
    "other words": ("about 3 every 7 days", "about 3 every week", "restated", ""),
    "a hedged length": ("3 every about 7 days", "4 every about one week", "increased", ""),
    "a bound": ("at least 3 every 7 days", "at least 5 every 7 days", "raised", ""),
    "a bound above": ("up to 3 every 7 days", "up to 5 every 7 days", "raised", ""),
    "a length with a bound": ("3 every at least 7 days", "5 every 7 days", "overlapping", NOT_EXACT),
    "a length up to": ("3 every up to 7 days", "5 every 7 days", "overlapping", NOT_EXACT),
    "ranges that meet": ("3 to 5 every 7 days", "5 to 8 every 7 days", "raised", ""),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), PACES.values(), ids=PACES)
def test_how_two_paces_compare(before: str, after: str, name: str, policy: str) -> None:
    one, other = (
        Pace(words.replace("every week", "every one week").replace("every month", "every one month"))
        for words in (before, after)
    )
    verdict = one.verdict_to(other)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert other.verdict_to(one) == verdict.mirror
    assert verdict.same_words is False
    assert one.verdict_to(one).name == "equal"


def test_a_pace_is_as_wide_as_the_policy_says() -> None:
    about, six = Pace("about 3 every 7 days"), Pace("6 every 7 days")
    told = [about.verdict_to(six, policy) for policy in (DEFAULT, Policy(step=5))]
    assert [(one.name, one.policy) for one in told] == [("increased", "step=1"), ("narrowed", "step=5")]


@pytest.mark.parametrize("words", ["3 a week", "3 a week " * 40], ids=["short", "long"])
def test_a_pace_needs_both(words: str) -> None:
    with pytest.raises(ParseError) as refused:
        Pace(words)
    assert (refused.value.text, refused.value.expected) == (words[:200], "a pace such as '3 every 7 days'")


FILE = """
format: dealdiff/1
issues:
  hostages: {is: release}
versions:
  march:
    terms:
      hostages:
        schedule:
"""
LISTED = {
    "texts": ("[5 on day 1, the rest by day 42]", "5 on day 1; the rest by day 42"),
    "one text": ("5 on day 1; the rest by day 42", "5 on day 1; the rest by day 42"),
    "a map": ("[{when: day 1, people: women, count: 5}]", "5 women on day 1"),
    "a map with a relation": ("[{when: by day 7, count: 5}]", "5 by day 7"),
    "a pace": (
        "[{count: 3, every: 7 days, from: day 8, until: day 42}]",
        "3 every 7 days from day 8 until day 42",
    ),
    "the rest": ("[{rest: yes, people: men, when: 2024-06-01}]", "the rest men on 2024-06-01"),
    "of all parcels": (
        "[{pieces: 3, total: 33, last: day 42, partial: yes}]",
        "in 3 pieces; 33 in total; last on day 42; partial",
    ),
    "a presence": ("undisclosed", "undisclosed"),
}


@pytest.mark.parametrize(("written", "words"), LISTED.values(), ids=LISTED)
def test_what_a_file_holds(written: str, words: str) -> None:
    hostages = loads(f"{FILE}          {written}")["march"].terms["hostages"]
    assert isinstance(hostages, Release)
    assert str(hostages.schedule) == words


WRONG = {
    "a text": ("- 5 on day 1\n          - 3 evry 7 days", 11, "schedule[1]: found '3 evry 7 days'"),
    "a number in a map": ("- {count: lots}", 10, "schedule[0].count: found 'lots', expected a number"),
    "a moment in a map": ("- {when: day zero, count: 5}", 10, "schedule[0].when: found 'day zero'"),
    "a length in a map": ("- {every: often, count: 5}", 10, "schedule[0].every: found 'often'"),
    "an unknown key": (
        "- {wen: day 1, count: 5}",
        10,
        "schedule[0].wen: found the unknown key 'wen', expected one of",
    ),
    "nothing under a key": ("- {when: , count: 5}", 10, "schedule[0].when: found nothing, expected a value"),
    "a list under a key": (
        "- {when: [day 1]}",
        10,
        "schedule[0].when: found a list, expected a point in time",
    ),
    "not partial": (
        "- {partial: no}",
        10,
        "schedule[0].partial: found 'no', expected yes; leave the key out",
    ),
    "an empty map": ("- {}", 10, "schedule[0]: found a map, expected parcels, such as"),
    "a moment alone": ("- {when: day 1}", 10, "schedule[0]: found 'on day 1', expected how many, or who"),
    "no list": ("parcels: 5", 9, "schedule: found a map, expected parcels, such as"),
    "a list inside": ("- [5 on day 1]", 10, "schedule[0]: found a list, expected parcels, such as"),
    "more than the total": (
        "- 33 in total\n          - 35 on day 1",
        9,
        "parcels that add up to at most the total",
    ),
}


@pytest.mark.parametrize(("written", "line", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_file_is_told_with_its_place(written: str, line: int, told: str) -> None:
    with pytest.raises(FileError) as refused:
        loads(f"{FILE}          {written}")
    (problem,) = refused.value.problems
    assert problem.line == line
    assert told in str(problem)


def test_how_a_schedule_is_written() -> None:
    terms = [
        Release(id="one", schedule="5 on day 1;3 on day 2; the rest"),
        Release(id="two", schedule="5 on day 1"),
    ]
    written = sheet_as_written(TermSheet(id="a", terms=terms))["terms"]
    assert written["one"]["schedule"] == ["5 on day 1;3 on day 2", "the rest"]
    assert written["two"]["schedule"] == "5 on day 1"


def test_a_release_takes_a_schedule_in_words_in_parcels_or_as_a_presence() -> None:
    parcels = Release(id="x", schedule=["5 on day 1", "the rest"])
    assert parcels == Release(id="x", schedule="5 on day 1; the rest")
    assert Release(id="x", schedule="undisclosed").schedule is UNDISCLOSED
