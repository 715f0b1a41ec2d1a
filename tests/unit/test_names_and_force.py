"""Sets of names and forces: their words, their tables, what they refuse."""

from __future__ import annotations

from itertools import product

import pytest

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import SCALE, Firmness
from dealdiff.values.force import (
    DUTY_AND_PERMISSION,
    FORCES,
    WHAT_A_RIGHT_ENTAILS,
    WHAT_AN_AIM_ENTAILS,
    Force,
)
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import IN_PART, Names
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.values.words import Value

NAMES_ROWS = {
    "the same": ("israel", "israel", "equal", ""),
    "the same in another order": ("us + egypt", "egypt, us", "equal", ""),
    "another": ("israel", "hamas", "replaced", ""),
    "all others": ("us + qatar", "egypt + israel", "replaced", ""),
    "one more": ("us + qatar", "us + qatar + egypt", "overlapping", IN_PART),
    "one less": ("us + qatar", "qatar", "overlapping", IN_PART),
    "one changed": ("us + qatar", "us + egypt", "overlapping", IN_PART),
    "another case is another name": ("US", "us", "replaced", ""),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), NAMES_ROWS.values(), ids=NAMES_ROWS)
def test_names_table(before: str, after: str, name: str, policy: str) -> None:
    verdict = Names(before).verdict_to(Names(after))
    assert (verdict.name, verdict.policy) == (name, policy)
    assert Names(after).verdict_to(Names(before)) == verdict.mirror


def test_names_are_canonical() -> None:
    names = Names("us,qatar +  egypt + us")
    assert str(names) == "egypt + qatar + us"
    assert names == Names.of({"us", "egypt", "qatar"}) == Names.parse(str(names))
    assert hash(names) == hash(Names("qatar + us + egypt"))
    assert names.names == tuple(names) == ("egypt", "qatar", "us")
    assert len(names) == 3
    assert "us" in names
    assert "u" not in names
    assert Names("far-right + v1.2 + 2nd_draft + قطر").names == ("2nd_draft", "far-right", "v1.2", "قطر")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("the us", 4),
        ("us + the north", 9),
        ("us + qatar + the north", 17),
        ("us + ", 5),
        ("us + + qatar", 6),
        (", us", 1),
        ("us; qatar", 3),
        ("-us", 1),
        ("us + _x", 6),
        ("us (qatar)", 3),
    ],
)
def test_names_that_cannot_be_read(text: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        Names.parse(text)
    assert caught.value.column == column


def test_names_that_cannot_be_read_are_told_in_at_most_80_characters() -> None:
    with pytest.raises(ParseError, match="expected names of letters, digits") as caught:
        Names.parse("x" * 100 + " y")
    assert (caught.value.text, caught.value.column) == ("x" * 80, 101)


NO_LISTS = {
    "nothing": ([], "", "some words"),
    "two names in one place": (["us + qatar"], "us + qatar", "one name"),
    "two with a comma": (["us, qatar"], "us, qatar", "one name"),
    "an empty place": (["us", ""], "", "some words"),
    "a long one": (["x y" * 50], ("x y" * 50)[:80], "one name"),
    "one text": ("us", "us", "a list of names"),
    "one long text": ("x" * 100, "x" * 80, "a list of names"),
}


@pytest.mark.parametrize(("names", "text", "expected"), NO_LISTS.values(), ids=NO_LISTS)
def test_a_list_holds_one_name_in_each_place(names: list[str], text: str, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        Names.of(names)
    assert (caught.value.text, caught.value.expected) == (text, expected)


FORCE_ROWS = {
    "a permission becomes a duty": ("may", "must", "overlapping", DUTY_AND_PERMISSION),
    "a duty becomes a permission": ("must", "may", "overlapping", DUTY_AND_PERMISSION),
    "an aim becomes a duty": ("aim", "must", "overlapping", WHAT_AN_AIM_ENTAILS),
    "a duty becomes an aim": ("must", "aim", "overlapping", WHAT_AN_AIM_ENTAILS),
    "a duty becomes a ban": ("must", "must not", "replaced", ""),
    "a permission becomes a ban": ("may", "must not", "replaced", ""),
    "an aim becomes a permission": ("aim", "may", "overlapping", WHAT_AN_AIM_ENTAILS),
    "an aim becomes a ban": ("aim", "must not", "overlapping", WHAT_AN_AIM_ENTAILS),
    "a right becomes a duty": ("right", "must", "overlapping", WHAT_A_RIGHT_ENTAILS),
    "a right becomes a permission": ("right", "may", "overlapping", WHAT_A_RIGHT_ENTAILS),
    "a right becomes a ban": ("right", "must not", "overlapping", WHAT_A_RIGHT_ENTAILS),
    "a right becomes an aim": ("right", "aim", "overlapping", WHAT_A_RIGHT_ENTAILS),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), FORCE_ROWS.values(), ids=FORCE_ROWS)
def test_force_table(before: str, after: str, name: str, policy: str) -> None:
    verdict = Force(before).verdict_to(Force(after))
    assert (verdict.name, verdict.policy) == (name, policy)
    assert (verdict.basis is Basis.POLICY) is bool(policy)


def test_force_laws_over_every_pair_and_triple() -> None:
    forces = [Force(words) for words in FORCES]
    for a, b in product(forces, repeat=2):
        assert a.verdict_to(b).mirror == b.verdict_to(a)
        assert (a.verdict_to(b) == EQUAL) is (a == b)
    for a, b, c in product(forces, repeat=3):
        narrowed = b.verdict_to(c).info in (Info.SAME, Info.MORE)
        if narrowed and a.verdict_to(b).info is Info.CONTRARY:
            assert a.verdict_to(c).info is Info.CONTRARY
        if narrowed and a.verdict_to(b).info is Info.MORE:
            assert a.verdict_to(c).info is Info.MORE


def test_force_words_are_lower_case() -> None:
    assert Force(" Must  NOT ") == Force("must not")
    assert str(Force.parse("MAY")) == "may"


@pytest.mark.parametrize("text", ["", "shall", "should", "mustn't", "must be", "must" * 1_000])
def test_there_are_no_synonyms(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        Force.parse(text)
    assert (caught.value.text, caught.value.column) == (text[:80], 1)
    assert caught.value.expected == ("one of must, may, must not, right, aim" if text else "some words")


@pytest.mark.parametrize(("before", "after"), list(product(SCALE, repeat=2)), ids=" to ".join)
def test_firmness_rises_along_the_scale(before: str, after: str) -> None:
    verdict = Firmness(before).verdict_to(Firmness(after))
    if before == after:
        assert verdict == EQUAL
        return
    firmer = SCALE.index(after) > SCALE.index(before)
    assert (verdict.info, verdict.direction) == (Info.CONTRARY, Direction.UP if firmer else Direction.DOWN)
    assert Firmness(after).degree == SCALE.index(after)


def test_there_are_four_degrees_of_firmness() -> None:
    with pytest.raises(ParseError) as caught:
        Firmness("firm")
    assert caught.value.text == "firm"
    assert caught.value.expected == "one of preference, demand, precondition, red line"


VALUES: tuple[Value, ...] = (
    Quantity("36"),
    Duration("36 days"),
    When("2024-05-31"),
    Moment("by 2024-05-31"),
    Group("us"),
    Names("us"),
    Wording("us"),
    Force("may"),
    Firmness("demand"),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_only_values_of_one_kind_compare(value: Value) -> None:
    kind = type(value).__name__
    alien = Names("us") if kind == "Group" else Group("us")
    others: list[tuple[object, str]] = [(value.words, "str"), (36, "int"), (None, "NoneType")]
    for other, name in [*others, (alien, type(alien).__name__)]:
        with pytest.raises(ModelError, match=f"found a {name}, expected a {kind}"):
            value.verdict_to(other)  # type: ignore[arg-type] # what a user may do by mistake
