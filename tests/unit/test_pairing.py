"""The walk over two collections: which items differ, in what order, however large the collections are."""

from __future__ import annotations

import pytest

from dealdiff.diffing.pairing import differing, differing_said
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part, in_order
from dealdiff.model.statement import Statement

LONG = {f"k{number:03}": str(number) for number in range(200)}
SHIFTED = {id_: one for id_, one in LONG.items() if id_ != "k003"}

ROWS = {
    "nothing": ({}, {}, []),
    "equal": (LONG, dict(LONG), []),
    "one side empty": ({}, {"a": "1", "b": "2"}, [("a", None, "1"), ("b", None, "2")]),
    "the other side empty": ({"a": "1"}, {}, [("a", "1", None)]),
    "no id in common": ({"a": "1", "c": "3"}, {"b": "2"},
                        [("a", "1", None), ("b", None, "2"), ("c", "3", None)]),
    "one changed, far in": (LONG, {**LONG, "k150": "other"}, [("k150", "150", "other")]),
    "the last one changed": (LONG, {**LONG, "k199": "other"}, [("k199", "199", "other")]),
    "one gone": (LONG, SHIFTED, [("k003", "3", None)]),
    "one come": (SHIFTED, LONG, [("k003", None, "3")]),
    "one come and one changed after it": (
        SHIFTED,
        {**LONG, "k190": "other"},
        [("k003", None, "3"), ("k190", "190", "other")],
    ),
    "one come behind the end": ({"a": "1"}, {"a": "1", "z": "2"}, [("z", None, "2")]),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_differing(
    row: tuple[dict[str, str], dict[str, str], list[tuple[str, str | None, str | None]]],
) -> None:
    before, after, expected = row
    assert list(differing(Keyed(before), Keyed(after))) == expected


def said(who: str, verb: str = "wants") -> Statement:
    return Statement(who=who, verb=verb, subject="return")


NORTH, SOUTH, EAST = said("north"), said("south"), said("east")
SAID = {
    "equal": ((EAST, NORTH), (said("east"), said("north")), []),
    "another verb": ((NORTH,), (said("north", "drops"),), [(NORTH.key, NORTH, said("north", "drops"))]),
    "one gone before others": ((EAST, NORTH, SOUTH), (NORTH, SOUTH), [(EAST.key, EAST, None)]),
    "one come between others": ((EAST, SOUTH), (EAST, NORTH, SOUTH), [(NORTH.key, None, NORTH)]),
    "all gone": ((EAST, NORTH), (), [(EAST.key, EAST, None), (NORTH.key, NORTH, None)]),
    "one for another": ((EAST,), (NORTH,), [(EAST.key, EAST, None), (NORTH.key, None, NORTH)]),
}


@pytest.mark.parametrize("row", SAID.values(), ids=SAID)
def test_differing_said(
    row: tuple[
        tuple[Statement, ...], tuple[Statement, ...], list[tuple[str, Statement | None, Statement | None]]
    ],
) -> None:
    before, after, expected = row
    assert list(differing_said(before, after)) == expected


ORDERS = {
    "nothing told: by id": ({"c": "", "a": "", "b": ""}, "abc"),
    "a chain against the ids": ({"a": "b", "b": "c", "c": ""}, "cba"),
    "after one that is not there": ({"a": "x", "b": ""}, "ab"),
    "a follower comes before a later id": ({"b": "", "c": "", "a": "b"}, "bac"),
    "a circle begins at the first id": ({"a": "b", "b": "a", "c": "a"}, "abc"),
    "itself": ({"a": "a", "b": "a"}, "ab"),
}


@pytest.mark.parametrize("row", ORDERS.values(), ids=ORDERS)
def test_phases_stand_in_their_order(row: tuple[dict[str, str], str]) -> None:
    after, expected = row
    parts = Keyed({id_: Part(id=id_, after=before) for id_, before in after.items()})
    assert "".join(part.id for part in in_order(parts)) == expected


def test_a_map_in_order_stays_as_it_is_and_any_other_is_sorted() -> None:
    assert list(Keyed({"a": 1, "b": 2})) == list(Keyed([("b", 2), ("a", 1)])) == ["a", "b"]
    assert Keyed({"b": 2, "a": 1}).columns() == (("a", "b"), (1, 2))
    given = {"a": 1}
    held = Keyed(given)
    given["b"] = 2
    assert dict(held) == {"a": 1}
