"""Diffs on the other axes: both sides are named, and nothing is told of before and after."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from diff_rows import NUMBERS, PEOPLE_AND_NUMBERS, PRESENCES, SLICES, TERMS, TIMES, WHO
from jsonschema import Draft202012Validator
from stanced import version

from dealdiff.diffing.document.schema import diff_schema
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis, Diff
from dealdiff.errors import ModelError
from dealdiff.model.sheet import TermSheet
from dealdiff.seeds import seed
from dealdiff.views.voices import as_told_by
from dealdiff.views.wanted import as_wanted_by

ROWS = [*NUMBERS, *PEOPLE_AND_NUMBERS, *PRESENCES, *TERMS, *WHO, *SLICES, *TIMES]
_OF_TIME = re.compile(r"\b(was|were|now|again|no longer|before|rose|fell|moved|dropped here)\b(?! talks)")
SAID = """
{who: north, wants: {hostages: {count: 40}}}
{who: wim, wants: {hostages: {count: COUNT}}}
"""
LINES = {
    "33": "Hostages, count: 40 (North), 33 (South), which is less.",
    "forty": "Hostages, count: 40 (North), forty (South), the same in other words.",
    "at least 33": "Hostages, count: 40 (North), at least 33 (South); what North has lies inside what",
    "about 40": "Hostages, count: 40 (North), about 40 (South); what North has lies inside what South has",
    "38 to 45": "Hostages, count: 40 (North), 38 to 45 (South); what North has lies inside what South has.",
    "none": "Hostages, count: 40 (North), none (South).",
}


def between(said: str, axis: Axis = Axis.PARTIES) -> Diff:
    """What differs between what North wants and what South wants."""
    sheet = version(said)
    one, other = (as_wanted_by(sheet, party) for party in ("north", "south"))
    return diff(one, other, axis=axis)


@pytest.mark.parametrize("count", LINES)
def test_a_difference_between_parties_names_both(count: str) -> None:
    line = next(one for one in str(between(SAID.replace("COUNT", count))).splitlines() if "count" in one)
    assert line.startswith(LINES[count])


def test_what_one_side_alone_says_is_told_so() -> None:
    told = str(between("{who: north, wants: {hostages: {count: 40}}}\n{who: wim, refuses: fighting}"))
    assert told.splitlines()[0] == "Hostages: 40 (North alone)."
    assert "Halt to the fighting: refused by an envoy of South (South alone)." in told


def test_sources_are_called_by_their_publishers() -> None:
    truce = seed("gaza-2024")["november-truce"]
    sides = (as_told_by(truce, one) for one in ("digest-january", "newspaper-july"))
    found = diff(*sides, axis=Axis.SOURCES)
    assert str(found).startswith(
        "Halt to the fighting, form: truce (an unnamed news digest), pause (an unnamed newspaper); "
    )


def test_sides_without_a_name_are_the_one_and_the_other() -> None:
    one, other = (TermSheet(id="draft", title=title) for title in ("One", "Two"))
    assert (
        str(diff(one, other, axis=Axis.PARTIES))
        == "The text, title: One (the one side), Two (the other side)."
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.idea)
def test_no_kind_tells_of_before_and_after_on_another_axis(row: Any) -> None:  # noqa: ANN401 # a row of the table
    lines = str(diff(row.before, row.after, axis=Axis.PARTIES)).splitlines()
    words = {word for side in (row.before, row.after) for word in _OF_TIME.findall(str(side.statements))}
    assert [line for line in lines if set(_OF_TIME.findall(line)) - words] == []


@pytest.mark.parametrize("axis", Axis)
def test_a_document_of_each_axis_is_valid_and_reads_back(axis: Axis) -> None:
    found = between(SAID.replace("COUNT", "33"), axis)
    document = json.loads(json.dumps(found.to_dict()))
    assert document["axis"] == axis.value
    assert [*Draft202012Validator(diff_schema()).iter_errors(document)] == []
    assert Diff.from_dict(document) == found
    assert document["changes"][0]["sentence"] == found.sentence(found.changes[0])


def test_an_axis_that_there_is_not_is_refused() -> None:
    document = between(SAID.replace("COUNT", "33")).to_dict()
    assert [*Draft202012Validator(diff_schema()).iter_errors({**document, "axis": "moods"})]
    with pytest.raises(ModelError, match="axis"):
        Diff.from_dict({**document, "axis": "moods"})
