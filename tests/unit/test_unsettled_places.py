"""What stands at an unsettled place is no side's word: in a diff, a table, a story, and in blame."""

# ruff: noqa: E501 # a table of cases

from __future__ import annotations

import pickle

import pytest
from attrs import evolve
from versions import SCOPE, free, halt, version

from dealdiff.diffing.delta import atoms, delta
from dealdiff.diffing.engine import diff
from dealdiff.lineage.blame import blame
from dealdiff.merging.merging import merge
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.render.blaming import blame_json
from dealdiff.render.matrix import matrix_text
from dealdiff.render.story import baseline
from dealdiff.tables.making import matrix

BASE = version(halt(lasts="three weeks"), id="base", date="2031-01-01")
NORTH = version(halt(lasts="at least 6 weeks"), id="north", date="2031-02-01", parents={"base": "amends"})
SOUTH = version(halt(lasts="eight weeks"), id="south", date="2031-02-02", parents={"base": "amends"})
JOINT = evolve(merge(BASE, NORTH, SOUTH, id="joint").sheet, date="2031-03-01")
TALKS = Negotiation(scope=SCOPE, versions=[BASE, NORTH, SOUTH, JOINT])
LASTS = ("terms", "fighting", "lasts")
COUNT = {"terms.hostages.count": Unsettled(alternatives={"m": "35", "n": "40"}, base="30")}
ALL = "terms.hostages"


def kinds(before: TermSheet, after: TermSheet) -> list[str]:
    """What is told of the text; every atom is owned once all the same."""
    found = diff(before, after)
    owned = sorted(path for change in found for path in change.owns)
    assert owned == sorted(path for path, _ in atoms(delta(to_plain(before), to_plain(after))))
    return [f"{one.kind} {one.significance.value}" for one in found if one.significance.value != "record"]


def test_what_stands_meanwhile_is_told_with_its_place() -> None:
    (change,) = [one for one in diff(NORTH, JOINT) if LASTS in one.owns]
    assert change.owns == (("unsettled", "terms.fighting.lasts"), LASTS)
    assert kinds(NORTH, JOINT) == ["unsettled-added uncertain"]
    assert kinds(JOINT, SOUTH) == ["unsettled-settled clarifying"]
    told = "at least 6 weeks (north) or eight weeks (south); meanwhile three weeks stands (base)"
    assert f"{told}; the other text says at least 6 weeks." in str(diff(NORTH, JOINT))
    assert f"{told}; the other text says eight weeks." in str(diff(JOINT, SOUTH))
    assert pickle.loads(pickle.dumps(diff(NORTH, JOINT))) == diff(NORTH, JOINT)  # noqa: S301 # made here


ROWS = {
    "silence stays with silence, and is told with it": (
        version(free(count=30), unsettled=COUNT), version(free()), ["unsettled-not-repeated uncertain"]),
    "a report of what was not told": (
        version(free()), version(free(count=30), unsettled=COUNT), ["unsettled-reported uncertain"]),
    "both hold the same entry": (
        version(free(count=30), unsettled=COUNT), version(free(count=50), unsettled=COUNT), ["increased uncertain"]),
    "another field of the term": (
        version(free(count=30, by="east"), unsettled=COUNT), version(free(count=30, by="west"), unsettled=COUNT),
        ["replaced substantive"]),
}  # fmt: skip # a table


@pytest.mark.parametrize(("before", "after", "expected"), ROWS.values(), ids=ROWS)
def test_the_placeholder_is_no_change_of_its_own(
    before: TermSheet, after: TermSheet, expected: list[str]
) -> None:
    assert kinds(before, after) == expected


def test_fields_of_a_whole_item_that_is_unsettled_are_told_with_it() -> None:
    one = Unsettled(
        alternatives={"m": {"is": "release", "count": "35"}, "n": "absent"}, base={"is": "release"}
    )
    before, after = (
        version(free(count=35, by="east")),
        version(free(count=30, by="west"), unsettled={ALL: one}),
    )
    assert kinds(before, after) == ["unsettled-added uncertain"]
    assert kinds(after, before) == ["unsettled-settled clarifying"]


def test_a_cell_tells_the_alternatives() -> None:
    cells = {one["version"]: one for one in matrix(TALKS).to_rows() if one["field"] == "lasts"}
    assert cells["joint"]["words"] == "unsettled: at least 6 weeks (north) / eight weeks (south)"
    assert cells["north"]["words"] == "at least 6 weeks"
    assert "unsettled:" in matrix_text(matrix(TALKS))
    one = Unsettled(alternatives={"m": {"is": "release", "count": "35"}, "n": "absent"})
    whole = Negotiation(scope=SCOPE, versions=[version(free(count=30), unsettled={ALL: one})])
    (cell,) = [each for each in matrix(whole).to_rows() if each["field"] == "count"]
    assert cell["words"] == "unsettled: 35 (m) / absent (n)"


def test_a_story_holds_a_merged_text_against_what_it_merges() -> None:
    later = evolve(BASE, id="later", date="2031-02-20")
    assert baseline([BASE, NORTH, SOUTH, later], JOINT) is NORTH
    assert baseline([BASE, NORTH], SOUTH) is NORTH
    assert baseline([BASE], JOINT) is BASE


def test_where_a_field_comes_from_says_that_it_is_unsettled() -> None:
    (row,) = blame(TALKS, "joint").of(LASTS)
    assert row.unsettled
    assert "unsettled; meanwhile three weeks stands [joint" in str(row)
    assert '"unsettled": true' in blame_json(JOINT, [row])
    (row,) = blame(TALKS, "north").of(LASTS)
    assert not row.unsettled
    assert "unsettled" not in str(row)
