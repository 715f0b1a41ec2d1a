"""The open points of a version: the text, each side's position, the bridge, and what is silent."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import FULL, SCOPE, WITHHELD, version

import dealdiff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.scope import Party
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, TELLS, Statement
from dealdiff.model.term import Condition
from dealdiff.negotiation import Negotiation
from dealdiff.parties.open_points import OpenPoints, open_points
from dealdiff.render.open_points import open_points_markdown, open_points_page
from dealdiff.render.text import to_text
from dealdiff.vocabularies.ceasefire import Cessation, Release, Withdrawal

JAN, FEB, MAR = "2024-01-10", "2024-02-10", "2024-03-10"
BROKER = Party(id="broker", name="Broker", role="mediator")
WITH_BROKER = evolve(SCOPE, parties=Keyed({**SCOPE.parties, "broker": BROKER}))


def said(verb: str, who: str = "east", subject: str = "north", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


def act(verb: str, who: str = "east", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **more)


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    dated: dict[str, Any] = {"date": date} if date else {}
    return evolve(version(*told, id=id_, **dated, **more), scope=WITH_BROKER)


def of(version_: str, *sheets: TermSheet) -> OpenPoints:
    return open_points(Negotiation(scope=WITH_BROKER, versions=sheets), version_)


def columns(found: OpenPoints, issue: str) -> dict[str, list[str]]:
    return dict(found[issue].columns())


HOSTAGES = Release(id="hostages", count=30)


def test_which_issues_are_points() -> None:
    sheet = on(
        "v", FEB, said("wants", "hawks", "aid"), said("refuses", subject="north"), open_="rafah + north"
    )
    found = of("v", sheet, on("later", MAR, said("wants", subject="forces")))
    assert [(one.issue, one.named_open) for one in found] == [
        ("north", True), ("rafah", True), ("aid", False)
    ]  # fmt: skip
    assert [one.issue for one in found.named_open] == ["north", "rafah"]
    assert [one.issue for one in found.without_side] == ["rafah"]
    assert len(found) == 3


def test_a_stance_is_the_latest_by_then_with_the_version_that_tells_it() -> None:
    sheets = [
        on("old", JAN, said("wants", firmness="demand", because="it is theirs")),
        on("v", FEB, open_="north"),
        on("later", MAR, said("drops")),
    ]
    assert columns(of("v", *sheets), "north") == {
        "The text": ["not told in this version"],
        "East": ["wanted by East as a demand, the reason given: it is theirs [old, 2024-01-10]"],
    }
    assert columns(of("later", *sheets), "north")["East"] == ["dropped by East"]


def test_what_the_version_itself_tells_counts_whenever_it_is_dated() -> None:
    for date in ("2024-02", ""):
        found = of("v", on("v", date, said("wants"), open_="north"))
        assert columns(found, "north")["East"] == ["wanted by East"]


def test_without_a_date_only_its_lineage_is_surely_there() -> None:
    sheets = [
        on("base", JAN, said("wants")),
        on("v", "", open_="north", parents={"base": "amends"}),
        on("other", FEB, said("refuses", "west")),
    ]
    found = of("v", *sheets)
    assert columns(found, "north") == {
        "The text": ["not told in this version"],
        "East": ["wanted by East [base, 2024-01-10]"],
        "West": ["no stance is reported", "possibly by then: refused by West [other, 2024-02-10]"][1:],
    }
    assert found["north"].held == ("east", "west")


def test_rejections_and_denials_stand_beside_the_points() -> None:
    denial = Statement(who="east", verb="denies", subject="north", family=TELLS)
    sheet = on("v", FEB, HOSTAGES, act("tables", "west"), act("rejects"), denial, open_="north")
    found = of("v", sheet)
    assert [(one.text, one.party) for one in found.asides] == [("v", "east"), ("", "east")]
    assert "The text of v as a whole: rejected by East [v, 2024-02-10]." in found.notes
    assert columns(found, "north")["East"] == [
        "no stance is reported", "North: denied by East [v, 2024-02-10]"
    ]  # fmt: skip
    assert found.notes[2] in to_text(open_points_page(found))
    assert found.notes[2] in open_points_markdown(found)
    later = on("later", MAR, act("rejects", subject="v"), parents={"v": "discusses"})
    assert [one.version for one in of("later", on("v", FEB, HOSTAGES), later).asides] == ["later"]
    assert (
        of("v", on("v", FEB, HOSTAGES), on("later", MAR, act("rejects", subject="v", date=MAR))).asides == ()
    )


def test_second_hand_is_told_beside_its_own_word() -> None:
    sheets = [on("old", JAN, said("wants")), on("v", FEB, said("refuses", told_by="west"))]
    assert columns(of("v", *sheets), "north")["East"] == [
        "refused by East (second hand: told by West)",
        "before that, at first hand: wanted by East [old, 2024-01-10]",
    ]


TEXTS: dict[str, tuple[list[TermSheet], list[str]]] = {
    "its own": ([on("v", FEB, HOSTAGES, open_="hostages")], ["30 [v, 2024-02-10]"]),
    "known not to hold it": (
        [on("v", FEB, open_="hostages", silence=FULL)], ["nothing on it stands in v"]
    ),
    "withheld": ([on("v", FEB, open_="hostages", silence=WITHHELD)], ["the text of v is undisclosed"]),
    "withheld, and other terms are told": (
        [on("v", FEB, Cessation(id="fighting"), open_="hostages", silence=WITHHELD)],
        ["what v has beside the terms that are told is undisclosed"],
    ),
    "this very term is withheld": (
        [on("v", FEB, open_="hostages", terms={"hostages": "undisclosed"})], ["withheld in v"]
    ),
    "said to be none": (
        [on("v", FEB, open_="hostages", terms={"hostages": "none"})], ["v says that there is none"]
    ),
    "to be agreed": (
        [on("v", FEB, open_="hostages", terms={"hostages": "to be agreed"})], ["left to be agreed in v"]
    ),
    "incorporated": (
        [on("may", JAN, HOSTAGES), on("v", FEB, open_="hostages", silence=dealdiff.Silence(as_="may"))],
        ["30 [may, 2024-01-10]"],
    ),
    "discussed": (
        [on("may", JAN, HOSTAGES), on("v", FEB, open_="hostages", parents={"may": "discusses"})],
        ["30 [may, 2024-01-10]"],
    ),
    "its own beside what it discusses": (
        [
            on("may", JAN, HOSTAGES),
            on("v", FEB, evolve(HOSTAGES, count=40), open_="hostages", parents={"may": "discusses"}),
        ],
        ["40 [v, 2024-02-10]", "30 [may, 2024-01-10]"],
    ),
    "discussed, and not told there": (
        [on("may", JAN), on("v", FEB, open_="hostages", parents={"may": "discusses"})],
        ["not told in may, which is not to say that it holds nothing on it"],
    ),
    "amended, not discussed": (
        [on("may", JAN, HOSTAGES), on("v", FEB, open_="hostages", parents={"may": "amends"})],
        ["not told in this version"],
    ),
    "told by somebody": (
        [on("v", FEB, evolve(HOSTAGES, told_by="anna"), open_="hostages")],
        ["30 [v, 2024-02-10, told by Anna]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), TEXTS.values(), ids=TEXTS)
def test_the_text(sheets: list[TermSheet], expected: list[str]) -> None:
    assert columns(of("v", *sheets), "hostages")["The text"] == expected


COUNTERPARTS: dict[str, tuple[TermSheet, tuple[str, ...]]] = {
    "told": (on("may", JAN, HOSTAGES), ("may",)),
    "not told": (on("may", JAN), ()),
    "withheld": (on("may", JAN, silence=WITHHELD), ()),
    "known to be absent": (on("may", JAN, silence=FULL), ()),
    "said to be none": (on("may", JAN, terms={"hostages": "none"}), ("may",)),
}


@pytest.mark.parametrize(("may", "expected"), COUNTERPARTS.values(), ids=COUNTERPARTS)
def test_counterparts(may: TermSheet, expected: tuple[str, ...]) -> None:
    found = of("v", may, on("v", FEB, open_="hostages", parents={"may": "discusses"}))
    assert found["hostages"].counterparts == expected
    assert [one.issue for one in found.without_counterpart] == ([] if expected else ["hostages"])


def test_nothing_lacks_a_counterpart_where_nothing_is_discussed() -> None:
    assert of("v", on("v", FEB, open_="hostages")).without_counterpart == ()


def test_the_mediators_and_their_bridge() -> None:
    v = on("v", FEB, open_="hostages + north")
    bridge = on("bridge", MAR, HOSTAGES, act("tables", "broker"), parents={"v": "bridges"})
    early = on("early", JAN, said("wants", "broker"))
    found = of("v", v, bridge, early)
    assert (found.mediators, found.bridged, found.sides) == (("broker",), ("bridge",), ())
    assert columns(found, "hostages")["Mediators"] == ["30 [bridge, 2024-03-10]"]
    assert columns(found, "north")["Mediators"] == [
        "wanted by Broker [early, 2024-01-10]",
        "not told in bridge, which is not to say that it holds nothing on it",
    ]
    assert [one.issue for one in found.without_side] == ["hostages", "north"]


def test_what_mediators_say_together_is_told_once() -> None:
    second = Party(id="second", name="Second", role="co-mediator")
    scope = evolve(WITH_BROKER, parties=Keyed({**WITH_BROKER.parties, "second": second}))
    sheet = evolve(version(said("wants", "broker + second"), id="v", date=FEB), scope=scope)
    found = open_points(Negotiation(scope=scope, versions=[sheet]), "v")
    assert columns(found, "north")["Mediators"] == ["wanted by Broker and Second"]
    assert sorted(found["north"].mediators) == ["broker", "second"]


def test_factions_and_voices_for_nobody_stand_apart() -> None:
    v = on("v", FEB, said("wants"), said("refuses", "hawks"), said("refuses", "ida"))
    assert columns(of("v", v), "north") == {
        "The text": ["not told in this version"],
        "East": ["wanted by East"],
        "Others": [
            "a faction inside East: refused by Hawks",
            "a voice that speaks for nobody: refused by Ida",
        ],
    }


OWN = on("a", JAN, HOSTAGES, act("tables"))


def in_phase(sheet: TermSheet, phase: str) -> TermSheet:
    """The same, with all that is told of the hostages in a phase."""
    terms = {id_: evolve(one, part=phase) for id_, one in sheet.terms.items() if isinstance(one, Release)}
    statements = [
        evolve(one, body=evolve(one.body, part=phase)) if isinstance(one.body, Release) else one
        for one in sheet.statements
    ]
    return evolve(sheet, parts=[Part(id="first"), Part(id="second")], terms=terms, statements=statements)


OWN_TEXTS: dict[str, tuple[list[TermSheet], str]] = {
    "refused in a later version": (
        [OWN, on("v", FEB, said("refuses", subject="hostages"), parents={"a": "discusses"})],
        "refused by East; which goes against its own text "
        "(tabled by East, as the text of a has it [a, 2024-01-10])",
    ),
    "given up": (
        [OWN, on("v", FEB, said("drops", subject="hostages"), parents={"a": "discusses"})],
        "dropped by East; which gives up what its own text has "
        "(tabled by East, as the text of a has it [a, 2024-01-10])",
    ),
    "wanted in another phase": (
        [in_phase(OWN, "first"),
         in_phase(on("v", FEB, said("wants", subject="hostages", body=evolve(HOSTAGES, count=10)),
                     parents={"a": "discusses"}), "second")],
        "wanted by East (in the second phase; 10)",
    ),
    "another day, by others": (
        [on("a", JAN, Withdrawal(id="forces", by="east", when="day 3"), act("tables")),
         on("v", FEB, said("wants", subject="forces", body=Withdrawal(id="forces", by="west", when="day 9")),
            parents={"a": "discusses"})],
        "wanted by East (by West; day 9)",
    ),
    "another number under a condition": (
        [OWN, on("v", FEB, said("wants", subject="hostages",
                                body=evolve(HOSTAGES, count=40, if_=[Condition(id="aid", state="pending")])),
                 parents={"a": "discusses"})],
        "wanted by East (if Aid (pending); 40)",
    ),
    "what its later text has": (
        [OWN, on("b", FEB, evolve(HOSTAGES, count=20), act("tables"), parents={"a": "amends"}),
         on("v", MAR, said("wants", subject="hostages", body=evolve(HOSTAGES, count=20)),
            parents={"a": "discusses", "b": "discusses"})],
        "wanted by East (20)",
    ),
    "what others tell that its later text has": (
        [OWN, on("b", FEB, evolve(HOSTAGES, count=20), act("tables", told_by="west")),
         on("v", MAR, said("wants", subject="hostages", body=evolve(HOSTAGES, count=20)),
            parents={"a": "discusses"})],
        "wanted by East (20); which differs from its own text "
        "(tabled by East, as the text of a has it [a, 2024-01-10])",
    ),
    "what its later text has, which is not discussed": (
        [OWN, on("b", FEB, evolve(HOSTAGES, count=20), act("tables")),
         on("v", MAR, said("wants", subject="hostages", body=evolve(HOSTAGES, count=20)),
            parents={"a": "discusses"})],
        "wanted by East (20)",
    ),
    "another number is wanted": (
        [OWN, on("v", FEB, said("wants", subject="hostages", body=evolve(HOSTAGES, count=40)),
                 parents={"a": "discusses"})],
        "wanted by East (40); which differs from its own text "
        "(tabled by East, as the text of a has it [a, 2024-01-10])",
    ),
    "refused in the same version": (
        [on("v", FEB, HOSTAGES, act("tables"), said("refuses", subject="hostages"))],
        "refused by East; which goes against its own text "
        "(tabled by East, as the text of v has it [v, 2024-02-10])",
    ),
    "wanted otherwise in the same version": (
        [on("v", FEB, HOSTAGES, act("tables"),
            said("wants", subject="hostages", body=evolve(HOSTAGES, count=40)))],
        "wanted by East (40); which differs from its own text "
        "(tabled by East, as the text of v has it [v, 2024-02-10])",
    ),
    "the same is wanted": (
        [OWN, on("v", FEB, said("wants", subject="hostages"), parents={"a": "discusses"})],
        "wanted by East",
    ),
    "the text of another party": (
        [on("a", JAN, HOSTAGES, act("tables", "west")),
         on("v", FEB, said("refuses", subject="hostages"), parents={"a": "discusses"})],
        "refused by East",
    ),
    "rejected since": (
        [OWN, on("v", FEB, said("refuses", subject="hostages"), act("rejects", subject="a", date=FEB),
                 parents={"a": "discusses"})],
        "refused by East",
    ),
    "made its own only later": (
        [on("a", JAN, HOSTAGES),
         on("v", FEB, said("refuses", subject="hostages"), parents={"a": "discusses"}),
         on("later", MAR, act("accepts", subject="a", date=MAR))],
        "refused by East",
    ),
    "only announced": (
        [on("a", JAN, HOSTAGES, act("accepts", expected=True)),
         on("v", FEB, said("refuses", subject="hostages"), parents={"a": "discusses"})],
        "refused by East",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), OWN_TEXTS.values(), ids=OWN_TEXTS)
def test_who_goes_against_a_text_of_its_own(sheets: list[TermSheet], expected: str) -> None:
    (point,) = of("v", *sheets)
    assert expected in dict(point.columns())["East"]
    told = [one.to_dict() for one in point.against_own_text]
    assert bool(told) == ("its own text" in expected)
    assert point.to_dict()["against own text"] == told
    assert all(f"; {one.words}" in expected for one in point.against_own_text)


WHOSE: dict[str, tuple[list[TermSheet], str]] = {
    "another number is refused": (
        [OWN, on("v", FEB, said("refuses", subject="hostages", body=evolve(HOSTAGES, count=50)),
                 parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; tabled by East",
    ),
    "it is only considered": (
        [OWN, on("v", FEB, said("considers", subject="hostages"), parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; tabled by East",
    ),
    "its later text tells it otherwise": (
        [OWN, on("b", FEB, evolve(HOSTAGES, count=20), act("tables")),
         on("v", MAR, open_="hostages", parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; tabled by East",
    ),
    "a voice of the party": (
        [on("a", JAN, HOSTAGES, act("tables", "anna")),
         on("v", FEB, open_="hostages", parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; tabled by Anna, for East",
    ),
    "both, one of them later": (
        [OWN, on("v", FEB, act("signs", "west", "a"), open_="hostages", parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; tabled by East; signed by West",
    ),
    "by both together": (
        [on("v", FEB, HOSTAGES, act("tables", "east + west"), open_="hostages")],
        "30 [v, 2024-02-10]; tabled by East and West",
    ),
    "as others tell": (
        [on("v", FEB, HOSTAGES, act("tables", told_by="west"), open_="hostages")],
        "30 [v, 2024-02-10]; tabled by East (second hand: told by West)",
    ),
    "what it incorporates": (
        [on("may", JAN, HOSTAGES),
         on("v", FEB, act("tables"), open_="hostages", silence=dealdiff.Silence(as_="may"))],
        "30 [may, 2024-01-10]; tabled by East, as the text of v has it",
    ),
    "what it incorporates is another's": (
        [OWN, on("v", FEB, open_="hostages", silence=dealdiff.Silence(as_="a"))],
        "30 [a, 2024-01-10]; tabled by East",
    ),
    "a faction": (
        [on("v", FEB, HOSTAGES, said("wants"), act("tables", "hawks"), open_="hostages")],
        "30 [v, 2024-02-10]; tabled by Hawks",
    ),
    "rejected since": (
        [OWN, on("v", FEB, act("rejects", subject="a", date=FEB), open_="hostages",
                 parents={"a": "discusses"})],
        "30 [a, 2024-01-10]",
    ),
    "rejected on an earlier day": (
        [on("v", FEB, HOSTAGES, act("tables"), open_="hostages"),
         on("later", MAR, act("rejects", subject="v", date=JAN))],
        "30 [v, 2024-02-10]; tabled by East",
    ),
    "first rejected, then accepted": (
        [on("a", JAN, HOSTAGES, act("rejects")), on("v", FEB, act("accepts", subject="a", date=FEB),
                                                    open_="hostages", parents={"a": "discusses"})],
        "30 [a, 2024-01-10]; accepted by East, on 2024-02-10",
    ),
    "accepted only later": (
        [on("a", JAN, HOSTAGES), on("v", FEB, open_="hostages", parents={"a": "discusses"}),
         on("later", MAR, act("accepts", subject="a", date=MAR))],
        "30 [a, 2024-01-10]",
    ),
    "only announced": (
        [on("v", FEB, HOSTAGES, act("accepts", expected=True), open_="hostages")], "30 [v, 2024-02-10]"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), WHOSE.values(), ids=WHOSE)
def test_the_text_names_whose_own_it_is(sheets: list[TermSheet], expected: str) -> None:
    point = of("v", *sheets)["hostages"]
    assert [*point.text_lines()] == [expected]
    (text,) = point.to_dict()["text"]
    assert bool(text["own text of"]) is ("; " in expected)
    assert text["words"] == expected


LATER: dict[str, Statement] = {
    "rejected": act("rejects", subject="v"),
    "rejected by another side": act("rejects", "west", "v"),
    "accepted": act("accepts", "west", "v"),
    "signed": act("signs", "west", "v"),
    "announced": said("wants", "west", "hostages", expected=True),
    "an earlier text rejected": act("rejects", "west", "a"),
    "an earlier text accepted": act("accepts", "west", "a"),
    "a stance": said("drops", subject="hostages"),
}


@pytest.mark.parametrize("how", ["discusses", "corrects", "restates", ""])
@pytest.mark.parametrize("told", LATER.values(), ids=LATER)
def test_a_page_knows_nothing_of_what_only_a_later_report_tells(told: Statement, how: str) -> None:
    west = said("wants", "west", "hostages", body=evolve(HOSTAGES, count=20))
    own = said("wants", subject="hostages", body=evolve(HOSTAGES, count=40))
    sheets = [
        on("a", JAN, HOSTAGES),
        on("v", FEB, HOSTAGES, act("tables"), own, west, open_="hostages", parents={"a": "discusses"}),
    ]
    later = on("later", MAR, told, parents={"v": how} if how else {})
    before, after = of("v", *sheets), of("v", *sheets, later)
    assert str(before) == str(after)
    assert before.asides == after.asides == ()
    assert "which differs from its own text" in str(after)
    assert before["hostages"].texts == after["hostages"].texts
    for side, one in after["hostages"].sides.items():
        stance = before["hostages"].sides[side]
        assert (one.latest, one.possibly, one.announced) == (stance.latest, stance.possibly, stance.announced)


def test_a_page_knows_nothing_of_a_later_correction_of_a_rejection() -> None:
    sheets = [on("a", JAN, HOSTAGES), on("v", FEB, act("rejects", subject="a"), parents={"a": "discusses"})]
    later = on("later", MAR, act("accepts", subject="a"), parents={"v": "corrects"})
    assert str(of("v", *sheets)) == str(of("v", *sheets, later))
    assert [one.version for one in of("v", *sheets, later).asides] == ["v"]


def test_a_side_that_is_silent_on_every_point_has_its_column() -> None:
    v = on("v", FEB, said("wants"), open_="north")
    elsewhere = on("later", MAR, said("refuses", "west", "aid"))
    assert of("v", v).sides == ("east",)
    assert columns(of("v", v, elsewhere), "north")["West"] == ["no stance is reported"]
    table = open_points_markdown(of("v", v, elsewhere))
    assert "| West |" in table
    assert "no stance is reported" in table


def test_where_nothing_is_open_no_position_is_said_to_be_told() -> None:
    found = of("v", on("v", FEB, silence=WITHHELD))
    assert not any("without a version in brackets" in note for note in found.notes)
    assert any("without a version in brackets" in note for note in of("v", on("v", FEB, open_="aid")).notes)


def test_a_part_of_a_party_that_says_nothing_itself_is_a_side() -> None:
    assert of("v", on("v", FEB, said("refuses", "hawks"))).sides == ("hawks",)


def test_agreed_and_open_in_words() -> None:
    told = of("v", on("v", FEB, open_="north", agreed="aid"))
    assert (told.open_words, told.agreed_words) == ("Named as open: North.", "Named as agreed: Aid.")
    withheld = of("v", on("v", FEB, agreed="undisclosed"))
    assert (withheld.open_words, withheld.agreed_words) == (
        "What is open is not told.", "What is agreed: undisclosed."
    )  # fmt: skip
    assert to_text(open_points_page(withheld)).endswith("It names nothing as open, and tells no stance.\n")
    assert "|" not in open_points_markdown(withheld)


WITHHELD_NOTE = (
    "Undisclosed as a whole, which is not to say that it holds anything on a point: the text of {}."
)


def test_a_version_without_points_tells_that_its_own_text_is_withheld() -> None:
    found = of("v", on("v", FEB, silence=WITHHELD))
    assert (found.undisclosed, found.notes[-1]) == (("v",), WITHHELD_NOTE.format("v"))
    assert WITHHELD_NOTE.format("v") in open_points_markdown(found)
    for told in (on("v", FEB), on("v", FEB, HOSTAGES, silence=WITHHELD), on("v", FEB, silence=FULL)):
        assert of("v", told).undisclosed == ()


BRIDGED: dict[str, tuple[dict[str, Any], str, Any]] = {
    "it names what is open": (
        {"open_": "north + aid"},
        "Named as open in gaps (which this version is to bridge): Aid and North.",
        ["aid", "north"],
    ),
    "it does not tell what is open": (
        {}, "What is open in gaps (which this version is to bridge) is not told.", "unreported"
    ),
    "what is open is withheld": (
        {"open_": "undisclosed"},
        "What is open in gaps (which this version is to bridge): undisclosed.",
        "undisclosed",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("more", "note", "data"), BRIDGED.values(), ids=BRIDGED)
def test_what_a_version_is_to_bridge(more: dict[str, Any], note: str, data: object) -> None:
    gaps = on("gaps", JAN, **more)
    found = of("v", gaps, on("v", FEB, parents={"gaps": "bridges"}))
    assert found.notes[2:] == (note,)
    assert found.to_dict()["bridges"] == {"gaps": data}
    assert not of("v", gaps, on("v", FEB, parents={"gaps": "discusses"})).bridging


def test_what_the_bridging_proposal_is_to_bridge() -> None:
    found = open_points(dealdiff.seed("gaza-2024"), "bridging-proposal")
    assert [*found] == []
    assert [*found.bridging] == ["august-positions"]
    assert found.undisclosed == ("bridging-proposal",)
    assert "veto over prisoner releases, Rafah crossing, sequence of the exchange" in str(found)


def test_a_text_that_stands_beside_is_not_repeated() -> None:
    may = on("may", JAN, HOSTAGES, act("tables"))
    found = of("v", may, on("v", FEB, open_="hostages", parents={"may": "discusses"}))
    assert columns(found, "hostages") == {
        "The text": ["30 [may, 2024-01-10]; tabled by East"],
        "East": ["tabled by East, as the text of may has it [may, 2024-01-10]"],
    }


def test_data_and_words() -> None:
    found = of("v", on("v", FEB, said("wants"), open_="north"))
    data = found.to_dict()
    assert (data["version"], data["open"], data["agreed"], data["sides"]) == (
        "v",
        ["north"],
        "unreported",
        ["east"],
    )
    (point,) = data["points"]
    assert point["sides"]["east"]["latest"][0]["words"] == "wanted by East"
    assert str(found).splitlines()[0] == "v (v): open points"
    assert str(found["north"]).splitlines() == [
        "North (north), named open",
        "  The text: not told in this version",
        "  East: wanted by East",
    ]
    assert repr(found) == "<OpenPoints of v: 1 points>"


def test_unknown_names() -> None:
    found = of("draft", on("draft", FEB, open_="north"))
    with pytest.raises(UnknownName, match="the nearest is 'draft'"):
        of("drft", on("draft", FEB))
    with pytest.raises(UnknownName, match="the nearest is 'north'"):
        found["nroth"]
    with pytest.raises(ModelError, match="expected the id of a version"):
        of(5, on("v", FEB))  # type: ignore[arg-type] # on purpose
    with pytest.raises(ModelError, match="expected a Negotiation"):
        open_points(on("v", FEB), "v")  # type: ignore[arg-type] # on purpose


@pytest.fixture(scope="module")
def august() -> OpenPoints:
    return open_points(dealdiff.seed("gaza-2024"), "august-positions")


def test_what_is_open_in_august(august: OpenPoints) -> None:
    assert [one.issue for one in august.named_open] == [
        "movement", "philadelphi", "prisoner-veto", "rafah-crossing", "sequence", "withdrawal"
    ]  # fmt: skip
    stances = {
        one.issue: {side: [held.verb for held in found] for side, found in one.sides.items() if len(found)}
        for one in august.named_open
    }
    assert stances == {
        "movement": {"israel": ["wants"]},
        "philadelphi": {"israel": ["wants"]},
        "prisoner-veto": {"israel": ["wants"]},
        "rafah-crossing": {"israel": ["wants"]},
        "sequence": {},
        "withdrawal": {"hamas": ["wants"]},
    }
    assert [one.issue for one in august.without_side] == ["sequence"]
    assert august.agreed_words == "What is agreed: undisclosed."


def test_what_has_no_counterpart_in_the_proposal_of_may(august: OpenPoints) -> None:
    assert august.discussed == ("may-three-phases",)
    assert {one.issue for one in august} - {one.issue for one in august.without_counterpart} == {
        "hostages", "withdrawal"
    }  # fmt: skip


def test_the_bridge_of_august_is_withheld(august: OpenPoints) -> None:
    assert august.bridged == ("bridging-proposal",)
    assert {str(text) for one in august for text in one.bridges} == {
        "the text of bridging-proposal is undisclosed"
    }
    (note,) = (one for one in august.notes if one.startswith("Undisclosed as a whole"))
    assert note.endswith("the text of bridging-proposal.")
    assert august.undisclosed == ("bridging-proposal",)


def test_a_faction_is_no_side_in_august(august: OpenPoints) -> None:
    assert (august.sides, august.mediators) == (("hamas", "israel"), ("egypt", "qatar", "us"))
    assert [one.position.party for one in august["withdrawal"].others] == ["far-right"]
    assert not august["withdrawal"].sides["israel"].reported


def test_what_was_said_before_is_not_hidden(august: OpenPoints) -> None:
    (held,) = august["hostages"].sides["israel"]
    assert (held.version, held.speakers) == ("paris-framework", ("netanyahu",))


def test_the_points_of_the_board() -> None:
    found = open_points(dealdiff.seed("takeover-made-up"), "board-reply")
    assert found.sides == ("buyer", "holder", "lender", "target-board")
    assert {one.sides["lender"].reported for one in found} == {False}
    assert [one.issue for one in found.without_counterpart] == ["head-office", "outside-date", "reverse-fee"]
    assert [held.second_hand for held in found["price"].sides["holder"]] == [True]
