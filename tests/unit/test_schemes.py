"""Concept schemes: how they are declared, what they answer, what they refuse."""

from __future__ import annotations

import pickle

import pytest

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.values.scheme import DEEPEST, EMPTY, Concept, ConceptScheme

TREE = {
    "hostages (captives; abductees, the taken)": {
        "civilian hostages": {"civilian women": {}},
        "soldiers": {"female soldiers": None},
        "women": {"civilian women": None, "female soldiers": None},
    },
    "Palestinian prisoners": None,
}
SCHEME = ConceptScheme.of(TREE, [["civilian hostages", "soldiers"]])


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("hostages", "hostages"),
        ("  HOSTAGES ", "hostages"),
        ("Captives", "hostages"),
        ("abductees", "hostages"),
        ("taken", "hostages"),
        ("the taken", "hostages"),
        ("palestinian-prisoners", "Palestinian prisoners"),
        ("civilian  women", "civilian women"),
        ("men", None),
        ("", None),
    ],
)
def test_find(words: str, label: str | None) -> None:
    assert SCHEME.find(words) == label


def test_a_name_under_two_parents_is_one_concept() -> None:
    assert SCHEME.ancestors("female soldiers") == {"women", "soldiers", "hostages"}
    assert SCHEME.descendants("women") == {"civilian women", "female soldiers"}
    assert SCHEME.labels.count("female soldiers") == 1


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("soldiers", "civilian hostages", True),
        ("female soldiers", "civilian women", True),
        ("women", "soldiers", False),
        ("hostages", "soldiers", False),
    ],
)
def test_disjoint(a: str, b: str, *, apart: bool) -> None:
    assert SCHEME.disjoint(a, b) is SCHEME.disjoint(b, a) is apart


def test_three_names_apart_are_apart_in_pairs() -> None:
    scheme = ConceptScheme.of({"a": None, "b": None, "c": None}, [["a", "b", "c"]])
    assert scheme.disjoint_pairs == (("a", "b"), ("a", "c"), ("b", "c"))


def test_narrower_or_same() -> None:
    assert SCHEME.narrower_or_same("captives", "hostages")
    assert SCHEME.narrower_or_same("female-soldiers", "Captives")
    assert not SCHEME.narrower_or_same("hostages", "women")


@pytest.mark.parametrize("ask", ["ancestors", "descendants"])
def test_an_undeclared_name_is_told_with_the_nearest(ask: str) -> None:
    with pytest.raises(UnknownName, match="no concept 'soldjers'; did you mean 'soldiers'"):
        getattr(SCHEME, ask)("soldjers")
    with pytest.raises(UnknownName, match=r"no concept 'xyz'$"):
        getattr(SCHEME, ask)("xyz")


def test_nearest_is_a_label_as_written() -> None:
    assert SCHEME.nearest("palestinan-prisoner") == "Palestinian prisoners"
    assert SCHEME.nearest("abductes") == "abductees"
    assert EMPTY.nearest("hostages") is None


PROBLEMS = {
    "a cycle": ({"a": {"b": {"c": {"a": None}}}}, [], ["a cycle: ", "a > b > c > a"]),
    "a name under itself": ({"a": {"A": {"b": None}}}, [], ["a cycle: A > A"]),
    "two cycles": ({"a": {"b": {"a": None}}, "c": {"d": {"c": None}}}, [], ["a > b > a", "c > d > c"]),
    "an also called of two": ({"a (x)": None, "b (X)": None}, [], ["'x' names 'a' and 'b'"]),
    "an also called that is a concept": ({"a (b)": None, "b": None}, [], ["'b' names 'a' and 'b'"]),
    "apart from a kind of it": ({"a": {"b": {"c": None}}}, [["a", "c"]], ["'a' and 'c' share 'c'"]),
    "apart with a common kind": (
        {"a": {"c": None}, "b": {"c": None}},
        [["b", "a"]],
        ["'a' and 'b' share 'c'"],
    ),
    "apart from itself": ({"a (x)": None}, [["a", "x"]], ["'a' and 'a' share 'a'"]),
    "an undeclared name apart": ({"a": None}, [["a", "q"], ["r", "a"]], ["'q': nobody", "'r': nobody"]),
    "one name apart": ({"a": None}, [["a"]], ["at least two names"]),
    "no list of names": ({"a": None}, ["ab"], ["at least two names"]),
    "a value under a name": ({"a": {"b": "c"}}, [], ["a > b: expected names"]),
    "a list under a name": ({"a": ["b"]}, [], ["a: expected names"]),
}


@pytest.mark.parametrize(("tree", "disjoint", "told"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_does_not_fit_is_told_whole(
    tree: dict[str, object], disjoint: list[list[str]], told: list[str]
) -> None:
    with pytest.raises(ModelError) as caught:
        ConceptScheme.of(tree, disjoint)
    assert [words for words in told if words not in str(caught.value)] == []


def test_all_that_does_not_fit_is_told_in_one_sentence() -> None:
    with pytest.raises(ModelError) as caught:
        ConceptScheme.of({"a (x)": None, "b (X)": None}, [["a", "q"]])
    assert str(caught.value) == "'x' names 'a' and 'b'; disjoint: 'q': nobody declared it"


@pytest.mark.parametrize(
    ("label", "shown"), [("a (b)", "a (b)"), ("...", "..."), ("a;" + "b" * 100, "a;" + "b" * 78)]
)
def test_what_is_no_label_is_told_with_what_a_label_is(label: str, shown: str) -> None:
    with pytest.raises(ParseError) as caught:
        Concept(label)
    assert (caught.value.text, caught.value.expected) == (shown, "a name without brackets, '+' or ';'")


def test_a_broader_concept_must_be_declared() -> None:
    with pytest.raises(ModelError, match="'a' is under 'b', which nobody declared"):
        ConceptScheme([Concept("a", broader=["b"])])


def test_too_deep_a_tree_and_one_that_holds_itself_are_refused_soon() -> None:
    tree: dict[str, object] = {"n": None}
    for depth in range(DEEPEST + 1):
        tree = {f"n{depth}": tree}
    with pytest.raises(ModelError) as caught:
        ConceptScheme.of(tree)
    assert str(caught.value) == "n100 > n99 > n98 > n97 > n96: expected names, at most 100 levels of them"
    ring: dict[str, object] = {}
    ring["a"] = ring
    with pytest.raises(ModelError, match="a cycle: a > a"):
        ConceptScheme.of(ring)


def test_a_tree_may_have_a_hundred_levels() -> None:
    tree: dict[str, object] = {"n": None}
    for depth in range(DEEPEST - 1):
        tree = {f"n{depth}": tree}
    assert len(ConceptScheme.of(tree).labels) == DEEPEST == 100
    with pytest.raises(ModelError, match="at most 100 levels"):
        ConceptScheme.of({"top": tree})


@pytest.mark.parametrize(
    "name", ["", "()", "a ()", "a (b", "a) b", "a (b) c", "a + b", "a;b", "...", "a (b;;c)", 7, None]
)
def test_names_that_cannot_be_read(name: object) -> None:
    with pytest.raises(ParseError):
        ConceptScheme.of({name: None})  # type: ignore[dict-item] # what a user's file may hold


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a (b", "a (b"), ("a (b " + "c" * 100, "a (b " + "c" * 75), (" a   (b", "a (b")],
    ids=["short", "long", "untidy"],
)
def test_what_is_no_name_is_told_with_what_a_name_is(name: str, shown: str) -> None:
    with pytest.raises(ParseError) as caught:
        ConceptScheme.of({name: None})
    assert (caught.value.text, caught.value.expected) == (shown, "a name, and others in brackets")


def test_merging_adds_and_joins_by_any_case() -> None:
    mine = ConceptScheme.of(
        {"Hostages (taken)": {"tourists": None, "residents": None}}, [["tourists", "residents"]]
    )
    whole = SCHEME.merged(mine)
    assert whole == mine.merged(SCHEME)
    assert whole.find("hostages") == "Hostages"
    assert whole.ancestors("women") == {"Hostages"}
    assert whole.narrower_or_same("tourists", "captives")
    assert whole.disjoint("tourists", "residents")
    assert whole.disjoint("soldiers", "civilian women")


def test_a_tree_over_a_base_may_name_the_base_s_concepts_apart() -> None:
    scheme = ConceptScheme.of({"tourists": None}, [["tourists", "soldiers"]], base=SCHEME)
    assert scheme.disjoint("tourists", "female soldiers")
    with pytest.raises(ModelError, match="'soldiers': nobody declared it"):
        ConceptScheme.of({"tourists": None}, [["tourists", "soldiers"]])


def test_plain_data_and_digest_are_fixed() -> None:
    scheme = ConceptScheme.of({"a (z; y)": {"b": None}, "c": None}, [["c", "b"]])
    assert scheme.plain() == {
        "concepts": {
            "a": {"also": ["y", "z"], "broader": []},
            "b": {"also": [], "broader": ["a"]},
            "c": {"also": [], "broader": []},
        },
        "disjoint": [["b", "c"]],
    }
    assert scheme.digest == "f0b23561975fa78d9a4f5756924fe5f9c8ac65cfe13e8b25db2c9d13646fbbab"
    assert EMPTY.plain() == {"concepts": {}, "disjoint": []}


def test_schemes_are_frozen_hashable_and_picklable() -> None:
    again = pickle.loads(pickle.dumps(SCHEME))  # noqa: S301 # what we pickled
    assert again == SCHEME
    assert hash(again) == hash(SCHEME)
    assert again.digest == SCHEME.digest
    assert again.disjoint("soldiers", "civilian women")
    with pytest.raises(AttributeError):
        again.concepts = ()
