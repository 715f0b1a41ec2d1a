"""What a careful reader of the four reports would answer, asked of the seeds."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

import dealdiff
from dealdiff import Diff, Negotiation, Presence, Quantity, Statement, Term
from dealdiff.values.verdict import Info


@pytest.fixture(scope="module")
def talks() -> Negotiation:
    return dealdiff.seed("gaza-2024")


@pytest.fixture(scope="module")
def march_to_may(talks: Negotiation) -> Diff:
    return talks.diff("march-doha", "may-three-phases")


def kinds(diff: Diff, about: str) -> list[str]:
    return sorted(change.kind for change in diff.about(about))


def test_versions_come_in_the_order_of_their_dates(talks: Negotiation) -> None:
    assert [sheet.id for sheet in talks] == [
        "november-truce",
        "hamas-january",
        "paris-framework",
        "hamas-march",
        "israel-march-reply",
        "march-doha",
        "may-three-phases",
        "july-positions",
        "august-positions",
        "bridging-proposal",
    ]


# What changed between March and May, and who says so


def test_march_to_may_only_the_group_of_hostages_is_told_otherwise_for_certain(march_to_may: Diff) -> None:
    text = [one for one in march_to_may if one.path[0] in ("terms", "phases", "exchange")]
    certain = [one for one in text if one.significance.value in ("substantive", "clarifying")]
    assert [(one.kind, one.path) for one in certain] == [
        ("told-less-exactly", ("terms", "hostages", "people"))
    ]


def test_march_to_may_new_terms_are_reported_and_not_added(march_to_may: Diff) -> None:
    reported = {one.term_id for one in march_to_may if one.kind == "term-reported"}
    assert reported == {"withdrawal", "lasting-end", "remaining-hostages", "reconstruction", "remains"}


def test_march_to_may_prisoners_are_not_mentioned_which_is_not_to_say_dropped(march_to_may: Diff) -> None:
    assert kinds(march_to_may, "prisoners") == ["exchange-not-mentioned", "term-not-mentioned"]
    assert str(march_to_may.about("prisoners")).count("which is not to say dropped") == 2


def test_march_to_may_says_who_tells_each_side(march_to_may: Diff) -> None:
    (people,) = [one for one in march_to_may.about("hostages") if one.kind == "told-less-exactly"]
    sentence = str(march_to_may.about("hostages"))
    assert people.before is not None
    assert "according to an unnamed news digest" in sentence
    assert "before, according to a Western diplomat who knows the talks (The Washington Post)" in sentence


# The six weeks


def test_the_six_weeks_of_the_pause_and_of_the_first_phase_are_the_same(march_to_may: Diff) -> None:
    (change,) = [one for one in march_to_may if one.kind == "same-length"]
    assert change.verdict is not None
    assert change.verdict.info is Info.SAME
    assert set(change.owns) == {("terms", "fighting", "lasts"), ("phases", "first", "lasts")}
    assert change.significance.value == "editorial"


def test_the_six_week_pause_is_first_attested_in_march_by_a_western_diplomat(talks: Negotiation) -> None:
    attested = [
        sheet
        for sheet in talks
        if isinstance(term := sheet.terms.get("fighting"), Term)
        and str(getattr(term, "lasts", "")) == "six weeks"
    ]
    assert [sheet.id for sheet in attested] == ["march-doha"]
    assert str(attested[0].told_by) == "diplomat"
    assert talks.speakers["diplomat"].speaks_for == ""
    assert attested[0].source == "wapo-march"


# Dropped, or merely not repeated


def test_hamas_wants_a_lasting_end_in_january_and_in_march(talks: Negotiation) -> None:
    for version in ("paris-framework", "march-doha"):
        said = talks[version].said_about("lasting-end")
        assert "wants" in [one.verb for one in said if str(one.who) == "hamas"]


def test_from_march_to_july_the_lasting_end_is_not_repeated_and_not_dropped(talks: Negotiation) -> None:
    diff = talks.diff("march-doha", "july-positions")
    assert set(kinds(diff, "lasting-end")) == {"stance-not-repeated"}


def test_nothing_between_any_two_reports_says_that_the_lasting_end_was_dropped(talks: Negotiation) -> None:
    for before, after in combinations(talks, 2):
        found = talks.diff(before.id, after.id)
        assert not {"stance-dropped", "drop-voiced"} & set(kinds(found, "lasting-end"))


def test_what_was_dropped_in_july_is_the_commitment_in_advance_of_talks(talks: Negotiation) -> None:
    diff = talks.diff("march-doha", "july-positions")
    (change,) = [one for one in diff if one.kind in ("stance-dropped", "drop-voiced")]
    assert change.term_id == "advance-commitment"
    assert isinstance(change.after, Statement)
    assert str(change.after.who) == "hamas"
    assert str(change.after.of) == "talks"


# Terms and context


def test_hostage_and_prisoner_numbers_of_the_text_are_march_alone(talks: Negotiation) -> None:
    counts = {
        (sheet.id, id_): str(count)
        for sheet in talks
        for id_, term in sheet.terms.items()
        if isinstance(count := getattr(term, "count", None), Quantity)
    }
    assert counts == {("march-doha", "hostages"): "35", ("march-doha", "prisoners"): "about 350"}


def test_held_taken_and_released_are_context(talks: Negotiation) -> None:
    figures = {
        id_: [(sheet.id, str(sheet.figures[id_].count)) for sheet in talks if id_ in sheet.figures]
        for id_ in ("hostages-taken", "hostages-held", "hostages-released", "prisoners-released")
    }
    assert figures["hostages-taken"] == [
        ("paris-framework", "around 240"),
        ("july-positions", "253"),
        ("august-positions", "250"),
    ]
    assert figures["hostages-held"] == [
        ("march-doha", "130"),
        ("july-positions", "116"),
        ("august-positions", "more than 100"),
    ]
    assert ("november-truce", "over 100") in figures["hostages-released"]
    assert ("november-truce", "more than 200") in figures["prisoners-released"]


def test_33_dead_are_a_slice_of_a_figure_and_never_meet_a_term(talks: Negotiation) -> None:
    held = talks["march-doha"].figures["hostages-held"]
    (dead,) = held.of_whom.values()
    assert (str(dead.people), str(dead.count), str(dead.told_by)) == ("dead hostages", "33", "israel")
    for before, after in combinations(talks, 2):
        for change in talks.diff(before.id, after.id):
            if "33" in str(change.before) or "33" in str(change.after):
                assert change.path[0] == "figures"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("paris-framework", "july-positions"),
        ("paris-framework", "august-positions"),
        ("july-positions", "august-positions"),
    ],
)
def test_240_250_and_253_taken_are_accounts_of_one_past_fact(
    talks: Negotiation, before: str, after: str
) -> None:
    found = talks.diff(before, after)
    (change,) = [one for one in found if one.path[:2] == ("figures", "hostages-taken")]
    assert change.kind == "figure-accounts"
    assert "accounts of one past fact" in str(found.about("hostages-taken"))


def test_130_116_and_more_than_100_held_are_a_number_that_moves(talks: Negotiation) -> None:
    fell = talks.diff("march-doha", "july-positions").about("hostages-held")
    assert "figure-fell" in [one.kind for one in fell]
    later = talks.diff("july-positions", "august-positions").about("hostages-held")
    assert [one.kind for one in later if one.path[0] == "figures"] == ["figure-moving"]


# The bridging proposal


def test_what_is_known_and_what_is_withheld_of_the_bridging_proposal(talks: Negotiation) -> None:
    sheet = talks["bridging-proposal"]
    assert sheet.silence.default is Presence.UNDISCLOSED
    assert not sheet.terms
    assert dict(sheet.parents) == {"may-three-phases": "implements", "august-positions": "bridges"}
    (tabled,) = [one for one in sheet.statements if one.verb == "tables"]
    assert tabled.who.names == ("egypt", "qatar", "us")


def test_against_may_the_bridging_proposal_is_one_withheld_content(talks: Negotiation) -> None:
    found = talks.diff("may-three-phases", "bridging-proposal")
    assert found.nature == "implementation"
    (change,) = [one for one in found if one.path[0] == "terms"]
    assert change.kind == "content-withheld"
    may = talks["may-three-phases"]
    assert len(change.children) == len(may.terms) + len(may.parts)


# Silence never removes


def test_nothing_in_any_seed_diff_is_called_removed_or_added_because_of_silence(talks: Negotiation) -> None:
    for before in talks:
        for after in talks:
            for change in talks.diff(before.id, after.id):
                if change.kind.endswith(("added", "removed")):  # a text is told to be silent, by somebody
                    assert Presence.ABSENT in (change.before, change.after), (before.id, after.id)


def test_what_is_not_repeated_never_weighs_substantive(talks: Negotiation) -> None:
    for before, after in pairwise(talks):
        silent = [one for one in talks.diff(before.id, after.id) if one.family == "silence"]
        assert {one.significance.value for one in silent} <= {"uncertain", "record"}


def test_the_corridor_hardens_from_july_to_august(talks: Negotiation) -> None:
    found = talks.diff("july-positions", "august-positions")
    assert "stance-hardened" in kinds(found, "philadelphi")


def test_israels_reply_is_known_not_to_mention_a_comprehensive_ceasefire(talks: Negotiation) -> None:
    reply = talks["israel-march-reply"]
    assert reply.terms["lasting-end"] is Presence.ABSENT
    assert str(reply.told_by) == "hamas-officials"
    assert talks.diff("hamas-march", "israel-march-reply").nature == "counter-proposal"
