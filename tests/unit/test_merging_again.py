"""Texts that were merged before, merged again; and what fits no file, which no merge makes."""

# ruff: noqa: E501 # tables of cases, and messages as they are told

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from versions import FULL, SCOPE, free, halt, version

from dealdiff.errors import ModelError
from dealdiff.files.dumping import dumps
from dealdiff.files.loading import load_sheet
from dealdiff.merging.merging import merge
from dealdiff.merging.result import BEFORE, IN_THE_WHOLE, Merge
from dealdiff.merging.settling import Resolution, settle
from dealdiff.merging.table import Outcome
from dealdiff.model.part import Part
from dealdiff.model.places import at
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Slice, Term
from dealdiff.model.unsettled import path_of
from dealdiff.render.merges import summary
from dealdiff.values.policy import Policy
from dealdiff.vocabularies.ceasefire import Movement, Release

ALL = "terms.hostages"
COUNT, LASTS = f"{ALL}.count", "phases.first.lasts"
HOSTAGES = {"people": "hostages"}


def named(id_: str, **more: Any) -> TermSheet:  # noqa: ANN401 # fields of a release
    return version(free(**more), id=id_)


def comes_back(sheet: TermSheet, folder: Path) -> TermSheet:
    """The sheet, as a file holds it without what it was made of."""
    bare = evolve(sheet, parents={})
    file = folder / "merged.yaml"
    file.write_text(dumps(bare), encoding="utf-8")
    assert load_sheet(file, SCOPE) == bare
    return bare


BASE, LEFT, RIGHT = named("b", count=30, **HOSTAGES), named("l", count=40), named("r", count=50)
JOINT = merge(BASE, LEFT, RIGHT, id="j").sheet


# What is right in every version.


NO_LONGER_FITS: dict[str, tuple[TermSheet, TermSheet, TermSheet, set[str]]] = {
    "fewer than the base's slice": (
        named("b", count=60, of_whom=[Slice(people="hostages", count=40)], **HOSTAGES), named("l", count=33), named("r", when="day 7"), {COUNT}),
    "another group than the base's slice": (
        named("b", count=60, of_whom=[Slice(people="women", count=40)], **HOSTAGES), named("l", people="prisoners", count=60, of_whom=[Slice(people="prisoners", count=60)]),
        named("r", when="day 7"), {f"{ALL}.people", f"{ALL}.of whom.prisoners"}),
    "a slice outside the new group": (
        named("b", of_whom=[Slice(people="dead hostages", count=4)], **HOSTAGES), named("l", people="prisoners"), named("r", when="day 7"),
        {f"{ALL}.people"}),
    "a slice larger than the base's whole": (
        named("b", count=30, **HOSTAGES), named("l", of_whom=[Slice(people="hostages", count=40)]), named("r", when="day 7"),
        {f"{ALL}.of whom.hostages"}),
}  # fmt: skip # a table


@pytest.mark.parametrize(("base", "left", "right", "places"), NO_LONGER_FITS.values(), ids=NO_LONGER_FITS)
def test_what_no_longer_fits_the_base_is_left_unsettled(
    base: TermSheet, left: TermSheet, right: TermSheet, places: set[str], tmp_path: Path
) -> None:
    for one, other in ((left, right), (right, left)):
        found = merge(base, one, other)
        assert set(found.sheet.unsettled) == places
        comes_back(found.sheet, tmp_path)
        assert str(at(to_plain(found.sheet), path_of(f"{ALL}.when"))) == "day 7"


# What was unsettled before.


def answers() -> dict[str, TermSheet]:
    moved: Term = Movement(id="hostages")
    return {
        "of another type": version(moved, id="x"),
        "known in full, and silent": version(id="x", silence=FULL),
        "ruled out": version(id="x", terms={"hostages": "none"}),
        "absent": version(id="x", terms={"hostages": "absent"}),
    }


@pytest.mark.parametrize("answer", answers().values(), ids=answers())
def test_a_term_that_goes_while_a_field_is_unsettled(answer: TermSheet, tmp_path: Path) -> None:
    for one, other in ((JOINT, answer), (answer, JOINT)):
        found = merge(BASE, one, other, id="again")
        (decision,) = found.conflicts
        assert (decision.place, decision.outcome) == (ALL, Outcome.CONFLICT)
        told = {id_: to_plain(each) for id_, each in found.sheet.unsettled[ALL].alternatives.items()}
        assert {told["l"]["count"], told["r"]["count"]} == {"40", "50"}
        assert {*told} == {"l", "r", "x"}
        assert found.sheet.terms == BASE.terms
        assert [each.row for each in found if each.place.startswith("unsettled")] == [IN_THE_WHOLE]
        bare = comes_back(found.sheet, tmp_path)
        assert settle(bare, Resolution(ALL, take="l")).terms["hostages"] == free(count=40, **HOSTAGES)
        gone = settle(bare, Resolution(ALL, take="x"))
        assert not gone.unsettled
        assert not isinstance(gone.terms.at("hostages"), Release)


def test_a_phase_that_goes_while_its_length_is_unsettled(tmp_path: Path) -> None:
    three = [
        version(halt(), id=id_, parts=[Part(id="first", lasts=lasts)])
        for id_, lasts in (("b", "six weeks"), ("l", "two weeks"), ("r", "eight weeks"))
    ]
    joint = merge(*three, id="j").sheet
    assert [*joint.unsettled] == [LASTS]
    found = merge(three[0], joint, version(halt(), id="x", silence=FULL), id="again")
    assert [*found.sheet.unsettled] == ["phases.first"]
    assert {*found.sheet.unsettled["phases.first"].alternatives} == {"l", "r", "x"}
    comes_back(found.sheet, tmp_path)


def test_what_was_unsettled_is_a_conflict_still() -> None:
    for found in (
        merge(BASE, JOINT, named("s", title="A")),
        merge(JOINT, JOINT, JOINT),
        merge(LEFT, JOINT, LEFT),
    ):
        (one,) = found.conflicts
        assert (one.place, one.row) == (COUNT, BEFORE)
        assert str(one) == f"{COUNT}: still unsettled: 40 (l) or 50 (r); meanwhile 30 stands (base)"
        assert found.settle(Resolution(COUNT, take="r")).conflicts == ()


def test_the_summary_counts_what_was_unsettled_before() -> None:
    assert summary(merge(BASE, JOINT, named("s", when="day 7"))) == (
        "1 place differs from the base: 1 decided, 1 left unsettled, 1 of them before."
    )
    assert summary(merge(JOINT, JOINT, JOINT)) == (
        "Neither version says anything else than the base; 1 unsettled before and still."
    )


def test_what_stands_meanwhile_is_nobodys_word() -> None:
    found = merge(BASE, JOINT, named("s", count=60))
    assert str(found.sheet.unsettled[COUNT]) == "40 (l) or 50 (r) or 60 (s); meanwhile 30 stands (base)"
    assert str(found).startswith(f"{COUNT}: j tells nothing, s says 60 (b: 30); unsettled")
    assert not [one for one in merge(LEFT, JOINT, LEFT) if one.place == COUNT and one.outcome.settled]


def test_where_a_text_holds_something_else_meanwhile_the_base_stands() -> None:
    known = evolve(LEFT, terms=[free(count=40, **HOSTAGES)])
    found = merge(known, JOINT, evolve(known, id="s", title="A"))
    assert str(found.sheet.unsettled[COUNT]) == "40 (l) or 50 (r); meanwhile 40 stands (base)"


# At the door.


SILENT = version(id="l", title="A")
REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "the id base": ({"id": "base"}, "found the id 'base', expected another id; 'base' has a meaning of its own"),
    "the id suggestion": ({"id": "suggestion"}, "found the id 'suggestion', expected another id"),
    "the id this": ({"id": "this"}, "found the id 'this', expected another id; 'this' has a meaning of its own"),
    "a policy that matches": ({"policy": Policy(match="0.8")}, "policy: found match=4/5, expected a policy that matches nothing: a merge pairs terms by their ids"),
    "a term that is no issue": ({"right": version(Release(id="hostage"), id="r")}, "right: 'r' has the term 'hostage', expected an issue of its scope; did you mean 'hostages'"),
}  # fmt: skip # a table


@pytest.mark.parametrize(("given", "message"), REFUSED.values(), ids=REFUSED)
def test_what_a_merge_refuses(given: dict[str, Any], message: str) -> None:
    three = {"base": BASE, "left": SILENT, "right": RIGHT}
    with pytest.raises(ModelError, match=message):
        merge(**{**three, **given})


def test_these_versions_merge() -> None:
    found: Merge = merge(BASE, SILENT, RIGHT)
    assert str(at(to_plain(found.sheet), path_of(COUNT))) == "50"
