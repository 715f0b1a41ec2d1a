"""The benchmarks measure what they say: sheets of a size, so many edits of every sort, runs compared."""

from __future__ import annotations

from benchmarks.compare import moved
from benchmarks.comparing import evolved
from benchmarks.sheets import EDITS, as_json, edited, scope, sheet, written

from dealdiff import diff


def test_sheets_have_their_size_and_load() -> None:
    made = sheet(as_json(written(30)), scope(30))
    assert (len(made.terms), len(made.statements), len(made.figures)) == (30, 3, 1)


def test_every_sort_of_edit_is_a_change_or_several() -> None:
    told_in, plain = scope(90), written(90)
    before = sheet(as_json(plain), told_in)
    after = sheet(as_json(edited(plain, len(EDITS))), told_in)
    kinds = {change.kind for change in diff(before, after)}
    assert len(diff(before, after)) >= len(EDITS)
    assert {"moved", "term-retyped", "term-not-mentioned", "term-reported"} <= kinds


def test_shared_sheets_are_equal_to_fresh_ones_and_share_what_they_tell_alike() -> None:
    told_in, plain = scope(90), written(90)
    before, after = sheet(as_json(plain), told_in), sheet(as_json(edited(plain, 3)), told_in)
    shared = evolved(before, after)
    assert shared == after
    same = [id_ for id_, term in shared.terms.items() if term is before.terms.at(id_)]
    assert len(same) == len(before.terms) - 3


def test_only_what_moved_beyond_the_spread_is_told() -> None:
    before = {"fresh": {"a": [1.0, 1.1, 0.9, 1.0], "b": [1.0, 5.0, 1.0, 5.0], "gone": [1.0]}}
    after = {"fresh": {"a": [2.0, 2.1, 1.9, 2.0], "b": [1.5, 5.5, 1.5, 5.5]}}
    assert [(name, round(ratio, 1)) for name, ratio in moved(before, after)] == [("fresh: a", 2.0)]
