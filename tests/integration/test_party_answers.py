"""What somebody would ask of the talks about the parties and the reports, and what the files can answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import dealdiff
from dealdiff import Basis, Change, Diff, Direction, Info, Negotiation
from dealdiff.parties.open_point import OpenPoint


@pytest.fixture(scope="module")
def talks() -> Negotiation:
    return dealdiff.seed("gaza-2024")


def every_diff(talks: Negotiation) -> Iterator[Diff]:
    versions = list(talks)
    for place, after in enumerate(versions):
        for before in versions[:place]:
            yield dealdiff.diff(before, after)


def certain_rises(talks: Negotiation) -> set[tuple[str, ...]]:
    """Where a number is surely more than before by the words of both, whatever the policy."""

    def rose(change: Change) -> bool:
        verdict = change.verdict
        return (
            verdict is not None
            and verdict.direction is Direction.UP
            and verdict.info is Info.CONTRARY
            and verdict.basis is Basis.STATED
        )

    told = (top for found in every_diff(talks) for top in found if top.kind != "figure-accounts")
    return {one.path for top in told for one in top.walk() if rose(one)}


NONE: set[tuple[str, str]] = set()
OPEN_IN_AUGUST = {  # the issue: what Hamas and what Israel is reported to say of it, and by whom
    "sequence": (NONE, NONE),
    "withdrawal": ({("wants", "hamas")}, NONE),
    "movement": (NONE, {("wants", "israel")}),
    "prisoner-veto": (NONE, {("wants", "israel")}),
    "philadelphi": (NONE, {("wants", "israel")}),
    "rafah-crossing": (NONE, {("wants", "israel")}),
}


def test_which_points_are_open_in_august_and_where_each_side_stands(talks: Negotiation) -> None:
    found = dealdiff.open_points(talks, "august-positions")

    def stances(point: OpenPoint, side: str) -> set[tuple[str, str]]:
        return {(one.verb, " and ".join(one.speakers)) for one in point.sides[side].latest}

    named = {one.issue: one for one in found.points if one.named_open}
    assert {
        id_: (stances(one, "hamas"), stances(one, "israel")) for id_, one in named.items()
    } == OPEN_IN_AUGUST
    (demand,) = named["prisoner-veto"].sides["israel"].latest
    assert str(demand.statement.firmness) == "demand"
    (precondition,) = named["withdrawal"].sides["hamas"].latest
    assert precondition.conditional
    read = [
        one
        for id_ in ("movement", "philadelphi", "rafah-crossing")
        for one in named[id_].sides["israel"].latest
    ]
    assert all(one.second_hand for one in read), (
        "the report names them among the issues that remain, and quotes nobody"
    )
    assert "Named open, and no side's stance on it is reported: sequence of the exchange." in str(found)


def test_which_items_of_august_have_no_counterpart_in_may_as_reported(talks: Negotiation) -> None:
    found = dealdiff.open_points(talks, "august-positions")
    without = {one.issue for one in found.without_counterpart}
    assert {"philadelphi", "prisoner-veto", "rafah-crossing", "movement"} <= without
    assert not {"withdrawal", "hostages"} & without


def test_which_changes_are_called_otherwise_and_that_neither_call_can_be_told(talks: Negotiation) -> None:
    found = dealdiff.calls(talks, "may-three-phases", "august-positions")
    called = {(one.object.title, one.says, one.agreement.value) for row in found.rows for one in row.calls}
    assert called == {
        ("stance of Netanyahu", "in line with it", "cannot be told"),
        ("demands of Hamas", "new", "cannot be told"),
        ("the position of Hamas on future negotiations", "intentional ambiguity", "cannot be told"),
    }, "the proposal of May is reported in part"


WANTED = {  # by version, in the order of the files
    "hamas": {
        "wants": [("paris-framework", "lasting-end"), *[("march-doha", "lasting-end")] * 3,
                  ("march-doha", "north"), ("august-positions", "withdrawal")],
        "considers": [("march-doha", "fighting")],
        "withholds": [("march-doha", "living-list")],
        "refuses": [*[("august-positions", "further-talks")] * 2],
        "accepts": [("august-positions", "implementation"), ("august-positions", "implementation-talks")],
        "drops": [("july-positions", "advance-commitment")],
    },
    "israel": {
        "wants": [("paris-framework", "hostages"), ("march-doha", "continuation"),
                  ("march-doha", "first-batch-soldiers"), *[("march-doha", "rafah-operation")] * 3,
                  ("july-positions", "resumption"), ("july-positions", "rafah-crossing"),
                  ("july-positions", "surveillance"), ("august-positions", "movement"),
                  ("august-positions", "philadelphi"), ("august-positions", "prisoner-veto"),
                  ("august-positions", "rafah-crossing")],
        "refuses": [("march-doha", "north"), ("july-positions", "hamas-at-crossing")],
        "considers": [("july-positions", "philadelphi")],
    },
}  # fmt: skip


@pytest.mark.parametrize("party", WANTED)
def test_what_each_party_wanted_refused_accepted_and_dropped_by_date(talks: Negotiation, party: str) -> None:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in dealdiff.positions(talks, party):
        if row.issue and row.verb != "tables":
            found.setdefault(row.verb, []).append((row.version, row.issue))
    order = [one.id for one in talks]
    told = {verb: sorted(rows, key=lambda row: (order.index(row[0]), row[1])) for verb, rows in found.items()}
    wanted = {
        verb: sorted(rows, key=lambda row: (order.index(row[0]), row[1]))
        for verb, rows in WANTED[party].items()
    }
    assert told == wanted


def test_hamas_wanted_a_lasting_end_and_is_never_said_to_have_dropped_it(talks: Negotiation) -> None:
    latest = dealdiff.latest_stance(talks, "hamas", "lasting-end", "2024-08-15")
    assert {(one.version, one.verb) for one in latest.latest} == {("march-doha", "wants")}
    assert "july-positions" in latest.silent


def test_which_claims_of_march_rest_on_one_voice_without_a_name(talks: Negotiation) -> None:
    found = dealdiff.evidence(talks["march-doha"])
    on_one = found.on_one_anonymous_voice
    assert {("diplomat",)} == {one.chain.speakers for one in on_one.about("prisoners")}
    assert not on_one.about("north"), "both sides are named there"


def test_what_we_would_have_said_on_10_july(talks: Negotiation) -> None:
    then = dealdiff.known_on(talks, "2024-07-10")
    assert "march-doha" in then.before
    assert then.possibly == ("july-positions",)
    assert {"may-three-phases", "august-positions", "bridging-proposal"} == set(then.after)
    held = dealdiff.latest_stance(then.negotiation, "hamas", "advance-commitment")
    assert not held.latest, "that it was dropped was not surely known by then"


def test_what_must_happen_before_phase_two(talks: Negotiation) -> None:
    stood = dealdiff.effective(talks, "august-positions")
    second = stood.parts["second"]
    assert second.after == "first"
    assert not second.if_, "no condition for it is reported"
    assert str(stood.parts["first"].lasts) == "six weeks"
    first = {id_ for id_, one in stood.terms.items() if getattr(one, "part", "") == "first"}
    assert first == {"withdrawal", "hostages", "fighting"}


def test_who_could_resume_fighting_and_when(talks: Negotiation) -> None:
    found = dealdiff.latest_stance(talks, "israel", "resumption")
    (one,) = found.latest
    assert one.speakers == ("netanyahu",)
    assert one.second_hand
    assert str(one.told_by) == "hamas"
    assert one.body is not None
    assert str(getattr(one.body, "after", "")) == "after the first stage"
    assert not any("resumption" in version.terms for version in talks), "no text holds it"


def test_which_rise_in_a_number_is_certain(talks: Negotiation) -> None:
    assert certain_rises(talks) == {
        ("terms", "fighting", "lasts"),  # one week in November 2023, six weeks in March 2024
        ("figures", "hostages-held", "of whom", "dead hostages", "count"),  # 33 and then 42, as Israel tells
    }


def test_by_the_words_of_each_250_and_253_contradict_and_240_neither(talks: Negotiation) -> None:
    found = dealdiff.disputes(talks)
    told = str(found)
    assert "253 and 250: a contradiction, as they cannot both hold (by the words of each)" in told
    assert "around 240 and 253: no contradiction" in told
    assert "around 240 and 250: no contradiction" in told
