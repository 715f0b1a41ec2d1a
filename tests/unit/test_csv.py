"""A diff as comma-separated values: its columns, quoting, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from dealdiff import Presence, Quantity, Silence, TermSheet, diff
from dealdiff.diffing.result import Diff
from dealdiff.model.keyed import Keyed
from dealdiff.render.data import COLUMNS, cell, to_csv
from dealdiff.render.results import Result
from dealdiff.vocabularies.ceasefire import Release


def told(found: Diff) -> list[dict[str, str]]:
    text = to_csv(Result(whole=found, diff=found))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def retitled(before: str, after: str) -> Diff:
    return diff(TermSheet(id="one", title=before), TermSheet(id="one", title=after))


def test_one_row_a_change_under_one_row_of_headings() -> None:
    found = diff(
        TermSheet(id="march", terms=[Release(id="prisoners", count="about 350", by="north")]),
        TermSheet(id="may", terms=[Release(id="prisoners", count=355)], silence=Silence(default="absent")),
    )
    rows = told(found)
    assert [row["kind"] for row in rows] == [change.kind for change in found]
    (count,) = (row for row in rows if row["field"] == "count")
    assert count.pop("sentence") == found.sentence(found.changes[rows.index(count)])
    assert count.pop("fingerprint") == next(one for one in found if one.field == "count").fingerprint
    assert count == {
        "before": "march",
        "after": "may",
        "compared": "as reported",
        "significance": "clarifying",
        "family": "value",
        "kind": "told-more-exactly",
        "subject": "prisoners",
        "field": "count",
        "path": "terms.prisoners.count",
        "told before": "about 350",
        "told after": "355",
        "verdict": "narrowed",
        "basis": "policy",
        "policy": "about=10%",
    }


def test_without_a_change_there_are_headings_alone() -> None:
    same = TermSheet(id="one")
    found = diff(same, same)
    assert to_csv(Result(whole=found, diff=found)) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "title",
    [
        "=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "＝1", "  =1", "=cmd|' /C calc'!A0",
    ],
)  # fmt: skip
def test_no_cell_is_taken_for_a_formula(title: str) -> None:
    (row,) = told(retitled("A draft", title))
    assert row["told after"] == "'" + title.strip()


@pytest.mark.parametrize("title", ["35, or so", 'the "deal"', "a; b", "né à Gaza", "عربي", "1=1", "e-mail"])
def test_other_words_come_back_as_they_were(title: str) -> None:
    (row,) = told(retitled("A draft", title))
    assert row["told after"] == title


def test_no_cell_begins_as_a_formula_does() -> None:
    found = retitled("=1", "@2")
    for line in csv.reader(io.StringIO(to_csv(Result(whole=found, diff=found)), newline="")):
        assert all(one[:1] not in set("=+-@\t\r\n") for one in line)


def test_lines_end_as_the_standard_has_it() -> None:
    found = retitled("one", "two")
    text = to_csv(Result(whole=found, diff=found))
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == 2
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, ""),
        (Presence.NONE, "none"),
        (Quantity("about 350"), "about 350"),
        ("third", "third"),
        (("a", "b"), '["a", "b"]'),
        (Keyed({"a": "amends"}), '{"a": "amends"}'),
        (Release(id="people", count=3), '{"is": "release", "count": "3"}'),
    ],
)
def test_each_content_stands_in_a_cell(content: Any, expected: str) -> None:  # noqa: ANN401 # every content
    assert cell(content) == expected
