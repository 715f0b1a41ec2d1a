"""Laws of the walk over two sheets: it finds what a plain comparison finds."""

from __future__ import annotations

import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.delta import between, delta
from dealdiff.diffing.pairing import differing, differing_said
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet

maps = st.dictionaries(st.integers(0, 150).map("k{:03}".format), st.sampled_from("aaaaab"), max_size=150)


@given(maps, maps, st.booleans())
def test_differing_is_a_plain_comparison(one: dict[str, str], other: dict[str, str], near: bool) -> None:
    before, after = Keyed(one), Keyed({**one, **dict(list(other.items())[:2])} if near else other)
    expected = [(id_, before.at(id_), after.at(id_)) for id_ in sorted({*before, *after})]
    assert list(differing(before, after)) == [row for row in expected if row[1] != row[2]]


@given(a_sheet.pairs)
def test_statements_that_differ(pair: tuple[TermSheet, TermSheet]) -> None:
    before, after = ({one.key: one for one in sheet.statements} for sheet in pair)
    expected = [(key, before.get(key), after.get(key)) for key in sorted({*before, *after})]
    found = list(differing_said(pair[0].statements, pair[1].statements))
    assert found == [row for row in expected if row[1] != row[2]]


@given(a_sheet.pairs)
def test_the_delta_of_two_sheets_is_that_of_their_keyed_normal_forms(
    pair: tuple[TermSheet, TermSheet],
) -> None:
    assert between(*pair) == delta(*map(to_plain, pair))
