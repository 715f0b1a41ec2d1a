"""The laws of comparing quantities, with random ones and exhaustively over small pools."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quantities import POLICIES, POOLS, any_quantity, lengths, pairs, policies, triples

from dealdiff.errors import ParseError
from dealdiff.values.conventions import NOT_TOLD
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.sets import info_between
from dealdiff.values.units import measure
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict

_WITHIN = (Info.SAME, Info.MORE)


def _label(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.info, verdict.direction)


def _broken_by_pair(a: Quantity, b: Quantity, policy: Policy) -> list[str]:
    verdict = a.verdict_to(b, policy)
    found = []
    if verdict.mirror != b.verdict_to(a, policy):
        found.append("mirror")
    if verdict.info is Info.CONTRARY and verdict.direction is None:
        found.append("numbers that are apart lie in an order")
    if (verdict.basis is Basis.POLICY) != bool(verdict.policy):
        found.append("a policy is named exactly where one is needed")
    if (verdict == EQUAL) != (a == b):
        found.append("equal words are equal quantities, and nothing else is")
    if verdict.basis is Basis.STATED:
        found += [
            f"stated, yet other under {other}"
            for other in POLICIES
            if _label(a.verdict_to(b, other)) != _label(verdict) or a.verdict_to(b, other).policy
        ]
    return found


def _broken_by_triple(ab: Verdict, bc: Verdict, ac: Verdict) -> list[str]:
    found = []
    up = (Info.CONTRARY, Direction.UP)
    if _label(ab) == _label(bc) == up and _label(ac) != up:
        found.append("contrary up is transitive")
    if ab.info in _WITHIN and bc.info in _WITHIN:
        if ac.info not in _WITHIN or (Info.MORE in (ab.info, bc.info) and ac.info is not Info.MORE):
            found.append("more composes")
        if ab.basis is bc.basis is Basis.STATED and ac.basis is not Basis.STATED:
            found.append("stated after stated stays stated")
    if ab.info is Info.CONTRARY and bc.info in _WITHIN and ac.info is not Info.CONTRARY:
        found.append("contrary persists when the later one is narrowed")
    if bc.info is Info.CONTRARY and ab.info is Info.LESS and ac.info is not Info.CONTRARY:
        found.append("contrary persists when the earlier one is narrowed")
    return found


@given(any_quantity, any_quantity, policies)
def test_every_two_quantities_have_a_verdict_and_it_mirrors(a: Quantity, b: Quantity, policy: Policy) -> None:
    assert _broken_by_pair(a, b, policy) == []


@given(pairs, policies)
def test_two_of_one_kind_mirror_and_stated_means_the_same_under_every_policy(
    pair: tuple[Quantity, Quantity], policy: Policy
) -> None:
    assert _broken_by_pair(*pair, policy) == []


@given(pairs, policies, policies)
def test_stated_is_the_same_label_under_any_two_policies(
    pair: tuple[Quantity, Quantity], one: Policy, other: Policy
) -> None:
    a, b = pair
    first, second = a.verdict_to(b, one), a.verdict_to(b, other)
    if Basis.STATED in (first.basis, second.basis):
        assert first == second


@given(triples, policies)
def test_contrary_up_is_transitive(triple: tuple[Quantity, Quantity, Quantity], policy: Policy) -> None:
    a, b, c = sorted(triple, key=lambda quantity: quantity.reading.low or 0)
    verdicts = a.verdict_to(b, policy), b.verdict_to(c, policy), a.verdict_to(c, policy)
    assert "contrary up is transitive" not in _broken_by_triple(*verdicts)


@given(triples, policies)
def test_more_composes_stated_stays_stated_and_contrary_persists(
    triple: tuple[Quantity, Quantity, Quantity], policy: Policy
) -> None:
    a, b, c = triple
    verdicts = a.verdict_to(b, policy), b.verdict_to(c, policy), a.verdict_to(c, policy)
    assert _broken_by_triple(*verdicts) == []


@given(any_quantity, policies)
def test_core_lies_in_policy_and_policy_in_stated(quantity: Quantity, policy: Policy) -> None:
    nested = quantity.nested(policy)
    assert nested.policy.inside(nested.stated)
    assert nested.core is None or nested.core.inside(nested.policy)


@given(any_quantity, policies)
def test_an_end_at_the_domain_s_end_is_no_bound_and_one_member_is_a_point(
    quantity: Quantity, policy: Policy
) -> None:
    nested = quantity.nested(policy)
    for each in filter(None, (nested.core, nested.policy, nested.stated)):
        point = each.low is not None and each.low == each.high
        assert point or each.low is None or each.low > 0 or (each.low == 0 and each.low_open)
        assert not point or not (each.low_open or each.high_open)
        assert not quantity.reading.whole or not (each.low_open or each.high_open)


@given(pairs, policies)
def test_bounds_have_a_direction_only_where_all_of_one_shape_move_that_way(
    pair: tuple[Quantity, Quantity], policy: Policy
) -> None:
    verdict = pair[0].verdict_to(pair[1], policy)
    if verdict.direction is None or verdict.info is Info.CONTRARY:
        return
    unit = pair[0].unit if measure(pair[0].unit) and measure(pair[1].unit) else ""
    one, other = (each.to(unit).nested(policy) if unit else each.nested(policy) for each in pair)
    sign = 1 if verdict.direction is Direction.UP else -1
    ends = ((one.policy.low, other.policy.low), (one.policy.high, other.policy.high))
    moves = [sign * (after - before) for before, after in ends if before is not None and after is not None]
    assert one.policy.shape == other.policy.shape
    assert min(moves) >= 0
    if not (one.free and other.free):
        assert min(moves) > 0 or one.policy.low_open != other.policy.low_open


@given(lengths, lengths, st.sampled_from(["m", "km", "cm", "miles"]), policies)
def test_a_change_of_units_keeps_the_verdict(a: Quantity, b: Quantity, unit: str, policy: Policy) -> None:
    before, after = a.verdict_to(b, policy), a.to(unit).verdict_to(b.to(unit), policy)
    assert _label(before) == _label(after)
    assert (before.basis, before.policy) == (after.basis, after.policy)
    if after.policy != NOT_TOLD:  # "several" beside "many": every number, and not the same one
        assert info_between(a.to(unit).nested(policy).policy, b.to(unit).nested(policy).policy) is after.info


@given(any_quantity)
def test_a_quantity_parses_from_its_words(quantity: Quantity) -> None:
    again = Quantity.parse(str(quantity))
    assert again == quantity
    assert again.reading == quantity.reading


def _read(text: str) -> Quantity | ParseError:
    try:
        return Quantity.parse(text)
    except ParseError as error:
        return error


@given(st.text() | st.text("0123456789,.+-%$ /~abmnk", max_size=20))
def test_any_text_is_a_quantity_or_a_parse_error(text: str) -> None:
    read = _read(text)
    if isinstance(read, ParseError):
        assert read.expected
        assert read.column >= 1
    else:
        assert Quantity.parse(str(read)) == read


_GRAMMAR = (
    "about more than up to between and a an half third of the out as dozen hundred thousand million two five"
    " thirty 35 1,139 1.5 $ € % bn km m hostages a day per no fewer some or so + - – / several hundreds"
    " unknown USD 0 in just slightly one most majority total basis points x times cents p ¥ A$ year for every"
    " billion billions tens of Saturday annum all"
)


@given(st.lists(st.sampled_from(_GRAMMAR.split()), max_size=8).map(" ".join))
def test_any_run_of_the_grammar_s_own_words_is_a_quantity_or_a_parse_error(text: str) -> None:
    read = _read(text)
    if isinstance(read, ParseError):
        assert 1 <= read.column <= len(text) + 1
    else:
        assert read.nested().policy.inside(read.nested().stated)
        assert read.understood() == Quantity(str(read)).understood()


@pytest.mark.parametrize("policy", POLICIES, ids=str)
@pytest.mark.parametrize("kind", POOLS)
def test_every_pair_of_a_pool_keeps_the_laws(kind: str, policy: Policy) -> None:
    pool = POOLS[kind][:: 3 if kind == "counts" else 1]
    broken = [(str(a), str(b), law) for a, b in product(pool, pool) for law in _broken_by_pair(a, b, policy)]
    assert broken == []


@pytest.mark.parametrize("kind", POOLS)
def test_every_triple_of_a_pool_keeps_the_laws(kind: str) -> None:
    pool = POOLS[kind][:: 4 if kind == "counts" else 1]
    verdicts = {(a, b): a.verdict_to(b) for a, b in product(pool, pool)}
    broken = [
        (str(a), str(b), str(c), law)
        for a, b, c in product(pool, pool, pool)
        for law in _broken_by_triple(verdicts[a, b], verdicts[b, c], verdicts[a, c])
    ]
    assert broken == []
