"""Details: any data, in one canonical text; what is no such data is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dealdiff.diffing._structural import Difference, differences
from dealdiff.errors import FileError, ModelError, ParseError
from dealdiff.files.loading import loads
from dealdiff.files.shorthand import sheet_as_written
from dealdiff.model.sheet import TermSheet
from dealdiff.telling.contents import content
from dealdiff.telling.items import item
from dealdiff.values.details import NOT_INTERPRETED, Details
from dealdiff.values.presence import UNDISCLOSED
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, Info
from dealdiff.vocabularies.ceasefire import Release

CANONICAL = {
    "keys are sorted": ('{"b": 1, "a": 2}', '{"a":2,"b":1}'),
    "no spaces between": ("[ 1 , 2 ]", "[1,2]"),
    "spaces inside a text": ('"a  b"', '"a  b"'),
    "line ends inside a text": ('"a\\nb"', '"a\\nb"'),
    "decimals keep their digits": ("49.50", "49.50"),
    "an exponent": ("1e5", "1E+5"),
    "a small one": ("1.0e-10", "1.0E-10"),
    "minus nothing": ("-0.0", "-0.0"),
    "a large whole number": ("1" * 900, "1" * 900),
    "truth and nothing": ("[true,false,null]", "[true,false,null]"),
    "NFC": ('"e\u0301"', '"\u00e9"'),
    "escapes of what can be seen": ('"\\u00e9"', '"\u00e9"'),
    "what cannot be seen is escaped": ('"\\u202e\x85"', '"\\u202e\\u0085"'),
    "empty ones": ('{"a": {}, "b": [], "c": ""}', '{"a":{},"b":[],"c":""}'),
}


@pytest.mark.parametrize(("text", "words"), CANONICAL.values(), ids=CANONICAL)
def test_the_one_text(text: str, words: str) -> None:
    details = Details(text)
    assert details.words == words
    assert Details(words) == details == Details.of(details.data)


REFUSED = {
    "nothing": ("", 1, "data in JSON"),
    "words": ("some words", 1, "data in JSON"),
    "an open map": ('{"a": 1', 8, "data in JSON"),
    "a comma too many": ("[1,]", 4, "data in JSON"),
    "a key twice": ('{"a": 1, "a": 1}', 1, "each key once"),
    "a key twice in NFC": ('{"e\u0301": 1, "\u00e9": 1}', 1, "each key once"),
    "not a number": ("[NaN]", 1, "a number; JSON has no NaN"),
    "infinity": ("-Infinity", 1, "a number; JSON has no NaN"),
    "a huge exponent": ("1e1000000000", 1, "an exponent of at most 1,000"),
    "an absurd exponent": ("1e" + "9" * 900, 1, "an exponent of at most 1,000"),
    "many digits": ("9" * 1001, 1, "a number of at most 1,000 digits"),
    "many decimals": ("0." + "9" * 1000, 1, "a number of at most 1,000 digits"),
    "half of a pair": ('"\\ud83d"', 1, "whole characters"),
    "too deep": ("[" * 31 + "]" * 31, 31, "at most 30 lists and maps"),
    "far too deep": ("[" * 9_000, 31, "at most 30 lists and maps"),
    "too long": (f'"{"x" * 10_000}"', 10_001, "at most 10,000 characters"),
    "too long once spelled out": ('"' + "\x85" * 9_000 + '"', 10_001, "at most 10,000 characters"),
}


@pytest.mark.parametrize(("text", "column", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(text: str, column: int, expected: str) -> None:
    with pytest.raises(ParseError) as refused:
        Details(text)
    assert refused.value.expected.startswith(expected)
    assert refused.value.column == column
    assert len(refused.value.text) <= 83


def _nested(depth: int) -> list[object]:
    return [] if depth == 1 else [_nested(depth - 1)]


def _mapped(depth: int) -> dict[str, object]:
    return {} if depth == 1 else {"a": _mapped(depth - 1)}


AT_THE_LIMIT = {
    "30 lists inside one another": "[" * 30 + "]" * 30,
    "30 maps and lists": '{"a":[' * 15 + "]}" * 15,
    "40 lists side by side": "[" + ",".join(["[]"] * 40) + "]",
    "40 maps side by side": "[" + ",".join(["{}"] * 40) + "]",
    "brackets in a text": '["' + "[" * 40 + '"]',
    "brackets after a quotation mark": '["a\\"' + "[" * 40 + '"]',
    "10,000 characters": '"' + "x" * 9_998 + '"',
    "1,000 digits": "9" * 1_000,
    "1,000 characters of a decimal": "0." + "9" * 998,
    "a large exponent": "1E+1000",
    "a small exponent": "1E-1000",
}


@pytest.mark.parametrize("text", AT_THE_LIMIT.values(), ids=AT_THE_LIMIT)
def test_what_meets_a_limit_is_read_and_made(text: str) -> None:
    assert Details(text).words == text
    assert Details.of(Details(text).data).words == text


BEYOND = {
    "one list too many": (_nested(31), "list", "at most 30 lists and maps inside one another"),
    "one map too many": (_mapped(31), "dict", "at most 30 lists and maps inside one another"),
    "a number of 1,001 digits": (10**1000, "a number", "a number of at most 1,000 digits"),
    "the same below zero": (-(10**1000), "a number", "a number of at most 1,000 digits"),
    "a large exponent": (Decimal("1e1001"), "1E+1001", "an exponent of at most 1,000"),
    "a small exponent": (Decimal("1e-1001"), "1E-1001", "an exponent of at most 1,000"),
    "a large number with digits": (Decimal("123e999"), "1.23E+1001", "an exponent of at most 1,000"),
    "a large exponent of nothing": (Decimal("0e2000"), "0E+2000", "an exponent of at most 1,000"),
    "a long fraction": (Decimal("12e-1001"), "1.2E-1000", "an exponent of at most 1,000"),
    "no number": (Decimal("NaN"), "NaN", "a number; JSON has no NaN and no infinity"),
}


@pytest.mark.parametrize(("data", "text", "expected"), BEYOND.values(), ids=BEYOND)
def test_data_beyond_a_limit_are_told(data: object, text: str, expected: str) -> None:
    with pytest.raises(ParseError) as refused:
        Details.of(data)  # type: ignore[arg-type] # that is the mistake
    error = refused.value
    assert (error.text, error.expected, error.hint) == (text, expected, "")


HINTS = {
    "half of a pair": ("b\ud83d", "b\\ud83d", "half of a surrogate pair is no character"),
    "half of a pair in a key": ({"b\ud83d": 1}, "b\\ud83d", "half of a surrogate pair is no character"),
    "a float": (2.5, "2.5", "give a Decimal or text: a float is not exact"),
    "a set": ({1}, "{1}", ""),
    "a long key": ({(1,) * 50: 1}, str((1,) * 50)[:80] + "...", ""),
}


@pytest.mark.parametrize(("data", "text", "hint"), HINTS.values(), ids=HINTS)
def test_data_that_are_none_are_told_how_to_mend_them(data: object, text: str, hint: str) -> None:
    with pytest.raises(ParseError) as refused:
        Details.of(data)  # type: ignore[arg-type] # that is the mistake
    assert (refused.value.text, refused.value.hint) == (text, hint)


CUT = {
    "80 characters": ('"' + "x" * 76 + '" y', 80, 80),
    "81 characters": ('"' + "x" * 77 + '" y', 81, 83),
    "more digits than are ever read": ("9" * 5_000, 1, 83),
}


@pytest.mark.parametrize(("text", "column", "length"), CUT.values(), ids=CUT)
def test_a_long_text_is_told_by_its_beginning(text: str, column: int, length: int) -> None:
    with pytest.raises(ParseError) as refused:
        Details(text)
    assert refused.value.text == (text if length == 80 else text[:80] + "...")
    assert (refused.value.column, len(refused.value.text)) == (column, length)


def test_what_the_reader_of_json_says_is_the_hint() -> None:
    with pytest.raises(ParseError) as refused:
        Details('{"a": 1')
    assert refused.value.hint == "Expecting ',' delimiter"


DATA = {
    "a float": (
        1.5,
        "found '1.5' (column 1), expected dict, list, str, int, bool, None or Decimal; give a Decimal",
    ),
    "a float inside": ({"a": [0.1]}, "found '0.1'"),
    "a set": ({1}, "found '{1}' (column 1), expected dict, list"),
    "a key that is no text": ({1: "a"}, "found '1' (column 1), expected text as a key"),
    "no number": (Decimal("NaN"), "expected a number; JSON has no NaN"),
    "endless": (Decimal("Infinity"), "expected a number; JSON has no NaN"),
    "a huge number": (10**1000, "expected a number of at most 1,000 digits"),
    "a huge exponent": (Decimal("1e2000"), "expected an exponent of at most 1,000"),
}


@pytest.mark.parametrize(("data", "told"), DATA.values(), ids=DATA)
def test_python_data_that_have_no_exact_form(data: object, told: str) -> None:
    with pytest.raises(ParseError) as refused:
        Details.of(data)  # type: ignore[arg-type] # that is the mistake
    assert told in str(refused.value)


def test_data_that_hold_themselves_are_refused() -> None:
    circle: list[object] = []
    circle.append(circle)
    with pytest.raises(ParseError, match="at most 30 lists and maps"):
        Details.of(circle)  # type: ignore[arg-type] # no type is so deep


def test_data_come_back_as_they_were() -> None:
    data: dict[str, Any] = {"case": 17, "fee": Decimal("49.50"), "tags": ["a", None, True], "more": {}}
    again = Details.of(data).data
    assert again == data
    assert isinstance(again, dict)
    assert str(again["fee"]) == "49.50"
    assert again["tags"] is not data["tags"]


def test_the_words_are_text() -> None:
    long_ = ["x" * 100]
    with pytest.raises(ParseError, match="data in JSON") as refused:
        Details(long_)  # type: ignore[arg-type] # that is the mistake
    assert refused.value.text == repr(long_)[:80]
    assert refused.value.hint == "Details.of takes Python data"


def test_other_details_are_not_interpreted() -> None:
    one, other = Details('{"a": 1.0}'), Details('{"a": 1.00}')
    assert one.verdict_to(Details('{ "a": 1.0 }')) == EQUAL
    assert (one.verdict_to(other).info, one.verdict_to(other).policy) == (Info.MIXED, NOT_INTERPRETED)
    with pytest.raises(ModelError, match="found a Quantity, expected a Details"):
        one.verdict_to(Quantity("1"))  # type: ignore[arg-type] # that is the mistake


DIFFERENCES = {
    "none": ('{"a": [1, {}]}', '{"a": [1, {}]}', []),
    "a value": ('{"a": 1}', '{"a": 2}', [(("a",), "1", "2")]),
    "a number and its text": ('{"a": 1}', '{"a": "1"}', [(("a",), "1", '"1"')]),
    "one and true": ("[1]", "[true]", [(("0",), "1", "true")]),
    "decimals": ("1.0", "1.00", [((), "1.0", "1.00")]),
    "a key more": ("{}", '{"a": {"b": [1]}}', [(("a",), None, '{"b":[1]}')]),
    "a private key": ('{"__a": 1}', '{"__a": 2}', [(("__a",), "1", "2")]),
    "a member more": ("[1]", "[1, 2]", [(("1",), None, "2")]),
    "a list for a map": ('{"a": []}', '{"a": {}}', [(("a",), "[]", "{}")]),
    "nothing for no key": ('{"a": null}', "{}", [(("a",), "null", None)]),
    "in order of place": (
        '{"b": 1, "a": [1, 2]}',
        '{"b": 2, "a": [2, 3]}',
        [(("a", "0"), "1", "2"), (("a", "1"), "2", "3"), (("b",), "1", "2")],
    ),
}


@pytest.mark.parametrize(("before", "after", "told"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_the_differences_place_by_place(
    before: str, after: str, told: list[tuple[tuple[str, ...], str | None, str | None]]
) -> None:
    found = differences(Details(before), Details(after))
    assert found == tuple(Difference(path=path, before=old, after=new) for path, old, new in told)
    assert differences(Details(after), Details(before)) == tuple(one.mirror for one in found)


def test_a_term_takes_details_as_data_as_text_or_as_a_presence() -> None:
    data = Release(id="hostages", details={"case": "17"})
    assert data == Release(id="hostages", details='{"case": "17"}')
    assert Release(id="hostages", details=["a"]).details == Details('["a"]')
    assert Release(id="hostages", details="undisclosed").details is UNDISCLOSED


WRITTEN = {
    "texts alone are a map": (
        {"case": "17", "tags": ["a", {"b": ""}]},
        {"case": "17", "tags": ["a", {"b": ""}]},
    ),
    "an empty map": ({}, {}),
    "a number makes it text": ({"case": 17}, '{"case":17}'),
    "a list is text": (["a"], '["a"]'),
}


@pytest.mark.parametrize(("data", "written"), WRITTEN.values(), ids=WRITTEN)
def test_how_details_are_written(data: dict[str, object], written: object) -> None:
    sheet = TermSheet(id="a", terms=[Release(id="hostages", details=data)])
    assert sheet_as_written(sheet)["terms"]["hostages"]["details"] == written


FILE = """
format: dealdiff/1
issues:
  hostages: {is: release}
versions:
  march:
    terms:
      hostages:
        details:
"""
READ = {
    "a map": ("          case: 17", '{"case":"17"}'),
    "a list": ("          - a", '["a"]'),
    "JSON text": ("          '{\"case\": 17}'", '{"case":17}'),
    "a text": ("          '\"a  b\"'", '"a  b"'),
}


@pytest.mark.parametrize(("text", "words"), READ.values(), ids=READ)
def test_what_a_file_holds(text: str, words: str) -> None:
    hostages = loads(FILE + text)["march"].terms["hostages"]
    assert isinstance(hostages, Release)
    assert str(hostages.details) == words


WRONG = {
    "nothing inside": ("          case:", 10, "details.case: found nothing, expected text; leave it out"),
    "nothing in a list": ("          - a\n          - null", 11, "details[1]: found nothing, expected text"),
    "words": ("          some words", 10, "details: found 'some words', expected data in JSON"),
}


@pytest.mark.parametrize(("text", "line", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_file_is_told_with_its_place(text: str, line: int, told: str) -> None:
    with pytest.raises(FileError) as refused:
        loads(FILE + text)
    (problem,) = refused.value.problems
    assert problem.line == line
    assert told in str(problem)


def test_long_details_are_told_by_their_size() -> None:
    short, long_ = Release(id="x", details={"case": "17"}), Release(id="x", details={"note": "x" * 100})
    sheet = TermSheet(id="a", terms=[short])
    assert item(short, sheet) == 'details {"case":"17"}'
    assert item(long_, sheet) == "details of 111 characters"
    assert content(long_.details, sheet, "details") == "of 111 characters"
