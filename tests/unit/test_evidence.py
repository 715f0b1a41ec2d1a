"""Evidence: by which chain each claim comes to us, and what rests on little: case by case."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, free, halt, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.scope import Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import DEEDS, Statement
from dealdiff.model.term import Slice, Term
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.seeds import seed
from dealdiff.sources.chain import chain_of
from dealdiff.sources.claim import Claim
from dealdiff.sources.disputes import disputes
from dealdiff.sources.evidence import Evidence, evidence
from dealdiff.sources.reconciling import reconcile
from dealdiff.values.policy import Policy
from dealdiff.views.accounts import accounts
from dealdiff.views.voices import as_told_by

DAILY = Source(id="daily", publisher="The Daily", published="2024-03-21")
WIRE = Source(id="wire", publisher="The Wire")
LEAFLET = Source(id="leaflet")
WEEKLY = Source(id="weekly", publisher="The Weekly", published="2024-03-28")
ENVOY = Speaker(id="envoy", called="an envoy")
AIDE = Speaker(id="aide", called="an aide", speaks_for="west")
CLERK = Speaker(id="clerk", called="a clerk", speaks_for="west")
JUDGE = Speaker(id="judge", name="A. Judge", called="a judge")
SOURCED = evolve(
    SCOPE,
    sources=[DAILY, WIRE, LEAFLET, WEEKLY],
    speakers=[*SCOPE.speakers.values(), ENVOY, AIDE, CLERK, JUDGE],
)


def said(who: str, verb: str = "tells", body: Term | None = None, **more: Any) -> Statement:  # noqa: ANN401 # fields
    subject = more.pop("subject", body.id if body else "hostages")
    return Statement(who=who, verb=verb, subject=subject, body=body, **more)


def sheet(*told: Term | Statement, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return evolve(version(*told, **{"source": "daily", **more}), scope=SOURCED)


def only(found: Evidence) -> Claim:
    (one,) = found
    return one


CHAINS: list[tuple[str, tuple[str, ...], tuple[str, ...], dict[str, Any]]] = [
    ("a named speaker", ("anna",), (), {"anonymous": (), "speaks_for": {"anna": "east"}}),
    ("a party", ("east",), (), {"anonymous": (), "speaks_for": {}}),
    ("a voice without a name", ("envoy",), (), {"anonymous": ("envoy",), "one_anonymous_voice": "envoy"}),
    ("a description beside a name", ("judge",), (), {"anonymous": (), "one_anonymous_voice": ""}),
    ("a voice that nobody declared", ("stranger",), (), {"anonymous": (), "speaks_for": {}}),
    (
        "two voices together",
        ("envoy", "aide"),
        (),
        {"anonymous": ("aide", "envoy"), "one_anonymous_voice": ""},
    ),
    ("relayed by one without a name", ("east",), ("aide",), {"one_anonymous_voice": "aide"}),
    ("the report itself", ("daily",), (), {"own_word": True, "speakers": (), "unsourced": False}),
    ("another source", ("wire",), (), {"source": "daily", "speakers": ("wire",), "relayed": True}),
    (
        "another source, as a third tells it",
        ("wire",),
        ("leaflet",),
        {"source": "daily", "told_by": ("leaflet",), "speakers": ("wire",), "relayed": True},
    ),
    (
        "a voice, as another source tells it",
        ("envoy",),
        ("wire",),
        {"source": "daily", "told_by": ("wire",), "relayed": True, "one_anonymous_voice": "envoy"},
    ),
    (
        "a voice, as this report tells it",
        ("envoy",),
        ("daily",),
        {"source": "daily", "told_by": (), "relayed": False, "speakers": ("envoy",)},
    ),
    ("a voice, as a later report tells it", ("envoy",), ("weekly",), {"source": "weekly", "relayed": False}),
    ("a later report", ("weekly",), (), {"source": "weekly", "publisher": "The Weekly", "own_word": True}),
]
OF_SEVERAL: list[tuple[str, tuple[str, ...], tuple[str, ...], dict[str, Any]]] = [
    ("a voice in two reports", ("envoy",), ("daily", "wire"), {"source": "daily + wire", "relayed": False}),
    ("a source of its own and of others", ("wire",), ("daily", "wire"), {"source": "wire", "own_word": True}),
    ("one source, as another tells it", ("wire",), ("daily",), {"source": "daily", "relayed": True}),
    ("a report without a publisher", (), ("leaflet",), {"publisher": "", "publisher_unnamed": True}),
]


@pytest.mark.parametrize(("who", "by", "holds"), [row[1:] for row in CHAINS], ids=[row[0] for row in CHAINS])
def test_a_chain_is_what_the_file_declares(
    who: tuple[str, ...], by: tuple[str, ...], holds: dict[str, Any]
) -> None:
    chain = chain_of("daily", SOURCED, who, by)
    assert {name: getattr(chain, name) for name in holds} == holds


@pytest.mark.parametrize(
    ("who", "by", "holds"), [row[1:] for row in OF_SEVERAL], ids=[row[0] for row in OF_SEVERAL]
)
def test_the_chain_in_a_sheet_of_several_reports_is_of_those_named(
    who: tuple[str, ...], by: tuple[str, ...], holds: dict[str, Any]
) -> None:
    chain = chain_of("", SOURCED, who, by)
    assert {name: getattr(chain, name) for name in holds} == holds


def reported(*told: Term | Statement, source: str, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return evolve(sheet(*told, source=source, **more), id=f"of-{source}")


def both(*reports: TermSheet) -> list[Claim]:
    return [*evidence(reconcile(reports, policy=Policy()).sheet)]


def test_one_voice_without_a_name_in_two_reports_is_one_voice() -> None:
    refused = said("aide", "refuses", subject="aid"), said("aide", "refuses", subject="aid", because="cost")
    first, second = both(reported(refused[0], source="daily"), reported(refused[1], source="wire"))
    assert [one.on_one_anonymous_voice for one in (first, second)] == [True, True]
    assert {(one.also_told_by, one.also_reported_by) for one in (first, second)} == {
        ((), ("daily",)), ((), ("wire",)),
    }  # fmt: skip
    again = evolve(refused[0], id="again", told_by="wire")
    assert len(evidence(sheet(refused[0], again)).on_one_anonymous_voice) == 2
    party = said("west", "wants", subject="aid", told_by="aide")
    other = evidence(sheet(party, evolve(party, id="again", told_by="clerk")))
    assert [one.also_told_by for one in other] == [("clerk",), ("aide",)]


def test_an_outlet_is_no_voice_beside_what_it_reports_where_another_quotes_it() -> None:
    told = free(count=35, people="women")
    claims = both(
        reported(said("envoy", body=told), source="daily"), reported(said("daily", body=told), source="wire")
    )
    assert {(one.chain.speakers, one.also_told_by, one.also_reported_by) for one in claims} == {
        (("envoy",), (), ("wire",)), (("daily",), (), ()),
    }  # fmt: skip
    assert sum(one.on_one_anonymous_voice for one in claims) == 1
    figures = [
        evolve(
            reported(source=source, figures=[Figure(id="held", count=250, fixed="2023-10-07", told_by=by)])
        )
        for source, by in (("daily", "envoy"), ("wire", "daily"))
    ]
    found = evidence(Negotiation(scope=SOURCED, versions=figures))
    assert [one.also_told_by for one in found] == [(), ()]
    assert len(found.on_one_anonymous_voice) == 1


def test_what_a_report_tells_as_another_source_tells_it_names_both() -> None:
    told = reported(said("envoy", body=free(count=35), told_by="daily"), source="wire")
    words = "The Wire, from The Daily, about an envoy"
    assert words in str(evidence(told))
    assert "an envoy, second hand: told by The Daily, in The Wire" in str(
        disputes(evolve(told, statements=[*told.statements, said("anna", body=free(count=40))]))
    )
    first, relayed = both(told, reported(said("envoy", body=free(count=35)), source="daily"))
    if first.second_hand:
        first, relayed = relayed, first
    assert (first.chain.source, first.second_hand) == ("daily", False)
    assert (relayed.chain.source, relayed.chain.told_by, relayed.second_hand) == ("wire", ("daily",), True)
    third = evolve(told, id="of-leaflet", source="leaflet")
    (one,) = both(told, third)
    assert (one.chain.source, one.chain.told_by) == ("leaflet + wire", ("daily",))
    assert one.statement is not None
    assert as_told_by(one.sheet, "daily").terms.at("hostages") is None


QUOTED = {
    "what somebody tells": [said(who, body=free(count=35)) for who in ("envoy", "daily", "wire")],
    "a stance": [said("east", "refuses", subject="aid", told_by=by) for by in ("envoy", "daily", "wire")],
    "a term": [evolve(free(count=35, people="women"), told_by=by) for by in ("envoy", "daily", "wire")],
    "a figure": [
        Figure(id="held", count=250, fixed="2023-10-07", told_by=by) for by in ("envoy", "daily", "wire")
    ],
}


@pytest.mark.parametrize("told", QUOTED.values(), ids=QUOTED)
def test_who_quotes_a_quotation_is_no_voice_more(told: list[Any]) -> None:
    several = [
        reported(source=source, figures=[one]) if isinstance(one, Figure) else reported(one, source=source)
        for source, one in zip(("daily", "wire", "leaflet"), told, strict=True)
    ]
    found = both(*several)
    assert {one.also_told_by for one in found} == {()}
    first = [one for one in found if "envoy" in one.chain.voices]
    assert {(one.also_reported_by, one.on_one_anonymous_voice) for one in first} == {
        (("leaflet", "wire"), True)
    }


def test_an_outlet_that_tells_it_itself_and_is_quoted_too_stands_once() -> None:
    own = [reported(free(count=35), source=source) for source in ("daily", "leaflet")]
    found = both(*own, reported(said("daily", body=free(count=35)), source="wire"))
    told = {(one.chain.source, one.chain.speakers): one.also_told_by for one in found}
    assert told == {
        ("daily", ()): ("leaflet",), ("leaflet", ()): ("daily",), ("wire", ("daily",)): ("leaflet",),
    }  # fmt: skip


@pytest.mark.parametrize("more", [{"verb": "refuses", "subject": "aid"}, {"body": free(count=35)}])
def test_a_party_s_own_word_backs_what_others_tell_of_it(more: dict[str, Any]) -> None:
    own = [reported(said("west", **more), source=source) for source in ("wire", "leaflet")]
    found = both(reported(said("west", **more, told_by="aide"), source="daily"), *own)
    told = {(one.chain.source, one.chain.told_by): one.also_told_by for one in found}
    assert told == {("daily", ("aide",)): ("west",), ("leaflet + wire", ()): ("aide",)}
    assert not any(one.on_one_anonymous_voice for one in found)


SAME: dict[str, dict[str, Any]] = {
    "a stance": {"verb": "refuses", "subject": "aid"},
    "a stance with values": {"verb": "wants", "body": free(count=35)},
    "what is told": {"body": free(count=35)},
    "a denial": {"verb": "denies", "body": free(count=35)},
    "a denial of the whole": {"verb": "denies", "subject": "hostages"},
    "a denial in plain words": {"verb": "denies", "subject": "that it is late"},
    "an act by words": {"verb": "rejects", "subject": "this"},
    "a deed": {"verb": "signs", "subject": "this"},
    "a judgement": {"verb": "judges", "subject": "aid", "says": "it is late"},
    "a call": {"verb": "calls", "subject": "aid", "says": "new"},
}
same = pytest.mark.parametrize("told", SAME.values(), ids=SAME)


@same
@pytest.mark.parametrize("who", ["aide", "envoy"])
def test_one_voice_in_two_outlets_is_one_voice(who: str, told: dict[str, Any]) -> None:
    outlets = ("daily", "wire")
    found = both(*(reported(said(who, **told, because=one), source=one) for one in outlets))
    assert {(one.chain.source, one.also_told_by, one.also_reported_by) for one in found} == {
        ("daily", (), ("wire",)), ("wire", (), ("daily",)),
    }  # fmt: skip
    assert all(one.on_one_anonymous_voice for one in found)


@same
def test_two_voices_of_one_party_in_one_outlet_are_two(told: dict[str, Any]) -> None:
    found = evidence(sheet(*(said(one, **told, because="it is so") for one in ("aide", "clerk"))))
    assert [one.also_told_by for one in found] == [("clerk",), ("aide",)]
    wrong = said("clerk", **told, because="it is so", mistaken="emil")
    (one, _) = evidence(sheet(said("aide", **told, because="it is so"), wrong))
    assert (one.also_told_by, one.on_one_anonymous_voice) == ((), True)


@same
def test_a_party_s_own_word_backs_what_its_people_tell_of_it(told: dict[str, Any]) -> None:
    theirs = reported(said("west", **told, told_by="aide"), source="daily")
    found = both(theirs, reported(said("west", **told, because="it is so"), source="wire"))
    also = {one.chain.source: one.also_told_by for one in found}
    assert also == {"daily": ("west",), "wire": ("aide",)}
    assert not any(one.on_one_anonymous_voice for one in found)


ALONE: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("acts of two parties", {"verb": "rejects"}, {"verb": "rejects", "who": "anna"}),
    (
        "acts of two days",
        {"verb": "rejects", "date": "2024-03-18"},
        {"verb": "rejects", "date": "2024-03-19"},
    ),
    ("an act that is expected", {"verb": "signs"}, {"verb": "signs", "expected": True}),
    ("two acts", {"verb": "tables"}, {"verb": "accepts", "family": "acts"}),
    ("two calls", {"verb": "calls", "says": "new"}, {"verb": "calls", "says": "final"}),
    (
        "calls of two parties",
        {"verb": "calls", "says": "new"},
        {"verb": "calls", "says": "new", "who": "anna"},
    ),
    ("two judgements", {"verb": "judges", "says": "late"}, {"verb": "judges", "says": "later"}),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in ALONE], ids=[row[0] for row in ALONE])
def test_what_is_not_the_same_backs_nothing(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = ({"subject": "this", "because": "so", **each} for each in (one, other))
    found = evidence(sheet(said(**{"who": "aide", **first}), said(**{"who": "clerk", **second})))
    assert [each.also_told_by for each in found] == [(), ()]


def test_acts_of_two_voices_of_one_time_are_one_act() -> None:
    told = [said("aide", "rejects", subject="this", because="so", date="2024-03-18~"),
            said("clerk", "rejects", subject="v", because="so", date="2024-03-19"),
            said("clerk", "rejects", subject="this", because="so", id="undated")]  # fmt: skip
    assert [one.also_told_by for one in evidence(sheet(*told))] == [("clerk",), ("aide",), ("aide",)]


def test_what_a_party_does_with_another_tells_what_it_does_and_not_the_other_way_about() -> None:
    joint = said(["east", "west"], "rejects", subject="this", because="so")  # type: ignore[arg-type] # both
    alone = said("west", "rejects", subject="this", told_by="aide")
    assert [one.also_told_by for one in evidence(sheet(joint, alone))] == [(), ("east", "west")]


def test_a_report_that_tells_of_an_act_backs_it_and_is_no_word_of_the_party() -> None:
    act: dict[str, Any] = {"verb": "rejects", "subject": "this"}
    reasoned = said("clerk", **act, because="it is ours")
    found = both(reported(said("aide", **act), source="daily"), reported(reasoned, source="wire"))
    assert {one.chain.source: one.also_told_by for one in found} == {"daily": ("clerk",), "wire": ("daily",)}
    first, second = evidence(sheet(said("aide", **act), said("clerk", **act)))
    assert (first.also_told_by, second.also_told_by) == ((), ()), "one report is one teller"
    again = both(
        reported(said("aide", **act), source="daily"),
        reported(said("aide", **act, date="2024-03-18"), source="wire"),
    )
    assert {(each.also_told_by, each.also_reported_by) for each in again} == {
        ((), ("daily",)),
        ((), ("wire",)),
    }
    mirror = both(
        reported(said("west", **act, told_by="aide"), source="daily"),
        reported(said("west", **act), source="wire"),
    )
    told = {each.chain.source: (each.also_told_by, each.on_one_anonymous_voice) for each in mirror}
    assert told == {"daily": (("wire",), False), "wire": (("aide",), False)}


def test_a_denial_is_said_to_be_denied_by_others_too() -> None:
    told = sheet(said("aide", "denies", free(count=35)), said("anna", "denies", free(count=35)))
    assert "Hostages (35): denied by an aide (also denied by Anna)" in str(evidence(told))


def test_a_denial_that_says_more_holds_the_other_and_not_the_other_way_about() -> None:
    more = free(count=35, people="women")
    found = both(
        reported(said("envoy", "denies", free(count=35)), source="daily"),
        reported(said("envoy", "denies", more), source="wire"),
    )
    assert {one.chain.source: one.also_reported_by for one in found} == {"daily": ("wire",), "wire": ()}


_REJECTS: dict[str, Any] = {"verb": "rejects", "subject": "this"}
_SIGNS: dict[str, Any] = {"verb": "signs", "subject": "this"}
ACTED_TWICE: list[tuple[str, Statement, Statement]] = [
    ("an act", said("west", **_REJECTS), said("west", **_REJECTS, id="b", told_by="aide")),
    ("a reason", said("aide", **_REJECTS), said("clerk", **_REJECTS, because="so")),
    ("a deed", said("west", **_SIGNS), said("west", **_SIGNS, id="b", told_by="aide")),
    ("a field", said("daily", body=free(count=35)), said("aide", body=free(count=35))),
]


@pytest.mark.parametrize(
    ("own", "quoted"), [row[1:] for row in ACTED_TWICE], ids=[row[0] for row in ACTED_TWICE]
)
def test_a_report_is_no_second_voice_beside_those_whom_it_quotes_for_it(
    own: Statement, quoted: Statement
) -> None:
    found = evidence(sheet(own, quoted))
    told = {(one.chain.own_word, one.on_one_anonymous_voice, one.also_told_by) for one in found}
    assert told == {(True, False, ()), (False, True, ())}
    apart = both(
        reported(quoted, source="daily"),
        reported(evolve(own, who="wire") if own.verb == "tells" else own, source="wire"),
    )
    assert not any(one.on_one_anonymous_voice for one in apart)


SINCE: list[tuple[str, str, bool]] = [
    ("May 2024", "2024-05-20", True),
    ("May 2024", "July 2023", False),
    ("march-doha", "the Paris text", False),
    ("march-doha", "March-Doha", True),
    ("march-doha", "March 2024", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SINCE)
def test_calls_since_two_versions_are_two_claims(one: str, other: str, same: bool) -> None:
    for first, second in ((one, other), (other, one)):
        calls = [
            said(who, "calls", says="raised", since=since)
            for who, since in (("aide", first), ("clerk", second))
        ]
        assert [bool(each.also_told_by) for each in evidence(sheet(*calls))] == [same, same]


OWN, OF, FROM = "in its own voice", "telling of West", "from West"
ACTED: list[tuple[str, dict[str, Any], str]] = [
    ("put forward", {"verb": "tables"}, OF),
    ("rejected", {"verb": "rejects"}, OF),
    ("rejected, with a reason", {"verb": "rejects", "because": "it is late"}, FROM),
    ("accepted", {"verb": "accepts", "family": "acts"}, OF),
    ("rejected, as told by another", {"verb": "rejects", "told_by": "aide"}, "from an aide"),
    ("rejected, as told by the report", {"verb": "rejects", "told_by": "daily"}, OWN),
    ("to be put forward", {"verb": "tables", "expected": True}, OWN),
    ("to be put forward, with a reason", {"verb": "tables", "expected": True, "because": "it is good"}, OF),
    *((f"a deed: {verb}", {"verb": verb}, OWN) for verb in sorted(DEEDS)),
    ("a deed, and its reason", {"verb": "suspends", "because": "the shelling goes on"}, FROM),
    ("a deed, as told by another", {"verb": "signs", "told_by": "aide"}, "from an aide"),
    ("a stance", {"verb": "wants"}, FROM),
    ("a stance, as told by the report", {"verb": "wants", "told_by": "daily"}, OWN),
    ("that, with a reason", {"verb": "wants", "told_by": "daily", "because": "it is late"}, OF),
    ("a stance, as told by it and another", {"verb": "wants", "told_by": "aide + daily"}, "from an"),
    ("a judgement, as told by the report", {"verb": "judges", "says": "late", "told_by": "daily"}, FROM),
]  # fmt: skip


@pytest.mark.parametrize(("told", "head"), [row[1:] for row in ACTED], ids=[row[0] for row in ACTED])
def test_whose_word_it_is_that_somebody_holds_or_does_something(told: dict[str, Any], head: str) -> None:
    found = evidence(sheet(said("west", subject="this", **told)))
    one = only(found)
    assert f"The Daily, published 2024-03-21, {head}" in str(found)
    assert (one.chain.own_word, one.chain.told_of) == (head in (OWN, OF), head == OF)
    assert ("1 is told by a report in its own voice" in str(found)) is (head in (OWN, OF))
    assert "told by The Daily" not in str(found)
    assert head not in (OWN, OF, FROM) or one.chain.speakers == (() if head == OWN else ("west",))
    assert one.to_dict()["told of"] is (head == OF)
    assert not one.second_hand or "told_by" in told


def test_of_an_act_by_words_without_a_report_there_is_no_source() -> None:
    found = evidence(sheet(said("aide", "rejects", subject="this"), source=""))
    assert len(found.unsourced) == 1
    assert "Neither a report nor a speaker is named: this version: rejected by an aide." in str(found)
    assert not found.on_one_anonymous_voice.claims


def test_what_a_report_concludes_of_a_party_stays_its_own_word_among_several() -> None:
    wants: dict[str, Any] = {"verb": "wants", "subject": "aid"}
    own = reported(said("west", **wants, told_by="daily"), source="daily")
    found = both(own, reported(said("west", **wants), source="wire"))
    rows = {one.chain.source: (one.chain.own_word, one.second_hand, one.also_told_by) for one in found}
    assert rows == {"daily": (True, True, ("west",)), "wire": (False, False, ("daily",))}
    quoted = both(own, reported(said("west", **wants, told_by="daily"), source="wire"))
    told = {one.chain.source: (one.chain.own_word, one.chain.told_by, one.also_told_by) for one in quoted}
    assert told == {"daily": (True, (), ()), "wire": (False, ("daily",), ())}
    two = both(own, reported(said("west", **wants, told_by="wire"), source="wire"))
    assert [(one.chain.own_word, one.also_told_by) for one in two] == [(True, ("wire",)), (True, ("daily",))]


def test_a_correction_of_what_a_report_concludes_keeps_whose_word_it_is() -> None:
    wants = free(count=35, people="women"), free(count=40, people="women")
    first, second = (
        reported(said("west", "wants", body, told_by=source), source=source)
        for body, source in zip(wants, ("daily", "wire"), strict=True)
    )
    found = both(first, evolve(second, parents={"of-daily": "corrects"}))
    stances = [one for one in found if one.statement and one.statement.verb == "wants"]
    assert [one.chain.own_word for one in stances] == [True] * 3
    assert [bool(one.mistaken) for one in stances].count(True) == 1


def test_the_report_itself_is_no_teller_beside_who_tells_it_in_it() -> None:
    told = reported(said("east", body=free(count=40), told_by="aide"), source="daily")
    words = str(disputes(reconcile([told, reported(free(count=35), source="wire")], policy=Policy()).sheet))
    assert "East, second hand: told by an aide, in The Daily" in words


def test_who_acts_is_not_who_says_so() -> None:
    meeting = said("envoy", "meets", subject="this", expected=True)
    (one,) = evidence(sheet(meeting))
    assert (one.chain.own_word, one.chain.speakers, one.on_one_anonymous_voice) == (True, (), False)
    (one,) = evidence(sheet(evolve(meeting, told_by="aide")))
    assert (one.chain.told_by, one.on_one_anonymous_voice) == (("aide",), True)
    (one,) = evidence(sheet(said("aide", "accepts", subject="aid")))
    assert one.on_one_anonymous_voice, "a stance is what its speaker says"


def test_what_a_merged_text_leaves_unsettled_is_nobody_s_claim_and_no_account() -> None:
    held = {"held": Figure(id="held", count=240, fixed="2023-10-07")}
    waiting = {
        "terms.hostages.count": Unsettled(alternatives={"x": "35", "y": "40"}, base="30"),
        "figures.held.count": Unsettled(alternatives={"x": "250", "y": "253"}, base="240"),
        "lasts": Unsettled(alternatives={"x": "8 weeks", "y": "9 weeks"}, base="6 weeks"),
    }
    text = sheet(free(count=30, people="women"), figures=held, lasts="6 weeks")
    merged = evolve(text, unsettled=waiting, statements=[said("anna", body=free(count=35))])
    found = evidence(merged)
    places = {".".join(place) for one in found for place in one.places if one.kind != "statement"}
    assert places == {"terms.hostages.people", "figures.held.fixed"}
    assert [".".join(one.path) for one in found.unsettled] == sorted(waiting, key=[*merged.unsettled].index)
    assert "Hostages, count: x says 35; y says 40; 30 stands meanwhile (version v)" in str(found)
    data = json.loads(json.dumps(found.to_dict()))["unsettled"]
    assert {"x": "35", "y": "40"} in [one["alternatives"] for one in data]
    assert len(found.about("lasts")) == 0
    assert [str(one.path[-1]) for one in found.about("held").unsettled] == ["count"]
    assert disputes(merged).all == ()
    assert disputes(merged).unsettled == found.unsettled
    assert "y says 40" in str(disputes(merged))
    assert evidence(text).unsettled == ()


def test_without_a_report_and_without_a_speaker_there_is_no_source() -> None:
    told = evidence(sheet(free(count=35), source=""))
    assert [one.path for one in told.unsourced] == [("terms", "hostages", "count")]
    assert str(told) == (
        "1 claim; 1 has no source at all.\n\nv (v)\nNeither a report nor a speaker is named: Hostages: 35."
    )


def test_each_field_has_its_own_teller() -> None:
    told = sheet(
        free(count=35, of_whom=[Slice(people="women", count=5, told_by="envoy")], told_by="anna"),
        halt(form="pause"),
    )
    found = {".".join(one.path): one.chain.speakers for one in evidence(told)}
    assert found == {
        "terms.hostages.count": ("anna",),
        "terms.hostages.of whom.women.count": ("envoy",),
        "terms.fighting.form": (),
    }
    assert [one.words for one in evidence(told).on_one_anonymous_voice] == ["of whom 5 women"]


def test_a_figure_is_one_claim_with_its_day() -> None:
    figure = Figure(id="taken", count=240, people="hostages", fixed="2023-10-07", told_by="anna")
    one = only(evidence(evolve(sheet(), figures=[figure])))
    assert (one.kind, one.words, one.chain.speakers) == ("figure", "240 hostages; of 2023-10-07", ("anna",))
    assert only(evidence(evolve(sheet(), figures=[figure]), "figures.taken.count")) == one


def test_what_another_voice_tells_too_rests_on_nobody_alone() -> None:
    text = free(count="over 35", told_by="envoy")
    alone = evidence(sheet(text, said("wire", body=free(count=40))))
    both = evidence(sheet(text, said("wire", body=free(count="more than 35"))))
    wrong = evidence(sheet(text, said("wire", body=free(count="more than 35"), mistaken="emil")))
    counted = [[one.also_told_by for one in each if one.kind == "text"] for each in (alone, both, wrong)]
    assert counted == [[()], [("wire, told by daily",)], [()]]
    assert [len(each.on_one_anonymous_voice) for each in (alone, both, wrong)] == [1, 0, 1]


def test_the_same_voice_again_is_nobody_else() -> None:
    told = sheet(free(count=35, told_by="envoy"), said("envoy", body=free(count=35)))
    assert [one.also_told_by for one in evidence(told)] == [(), ()]


def test_an_outlet_that_tells_a_figure_in_two_versions_is_not_backed_by_itself() -> None:
    held = Figure(id="held", count=250, fixed="2023-10-07")
    versions = [evolve(sheet(source="daily", figures=[held]), id=id_) for id_ in ("one", "two")]
    alone = evidence(Negotiation(scope=SOURCED, versions=versions))
    assert [one.also_told_by for one in alone.about("held")] == [(), ()]
    both = [versions[0], evolve(versions[1], source="wire")]
    told = evidence(Negotiation(scope=SOURCED, versions=both))
    assert [one.also_told_by for one in told.about("held")] == [("wire",), ("daily",)]


def test_a_stance_that_the_party_voices_itself_is_no_longer_one_voice_s() -> None:
    aide, west = said("aide", "wants", subject="aid"), said("west", "wants", subject="aid")
    assert only(evidence(sheet(aide))).on_one_anonymous_voice
    assert not evidence(sheet(aide, west)).on_one_anonymous_voice.claims
    assert len(evidence(sheet(aide, said("east", "wants", subject="aid"))).on_one_anonymous_voice) == 1


def test_a_stance_in_other_words_that_mean_the_same_is_told_too() -> None:
    def two(first: Any, second: Any) -> list[tuple[tuple[str, ...], bool]]:  # noqa: ANN401 # numbers in words
        told = sheet(said("aide", "wants", free(count=first)), said("clerk", "wants", free(count=second)))
        return [(one.also_told_by, one.on_one_anonymous_voice) for one in evidence(told)]

    assert two(40, "forty") == [(("clerk",), False), (("aide",), False)]
    assert two(40, 50) == two(40, "about 40") == [((), True), ((), True)]


def test_a_stance_that_says_more_tells_the_other_too_and_not_the_other_way_about() -> None:
    more = free(count=40, people="women")
    told = evidence(sheet(said("aide", "wants", more), said("clerk", "wants", free(count=40, force="must"))))
    assert [one.also_told_by for one in told] == [(), ()]
    told = evidence(sheet(said("aide", "wants", more), said("clerk", "wants", free(people="women"))))
    assert [(one.chain.speakers, one.also_told_by) for one in told] == [
        (("aide",), ()),
        (("clerk",), ("aide",)),
    ]


def test_who_denies_is_told_by_ids_and_who_says_so_beside_them() -> None:
    text = free(count=35)
    joint = said(["east", "west"], "denies", text)  # type: ignore[arg-type] # several speak together
    remote = said("emil", "denies", text, told_by="ole")
    found = [one for one in evidence(sheet(text, joint, remote)) if one.kind == "text"]
    assert [(one.denied_by, one.denied_as_told_by) for one in found] == [
        (("east", "emil", "west"), (("emil", "ole"),))
    ]
    data = found[0].to_dict()
    assert (data["denied by"], data["denied as told by"]) == (["east", "emil", "west"], [["emil", "ole"]])
    assert "35 (denied by East, Emil (as told by Ole) and West)" in str(evidence(sheet(text, joint, remote)))
    own = accounts(sheet(text, joint, remote))["terms.hostages.count"][0]
    assert (own.denied_by, own.denied_as_told_by) == (("east", "emil", "west"), (("emil", "ole"),))
    first = said("emil", "denies", text, id="himself")
    assert accounts(sheet(text, remote, first))["terms.hostages.count"][0].denied_as_told_by == ()


def test_a_text_that_names_nobody_is_no_source_beside_those_who_say_the_same() -> None:
    text = free(count="over 35", people="women")
    told = sheet(text, said("envoy", body=free(count="more than 35", people="women")), source="")
    (one,) = evidence(told)
    assert (one.kind, one.also_told_by, one.on_one_anonymous_voice) == ("statement", (), True)
    assert [str(each.who) for each in accounts(told)["terms.hostages.count"]] == ["envoy"]
    assert disputes(told).all == ()
    other = sheet(text, said("envoy", body=free(count=30)), source="")
    assert [each.who is None for each in accounts(other)["terms.hostages.count"]] == [True, False]
    assert [each.chain.unsourced for each in evidence(other)] == [True, True, False]


def test_second_hand_is_what_others_say_of_a_party() -> None:
    told = sheet(
        said("east", "wants", subject="aid", told_by="aide"),
        said("west", "wants", subject="aid", told_by="aide"),
    )
    assert [str(one.statement.who) for one in evidence(told).second_hand if one.statement] == ["east"]


@pytest.mark.parametrize(
    ("told_by", "remote"), [("anna", False), ("aide", True), ("envoy", True), ("", False)],
    ids=["its own speaker", "the other side", "who speaks for nobody", "the report itself"],
)  # fmt: skip
def test_the_text_of_a_party_as_others_tell_it_is_second_hand(told_by: str, remote: bool) -> None:
    more = {"told_by": told_by} if told_by else {}
    found = evidence(sheet(free(count=35), said("east", "tables", subject="this"), **more))
    assert [one.second_hand for one in found if one.kind == "text"] == [remote]


def test_what_is_denied_is_marked_wherever_it_stands() -> None:
    told = sheet(
        free(count=35),
        said("ida", "denies", free(count=35)),
        said("ole", "judges", subject="aid", says="West delays the talks"),
        said("west", "denies", subject="that West delays the talks"),
        said("east", "denies", subject="that it is hard to reach"),
    )
    denied = evidence(told).denied
    assert [(one.words, one.denied_by) for one in denied if one.denied_by] == [
        ("35", ("ida",)), ("Aid: according to Ole, West delays the talks", ("west",)),
    ]  # fmt: skip
    assert sum(1 for one in denied if one.denies) == 3
    assert "Hostages: 35 (denied by Ida)" in str(denied)


def test_what_is_judged_mistaken_stays_with_who_judged_so() -> None:
    told = evidence(sheet(said("wire", body=free(count=40), mistaken="emil")))
    assert [(one.chain.source, one.mistaken) for one in told.mistaken] == [("daily", ("emil",))]
    assert "judged mistaken by Emil" in str(told)


@pytest.mark.parametrize(
    "path", ["hostages", "terms.hostages", "terms.hostages.count", ("terms", "hostages", "count")]
)
def test_evidence_is_asked_for_by_a_term_or_a_place(path: str | tuple[str, ...]) -> None:
    told = sheet(free(count=35), halt(form="pause"), said("wire", body=free(count=40)))
    found = evidence(told, path)
    assert [one.kind for one in found] == ["text", "statement"]
    assert evidence(told).about(path if isinstance(path, str) else ".".join(path)).claims == found.claims


def test_of_what_is_declared_and_not_told_there_is_no_claim() -> None:
    assert str(evidence(sheet(free(count=35)), "aid")) == "No claim."


@pytest.mark.parametrize("path", ["hostage", "terms.hostages.cuont", "terms.hostages.count.x"])
def test_what_nobody_knows_is_refused_with_the_nearest(path: str) -> None:
    with pytest.raises(UnknownName, match=r"the nearest is '(hostages|terms.hostages.count)'"):
        evidence(sheet(free(count=35)), path)


@pytest.mark.parametrize(
    "path", ["", 5, ("terms", 5)], ids=["nothing", "a number", "steps that are no words"]
)
def test_what_is_no_place_is_refused(path: Any) -> None:  # noqa: ANN401 # what a user may do
    with pytest.raises((UnknownName, ModelError), match="expected a place such as"):
        evidence(sheet(free(count=35), said("ole", "judges", subject="", says="close")), path)


def test_what_a_report_tells_in_its_own_voice_is_told_once() -> None:
    west = said("west", "denies", subject="aid")
    claims = evidence(
        reconcile(
            [reported(free(count=35), west, source="daily"), reported(free(count=40), source="wire")]
        ).sheet
    )
    assert "The Daily, published 2024-03-21, in its own voice: Hostages (35)." in str(claims)
    assert "told by The Daily" not in str(claims)
    refused = said("west", "refuses", subject="aid", told_by="aide")
    told = str(evidence(reconcile([reported(refused, source="daily"), reported(source="wire")]).sheet))
    assert "from an aide, speaking for West: Aid: refused by West (told by an aide)" in told


def test_two_accounts_are_told_apart_and_nothing_moved_between_them() -> None:
    text = sheet(
        free(count=40), said("envoy", body=free(count=35)), said("anna", "denies", subject="hostages")
    )
    data = json.dumps(disputes(text).to_dict())
    assert '"verdict": "lower"' in data or '"verdict": "higher"' in data
    assert "decreased" not in data
    assert "increased" not in data
    assert "not Hostages" not in data
    assert "the denial of Hostages" in data


# On the seeds.


@pytest.fixture(scope="module")
def gaza() -> Negotiation:
    return seed("gaza-2024")


def test_the_terms_of_march_rest_on_one_diplomat(gaza: Negotiation) -> None:
    march = evidence(gaza["march-doha"])
    text = [one for one in march if one.kind == "text"]
    assert {one.chain.speakers for one in text} == {("diplomat",)}
    assert all(one.on_one_anonymous_voice and one.chain.speaks_for == {"diplomat": ""} for one in text)
    (told,) = (line for line in str(march).splitlines() if "Western diplomat" in line)
    assert told == (
        "The Washington Post, published 2024-03-20~, from a Western diplomat who knows the talks, "
        "speaking for no party: halt to the fighting: in the first phase; pause; lasting six weeks; "
        "hostages: 35 civilian hostages; in the first phase; by Hamas; prisoners: about 350 Palestinian "
        "prisoners; in the first phase; from prisons in Israel; the first phase; exchange of hostages "
        "against halt to the fighting and prisoners. This rests on nobody but a Western diplomat who "
        "knows the talks, declared without a name."
    )


def test_which_claims_rest_on_one_anonymous_voice(gaza: Negotiation) -> None:
    found = evidence(gaza).on_one_anonymous_voice
    terms = {(one.version, one.subject, one.chain.one_anonymous_voice) for one in found if one.kind == "text"}
    assert terms == {
        ("march-doha", "hostages", "diplomat"), ("march-doha", "prisoners", "diplomat"),
        ("march-doha", "fighting", "diplomat"), ("march-doha", "first", "diplomat"),
        ("march-doha", "first-phase", "diplomat"),
        ("israel-march-reply", "lasting-end", "hamas-officials"),
        ("israel-march-reply", "return-assurance", "hamas-officials"),
    }  # fmt: skip
    assert not [one for one in found if one.statement and one.statement.verb == "meets"], "the report's word"
    acts = {
        one.statement.verb: one.chain.speakers for one in evidence(gaza["hamas-january"]) if one.statement
    }
    assert acts == {"tables": ("hamas",), "rejects": ("netanyahu",)}
    demand = [one for one in found if one.subject == "first-batch-soldiers" and one.statement]
    assert {one.chain.told_by for one in demand} == {("israeli-official",)}
    assert not {one.chain.one_anonymous_voice for one in found} & {
        "naim",
        "kirby",
        "hamas",
        "israel",
        "baskin",
    }


def test_what_was_denied_and_what_is_second_hand(gaza: Negotiation) -> None:
    denied = evidence(gaza).denied
    assert [(one.chain.speakers, one.denied_by) for one in denied] == [
        (("critics",), ("pm-office",)), (("hamas",), ()), (("pm-office",), ()),
    ]  # fmt: skip
    remote = {(one.version, one.subject) for one in evidence(gaza).second_hand if one.kind == "statement"}
    assert remote == {
        ("paris-framework", "lasting-end"), ("israel-march-reply", "israel-march-reply"),
        ("march-doha", "first-batch-soldiers"), ("march-doha", "living-list"),
        ("july-positions", "resumption"), ("july-positions", "rafah-crossing"),
        ("july-positions", "hamas-at-crossing"),
        ("august-positions", "movement"), ("august-positions", "philadelphi"),
        ("august-positions", "rafah-crossing"),
    }  # fmt: skip


def test_the_data_holds_every_claim(gaza: Negotiation) -> None:
    found = evidence(gaza)
    data = json.loads(json.dumps(found.to_dict()))["claims"]
    assert len(data) == len(found)
    assert sum(row["on one anonymous voice"] for row in data) == len(found.on_one_anonymous_voice)
    assert {row["publisher"] for row in data} == {one.publisher for one in gaza.sources.values()}
