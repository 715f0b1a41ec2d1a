"""Shares: beside shares, beside numbers, and of a base that is told apart from them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.shares import verdict_of_shares
from dealdiff.values.verdict import Basis

# before | after | base before | base after | name | policy ("" where stated)
CASES = """
half of the hostages | half of the hostages |  |  | equal |
half of the hostages | half of the hostages | 130 | 100 | equal |
half of the hostages | 50% of the hostages | 130 | 100 | restated |
half of the hostages | a third of the hostages | 130 | 300 | decreased |
half | half of the hostages |  |  | restated | base not said
half of the hostages | half of the prisoners | 130 | 130 | overlapping | shares of different bases
half of the hostages | 65 hostages |  |  | overlapping | share of an unknown base
half of the hostages | 65 hostages |  | 130 | overlapping | share of an unknown base
half of the hostages | 65 hostages | 130 |  | restated | base told apart
65 hostages | half of the hostages |  | 130 | restated | base told apart
half of the hostages | 70 hostages | 130 |  | increased | base told apart
half of the hostages | 65 | 130 |  | restated | base told apart, unit not said
at least half of the hostages | 70 hostages | 130 |  | narrowed | base told apart
half of the hostages | 65 hostages | 130 hostages |  | restated | base told apart
half of the hostages | 65 hostages | 130 people |  | overlapping | share of an unknown base
half of the hostages | 65 hostages | about 130 |  | narrowed | base told apart
half of the hostages | 66 hostages | about 130 |  | narrowed | about=10%, base told apart
about half of the hostages | 70 hostages | 130 |  | narrowed | about=10%, base told apart
about half of the hostages | 70 | 130 |  | narrowed | about=10%, base told apart, unit not said
about half of the hostages | 80 hostages | 130 |  | increased | about=10%, base told apart
about half of the hostages | 65 hostages | about 130 |  | overlapping | share of an unknown base
most of the hostages | 60 hostages | 130 |  | decreased | base told apart
half of the hostages | 65 trucks | 130 |  | overlapping | base told apart, units not comparable
half of the hostages out of 130 | 65 hostages |  |  | restated |
5% a year | $5 a year | $100 |  | overlapping | share of an unknown base
65 hostages | 70 hostages | 130 | 130 | increased |
half of the hostages | 65 hostages | 131 |  | narrowed | base told apart
half of the hostages | 66 hostages | 131 |  | narrowed | base told apart
half of the hostages | 64 hostages | 131 |  | decreased | base told apart
half of the hostages | 65 to 66 hostages | 131 |  | restated | base told apart
half of the hostages | 66 to 70 hostages | 131 |  | overlapping | base told apart
half of the hostages | 65 to 66 hostage | 131 |  | restated | base told apart
half of the hostages | 65 to 70 hostages | 131 |  | widened | base told apart
half of the hostages | 65 to 70 hostages | 130 |  | raised | base told apart
half to two thirds of the hostages | 65 to 100 hostages | 150 |  | lowered | base told apart
at least half of the hostages | 65 hostages | 131 |  | decreased | base told apart
half | $65 | $131 |  | decreased | base told apart
up to half of the hostages | up to 70 hostages | 130 |  | raised | base told apart
up to half of the hostages | up to 65 hostages | 131 |  | restated | base told apart
fewer than half of the hostages | up to 65 hostages | 131 |  | restated | base told apart
at least half of the hostages | at least 70 hostages | 130 |  | raised | base told apart
at least half of the hostages | more than 65 hostages | 131 |  | restated | base told apart
more than half of the hostages | at least 66 | 131 |  | restated | base told apart, unit not said
at least 60 hostages | at least half of the hostages |  | 130 | raised | base told apart
at least half of the hostages | at least 130 hostages | 130 |  | raised | base told apart
at least half of the hostages | at least 131 hostages | 130 |  | increased | base told apart
at least 9% of the hostages | at least 70 cars | 130 |  | overlapping | base told apart, units not comparable
half of the hostages | at least 70 hostages | about 130 |  | overlapping | about=10%, base told apart
"""


def _rows(table: str) -> list[list[str]]:
    return [[*(cell.strip() for cell in line.split("|")), ""][:6] for line in table.strip().splitlines()]


def _told(words: str) -> Quantity | None:
    return Quantity(words) if words else None


@pytest.mark.parametrize("row", _rows(CASES), ids=lambda row: " -> ".join(filter(None, row[:4])))
def test_a_share_is_compared_by_the_base_that_is_told(row: list[str]) -> None:
    before, after, base_before, base_after, name, policy = row
    sides, bases = (Quantity(before), Quantity(after)), (_told(base_before), _told(base_after))
    verdict = verdict_of_shares(*sides, *bases)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert verdict.basis is (Basis.POLICY if policy else Basis.STATED)
    assert verdict.same_words is (before == after)
    assert verdict_of_shares(*sides[::-1], *bases[::-1]) == verdict.mirror


@pytest.mark.parametrize("words", ["0% to 100%", "at least 0%", "up to 100%"])
def test_the_whole_domain_of_a_share_is_no_bound(words: str) -> None:
    bounds = Quantity(words).nested().stated
    assert (bounds.low, bounds.high) == (None, None)


@pytest.mark.parametrize(("words", "high"), [("about 95%", None), ("about 95% a year", Fraction("1.045"))])
def test_a_share_ends_at_all_of_it_and_a_rate_of_interest_does_not(words: str, high: Fraction | None) -> None:
    assert Quantity(words).nested().policy.high == high


def test_a_share_is_read_as_wide_as_the_policy_says() -> None:
    share, number, base = Quantity("about half of the hostages"), Quantity("80 hostages"), Quantity("130")
    verdict = verdict_of_shares(share, number, base, policy=Policy(about="1/4"))
    assert (verdict.name, verdict.policy) == ("narrowed", "about=25%, base told apart")
    told = verdict_of_shares(Quantity("about 100"), Quantity("120"), policy=Policy(about="1/4"))
    assert (told.name, told.policy) == ("narrowed", "about=25%")


def test_numerals_mean_what_they_say_where_the_text_is_known_in_full() -> None:
    before, after = Quantity("$3 million"), Quantity("$3.1 million")
    assert verdict_of_shares(before, after).name == "narrowed"
    assert verdict_of_shares(before, after, as_written=True).name == "increased"
    half, base = Quantity("half"), Quantity("$6 million")
    assert verdict_of_shares(half, after, base).name == "narrowed"
    assert verdict_of_shares(half, after, base, as_written=True).name == "increased"
