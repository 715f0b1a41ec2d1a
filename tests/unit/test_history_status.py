"""What had been done with a version by a day: tabled, accepted, rejected, and what took their place."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, version

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.lineage.status import Status, status
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.values.when import Order


def act(verb: str, who: str = "east", when: str = "", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401
    told: dict[str, Any] = {"date": when} if when else {}
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **told, **more)


def on(day: str, *acts: Statement, date: str = "2024-01-10", published: str = "2024-01-20") -> Status:
    """The status of a version with these acts."""
    sheet = version(*acts, id="deal", date=date, source="daily")
    scope = evolve(SCOPE, sources=[Source(id="daily", published=published)])
    return status(Negotiation(scope=scope, versions=[sheet]), "deal", day)


ROWS: dict[str, tuple[tuple[Statement, ...], str, list[str]]] = {
    "on its own day": ((act("accepts", when="2024-02-01"),), "2024-02-01", ["by then: accepted by East"]),
    "the day after it is asked for": (
        (act("accepts", when="2024-02-02"),), "2024-02-01", ["only later: accepted by East"]
    ),
    "in a month": ((act("accepts", when="2024-02"),), "2024-02-10", ["possibly by then: accepted by East"]),
    "tabled on the version's date": ((act("tables"),), "2024-01-10", ["by then: tabled by East"]),
    "not tabled before": ((act("tables"),), "2024-01-09", ["only later: tabled by East"]),
    "signed by the day of the report": ((act("signs"),), "2024-01-20", ["by then: signed by East"]),
    "signed perhaps between the two": ((act("signs"),), "2024-01-15", ["possibly by then: signed by East"]),
    "signed not before the version": ((act("signs"),), "2024-01-09", ["only later: signed by East"]),
    "announced": (
        (act("signs", when="2024-02-01", expected=True),), "2024-03-01",
        ["announced: signed by East, expected, not told as done"],
    ),
    "second hand": (
        (act("accepts", "west", "2024-02-01", told_by="anna"),), "2024-03-01",
        ["by then: accepted by West (second hand: told by Anna)"],
    ),
    "accepted and then rejected": (
        (act("accepts", when="2024-02-01"), act("rejects", when="2024-02-03", id="two")), "2024-03-01",
        ["by then, and another act took its place: accepted by East", "by then: rejected by East"],
    ),
    "accepted, and rejected only later": (
        (act("accepts", when="2024-02-01"), act("rejects", when="2024-02-03", id="two")), "2024-02-02",
        ["by then: accepted by East", "only later: rejected by East"],
    ),
    "accepted and rejected in an order that nobody can tell": (
        (act("accepts", when="2024-02", id="one"), act("rejects", when="2024-02", id="two")), "2024-03-01",
        ["by then, and possibly another act took its place: accepted by East",
         "by then, and possibly another act took its place: rejected by East"],
    ),
    "one accepts and another rejects": (
        (act("accepts", when="2024-02-01"), act("rejects", "west", "2024-02-03")), "2024-03-01",
        ["by then: accepted by East", "by then: rejected by West"],
    ),
    "accepted together, and rejected by one of them": (
        (act("accepts", "east + west", "2024-02-01"), act("rejects", "west", "2024-02-03")), "2024-03-01",
        ["by then, and for West another act took its place: accepted by East and West",
         "by then: rejected by West"],
    ),
    "accepted together, and rejected by both": (
        (act("accepts", "east + west", "2024-02-01"), act("rejects", "east + west", "2024-02-03", id="two")),
        "2024-03-01",
        ["by then, and another act took its place: accepted by East and West",
         "by then: rejected by East and West"],
    ),
    "accepted together, rejected by one and perhaps by the other": (
        (act("accepts", "east + west", "2024-02-10"), act("rejects", "west", "2024-02-13"),
         act("rejects", "anna", "2024-02")), "2024-03-01",
        ["by then, and possibly another act took its place: rejected by Anna",
         "by then, and for West another act took its place, and for East possibly another act took its "
         "place: accepted by East and West", "by then: rejected by West"],
    ),
    "rejected, and then accepted together": (
        (act("rejects", "west", "2024-02-01"), act("accepts", "east + west", "2024-02-03")), "2024-03-01",
        ["by then, and another act took its place: rejected by West",
         "by then: accepted by East and West"],
    ),
    "suspended and taken up by another": (
        (act("suspends", when="2024-02-01"), act("resumes", "west", "2024-02-03")), "2024-03-01",
        ["by then, and another act took its place: suspended by East", "by then: resumed by West"],
    ),
    "extended and then ended": (
        (act("extends", when="2024-02-01"), act("ends", "west", "2024-02-03")), "2024-03-01",
        ["by then, and another act took its place: extended by East", "by then: ended by West"],
    ),
    "an announced end ends nothing": (
        (act("extends", when="2024-02-01"), act("ends", "west", "2024-02-03", expected=True)), "2024-03-01",
        ["by then: extended by East", "announced: ended by West, expected, not told as done"],
    ),
    "a meeting": (
        (act("meets", "east + west", "2024-02-01"),), "2024-03-01", ["by then: a meeting of East and West"]
    ),
}  # fmt: skip # a table: a row reads better on few lines


def told(found: Status) -> list[str]:
    """What ``str()`` tells, without days and versions."""
    lines = [line.removeprefix("- ").removesuffix(" [deal]") for line in str(found).splitlines()[1:]]
    lines = [line.removesuffix(", its day not told") for line in lines]
    return [line.replace(f", {_day(line)}", "") if _day(line) else line for line in lines]


def _day(line: str) -> str:
    days = [
        part
        for part in line.replace(" (second", ", (second").split(", ")
        if part.startswith(("on 2", "in 2"))
    ]
    return days[0] if days else ""


@pytest.mark.parametrize(("acts", "day", "expected"), ROWS.values(), ids=ROWS)
def test_what_had_been_done(acts: tuple[Statement, ...], day: str, expected: list[str]) -> None:
    assert told(on(day, *acts)) == expected


def test_no_act_is_no_claim() -> None:
    assert str(on("2024-03-01")) == "deal on 2024-03-01: no act on it is reported."
    assert on("2024-03-01").acts == ()


def test_who_did_what() -> None:
    found = on(
        "2024-03-01",
        act("accepts", "anna", "2024-02-01"),
        act("accepts", "west", "2024-02-20/2024-03-20", id="later"),
        act("signs", "east + west", "2024-04-01"),
        act("tables", "west"),
    )
    assert found.did("accepts") == {"east": Order.BEFORE, "west": Order.POSSIBLY}
    assert found.did("signs") == {}
    assert {party: [one.verb for one in acts] for party, acts in found.last.items()} == {
        "east": ["accepts"],
        "west": ["tables", "accepts"],  # it may not have accepted yet
    }
    assert repr(found) == "<Status of deal on 2024-03-01: 4 acts>"


def test_what_one_party_takes_back_stands_for_the_other() -> None:
    found = on(
        "2024-03-01", act("accepts", "east + west", "2024-02-01"), act("rejects", "west", "2024-02-03")
    )
    assert found.did("accepts") == {"east": Order.BEFORE}
    assert found.did("rejects") == {"west": Order.BEFORE}
    accepted = found.acts[0]
    assert dict(accepted.replaced_for) == {"east": Order.AFTER, "west": Order.BEFORE}
    assert (accepted.replaced, accepted.stands) == (Order.AFTER, Order.BEFORE)
    assert (accepted.stands_for("east"), accepted.stands_for("west")) == (Order.BEFORE, Order.AFTER)


def test_acts_told_elsewhere_count_too() -> None:
    offer = version(act("tables"), id="offer", date="2024-01-10")
    reply = version(act("rejects", "west", subject="offer"), id="reply", date="2024-02-10")
    other = version(act("rejects", "west"), id="other", date="2024-02-10")
    talks = Negotiation(scope=SCOPE, versions=[offer, reply, other])
    found = status(talks, "offer", "2024-02-01")
    assert [(one.verb, one.told_in, one.order) for one in found.acts] == [
        ("tables", "offer", Order.BEFORE),
        ("rejects", "reply", Order.POSSIBLY),
    ]
    assert status(talks, "offer", "2024-02-10").did("rejects") == {"west": Order.BEFORE}


def test_what_is_accepted_is_a_version_or_an_issue_by_its_subject() -> None:
    """As in a file: no family needs to be told."""
    said = [Statement(who=who, verb="accepts", subject=subject) for who, subject in ACCEPTED]
    reply = TermSheet(id="reply", date="2024-02-10", terms={"fighting": "none"}, statements=said)
    talks = Negotiation(versions=[TermSheet(id="offer", date="2024-01-10"), reply])
    assert status(talks, "offer", "2024-03-01").did("accepts") == {"east": Order.BEFORE}
    assert status(talks, "reply", "2024-03-01").did("accepts") == {
        "west": Order.BEFORE,
        "hawks": Order.BEFORE,
    }
    dated = Statement(who="east", verb="accepts", subject="this", date="2024-02-01")
    (accepted,) = status(
        Negotiation(versions=[TermSheet(id="deal", statements=[dated])]), "deal", "2024"
    ).acts
    assert str(accepted) == "accepted by east, on 2024-02-01 [deal]"


ACCEPTED = [("east", "offer"), ("west", "this"), ("hawks", "reply"), ("doves", "fighting")]


def test_a_report_is_named_with_its_title() -> None:
    offer = version(act("tables"), id="offer", date="2024-01-10", title="The first offer")
    titles: tuple[tuple[str, dict[str, Any]], ...] = (("east", {"title": "The answer"}), ("west", {}))
    replies = [
        version(act("rejects", who, subject="offer"), id=f"reply-{who}", date="2024-02-10", **titled)
        for who, titled in titles
    ]
    found = status(Negotiation(scope=SCOPE, versions=[offer, *replies]), "offer", "2024-03-01")
    named = [str(one).rpartition(" [")[2] for one in found.acts]
    assert named == ["offer]", "The answer (reply-east)]", "reply-west]"]
    assert str(found).startswith("The first offer (offer) on 2024-03-01:")


def test_a_party_is_shown_with_all_that_may_be_its_last_act() -> None:
    found = on(
        "2024-03-01", act("accepts", when="2024-02", id="one"), act("rejects", when="2024-02", id="two")
    )
    assert [one.verb for one in found.last["east"]] == ["accepts", "rejects"]
    assert found.did("accepts") == found.did("rejects") == {"east": Order.POSSIBLY}


def test_an_undated_version_of_an_undated_report() -> None:
    talks = Negotiation(scope=SCOPE, versions=[version(act("tables"), act("signs", "west"), id="deal")])
    assert [one.order for one in status(talks, "deal", "2024-03-01").acts] == [Order.POSSIBLY] * 2


WRONG: dict[str, tuple[Any, Any, type[Exception], str]] = {
    "an unknown version": ("deel", "2024", UnknownName, "nearest is 'deal'"),
    "no version": (5, "2024", ModelError, "expected the id of a version"),
    "no day": ("deal", "soon", ParseError, "expected a date"),
}


@pytest.mark.parametrize(("id_", "day", "error", "message"), WRONG.values(), ids=WRONG)
def test_wrong_questions(id_: Any, day: Any, error: type[Exception], message: str) -> None:  # noqa: ANN401 # given wrongly
    talks = Negotiation(scope=SCOPE, versions=[version(id="deal")])
    with pytest.raises(error, match=message):
        status(talks, id_, day)


def test_what_is_no_act_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"no act 'accept'.*nearest is 'accepts'"):
        on("2024").did("accept")
