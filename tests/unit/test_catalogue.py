"""The catalogue: every kind mirrored or excused, told in a sentence, and produced by some case."""

from __future__ import annotations

from itertools import permutations

import pytest
from diff_rows import ROWS
from matched_rows import MATCHED, USUAL
from versions import check_owned

from dealdiff.diffing.catalogue import KINDS, SILENCE, Kind, kind
from dealdiff.diffing.change import Change
from dealdiff.diffing.engine import diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import UnknownName
from dealdiff.seeds import seed

every = pytest.mark.parametrize("row", KINDS.values(), ids=list(KINDS))

NEVER: dict[str, str] = {}
"""Kinds that nothing produces, each with its reason."""


def found() -> list[Change]:
    talks = seed("gaza-2024")
    seeds = [change for one, two in permutations(talks, 2) for change in diff(one, two)]
    there = [change for row in ROWS for change in diff(row.before, row.after)]
    back = [change for row in ROWS for change in diff(row.after, row.before)]
    matched = [change for row in MATCHED for change in diff(row.before, row.after, policy=USUAL)]
    return [inner for change in (*seeds, *there, *back, *matched) for inner in change.walk()]


def test_every_kind_is_produced_by_some_case_or_excused() -> None:
    assert set(KINDS) - {change.kind for change in found()} == set(NEVER)
    assert all(NEVER.values())


def test_a_change_is_walked_with_all_that_is_inside_it() -> None:
    whole = found()
    assert all(next(one.walk()) is one for one in whole)
    assert any(len([*one.walk()]) > 1 + len(one.children) for one in whole)
    assert {id(one) for top in whole for one in (*top.children, *top.echoes)} <= {id(one) for one in whole}


@every
def test_a_kind_has_a_mirror_or_says_why_not(row: Kind) -> None:
    if row.mirror:
        assert KINDS[row.mirror].mirror == row.id
        assert not row.excused
    else:
        assert len(row.excused.split()) > 5


@every
def test_a_kind_is_told_in_words(row: Kind) -> None:
    assert row.id == row.id.lower().replace(" ", "-")
    assert row.meaning
    assert row.sentence.endswith(".")


@every
def test_silence_never_weighs_substantive(row: Kind) -> None:
    if row.family == SILENCE:
        assert row.significance is not Significance.SUBSTANTIVE


def test_a_kind_is_found_by_its_id() -> None:
    assert kind("first-slice").mirror == "beyond-first-slice"
    with pytest.raises(UnknownName, match="the nearest is 'first-slice'"):
        kind("first-slise")


def test_the_weights_are_in_order() -> None:
    weights = [one.weight for one in Significance]
    assert weights == [5, 4, 3, 2, 1]
    assert Significance.heaviest([]) is Significance.RECORD
    assert Significance.heaviest([Significance.EDITORIAL, Significance.CLARIFYING]) is Significance.CLARIFYING


def test_the_seeds_are_accounted_for_atom_by_atom() -> None:
    talks = seed("gaza-2024")
    for one, two in permutations(talks, 2):
        check_owned(diff(one, two))
