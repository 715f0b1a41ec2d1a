"""The laws of shares beside numbers, with a base that is told apart from them or not."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from quantities import any_quantity, policies, shares

from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.shares import BASE_TOLD_APART, verdict_of_shares
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict


def label(verdict: Verdict) -> tuple[Info, Direction | None]:
    return verdict.info, verdict.direction


bases = st.none() | st.sampled_from(["130", "130 hostages", "about 130", "at least 99", "9 trucks", "0"]).map(
    Quantity
)
counts = st.integers(0, 150).map("{} hostages".format).map(Quantity)


@given(any_quantity | shares, any_quantity | shares, bases, bases, policies)
def test_comparing_with_bases_is_total_and_mirrors(
    before: Quantity, after: Quantity, one: Quantity | None, other: Quantity | None, policy: Policy
) -> None:
    verdict = verdict_of_shares(before, after, one, other, policy)
    assert verdict_of_shares(after, before, other, one, policy) == verdict.mirror
    assert (verdict == EQUAL) == (before == after)
    assert (verdict.basis is Basis.POLICY) == bool(verdict.policy)


@given(any_quantity | shares, any_quantity | shares, bases, bases, policies, policies)
def test_with_bases_stated_is_the_same_under_every_policy(
    before: Quantity,
    after: Quantity,
    one: Quantity | None,
    other: Quantity | None,
    first: Policy,
    second: Policy,
) -> None:
    verdict = verdict_of_shares(before, after, one, other, first)
    if verdict.basis is Basis.STATED:
        assert verdict_of_shares(before, after, one, other, second) == verdict


@given(shares, counts, st.integers(1, 200), policies)
def test_a_told_base_gives_the_verdict_of_the_number_and_says_so(
    share: Quantity, count: Quantity, base: int, policy: Policy
) -> None:
    told = Quantity.exactly(base)
    verdict = verdict_of_shares(share, count, told, policy=policy)
    assert label(verdict) == label(share.resolved(told).verdict_to(count, policy))
    assert BASE_TOLD_APART in verdict.policy
    assert verdict_of_shares(share, count, policy=policy).info is Info.MIXED


@given(shares, shares, bases, bases, policies)
def test_two_shares_compare_as_shares_whatever_their_bases(
    before: Quantity, after: Quantity, one: Quantity | None, other: Quantity | None, policy: Policy
) -> None:
    assert verdict_of_shares(before, after, one, other, policy) == before.verdict_to(after, policy)


@given(st.integers(1, 100), st.integers(1, 1_000), policies)
def test_a_share_of_a_hedged_base_is_hedged_alike(percent: int, base: int, policy: Policy) -> None:
    told = Quantity(f"about {base}")
    half = Quantity(f"{percent}%").resolved(told)
    part = Fraction(percent, 100)
    widest = told.nested(policy).policy
    found = half.nested(policy).policy
    assert found.high is not None
    assert widest.high is not None
    assert (found.low or 0, found.high) == (part * (widest.low or 0), part * widest.high)
