"""What a researcher would ask of the history of both seeds, with the answers checked by hand."""

from __future__ import annotations

import pytest

import dealdiff
from dealdiff import Negotiation
from dealdiff.lineage.blame import blame, first_attested
from dealdiff.lineage.dates import as_of, known_on
from dealdiff.lineage.log import log
from dealdiff.lineage.status import status
from dealdiff.values.when import Order


@pytest.fixture(scope="module")
def talks() -> Negotiation:
    return dealdiff.seed("gaza-2024")


@pytest.fixture(scope="module")
def deal() -> Negotiation:
    return dealdiff.seed("takeover-made-up")


def events(negotiation: Negotiation, term: str) -> dict[str, str]:
    return {one.version: str(one.event) for one in log(negotiation, term)}


def test_every_log_can_be_told(talks: Negotiation, deal: Negotiation) -> None:
    for negotiation in (talks, deal):
        for term in (*negotiation.issues, *negotiation.figures):
            for one in log(negotiation, term):
                told = str(one)
                assert told.startswith(f"{one.version} (")
                assert told.endswith(".")
                assert "  " not in told
                assert "introduced" not in told


def test_which_versions_tell_of_the_hostages(talks: Negotiation) -> None:
    assert events(talks, "hostages") == {
        "november-truce": "first attested",
        "hamas-january": "told otherwise",
        "paris-framework": "told otherwise",
        "hamas-march": "not repeated",
        "march-doha": "told otherwise",
        "may-three-phases": "told otherwise",
        "july-positions": "not repeated",
        "august-positions": "spoken of",
        "bridging-proposal": "withheld",
    }


def test_the_number_of_hostages_is_told_once(talks: Negotiation) -> None:
    assert first_attested(talks, "terms.hostages.count").version == "march-doha"
    counts = [
        (one.version, change.kind, str(change.after))
        for one in log(talks, "hostages")
        for change in one.changes
        if change.field == "count"
    ]
    assert counts == [("march-doha", "reported", "35"), ("may-three-phases", "not-mentioned", "unreported")]


def test_the_commitment_in_advance_is_attested_as_dropped(talks: Negotiation) -> None:
    (entry,) = log(talks, "advance-commitment")
    assert (entry.version, str(entry.event)) == ("july-positions", "first attested, as dropped")
    assert "dropped by Hamas as a precondition of talks" in str(entry)


def test_nobody_is_said_to_have_dropped_the_lasting_end(talks: Negotiation) -> None:
    found = events(talks, "lasting-end")
    assert found["israel-march-reply"] == "told not to be in the text"
    assert found["may-three-phases"] == "told again"
    assert found["july-positions"] == "not repeated"
    assert not any("dropped" in one or "removed" in one or "reinstated" in one for one in found.values())


def test_in_may_the_lasting_end_is_held_against_the_january_text_too(talks: Negotiation) -> None:
    (entry,) = [one for one in log(talks, "lasting-end") if one.version == "may-three-phases"]
    assert entry.last_told == "hamas-january"
    assert {change.path for change in entry.since if change.family != "silence"} == {
        ("terms", "lasting-end", "form"),
        ("terms", "lasting-end", "phase"),
    }


def test_the_offer_is_raised_twice_and_then_stands(deal: Negotiation) -> None:
    found = log(deal, "price", statements=False)
    assert [(one.version, one.baseline, str(one.event)) for one in found] == [
        ("first-offer", "", "first attested"),
        ("board-reply", "first-offer", "not repeated"),
        ("raised-offer", "first-offer", "changed"),
        ("recommended-offer", "raised-offer", "changed"),
    ]


def test_the_reverse_fee_is_demanded_before_it_is_in_a_text(deal: Negotiation) -> None:
    assert events(deal, "reverse-fee") == {
        "board-reply": "first attested",
        "raised-offer": "spoken of",
        "recommended-offer": "first told in a text",
        "extended-offer": "changed",
    }
    assert first_attested(deal, "terms.reverse-fee.amount").version == "recommended-offer"


def test_where_the_terms_of_august_come_from(talks: Negotiation) -> None:
    found = blame(talks, "august-positions")
    assert {row.version for row in found.of("terms")} == {"may-three-phases"}
    assert {row.version for row in found.of("open")} == {"august-positions"}
    assert {row.told_by for row in found.of("terms")} == {("digest-august",)}


def test_where_the_terms_of_march_come_from(talks: Negotiation) -> None:
    found = blame(talks, "march-doha")
    assert {row.told_by for row in found.of("terms.hostages")} == {("diplomat",)}
    assert {row.source for row in found.of("terms.hostages")} == {"wapo-march"}
    (dead,) = found.of("figures.hostages-held.of whom.dead hostages.count")
    assert (dead.words, dead.told_by) == ("33", ("israel",))


def test_where_the_terms_of_the_extended_offer_come_from(deal: Negotiation) -> None:
    found = blame(deal, "extended-offer")
    assert found.of("terms.reverse-fee.amount")[0].version == "extended-offer"
    assert found.of("terms.price.per share")[0].version == "recommended-offer"


def test_what_was_there_at_the_end_of_may(talks: Negotiation) -> None:
    found = as_of(talks, "2024-05-31")
    assert found.possibly == ()
    assert found.after == ("july-positions", "august-positions", "bridging-proposal")
    assert as_of(talks, "2024-05-15").order("may-three-phases") is Order.POSSIBLY


def test_what_was_known_at_the_end_of_may(talks: Negotiation) -> None:
    """The proposal of May is told by a report of August."""
    found = known_on(talks, "2024-05-31")
    assert "may-three-phases" in found.after
    assert "march-doha" in found.before
    assert first_attested(found.negotiation, "terms.lasting-end").version == "hamas-january"
    entries = log(found.negotiation, "hostages")
    assert entries[-1].version == "march-doha"


def test_a_later_paper_is_not_heard_before_its_day(talks: Negotiation) -> None:
    """A newspaper of July tells of the truce of November."""
    (truce,) = [one for one in known_on(talks, "2024-03-01").negotiation if one.id == "november-truce"]
    assert not any("newspaper-july" in one.who.names for one in truce.statements)
    assert any("newspaper-july" in one.who.names for one in talks["november-truce"].statements)


def test_of_undated_announcements_nothing_is_surely_known(deal: Negotiation) -> None:
    found = known_on(deal, "2031-03-10")
    assert found.before == ()
    assert found.possibly == ("first-offer", "board-reply")


def test_the_january_proposal_was_rejected(talks: Negotiation) -> None:
    found = status(talks, "hamas-january", "2024-01-31")
    assert found.did("rejects") == {"israel": Order.BEFORE}
    assert found.did("accepts") == {}


def test_the_bridging_proposal_was_announced_before_it_was_tabled(talks: Negotiation) -> None:
    before, after = (status(talks, "bridging-proposal", day) for day in ("2024-08-15", "2024-08-16"))
    assert before.did("tables") == {}
    assert any(act.expected and act.verb == "tables" for act in before.acts)
    assert set(after.did("tables")) == {"us", "qatar", "egypt"}


def test_the_recommended_offer_was_signed_and_extended(deal: Negotiation) -> None:
    found = status(deal, "recommended-offer", "2031-10-20")
    assert found.did("signs") == {"buyer": Order.BEFORE, "target-board": Order.BEFORE}
    assert found.did("extends") == {"buyer": Order.BEFORE, "target": Order.BEFORE}
    assert status(deal, "recommended-offer", "2031-06-01").did("extends") == {
        "buyer": Order.POSSIBLY,
        "target": Order.POSSIBLY,
    }
