"""The laws of deltas and diffs (:mod:`dealdiff.diffing`), over sheets of every sort."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
import sheets as a_sheet
from deepdiff import DeepDiff
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change
from dealdiff.diffing.delta import COLLECTIONS, Fields, Whole, apply, atoms, delta, inverse
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import StaleDelta
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.plain import as_json, canonical_bytes, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.values.force import Force
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.words import Value

pairs = given(a_sheet.pairs)
Pair = tuple[TermSheet, TermSheet]


def delta_of(before: TermSheet, after: TermSheet) -> Any:  # noqa: ANN401 # a delta or None
    return delta(to_plain(before), to_plain(after))


def bytes_of(plain: object, like: TermSheet) -> bytes:
    assert isinstance(plain, dict)
    return canonical_bytes(from_plain(plain, like.scope))


@a_sheet.often
@given(a_sheet.anything)
def test_nothing_differs_from_itself(one: TermSheet) -> None:
    again = from_plain(to_plain(one), one.scope)
    assert delta_of(one, again) is None
    assert not diff(one, again)


@a_sheet.often
@given(a_sheet.anything)
def test_plain_data_tell_the_whole_sheet(one: TermSheet) -> None:
    assert from_plain(to_plain(one), one.scope) == one


@a_sheet.often
@pairs
def test_a_delta_applied_gives_the_other_sheet(pair: Pair) -> None:
    one, other = pair
    assert bytes_of(apply(to_plain(one), delta_of(one, other)), other) == canonical_bytes(other)


@a_sheet.often
@pairs
def test_the_inverse_is_the_delta_back(pair: Pair) -> None:
    one, other = pair
    assert inverse(delta_of(one, other)) == delta_of(other, one)


@a_sheet.often
@pairs
def test_every_atom_is_owned_once_and_nothing_else_is(pair: Pair) -> None:
    owned = Counter(path for change in diff(*pair) for path in change.owns)
    assert owned == Counter(path for path, _ in atoms(delta_of(*pair)))


@a_sheet.often
@pairs
def test_what_is_cited_is_no_atom_of_its_own_change(pair: Pair) -> None:
    for change in diff(*pair):
        assert not set(change.cites) & set(change.owns)


def left_out_filled(one: Any, other: Any, *, ids: bool = False) -> Any:  # noqa: ANN401 # plain data
    """``one`` with the collections that it leaves out and ``other`` has, empty."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return one
    if not ids:
        missing = {key for key in other if key in COLLECTIONS and isinstance(other[key], dict)} - set(one)
        one = {**one, **{key: {} for key in missing}}
    return {
        key: left_out_filled(each, other.get(key), ids=not ids and key in COLLECTIONS)
        for key, each in one.items()
    }


def found_by_deepdiff(one: TermSheet, other: TermSheet) -> Iterator[Path]:
    before, after = to_plain(one), to_plain(other)
    found = DeepDiff(
        left_out_filled(before, after),
        left_out_filled(after, before),
        ignore_private_variables=False,
        threshold_to_diff_deeper=0,
        zip_ordered_iterables=True,
        verbose_level=2,
        view="tree",
    )
    for leaves in found.values():
        for leaf in leaves:
            yield tuple(leaf.path(output_format="list"))


@a_sheet.often
@pairs
def test_every_path_of_deepdiff_lies_in_one_atom(pair: Pair) -> None:
    whole = [path for path, _ in atoms(delta_of(*pair))]
    found = list(found_by_deepdiff(*pair))
    assert bool(found) == bool(whole)
    for path in found:
        assert sum(path[: len(atom)] == atom for atom in whole) == 1, path
    for atom in whole:
        assert any(path[: len(atom)] == atom for path in found), atom


@a_sheet.often
@pairs
def test_a_diff_is_empty_exactly_where_the_sheets_are_equal(pair: Pair) -> None:
    one, other = pair
    assert bool(diff(one, other)) == (one != other)


@a_sheet.often
@pairs
def test_sheets_are_equal_exactly_where_their_bytes_are(pair: Pair) -> None:
    one, other = pair
    assert (one == other) == (canonical_bytes(one) == canonical_bytes(other))
    assert (one == other) <= (hash(one) == hash(other))


def parts_of(sheet: TermSheet) -> list[Any]:
    return [*sheet.terms.values(), *sheet.parts.values(), *sheet.figures.values(), *sheet.statements]


@a_sheet.often
@pairs
def test_items_are_equal_exactly_where_their_bytes_are(pair: Pair) -> None:
    """Terms, phases, figures and statements, each beside its id; and the values in them."""
    items = parts_of(pair[0]) + parts_of(pair[1])
    for one in items:
        for other in items:
            if type(one) is type(other):
                same = as_json([to_plain(one), getattr(one, "id", "")]) == as_json(
                    [to_plain(other), getattr(other, "id", "")]
                )
                assert (one == other) == same


def values_of(sheet: TermSheet) -> Iterator[Value]:
    for item in parts_of(sheet):
        if attrs.has(type(item)):
            for one in attrs.fields(type(item)):
                if isinstance(value := getattr(item, one.name), Value):
                    yield value


@a_sheet.often
@pairs
def test_values_are_equal_exactly_where_their_words_are(pair: Pair) -> None:
    values = [*values_of(pair[0]), *values_of(pair[1])]
    for one in values:
        assert type(one).parse(str(one)) == one
        for other in values:
            if type(one) is type(other):
                assert (one == other) == (to_plain(one) == to_plain(other))


def spoiled(change: Any, *, at: Path) -> Any:  # noqa: ANN401 # a delta
    """The delta with another ``before`` in one atom."""
    if isinstance(change, Whole):
        return Whole("nothing like it", change.after)
    return Fields(
        {key: spoiled(each, at=at[1:]) if key == at[0] else each for key, each in change.of.items()}
    )


@a_sheet.often
@given(pair=a_sheet.pairs, data=st.data())
def test_a_stale_delta_is_refused_and_nothing_is_applied(pair: Pair, data: st.DataObject) -> None:
    one, other = pair
    change = delta_of(one, other)
    if change is None:
        return
    path = data.draw(st.sampled_from([path for path, _ in atoms(change)]))
    plain = to_plain(one)
    with pytest.raises(StaleDelta):
        apply(plain, spoiled(change, at=path))
    assert plain == to_plain(one)


@a_sheet.often
@given(a_sheet.chains())
def test_a_delta_fits_the_data_it_was_taken_from_alone(several: tuple[TermSheet, ...]) -> None:
    """Applied elsewhere it is refused, or what it touches was the same there."""
    one, other, third, _ = several
    change = delta_of(one, other)
    try:
        apply(to_plain(third), change)
    except StaleDelta:
        return
    for path, atom in atoms(change):
        held: Any = to_plain(third)
        for step in path:
            held = held.get(step) if isinstance(held, dict) else None
        assert held == atom.before


def mirrored(change: Change) -> tuple[str, frozenset[Path]]:
    return change.row.mirror, frozenset(change.owns)


def replacing(one: TermSheet, other: TermSheet) -> set[str]:
    """Terms in a replacement, whose kinds the catalogue excuses from having a mirror."""
    said = {
        id_: set(term.replaces.names)
        for sheet in (one, other)
        for id_, term in sheet.terms.items()
        if isinstance(term, Term) and isinstance(term.replaces, Names)
    }
    return set(said).union(*said.values())


def told(found: Diff, excused: set[str]) -> dict[frozenset[Path], Change]:
    """The changes by their atoms, without those that replace."""
    return {
        frozenset(change.owns): change
        for change in found
        if not (change.path[0] == "terms" and change.subjects & excused)
    }


@a_sheet.often
@pairs
def test_a_diff_read_backwards_is_its_mirror(pair: Pair) -> None:
    """Kind by kind and atom by atom; the verdicts and the weights of the children too."""
    excused = replacing(*pair)
    there, back = told(diff(*pair), excused), told(diff(pair[1], pair[0]), excused)
    if not excused:
        assert there.keys() == back.keys()
    for owns in there.keys() & back.keys():
        one, other = there[owns], back[owns]
        assert one.row.mirror == other.kind
        assert (one.before, one.after) == (other.after, other.before) or one.row.family == "presence"
        assert one.verdict is None or one.verdict.mirror == other.verdict
        assert sorted(child.row.mirror for child in one.children) == sorted(c.kind for c in other.children)


@a_sheet.often
@pairs
def test_a_diff_pickles(pair: Pair) -> None:
    found = diff(*pair)
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 # our own bytes
    assert again == found
    assert str(again) == str(found)


@a_sheet.often
@pairs
def test_silence_alone_is_never_a_removal_nor_substantive(pair: Pair) -> None:
    """Where one sheet is only silent and its silence means nothing, something is merely (not) reported.

    A link that went because another phase is told to come first is no silence; nor is an act that is told as
    done and no longer as expected, nor a number that another field adds up to, which the change cites. What
    a merged text leaves unsettled was told before, at its own place.
    """
    one, other = pair
    partial = attrs.evolve(other, silence=type(other.silence)())
    for change in diff(attrs.evolve(one, silence=partial.silence), partial):
        whole = dict(atoms(delta_of(attrs.evolve(one, silence=partial.silence), partial)))
        if change.kind == "phase-reordered" or any(path[-1] == "expected" for path in change.owns):
            continue
        if change.path[0] == "unsettled":
            assert change.significance is not Significance.SUBSTANTIVE
            continue
        if all(whole[path].after is None for path in change.owns):
            assert not change.kind.endswith(("removed", "ruled-out", "dropped"))
            assert change.cites or change.significance is not Significance.SUBSTANTIVE
        if all(whole[path].before is None for path in change.owns):
            assert not change.kind.endswith("added")


@a_sheet.often
@pairs
def test_the_family_silence_says_only_that_something_was_not_repeated(pair: Pair) -> None:
    whole = dict(atoms(delta_of(*pair)))
    for change in diff(*pair):
        if change.family == "silence":
            assert change.significance is not Significance.SUBSTANTIVE
            assert all(whole[path].after is None or path[-1] == "after" for path in change.owns)


@a_sheet.often
@pairs
def test_the_weightiest_come_first(pair: Pair) -> None:
    weights = [change.significance.weight for change in diff(*pair)]
    assert weights == sorted(weights, reverse=True)


@a_sheet.often
@pairs
def test_every_change_has_a_kind_and_a_sentence(pair: Pair) -> None:
    found = diff(*pair)
    assert {change.kind for change in found} <= set(KINDS)
    assert len(str(found).splitlines()) == len(found)


def test_a_number_that_equals_another_in_python_is_told_apart() -> None:
    """Where ``==`` lies: 1 and True, 1 and 1.0, ``{"a"}`` told in another order."""
    lies: list[object] = [True, 1, 1.0]
    assert Quantity.exactly(1) not in lies
    assert as_json(to_plain(Names.of(["us", "qatar"]))) == as_json(to_plain(Names.of(["qatar", "us"])))
    assert Keyed({"b": Force("may"), "a": Force("must")}) == Keyed({"a": Force("must"), "b": Force("may")})
    assert Part(id="first").lasts is UNREPORTED
