"""What stands where a party takes only a part of it back, and what is told of two who give up the same."""

from __future__ import annotations

from typing import Any

import pytest

from dealdiff.files.loading import loads
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.cell import Cell
from dealdiff.parties.convergence import convergence
from dealdiff.parties.gap import gap
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.moving import How
from dealdiff.parties.open_points import open_points
from dealdiff.values.presence import UNREPORTED
from dealdiff.vocabularies.ceasefire import HeldPresence, Release, Withdrawal

SCOPE = loads("""
format: dealdiff/1
vocabulary: ceasefire
parties: {east: East, west: West}
people: {hostages: {women: {}, men: {}}}
places: {the port: {the pier: {}}, the strip: {}}
issues: {hostages: {is: release, title: release}, camp: {is: presence, title: camp}}
""").scope
DAYS = {"a": "2024-01-10", "b": "2024-02-10", "c": "2024-03-10"}


def said(verb: str, body: Term | None = None, who: str = "east", **more: Any) -> Statement:  # noqa: ANN401 # fields
    issue = body.id if body is not None else "hostages"
    return Statement(who=who, verb=verb, subject=issue, body=body, **more)


def act(verb: str, subject: str = "this", who: str = "east") -> Statement:
    return Statement(who=who, verb=verb, subject=subject, family=ACTS)


def people(group: str, **more: Any) -> Release:  # noqa: ANN401 # fields
    return Release(id="hostages", people=group, **more)


def camp(where: str, **more: Any) -> HeldPresence:  # noqa: ANN401 # fields
    return HeldPresence(id="camp", where=where, **more)


def gone(place: str) -> Withdrawal:
    return Withdrawal(id="camp", from_=place)


def on(id_: str, *told: Statement, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return TermSheet(id=id_, scope=SCOPE, statements=told, **{"date": DAYS.get(id_), **more})


def talks(*sheets: TermSheet) -> Negotiation:
    return Negotiation(scope=SCOPE, versions=sheets)


FORTY, WOMEN, PORT, PIER = people("hostages", count=40), people("women"), camp("the port"), camp("the pier")
WANTED, CAMP = on("a", said("wants", FORTY)), on("a", said("wants", PORT))
ROWS: dict[str, tuple[list[TermSheet], list[str]]] = {
    "a group is dropped": ([WANTED, on("b", said("drops", WOMEN))], ["wants a", "drops b"]),
    "a group is refused": ([WANTED, on("b", said("refuses", WOMEN))], ["wants a", "refuses b"]),
    "a place is dropped": ([CAMP, on("b", said("drops", PIER))], ["wants a", "drops b"]),
    "a place is refused": ([CAMP, on("b", said("refuses", PIER))], ["wants a", "refuses b"]),
    "a place is banned": (
        [CAMP, on("b", said("wants", camp("the pier", force="must not")))], ["wants a", "wants b"]
    ),
    "of its own text": (
        [on("a", act("tables"), terms=[FORTY]), on("b", said("drops", WOMEN))], ["tables a", "drops b"]
    ),
    "of a text that it accepted": (
        [on("a", act("tables", who="west"), terms=[FORTY]), on("b", act("accepts", "a")),
         on("c", said("drops", WOMEN))],
        ["accepts b", "drops c"],
    ),
    "two parts, one after the other": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("refuses", people("men")))],
        ["wants a", "drops b", "refuses c"],
    ),
    "one part, refused and then dropped": (
        [WANTED, on("b", said("refuses", WOMEN)), on("c", said("drops", WOMEN))], ["wants a", "drops c"]
    ),
    "one part, dropped and told again by others": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("refuses", WOMEN, told_by="west"))],
        ["wants a", "drops b", "refuses c"],
    ),
    "of one of two places": (
        [on("a", said("wants", PORT), said("wants", camp("the strip"), id="z")),
         on("b", said("drops", PIER))],
        ["wants a", "wants a", "drops b"],
    ),
    "by a report that has no day, and discusses it": (
        [WANTED, on("b", said("drops", WOMEN), date=UNREPORTED, parents={"a": "discusses"})],
        ["wants a", "drops b"],
    ),
    "told by others": (
        [WANTED, on("b", said("drops", WOMEN, told_by="west"))], ["wants a", "drops b"]
    ),
    "one part, corrected to another": (
        [WANTED, on("b", said("drops", WOMEN)),
         on("c", said("drops", people("men")), parents={"b": "corrects"})],
        ["wants a", "drops c"],
    ),
    "a number of one part, corrected": (
        [WANTED, on("b", said("drops", people("women", count=10))),
         on("c", said("drops", people("women", count=5)), parents={"b": "corrects"})],
        ["wants a", "drops c"],
    ),
    "one part, restated with a number": (
        [WANTED, on("b", said("drops", WOMEN)),
         on("c", said("refuses", people("women", count=10)), parents={"b": "restates"})],
        ["wants a", "refuses c"],
    ),
    "all of it, corrected to a part": (
        [WANTED, on("b", said("drops", FORTY)), on("c", said("drops", WOMEN), parents={"b": "corrects"})],
        ["wants a", "drops c"],
    ),
    "one part, corrected to all of it": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("drops", FORTY), parents={"b": "corrects"})],
        ["drops c"],
    ),
    "a part of what is told again since": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("wants", FORTY), parents={"a": "restates"})],
        ["wants a", "drops b"],
    ),
    "then all of it": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("drops", FORTY))], ["drops c"]
    ),
    "after all of it": (
        [WANTED, on("b", said("refuses", FORTY)), on("c", said("drops", WOMEN))], ["refuses b", "drops c"]
    ),
    "then another number": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("wants", people("hostages", count=36)))],
        ["wants c"],
    ),
    "the number itself": ([WANTED, on("b", said("drops", FORTY))], ["drops b"]),
    "the issue": ([WANTED, on("b", said("drops"))], ["drops b"]),
    "of all the people there are": (
        [on("a", said("wants", people("hostages"))), on("b", said("drops", WOMEN))], ["wants a", "drops b"]
    ),
    "of all the people there are, refused": (
        [on("a", said("wants", people("hostages"))), on("b", said("refuses", WOMEN))], ["refuses b"]
    ),
    "of a text on all of them": (
        [on("a", act("tables"), terms=[people("hostages")]), on("b", said("drops", WOMEN))],
        ["tables a", "drops b"],
    ),
    "of the bare issue": ([on("a", said("wants")), on("b", said("drops", WOMEN))], ["wants a", "drops b"]),
    "of the bare issue, refused": (
        [on("a", said("wants")), on("b", said("refuses", WOMEN))], ["wants a", "refuses b"]
    ),
    "all there are, of the bare issue": (
        [on("a", said("wants")), on("b", said("drops", people("hostages")))], ["drops b"]
    ),
    "of a place that is to be left": (
        [on("a", said("wants", gone("the port"))), on("b", said("drops", gone("the pier")))],
        ["wants a", "drops b"],
    ),
    "of a refusal": (
        [on("a", said("refuses", people("hostages"))), on("b", said("drops", WOMEN))],
        ["refuses a", "drops b"],
    ),
    "of a refusal, and refused again": (
        [on("a", said("refuses", people("hostages"))), on("b", said("refuses", WOMEN))], ["refuses b"]
    ),
    "of a refusal, then all of it": (
        [on("a", said("refuses", people("hostages"))), on("b", said("drops", WOMEN)),
         on("c", said("drops", people("hostages")))],
        ["drops c"],
    ),
    "of what it considers": (
        [on("a", said("considers", FORTY)), on("b", said("drops", WOMEN))], ["considers a", "drops b"]
    ),
    "what it considers, beside a wish": (
        [on("a", said("wants", FORTY), said("considers", WOMEN, id="z")), on("b", said("drops", WOMEN))],
        ["wants a", "drops b"],
    ),
    "ten of a part, then the part": (
        [WANTED, on("b", said("drops", people("women", count=10))), on("c", said("drops", WOMEN))],
        ["wants a", "drops c"],
    ),
    "a part, then ten of it": (
        [WANTED, on("b", said("drops", WOMEN)), on("c", said("drops", people("women", count=10)))],
        ["wants a", "drops b", "drops c"],
    ),
    "in words alone": (
        [WANTED, on("b", said("drops", Release(id="hostages", text="its old demand")))], ["drops b"]
    ),
    "by a correction": (
        [WANTED, on("b", said("drops", WOMEN), parents={"a": "corrects"})], ["drops b"]
    ),
    "before it": ([on("a", said("drops", WOMEN)), on("b", said("wants", FORTY))], ["wants b"]),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), ROWS.values(), ids=ROWS)
def test_what_stands_where_something_is_taken_back(sheets: list[TermSheet], expected: list[str]) -> None:
    """The same in the latest stance and in the open points."""
    (issue,) = {one.subject for one in sheets[-1].statements}
    found = talks(*sheets)
    latest = latest_stance(found, "east", issue)
    assert [f"{one.verb} {one.version}" for one in latest] == expected
    assert open_points(found, sheets[-1].id)[issue].sides["east"].latest == latest.latest


def test_what_stands_is_told_with_its_own_version() -> None:
    found = talks(WANTED, on("b", said("drops", WOMEN)))
    assert dict(open_points(found, "b")["hostages"].columns())["East"] == [
        "wanted by East (40 hostages) [a, 2024-01-10]", "dropped by East (women)"
    ]  # fmt: skip
    assert str(latest_stance(found, "east", "hostages")).splitlines()[1:] == [
        "- wanted by East (40 hostages) [a, 2024-01-10]", "- dropped by East (women) [b, 2024-02-10]"
    ]  # fmt: skip


def cells(*sheets: TermSheet) -> tuple[Cell, ...]:
    (row,) = convergence(talks(*sheets), "east", "west")
    return row.columns


def test_its_number_stands_and_says_when_it_was_told() -> None:
    west = said("wants", people("hostages", count=30), "west")
    _, cell = cells(on("a", said("wants", FORTY), west), on("b", said("drops", WOMEN)))
    assert str(cell.distances["count"]) == "10 hostages"
    assert [one.version for one in cell.left.kept] == ["a"]
    assert cell.doubts == ("the number of East was last told in a",)


@pytest.mark.parametrize("whole", [people("hostages"), people("hostages", count=40)])
def test_a_drop_of_a_part_is_surely_no_drop_of_the_whole(whole: Release) -> None:
    found = positions(talks(on("a", said("wants", whole)), on("b", said("drops", WOMEN))), "east")
    (move,) = found.about("hostages")[-1].moves
    assert move.how is not How.DROPPED or move.doubts == ("only a part of it was given up",)


RUNGS: dict[str, tuple[Statement, str]] = {
    "the whole is wanted, a part given up": (said("wants", PORT, "west"), "drops"),
    "the whole is wanted, a part refused": (said("wants", PORT, "west"), "refuses"),
    "the part is wanted, and given up": (said("wants", PIER, "west"), "drops"),
    "the part is wanted, and refused": (said("wants", PIER, "west"), "refuses"),
    "the part is refused by both": (said("refuses", PIER, "west"), "refuses"),
    "the whole is refused": (said("refuses", PORT, "west"), "drops"),
}


@pytest.mark.parametrize(("west", "verb"), RUNGS.values(), ids=RUNGS)
def test_where_a_part_is_taken_back_no_rung_is_told(west: Statement, verb: str) -> None:
    """What was taken is a part of what the other side speaks of, or another thing."""
    _, cell = cells(on("a", said("wants", PORT), west), on("b", said(verb, PIER)))
    assert (cell.rungs, cell.told_alike) == (None, False)
    assert cell.why
    assert "what East is for was last told in a" in cell.doubts


@pytest.mark.parametrize("verb", ["refuses", "drops"])
@pytest.mark.parametrize("swapped", [False, True])
def test_who_takes_a_part_of_what_the_other_wants_stands_on_no_one_rung(verb: str, swapped: bool) -> None:
    """In one report: the gap leaves it undetermined, and no cell tells a rung beside it."""
    one, other = ("west", "east") if swapped else ("east", "west")
    told = [said("wants", PORT, one), said("accepts", PORT, other), said(verb, PIER, other, id="q")]
    (point,) = gap(on("a", *told), "east", "west").points
    assert point.state.value == "undetermined"
    (cell,) = cells(on("a", *told))
    assert cell.rungs is None
    assert "they do not surely speak of one thing" in cell.why


def test_the_wishes_that_stand_decide_whether_a_number_is_taken_back() -> None:
    """None that another took the place of, and none that comes later: a cell knows nothing of that."""
    few, west = people("women", count=5), said("wants", people("hostages", count=30), "west")
    taken = on("c", said("drops", WOMEN))
    _, _, cell = cells(on("a", said("wants", few), west), on("b", said("wants", FORTY)), taken)
    assert str(cell.distances["count"]) == "10 hostages"
    since = on("d", said("wants", few), date="2024-04-10")
    first = on("a", said("wants", FORTY), west)
    assert cells(first, taken)[1].distances == cells(first, taken, since)[1].distances != {}
    _, cell = cells(on("a", said("wants", few), west), taken)
    assert not cell.distances


def test_what_both_gave_up_is_the_same() -> None:
    east, west = said("drops", WOMEN), said("drops", WOMEN, "west")
    (cell,) = cells(on("a", east, west))
    assert cell.why.endswith("; both have given up the same")
    (point,) = gap(on("a", east, west), "east", "west").points
    assert point.reasons[-1] == "both have given up the same"
    (cell,) = cells(on("a", east, said("drops", people("men"), "west")))
    assert "the same" not in cell.why


def test_a_cell_that_is_not_compared_tells_its_doubts() -> None:
    """One line for several versions where these are the same."""
    found = convergence(
        talks(
            on("a", said("wants", FORTY)),
            on("b"),
            on("m", said("wants", people("hostages", count=30), "west"), date="2024-02/2024-03"),
            on("c", said("wants", FORTY)),
        ),
        "east",
        "west",
    )
    text = str(found.issue("hostages"))
    doubt = "(not certain: West may by then have held what m tells)"
    assert "- a: not compared: no stance of West is reported by then\n" in text
    assert f"- b, c: not compared: no stance of West is reported by then {doubt}" in text
