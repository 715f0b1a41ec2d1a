"""A diff between two parties, two sources or two readings reads as such in every form."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator
from versions import free, halt, version

from dealdiff import diff_schema
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.selecting import select
from dealdiff.diffing.suppressing import suppress
from dealdiff.diffing.suppression import Suppression
from dealdiff.render.data import to_csv, to_json, to_json_lines
from dealdiff.render.describing import describe
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Page
from dealdiff.render.results import Result, result_page
from dealdiff.render.text import to_text

SIDES = {
    Axis.PARTIES: ("East", "West"),
    Axis.SOURCES: ("Anna", "West"),
    Axis.READINGS: ("the one reading", "the other reading"),
}
HOW = {
    Axis.PARTIES: "Compared between two parties: what each has, the one beside the other.",
    Axis.SOURCES: "Compared between two sources: what each tells, the one beside the other.",
    Axis.READINGS: "Compared between two readings of one text, the one beside the other.",
}
axes = pytest.mark.parametrize("axis", SIDES, ids=lambda axis: axis.value)
LINE = Draft202012Validator({"$defs": diff_schema()["$defs"], "$ref": "#/$defs/line"})
ORDERED = ("->", "before:", "after:", " change", "later", "earlier", "as reported:")


def found(axis: Axis, after: str = "v") -> Diff:
    one = version(free(count=30), halt(form="pause"), title="Draft", told_by="anna")
    other = version(free(count=40), title="Draft", told_by="west", id=after)
    return diff(one, other, axis=axis)


def whole(diff_: Diff) -> Result:
    return Result(whole=diff_, diff=diff_)


@axes
@pytest.mark.parametrize("form", [to_text, to_markdown])
def test_a_page_is_between_two_sides(axis: Axis, form: Callable[[Page], str]) -> None:
    between = found(axis)
    page = " ".join(form(result_page(whole(between))).split())
    left, right = SIDES[axis]
    assert f"Draft: {left} and {right}" in page
    assert HOW[axis] in page
    assert "(1 finding)" in page
    assert [word for word in ORDERED if word in page] == []
    assert f"Draft: {left} and {right}" in describe(between)


@axes
def test_what_was_left_out_are_findings(axis: Axis) -> None:
    between = found(axis)
    first = between.changes[0]
    named = Suppression(fingerprint=first.fingerprint, kind=first.kind, because="known")
    left = suppress(between, [named])
    told = Result(
        whole=between,
        diff=select(left.diff, ("heading",)),
        only=("heading",),
        suppressed=left.suppressed,
        stale=left.stale,
    )
    page = to_text(result_page(told), width=200)
    number = len(between)
    for words in (
        f"Told here: only heading, 1 of {number} findings.",
        f"Suppressed: 1 of {number} findings,",
        "Suppressed (1 finding)",
        "and the like (1 finding)",
    ):
        assert words in page
    assert [word for word in ORDERED if word in page] == []


@axes
def test_data_say_what_the_sides_are(axis: Axis) -> None:
    between = found(axis)
    left, right = SIDES[axis]
    assert json.loads(to_json(whole(between)))["axis"] == axis.value
    lines = [json.loads(line) for line in to_json_lines(whole(between)).splitlines()]
    assert len(lines) == len(between) > 1
    for line in lines:
        LINE.validate(line)
        assert line["versions"] == {
            "before": "v",
            "after": "v",
            "compared": "as reported",
            "axis": axis.value,
            "sides": [left, right],
        }
    rows = [*csv.DictReader(io.StringIO(to_csv(whole(between)), newline=""))]
    assert {(row["before"], row["after"]) for row in rows} == {(f"v ({left})", f"v ({right})")}


@axes
def test_two_texts_stand_beside_their_sides(axis: Axis) -> None:
    left, right = SIDES[axis]
    one, other = found(axis, "w").before, version(title="Answer", told_by="west", id="w")
    page = to_text(result_page(whole(diff(one, other, axis=axis))))
    assert page.startswith(f"Draft ({left}) and Answer ({right})\n")


def test_versions_stand_one_after_the_other() -> None:
    between = found(Axis.VERSIONS, "w")
    page = to_text(result_page(whole(between)), width=200)
    assert page.startswith("Draft -> Draft\n")
    assert "Compared as reported:" in page
    for line in to_json_lines(whole(between)).splitlines():
        assert json.loads(line)["versions"] == {"before": "v", "after": "w", "compared": "as reported"}
        LINE.validate(json.loads(line))
