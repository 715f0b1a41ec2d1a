"""The laws of money: currencies, conventions, hundredths, basis points and interest."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from quantities import policies

from dealdiff.values.currencies import CODES, DOLLARS
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Basis, Direction, Info, Verdict


def label(verdict: Verdict) -> tuple[Info, Direction | None]:
    return verdict.info, verdict.direction


codes = st.sampled_from(sorted(CODES))
hedges = st.sampled_from(["", "", "about ", "nearly ", "just over ", "up to ", "more than "])
forms = st.sampled_from(
    ["${}", "US${}", "{} dollars", "A${}", "€{}", "£{}", "{} cents", "{} US cents", "{} pence"]
)


def _money(hedge: str, form: str, amount: str) -> Quantity:
    return Quantity(f"{hedge}{form.format(amount)}")


positive = st.integers(1, 90).map("{}.50".format)
money = st.builds(_money, hedges, forms, positive)


@given(money, money, policies)
def test_money_compares_with_money_and_mirrors(before: Quantity, after: Quantity, policy: Policy) -> None:
    verdict = before.verdict_to(after, policy)
    assert after.verdict_to(before, policy) == verdict.mirror
    assert (verdict.basis is Basis.POLICY) == bool(verdict.policy)


@given(codes, codes, positive, positive)
def test_two_currencies_are_never_contrary(one: str, other: str, amount: str, more: str) -> None:
    assume(one != other)
    verdict = Quantity(f"{amount} {one}").verdict_to(Quantity(f"{more} {other}"))
    assert (verdict.info, verdict.direction, verdict.policy) == (Info.MIXED, None, "units not comparable")


@given(st.sampled_from(sorted(DOLLARS)), positive, positive)
def test_what_a_bare_dollar_is_rests_on_a_convention(code: str, amount: str, more: str) -> None:
    verdict = Quantity(f"${amount}").verdict_to(Quantity(f"{more} {code}"))
    assert "$ read as USD" in verdict.policy
    assert verdict.basis is Basis.POLICY
    assert Quantity(f"${amount}").verdict_to(Quantity(f"{more} dollars")).policy == ""


@given(st.builds(_money, hedges, st.just("{} US cents"), positive), positive, policies)
def test_hundredths_of_a_currency_keep_the_verdict(cents: Quantity, amount: str, policy: Policy) -> None:
    same = Quantity(f"{cents.words} as USD")
    other = Quantity(f"{amount} US cents")
    assert label(cents.verdict_to(other, policy)) == label(same.verdict_to(other, policy))


@given(st.integers(1, 9_999))
def test_a_basis_point_is_a_hundredth_of_a_percent(points: int) -> None:
    percent = f"{points // 100}.{points % 100:02}%"
    assert Quantity(f"{points} basis points").verdict_to(Quantity(percent)).name == "restated"


@given(st.integers(1, 500), st.integers(1, 500))
def test_a_rate_of_interest_is_no_share_and_knows_no_ceiling(one: int, other: int) -> None:
    before, after = Quantity(f"{one}% a year"), Quantity(f"{other}% annually")
    verdict = before.verdict_to(after)
    assert verdict.basis is Basis.STATED
    assert verdict.info is (Info.SAME if one == other else Info.CONTRARY)
    assert Quantity(f"{min(one, 100)}%").verdict_to(after).policy == "rates not comparable"
