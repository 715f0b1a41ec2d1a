"""Exported patches, applied by others: JSON Patch by jsonpatch, JSON Merge Patch by the rules of RFC 7396."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import permutations, product
from typing import Any

import jsonpatch
import pytest
import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.delta import apply, delta
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.patching.exporting import json_patch, merge_patch
from dealdiff.patching.patching import patch
from dealdiff.seeds import seed

Pair = tuple[TermSheet, TermSheet]
SEEDS = ("gaza-2024", "takeover-made-up")


def sent(data: Any) -> Any:  # noqa: ANN401 # plain JSON
    """What another program reads."""
    return json.loads(json.dumps(data))


def merged(target: Any, changes: Any) -> Any:  # noqa: ANN401 # plain JSON
    """``MergePatch`` of RFC 7396, section 2, line by line."""
    if not isinstance(changes, dict):
        return changes
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in changes.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result


def check(found: Diff, wanted: Any) -> None:  # noqa: ANN401 # plain JSON
    """Both patches lead from the first sheet's plain JSON to the wanted, which they leave as it was.

    A test changes nothing, so that those without tests, which are the same operations, lead there too.
    """
    begun = to_plain(found.before)
    held = json.dumps(begun)
    operations = json_patch(found)
    assert [one for one in operations if one["op"] != "test"] == json_patch(found, tests=False)
    assert jsonpatch.apply_patch(begun, sent(operations)) == wanted
    assert merged(begun, sent(merge_patch(found))) == wanted
    assert json.dumps(begun) == held


def check_all(several: Iterable[TermSheet]) -> int:
    """Every ordered pair of unlike sheets, and one sheet with itself; how many there are."""
    unlike = [*{json.dumps(to_plain(one)): one for one in several}.values()]
    wanted = {id(one): to_plain(one) for one in unlike}
    pairs = [(unlike[0], unlike[0]), *permutations(unlike, 2)]
    for one, other in pairs:
        check(diff(one, other), wanted[id(other)])
    return len(pairs)


@pytest.mark.parametrize("name", SEEDS)
def test_every_two_versions_of_a_seed(name: str) -> None:
    """All ordered pairs as they are; and, where that is another diff, as negotiations compare them."""
    talks = seed(name)
    wanted = {one.id: to_plain(one) for one in talks}
    pairs = [*product(talks, repeat=2)]
    assert len(pairs) == len(talks) ** 2 >= 25
    for one, other in pairs:
        plain, found = diff(one, other), talks.diff(one.id, other.id)
        check(plain, wanted[other.id])
        if found != plain:
            check(found, to_plain(found.after))


@st.composite
def crossed(draw: st.DrawFn) -> tuple[TermSheet, ...]:
    """Four sheets in one scope, and further ones with the terms of the one and what is said in another."""
    first, second, third, fourth = draw(a_sheet.chains())
    return (
        *(first, second, third, fourth),
        evolve(first, terms=third.terms, statements=fourth.statements),
        evolve(second, terms=fourth.terms, figures=first.figures),
        evolve(fourth, parts=second.parts, statements=third.statements, silence=first.silence),
    )


@given(crossed())
def test_every_two_sheets(several: tuple[TermSheet, ...]) -> None:
    """Seven sheets have forty-two ordered pairs: making sheets is most of the work."""
    assert check_all(several) >= 1


@a_sheet.often
@given(pair=a_sheet.pairs, start=st.integers(0, 2))
def test_what_is_left_of_a_filtered_diff(pair: Pair, start: int) -> None:
    found = diff(*pair)
    some = evolve(found, changes=found.changes[start::3])
    check(some, apply(to_plain(found.before), some.delta))
    try:
        patched = patch(found.before, some)
    except ModelError:
        return  # what is left of it makes no sheet
    check(some, to_plain(patched))


SILENCES: dict[str, tuple[Any, Any, list[Any]]] = {
    "nothing is left of what was excepted": (
        {"except_": {"fee": "undisclosed"}},
        {"except_": {"end": "undisclosed"}},
        [{"op": "remove", "path": "/silence"}],
    ),
    "something is left": (
        {"except_": {"fee": "undisclosed"}, "default": "absent"},
        {"except_": {"end": "undisclosed"}, "default": "undisclosed"},
        [{"op": "remove", "path": "/silence/except"}],
    ),
}


@pytest.mark.parametrize("name", SILENCES)
def test_silence_goes_where_nothing_is_left_of_it(name: str) -> None:
    """Of what the two except only the one that goes is kept."""
    before, after, wanted = SILENCES[name]
    one, other = (TermSheet(id="v1", silence=Silence(**given)) for given in (before, after))
    found = diff(one, other)
    kept = tuple(change for change in found if change.path == ("silence", "except", "fee"))
    some = evolve(found, changes=kept)
    assert [one["path"] for one in json_patch(some)[:2]] == ["/id", "/silence/except/fee"]
    assert json_patch(some, tests=False) == wanted
    check(some, to_plain(patch(one, some)))


@a_sheet.often
@given(a_sheet.chains())
def test_a_json_patch_for_another_sheet_is_refused_or_touches_what_was_the_same(
    several: tuple[TermSheet, TermSheet, TermSheet, TermSheet],
) -> None:
    """What it cannot test is that a place is empty: there it writes what the diff says."""
    before, after, other, _ = several
    found = diff(before, after)
    operations, held = json_patch(found), to_plain(other)
    try:
        jsonpatch.apply_patch(held, operations)
    except (jsonpatch.JsonPatchTestFailed, jsonpatch.JsonPatchConflict, jsonpatch.JsonPointerException):
        return
    assert not operations or held["id"] == before.id
    for one in operations:
        if one["op"] == "test":
            assert jsonpatch.JsonPointer(one["path"]).resolve(held) == one["value"]


@a_sheet.often
@given(a_sheet.pairs)
def test_the_same_diff_is_exported_the_same_and_tests_come_first(pair: Pair) -> None:
    operations = json_patch(diff(*pair))
    assert json.dumps(operations) == json.dumps(json_patch(diff(*pair)))
    names = [one["op"] for one in operations]
    assert names == sorted(names, key=lambda name: name != "test")
    assert [one for one in operations if one["op"] != "test"] == json_patch(diff(*pair), tests=False)
    assert bool(operations) == (pair[0] != pair[1])
    assert json.dumps(merge_patch(diff(*pair))) == json.dumps(merge_patch(diff(*pair)))


@a_sheet.often
@given(a_sheet.pairs)
def test_a_patch_is_no_larger_than_what_differs(pair: Pair) -> None:
    """Where nothing of an item differs it is not written."""
    found = diff(*pair)
    differing = delta(to_plain(pair[0]), to_plain(pair[1]))
    assert merge_patch(found).keys() == (set() if differing is None else {*getattr(differing, "of", ())})


APPENDIX_A: list[tuple[Any, Any, Any]] = [
    ({"a": "b"}, {"a": "c"}, {"a": "c"}),
    ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
    ({"a": "b"}, {"a": None}, {}),
    ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
    ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
    ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
    ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
    ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
    (["a", "b"], ["c", "d"], ["c", "d"]),
    ({"a": "b"}, ["c"], ["c"]),
    ({"a": "foo"}, None, None),
    ({"a": "foo"}, "bar", "bar"),
    ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
    ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
]


def test_the_merging_above_is_that_of_the_rfc() -> None:
    """The table of RFC 7396, appendix A."""
    for target, changes, wanted in APPENDIX_A:
        assert merged(target, changes) == wanted
