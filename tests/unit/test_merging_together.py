"""What belongs together in a merged text: a number and the group that it counts, parts and their sum, a text and its id."""

# ruff: noqa: E501 # tables of cases

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import FULL, SCOPE, WITHHELD, free, halt, version

from dealdiff.errors import ModelError
from dealdiff.merging.merging import merge
from dealdiff.merging.result import Merge
from dealdiff.merging.table import Outcome
from dealdiff.model.checking import check_sheet
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Slice
from dealdiff.views.overlaying import overlay
from dealdiff.vocabularies.ceasefire import Release
from dealdiff.vocabularies.commercial import Consideration, Loan, Price

ALL = "terms.hostages"
COUNT, PEOPLE, LASTS, FORM = f"{ALL}.count", f"{ALL}.people", "terms.fighting.lasts", "terms.fighting.form"


def merged(base: TermSheet, left: TermSheet, right: TermSheet) -> Merge:
    return merge(evolve(base, id="may"), evolve(left, id="north"), evolve(right, id="south"))


def some(**counts: int) -> list[Slice]:
    """Slices: "dead" for dead hostages."""
    return [Slice(people=f"{name} hostages", count=count) for name, count in counts.items()]


THIRTY = version(free(people="hostages", count=30))
PAUSE = version(halt(form="pause", lasts="three weeks"))

APART: dict[str, tuple[TermSheet, TermSheet, TermSheet, set[str]]] = {
    "one side names another group, the other tells another number": (
        THIRTY, version(free(people="women", count=30)), version(free(people="hostages", count=31)), {COUNT, PEOPLE}),
    "reports in part: each tells its own field alone": (
        THIRTY, version(free(people="women")), version(free(count=31)), {COUNT, PEOPLE}),
    "a number told more exactly, of the group that was": (
        version(free(people="hostages", count="about 30")), version(free(people="women")), version(free(count=30)), {COUNT, PEOPLE}),
    "the group is named first by one side": (
        version(free(count=30)), version(free(people="women", count=30)), version(free(count=31)), {COUNT, PEOPLE}),
    "one adds the number, the other the group": (
        version(), version(free(people="women")), version(free(count=31)), {COUNT, PEOPLE}),
    "none of another group": (
        THIRTY, version(free(people="women")), version(free(count="none")), {COUNT, PEOPLE}),
    "one side is silent on the number of the group that it names": (
        THIRTY, version(free(people="women")), version(halt(form="pause")), {PEOPLE}),
    "a form and how long it lasts": (
        PAUSE, version(halt(form="permanent ceasefire")), version(halt(lasts="six weeks")), {FORM, LASTS}),
    "slices of another group": (
        THIRTY, version(free(people="prisoners", count=30)), version(free(people="hostages", count=30, of_whom=some(dead=3))),
        {PEOPLE, f"{ALL}.of whom.dead hostages"}),
    "the number of a part, of another group": (
        version(free(people="hostages", made_of=some(dead=3, living=27))),
        version(free(people="prisoners", made_of=some(dead=3, living=27))),
        version(free(people="hostages", made_of=some(dead=4, living=27))),
        {PEOPLE, f"{ALL}.made of.dead hostages.count"}),
    "money for other shares": (
        TermSheet(id="b", terms=[Price(id="price", of="ordinary shares", per_share="GBP 2.40")]),
        TermSheet(id="l", terms=[Price(id="price", of="share capital")]),
        TermSheet(id="r", terms=[Price(id="price", per_share="GBP 2.55")]),
        {"terms.price.of", "terms.price.per share"}),
    "a loan of another form": (
        TermSheet(id="b", terms=[Loan(id="loan", form="term loan", lasts="three years")]),
        TermSheet(id="l", terms=[Loan(id="loan", form="bridge loan")]),
        TermSheet(id="r", terms=[Loan(id="loan", lasts="five years")]),
        {"terms.loan.form", "terms.loan.lasts"}),
}  # fmt: skip # a table


@pytest.mark.parametrize(("base", "left", "right", "places"), APART.values(), ids=APART)
def test_a_number_and_its_group_stand_together(
    base: TermSheet, left: TermSheet, right: TermSheet, places: set[str]
) -> None:
    for one, other in ((left, right), (right, left)):
        found = merged(base, one, other)
        assert set(found.sheet.unsettled) == places
        assert {each.outcome for each in found.conflicts} == {Outcome.SOFT}
        assert not [*check_sheet(found.sheet, {"may", "north", "south", found.sheet.id})]
        stood, stands = base.terms, found.sheet.terms
        for id_, term in stood.items():
            assert stands[id_] == term or len(places) == 1


TOGETHER: dict[str, tuple[TermSheet, TermSheet, TermSheet]] = {
    "one side tells both": (THIRTY, version(free(people="women", count=31)), version(free(people="hostages", count=30))),
    "both name the new group": (THIRTY, version(free(people="women", count=30)), version(free(people="women", count=12))),
    "the group in other words": (
        version(free(people="captives", count=30)), version(free(people="hostages", count=30)), version(free(people="captives", count=31))),
    "a form told by the side that tells the length": (
        PAUSE, version(halt(form="pause", lasts="three weeks", by="east")), version(halt(form="permanent ceasefire", lasts="permanent"))),
    "the number is withheld": (THIRTY, version(free(people="women", count=12)), version(free(count="undisclosed"))),
}  # fmt: skip # a table


@pytest.mark.parametrize("three", TOGETHER.values(), ids=TOGETHER)
def test_what_one_version_tells_together_is_taken(three: tuple[TermSheet, TermSheet, TermSheet]) -> None:
    assert not merged(*three).sheet.unsettled


def test_what_is_told_apart_says_so() -> None:
    found = merged(THIRTY, version(free(people="women")), version(free(count=31)))
    assert (
        str(found.sheet.unsettled[PEOPLE])
        == "women (north) or not told (south); meanwhile hostages stands (base)"
    )
    assert str(found.sheet.unsettled[COUNT]) == "not told (north) or 31 (south); meanwhile 30 stands (base)"
    assert {one.why for one in found.conflicts} == {"no version tells this number of this group"}


GONE = version(silence=FULL)


@pytest.mark.parametrize(
    ("base", "left", "right", "place"),
    [
        (THIRTY, GONE, version(silence=WITHHELD), ALL),
        (THIRTY, GONE, version(terms={"hostages": "undisclosed"}), ALL),
        (THIRTY, version(terms={"hostages": "absent"}), version(silence=WITHHELD), ALL),
        (THIRTY, version(free(people="hostages"), silence=FULL), version(free(people="hostages"), silence=WITHHELD), COUNT),
        (THIRTY, version(free(people="hostages"), silence=FULL), version(free(people="hostages", count="undisclosed")), COUNT),
        (version(free(people="hostages", of_whom=some(dead=3))), version(free(people="hostages"), silence=FULL),
         version(free(people="hostages"), silence=WITHHELD), f"{ALL}.of whom.dead hostages"),
        (version(lasts="six weeks"), GONE, version(silence=WITHHELD), "lasts"),
    ],
    ids=["both by silence", "withheld in a word", "absent in a word", "a field", "a field, in a word", "a slice", "of the text"],
)  # fmt: skip # a table
def test_taken_away_and_withheld_are_two_things(
    base: TermSheet, left: TermSheet, right: TermSheet, place: str
) -> None:
    for one, other, names in ((left, right, ("north", "south")), (right, left, ("south", "north"))):
        found = merged(base, one, other)
        (decision,) = found.conflicts
        assert (decision.place, decision.outcome) == (place, Outcome.CONFLICT)
        told = {name: found.sheet.unsettled[place].alternatives[name] for name in names}
        assert [*told.values()] == ["absent", "undisclosed"]
        kept = {key: each for key, each in to_plain(found.sheet).items() if key in ("terms", "lasts")}
        assert kept == {key: each for key, each in to_plain(base).items() if key in ("terms", "lasts")}


def test_both_take_away_or_both_withhold_is_agreed() -> None:
    for silence in (FULL, WITHHELD):
        found = merged(THIRTY, version(silence=silence), version(halt(form="pause"), silence=silence))
        assert not found.sheet.unsettled
        assert found.sheet.terms.at("hostages") is None


SUMS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], bool]] = {
    "of whom, declared apart": ({}, {"of_whom": some(dead=20)}, {"of_whom": some(living=15)}, True),
    "of whom, not declared apart": ({}, {"of_whom": some(wounded=20)}, {"of_whom": some(foreign=15)}, False),
    "of whom, within the whole": ({}, {"of_whom": some(dead=15)}, {"of_whom": some(living=15)}, False),
    "of whom, hedged": ({}, {"of_whom": some(dead=20)}, {"of_whom": [Slice(people="living hostages", count="up to 15")]}, False),
    "of whom, families": ({}, {"of_whom": [Slice(people="dead hostages", count="20 families")]}, {"of_whom": some(living=15)}, False),
    "of whom, shares": ({}, {"of_whom": [Slice(people="dead hostages", count="60%")]}, {"of_whom": some(living=30)}, False),
    "made of": ({}, {"made_of": some(dead=20)}, {"made_of": some(living=15)}, True),
    "of whom beside made of, declared apart": ({}, {"of_whom": some(dead=20)}, {"made_of": some(living=15)}, True),
    "the same people in both": ({}, {"of_whom": some(dead=20)}, {"made_of": some(dead=20)}, False),
}  # fmt: skip # a table


@pytest.mark.parametrize(("base", "left", "right", "open_"), SUMS.values(), ids=SUMS)
def test_slices_of_nobody_twice_are_no_more_than_the_whole(
    base: dict[str, Any], left: dict[str, Any], right: dict[str, Any], open_: bool
) -> None:
    three = (version(free(people="hostages", count=30, **one)) for one in (base, left, right))
    found = merged(*three)
    assert (set(found.sheet.unsettled) == {ALL}) is open_
    assert not [*check_sheet(found.sheet, {"may", "north", "south", found.sheet.id})]


def test_what_names_apart_groups_above_the_whole_is_told() -> None:
    said = version(free(count=30, of_whom=some(dead=20, living=15, wounded=9)))
    assert [str(one) for one in check_sheet(said, {"v"})] == [
        "terms.hostages.of whom: found 20 dead hostages + 15 living hostages of 30, expected no more than the whole: "
        "nobody is in two of them"
    ]


def test_a_number_is_no_more_than_a_share_that_nobody_tells_of_what() -> None:
    assert not [*check_sheet(version(free(count="half", of_whom=some(dead=3, living=4))), {"v"})]


SOUTH = version(free(count=31, by="east"), id="south", title="South", parents={"may": "counters"})
MAY = version(free(count=30, people="hostages"), id="may", title="May", date="2031-05")


def text(sheet: TermSheet) -> dict[str, Any]:
    heading = ("id", "title", "date", "dated by", "source", "told by", "parents")
    return {key: each for key, each in to_plain(sheet).items() if key not in heading}


def test_an_overlay_is_another_text_than_the_version_that_it_lays() -> None:
    for made in (merge(MAY, MAY, SOUTH), merge(MAY, SOUTH, MAY)):
        assert text(made.sheet) == text(overlay(MAY, SOUTH)) != text(SOUTH)
        assert made.sheet.id == "may-and-south"
        assert made.sheet.parents == Keyed({"may": "merges", "south": "merges"})
    both = merge(MAY, SOUTH, SOUTH).sheet
    assert (both.id, both.parents) == ("may-and-south", Keyed({"south": "merges"}))
    assert text(both) == text(overlay(MAY, SOUTH))


def test_a_merge_that_changes_nothing_of_a_version_is_that_version() -> None:
    full = evolve(SOUTH, silence=FULL)
    assert merge(MAY, MAY, full).sheet == merge(MAY, full, full).sheet == full
    assert merge(MAY, MAY, MAY).sheet == MAY
    assert merge(MAY, MAY, full, id="joint").sheet.id == "joint"
    assert merge(MAY, MAY, full, id="joint").sheet.parents == Keyed({"may": "merges", "south": "merges"})


def test_what_was_done_to_a_version_is_not_done_to_what_is_laid() -> None:
    act = Statement(who="east", verb="tables", subject="this")
    made = merge(MAY, MAY, evolve(SOUTH, statements=[act])).sheet
    assert [one.key for one in made.statements] == ["east | acts | south"]


def test_two_versions_of_one_id_are_no_overlay_either() -> None:
    with pytest.raises(ModelError, match="left and right are both called 'may'"):
        merge(MAY, MAY, evolve(SOUTH, id="may"))


def test_a_side_that_is_mixed_with_the_base_is_not_combined() -> None:
    base = version(free(count="700 to 1,000"))
    found = merged(base, version(free(count="800 to 1,200")), version(free(count="850 to 900")))
    (one,) = found.conflicts
    assert (one.row, one.outcome, one.taken) == ("wider-than-the-base", Outcome.SOFT, "850 to 900")


def test_the_same_by_a_policy_is_not_corroborated() -> None:
    base, left, right = (
        TermSheet(id=id_, terms=[Price(id="price", per_share=words)])
        for id_, words in (("b", "$4"), ("l", "$5"), ("r", "USD 5"))
    )
    (one,) = merge(base, left, right).conflicts
    assert (one.row, one.outcome, one.taken) == ("overlapping", Outcome.SOFT, None)


def test_the_scope_of_these_versions_declares_who_is_apart() -> None:
    assert SCOPE.scheme("people").disjoint("dead hostages", "living hostages")
    assert Release(id="hostages").type_ == "release"
    assert Consideration.type_ == "consideration"
