"""The benchmark of parties and sources measures what it says: talks in which both parties hold something."""

from __future__ import annotations

from benchmarks.cells import CELLS
from benchmarks.parties import asked, parties, scope, talks

from dealdiff.parties.convergence import convergence
from dealdiff.parties.moves import positions


def test_the_talks_have_their_size_and_both_parties_hold_something_in_each() -> None:
    made = talks(scope(), 3, 14)
    assert [len(sheet.statements) for sheet in made] == [14] * 3
    for party in ("north", "south"):
        assert len(positions(made, party)) == 21
    found = convergence(made, "north", "south")
    assert len(found) == 7
    assert any(cell is not None for row in found for cell in row.cells)


def test_the_smallest_size_measures_every_question() -> None:
    found = parties(2, 14, 1)
    assert [*found] == [*asked(talks(scope(), 2, 14))]
    assert all(len(several) == 1 and several[0] > 0 for several in found.values())


def test_the_small_cell_is_quick_and_the_large_one_is_not() -> None:
    cells = [one for one in CELLS if one.table == "parties"]
    assert [(one.versions, one.quick) for one in cells] == [(50, True), (200, False)]
