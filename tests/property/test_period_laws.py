"""The laws of periods from date to date."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from times import days, durations, policies

from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.duration import Duration
from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Basis, Direction, Info, Verdict

INCREASED = (Info.CONTRARY, Direction.UP)


def label(verdict: Verdict) -> tuple[Info, Direction | None]:
    return verdict.info, verdict.direction


spans = st.integers(1, 60)


def _period(first: date, length: int) -> Duration:
    return Duration(f"{first}/{first + timedelta(days=length)}")


@given(days, days, spans, spans, policies)
def test_periods_compare_by_their_lengths_however_days_are_counted(
    first: date, second: date, length: int, other: int, policy: Policy
) -> None:
    before, after = _period(first, length), _period(second, other)
    verdict = before.verdict_to(after, policy)
    assert verdict.basis is Basis.STATED
    expected = Duration(f"{length} days").verdict_to(Duration(f"{other} days"), policy)
    assert label(verdict) == label(expected)


@given(days, spans, st.integers(1, 70))
def test_a_period_beside_a_length_needs_the_count_only_where_it_matters(
    first: date, length: int, told: int
) -> None:
    verdict = _period(first, length).verdict_to(Duration(f"{told} days"))
    if abs(length - told) > 1:
        assert verdict.basis is Basis.STATED
        assert verdict.direction is (Direction.UP if told > length else Direction.DOWN)
    else:
        assert (verdict.info, verdict.policy) == (Info.MIXED, INCLUSIVE)


@given(days, spans, st.integers(1, 70), st.booleans())
def test_the_policy_settles_a_period_to_one_length(first: date, length: int, told: int, both: bool) -> None:
    policy = Policy(inclusive_days=both)
    verdict = _period(first, length).verdict_to(Duration(f"{told} days"), policy)
    settled = Duration(f"{length + both} days").verdict_to(Duration(f"{told} days"), policy)
    assert verdict.info is settled.info
    assert verdict.direction is settled.direction


@given(days, spans, durations, policies)
def test_a_longer_period_never_turns_an_increase_back(
    first: date, length: int, before: Duration, policy: Policy
) -> None:
    shorter, longer = _period(first, length), _period(first, length + 3)
    if label(before.verdict_to(shorter, policy)) == INCREASED:
        assert label(before.verdict_to(longer, policy)) == INCREASED
