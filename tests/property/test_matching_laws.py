"""The laws of matching beyond ids (:mod:`dealdiff.diffing.matching`), and of diffs that rest on it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import Counter
from typing import Any

import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.diffing.delta import apply, atoms, between, inverse
from dealdiff.diffing.engine import diff
from dealdiff.diffing.matching.contents import content, says_enough
from dealdiff.diffing.matching.finding import match
from dealdiff.diffing.matching.free import SECTION_OF, free
from dealdiff.diffing.matching.likeness import other_ids
from dealdiff.diffing.matching.naming import Naming
from dealdiff.diffing.matching.result import Matching
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suggested import SUM
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.scope import Issue
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.values.policy import Policy
from dealdiff.values.presence import Presence
from dealdiff.vocabularies.ceasefire import Release

Pair = tuple[TermSheet, TermSheet]
LOOSE, USUAL = Policy(match="1/2"), Policy(match="3/4")
policies = st.sampled_from([LOOSE, USUAL])


def ids_of(sheet: TermSheet) -> list[str]:
    """The ids of all that stands in a sheet, each once."""
    several = Counter(id_ for name in SECTION_OF.values() for id_ in getattr(sheet, name))
    return sorted(id_ for id_, often in several.items() if often == 1)


@st.composite
def renamings(draw: st.DrawFn, sheet: TermSheet) -> Renaming:
    """Other ids for all or some of the items of a sheet; in the order of ids or not."""
    ids = ids_of(sheet)
    chosen = st.just(ids) if not ids else st.just(ids) | st.lists(st.sampled_from(ids), unique=True)
    return Renaming({old: f"{draw(st.sampled_from('az'))}-{old}-new" for old in draw(chosen)})


@st.composite
def _renamed_pairs(draw: st.DrawFn) -> Pair:
    world = draw(worlds)
    before, near = draw(a_sheet.neighbours_in(world))
    kept = ("parts", "exchanges", "figures")
    near = evolve(near, **{name: getattr(before, name) for name in kept if draw(st.booleans())})
    terms = {id_: _near(draw, world, term) for id_, term in before.terms.items()}
    near = evolve(near, terms=terms)
    return before, draw(renamings(near)).sheet(near)


def _near(draw: st.DrawFn, world: World, term: TermOrPresence) -> TermOrPresence:
    """The term itself, or with some fields told otherwise."""
    if isinstance(term, Presence) or draw(st.booleans()):
        return term
    other = draw(a_sheet.terms_of(world, term.id, retyped=False, replaces=False))
    told: dict[str, Any] = other.reported() if type(other) is type(term) else {}
    return evolve(term, **dict(list(told.items())[:2]))


pairs = a_sheet.pairs | _renamed_pairs()
"""Two sheets, often alike, often under other ids."""


@a_sheet.often
@given(pairs, policies)
def test_matching_backwards_is_its_mirror(pair: Pair, policy: Policy) -> None:
    there, back = match(*pair, policy=policy), match(*reversed(pair), policy=policy)
    assert {(one.section, one.before, one.after, one.tier, one.score) for one in there} == {
        (one.section, one.after, one.before, one.tier, one.score) for one in back
    }
    assert set(there.ambiguous) == {one.mirror for one in back.ambiguous}


@a_sheet.often
@given(pairs, policies)
def test_no_id_stands_in_two_suggestions(pair: Pair, policy: Policy) -> None:
    found = match(*pair, policy=policy)
    for side in ("before", "after"):
        told = Counter((one.section, id_) for one in found for id_ in getattr(one, side))
        open_ = Counter((one.section, id_) for one in found.ambiguous for id_ in getattr(one, side))
        assert all(often == 1 for often in (told | open_).values())
        assert not told.keys() & open_.keys()


@a_sheet.often
@given(st.data())
def test_ids_with_other_numbers_are_never_suggested(data: st.DataObject) -> None:
    """Whatever else agrees: each id with a day of its own on either side, often another one."""
    told = data.draw(a_sheet.anything)
    days = st.sampled_from(["day-7", "day-22", "annex-ii", "annex-iii", "item-1", "item-2"])
    one, other = (
        Renaming({id_: f"{data.draw(days)}-{side}-{id_}" for id_ in ids_of(told)}).sheet(told)
        for side in ("here", "there")
    )
    for found in match(one, other, policy=LOOSE):
        assert not any(other_ids(old, new) for old in found.before for new in found.after)


@a_sheet.often
@given(st.data())
def test_ids_that_name_two_things_are_never_suggested(data: st.DataObject) -> None:
    """Whatever else agrees: each id with a side, a month or people of its own, often other ones."""
    told = data.draw(a_sheet.anything)
    names = st.sampled_from(
        ["north", "southern", "early", "late", "june", "friday", "women", "prisoners", "any"]
    )
    one, other = (
        Renaming({id_: f"{data.draw(names)}-{side}-{id_}" for id_ in ids_of(told)}).sheet(told)
        for side in ("here", "there")
    )
    naming = Naming((told.scope.scheme("people"), told.scope.scheme("places")))
    for found in match(one, other, policy=LOOSE):
        assert not any(naming.two_ids(old, new) for old in found.before for new in found.after)


@a_sheet.often
@given(pairs, st.data())
def test_two_parts_of_one_issue_are_never_one_term(pair: Pair, data: st.DataObject) -> None:
    """Parts of one issue, whichever side declares them; a whole and its parts may all be issues."""
    ids = sorted({id_ for sheet in pair for id_ in sheet.terms})
    declared = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    issues = [Issue(id=id_, is_="release", broader="all") for id_ in declared]
    before = evolve(pair[0], scope=evolve(pair[0].scope, issues=issues))
    after = evolve(pair[1], scope=evolve(pair[1].scope, issues=[]))
    for one in (match(before, after, policy=LOOSE), match(after, before, policy=LOOSE)):
        for found in one.of("terms"):
            assert found.tier == SUM or not {*found.before, *found.after} <= {*declared}


@a_sheet.often
@given(pairs, policies)
def test_only_what_is_free_is_matched(pair: Pair, policy: Policy) -> None:
    mine, theirs = free(*pair)
    for one in (*match(*pair, policy=policy), *match(*pair, policy=policy).ambiguous):
        assert {*one.before} <= {*mine[one.section]}
        assert {*one.after} <= {*theirs[one.section]}
        assert (policy.match or 0) <= one.score <= 1


@a_sheet.often
@given(pairs)
def test_a_higher_threshold_never_lowers_a_score(pair: Pair) -> None:
    assert all(one.score >= USUAL.match for one in match(*pair, policy=USUAL) if USUAL.match is not None)
    assert match(*pair) == match(*pair, policy=LOOSE)


def distinct(sheet: TermSheet) -> set[str]:
    """The terms that say enough, and something that no other term of the sheet says."""
    told = {term.id: content(term) for term in sheet.terms.values() if isinstance(term, Term)}
    often = Counter(told.values())
    return {id_ for id_, each in told.items() if often[each] == 1 and says_enough(each)}


def in_circles(sheet: TermSheet, ids: set[str]) -> set[str]:
    """The terms that name themselves, at once or by way of one another: none of these can be found first."""
    terms = {id_: sheet.terms[id_] for id_ in ids}
    named = {
        id_: {one for one in ids if content(Renaming({one: "another"}).item(term)) != content(term)}
        for id_, term in terms.items()
    }
    for _ in ids:  # what they name, what that names, and so on
        named = {id_: several.union(*(named[one] for one in several)) for id_, several in named.items()}
    return {id_ for id_, several in named.items() if id_ in several}


@a_sheet.often
@given(st.data())
def test_terms_under_other_ids_are_found_again(data: st.DataObject) -> None:
    """Those that say something that no other does, whatever they name and whoever names them."""
    before = data.draw(a_sheet.anything)
    chosen = data.draw(renamings(before))
    clear = distinct(before)
    clear -= in_circles(before, clear)
    told = {old: new for old, new in chosen.ids.items() if old in clear}
    loose, _ = free(before, Renaming(told).sheet(before))
    only = Renaming({old: new for old, new in told.items() if old in loose["terms"]})
    found = match(before, only.sheet(before))
    assert {one.before[0]: one.after[0] for one in found.of("terms") if one.tier == "exact"} == only.ids


@a_sheet.often
@given(st.data())
def test_a_renaming_taken_back_is_the_sheet(data: st.DataObject) -> None:
    before = data.draw(a_sheet.anything)
    renaming = data.draw(renamings(before))
    back = renaming.inverse.sheet(renaming.sheet(before))
    assert to_plain(back) == to_plain(before)


@a_sheet.often
@given(pairs, policies)
def test_every_atom_is_owned_once_and_nothing_else_is(pair: Pair, policy: Policy) -> None:
    owned = Counter(path for change in diff(*pair, policy=policy) for path in change.owns)
    assert owned == Counter(path for path, _ in atoms(between(*pair)))


@a_sheet.often
@given(pairs, policies)
def test_every_change_owns_something_and_cites_nothing_of_its_own(pair: Pair, policy: Policy) -> None:
    whole = {path for path, _ in atoms(between(*pair))}
    for change in diff(*pair, policy=policy):
        assert change.owns
        assert not set(change.cites) & set(change.owns)
        assert all(not inner.owns or set(inner.owns) - whole or not change.match for inner in change.children)


@a_sheet.often
@given(pairs, policies)
def test_the_delta_gives_the_other_sheet_and_back(pair: Pair, policy: Policy) -> None:
    one, other = pair
    change = diff(one, other, policy=policy).delta
    there, back = apply(to_plain(one), change), apply(to_plain(other), inverse(change))
    assert isinstance(there, dict)
    assert isinstance(back, dict)
    assert canonical_bytes(from_plain(there, other.scope)) == canonical_bytes(other)
    assert back == to_plain(one)


@a_sheet.often
@given(pairs, policies)
def test_a_diff_that_rests_on_it_goes_through_data_and_pickle(pair: Pair, policy: Policy) -> None:
    found = diff(*pair, policy=policy)
    assert Diff.from_dict(found.to_dict()) == found
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 # our own bytes


@a_sheet.often
@given(pairs, policies)
def test_each_suggestion_is_one_change(pair: Pair, policy: Policy) -> None:
    found = diff(*pair, policy=policy)
    assert {one.match for one in found if one.match is not None} == set(found.matching)
    assert found.notes.ambiguous == found.matching.ambiguous
    for change in found:
        if change.match is not None:
            weights = [one.significance for one in change.children]
            assert change.significance.weight >= Significance.heaviest(weights).weight
            assert "suggestion" in found.sentence(change)


@a_sheet.often
@given(pairs, policies)
def test_what_differs_beside_the_ids_is_the_mirror_backwards(pair: Pair, policy: Policy) -> None:
    """Matched items, change by change: the mirrored kinds stand under the mirrored change."""

    def inside(found: Diff, *, turned: bool) -> dict[Any, list[str]]:
        told = [(change.match.mirror if turned else change.match, change) for change in found if change.match]
        return {
            (one.section, one.before, one.after): sorted(
                each.row.mirror if turned else each.kind for each in change.children
            )
            for one, change in told
            if change.row.mirror and all(each.row.mirror for each in change.children)
        }

    there, back = diff(*pair, policy=policy), diff(*reversed(pair), policy=policy)
    assert inside(there, turned=False) == inside(back, turned=True)


@a_sheet.often
@given(a_sheet.pairs)
def test_nothing_changes_where_nothing_is_matched(pair: Pair) -> None:
    found = diff(*pair, policy=USUAL)
    if not found.matching.matches:
        assert found.changes == diff(*pair).changes
    assert all(one.match is None for one in diff(*pair))


@given(a_sheet.anything)
def test_a_sheet_and_itself_need_no_matching(one: TermSheet) -> None:
    assert match(one, one) == Matching()
    assert match(one, evolve(one)) == Matching()
    assert not diff(one, from_plain(to_plain(one), one.scope), policy=LOOSE)


_TOLD = """
from dealdiff.diffing.engine import diff
from dealdiff.diffing.renaming import Renaming
from dealdiff.seeds import seed
from dealdiff.values.policy import Policy
from dealdiff.values.presence import Presence
talks = seed("gaza-2024")
told = talks["may-three-phases"]
other = Renaming({id_: f"x-{id_}" for id_ in (*told.terms, *told.parts)}).sheet(told)
print(diff(told, other, policy=Policy(match="1/2")))
"""


def test_it_is_the_same_under_every_hash_seed() -> None:
    def told(seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", _TOLD]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout  # noqa: S603 # our own

    assert told("1") == told("2") == told("3")
    assert "suggestion" in told("1")


def test_the_order_of_telling_does_not_matter() -> None:
    one = [Release(id=id_, people=people, count=count) for id_, people, count in _PEOPLE]
    other = [evolve(each, id=f"x-{each.id}") for each in one]
    there = match(TermSheet(id="a", terms=one), TermSheet(id="b", terms=other))
    back = match(TermSheet(id="a", terms=one[::-1]), TermSheet(id="b", terms=other[::-1]))
    assert there == back
    assert len(there) == len(_PEOPLE)


_PEOPLE = [("a", "women", 3), ("b", "men", 4), ("c", "children", 5)]
