"""The laws of bans: the sense flips, mirrors, and flips back."""

from __future__ import annotations

from groups import Case, bases, cases, schemes
from hypothesis import assume, given
from hypothesis import strategies as st
from quantities import any_quantity, policies

from dealdiff.values.bans import BAN_ON_A_NUMBER, verdict_in_ban
from dealdiff.values.group import Group
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import Basis, Info

_bounds = st.builds(
    "{} {}".format, st.sampled_from(["more than", "at least", "fewer than"]), st.integers(1, 40)
).map(Quantity)
_lower = st.builds("{} {}".format, st.sampled_from(["more than", "at least"]), st.integers(2, 40)).map(
    Quantity
)


@given(any_quantity, any_quantity, policies)
def test_inside_a_ban_every_two_numbers_have_a_verdict_and_it_mirrors(
    before: Quantity, after: Quantity, policy: Policy
) -> None:
    outside = before.verdict_to(after, policy)
    inside = verdict_in_ban(before, after, outside, policy)
    assert verdict_in_ban(after, before, outside.mirror, policy) == inside.mirror
    assert (inside.info is Info.SAME) == (outside.info is Info.SAME) or inside.basis is Basis.STATED


@given(_lower, _lower)
def test_a_ban_on_more_is_a_ceiling(before: Quantity, after: Quantity) -> None:
    outside = before.verdict_to(after)
    inside = verdict_in_ban(before, after, outside)
    assert (inside.info, inside.direction) == (outside.info.mirror, outside.direction)
    assert inside.basis is Basis.STATED


@given(_bounds, _bounds, policies, policies)
def test_bans_on_bounds_rest_on_no_policy(
    before: Quantity, after: Quantity, first: Policy, second: Policy
) -> None:
    inside = [
        verdict_in_ban(before, after, before.verdict_to(after, policy), policy) for policy in (first, second)
    ]
    assert inside[0] == inside[1]
    assert inside[0].basis is Basis.STATED


@given(any_quantity, any_quantity)
def test_a_ban_on_any_other_number_claims_nothing(before: Quantity, after: Quantity) -> None:
    plain = ("more than", "over", "at least", "fewer than", "≥")
    assume(not before.words.startswith(plain) and "or more" not in before.words)
    outside = before.verdict_to(after)
    assume(outside.info is not Info.SAME)
    assert verdict_in_ban(before, after, outside).policy == BAN_ON_A_NUMBER


@given(cases)
def test_flipping_a_group_twice_gives_what_cannot_be_contrary_back(case: Case) -> None:
    outside = case.a.verdict_to(case.b, scheme=case.scheme)
    once = verdict_in_ban(case.a, case.b, outside)
    twice = verdict_in_ban(case.a, case.b, once)
    assert twice.info is (Info.MIXED if outside.info is Info.CONTRARY else outside.info)
    assert once.info is not Info.CONTRARY
    assert verdict_in_ban(case.b, case.a, outside.mirror) == once.mirror


@given(schemes, bases, bases)
def test_an_exception_inside_a_ban_flips_twice(scheme: ConceptScheme, one: str, other: str) -> None:
    plain = Group(one).verdict_to(Group(other), scheme=scheme)
    before, after = Group(f"all but {one}"), Group(f"all but {other}")
    banned = verdict_in_ban(before, after, before.verdict_to(after, scheme=scheme))
    assert banned.info is (Info.MIXED if plain.info is Info.CONTRARY else plain.info)
