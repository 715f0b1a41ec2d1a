"""The laws of comparing times: durations, dates and moments alike."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from times import durations, moments, policies, texts, whens

from dealdiff.errors import ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.lengths import days_of_months
from dealdiff.values.moment import Moment
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict
from dealdiff.values.when import Order, When
from dealdiff.values.words import Value

V = TypeVar("V", bound=Value)
INCREASED = (Info.CONTRARY, Direction.UP)
KINDS = {"durations": durations, "dates": whens, "moments": moments}

every_kind = pytest.mark.parametrize("values", KINDS.values(), ids=KINDS.keys())


def label(verdict: Verdict) -> tuple[Info, Direction | None]:
    return verdict.info, verdict.direction


@every_kind
@given(data=st.data(), policy=policies)
def test_comparing_is_total_and_mirrors(
    values: st.SearchStrategy[V], data: st.DataObject, policy: Policy
) -> None:
    before, after = data.draw(values), data.draw(values)
    verdict = before.verdict_to(after, policy)
    assert verdict.mirror == after.verdict_to(before, policy)
    assert (verdict.basis is Basis.POLICY) == bool(verdict.policy)
    assert (verdict == EQUAL) == (before == after)
    assert verdict.same_words == (before.words == after.words)


@every_kind
@given(data=st.data(), policy=policies)
def test_times_have_their_core_in_policy_and_policy_in_stated(
    values: st.SearchStrategy[Any], data: st.DataObject, policy: Policy
) -> None:
    nested = data.draw(values).nested(policy)
    assert nested.policy.inside(nested.stated)
    assert nested.core is None or nested.core.inside(nested.policy)


@every_kind
@given(data=st.data())
def test_words_are_the_value(values: st.SearchStrategy[V], data: st.DataObject) -> None:
    value = data.draw(values)
    again = type(value).parse(str(value))
    assert again == value
    assert again.verdict_to(value) == EQUAL


@every_kind
@given(data=st.data(), first=policies, second=policies)
def test_stated_is_the_same_under_every_policy(
    values: st.SearchStrategy[V], data: st.DataObject, first: Policy, second: Policy
) -> None:
    before, after = data.draw(values), data.draw(values)
    verdict = before.verdict_to(after, first)
    assume(verdict.basis is Basis.STATED)
    assert label(before.verdict_to(after, second)) == label(verdict)


@every_kind
@given(data=st.data(), policy=policies)
def test_what_surely_rose_twice_rose(
    values: st.SearchStrategy[V], data: st.DataObject, policy: Policy
) -> None:
    a, b, c = data.draw(values), data.draw(values), data.draw(values)
    for low, middle, high in ((a, b, c), (b, c, a), (c, a, b), (a, c, b), (b, a, c), (c, b, a)):
        steps = (low.verdict_to(middle, policy), middle.verdict_to(high, policy))
        if all(label(step) == INCREASED for step in steps):
            assert label(low.verdict_to(high, policy)) == INCREASED


@every_kind
@given(data=st.data(), policy=policies)
def test_a_contradiction_persists_when_a_side_is_narrowed(
    values: st.SearchStrategy[V], data: st.DataObject, policy: Policy
) -> None:
    pool = [data.draw(values) for _ in range(4)]
    for before in pool:
        for after in pool:
            verdict = before.verdict_to(after, policy)
            if verdict.info is not Info.CONTRARY:
                continue
            for narrower in pool:
                if after.verdict_to(narrower, policy).info in (Info.MORE, Info.SAME):
                    assert label(before.verdict_to(narrower, policy)) == label(verdict)


@every_kind
@given(text=texts)
def test_words_that_cannot_be_read_raise_nothing_but_a_parse_error(
    values: st.SearchStrategy[Value], text: str
) -> None:
    kind = {id(durations): Duration, id(whens): When, id(moments): Moment}[id(values)]
    read = read_or_refused(kind, text)
    if isinstance(read, ParseError):
        assert read.column >= 1
        assert read.expected
    else:
        assert kind(str(read)) == read


@given(text=texts, on=whens)
def test_telling_raises_nothing_but_a_parse_error(text: str, on: When) -> None:
    told = read_or_refused(lambda words: When.told(words, on=on), text)
    assert told.expected if isinstance(told, ParseError) else When.told(told.words, on=on) == told


def read_or_refused(read: Callable[[str], V], text: str) -> V | ParseError:
    try:
        return read(text)
    except ParseError as refused:
        return refused


@given(moments)
def test_canonical_words_are_read_as_the_same_moment(moment: Moment) -> None:
    again = Moment(moment.canonical)
    assert again.canonical == moment.canonical
    assert again.same_anchor(moment)
    assert again.nested() == moment.nested()


@given(moments, whens)
def test_a_dated_moment_keeps_its_relation_and_stays(moment: Moment, date: When) -> None:
    dates = dict.fromkeys(["start", "first", "end of first", "talks", "end of talks"], date)
    dated = moment.dated(dates)
    assert dated.dated(dates) == dated
    assert dated.relation is moment.relation or moment.canonical == "during first"


@given(whens, whens)
def test_a_moment_at_a_date_compares_as_the_date_and_has_moved_only_where_that_is_apart(
    before: When, after: When
) -> None:
    """An interval of dates may be a stretch, whose ends move; a moment at it is one event in a window.

    Of dates with both ends told: how far away an end is that was not told, a window does not say.
    """
    assume(None not in (before.earliest, before.latest, after.earliest, after.latest))
    dates, moments_ = before.verdict_to(after), Moment(f"at {before}").verdict_to(Moment(f"at {after}"))
    assert (moments_.info, moments_.basis) == (dates.info, dates.basis)
    whole = dates.info in (Info.MORE, Info.LESS)
    assert moments_.direction is (None if whole else dates.direction)


@given(st.integers(1, 120), st.integers(2, 12))
def test_months_do_not_multiply(count: int, times: int) -> None:
    one, many = days_of_months(Fraction(count)), days_of_months(Fraction(count * times))
    assert times * one.low <= many.low <= many.high <= times * one.high
    assert many.high - many.low <= 4
    assert (times * one.low, times * one.high) != (many.low, many.high) or one.low == one.high


@given(st.integers(1, 96), st.integers(0, 47), st.integers(1, 31))
def test_the_days_of_months_hold_for_every_start(months: int, start: int, day: int) -> None:
    ends = [divmod(n, 12) for n in (start, start + months)]
    lengths = [_days_in(year, month) for year, month in ends]
    assume(day <= min(lengths))
    between = _day_number(*ends[1]) - _day_number(*ends[0])
    assert days_of_months(Fraction(months)).low <= between <= days_of_months(Fraction(months)).high


def _days_in(year: int, month: int) -> int:
    return (31, 29 if year % 4 == 3 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month]


def _day_number(year: int, month: int) -> int:
    whole = sum(_days_in(y, m) for y in range(year) for m in range(12))
    return whole + sum(_days_in(year, m) for m in range(month))


@given(st.integers(1, 10_000), policies)
def test_weeks_are_days_in_other_words(weeks: int, policy: Policy) -> None:
    told = [Duration(f"{weeks} weeks"), Duration(f"P{weeks}W"), Duration(f"P{7 * weeks}D")]
    for before in told:
        for after in told:
            verdict = before.verdict_to(after, policy)
            assert (verdict.info, verdict.basis) == (Info.SAME, Basis.STATED)


@given(durations, policies)
def test_permanence_is_beyond_every_finite_length(duration: Duration, policy: Policy) -> None:
    verdict = duration.verdict_to(Duration("permanently"), policy)
    finite = duration.nested(policy).policy.high is not None and not duration.permanent
    assert (label(verdict) == INCREASED) == finite
    assert verdict.basis is Basis.STATED


@given(whens, whens)
def test_the_order_of_dates_is_that_of_their_verdict(first: When, second: When) -> None:
    order = first.before(second)
    assert second.before(first) is order.mirror
    assert (order is Order.BEFORE) == (label(first.verdict_to(second, DEFAULT)) == INCREASED)


@given(st.lists(whens, max_size=6), st.randoms(use_true_random=False))
def test_sorting_dates_needs_no_second_look(dates: list[When], chance: Random) -> None:
    shuffled = chance.sample(dates, len(dates))
    ordered = sorted(dates, key=lambda when: when.sort_key)
    assert ordered == sorted(shuffled, key=lambda when: when.sort_key)
    starts = [when.earliest for when in ordered if when.earliest is not None]
    assert starts == sorted(starts)
