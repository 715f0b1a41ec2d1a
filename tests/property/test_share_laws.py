"""The laws of shares beside numbers, with a base that is told apart from them or not."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from quantities import any_quantity, policies, shares

from dealdiff import Scope, TermSheet, diff
from dealdiff.model.figure import Figure
from dealdiff.values.hedges import Hedge
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.shares import BASE_TOLD_APART, verdict_of_shares
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict
from dealdiff.vocabularies.ceasefire import Release, ceasefire


def label(verdict: Verdict) -> tuple[Info, Direction | None]:
    return verdict.info, verdict.direction


def held(count: Quantity, figures: tuple[Figure, ...]) -> TermSheet:
    return TermSheet(id="draft", terms=[Release(id="freed", count=count)], figures=[*figures], scope=SCOPE)


def count_verdict(before: TermSheet, after: TermSheet) -> Verdict | None:
    found = [one for one in diff(before, after) if one.field == "count" and one.path[0] == "terms"]
    return found[0].verdict if found else None


SCOPE = Scope(vocabulary=ceasefire)
CONTEXTS: tuple[tuple[Figure, ...], ...] = (
    (),
    (Figure(id="held", people="hostages", count=130),),
    (Figure(id="held", count="99 hostages"), Figure(id="taken", people="hostages", count=9, fixed="2031")),
    (Figure(id="held", people="hostages", count=130), Figure(id="here", people="captives", count=130)),
    (Figure(id="held", people="hostages", count="about 130"),),
)

bases = st.none() | st.sampled_from(["130", "130 hostages", "about 130", "at least 99", "9 trucks", "0"]).map(
    Quantity
)


def is_whole(number: Quantity) -> bool:
    low = number.reading.low
    return low is not None and low.denominator == 1


HOLDS: dict[Hedge, Callable[[int, Fraction], bool]] = {
    Hedge.AT_LEAST: lambda n, end: n >= end,
    Hedge.MORE_THAN: lambda n, end: n > end,
    Hedge.UP_TO: lambda n, end: n <= end,
    Hedge.FEWER_THAN: lambda n, end: n < end,
    Hedge.EXACTLY: lambda n, end: n == end,
}
BOUNDS = [hedge for hedge in HOLDS if hedge is not Hedge.EXACTLY]


def info_of(one: set[int], other: set[int]) -> Info:
    """How two sets of whole numbers relate."""
    if one == other:
        return Info.SAME
    if not one & other:
        return Info.CONTRARY
    return Info.MORE if other < one else Info.LESS if one < other else Info.MIXED


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
    number = share.resolved(told)
    assume(share.hedge not in BOUNDS)  # a bound is at a whole number: see the law below
    assume(not number.reading.exact or is_whole(number))
    verdict = verdict_of_shares(share, count, told, policy=policy)
    assert label(verdict) == label(number.verdict_to(count, policy))
    assert BASE_TOLD_APART in verdict.policy
    assert verdict_of_shares(share, count, policy=policy).info is Info.MIXED


@given(
    st.sampled_from([*BOUNDS]),
    st.sampled_from([*BOUNDS, Hedge.EXACTLY]),
    st.integers(1, 99),
    st.integers(1, 60),
    st.integers(0, 70),
)
def test_a_bound_of_a_share_is_that_of_the_whole_numbers_that_it_leaves(
    hedge: Hedge, beside: Hedge, percent: int, base: int, count: int
) -> None:
    assume((hedge, percent * base // 100) != (Hedge.FEWER_THAN, 0))
    assume((beside, count) != (Hedge.FEWER_THAN, 0))
    share, number = (
        Quantity(f"{hedge.value} {percent}% of the hostages"),
        Quantity(f"{beside.value} {count} hostages"),
    )
    many = range(max(base, count) + 2)
    one = {n for n in many if n <= base and HOLDS[hedge](n, Fraction(percent * base, 100))}
    other = {n for n in many if HOLDS[beside](n, Fraction(count))}
    if other & {base}:
        other = {n for n in other if n <= base}  # nobody is beyond all of them
    found = verdict_of_shares(share, number, Quantity.exactly(base))
    assert found.info is info_of(one, other)


@given(shares, shares, bases, bases, policies)
def test_two_shares_compare_as_shares_whatever_their_bases(
    before: Quantity, after: Quantity, one: Quantity | None, other: Quantity | None, policy: Policy
) -> None:
    assert verdict_of_shares(before, after, one, other, policy) == before.verdict_to(after, policy)


@given(st.integers(1, 99), st.integers(1, 200), st.integers(0, 200), policies)
def test_a_share_that_is_no_whole_number_is_one_of_the_two_next_to_it(
    percent: int, base: int, count: int, policy: Policy
) -> None:
    part = Fraction(percent * base, 100)
    assume(part.denominator > 1)
    share, number = Quantity(f"{percent}% of the hostages"), Quantity(f"{count} hostages")
    found = verdict_of_shares(share, number, Quantity.exactly(base), policy=policy)
    near = abs(count - part) < 1
    assert found.info is (Info.MORE if near else Info.CONTRARY)
    assert found.direction is (None if near else Direction.UP if count > part else Direction.DOWN)


@given(st.sampled_from(CONTEXTS), st.sampled_from(CONTEXTS), any_quantity | shares, any_quantity | shares)
def test_sheets_with_figures_mirror_and_never_state_what_a_base_resolves(
    one: tuple[Figure, ...], other: tuple[Figure, ...], before: Quantity, after: Quantity
) -> None:
    sheets = held(before, one), held(after, other)
    found, back = (count_verdict(*pair) for pair in (sheets, sheets[::-1]))
    assert found == (None if back is None else back.mirror)
    if found is not None and BASE_TOLD_APART in found.policy:
        assert found.basis is Basis.POLICY
        assert (before.share is None) is not (after.share is None)
    elif before != after:
        assert found == before.verdict_to(after)


@given(any_quantity | shares, any_quantity | shares)
def test_without_figures_no_base_is_told(before: Quantity, after: Quantity) -> None:
    found = count_verdict(held(before, ()), held(after, ()))
    assert found == (None if before == after else before.verdict_to(after))


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
