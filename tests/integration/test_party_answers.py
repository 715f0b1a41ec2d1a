"""What somebody would ask of the talks about the parties and the reports, and what the files can answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path

import pytest

import dealdiff
from dealdiff import Basis, Change, Diff, Direction, Info, Negotiation
from dealdiff.parties.held import Held
from dealdiff.telling.naming import called
from dealdiff.values.wording import Wording

EXAMPLES = Path(__file__).parents[2] / "examples"


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


NOT_TOLD = "not told in may-three-phases, which is not to say that it holds nothing on it"
MAY = (
    "in the first phase; by Israel; from populated areas of Gaza [may-three-phases, 2024-05, an unnamed news "
    "digest]; tabled by Joe Biden (president of the United States), in 2024-05, for United States"
)
BRIDGE = "the text of bridging-proposal is undisclosed"
NAMED = "Israel: wants, told by 2024-08-15, second hand"
OPEN_IN_AUGUST = {  # the issue: the text that is discussed, and what each side is told to hold by that day
    "sequence": (NOT_TOLD, []),
    "withdrawal": (MAY, ["Hamas: wants as a precondition of any deal, said 2024-08-15"]),
    "movement": (NOT_TOLD, [NAMED]),
    "prisoner-veto": (NOT_TOLD, ["Israel: wants as a demand, told by 2024-08-15"]),
    "philadelphi": (NOT_TOLD, [NAMED]),
    "rafah-crossing": (NOT_TOLD, [NAMED]),
}


def held_words(one: Held) -> str:
    """Who holds it, how firmly, when that was said, and at which remove: not what is held."""
    who = called(one.statement.who, one.position.sheet.scope, short=True)
    firmly = f" as a {one.firmness}" if one.firmness else ""
    firmly += f" of {one.statement.of}" if isinstance(one.statement.of, Wording) else ""
    when = f"{'said' if one.own_day else 'told by'} {one.date}"
    return f"{who}: {one.verb}{firmly}, {when}{', second hand' if one.second_hand else ''}"


def test_which_points_are_open_in_august_and_where_each_side_stands(talks: Negotiation) -> None:
    found = dealdiff.open_points(talks, "august-positions")
    assert found.sides == ("hamas", "israel")
    told = {
        one.issue: (
            "; ".join(one.text_lines()),
            [held_words(held) for side in one.sides.values() for held in side.latest],
        )
        for one in found.named_open
    }
    assert told == OPEN_IN_AUGUST
    assert not any(side.possibly or side.contradicting for one in found for side in one.sides.values())
    assert [one.title for one in found.without_side] == ["sequence of the exchange"]
    assert "Named open, and no side's stance on it is reported: sequence of the exchange." in str(found)
    assert found.agreed_words == "What is agreed: undisclosed."
    assert found["withdrawal"].sides["hamas"].latest[0].conditional


def test_what_the_mediators_have_on_each_open_point(talks: Negotiation) -> None:
    found = dealdiff.open_points(talks, "august-positions")
    assert (found.mediators, found.bridged) == (("egypt", "qatar", "us"), ("bridging-proposal",))
    for point in found.named_open:
        assert [str(one) for one in point.bridges] == [BRIDGE]
        tabled = [held_words(one) for stance in point.mediators.values() for one in stance]
        assert tabled == (["Joe Biden: tables, said 2024-05"] if point.issue == "withdrawal" else [])
    bridging = dealdiff.open_points(talks, "bridging-proposal")
    assert set(bridging.bridging["august-positions"].names) == set(OPEN_IN_AUGUST)  # type: ignore[union-attr] # names


def test_which_items_of_august_have_no_counterpart_in_may_as_reported(talks: Negotiation) -> None:
    found = dealdiff.open_points(talks, "august-positions")
    assert {one.issue for one in found.without_counterpart} == {
        "movement", "philadelphi", "prisoner-veto", "rafah-crossing", "sequence",  # these are named open
        "further-talks", "implementation", "implementation-talks",  # and on these a stance is told
    }  # fmt: skip
    assert {one.issue: one.counterparts for one in found if one.counterparts} == {
        "withdrawal": ("may-three-phases",), "hostages": ("may-three-phases",),
    }  # fmt: skip


def test_which_changes_are_called_otherwise_and_that_neither_call_can_be_told(talks: Negotiation) -> None:
    found = dealdiff.calls(talks, "may-three-phases", "august-positions")
    called = {(one.object.title, one.says, one.agreement.value) for row in found.rows for one in row.calls}
    assert called == {
        ("stance of Netanyahu", "in line with it", "cannot be told"),
        ("demands of Hamas", "new", "cannot be told"),
        ("the position of Hamas on future negotiations", "intentional ambiguity", "cannot be told"),
    }, "the proposal of May is reported in part"


MARCH, AUGUST = "told by 2024-03-20~", "told by 2024-08-15"
HELD = {  # by date, as it is told: who, how firmly, on which day or by which, at which remove
    "hamas": {
        "wanted": [
            ("lasting-end", "Hamas: wants as a precondition of talks, said ../2024-01-29, second hand"),
            ("lasting-end", f"Hamas: wants, {MARCH}"),
            ("lasting-end", f"Hamas: wants as a demand, {MARCH}"),
            ("lasting-end", f"Basem Naim: wants as a precondition of any deal, {MARCH}"),
            ("north", f"Hamas: wants as a demand, {MARCH}"),
            ("withdrawal", "Hamas: wants as a precondition of any deal, said 2024-08-15"),
        ],
        "proposed": [
            (issue, "Hamas: tables, told by 2024-01~")
            for issue in ("governance", "hostages", "lasting-end", "prisoners", "withdrawal")
        ],
        "considered": [("fighting", f"Basem Naim: considers, {MARCH}")],
        "refused": [
            ("living-list", f"Hamas: withholds, {MARCH}, second hand"),
            ("further-talks", f"Hamas: refuses, {AUGUST}"),
            ("further-talks", f"Basem Naim: refuses, {AUGUST}"),
        ],
        "accepted": [
            ("implementation", f"Basem Naim: accepts, {AUGUST}"),
            ("implementation-talks", f"Hamas: accepts, {AUGUST}"),
        ],
        "dropped": [("advance-commitment", "Hamas: drops as a precondition of talks, told by 2024-07-10")],
    },
    "israel": {
        "wanted": [
            ("hostages", "Benjamin Netanyahu: wants, told by 2024-01-28"),
            ("continuation", f"Israel: wants, {MARCH}"),
            ("first-batch-soldiers", f"Israel: wants, {MARCH}"),
            ("rafah-operation", f"Israel: wants, {MARCH}"),
            ("rafah-operation", f"leaders of Israel: wants, {MARCH}"),
            ("rafah-operation", "Benjamin Netanyahu: wants, said 2024-03-20"),
            (
                "resumption",
                "Benjamin Netanyahu: wants as a red line, said 2024-07-07/2024-07-10, second hand",
            ),
            ("rafah-crossing", "Israel: wants, told by 2024-07-10, second hand"),
            ("surveillance", "Israel: wants, told by 2024-07-10"),
            ("movement", f"Israel: wants, {AUGUST}, second hand"),
            ("philadelphi", f"Israel: wants, {AUGUST}, second hand"),
            ("prisoner-veto", f"Israel: wants as a demand, {AUGUST}"),
            ("rafah-crossing", f"Israel: wants, {AUGUST}, second hand"),
        ],
        "proposed": [],
        "considered": [("philadelphi", "Israel: considers, told by 2024-07-10")],
        "refused": [
            ("north", f"Israel: refuses as a red line, {MARCH}"),
            ("hamas-at-crossing", "Israel: refuses, told by 2024-07-10, second hand"),
        ],
        "accepted": [],
        "dropped": [],
    },
}


def held_by_date(talks: Negotiation, party: str) -> dict[str, list[tuple[str, str]]]:
    found = dealdiff.positions(talks, party)
    lists = {name: getattr(found, name) for name in HELD[party]}
    assert sum(map(len, lists.values())) == len(found), "every position is in one of them"
    return {name: [(row.issue, held_words(row.held)) for row in rows] for name, rows in lists.items()}


@pytest.mark.parametrize("party", HELD)
def test_what_each_party_wanted_refused_accepted_and_dropped_by_date(talks: Negotiation, party: str) -> None:
    assert held_by_date(talks, party) == HELD[party]


def test_which_texts_each_party_refused_as_a_whole(talks: Negotiation) -> None:
    found = dealdiff.positions(talks, "israel")
    (rejected,) = found.rejected
    assert (rejected.text, rejected.statement.who.names) == ("hamas-january", ("netanyahu",))
    assert (rejected.own_day, str(rejected.statement.date)) == (True, "2024-01-21~")
    assert not rejected.second_hand
    assert "on these conditions Hamas would stay in place" in str(rejected.statement.because)
    assert "the text of hamas-january as a whole: rejected by Benjamin Netanyahu" in str(found)
    assert not any(row.version == "hamas-january" for row in found), "that is no stance on each of its terms"
    assert dealdiff.positions(talks, "hamas").rejected == ()


def test_the_example_tells_the_day_of_saying_only_where_it_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run_path(str(EXAMPLES / "open_points_in_august.py"))
    told = capsys.readouterr().out
    for line in (
        "Hamas: wants as a precondition (said 2024-08-15, an unnamed news digest)",
        "Israel: wants as a demand (told by 2024-08-15, an unnamed news digest)",
        "further negotiations (2 stances, told by 2024-08-15)",
        "talks on carrying out what was agreed before (told by 2024-08-15)",
        "Israel refused a text: the text of hamas-january as a whole: rejected by Benjamin Netanyahu",
    ):
        assert line in told


def test_hamas_wanted_a_lasting_end_and_is_never_said_to_have_dropped_it(talks: Negotiation) -> None:
    latest = dealdiff.latest_stance(talks, "hamas", "lasting-end", "2024-08-15")
    assert {(one.version, one.verb) for one in latest.latest} == {("march-doha", "wants")}
    assert "july-positions" in latest.silent


ON_ONE_VOICE = {  # who is declared without a name: what rests on that voice alone, by version
    "diplomat": {"march-doha": {"fighting", "hostages", "prisoners", "first", "first-phase"}},
    "israeli-official": {"march-doha": {"first-batch-soldiers", "living-list", ""}},
    "senior-hamas-officials": {
        "hamas-march": {"hamas-march"}, "israel-march-reply": {"israel-march-reply"},
    },
    "hamas-officials": {"israel-march-reply": {"lasting-end", "return-assurance"}},
    "hamas-sources": {"july-positions": {"hamas-at-crossing", "rafah-crossing"}},
    "us-officials": {"august-positions": {""}},
    "doha-diplomat": {"bridging-proposal": {""}},
    "officials": {"march-doha": {"rafah-operation"}},
    "observers": {"march-doha": {"israel"}},
    "coalition-members": {"paris-framework": {"fighting"}},
    "families": {"paris-framework": {"hostages"}, "august-positions": {"hostages"}},
    "protesters": {"august-positions": {"hostages"}},
    "critics": {"august-positions": {"netanyahu"}},
    "unnamed-voices": {"august-positions": {"us"}},
    "israeli-figures": {"paris-framework": {"toll-israel"}},
    "palestinian-health-officials": {"paris-framework": {"casualties-gaza"}},
}  # fmt: skip


def test_which_claims_rest_on_one_voice_without_a_name(talks: Negotiation) -> None:
    found: dict[str, dict[str, set[str]]] = {}
    for one in dealdiff.evidence(talks).on_one_anonymous_voice:
        voice = one.chain.one_anonymous_voice
        found.setdefault(voice, {}).setdefault(one.version, set()).add(one.subject)
    assert found == ON_ONE_VOICE
    march = dealdiff.evidence(talks["march-doha"])
    text = {one.words for one in march.on_one_anonymous_voice if one.chain.speakers == ("diplomat",)}
    assert {"35", "about 350", "lasting six weeks"} <= text
    assert not march.on_one_anonymous_voice.about("north"), "both sides are named there"


KNOWN = (
    "november-truce",
    "hamas-january",
    "paris-framework",
    "hamas-march",
    "israel-march-reply",
    "march-doha",
)
LATER = {"july-positions", "may-three-phases", "august-positions", "bridging-proposal"}


def test_what_was_known_on_10_july(talks: Negotiation) -> None:
    then = dealdiff.known_on(talks, "2024-07-10")
    assert (then.before, then.possibly) == (KNOWN, ("july-positions",))
    assert then.after == ("may-three-phases", "august-positions", "bridging-proposal")
    assert tuple(one.id for one in then.negotiation) == KNOWN


@pytest.mark.parametrize("party", HELD)
def test_what_we_would_have_said_of_each_party_on_10_july(talks: Negotiation, party: str) -> None:
    known = dealdiff.known_on(talks, "2024-07-10").negotiation
    days = ("2024-01", "2024-03", "../2024-01-29")
    assert held_by_date(known, party) == {
        name: [(issue, words) for issue, words in rows if any(f" {day}" in words for day in days)]
        for name, rows in HELD[party].items()
    }
    told = str(dealdiff.positions(known, party))
    assert not [id_ for id_ in LATER if id_ in told]


def test_what_we_would_have_said_stood_between_them_on_10_july(talks: Negotiation) -> None:
    known = dealdiff.known_on(talks, "2024-07-10").negotiation
    found = dealdiff.gap(known["march-doha"], "israel", "hamas")
    assert {point.id: point.state.value for point in found.points} == {
        "north": "contested", "continuation": "one-sided", "fighting": "one-sided",
        "first-batch-soldiers": "one-sided", "lasting-end": "one-sided", "living-list": "one-sided",
        "rafah-operation": "one-sided",
    }  # fmt: skip
    points = dealdiff.open_points(known, "march-doha")
    assert points.open_words == "What is open is not told."
    assert {
        one.issue: [held_words(held) for side in one.sides.values() for held in side.latest] for one in points
    } == {
        "continuation": [f"Israel: wants, {MARCH}"],
        "fighting": [f"Basem Naim: considers, {MARCH}"],
        "first-batch-soldiers": [f"Israel: wants, {MARCH}"],
        "lasting-end": [words for _, words in HELD["hamas"]["wanted"][1:4]],
        "living-list": [f"Hamas: withholds, {MARCH}, second hand"],
        "north": [f"Hamas: wants as a demand, {MARCH}", f"Israel: refuses as a red line, {MARCH}"],
        "rafah-operation": [words for issue, words in HELD["israel"]["wanted"] if issue == "rafah-operation"],
        "withdrawal": ["Hamas: tables, told by 2024-01~"],
    }
    assert not [id_ for id_ in LATER if id_ in f"{found}\n{points}\n{found.to_dict()}\n{points.to_dict()}"]


def test_what_nobody_could_have_said_on_10_july(talks: Negotiation) -> None:
    known = dealdiff.known_on(talks, "2024-07-10").negotiation
    assert not dealdiff.latest_stance(known, "hamas", "advance-commitment").reported, (
        "that it was dropped was not surely known by then"
    )
    assert not dealdiff.latest_stance(known, "israel", "philadelphi").reported
    told = f"{dealdiff.disputes(known)}\n{dealdiff.evidence(known)}"
    assert "around 240" in told
    assert not [one for one in ("250", "253", "116", "38,000", *LATER) if one in told], (
        "the numbers of July and August are not known yet"
    )


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
