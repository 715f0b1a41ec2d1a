"""The laws of patches (:mod:`dealdiff.patching`), over sheets of every sort and diffs that were filtered."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

import pytest
import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing import composing
from dealdiff.diffing.catalogue import FAMILIES
from dealdiff.diffing.delta import apply, atoms, delta, inverse
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import ModelError, StaleDelta
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.scope import NOWHERE
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.patching.composing import compose, invert
from dealdiff.patching.patching import patch, rebase
from dealdiff.values.policy import Policy

Pair = tuple[TermSheet, TermSheet]
Chain = tuple[TermSheet, TermSheet, TermSheet, TermSheet]
Made = TypeVar("Made")
REFUSED = (StaleDelta, ModelError)
NO_SHEET = (ModelError,)
NOTHING: Mapping[str, str] = {}
HEADING = ("id", "title", "date", "dated by", "source", "told by", "parents")

pairs = given(a_sheet.pairs)
chains = given(a_sheet.chains())
_whole = a_sheet.pairs.map(lambda pair: diff(*pair))
wholes = given(_whole)
"""A diff of two sheets."""
met = given(a_sheet.chains().map(lambda several: (diff(*several[:2]), several[2])))
"""A diff, and a sheet that it was not made from."""
_some = st.sampled_from(
    [
        *(("of", one.value) for one in Significance),
        *(("without", family) for family in FAMILIES),
        ("every other", ""),
        ("the first", ""),
        ("all but the first", ""),
    ]
)


def chosen(found: Diff, how: tuple[str, str]) -> Diff:
    """Some of the changes of a diff."""
    name, word = how
    if name == "of":
        return found.of(word)
    if name == "without":
        return found.without(word)
    kept = {"every other": slice(0, None, 2), "the first": slice(0, 1), "all but the first": slice(1, None)}
    return evolve(found, changes=found.changes[kept[name]])


parts = given(st.builds(chosen, _whole, _some))
"""A diff of two sheets that was filtered."""
filtered_twice = given(several=a_sheet.chains(), one=_some, other=_some)
"""Sheets, and two ways to filter diffs of them."""


def made(
    make: Callable[..., Made], *given: object, but: tuple[type[Exception], ...] = REFUSED
) -> Made | None:
    """What an operation makes of what it is given; ``None`` where it is refused in one of these ways."""
    try:
        return make(*given)
    except but:
        return None


def content(sheet: TermSheet) -> dict[str, object]:
    return {key: each for key, each in to_plain(sheet).items() if key not in HEADING}


# patch


@a_sheet.often
@wholes
def test_a_diff_patches_the_first_sheet_to_the_second(found: Diff) -> None:
    patched = patch(found.before, found)
    assert patched == found.after
    assert canonical_bytes(patched) == canonical_bytes(found.after)


@a_sheet.often
@pairs
def test_the_scope_is_the_second_sheet_s(pair: Pair) -> None:
    """Also where nothing else differs: a sheet told in no scope, and the same in one."""
    for one, other in (
        pair,
        (pair[1], evolve(pair[0], scope=NOWHERE)),
        (pair[0], evolve(pair[0], scope=NOWHERE)),
    ):
        assert patch(one, diff(one, other)).scope == other.scope
        assert patch(other, diff(other, one)) == one


@a_sheet.often
@parts
def test_a_filtered_diff_patches_in_what_its_changes_account_for(some: Diff) -> None:
    """Byte for byte; or what is left of it makes no sheet, and nothing is patched."""
    wanted = apply(to_plain(some.before), some.delta)
    try:
        patched = patch(some.before, some)
    except ModelError as error:
        assert "phase" in str(error) or "parents" in str(error), error  # noqa: PT017 # or it does patch
        return
    assert to_plain(patched) == wanted
    assert patched.scope == some.after.scope


@a_sheet.often
@parts
def test_what_a_filtered_diff_leaves_out_is_what_is_left_to_do(some: Diff) -> None:
    """The part that was patched in, and the diff of the rest, are the whole; it says that there is a rest."""
    every = {path for path, _ in atoms(delta(to_plain(some.before), to_plain(some.after)))}
    assert some.partial == (every != some.owned)
    patched = made(patch, some.before, some, but=NO_SHEET)
    if patched is not None:
        rest = diff(patched, some.after)
        assert {path for path, _ in atoms(rest.delta)} == every - some.owned
        assert patch(patched, rest) == some.after


@a_sheet.often
@met
def test_a_patch_fits_or_says_every_place_where_it_does_not(several: tuple[Diff, TermSheet]) -> None:
    found, other = several
    try:
        patched = patch(other, found)
    except StaleDelta as error:
        check_conflicts(other, found, error)
        return
    except ModelError:
        return
    assert other.id == found.before.id
    assert to_plain(patched) == apply(to_plain(other), found.delta)


def check_conflicts(sheet: TermSheet, found: Diff, error: StaleDelta) -> None:
    """Every place is one in which the two do differ; none of the atoms that do not fit is forgotten."""
    places = {one.path: one for one in error.conflicts}
    assert len(places) == len(error.conflicts) == len(str(error).splitlines()) > 0
    for path, one in places.items():
        assert held(sheet, path) == one.found != one.expected == held(found.before, path)
    for path, atom in atoms(found.delta) if sheet.id == found.before.id else ():
        fits = held(sheet, path) == atom.before
        assert fits or any(path[: len(place)] == place for place in places)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 # our own bytes
    assert (str(again), again.conflicts) == (str(error), error.conflicts)


def held(sheet: TermSheet, path: Path) -> object:
    found: object = to_plain(sheet)
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    return found


@a_sheet.often
@wholes
def test_what_is_done_already_counts_as_done_if_one_says_so(found: Diff) -> None:
    for sheet in (found.after, found.before):
        assert patch(sheet, found, strict=False) == found.after
    if found.delta is not None:
        with pytest.raises(StaleDelta):
            patch(found.after, found)


@a_sheet.often
@met
def test_what_is_let_pass_leaves_every_place_as_the_diff_would(several: tuple[Diff, TermSheet]) -> None:
    found, other = several
    patched = made(partial(patch, strict=False), other, found)
    if patched is not None:
        assert {held(patched, path) == atom.after for path, atom in atoms(found.delta)} <= {True}


# Whatever the policy: what is one under other ids is told otherwise, and stands in the delta as it is.

policies = st.sampled_from([Policy(about="1/4", step=0), Policy(match="1/2"), Policy(match="9/10")])


@a_sheet.often
@given(several=a_sheet.chains(), policy=policies)
def test_under_any_policy_the_laws_are_the_same(several: Chain, policy: Policy) -> None:
    a, b, c, _ = several
    first, second = diff(a, b, policy=policy), diff(b, c, policy=policy)
    assert patch(a, first) == b
    assert invert(first) == diff(b, a, policy=policy)
    assert invert(invert(first)) == first == rebase(first, a)
    assert compose(first, second) == diff(a, c, policy=policy)
    with pytest.raises(ModelError, match="under one policy"):
        compose(first, diff(b, c))


# invert


@a_sheet.often
@wholes
def test_the_inverse_of_a_whole_diff_is_the_diff_back(found: Diff) -> None:
    back = invert(found)
    assert back == diff(found.after, found.before)
    assert back.delta == inverse(found.delta)
    assert invert(back) == found
    assert patch(patch(found.before, found), back) == found.before


@a_sheet.often
@parts
def test_a_filtered_diff_is_undone_as_far_as_it_goes(some: Diff) -> None:
    patched = made(patch, some.before, some, but=NO_SHEET)
    if patched is not None:
        back = invert(some)
        assert back.delta == inverse(some.delta)
        assert patch(patched, back) == some.before


# compose


@a_sheet.often
@chains
def test_two_diffs_in_a_row_are_the_diff_of_their_ends(several: Chain) -> None:
    a, b, c, d = several
    first, second, third = diff(a, b), diff(b, c), diff(c, d)
    both = compose(first, second)
    assert both == diff(a, c)
    assert both.delta == composing.compose(first.delta, second.delta)
    assert compose(both, third) == compose(first, compose(second, third)) == diff(a, d)
    assert compose(first, invert(first)) == diff(a, a)


@a_sheet.often
@filtered_twice
def test_filtered_diffs_in_a_row_compose_as_their_deltas_do(
    several: Chain, one: tuple[str, str], other: tuple[str, str]
) -> None:
    a, b, c, _ = several
    first = chosen(diff(a, b), one)
    try:
        middle = patch(a, first)
        second = chosen(diff(middle, c), other)
        end = patch(middle, second)
    except ModelError:
        return
    both = compose(first, second)
    assert both.delta == composing.compose(first.delta, second.delta)
    assert both == diff(a, end)
    assert patch(a, both) == end


@a_sheet.often
@chains
def test_composing_is_refused_where_patching_in_a_row_is(several: Chain) -> None:
    a, b, c, d = several
    first, second = diff(a, b), diff(c, d)
    try:
        end = patch(patch(a, first), second)
    except (StaleDelta, ModelError) as error:
        with pytest.raises(type(error)) as caught:
            compose(first, second)
        assert getattr(caught.value, "conflicts", ()) == getattr(error, "conflicts", ())  # noqa: PT017 # of two errors
        return
    assert compose(first, second) == diff(a, end)


# rebase


@a_sheet.often
@wholes
def test_carrying_a_diff_over_to_where_it_begins_changes_nothing(found: Diff) -> None:
    assert rebase(found, found.before) == found


@a_sheet.often
@wholes
def test_carried_over_to_its_result_nothing_is_left(found: Diff) -> None:
    carried = rebase(found, found.after)
    assert carried.before == carried.after == found.after
    assert not carried


@a_sheet.often
@met
def test_a_diff_that_is_carried_over_holds_what_it_held(several: tuple[Diff, TermSheet]) -> None:
    found, onto = several
    carried = made(rebase, found, onto)
    if carried is not None:
        check_carried(found, onto, carried)


def check_carried(found: Diff, onto: TermSheet, carried: Diff) -> None:
    """The content of the diff and nothing else; the heading is that of the version that it leads to."""
    assert carried.before == onto
    assert carried == diff(onto, carried.after)
    assert patch(onto, carried) == carried.after
    moved = {path for path, _ in atoms(carried.delta)}
    for path, atom in atoms(found.delta):
        if path[0] not in HEADING:
            assert held(carried.after, path) == atom.after
    of_content = {path for path in moved if path[0] not in HEADING}
    assert of_content <= {path for path, _ in atoms(found.delta)}
    before, after = found.before.id, found.after.id
    if before != after:
        renamed = {before: onto.id} if onto.id != after else {}
        assert heading(carried.after) == heading(found.after, renamed)


def heading(sheet: TermSheet, renamed: Mapping[str, str] = NOTHING) -> dict[str, object]:
    """The heading of a sheet, with other names for some parents; a parent by its own name goes before."""
    plain = {key: each for key, each in to_plain(sheet).items() if key in HEADING}
    if "parents" in plain:
        named = sorted(plain["parents"].items(), key=lambda told: told[0] not in renamed)
        plain["parents"] = {renamed.get(one, one): relation for one, relation in named}
    return plain


@a_sheet.often
@filtered_twice
def test_diffs_that_touch_other_places_may_be_applied_in_either_order(
    several: Chain, one: tuple[str, str], other: tuple[str, str]
) -> None:
    base, left, right, _ = several
    first, rest = chosen(diff(base, left), one), chosen(diff(base, right), other)
    apart = tuple(change for change in rest if not touching(first.owned, frozenset(change.owns)))
    second = evolve(rest, changes=apart)
    there, back = in_order(base, first, second), in_order(base, second, first)
    assert there is None or back is None or there == back


def touching(first: frozenset[Path], second: frozenset[Path]) -> bool:
    """Whether a place of one is one of the other's, or lies in it."""
    return any(one[: len(other)] == other or other[: len(one)] == one for one in first for other in second)


def in_order(base: TermSheet, first: Diff, second: Diff) -> dict[str, object] | None:
    """The content after both; ``None`` where the first alone makes no sheet, or both together make none."""

    def both() -> TermSheet:
        middle = patch(base, first)
        return patch(middle, rebase(second, middle))

    end = made(both, but=NO_SHEET)
    return None if end is None else content(end)
