"""Schedules: parcels as they are told, what follows from them, what is refused, and in files."""

from __future__ import annotations

import pytest

from dealdiff.errors import FileError, ParseError
from dealdiff.files.loading import loads
from dealdiff.files.shorthand import sheet_as_written
from dealdiff.model.sheet import TermSheet
from dealdiff.values.presence import UNDISCLOSED
from dealdiff.values.schedule import Schedule
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
