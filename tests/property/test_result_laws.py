"""A diff as data: exact both ways, described by the schema, the same each time, and strict when read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

import pytest
import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st
from validating import remembering

from dealdiff.diffing.catalogue import SIGNIFICANCES
from dealdiff.diffing.change import Change
from dealdiff.diffing.document.schema import diff_schema
from dealdiff.diffing.engine import diff
from dealdiff.diffing.fingerprints import FINGERPRINT
from dealdiff.diffing.result import Diff
from dealdiff.diffing.selecting import select
from dealdiff.diffing.suppressing import Suppression, suppress
from dealdiff.errors import ModelError
from dealdiff.model.sheet import TermSheet
from dealdiff.seeds import seed, seeds
from dealdiff.values.policy import Policy
from dealdiff.views.effective import effective

Pair = tuple[TermSheet, TermSheet]
Steps = tuple[str | int, ...]

pairs = given(pair=a_sheet.pairs)
SCHEMA = remembering(diff_schema())
WIDE = Policy(about="1/4", nearly="1/5", step="2", inclusive_days=True)


def through_json(document: dict[str, Any]) -> Any:  # noqa: ANN401 # what the json module gives
    return json.loads(json.dumps(document))


def assert_exact(found: Diff) -> None:
    document = found.to_dict()
    SCHEMA.validate(document)
    again = Diff.from_dict(through_json(document))
    assert again == found
    assert again.to_dict() == document


@a_sheet.often
@pairs
def test_a_diff_comes_back_from_its_data(pair: Pair) -> None:
    found = diff(*pair)
    assert_exact(found)
    assert_exact(found.without("silence"))
    assert_exact(diff(*pair, policy=WIDE))


@pytest.mark.parametrize("name", seeds())
def test_seed_pairs_come_back_from_their_data(name: str) -> None:
    """Each version against the two that follow it, both ways."""
    talks = seed(name)
    versions = list(talks)
    for at, before in enumerate(versions):
        for after in versions[at : at + 3]:
            assert_exact(talks.diff(before.id, after.id))
            if after is not before:
                back = talks.diff(after.id, before.id)
                assert Diff.from_dict(back.to_dict()) == back


def test_what_stood_comes_back_with_who_attests_it() -> None:
    talks = seed("gaza-2024")
    stood = [effective(talks, one.id) for one in talks]
    for before, after in pairwise(stood):
        assert_exact(diff(before, after))
    assert_exact(diff(talks["march-doha"], stood[-1]))


def everything(changes: tuple[Change, ...]) -> Iterator[Change]:
    return (one for change in changes for one in change.walk())


@a_sheet.often
@pairs
def test_fingerprints_tell_the_changes_of_a_diff_apart_and_hang_on_nothing_else(pair: Pair) -> None:
    found = diff(*pair)
    prints = [change.fingerprint for change in found]
    assert len(set(prints)) == len(prints)
    assert all(FINGERPRINT.fullmatch(one.fingerprint) for one in everything(found.changes))
    again = Diff.from_dict(through_json(found.to_dict()))
    assert [one.fingerprint for one in everything(again.changes)] == [
        one.fingerprint for one in everything(found.changes)
    ]


@a_sheet.often
@pairs
def test_nothing_inside_a_change_weighs_more_than_it(pair: Pair) -> None:
    for change in everything(diff(*pair).changes):
        for inner in (*change.children, *change.echoes):
            assert inner.significance.weight <= change.significance.weight


@pytest.mark.parametrize("name", seeds())
def test_nothing_inside_a_change_between_seeds_weighs_more_than_it(name: str) -> None:
    talks = seed(name)
    for before, after in product(talks, repeat=2):
        for change in everything(talks.diff(before.id, after.id).changes):
            for inner in (*change.children, *change.echoes):
                assert inner.significance.weight <= change.significance.weight


@a_sheet.often
@given(pair=a_sheet.pairs, data=st.data())
def test_suppressing_leaves_out_what_is_named_and_nothing_else(pair: Pair, data: st.DataObject) -> None:
    found = diff(*pair)
    named = data.draw(st.sets(st.sampled_from(found.changes))) if found else set()
    known = [Suppression(fingerprint=one.fingerprint, kind=one.kind, because="known") for one in named]
    gone = Suppression(fingerprint="0" * 16, because="long gone")
    left = suppress(found, [*known, gone])
    assert [*left.diff] == [one for one in found if one not in named]
    assert {one.change for one in left.suppressed} == named
    assert left.stale == (gone,)


@a_sheet.often
@given(pair=a_sheet.pairs, words=st.sets(st.sampled_from([*SIGNIFICANCES, "silence", "presence", "moved"])))
def test_selecting_holds_what_any_word_names(pair: Pair, words: set[str]) -> None:
    found = diff(*pair)
    kept = select(found, words)
    for change in found:
        assert (change in kept) == bool({change.kind, change.family, change.significance.value} & words)
    assert select(found, SIGNIFICANCES) == found


def places(data: Any, steps: Steps = ()) -> Iterator[Steps]:  # noqa: ANN401 # any JSON
    yield steps
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, each in inside:
        yield from places(each, (*steps, key))


def changed(document: Any, steps: Steps, how: Any) -> Any:  # noqa: ANN401 # any JSON
    """The document with something else in one place, or without it where ``how`` says so."""
    spoilt = through_json({"whole": document})
    *above, last = ("whole", *steps)
    node: Any = spoilt
    for step in above:
        node = node[step]
    if how is GONE:
        del node[last]
    else:
        node[last] = how
    return spoilt.get("whole")


GONE = object()
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.text(max_size=3)
    | st.sampled_from(["women", "35", "a"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)


@a_sheet.often
@given(pair=a_sheet.neighbours, data=st.data())
def test_a_document_that_was_changed_is_refused_or_still_says_what_it_means(
    pair: Pair, data: st.DataObject
) -> None:
    document = diff(*pair).to_dict()
    for _ in range(5):
        steps = data.draw(st.sampled_from([*places(document)]))
        spoilt = changed(document, steps, data.draw(anything | st.just(GONE)))
        again, refusal = read(spoilt)
        assert all(line.startswith("$") for line in refusal.splitlines())
        if again is None:
            assert refusal
            continue
        assert_exact(again)
        assert without_sentences(again.to_dict()) == without_sentences(spoilt)


def read(document: object) -> tuple[Diff | None, str]:
    """The diff of a document, or what is wrong with it."""
    try:
        return Diff.from_dict(document), ""
    except ModelError as error:
        return None, str(error)


def without_sentences(data: Any) -> Any:  # noqa: ANN401 # any JSON
    if isinstance(data, dict):
        dropped = {"sentence"} if "fingerprint" in data else set()
        return {key: without_sentences(each) for key, each in data.items() if key not in dropped}
    return [without_sentences(each) for each in data] if isinstance(data, list) else data


@pytest.mark.parametrize("wrong", [1.5, (), {1: "a"}, {"a": b""}, {"a": {"a"}}, float("nan")], ids=repr)
def test_what_is_no_json_is_refused(wrong: object) -> None:
    with pytest.raises(ModelError, match=r"^\$"):
        Diff.from_dict(wrong)
