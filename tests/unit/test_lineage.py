"""Who descends from whom, and versions that are added: what is shared, what is checked, what is refused."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from dealdiff import Diff, FileError, ModelError, Scope, TermSheet, UnknownName, diff, dump, load_sheet, loads
from dealdiff.lineage.relations import (
    ancestors,
    children,
    common_ancestor,
    common_ancestors,
    descendants,
    heads,
    parents,
)
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.scope import FigureIssue, Issue, Party
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Term
from dealdiff.negotiation import Negotiation
from dealdiff.patching.patching import patch
from dealdiff.vocabularies.ceasefire import Release, ceasefire


def talks(**named: str) -> Negotiation:
    """Versions by id, each with the versions that it amends; each later than the one before it."""
    sheets = [
        TermSheet(id=id_, date=f"2024-03-{day:02}", parents=dict.fromkeys(told.split(), "amends"))
        for day, (id_, told) in enumerate(named.items(), 1)
    ]
    return Negotiation(scope=scope(), versions=sheets)


def scope() -> Scope:
    issues = [Issue(id=id_, is_="release") for id_ in ("hostages", "prisoners", "remains")]
    return Scope(
        vocabulary=ceasefire,
        issues=issues,
        parties=[Party(id="north", name="North")],
        figures=[FigureIssue(id="people", title="people")],
    )


def release(id_: str, **told: Any) -> Term:  # noqa: ANN401 # words, read by the fields
    return Release(id=id_, **told)


def waiting(id_: str, other: str) -> Term:
    return release(id_, if_=[Condition(id=other)])


FORK = talks(root="", left="root", right="root", deep="left", both="left right", alone="")
CRISS = talks(one="", two="", north="one two", south="one two", last="north")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (lambda: parents(FORK, "both"), ("left", "right")),
        (lambda: parents(FORK, "root"), ()),
        (lambda: children(FORK, "left"), ("deep", "both")),
        (lambda: children(FORK, "both"), ()),
        (lambda: heads(FORK), ("deep", "both", "alone")),
        (lambda: heads(CRISS), ("south", "last")),
        (lambda: heads(Negotiation()), ()),
        (lambda: ancestors(FORK, "both"), ("root", "left", "right")),
        (lambda: ancestors(FORK, "root"), ()),
        (lambda: descendants(FORK, "left"), ("deep", "both")),
        (lambda: descendants(FORK, "alone"), ()),
        (lambda: common_ancestors(FORK, "deep", "both"), ("left",)),
        (lambda: common_ancestors(FORK, "left", "right"), ("root",)),
        (lambda: common_ancestors(FORK, "left", "both"), ("left",)),
        (lambda: common_ancestors(FORK, "deep", "deep"), ("deep",)),
        (lambda: common_ancestors(FORK, "deep", "alone"), ()),
        (lambda: common_ancestors(CRISS, "last", "south"), ("one", "two")),
        (lambda: common_ancestor(FORK, "both", "deep"), "left"),
    ],
)
def test_relations(asked: Callable[[], object], expected: object) -> None:
    assert asked() == expected


def test_relations_are_in_the_order_of_dates() -> None:
    sheets = [
        TermSheet(id="a", date="2024-05", parents={"z": "amends"}),
        TermSheet(id="b", date="2024-04", parents={"z": "counters"}),
        TermSheet(id="c", parents={"z": "amends", "a": "amends", "b": "amends"}),
        TermSheet(id="z", date="2024-03"),
    ]
    told = Negotiation(versions=sheets)
    assert (parents(told, "c"), children(told, "z")) == (("z", "b", "a"), ("b", "a", "c"))


def test_every_relation_makes_a_child() -> None:
    sheets = [TermSheet(id="one"), TermSheet(id="two", parents={"one": "discusses"})]
    assert heads(Negotiation(versions=sheets)) == ("two",)


def test_a_parent_that_is_no_version_is_left_out() -> None:
    told = Negotiation(versions=[TermSheet(id="two", parents={"one": "amends", "zero": "amends"})])
    assert (parents(told, "two"), ancestors(told, "two"), heads(told)) == ((), (), ("two",))


def test_no_common_ancestor_is_told_with_where_each_line_begins() -> None:
    expected = (
        "^'deep' and 'alone' have no common ancestor: 'deep' goes back to 'root', 'alone' has no parents; "
        "a version names those that it builds on under parents$"
    )
    with pytest.raises(ModelError, match=expected):
        common_ancestor(FORK, "deep", "alone")


def test_several_common_ancestors_are_named() -> None:
    told = r"^'last' and 'south' have 2 nearest common ancestors: one, two; choose one of them"
    with pytest.raises(ModelError, match=told):
        common_ancestor(CRISS, "last", "south")


STRANGE: Any = 5


@pytest.mark.parametrize(
    ("asked", "error", "told"),
    [
        (lambda: parents(FORK, "lft"), UnknownName, "no version 'lft'; the nearest is 'left'"),
        (lambda: children(FORK, "lft"), UnknownName, "the nearest is 'left'"),
        (lambda: ancestors(FORK, "lft"), UnknownName, "the nearest is 'left'"),
        (lambda: descendants(FORK, "lft"), UnknownName, "the nearest is 'left'"),
        (lambda: common_ancestors(FORK, "left", "rigt"), UnknownName, "the nearest is 'right'"),
        (lambda: common_ancestor(FORK, "lft", "right"), UnknownName, "the nearest is 'left'"),
        (lambda: parents(FORK, STRANGE), ModelError, "version: found 5, expected the id of a version"),
        (lambda: heads(STRANGE), ModelError, "negotiation: found 5, expected a Negotiation, such as load"),
        (lambda: FORK.add(STRANGE), ModelError, "found 5, expected TermSheet items"),
    ],
)
def test_what_is_asked_of_nothing(asked: Callable[[], object], error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        asked()


def test_a_chain_of_ten_thousand_versions() -> None:
    ids = [f"v{number:05}" for number in range(10_000)]
    links = zip(ids, ["", *ids], strict=False)
    sheets = [TermSheet(id=id_, parents={one: "amends"} if one else {}) for id_, one in links]
    told = Negotiation(scope=scope(), versions=sheets)
    assert (heads(told), len(ancestors(told, ids[-1]))) == ((ids[-1],), 9_999)
    assert common_ancestor(told, ids[-1], ids[5_000]) == ids[5_000]
    assert pickled(told) == told


# --- added versions


def test_a_version_is_added_to_a_new_negotiation() -> None:
    before = talks(root="")
    after = before.add(TermSheet(id="next", parents={"root": "amends"}))
    assert (len(before), len(after), parents(after, "next")) == (1, 2, ("root",))
    assert after["root"] is before["root"]
    assert after["next"].scope is before.scope
    assert (heads(before), heads(after)) == (("root",), ("next",))


def test_several_are_added_in_any_order() -> None:
    later = TermSheet(id="b", parents={"z": "amends"})
    after = talks(root="").add(later, TermSheet(id="z", parents={"root": "amends"}))
    assert [parents(after, id_) for id_ in ("b", "z")] == [("z",), ("root",)]
    assert after == Negotiation(scope=after.scope, versions=[*after])
    assert list(after.versions) == ["b", "root", "z"]


def test_nothing_is_added() -> None:
    assert FORK.add() == FORK


WITH_TERM = [release("hostages", count=35, part="first")]
WAITING = [waiting("hostages", "prisoners"), release("prisoners")]
BEFORE = Negotiation(
    scope=scope(),
    versions=[
        TermSheet(id="root", terms=WITH_TERM, parts=[Part(id="first")]),
        TermSheet(id="waits", terms=WAITING),
        TermSheet(id="as-root", terms=WITH_TERM, silence=Silence(as_="root")),
        TermSheet(id="without", terms={"remains": "absent"}),
    ],
)


REFUSED: dict[str, tuple[list[TermSheet], str]] = {
    "twice": ([TermSheet(id="root")], r"^there is a version 'root' already: give .* id=\"root-2\"\)$"),
    "twice at once": ([TermSheet(id="a"), TermSheet(id="a")], r"^two versions are called a$"),
    "unknown parent": (
        [TermSheet(id="a", parents={"rot": "amends"})],
        r"^a: parents.rot: found 'rot', expected a version; did you mean 'root'",
    ),
    "itself": (
        [TermSheet(id="a", parents={"a": "amends"})],
        r"^a: parents.a: found the version itself",
    ),
    "unknown silence": (
        [TermSheet(id="a", silence=Silence(as_="b"))],
        r"^a: silence.as: found 'b', expected a version",
    ),
    "circle": (
        [TermSheet(id="a", parents={"b": "amends"}), TermSheet(id="b", parents={"a": "amends"})],
        r"^versions.a.parents: found the circle a -> b -> a, expected no circle$",
    ),
    "circle of silence": (
        [TermSheet(id="a", silence=Silence(as_="b")), TermSheet(id="b", silence=Silence(as_="a"))],
        r"^versions.a.silence: found the circle a -> b -> a",
    ),
    "new term": (
        [TermSheet(id="a", terms=[release("hostage", count=35)])],
        r"^a: terms.hostage: found 'hostage', expected an issue; did you mean 'hostages'",
    ),
    "presence": ([TermSheet(id="a", terms={"away": "absent"})], r"^a: terms.away: found 'away'"),
    "known term without its phase": (
        [TermSheet(id="a", terms=WITH_TERM)],
        r"^a: terms.hostages.phase: found 'first', expected a phase",
    ),
    "the parent had the phase of another version": (
        [TermSheet(id="a", terms=BEFORE["as-root"].terms, parents={"as-root": "amends"})],
        r"^a: terms.hostages.phase: found 'first'",
    ),
    "another phase": (
        [evolve(BEFORE["root"], id="a", parts=[Part(id="second")])],
        r"^a: terms.hostages.phase: found 'first'",
    ),
    "waiting": (
        [
            TermSheet(
                id="a", parents={"waits": "amends"}, terms=[WAITING[0], waiting("prisoners", "hostages")]
            )
        ],
        r"^a: terms.hostages.if: found the circle hostages -> prisoners -> hostages",
    ),
    "statement": (
        [TermSheet(id="a", statements=[Statement(who="south", verb="wants", subject="hostages")])],
        r"^a: statements.south . stance . hostages.who: found 'south'",
    ),
    "phase": (
        [TermSheet(id="a", parts=[Part(id="first", told_by="south")])],
        r"^a: phases.first.told by: fo",
    ),
    "each wrong sheet": (
        [TermSheet(id="a", open_=["x"]), TermSheet(id="b", agreed=["y"])],
        r"^a: open.x: found 'x', expected an issue\nb: agreed.y: found 'y'",
    ),
}


@pytest.mark.parametrize(("sheets", "told"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_fit_is_not_added(sheets: list[TermSheet], told: str) -> None:
    for _ in range(2):  # what was refused once is no more known the second time
        with pytest.raises(ModelError, match=told):
            BEFORE.add(*sheets)
    assert len(BEFORE) == 4


def test_only_what_no_version_told_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[list[str]] = []

    def check(sheet: TermSheet, *_: object, **__: object) -> tuple[()]:
        checked.append([*sheet.terms, *(one.key for one in sheet.statements)])
        return ()

    monkeypatch.setattr("dealdiff.model.sharing.check_sheet", check)
    first = FIRST["first"]
    edited = {**first.terms, "hostages": release("hostages", count="34", part="first")}
    FIRST.add(evolve(first, id="again", parents={"first": "amends"}, terms=edited))
    assert checked == [["hostages"]]


def test_a_circle_is_closed_by_a_version_that_was_named_before_it_was_there() -> None:
    before = Negotiation(versions=[TermSheet(id="a", parents={"b": "amends"})])
    with pytest.raises(ModelError, match=r"^versions.a.parents: found the circle a -> b -> a"):
        before.add(TermSheet(id="b", parents={"a": "amends"}))
    fine = before.add(TermSheet(id="c", parents={"a": "amends"}))
    with pytest.raises(ModelError, match="the circle a -> b -> c -> a"):
        fine.add(TermSheet(id="b", parents={"c": "amends"}))
    assert parents(fine.add(TermSheet(id="b")), "a") == ("b",)


def test_a_loaded_lineage_may_not_circle() -> None:
    text = "format: dealdiff/1\nversions:\n  a: {parents: {b: amends}}\n  b: {parents: {a: amends}}\n"
    with pytest.raises(FileError, match=r"<text>:3:\d+: versions.a.parents: found the circle a -> b -> a"):
        loads(text)


# --- equal terms are one object

COUNT = "about 35"


def told_again(id_: str = "again", **more: Any) -> TermSheet:  # noqa: ANN401 # of the fields
    """A sheet made anew: nothing in it is an object of another one."""
    sheet = TermSheet(
        id=id_,
        terms=[release("hostages", count=COUNT, part="first"), release("prisoners", count=7)],
        parts=[Part(id="first", lasts="six weeks")],
        statements=[Statement(who="north", verb="wants", subject="hostages")],
    )
    return evolve(sheet, **more)


FIRST = Negotiation(scope=scope(), versions=[told_again("first")])


def by_file(folder: Path) -> TermSheet:
    dump(evolve(FIRST["first"], id="again"), folder / "again.json")
    return load_sheet(folder / "again.json", FIRST.scope)


def by_document(_: Path) -> TermSheet:
    whole = diff(FIRST["first"], evolve(FIRST["first"], id="again"))
    return Diff.from_dict(whole.to_dict()).after


def by_patch(_: Path) -> TermSheet:
    whole = diff(FIRST["first"], evolve(FIRST["first"], id="again", title="Another"))
    return patch(FIRST["first"], whole)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda _: told_again(), id="in Python"),
        pytest.param(lambda _: told_again(scope=scope()), id="in an equal scope"),
        pytest.param(lambda _: evolve(FIRST["first"], id="again"), id="evolved"),
        pytest.param(lambda _: evolve(told_again(), title="Another"), id="made anew and evolved"),
        pytest.param(by_file, id="loaded"),
        pytest.param(by_document, id="from a diff's document"),
        pytest.param(by_patch, id="patched"),
    ],
)
def test_equal_terms_are_one_object(made: Callable[[Path], TermSheet], tmp_path: Path) -> None:
    given = made(tmp_path)
    added = FIRST.add(given)
    first, again = added["first"], added["again"]
    assert again == evolve(given, scope=FIRST.scope)
    assert canonical_bytes(again) == canonical_bytes(evolve(given, scope=FIRST.scope))
    assert [again.terms[id_] is first.terms[id_] for id_ in first.terms] == [True, True]
    assert (again.terms is first.terms, again.parts is first.parts) == (True, True)
    assert again.statements is first.statements


def test_equal_terms_of_versions_that_are_given_together_are_one_object() -> None:
    told = Negotiation(scope=scope(), versions=[told_again("a"), told_again("b", parents={"a": "amends"})])
    assert told["a"].terms["hostages"] is told["b"].terms["hostages"]
    assert told["a"].statements[0] is told["b"].statements[0]


def test_a_loaded_negotiation_shares_what_is_told_in_other_words_of_a_file() -> None:
    text = """format: dealdiff/1
issues: {hostages: {is: release, title: Release}}
versions:
  march: {terms: {hostages: {count: about 35}}}
  may: {terms: {hostages: {is: release, count: about  35}}}
"""
    loaded = loads(text)
    added = loaded.add(TermSheet(id="june", terms=[release("hostages", count=COUNT)]))
    march, may, june = (added[id_].terms["hostages"] for id_ in ("march", "may", "june"))
    assert march is may is june
    assert march is loaded["march"].terms["hostages"]


def test_only_equal_words_are_shared() -> None:
    terms = [release("hostages", count="about  36"), release("prisoners", count=7)]
    added = FIRST.add(told_again(terms=terms))
    first, again = added["first"].terms, added["again"].terms
    assert again["hostages"] is not first["hostages"]
    assert again["prisoners"] is first["prisoners"]
    assert to_plain(again["hostages"])["count"] == "about 36"


def test_a_presence_is_asked_for_its_id_in_every_version() -> None:
    added = BEFORE.add(TermSheet(id="again", terms={"remains": "absent"}))
    assert added["again"].terms is added["without"].terms


@frozen(kw_only=True, hash=False, eq=True)
class Unhashed(Term):
    """A term type of somebody's own, whose terms cannot be hashed."""

    __hash__ = None  # type: ignore[assignment] # as a class with eq and without frozen has it


def test_terms_without_a_hash_are_not_shared() -> None:
    sheets = [TermSheet(id=id_, terms=[Unhashed(id="hostages")]) for id_ in "ab"]
    told = Negotiation(versions=sheets).add(TermSheet(id="c", terms=[Unhashed(id="hostages")]))
    assert told["a"].terms == told["c"].terms
    assert told["a"].terms["hostages"] is not told["c"].terms["hostages"]


# --- what a negotiation keeps for itself


def test_what_is_kept_is_no_part_of_a_negotiation() -> None:
    told = talks(root="", next="root")
    heads(told)
    assert told == talks(root="", next="root")
    assert "derived" not in repr(told)
    assert evolve(told) == told
    assert heads(evolve(told, versions=[told["root"]])) == ("root",)


def pickled(told: Negotiation) -> Negotiation:
    made: Negotiation = pickle.loads(pickle.dumps(told))  # noqa: S301 # our own bytes
    return made


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickled])
def test_copies_are_equal_and_can_be_added_to(copied: Callable[[Negotiation], Negotiation]) -> None:
    told = FIRST.add(told_again())
    heads(told)
    made = copied(told)
    assert (made, heads(made)) == (told, heads(told))
    added = made.add(told_again("third"))
    assert added["third"].terms["hostages"] is added["first"].terms["hostages"]


def test_maps_with_the_same_ids_hold_them_once() -> None:
    one, other = (Keyed({f"k{number}": value for number in range(9)}) for value in "ab")
    assert one.columns()[0] is other.columns()[0]
    assert one.plus({"k0": "c"}) == Keyed({**one, "k0": "c"})
    assert one.plus({"z": "c", "y": "d"}) == Keyed({**one, "z": "c", "y": "d"})
    assert one.plus({"a": "c"}) == Keyed({**one, "a": "c"})
    assert one.plus({"z": "c"})["z"] == "c"
    assert one.plus({}) is one
    assert Keyed().plus({"b": 1, "a": 2}) == Keyed({"a": 2, "b": 1})
