"""The laws of merging (:mod:`dealdiff.merging`)."""

from __future__ import annotations

from typing import Any

import attrs
import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.files.dumping import dumps
from dealdiff.files.marks import Problems
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.merging.heading import OWN
from dealdiff.merging.merging import merge
from dealdiff.merging.naming import named
from dealdiff.merging.result import BEFORE, Decision, Merge
from dealdiff.merging.settling import Resolution, settle
from dealdiff.merging.table import STILL_OPEN, Outcome
from dealdiff.merging.walking import HEADING
from dealdiff.model.checking import check_sheet, misfits
from dealdiff.model.places import at
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.unsettled import NOT_TOLD, path_of
from dealdiff.values.presence import ABSENT, UNREPORTED
from dealdiff.views.leaves import leaves
from dealdiff.views.overlaying import overlay

Three = tuple[TermSheet, TermSheet, TermSheet]


def sayable(sheet: TermSheet) -> TermSheet:
    """The sheet without statements that no file could hold."""
    several: list[Statement] = []
    for one in sheet.statements:
        spoken = one.family in ("calls", "judges")
        told = attrs.evolve(one, says="unchanged" if spoken else UNREPORTED)
        if not [*misfits(told, sheet.scope)]:
            several.append(told)
    return attrs.evolve(sheet, statements=several)


@st.composite
def threes_in(draw: st.DrawFn, world: World) -> Three:
    """A base, and two versions that often have much in common with it."""
    base = sayable(draw(a_sheet.sheets(world)))
    near = a_sheet.sheets(world) | a_sheet.near(world, base) | a_sheet.near(world, base)
    left, right = (sayable(draw(near)) for _ in "lr")
    return attrs.evolve(base, id="o"), attrs.evolve(left, id="l"), attrs.evolve(right, id="r")


@st.composite
def seconds_in(draw: st.DrawFn, world: World) -> Three:
    """A base, a text merged on it (or on another), and a version that answers."""
    base, left, right = draw(threes_in(world))
    joint = attrs.evolve(merge(base, left, right).sheet, id="l", parents={})
    near = a_sheet.sheets(world) | a_sheet.near(world, base) | a_sheet.near(world, joint)
    answer = attrs.evolve(sayable(draw(near)), id="r")
    return draw(st.sampled_from([base, base, left])), sayable(joint), answer


@st.composite
def sound_in(draw: st.DrawFn, world: World) -> Three:
    """Three versions on one issue of whose groups and numbers nothing is wrong, some of them silent."""
    several = []
    for id_ in "olr":
        told = draw(_about(world))
        sheet = TermSheet(id=id_, terms=told, silence=draw(_SILENCES), scope=world.scope)
        several.append(sheet if not [*check_sheet(sheet, {id_})] else attrs.evolve(sheet, terms={}))
    return several[0], several[1], several[2]


@st.composite
def sound_seconds_in(draw: st.DrawFn, world: World) -> Three:
    """The base of a merge, the merged text and another version, each of them sound."""
    base, left, right = draw(sound_in(world))
    joint = attrs.evolve(merge(base, left, right).sheet, id="l", parents={})
    return base, joint, draw(sound_in(world))[2]


_SILENCES = st.sampled_from([Silence(), Silence(), Silence(default="absent")])


def _about(world: World) -> st.SearchStrategy[dict[str, Any]]:
    cls: Any = world.types[world.issues[world.focus]]
    lists = {"of_whom": a_sheet.slices(world)} if "of_whom" in attrs.fields_dict(cls) else {}
    told = st.fixed_dictionaries({}, optional={**world.focal, **lists}).map(
        lambda one: cls(id=world.focus, **one)
    )
    other: Any = world.types[world.retyped[0]]
    term = told | told | told | st.just(other(id=world.focus)) | st.sampled_from(["none", "absent"])
    return st.fixed_dictionaries({}, optional={world.focus: term})


any_three = worlds.flatmap(threes_in) | worlds.flatmap(seconds_in)
threes = given(any_three)
often = a_sheet.often


def text(sheet: TermSheet) -> dict[str, Any]:
    """A sheet without what it says of itself: id, title, date, `dated by`, source, tellers and parents."""
    return {key: one for key, one in to_plain(sheet).items() if key not in OWN}


def check_laid(base: TermSheet, version: TermSheet, merged: TermSheet) -> None:
    """It is the version, or another text under an id of its own; either way it is laid over the base."""
    if merged.id == version.id:
        assert merged == version
        assert text(merged) == text(overlay(base, version))
    else:
        assert merged.id not in (base.id, version.id)
        assert text(merged) == text(overlay(named(base), named(version)))
        assert text(version) != text(overlay(base, version))


@often
@threes
def test_what_one_version_alone_says_is_laid_over_the_base(three: Three) -> None:
    """For any sheets: merging a version with its own base is overlay, in all but the heading."""
    base, _, right = three
    check_laid(base, right, merge(base, base, right).sheet)
    assert merge(base, right, base).sheet == merge(base, base, right).sheet


@often
@threes
def test_what_both_versions_say_is_laid_over_the_base(three: Three) -> None:
    base, left, _ = three
    check_laid(base, left, merge(base, left, left).sheet)
    nothing = merge(base, base, base)
    assert nothing.sheet == base
    assert [one.row for one in nothing] == [BEFORE] * len(base.unsettled)


def mirrored(one: Decision) -> Decision:
    base, left, right = one.versions
    row = one.row.replace("left-", "?").replace("right-", "left-").replace("?", "right-")
    row = one.row if one.row == "left-open-against-told" else row
    return attrs.evolve(
        one, left=one.right, right=one.left, versions=(base, right, left), row=row,
        verdict=one.verdict.mirror if one.verdict else None,
    )  # fmt: skip


@often
@threes
def test_left_and_right_are_of_equal_standing(three: Three) -> None:
    base, left, right = three
    one, other = merge(base, left, right), merge(base, right, left)
    assert canonical_bytes(one.sheet) == canonical_bytes(other.sheet)
    assert [mirrored(each) for each in one] == list(other)


@often
@threes
def test_nothing_that_either_version_says_is_lost(three: Three) -> None:
    """It stands in the merged text, or in a decision; what is unsettled holds it too.

    The order of phases is what overlay reads of it: a report that leaves phases out tells only of the rest.
    """
    merged = merge(*three)
    plain = to_plain(merged.sheet)
    for sheet, side in ((merged.left, "left"), (merged.right, "right")):
        laid = to_plain(overlay(named(merged.base), named(sheet)))
        for path, words in leaves(to_plain(named(sheet))).items():
            if path[0] in ("id", "parents", "silence") or (
                path[0] == "unsettled" and path[2] != "alternatives"
            ):
                continue
            if path[-1] == "after" and at(laid, path) != words:
                continue
            if meanwhile(sheet, path):
                continue
            assert at(plain, path) == words or in_decisions(merged, side, path, words), path


def meanwhile(sheet: TermSheet, path: Path) -> bool:
    """Whether a place is unsettled in a version, which says nothing there itself."""
    return any(path[: len(path_of(place))] == path_of(place) for place in sheet.unsettled)


def in_decisions(merged: Merge, side: str, path: Path, words: str) -> bool:
    for one in merged:
        if path[: len(one.path)] == one.path:
            told = getattr(one, side)
            found = at(to_plain(told), path[len(one.path) :]) if told is not None else None
            if found == words:
                return True
    return False


@often
@threes
def test_where_it_is_unsettled_the_base_stands_and_both_versions_are_heard(three: Three) -> None:
    """A version that leaves the place unsettled itself, or one in it, is heard in all that it names there."""
    base, left, right = three
    merged = merge(*three)
    stood = to_plain(named(base))
    assert sorted(one.place for one in merged.conflicts) == sorted(merged.sheet.unsettled)
    for one in merged.conflicts:
        waiting = merged.sheet.unsettled[one.place]
        assert waiting.soft or one.outcome is Outcome.CONFLICT
        if one.row == BEFORE:
            continue
        assert at(to_plain(merged.sheet), one.path) == at(stood, one.path)
        for version in (left, right):
            inside = [place for place in version.unsettled if path_of(place)[: len(one.path)] == one.path]
            assert version.id in waiting.alternatives or one.row == STILL_OPEN.name or inside, one
        if waiting.suggestion is not None:
            assert waiting.suggestion in waiting.alternatives.values()


@often
@threes
def test_nothing_stands_that_nobody_said(three: Three) -> None:
    merged = merge(*three)
    told = [leaves(to_plain(named(one))) for one in three]
    full = any(one.silence.default is ABSENT for one in three)  # silence on the text's life says so
    for path, words in leaves(to_plain(merged.sheet)).items():
        if path[0] in HEADING or path[-1] == "is":
            continue
        removed = words == "absent" and (full or len(path) > 1)
        assert removed or any(one.get(path) == words for one in told), path


def wrong_in(sheet: TermSheet) -> set[str]:
    return {str(one) for one in check_sheet(sheet, {"o", "l", "r", "m", "n", "is", sheet.id})}


@often
@threes
def test_a_merged_text_has_nothing_wrong_that_none_before_it_had(three: Three) -> None:
    """What one version alone says is as it is with that version laid over the base."""
    base, left, right = three
    merged = merge(*three)
    before = [named(one) for one in three]
    if base in (left, right) or left == right:
        before += [overlay(before[0], one) for one in before[1:]]
    known = set[str]().union(*map(wrong_in, before))
    assert {one for one in wrong_in(merged.sheet) if not one.startswith("unsettled")} <= known


@often
@given(worlds.flatmap(sound_in) | worlds.flatmap(sound_seconds_in))
def test_of_versions_without_a_complaint_the_merged_text_is_without_one(three: Three) -> None:
    base, left, right = three
    alone = base in (left, right) or left == right
    assert alone or wrong_in(merge(*three).sheet) == set()


@often
@given(any_three, st.booleans())
def test_a_merged_text_comes_back_from_its_file(three: Three, json: bool) -> None:
    sheet = merge(*three).sheet
    text = dumps(sheet, json=json)
    tree = read(text, json=json)
    problems = Problems("<text>", tree)
    again = from_plain(read_sheet(Surface(sheet.scope, problems), tree), sheet.scope)
    assert problems.found == []
    assert again == sheet
    assert canonical_bytes(again) == canonical_bytes(sheet)


@often
@threes
def test_what_is_settled_by_one_version_stands_as_that_version_has_it(three: Three) -> None:
    _, left, right = three
    merged = merge(*three)
    for version in (left.id, right.id):
        said = [one for one in merged.conflicts if version in merged.sheet.unsettled[one.place].alternatives]
        several = [Resolution(one.place, take=version) for one in said]
        done = merged.settle(*several)
        assert not {one.place for one in done.conflicts} & {one.place for one in said}
        assert settle(merged.sheet, *several) == done.sheet
        for one in said:
            chosen = merged.sheet.unsettled[one.place].alternatives[version]
            stands: Any = at(to_plain(done.sheet), one.path)
            if chosen == NOT_TOLD:
                assert stands == at(to_plain(merged.sheet), one.path)
            elif stands is not None:
                assert stands == to_plain(chosen) or (stands == {} and chosen == "yes")
            else:
                assert chosen in ("absent", "undisclosed", "none", "to be agreed")


@often
@threes
def test_to_settle_for_the_base_changes_nothing_else(three: Three) -> None:
    merged = merge(*three)
    places = [*merged.sheet.unsettled]
    done = settle(merged.sheet, *(Resolution(place, take="base") for place in places))
    assert done == attrs.evolve(merged.sheet, unsettled={})
    assert all(path_of(place) for place in places)
