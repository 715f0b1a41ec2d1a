"""Laws of lineages: who descends from whom, adding one by one, and what is shared."""

from __future__ import annotations

from typing import Any

import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.errors import ModelError
from dealdiff.lineage.relations import (
    ancestors,
    children,
    common_ancestor,
    common_ancestors,
    descendants,
    heads,
    parents,
)
from dealdiff.model.checking import check_sheet
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import RELATIONS, TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED

TOLD = ("terms", "parts", "figures", "exchanges")


@st.composite
def lineages(draw: st.DrawFn) -> Negotiation:
    """Up to nine versions, each with some of those before it as parents, in any order of ids and dates."""
    ids = draw(st.lists(st.sampled_from("abcdefghi"), unique=True))
    made = []
    for number, id_ in enumerate(ids):
        earlier = draw(st.sets(st.sampled_from(ids[:number]), max_size=3)) if number else set()
        date: Any = draw(st.sampled_from([UNREPORTED, "2024-03", "2024-05-31", "2024"]))
        told = {one: draw(st.sampled_from(sorted(RELATIONS))) for one in earlier}
        made.append(TermSheet(id=id_, parents=told, date=date))
    return Negotiation(versions=made)


def reached(told: Negotiation, version: str) -> set[str]:
    """A version and its ancestors, as slowly as can be."""
    return {version}.union(*(reached(told, one) for one in told[version].parents))


@given(lineages())
def test_parents_and_children_are_each_the_inverse_of_the_other(told: Negotiation) -> None:
    ids = [sheet.id for sheet in told]
    assert {(one, child) for one in ids for child in children(told, one)} == {
        (one, child) for child in ids for one in parents(told, child)
    }
    assert {id_: set(parents(told, id_)) for id_ in ids} == {id_: {*told[id_].parents} for id_ in ids}


@given(lineages())
def test_heads_are_the_versions_without_children_and_everything_leads_to_one(told: Negotiation) -> None:
    assert heads(told) == tuple(sheet.id for sheet in told if not children(told, sheet.id))
    above = {one for head in heads(told) for one in (head, *ancestors(told, head))}
    assert above == set(told.versions)


@given(lineages())
def test_ancestors_and_descendants_are_each_the_inverse_of_the_other(told: Negotiation) -> None:
    order = [sheet.id for sheet in told]
    for id_ in order:
        assert ancestors(told, id_) == tuple(one for one in order if one in reached(told, id_) - {id_})
        assert descendants(told, id_) == tuple(one for one in order if id_ in ancestors(told, one))


@given(lineages())
def test_the_nearest_common_ancestors_are_those_of_a_plain_search(told: Negotiation) -> None:
    order = [sheet.id for sheet in told]
    for left in order:
        for right in order:
            both = reached(told, left) & reached(told, right)
            farther = {one for one in both for other in both - {one} if one in reached(told, other)}
            expected = tuple(one for one in order if one in both - farther)
            assert common_ancestors(told, left, right) == common_ancestors(told, right, left) == expected
            assert _the_one(told, left, right) == (expected if len(expected) == 1 else ())


def _the_one(told: Negotiation, left: str, right: str) -> tuple[str, ...]:
    try:
        return (common_ancestor(told, left, right),)
    except ModelError:
        return ()


@given(lineages(), st.randoms())
def test_versions_that_are_added_in_any_order_make_the_same_lineage(told: Negotiation, random: Any) -> None:  # noqa: ANN401 # a source of chance
    sheets = list(told.versions.values())
    random.shuffle(sheets)
    made = Negotiation()
    for sheet in sheets:  # without a scope a parent may come later
        made = made.add(sheet)
    assert made == Negotiation().add(*sheets) == told
    assert [sheet.id for sheet in made] == [sheet.id for sheet in told]
    assert heads(made) == heads(told)


def fitting(sheet: TermSheet, versions: set[str]) -> TermSheet:
    """The sheet without what does not fit."""
    while wrong := {one.path[0] for one in check_sheet(sheet, versions)}:
        blank = TermSheet(id=sheet.id)
        names = {"phases": "parts", "exchange": "exchanges", "open": "open_", "told by": "told_by"}
        sheet = evolve(
            sheet, **{name: getattr(blank, name) for name in (names.get(one, one) for one in wrong)}
        )
    return sheet


def outcome(scope: Scope, sheets: tuple[TermSheet, ...], *added: TermSheet) -> Negotiation | str:
    """A negotiation, or what is wrong with it."""
    try:
        return Negotiation(scope=scope, versions=sheets).add(*added)
    except ModelError as error:
        return str(error)


@a_sheet.often
@given(a_sheet.chains(), st.booleans(), st.booleans())
def test_adding_says_and_makes_what_building_at_once_does(
    chain: tuple[TermSheet, ...], linked: bool, fit: bool
) -> None:
    scope = chain[0].scope
    told: list[TermSheet] = []
    for number, sheet in enumerate(chain):
        named = {f"v{number - 1}": "amends"} if number and linked else {}
        own = evolve(sheet, id=f"v{number}", silence=evolve(sheet.silence, as_=""), parents=named)
        last = number == len(chain) - 1
        told.append(own if last and not fit else fitting(own, {f"v{one}" for one in range(number + 1)}))
    *base, new = told
    made = outcome(scope, tuple(base), new)
    wrong = "\n".join(f"{new.id}: {one}" for one in check_sheet(new, {one.id for one in told}))
    assert made == outcome(scope, (*base, new))
    assert (made if isinstance(made, str) else "") == wrong
    assert outcome(scope, (), *base) == outcome(scope, tuple(base))


@a_sheet.often
@given(a_sheet.chains(), st.booleans())
def test_what_equals_in_words_is_one_object_and_stays_as_it_was(
    chain: tuple[TermSheet, ...], linked: bool
) -> None:
    ids = [f"v{number}" for number in range(len(chain))]
    given_ = [
        fitting(evolve(sheet, id=id_, silence=evolve(sheet.silence, as_=""), parents={}), set(ids))
        for id_, sheet in zip(ids, chain, strict=True)
    ]
    if linked:
        given_[1:] = [evolve(one, parents={id_: "amends"}) for one, id_ in zip(given_[1:], ids, strict=False)]
    told = Negotiation(scope=chain[0].scope, versions=given_)
    assert [canonical_bytes(one) for one in told.versions.values()] == [*map(canonical_bytes, given_)]
    assert list(told.versions.values()) == given_
    seen: dict[str, object] = {}
    for sheet in told:
        items = [(name, id_, one) for name in TOLD for id_, one in getattr(sheet, name).items()]
        for name, id_, one in (*items, *(("statements", said.key, said) for said in sheet.statements)):
            words = f"{name} {id_} {to_plain(one)}"
            assert seen.setdefault(words, one) is one
