"""Patches that do not fit, word by word; what else the laws of patches cannot reach."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from dealdiff.diffing.engine import diff
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.result import Diff
from dealdiff.diffing.suppression import Suppression
from dealdiff.errors import DealdiffError, ModelError, StaleDelta
from dealdiff.model.effective import Effective
from dealdiff.model.part import Part
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Issue, Party, Scope, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.patching.composing import compose, invert
from dealdiff.patching.conflict import Conflict
from dealdiff.patching.exporting import json_patch, merge_patch
from dealdiff.patching.patching import patch, rebase
from dealdiff.values.policy import Policy
from dealdiff.vocabularies.ceasefire import Cessation, Guarantee, Movement, Release, ceasefire
from dealdiff.vocabularies.commercial import CommercialProvision, DebtGuarantee

PAUSE = Cessation(id="fighting", form="pause")
SAID = Statement(who="anna", verb="wants", subject="fighting")
MARCH = TermSheet(
    id="march",
    title="March",
    terms=[Release(id="hostages", count=35, force="must"), PAUSE],
    statements=[SAID],
)
MAY = TermSheet(
    id="may",
    title="March",
    terms=[
        Release(id="hostages", count=40, force="must"),
        evolve(PAUSE, lasts="six weeks"),
        Release(id="prisoners"),
    ],
    statements=[evolve(SAID, verb="refuses")],
    parents={"march": "amends"},
)
FOUND = diff(MARCH, MAY)
BY_HAND = "it was changed by hand: make it anew with diff(before, after), or `dealdiff diff --format json`"


def march(**other: Any) -> TermSheet:  # noqa: ANN401 # fields of a sheet
    return evolve(MARCH, **other)


def edited(*steps: str | int, to: object) -> Callable[[], object]:
    """A patch by the document of a diff in which one thing was changed by hand."""

    def patched() -> object:
        document: Any = copy.deepcopy(FOUND.to_dict())
        inner = document
        for step in steps[:-1]:
            inner = inner[step]
        inner[steps[-1]] = to
        return patch(MARCH, Diff.from_dict(document))

    return patched


FORTY_ONE = evolve(MAY, terms=[Release(id="hostages", count=41), PAUSE])
STALE: dict[str, tuple[Callable[[], object], str]] = {
    "another version": (
        lambda: patch(MAY, FOUND),
        "a diff from `march`, applied to `may`; rebase(diff, onto) carries it over",
    ),
    "a stale value": (
        lambda: patch(march(terms=[Release(id="hostages", count=36, force="must"), PAUSE]), FOUND),
        "terms.hostages.count: found 36, expected 35",
    ),
    "a value that is not told": (
        lambda: patch(march(terms=[Release(id="hostages"), PAUSE]), FOUND),
        "terms.hostages.count: found nothing, expected 35",
    ),
    "a missing item": (
        lambda: patch(march(terms=[Release(id="hostages", count=35)]), FOUND),
        "terms.fighting: found nothing, expected {is: cessation, form: pause}",
    ),
    "a presence in the place of an item": (
        lambda: patch(march(terms={"hostages": MARCH.terms["hostages"], "fighting": "absent"}), FOUND),
        "terms.fighting: found absent, expected {is: cessation, form: pause}",
    ),
    "an item that is there already": (
        lambda: patch(march(terms=[*MARCH.terms.values(), Release(id="prisoners", count=3)]), FOUND),
        "terms.prisoners: found {is: release, count: 3}, expected nothing",
    ),
    "an item of another type": (
        lambda: patch(march(terms=[Movement(id="hostages"), PAUSE]), FOUND),
        "terms.hostages.is: found movement, expected release\n"
        "terms.hostages.count: found nothing, expected 35",
    ),
    "a stale statement": (
        lambda: patch(march(statements=[evolve(SAID, verb="drops")]), FOUND),
        "statements.anna | stance | fighting.verb: found drops, expected wants",
    ),
    "a parent that is told already": (
        lambda: patch(march(parents={"march": "restates"}), FOUND),
        "parents.march: found restates, expected nothing",
    ),
    "several places at once": (
        lambda: patch(march(terms=[Release(id="hostages", count=36)], statements=[]), FOUND),
        "statements.anna | stance | fighting: found nothing, "
        "expected {who: anna, verb: wants, subject: fighting}\n"
        "terms.fighting: found nothing, expected {is: cessation, form: pause}\n"
        "terms.hostages.count: found 36, expected 35",
    ),
    "what is done already, strictly": (
        lambda: patch(march(terms=MAY.terms), FOUND),
        "terms.fighting.lasts: found six weeks, expected nothing\n"
        "terms.hostages.count: found 40, expected 35\n"
        "terms.prisoners: found {is: release}, expected nothing",
    ),
    "something else, though not strictly": (
        lambda: patch(march(id="april", terms=FORTY_ONE.terms), FOUND, strict=False),
        "terms.hostages.count: found 41, expected 35",
    ),
    "carried over to another value": (
        lambda: rebase(FOUND, TermSheet(id="april", terms=[Release(id="hostages", count=36), PAUSE])),
        "statements.anna | stance | fighting: found nothing, "
        "expected {who: anna, verb: wants, subject: fighting}\n"
        "terms.hostages.count: found 36, expected 35",
    ),
    "two diffs that do not follow": (
        lambda: compose(FOUND, FOUND),
        "the second diff begins with `march`, the first ends with `may`; "
        "rebase(second, onto) carries it over",
    ),
    "a second diff from another telling": (
        lambda: compose(FOUND, diff(evolve(FORTY_ONE, id="may"), TermSheet(id="june")).about("hostages")),
        "terms.hostages: found {is: release, force: must, count: 40}, expected {is: release, count: 41}",
    ),
}
WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "a newer format": (
        edited("format", to="dealdiff-diff/2"),
        "$.format: found 'dealdiff-diff/2', expected 'dealdiff-diff/1'; "
        "a newer dealdiff wrote this: read it with that one",
    ),
    "a document that is none": (
        lambda: patch(MARCH, Diff.from_dict({})),
        "$: found no format, expected an object with the format 'dealdiff-diff/1'",
    ),
    "the second sheet changed by hand": (
        edited("after", "sheet", "terms", "hostages", "count", to="41"),
        f"terms.hostages.count: '41' in the second sheet, '40' in the change; {BY_HAND}",
    ),
    "the first sheet changed by hand": (
        edited("before", "sheet", "terms", "hostages", "count", to="36"),
        f"terms.hostages.count: '36' in the first sheet, '35' in the change; {BY_HAND}",
    ),
    "an item changed by hand": (
        edited("after", "sheet", "terms", "prisoners", to={"is": "release", "count": "3"}),
        "terms.prisoners: \"{'is': 'release', 'count': '3'}\" in the second sheet, "
        f"\"{{'is': 'release'}}\" in the change; {BY_HAND}",
    ),
    "an id changed by hand": (
        edited("after", "sheet", "id", to="june"),
        f"id: 'june' in the second sheet, 'may' in the change; {BY_HAND}",
    ),
    "one side of a value taken out by hand": (
        edited("after", "sheet", "terms", "hostages", to={"is": "release", "force": "must"}),
        f"terms.hostages.count: nothing in the second sheet, '40' in the change; {BY_HAND}",
    ),
    "a content of a change taken out": (
        lambda: patch(MARCH, evolve(FOUND, changes=(evolve(FOUND.changes[0], before=None),))),
        f"terms.hostages.count: '35' in the first sheet, nothing in the change; {BY_HAND}",
    ),
    "a statement changed by hand where the change does not account for it": (
        edited("after", "sheet", "statements", "anna | stance | fighting", "firmness", to="demand"),
        "statements.anna | stance | fighting: \"{'who': 'anna', 'verb': 'refuses', 'subject': 'fighting', "
        "'firmness': 'demand'}\" in the second sheet, \"{'who': 'anna', 'verb': 'refuses', "
        f"'subject': 'fighting'}}\" in the change; {BY_HAND}",
    ),
    "no difference left": (
        edited("after", "sheet", "terms", "hostages", "count", to="35"),
        f"terms.hostages.count: a change accounts for it, but the sheets do not differ there; {BY_HAND}",
    ),
    "an atom given to two changes": (
        edited("changes", 1, "owns", to=[["terms", "hostages", "count"]]),
        f"terms.hostages.count: 2 changes of the diff account for it; {BY_HAND}",
    ),
    "no words for a number": (
        edited("after", "sheet", "terms", "hostages", "count", to="many many"),
        "$.after.sheet.terms.hostages.count: found 'many many' (not understood from character 6 on: 'many'), "
        "expected a unit such as 'new units', with no second number or hedge",
    ),
    "two policies": (
        lambda: compose(FOUND, diff(MAY, MARCH, policy=Policy(about="1/20", step=2))),
        "policy.about: found 1/20 in the second diff, 1/10 in the first; "
        "policy.step: found 2 in the second diff, 1 in the first; compare the versions under one policy",
    ),
    "a sheet that is none": (
        lambda: patch(5, FOUND),  # type: ignore[arg-type] # that is the case
        "sheet: found 5, expected a TermSheet, such as negotiation[id]",
    ),
    "a diff that is none": (
        lambda: patch(MARCH, {}),  # type: ignore[arg-type] # that is the case
        "diff: found {}, expected a Diff, such as negotiation.diff(before, after)",
    ),
    "no truth": (
        lambda: patch(MARCH, FOUND, strict="no"),  # type: ignore[arg-type] # that is the case
        "strict: found 'no', expected True or False",
    ),
    "carried over to nothing": (
        lambda: rebase(FOUND, None),  # type: ignore[arg-type] # that is the case
        "onto: found None, expected a TermSheet, such as negotiation[id]",
    ),
    "carried over to the other parent, to which its relation is another": (
        lambda: rebase(
            diff(MARCH, evolve(MAY, parents={"march": "amends", "april": "counters"})),
            march(id="april"),
        ),
        "parents.april: found counters in `may`, expected amends, as of `march` from which the diff begins: "
        "a version has one relation to another; take one of the two out of its parents",
    ),
    "nothing carried over": (
        lambda: rebase(None, MARCH),  # type: ignore[arg-type] # that is the case
        "diff: found None, expected a Diff, such as negotiation.diff(before, after)",
    ),
    "nothing inverted": (
        lambda: invert(5),  # type: ignore[arg-type] # that is the case
        "diff: found 5, expected a Diff, such as negotiation.diff(before, after)",
    ),
    "composed with nothing": (
        lambda: compose(FOUND, None),  # type: ignore[arg-type] # that is the case
        "second: found None, expected a Diff, such as negotiation.diff(before, after)",
    ),
    "a sheet exported": (
        lambda: json_patch(MARCH),  # type: ignore[arg-type] # that is the case
        "diff: found <TermSheet march: 2 terms, 1 statements>, "
        "expected a Diff, such as negotiation.diff(before, after)",
    ),
    "nothing exported": (
        lambda: merge_patch(None),  # type: ignore[arg-type] # that is the case
        "diff: found None, expected a Diff, such as negotiation.diff(before, after)",
    ),
}


@pytest.mark.parametrize("name", STALE)
def test_a_diff_that_does_not_fit_is_refused_and_told(name: str) -> None:
    act, words = STALE[name]
    with pytest.raises(StaleDelta) as caught:
        act()
    error = caught.value
    assert str(error) == words
    assert len(error.conflicts) == len(words.splitlines())
    assert all(isinstance(one, Conflict) for one in error.conflicts)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 # what was just dumped
    assert (str(again), again.conflicts) == (words, error.conflicts)


@pytest.mark.parametrize("name", WRONG)
def test_bad_input_is_refused_and_told(name: str) -> None:
    act, words = WRONG[name]
    with pytest.raises(DealdiffError) as caught:
        act()
    assert (type(caught.value), str(caught.value)) == (ModelError, words)


def test_another_version_is_one_conflict() -> None:
    with pytest.raises(StaleDelta) as caught:
        patch(MAY, FOUND)
    assert caught.value.conflicts == (Conflict(("id",), "march", "may"),)


def test_conflicts_are_equal_by_their_words_and_can_be_hashed() -> None:
    one, other = ({"is": "release", "count": "3"}, {"count": "3", "is": "release"})
    assert Conflict(("a",), None, dict(one)) == Conflict(("a",), None, dict(other))
    assert len({Conflict(("a",), None, dict(one)), Conflict(("a",), None, dict(other))}) == 1
    assert Conflict(("a",), None, "x") != Conflict(("a",), "x", None)


@pytest.mark.parametrize(("length", "shown"), [(80, "x" * 80), (81, "x" * 77 + "...")])
def test_what_is_long_is_cut(length: int, shown: str) -> None:
    assert str(Conflict(("title",), "x" * length, None)) == f"title: found nothing, expected {shown}"


def test_a_bare_stale_delta_has_no_conflicts() -> None:
    assert StaleDelta("count is 35").conflicts == ()


def test_not_strictly_another_version_passes_and_what_is_done_counts() -> None:
    april = march(id="april", terms=[Release(id="hostages", count=40, force="may"), PAUSE])
    patched = patch(april, FOUND, strict=False)
    assert (patched.id, to_plain(patched)["terms"]["hostages"]["force"]) == ("may", "may")
    assert dict(patched.parents) == {"march": "amends"}
    assert patch(MAY, FOUND, strict=False) == MAY


def test_a_filtered_diff_leaves_the_version_its_id() -> None:
    patched = patch(MARCH, FOUND.about("hostages"))
    assert (patched.id, to_plain(patched.terms["hostages"])["count"], len(patched.terms)) == (
        "march",
        "40",
        2,
    )


PARTS: dict[str, tuple[Diff, bool]] = {
    "a whole diff": (FOUND, False),
    "no difference": (diff(MARCH, MARCH), False),
    "of two scopes alone": (
        diff(MARCH, evolve(MARCH, scope=Scope(parties=[Party(id="a", name="A")]))),
        False,
    ),
    "about a term": (FOUND.about("hostages"), True),
    "of a significance that all changes have": (diff(MARCH, march(title="A")).of("record"), False),
    "without silence, where nothing is silent": (diff(MARCH, march(title="A")).without("silence"), False),
    "without silence": (diff(MARCH, march(terms=[PAUSE])).without("silence"), True),
    "without any change": (evolve(FOUND, changes=()), True),
    "read from a document": (Diff.from_dict(FOUND.about("hostages").to_dict()), True),
    "the inverse of a part leads all the way back": (invert(FOUND.about("hostages")), False),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_diff_knows_whether_it_is_all_that_differs(name: str) -> None:
    found, partial = PARTS[name]
    assert found.partial is partial


def test_a_result_that_does_not_fit_together_is_no_sheet() -> None:
    """Every complaint; those that a sheet had before are no matter of the patch."""
    late = Cessation(id="fighting", form="pause", part="second")
    phased = TermSheet(
        id="march",
        parts=[Part(id="first"), Part(id="second")],
        terms=[late, Release(id="prisoners", part="second")],
    )
    found = diff(TermSheet(id="march"), phased)
    with pytest.raises(ModelError) as caught:
        patch(
            TermSheet(id="march"),
            evolve(found, changes=tuple(one for one in found if one.path[0] == "terms")),
        )
    hint = "write phases: and, under it, second: {}"
    assert str(caught.value).splitlines() == [
        f"march: terms.fighting.phase: found 'second', expected a phase of this version; {hint}",
        f"march: terms.prisoners.phase: found 'second', expected a phase of this version; {hint}",
    ]
    loose = TermSheet(id="march", terms=[late])
    titled = diff(loose, evolve(loose, title="A", date="2024-03"))
    assert str(patch(loose, titled.of("record")).id) == "march"
    some = evolve(titled, changes=titled.changes[:1])
    assert patch(loose, some).terms == loose.terms


def test_a_result_that_cannot_be_read_is_no_sheet() -> None:
    """Two types of one name, from two vocabularies: the sheet's own is meant."""
    sheet = TermSheet(id="a", terms=[Guarantee(id="x", before="before talks")])
    found = diff(TermSheet(id="a"), TermSheet(id="a", terms=[DebtGuarantee(id="y", cap="$3", of="debts")]))
    with pytest.raises(ModelError) as caught:
        patch(sheet, found)
    assert str(caught.value).startswith(
        "a: terms.y.cap: found the unknown key 'cap' of a guarantee, expected"
    )


def scope(**more: Any) -> Scope:  # noqa: ANN401 # fields of a scope
    issues = [
        Issue(id="hostages", is_="release"),
        Issue(id="fighting", is_="cessation"),
        Issue(id="prisoners", is_="release"),
    ]
    return Scope(vocabulary=ceasefire, issues=issues, **more)


def test_the_scope_is_the_diff_s_end_s_or_the_sheet_s_own() -> None:
    one, other = scope(speakers=[Speaker(id="anna")]), scope(speakers=[Speaker(id="anna", name="Anna")])
    third = scope(parties=[Party(id="anna", name="A")])
    found = diff(evolve(MARCH, scope=one), evolve(MAY, scope=other))
    assert patch(evolve(MARCH, scope=one), found).scope is other
    assert patch(evolve(MARCH, scope=one), found.about("hostages")).scope is other
    assert patch(evolve(MARCH, scope=third), found).scope is third
    assert rebase(found, evolve(MARCH, id="april", scope=third)).after.scope is third


def test_what_a_scope_does_not_declare_is_not_patched_in() -> None:
    narrow = Scope(
        vocabulary=ceasefire, issues=[Issue(id="hostages", is_="release")], speakers=[Speaker(id="anna")]
    )
    sheet = TermSheet(id="a", terms=[Release(id="hostages", count=35)], scope=narrow)
    wide = scope(speakers=[Speaker(id="anna")])
    found = diff(
        TermSheet(id="a", terms=[Release(id="hostages", count=35)], scope=wide),
        TermSheet(id="a", terms=[Release(id="hostages", count=35), Release(id="prisoners")], scope=wide),
    )
    with pytest.raises(ModelError, match=r"^a: terms\.prisoners: found 'prisoners', expected an issue"):
        patch(sheet, found)


def test_types_of_no_vocabulary_are_kept() -> None:
    """A sheet without a scope; and one whose term has the name of a type of another vocabulary."""
    before = TermSheet(id="a", terms=[CommercialProvision(id="x", title="One"), CommercialProvision(id="y")])
    after = TermSheet(
        id="a", terms=[CommercialProvision(id="x", title="Two"), CommercialProvision(id="y", title="Three")]
    )
    found = diff(before, after)
    some = patch(before, evolve(found, changes=found.changes[:1]))
    assert {type(one) for one in some.terms.values()} == {CommercialProvision}
    assert patch(before, found) == after
    told = evolve(before, scope=Scope(vocabulary=ceasefire))
    again = patch(told, evolve(diff(told, evolve(after, scope=told.scope)), changes=found.changes[:1]))
    assert {type(one) for one in again.terms.values()} == {CommercialProvision}


def test_terms_that_nobody_touched_are_the_same_objects() -> None:
    patched = patch(MARCH, FOUND.about("hostages"))
    assert patched.terms["fighting"] is MARCH.terms["fighting"]


def test_effective_sheets_are_patched_to_effective_sheets() -> None:
    before, after = Effective(id="a", title="One"), Effective(id="b", title="Two", contested=("terms.x",))
    assert patch(before, diff(before, after)) == after
    assert invert(diff(before, after)) == diff(after, before)


def test_notes_are_turned_with_a_whole_diff_alone() -> None:
    before = TermSheet(id="a", terms=[Release(id="hostages")])
    stale = (Suppression(fingerprint="0" * 16, because="known"),)
    noted = evolve(
        diff(TermSheet(id="a"), before),
        notes=Notes(only=("term-reported", "presence", "term-split"), stale=stale),
    )
    assert invert(noted).notes == Notes(only=("term-not-mentioned", "presence", "term-split"), stale=stale)
    assert invert(invert(noted)) == noted
    assert invert(evolve(FOUND.about("hostages"), notes=Notes(only=("substantive",)))).notes == Notes()


def test_carried_over_the_parent_is_the_sheet_that_it_is_carried_to() -> None:
    april = evolve(MARCH, id="april", title="April", parents={"march": "restates"})
    carried = rebase(FOUND, april)
    assert (carried.after.id, str(carried.after.title)) == ("may", "March")
    assert dict(carried.after.parents) == {"april": "amends"}
    both = evolve(MAY, parents={"march": "amends", "april": "amends"})
    assert dict(rebase(diff(MARCH, both), april).after.parents) == {"april": "amends"}
    other = evolve(MAY, parents={"january": "restates", "april": "counters"})
    assert dict(rebase(diff(MARCH, other), april).after.parents) == dict(other.parents)


def test_carried_over_without_another_id_the_heading_stays() -> None:
    april = evolve(MARCH, id="april", title="April", date="2024-04")
    told = diff(MARCH, evolve(MARCH, dated_by="a report", terms=MAY.terms))
    carried = rebase(told, april)
    assert {change.path for change in carried} == {change.path for change in told}
    assert (carried.after.id, str(carried.after.title), str(carried.after.dated_by)) == (
        "april",
        "April",
        "a report",
    )
    with pytest.raises(StaleDelta, match="title: found April, expected March"):
        rebase(diff(MARCH, evolve(MARCH, title="The first")), april)


def test_json_pointers_are_escaped() -> None:
    """A key with a slash or a tilde in it: of a statement, by what it is about."""
    said = Statement(who="anna", verb="judges", subject="a/b~c", says="fine", id="x")
    (added,) = json_patch(diff(TermSheet(id="a"), TermSheet(id="a", statements=[said])), tests=False)
    assert added["path"] == "/statements"
    both = [said, evolve(said, id="y")]
    one, other = TermSheet(id="a", statements=both[:1]), TermSheet(id="a", statements=both)
    (added,) = json_patch(diff(one, other), tests=False)
    assert added["path"] == "/statements/anna | judges | a~1b~0c | y"


def test_a_patch_of_nothing_is_empty() -> None:
    assert json_patch(diff(MARCH, MARCH)) == []
    assert merge_patch(diff(MARCH, MARCH)) == {}


def test_a_json_patch_tests_before_it_does_anything() -> None:
    assert json_patch(FOUND.about("hostages")) == [
        {"op": "test", "path": "/id", "value": "march"},
        {"op": "test", "path": "/terms/hostages/count", "value": "35"},
        {"op": "replace", "path": "/terms/hostages/count", "value": "40"},
    ]
    assert merge_patch(FOUND.about("hostages")) == {"terms": {"hostages": {"count": "40"}}}


def test_a_retyped_item_is_merged_key_by_key() -> None:
    """A merge patch goes into maps: what the new item does not hold is taken out."""
    found = diff(
        TermSheet(id="a", terms=[Release(id="x", count=3)]),
        TermSheet(id="a", terms=[Movement(id="x", by="b")]),
    )
    assert merge_patch(found) == {"terms": {"x": {"is": "movement", "by": "b", "count": None}}}
