"""The laws of deltas in a row (:mod:`dealdiff.diffing.composing`), over sheets and over plain data."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.composing import compose
from dealdiff.diffing.delta import Delta, Fields, Whole, apply, atoms, delta, inverse
from dealdiff.errors import StaleDelta
from dealdiff.model.plain import to_plain

_counts = st.sampled_from(["3", "4", "none"])
_slices = st.dictionaries(
    st.sampled_from(["women", "is"]), st.fixed_dictionaries({}, optional={"count": _counts})
)
_items = st.fixed_dictionaries(
    {"is": st.sampled_from(["release", "release", "movement"])},
    optional={"count": _counts, "of whom": _slices, "if": st.dictionaries(st.just("is"), st.just({}))},
)
_bodies = _items | st.fixed_dictionaries({}, optional={"count": _counts})
_said = st.fixed_dictionaries({"verb": st.sampled_from(["wants", "tells"])}, optional={"body": _bodies})
_ids = st.sampled_from(["is", "terms", "a"])
_means = st.sampled_from(["absent", "undisclosed"])
_silences = st.fixed_dictionaries(
    {"default": _means}, optional={"except": st.dictionaries(st.sampled_from(["a", "terms"]), _means)}
)
_named = st.dictionaries(st.sampled_from(["a", "is", "b"]), st.just("yes"))


def without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """A form without collections that hold nothing, at the top and one or two below."""
    kept = {key: each for key, each in data.items() if each != {} or key not in COLLECTED}
    items = {
        id_: without_empty(one) if isinstance(one, dict) else one
        for id_, one in kept.get("terms", {}).items()
    }
    said = {
        key: {name: without_empty(each) if name == "body" else each for name, each in one.items()}
        for key, one in kept.get("statements", {}).items()
    }
    silence = {"silence": without_empty(kept["silence"])} if "silence" in kept else {}
    return {
        **kept,
        **silence,
        **({"terms": items} if items else {}),
        **({"statements": said} if said else {}),
    }


COLLECTED = ("terms", "statements", "agreed", "of whom", "if", "except")
forms = st.fixed_dictionaries(
    {"id": st.just("a")},
    optional={
        "terms": st.dictionaries(_ids, _items | _items | _means, max_size=3),
        "agreed": _named | _named | _means,
        "silence": _silences,
        "statements": st.dictionaries(st.sampled_from(["one", "is"]), _said, max_size=2),
        "title": _means,
    },
).map(without_empty)
"""Forms in which little differs and everything comes and goes: an id may be the name of any field."""

Chain = tuple[Any, Any, Any, Any]
chains = st.tuples(forms, forms, forms, forms) | a_sheet.chains().map(
    lambda several: tuple(to_plain(one) for one in several)
)
in_a_row = given(chains)


def in_steps(chain: Chain) -> tuple[Delta | None, Delta | None, Delta | None]:
    a, b, c, d = chain
    return delta(a, b), delta(b, c), delta(c, d)


@in_a_row
def test_two_deltas_in_a_row_are_the_delta_of_their_ends(chain: Chain) -> None:
    first, second, _ = in_steps(chain)
    both = compose(first, second)
    assert both == delta(chain[0], chain[2])
    assert apply(chain[0], both) == chain[2]


@in_a_row
def test_it_never_matters_which_two_of_three_are_composed_first(chain: Chain) -> None:
    first, second, third = in_steps(chain)
    there = compose(compose(first, second), third)
    assert there == compose(first, compose(second, third)) == delta(chain[0], chain[3])


@in_a_row
def test_nothing_is_neutral_before_and_after(chain: Chain) -> None:
    first, *_ = in_steps(chain)
    assert compose(first, None) == compose(None, first) == first


@in_a_row
def test_a_delta_and_its_inverse_do_nothing(chain: Chain) -> None:
    for each in in_steps(chain):
        assert compose(each, inverse(each)) is None
        assert compose(inverse(each), each) is None


@in_a_row
def test_the_inverse_of_two_is_their_inverses_in_reverse(chain: Chain) -> None:
    first, second, _ = in_steps(chain)
    assert inverse(compose(first, second)) == compose(inverse(second), inverse(first))


@in_a_row
def test_deltas_that_do_not_follow_are_refused_or_touch_no_place_in_common(chain: Chain) -> None:
    """The second is taken from other data: where both speak of a place, they agree on what it is between."""
    a, b, c, d = chain
    first, second = delta(a, b), delta(c, d)
    try:
        compose(first, second)
    except StaleDelta as error:
        assert "these two deltas do not follow" in str(error)  # noqa: PT017 # or it does compose
        return
    left = dict(atoms(inverse(first)))
    for path, atom in atoms(second):
        assert path not in left or left[path].before == atom.before


RELEASE: Any = {"is": "release", "count": "3"}
SLICES: Any = [{"women": {}}, {"women": {"count": "3"}}, {"women": {"count": "4"}, "is": {}}]
BODIES: Any = [{}, {"body": {}}, {"body": {"count": "3"}}, {"body": RELEASE}]
PHASES: Any = [{"terms": {}}, {"terms": {"title": "One"}}, {"if": {}}]
POOLS: dict[str, list[Any]] = {
    "sets and presences": [
        {},
        *(
            {"agreed": each}
            for each in ({"a": "yes"}, {"b": "yes"}, {"a": "yes", "b": "yes"}, "absent", "none")
        ),
    ],
    "terms and their types": [
        {},
        *(
            {"terms": {"is": each}}
            for each in (RELEASE, {"is": "release"}, {"is": "movement", "count": "3"}, "absent")
        ),
        {"terms": {"is": RELEASE, "a": RELEASE}},
    ],
    "slices of a term": [
        {"terms": {"a": {"is": "release", **more}}} for more in ({}, *({"of whom": each} for each in SLICES))
    ],
    "silence": [
        {},
        *(
            {"silence": each}
            for each in (
                {"default": "absent"},
                {"default": "none"},
                {"except": {"a": "absent"}},
                {"default": "none", "except": {"a": "none"}},
            )
        ),
    ],
    "bodies": [
        {},
        *({"statements": {"is": {"verb": "tells", **more}}} for more in BODIES),
    ],
    "phases": [{}, *({"phases": each} for each in PHASES)],
}


@pytest.mark.parametrize("kind", POOLS)
def test_every_three_of_a_pool_compose(kind: str) -> None:
    for a, b, c in product(POOLS[kind], repeat=3):
        both = compose(delta(a, b), delta(b, c))
        assert both == delta(a, c), (a, b, c)
        assert inverse(both) == compose(delta(c, b), delta(b, a))


TERM: Any = {"is": "release", "count": "3"}
MISFITS: dict[str, tuple[Delta, Delta, str]] = {
    "other words between": (
        Fields({"title": Whole(None, "One")}),
        Fields({"title": Whole("Two", "Three")}),
        "title: these two deltas do not follow: title: found 'Two', expected 'One'",
    ),
    "a field of a term that came with another count": (
        Fields({"terms": Fields({"a": Whole(None, TERM)})}),
        Fields({"terms": Fields({"a": Fields({"count": Whole("4", "5")})})}),
        "terms.a: these two deltas do not follow: terms.a.count: found '3', expected '4'",
    ),
    "a field of a term that went": (
        Fields({"terms": Fields({"a": Whole(TERM, None)})}),
        Fields({"terms": Fields({"a": Fields({"count": Whole("3", "5")})})}),
        "terms.a: these two deltas do not follow: terms.a: found nothing, expected a map of fields",
    ),
    "a term that goes with another count than it came to": (
        Fields({"terms": Fields({"a": Fields({"count": Whole("3", "4")})})}),
        Fields({"terms": Fields({"a": Whole(TERM, None)})}),
        "terms.a: these two deltas do not follow: terms.a.count: found '3', expected '4'",
    ),
    "the whole of another sheet": (
        Whole("one", "other"),
        Whole("another", "one"),
        "the sheet: these two deltas do not follow: the sheet: found 'another', expected 'other'",
    ),
}


@pytest.mark.parametrize("name", MISFITS)
def test_what_does_not_follow_is_refused_and_told(name: str) -> None:
    first, second, words = MISFITS[name]
    with pytest.raises(StaleDelta) as caught:
        compose(first, second)
    assert str(caught.value) == words


def test_paths_alone_do_not_compose() -> None:
    """A term that is added, and then one of its fields changed: one atom, of the term as it is in the end."""
    added = Fields({"terms": Fields({"a": Whole(None, TERM)})})
    changed = Fields({"terms": Fields({"a": Fields({"count": Whole("3", "4")})})})
    both = compose(added, changed)
    assert list(atoms(both)) == [(("terms", "a"), Whole(None, {"is": "release", "count": "4"}))]
