"""Deltas over plain data: what the laws over sheets cannot reach."""

from __future__ import annotations

from typing import Any

import pytest

from dealdiff.diffing.delta import Fields, Whole, apply, atoms, delta, inverse, only
from dealdiff.errors import StaleDelta
from dealdiff.model.keyed import Keyed


def test_equal_data_have_no_delta() -> None:
    data: Any = {"terms": {"a": {"is": "release"}}}
    assert delta(data, data) is None
    assert delta({"a": "1"}, {"a": "1"}) is None
    assert delta("1", "1") is None
    assert apply(data, None) is data
    assert inverse(None) is None
    assert list(atoms(None)) == []
    assert only(None, frozenset()) is None


def test_what_is_not_there_is_no_empty_word() -> None:
    assert delta(None, {}) == Whole(None, {})
    assert delta({"title": ""}, {}) == Fields({"title": Whole("", None)})


def test_a_collection_that_is_left_out_is_empty() -> None:
    change = delta({}, {"terms": {"a": {"is": "release"}, "b": {"is": "release"}}})
    assert [path for path, _ in atoms(change)] == [("terms", "a"), ("terms", "b")]
    assert apply({}, change) == {"terms": {"a": {"is": "release"}, "b": {"is": "release"}}}
    assert apply(apply({}, change), inverse(change)) == {}


def test_a_retyped_item_is_replaced_whole() -> None:
    before: Any = {"terms": {"a": {"is": "release", "count": "3"}}}
    after: Any = {"terms": {"a": {"is": "movement", "count": "3"}}}
    assert [path for path, _ in atoms(delta(before, after))] == [("terms", "a")]


@pytest.mark.parametrize("id_", ["terms", "is", "if", "statements"])
def test_an_id_may_be_the_name_of_a_field(id_: str) -> None:
    """A phase called ``terms`` comes and goes like any other; a term called ``is`` types nothing."""
    empty: Any = {"phases": {"first": {}}}
    more: Any = {"phases": {"first": {}, id_: {}}}
    change = delta(empty, more)
    assert list(atoms(change)) == [(("phases", id_), Whole(None, {}))]
    assert apply(empty, change) == more
    assert apply(more, inverse(change)) == empty
    told: Any = {"terms": {id_: {"is": "release", "count": "3"}}}
    retold: Any = {"terms": {id_: {"is": "release", "count": "4"}}}
    assert [path for path, _ in atoms(delta(told, retold))] == [("terms", id_, "count")]
    assert apply(told, delta(told, retold)) == retold


def test_a_stale_delta_says_where_and_what() -> None:
    change = delta({"terms": {"a": {"count": "3"}}}, {"terms": {"a": {"count": "4"}}})
    with pytest.raises(StaleDelta, match=r"terms\.a\.count: found '5', expected '3'"):
        apply({"terms": {"a": {"count": "5"}}}, change)
    with pytest.raises(StaleDelta, match=r"terms\.a: found nothing, expected a map of fields"):
        apply({"terms": {}}, change)
    with pytest.raises(StaleDelta, match="the sheet: found nothing, expected '1'"):
        apply(None, Whole("1", "2"))
    with pytest.raises(StaleDelta, match="the sheet: found 'words', expected a map of fields"):
        apply("words", change)


def test_a_long_content_is_shown_in_short() -> None:
    with pytest.raises(StaleDelta) as caught:
        apply("x" * 500, Whole("1", "2"))
    assert len(str(caught.value)) < 130


def test_only_keeps_the_wanted_atoms() -> None:
    change = delta({"a": "1", "b": "1"}, {"a": "2", "b": "2"})
    assert only(change, frozenset({("a",)})) == Fields(Keyed({"a": Whole("1", "2")}))
    assert only(change, frozenset()) is None
