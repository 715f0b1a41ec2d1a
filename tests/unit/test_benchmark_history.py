"""The benchmark of histories measures what it says: versions that share all but so many edits."""

from __future__ import annotations

from itertools import pairwise

from benchmarks.cells import CELLS, named
from benchmarks.history import kept, versions_of
from benchmarks.sheets import scope

from dealdiff.lineage.relations import parents
from dealdiff.negotiation import Negotiation


def test_a_history_has_its_size_and_each_version_its_edits() -> None:
    told_in = scope(20)
    sheets = versions_of(told_in, 20, 5, 3)
    made = Negotiation(scope=told_in, versions=sheets)
    assert [len(sheet.terms) for sheet in made] == [20] * 5
    for before, after in pairwise(sheets):
        assert parents(made, after.id) == (before.id,)
        other = [id_ for id_, term in after.terms.items() if term is not before.terms[id_]]
        assert len(other) == len([id_ for id_ in other if after.terms[id_] != before.terms[id_]]) == 3


def test_two_histories_are_equal_and_share_nothing_but_values() -> None:
    told_in = scope(20)
    one, other = (Negotiation(scope=told_in, versions=versions_of(told_in, 20, 3, 3)) for _ in range(2))
    assert one == other
    assert not {*map(id, one["draft-00002"].terms.values())} & {*map(id, other["draft-00002"].terms.values())}


def test_what_a_version_keeps_is_less_than_what_its_first_one_does() -> None:
    assert kept(40, 20, 1)["a version"] < kept(2, 20, 1)["a version"]


def test_each_cell_has_a_name_of_its_own() -> None:
    assert [named(cell.name) for cell in CELLS] == list(CELLS)
