"""How far two parties were apart over time, issue by issue."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, version

import dealdiff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, TELLS, Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.convergence import Convergence, convergence
from dealdiff.parties.converging_words import cell_words
from dealdiff.parties.distance import Distance
from dealdiff.parties.ladder import Moved, parted, shifted
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED
from dealdiff.vocabularies.ceasefire import Cessation, HeldPresence, Release, Withdrawal

JAN, FEB, MAR = "2024-01-10", "2024-02-10", "2024-03-10"


def said(verb: str, who: str = "east", subject: str = "hostages", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


def act(verb: str, who: str = "east", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **more)


def denies(who: str = "east", subject: str = "hostages") -> Statement:
    return Statement(who=who, verb="denies", subject=subject, family=TELLS)


def wants(count: str, who: str = "east", verb: str = "wants", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return said(verb, who, body=Release(id="hostages", count=count), **more)


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    return version(*told, id=id_, date=date, **more)


def talks(*sheets: TermSheet) -> Negotiation:
    return Negotiation(scope=SCOPE, versions=sheets)


def apart(*sheets: TermSheet, **more: Any) -> Convergence:  # noqa: ANN401 # keywords
    return convergence(talks(*sheets), "east", "west", **more)


def _by(count: str, who: str) -> Statement:
    return said("wants", body=Release(id="hostages", count=count, by=who))


def test_what_cannot_be_told_says_of_no_part_that_it_came_nearer() -> None:
    sheets = [on("a", JAN, _by("40", "west"), WEST), on("b", FEB, _by("35", "east"))]
    (row,) = apart(*sheets)
    assert str(row.steps[0]) == (
        "cannot be told, against a (count: 10, then 5): what East holds differs in by as well"
    )


def women(all_: str, count: str) -> Release:
    return Release(id="hostages", count=all_, of_whom=[Slice(people="women", count=count)])


def of_west(body: Term) -> Statement:
    return said("wants", "west", body.id, body=body)


WEST = wants("30", "west")
PROVISION = SCOPE.vocabulary.types["provision"]
FORCES = {
    "leave": Withdrawal(id="forces", by="east"),
    "stay": HeldPresence(id="forces", by="east"),
}
CELLS: dict[str, tuple[list[Statement], str | None]] = {
    "two numbers": ([wants("40"), WEST], "count: 10"),
    "a number with its hedge": ([wants("at least 40"), WEST], "count: at least 10"),
    "one number in the same words": ([wants("30"), WEST], "count: 0; 0 rungs"),
    "no number on one side": ([said("wants"), WEST], "0 rungs"),
    "a number is considered, and not wanted": ([wants("30", verb="considers"), WEST], "2 rungs"),
    "another number is considered": ([wants("40", verb="considers"), WEST], None),
    "all of it is refused": ([said("refuses"), WEST], "3 rungs"),
    "to withhold is to refuse": ([said("withholds"), WEST], "3 rungs"),
    "considered": ([said("considers"), WEST], "2 rungs"),
    "accepted": ([said("accepts"), WEST], "1 rungs"),
    "another number is refused": ([wants("40", verb="refuses"), WEST], None),
    "the same two numbers are refused": (
        [wants("40", verb="refuses"), wants("50", "anna", verb="refuses"),
         wants("50", "west", verb="refuses"), wants("40", "west", verb="refuses", id="again")],
        "0 rungs",
    ),
    "the same is wanted, and the same refused": (
        [said("wants"), wants("50", verb="refuses", id="z"), said("wants", "west"),
         wants("50", "west", verb="refuses", id="z")],
        "0 rungs",
    ),
    "one wants what the other accepts, and both refuse the same": (
        [said("wants"), wants("50", verb="refuses", id="z"), said("accepts", "west"),
         wants("50", "west", verb="refuses", id="z")],
        "1 rungs",
    ),
    "the same is wanted, and one refuses more": (
        [said("wants"), wants("50", verb="refuses", id="z"), said("wants", "west")], None
    ),
    "given up stands on no rung": ([said("drops"), WEST], None),
    "no view": ([WEST], None),
    "two groups are no one number": (
        [
            said("wants", body=Release(id="hostages", count="40", people="women")),
            said("wants", "west", body=Release(id="hostages", count="30", people="children")),
        ],
        None,
    ),
    "two groups, of one of which no number is told": (
        [
            said("wants", body=Release(id="hostages", count="40", people="women")),
            said("wants", "west", body=Release(id="hostages", people="children")),
        ],
        "0 rungs",
    ),
    "two voices want two numbers": ([wants("40", "anna"), wants("35", "emil"), WEST], None),
    "two voices want one": ([wants("40", "anna"), wants("40", "emil"), WEST], "count: 10"),
    "what it says itself goes before what others tell": (
        [wants("40"), wants("35", "anna", told_by="west"), WEST], "count: 10"
    ),
    "by others' word alone": ([wants("35", told_by="west"), WEST], "count: 5"),
    "a voice that speaks for nobody": ([wants("40", "ida"), WEST], None),
    "a faction": ([wants("40", "hawks"), WEST], None),
    "what is only announced": ([wants("40", expected=True), WEST], None),
    "to leave is not to stay": (
        [said("wants", subject="forces", body=FORCES["leave"]),
         said("wants", "west", "forces", body=FORCES["stay"])],
        "3 rungs",
    ),
    "no number says how far a length is from none that ends": (
        [said("wants", subject="fighting", body=Cessation(id="fighting", lasts="permanent")),
         said("wants", "west", "fighting", body=Cessation(id="fighting", lasts="six weeks"))],
        None,
    ),
    "what differs in no number": (
        [said("wants", subject="fighting", body=Cessation(id="fighting", form="pause")),
         said("wants", "west", "fighting", body=Cessation(id="fighting", form="permanent ceasefire"))],
        None,
    ),
    "free text": (
        [said("wants", subject="rafah", body=PROVISION(id="rafah", text="one thing")),
         said("wants", "west", "rafah", body=PROVISION(id="rafah", text="quite another"))],
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("statements", "expected"), CELLS.values(), ids=CELLS)
def test_what_a_cell_tells(statements: list[Statement], expected: str | None) -> None:
    (row,) = apart(on("a", JAN, *statements))
    (cell,) = row.cells
    told = [f"{field}: {found}" for field, found in cell.distances.items()] if cell else []
    told += [f"{cell.rungs} rungs"] if cell and cell.rungs is not None else []
    assert ("; ".join(told) or None) == expected
    assert (row.columns[0].why == "") == (expected is not None)
    assert row.outcome == ("compared once" if expected else "not compared")


PHASES: dict[str, Any] = {"parts": [Part(id="first"), Part(id="second")]}
FIRST = on("a", JAN, wants("40"), WEST)
STEPS: dict[str, tuple[list[TermSheet], list[str]]] = {
    "nearer": ([FIRST, on("b", FEB, wants("35"))], ["nearer"]),
    "farther": ([FIRST, on("b", FEB, wants("45"))], ["farther"]),
    "the same, told again": ([FIRST, on("b", FEB, wants("40"))], ["the same"]),
    "as far on the other side": ([FIRST, on("b", FEB, wants("20"))], ["the same"]),
    "what is only carried is no step": ([FIRST, on("b", FEB, said("wants", subject="aid"))], []),
    "a demand for at least so many falls": (
        [on("a", JAN, wants("at least 40"), WEST), on("b", FEB, wants("at least 35"))], ["nearer"]
    ),
    "an offer rises to it": (
        [on("a", JAN, wants("at least 40"), WEST), on("b", FEB, wants("33", "west"))], ["nearer"]
    ),
    "told more exactly": (
        [on("a", JAN, wants("about 40"), WEST), on("b", FEB, wants("38"))], ["cannot be told"]
    ),
    "both moved, and their words leave it open": (
        [on("a", JAN, wants("about 40"), WEST), on("b", FEB, wants("about 35"), wants("25", "west"))],
        ["cannot be told"],
    ),
    "both moved, surely": (
        [on("a", JAN, wants("40"), WEST), on("b", FEB, wants("37"), wants("32", "west"))], ["nearer"]
    ),
    "by the words of a policy": (
        [on("a", JAN, wants("about 40"), WEST), on("b", FEB, wants("about 31"))], ["possibly nearer"]
    ),
    "a stance": ([on("a", JAN, said("refuses"), WEST), on("b", FEB, said("considers"))], ["nearer"]),
    "a stance without a number leaves the number": (
        [FIRST, on("b", FEB, said("accepts"))], ["possibly the same"]
    ),
    "the refusal of another number leaves the number": (
        [FIRST, on("b", FEB, wants("20", verb="refuses"))], ["possibly the same"]
    ),
    "what refuses all of it does not": ([FIRST, on("b", FEB, said("refuses"))], ["cannot be told"]),
    "a correction is no move": (
        [FIRST, on("b", FEB, wants("35"), parents={"a": "corrects"})], ["cannot be told"]
    ),
    "to tell it again is no move": (
        [FIRST, on("b", FEB, wants("35"), parents={"a": "restates"})], ["cannot be told"]
    ),
    "the same, told again by a report that restates it": (
        [FIRST, on("b", FEB, wants("40"), parents={"a": "restates"})], ["the same"]
    ),
    "a correction of what was told before that leaves open which of the two was last": (
        [FIRST, on("b", FEB, wants("37")), on("c", MAR, wants("35"), parents={"a": "corrects"})],
        ["possibly nearer"],
    ),
    "nor is a step from it certain": (
        [FIRST, on("b", FEB, parents={"a": "amends"}), on("c", MAR, wants("45"), parents={"a": "corrects"}),
         on("d", "2024-04-10", wants("35"))],
        ["cannot be told", "possibly nearer"],
    ),
    "from what was told before a report that is told again": (
        [FIRST, on("b", FEB, wants("30")), on("c", MAR, wants("40"), parents={"a": "restates"}),
         on("d", "2024-04-10", wants("35"))],
        ["nearer", "farther"],
    ),
    "a correction of a report that tells nothing of it is a step": (
        [on("0", "2024-01-01", said("wants", subject="aid")), FIRST,
         on("b", FEB, wants("35"), parents={"0": "corrects"})],
        ["nearer"],
    ),
    "a correction in another point takes nothing away": (
        [FIRST, on("b", FEB, said("wants", subject="aid"), parents={"a": "corrects"}),
         on("c", MAR, wants("35"))],
        ["nearer"],
    ),
    "surely the number of another thing": (
        [on("a", JAN, said("wants", body=Release(id="hostages", count=40, by="east")), WEST),
         on("b", FEB, said("wants", body=Release(id="hostages", count=35, by="west")))],
        ["cannot be told"],
    ),
    "the number of another phase": (
        [on("a", JAN, said("wants", body=Release(id="hostages", count=40, part="first")), WEST, **PHASES),
         on("b", FEB, said("wants", body=Release(id="hostages", count=35, part="second")), **PHASES)],
        ["cannot be told"],
    ),
    "a phase is told of one alone": (
        [FIRST, on("b", FEB, said("wants", body=Release(id="hostages", count=35, part="second")), **PHASES)],
        ["possibly nearer"],
    ),
    "a condition is told of one alone": (
        [FIRST, on("b", FEB, said("wants", body=Release(id="hostages", count=35,
                                                        if_=[Condition(id="reform", state="pending")])))],
        ["possibly nearer"],
    ),
    "second hand, where its own word is known": (
        [FIRST, on("b", FEB, wants("35", told_by="west"))], ["possibly the same"]
    ),
    "second hand alone": (
        [on("a", JAN, wants("40", told_by="west"), WEST), on("b", FEB, wants("35", told_by="west"))],
        ["possibly nearer"],
    ),
    "both withhold it": (
        [on("a", JAN, wants("undisclosed"), wants("undisclosed", "west")),
         on("b", FEB, wants("undisclosed"))],
        [],
    ),
    "a text is rejected": (
        [on("a", JAN, Release(id="hostages", count=30), act("tables", "west"), wants("40")),
         on("b", FEB, act("rejects", subject="a"))],
        ["the same"],
    ),
    "within what is wanted": (
        [on("a", JAN, wants("at least 40"), WEST), on("b", FEB, wants("45", "west"))], ["nearer"]
    ),
    "judged mistaken": ([FIRST, on("b", FEB, wants("35", mistaken="west"))], ["possibly nearer"]),
    "which came first is not certain": (
        [FIRST, on("b", "2024-01", wants("35"), WEST)], ["possibly farther"]
    ),
    "two sides that tell the same again, in other words": (
        [on("a", JAN, wants("about 30"), wants("about 30", "west")),
         on("b", FEB, wants("31"), wants("31", "west"))],
        ["the same"],
    ),
    "stances alone, where something else is told": (
        [on("a", JAN, said("wants"), said("wants", "west", body=Release(id="hostages", people="hostages"))),
         on("b", FEB, said("wants", body=Release(id="hostages", people="women")))],
        ["cannot be told"],
    ),
    "stances alone, and the same is told": (
        [on("a", JAN, said("wants"), said("wants", "west", body=Release(id="hostages", people="hostages"))),
         on("b", FEB, said("wants"))],
        ["the same"],
    ),
    "two fields go different ways": (
        [
            on("a", JAN, said("wants", body=women("40", "10")), of_west(women("30", "20"))),
            on("b", FEB, said("wants", body=women("35", "5"))),
        ],
        ["cannot be told"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), STEPS.values(), ids=STEPS)
def test_what_became_of_a_distance(sheets: list[TermSheet], expected: list[str]) -> None:
    row = apart(*sheets).issue("hostages")
    found = [f"{'possibly ' if one.possibly else ''}{one.moved.value}" for one in row.steps]
    assert found == expected
    assert all(one.reasons or one.parts for one in row.steps)
    back = convergence(talks(*sheets), "west", "east").issue("hostages")
    assert [one.moved for one in back.steps] == [one.moved for one in row.steps]


def far(least: int, most: int | None, unit: str = "") -> Distance:
    return Distance(least=Fraction(least), most=None if most is None else Fraction(most), unit=unit)


SHIFTS = {
    "both ends fell": (far(5, 9), far(3, 7), Moved.NEARER, False),
    "one end fell": (far(5, None), far(3, None), Moved.NEARER, False),
    "both ends rose": (far(3, 7), far(5, 9), Moved.FARTHER, False),
    "an end came to be open": (far(3, 7), far(3, None), Moved.FARTHER, False),
    "the ends went two ways": (far(3, 7), far(4, 6), Moved.CANNOT, False),
    "the same number": (far(3, 3), far(3, 3), Moved.SAME, False),
    "the same ends of what is left open": (far(3, 7), far(3, 7), Moved.CANNOT, False),
    "surely less": (far(8, 9), far(3, 7), Moved.NEARER, True),
    "surely more": (far(3, 7), far(8, None), Moved.FARTHER, True),
    "two units": (far(8, 9, "days"), far(3, 7, "GBP"), Moved.CANNOT, False),
}


@pytest.mark.parametrize(("before", "after", "moved", "sure"), SHIFTS.values(), ids=SHIFTS)
def test_how_a_distance_shifts(before: Distance, after: Distance, moved: Moved, sure: bool) -> None:
    assert shifted(before, after) is moved
    assert parted(before, after) is sure


def test_what_is_not_repeated_is_marked_as_carried() -> None:
    found = apart(FIRST, on("b", FEB, wants("35")), on("c", MAR, said("wants", subject="aid")))
    first, second, third = found.issue("hostages").columns
    assert (first.anew, first.carried) == (("east", "west"), ())
    assert (second.anew, second.carried) == (("east",), ("west",))
    assert (third.anew, third.carried) == ((), ("east", "west"))
    assert "c: nothing is told anew; what was told before is carried" in str(found)
    data: Any = found.to_dict()
    assert [data["issues"][1]["cells"][1][side]["carried"] for side in ("left", "right")] == [False, True]


def test_a_number_stands_until_it_is_taken_back() -> None:
    """A stance without one leaves it, and says so; to give it up does not."""
    found = apart(FIRST, on("b", FEB, said("considers")), on("c", MAR, said("drops")))
    first, second, third = found.issue("hostages").cells
    assert first is not None
    assert second is not None
    assert str(second.distances["count"]) == "10"
    assert second.rungs == 2
    assert [one.version for one in second.left.measured] == ["a"]
    assert second.doubts == ("the number of East was last told in a",)
    assert "for its number" in str(found)
    assert third is None
    assert "East has given it up, which is no rung" in found.issue("hostages").columns[2].why


def test_not_every_voice_is_for_a_number() -> None:
    found = apart(on("a", JAN, wants("40", "anna"), said("considers", "emil"), WEST))
    (cell,) = found.issue("hostages").columns
    assert (str(cell.distances["count"]), cell.doubts) == (
        "10",
        ("not every voice of East is for that number",),
    )


def test_what_may_be_of_that_day_is_a_doubt() -> None:
    found = apart(FIRST, on("b", "2024-01", said("refuses")))
    cell = found.issue("hostages").at("a")
    assert cell is not None
    assert cell.doubts == ("East may by then have held what b tells",)


REVERSALS: dict[str, tuple[list[TermSheet], list[str]]] = {
    "for it, then against it": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"))], ["east  a b"]
    ),
    "the other way": ([on("a", JAN, said("refuses")), on("b", FEB, said("accepts"))], ["east  a b"]),
    "a correction is none": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"), parents={"a": "corrects"})], []
    ),
    "wanted, considered, refused": (
        [on("a", JAN, said("wants")), on("b", FEB, said("considers")), on("c", MAR, said("refuses"))],
        ["east  a c"],
    ),
    "wanted, dropped, refused": (
        [on("a", JAN, said("wants")), on("b", FEB, said("drops")), on("c", MAR, said("refuses"))],
        ["east  a c"],
    ),
    "wanted, dropped, wanted": (
        [on("a", JAN, said("wants")), on("b", FEB, said("drops")), on("c", MAR, said("wants"))], []
    ),
    "wanted, a part of it refused, refused": (
        [on("a", JAN, said("wants")),
         on("b", FEB, said("refuses", body=Release(id="hostages", people="women"))),
         on("c", MAR, said("refuses"))],
        ["east  a c"],
    ),
    "reversed by a report that was corrected": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"), parents={"a": "corrects"}),
         on("c", MAR, said("refuses"))],
        [],
    ),
    "a report told again is of its first time": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses")),
         on("c", MAR, said("wants"), parents={"a": "restates"})],
        ["east  a b"],
    ),
    "a correction of a correction": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses")),
         on("c", MAR, said("considers"), parents={"b": "corrects"}),
         on("d", "2024-04-10", said("refuses"), parents={"c": "corrects"})],
        ["east  a d"],
    ),
    "softened only": ([on("a", JAN, said("wants")), on("b", FEB, said("considers"))], []),
    "a distance fell and rose again": (
        [FIRST, on("b", FEB, wants("35")), on("c", MAR, wants("41"))], [" count b c"]
    ),
    "a distance fell for another thing, and rose again": (
        [on("a", JAN, _by("40", "west"), of_west(Release(id="hostages", count="20", by="west"))),
         on("b", FEB, _by("30", "east")), on("c", MAR, _by("50", "east"))],
        [],
    ),
    "of one thing before, of another in between": (
        [FIRST, on("b", FEB, wants("35")), on("c", MAR, _by("33", "east")),
         on("d", "2024-04-10", _by("32", "west")), on("e", "2024-05-10", _by("41", "west"))],
        [],
    ),
    "of stances too": (
        [on("a", JAN, said("refuses"), WEST), on("b", FEB, said("considers")), on("c", MAR, said("refuses"))],
        [" stances b c"],
    ),
    "it fell twice": ([FIRST, on("b", FEB, wants("35")), on("c", MAR, wants("31"))], []),
    "it rose and fell": ([FIRST, on("b", FEB, wants("45")), on("c", MAR, wants("41"))], []),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), REVERSALS.values(), ids=REVERSALS)
def test_reversals(sheets: list[TermSheet], expected: list[str]) -> None:
    found = apart(*sheets)
    assert [f"{one.party} {one.field} {one.before} {one.after}" for one in found.reversals] == expected
    data: Any = found.to_dict()
    told = [one for row in data["issues"] for one in row["reversals"]]
    assert [one["words"] for one in told] == [one.words for one in found.reversals]
    assert all(str(one).startswith(f"{one.issue}: ") for one in found.reversals)
    assert all(one.words in str(one) and one.words in str(row) for row in found for one in row.reversals)


DEAL = on("deal", JAN, Release(id="hostages", count=30), WEST)
TAKEN = on("b", FEB, act("accepts", subject="deal", date="2024-02-01"))
GIVEN_BACK = on("c", MAR, act("rejects", subject="deal", date="2024-03-01"))


def test_a_text_that_is_accepted_and_rejected_is_told_as_one_reversal() -> None:
    found = apart(DEAL, TAKEN, GIVEN_BACK)
    (one,) = found.reversals
    assert (one.issue, one.text, one.party, one.before, one.after) == ("", "deal", "east", "b", "c")
    assert (one.doubts, found.text_reversals) == ((), (one,))
    assert str(one) in str(found)
    back = apart(DEAL, on("b", FEB, act("rejects", subject="deal", date="2024-02-01")),
                 on("c", MAR, act("signs", subject="deal", date="2024-03-01")))  # fmt: skip
    assert [(one.before, one.after) for one in back.reversals] == [("b", "c")]
    undated = apart(DEAL, on("b", FEB, act("accepts", subject="deal")),
                    on("c", MAR, act("rejects", subject="deal")))  # fmt: skip
    assert [one.doubts for one in undated.reversals] == [("which came first is not certain",)]


THIRTY, FORTY = Release(id="hostages", count=30), Release(id="hostages", count=40)
TEXT = on("a", JAN, THIRTY, act("tables"), act("accepts", "west"))
TOLD_AGAIN: dict[str, tuple[list[TermSheet], str]] = {
    "a text, told otherwise as one of them tabled it": (
        [TEXT, on("b", FEB, FORTY, act("tables"), parents={"a": "corrects"})],
        "not compared: both hold one text, which a and b tell in two ways",
    ),
    "by a report that restates it": (
        [TEXT, on("b", FEB, FORTY, act("tables"), parents={"a": "restates"})],
        "not compared: both hold one text, which a and b tell in two ways",
    ),
    "by way of another one": (
        [TEXT, on("0", FEB, parents={"a": "corrects"}),
         on("b", FEB, FORTY, act("tables"), parents={"0": "corrects"})],
        "not compared: both hold one text, which a and b tell in two ways",
    ),
    "both by others that restate it": (
        [on("a", JAN, THIRTY), on("b", FEB, THIRTY, act("accepts"), parents={"a": "restates"}),
         on("c", MAR, FORTY, act("accepts", "west"), parents={"a": "restates"})],
        "not compared: both hold one text, which b and c tell in two ways",
    ),
    "by a report that restates one that restates it": (
        [TEXT, on("0", FEB, THIRTY, parents={"a": "restates"}),
         on("b", MAR, FORTY, act("tables"), parents={"0": "restates"})],
        "not compared: both hold one text, which a and b tell in two ways",
    ),
    "two texts that one report restates": (
        [on("a", JAN, THIRTY, act("accepts")), on("b", FEB, FORTY, act("accepts", "west")),
         on("c", MAR, FORTY, parents={"a": "restates", "b": "restates"})],
        "count: 10",
    ),
    "a text, told alike": (
        [TEXT, on("b", FEB, THIRTY, act("tables"), parents={"a": "corrects"})],
        "count: 0",
    ),
    "a text that both hold as it was told first": ([TEXT, on("b", FEB, FORTY, parents={"a": "corrects"})],
                                                   "count: 0; a was corrected by b"),
    "a text, beside a stance": (
        [on("a", JAN, THIRTY, act("tables"), WEST), on("b", FEB, FORTY, parents={"a": "corrects"})],
        "count: 0; a was corrected by b",
    ),
    "a stance that is given to the other party": (
        [on("a", JAN, wants("40")), on("b", FEB, wants("40", "west"), parents={"a": "corrects"})],
        "count: 0; a was corrected by b",
    ),
    "accepted, and told as rejected": (
        [TEXT, on("b", FEB, act("rejects", "west", "a"), parents={"a": "corrects"})],
        "not compared: nothing that West held is told to stand by then",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "told"), TOLD_AGAIN.values(), ids=TOLD_AGAIN)
def test_what_is_told_again_of_a_text(sheets: list[TermSheet], told: str) -> None:
    found = apart(*sheets)
    first, last = found.issue("hostages").columns[0], found.issue("hostages").columns[-1]
    measured = "; ".join((*(f"{field}: {one.least}" for field, one in last.distances.items()), *last.doubts))
    assert (measured if last.filled else f"not compared: {last.why}").startswith(told)
    assert all(f"Not certain: {words}" in str(found) for words in last.doubts)
    assert first.doubts == ()  # no hindsight
    assert found.text_reversals == ()


ACTS_ON_A_TEXT: dict[str, tuple[list[dict[str, Any]], str, bool]] = {
    "in its own report, and in a later one": ([{"in": "deal"}, {"in": "b"}], "deal b", True),
    "in its own report, and in one of no day": ([{"in": "deal"}, {"in": "undated"}], "deal undated", True),
    "in its own report on a day of its own": (
        [{"in": "deal", "date": "2024-01-20"}, {"in": "b"}], "deal b", True
    ),
    "later on the very day of the text": ([{"in": "deal"}, {"in": "b", "date": JAN}], "deal b", False),
    "later on a day of its own": ([{"in": "deal"}, {"in": "b", "date": "2024-01-20"}], "deal b", True),
    "in two later reports": ([{"in": "b"}, {"in": "c"}], "b c", False),
    "in two later reports, the later of a day of its own": (
        [{"in": "b"}, {"in": "c", "date": "2024-01-20"}], "c b", False
    ),
    "in two later reports, the later of the earlier day": (
        [{"in": "b", "date": "2024-02-02"}, {"in": "c", "date": "2024-02-01"}], "c b", True
    ),
    "in its own report both": ([{"in": "deal"}, {"in": "deal", "id": "more"}], "deal deal", False),
}  # fmt: skip


@pytest.mark.parametrize("verbs", [("accepts", "rejects"), ("rejects", "accepts")], ids=" then ".join)
@pytest.mark.parametrize(("acts", "order", "surely"), ACTS_ON_A_TEXT.values(), ids=ACTS_ON_A_TEXT)
def test_which_of_two_acts_on_a_text_came_first(
    acts: list[dict[str, Any]], order: str, surely: bool, verbs: tuple[str, str]
) -> None:
    """The same whichever of the two is the acceptance; and what only a later report tells is never first."""
    told: dict[str, list[Statement]] = {"deal": [WEST]}
    for verb, fields in zip(verbs, acts, strict=True):
        more = {name: each for name, each in fields.items() if name != "in"}
        told.setdefault(fields["in"], []).append(act(verb, subject="deal", **more))
    days: dict[str, Any] = {"deal": JAN, "b": FEB, "c": MAR, "undated": UNREPORTED}
    deal, *later = (on(id_, days[id_], *several) for id_, several in told.items())
    linked = (evolve(one, parents={"deal": "discusses"} if one.id == "undated" else {}) for one in later)
    found = apart(evolve(deal, terms=[THIRTY]), *linked)
    told_there = [(f"{one.before} {one.after}", one.doubts == ()) for one in found.text_reversals]
    assert told_there == ([(order, surely)] if len(later) else [])
    cell = found.issue("hostages").columns[-1]
    doubted = any("which came first is not certain" in words for words in cell.doubts)
    in_turn = order == " ".join(each["in"] for each in acts)
    stands = not surely or (verbs if in_turn else verbs[::-1])[-1] == "accepts"
    assert (cell.filled, doubted) == (stands, not surely)


@pytest.mark.parametrize("date", ["2024-01", "mid-January 2024", "2024-01-20~", "2023"])
@pytest.mark.parametrize("verbs", [("accepts", "rejects"), ("rejects", "accepts")], ids=" then ".join)
def test_a_text_of_a_longer_period_is_before_a_report_after_all_of_that(
    verbs: tuple[str, str], date: str
) -> None:
    one, other = verbs
    found = apart(
        on("deal", date, THIRTY, act("tables", "west"), act(one)), on("b", FEB, act(other, subject="deal"))
    )
    assert [(each.before, each.after, each.doubts) for each in found.text_reversals] == [("deal", "b", ())]
    assert found.issue("hostages").columns[-1].filled is (other == "accepts")


def test_who_tabled_a_text_rejects_it_later() -> None:
    """Also where the later report names no day; and the cell of the text knows nothing of that."""
    found = apart(TEXT, on("b", FEB, act("rejects", subject="a")))
    first, last = found.issue("hostages").columns
    assert (first.filled, "rejected" in cell_words(first)) == (True, False)
    assert (last.filled, "the text was rejected by East" in last.why) == (False, True)
    assert [one.doubts for one in found.text_reversals] == [()]


def test_no_cell_has_hindsight_and_one_given_back_says_so() -> None:
    _, then, now = apart(DEAL, TAKEN, GIVEN_BACK).issue("hostages").columns
    assert [one.rejections for one in then.left.latest] == [()]
    assert "rejected" not in cell_words(then)
    assert now.why == (
        "nothing that East held is told to stand by then (accepted by East, on 2024-02-01, as the text of "
        "deal has it (30) [b, 2024-02-10]; the text was rejected by East, on 2024-03-01 [c, 2024-03-10])"
    )


def test_a_rejection_of_the_whole_text_is_told_anew() -> None:
    text = on("a", JAN, Release(id="hostages", count=30), act("tables", "west"), wants("40"))
    found = apart(text, on("b", FEB, act("rejects", subject="a")))
    cell = found.issue("hostages").columns[1]
    assert cell.anew == ("east",)
    assert "Rejected the text that has it, a, as a whole: rejected by East [b, 2024-02-10]." in str(found)
    data: Any = found.to_dict()
    assert [one["text"] for one in data["beside"]] == ["a"]


def test_a_denial_makes_it_uncertain() -> None:
    found = apart(on("a", JAN, wants("35", told_by="west"), denies(), WEST))
    (cell,) = found.issue("hostages").columns
    assert cell.doubts == ("what East holds is told at second hand", "East denies what is told on it, in a")
    assert "Denied: Hostages: denied by East [a, 2024-01-10]." in str(found)


def test_what_others_tell_stands_beside_its_own_word() -> None:
    cell = apart(FIRST, on("b", FEB, wants("20", told_by="west"))).issue("hostages").columns[1]
    assert str(cell.distances["count"]) == "10"
    assert [one.version for one in cell.left.latest] == ["a"]
    assert [one.version for one in cell.left.others] == ["b"]
    assert "Told beside: wanted by East (second hand: told by West) (20) [b, 2024-02-10]" in cell_words(cell)


WHYS: dict[str, tuple[list[Statement], str]] = {
    "both withhold it": (
        [wants("undisclosed"), wants("undisclosed", "west")], "it cannot be told what is withheld (count)"
    ),
    "one withholds it": ([wants("undisclosed"), WEST], "it cannot be told what is withheld (count)"),
    "one only considers it": (
        [wants("40", verb="considers"), WEST], "what they speak of differs, and East only considers it"
    ),
    "two voices tell two numbers": (
        [wants("40", "anna"), wants("35", "emil"), WEST], "East tells the count in 2 ways (35, 40)"
    ),
    "one has given it up": ([said("drops"), WEST], "East has given it up, which is no rung"),
    "one has given up a number": (
        [wants("40", verb="drops"), WEST], "East has given up something of it, which is no rung"
    ),
    "one has given up what is withheld": (
        [wants("undisclosed", verb="drops"), WEST], "East has given up something of it, which is no rung"
    ),
    "its own voice judged it mistaken": (
        [wants("40", mistaken="anna"), WEST],
        "what a tells of East was judged mistaken by Anna, and measures nothing",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("statements", "why"), WHYS.values(), ids=WHYS)
def test_why_nothing_is_measured(statements: list[Statement], why: str) -> None:
    (cell,) = apart(on("a", JAN, *statements)).issue("hostages").columns
    assert (cell.why, cell.told_alike, cell.rungs) == (why, False, None)


def test_a_number_within_what_is_wanted_is_no_distance_away() -> None:
    (cell,) = apart(on("a", JAN, wants("at least 40"), wants("45", "west"))).issue("hostages").columns
    assert (str(cell.distances["count"]), cell.distances["count"].within) == ("0", True)
    (cell,) = (
        apart(on("a", JAN, wants("at least 40"), wants("at least 45", "west"))).issue("hostages").columns
    )
    assert (str(cell.distances["count"]), cell.distances["count"].within) == ("any distance", False)


def test_a_report_that_is_corrected_counts_for_nothing_in_the_whole() -> None:
    sheets = [FIRST, on("b", FEB, wants("31"), parents={"a": "amends"}),
              on("c", MAR, wants("38"), parents={"b": "corrects"})]  # fmt: skip
    row = apart(*sheets).issue("hostages")
    assert [one.moved.value for one in row.steps] == ["nearer", "cannot be told"]
    assert row.steps[1].reasons == ("c corrects b, which is no move",)
    assert row.overall is not None
    assert (row.overall.before, row.overall.after, row.outcome) == ("a", "c", "nearer")


def test_where_all_rests_on_what_was_corrected_nothing_is_told_of_the_whole() -> None:
    sheets = [FIRST, on("b", FEB, wants("35"), parents={"a": "corrects"})]
    row = apart(*sheets).issue("hostages")
    assert len([one for one in row.cells if one is not None]) == 2
    assert row.overall is not None
    assert (row.overall.before, row.overall.after, row.outcome) == ("a", "b", "cannot be told")
    assert row.overall.reasons == (
        "all that could be measured against it rests on reports that were corrected since",
    )


def test_the_summary_names_what_it_counts() -> None:
    found = apart(
        on("a", JAN, wants("40"), WEST, said("refuses", subject="aid"), said("wants", "west", "aid")),
        on("b", FEB, wants("35"), said("wants", subject="north")),
        on("c", MAR, said("refuses", subject="aid")),
    )
    assert found.summary == (
        "1 issue nearer: Hostages; 1 issue as far apart as before: Aid; 1 issue not compared: North"
    )
    assert found.counts == {"nearer": ("hostages",), "the same": ("aid",), "not compared": ("north",)}
    assert str(found).splitlines()[0] == f"East and West over 3 versions: {found.summary}."
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    assert repr(found) == "<Convergence east | west: 3 issues, 3 versions>"


def test_nothing_is_told_of_two_who_hold_nothing() -> None:
    found = apart(on("a", JAN))
    assert not len(found)
    assert str(found) == "East and West over 1 version: neither holds anything, as far as is reported."


def test_a_policy_says_how_wide_words_are() -> None:
    sheets = (on("a", JAN, wants("about 40"), WEST),)
    wide, narrow = (apart(*sheets, policy=Policy(about=width)) for width in ("1/10", "1/100"))
    assert str(wide.issue("hostages").columns[0].distances["count"]).startswith("6 to 14")
    assert str(narrow.issue("hostages").columns[0].distances["count"]).startswith("9 to 11")


def test_factions_and_second_hand_are_asked_for() -> None:
    sheets = (on("a", JAN, wants("40", "hawks"), wants("30", "west", told_by="east")),)
    assert apart(*sheets).issue("hostages").cells == (None,)
    assert apart(*sheets, factions=True).issue("hostages").at("a") is not None
    assert apart(*sheets, factions=True, second_hand=False).issue("hostages").cells == (None,)


def test_unknown_names() -> None:
    found = apart(FIRST)
    with pytest.raises(
        UnknownName, match="no issue with a position of either 'hostage'; the nearest is 'hos"
    ):
        found.issue("hostage")
    with pytest.raises(UnknownName, match="no version 'b'"):
        found.issue("hostages").at("b")
    with pytest.raises(UnknownName, match=r"'wset'.*'west'"):
        convergence(talks(FIRST), "east", "wset")
    with pytest.raises(ModelError, match="policy"):
        apart(FIRST, policy="wide")


def test_the_take_over() -> None:
    """2.00, 2.30 and 2.45 against at least 2.40; a fee that was refused and then signed."""
    found = convergence(dealdiff.seed("takeover-made-up"), "buyer", "target-board")
    assert [cell and str(cell.distances["per share"]) for cell in found.issue("price").cells] == [
        None,
        "at least 0.4 GBP",
        "at least 0.1 GBP",
        "0 GBP",
        "0 GBP",
    ]
    assert [one.moved.value for one in found.issue("price").steps] == ["nearer", "nearer"]
    assert found.counts["nearer"] == ("price", "reverse-fee")
    assert [(one.issue, one.party) for one in found.reversals] == [("reverse-fee", "buyer")]
    assert [cell and cell.rungs for cell in found.issue("reverse-fee").cells] == [None, None, 3, 0, 0]


def test_gaza() -> None:
    """One issue on which both are reported to stand at once: the rest are gaps, and stay so."""
    found = convergence(dealdiff.seed("gaza-2024"), "israel", "hamas")
    assert found.counts["compared once"] == ("hostages", "north")
    assert [cell and cell.rungs for cell in found.issue("north").cells] == [None] * 5 + [3] * 5
    assert found.issue("north").columns[-1].carried == ("israel", "hamas")
    assert found.issue("withdrawal").cells == (None,) * 10
    assert found.issue("philadelphi").columns[-1].why == "no stance of Hamas is reported by then"
    assert found.reversals == ()


@pytest.mark.parametrize("name", ["second_hand", "factions"])
def test_whose_word_counts_is_yes_or_no(name: str) -> None:
    with pytest.raises(ModelError, match=name):
        apart(FIRST, **{name: "no"})


def test_a_correction_after_which_an_older_word_stands_is_no_step() -> None:
    west = (wants("30", "west"), wants("33", "west"), wants("20", "west", date="2023-12-20"))
    found = apart(
        on("a", JAN, wants("40"), west[0]),
        on("b", FEB, west[1]),
        on("c", MAR, west[2], parents={"b": "corrects"}),
    )
    *_, last = found.issue("hostages").steps
    assert (last.before, last.after, last.moved) == ("b", "c", Moved.CANNOT)
    assert last.reasons == ("c corrects b, which is no move",)
