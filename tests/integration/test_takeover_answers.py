"""What a deal lawyer would ask of the made-up take-over, and what is answered."""

from __future__ import annotations

import pytest

import dealdiff
from dealdiff import Diff, Negotiation
from dealdiff.diffing.change import Change


@pytest.fixture(scope="module")
def deal() -> Negotiation:
    return dealdiff.seed("takeover-made-up")


def only(diff: Diff, *path: str) -> Change:
    (change,) = [one for one in diff if one.path == ("terms", *path)]
    return change


def test_it_says_everywhere_that_it_is_made_up(deal: Negotiation) -> None:
    assert "made-up" in str(deal.title)
    for sheet in deal:
        assert "made up" in str(sheet.title)
        assert str(sheet.dated_by) == "made up"
        assert sheet.scope.sources[sheet.source].kind == "made up"


def test_the_versions_come_in_order(deal: Negotiation) -> None:
    assert [sheet.id for sheet in deal] == [
        "first-offer",
        "board-reply",
        "raised-offer",
        "recommended-offer",
        "extended-offer",
    ]


@pytest.mark.parametrize(
    ("before", "after", "price"),
    [("first-offer", "raised-offer", "£2.30"), ("raised-offer", "recommended-offer", "£2.45")],
)
def test_the_price_rose_twice(deal: Negotiation, before: str, after: str, price: str) -> None:
    change = only(deal.diff(before, after), "price", "per share")
    assert (change.kind, change.significance.value, str(change.after)) == ("increased", "substantive", price)


def test_what_was_repriced_and_what_was_only_told_exactly(deal: Negotiation) -> None:
    first = deal.diff("first-offer", "raised-offer")
    assert only(first, "price", "premium").kind == "increased"
    assert only(first, "price", "total").kind == "raised"
    assert only(first, "price", "total").significance.value == "uncertain"  # both are hedged
    then = deal.diff("raised-offer", "recommended-offer")
    assert only(then, "price", "total").kind == "possibly-changed"  # hedged, beside a price that rose
    assert only(then, "support", "stake").kind == "told-more-exactly"
    assert only(then, "consideration", "cash").kind == "increased"
    assert "ratio" not in {one.field for one in then.about("consideration")}


def test_cash_alone_became_a_mix(deal: Negotiation) -> None:
    change = only(deal.diff("first-offer", "raised-offer"), "consideration", "form")
    assert (change.kind, change.significance.value) == ("replaced", "substantive")


def test_the_acceptance_level_fell(deal: Negotiation) -> None:
    change = only(deal.diff("first-offer", "raised-offer"), "acceptances", "threshold")
    assert (change.kind, change.significance.value) == ("lowered", "substantive")


def test_the_board_refused_then_considered_then_accepted(deal: Negotiation) -> None:
    def board(version: str) -> list[str]:
        said = deal[version].said_about("price")
        return [one.verb for one in said if str(one.who) == "target-board"]

    assert [board(one) for one in ("board-reply", "raised-offer", "recommended-offer")] == [
        ["refuses"],
        ["considers"],
        ["accepts"],
    ]
    moved = [one for one in deal.diff("raised-offer", "recommended-offer") if one.kind == "stance-softened"]
    assert [one.term_id for one in moved] == ["price"]


def test_what_the_buyer_says_of_the_holder_is_second_hand(deal: Negotiation) -> None:
    (said,) = [one for one in deal["board-reply"].statements if str(one.who) == "holder"]
    assert str(said.told_by) == "buyer"


def test_the_letter_puts_the_outside_date_off_and_leaves_the_rest_as_it_was(deal: Negotiation) -> None:
    found = deal.diff("recommended-offer", "extended-offer")
    assert found.nature == "extension"
    assert only(found, "outside-date", "when").kind == "raised"
    assert only(found, "reverse-fee", "amount").kind == "increased"
    assert [one for one in found.about("price") if one.path[0] == "terms"] == []
    assert not [one for one in found if one.kind in ("term-not-mentioned", "term-removed")]


def test_of_a_fee_a_report_that_is_no_full_text_says_nothing(deal: Negotiation) -> None:
    found = deal.diff("raised-offer", "recommended-offer")
    assert only(found, "break-fee").kind == "term-reported"  # and not added


def test_nothing_of_the_other_seeds_field_is_in_it(deal: Negotiation) -> None:
    assert deal.scope.vocabulary.name == "commercial"
    assert {
        term.is_ for sheet in deal for term in sheet.terms.values() if isinstance(term, dealdiff.Term)
    } <= set(deal.scope.vocabulary.types)
