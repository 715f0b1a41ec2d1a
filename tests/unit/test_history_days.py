"""What was there on a day, and what had been reported by then: certain, possible, later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, free, version

from dealdiff.errors import ParseError, UnknownName
from dealdiff.lineage.dates import as_of, known_on
from dealdiff.model.figure import Figure
from dealdiff.model.scope import Source
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Slice
from dealdiff.negotiation import Negotiation
from dealdiff.values.when import Order, When

DATED = {
    # when, on which day, and where that puts it
    "a day before": ("2024-05-30", "2024-05-31", "before"),
    "that very day counts": ("2024-05-31", "2024-05-31", "before"),
    "a day after": ("2024-06-01", "2024-05-31", "after"),
    "a month on its last day": ("2024-05", "2024-05-31", "before"),
    "a month on a day in it": ("2024-05", "2024-05-10", "possibly"),
    "a month before its first day": ("2024-05", "2024-04-30", "after"),
    "about a day, two days after it": ("2024-05-31~", "2024-06-02", "possibly"),
    "about a day, three days after it": ("2024-05-31~", "2024-06-03", "before"),
    "about a day, four days before it": ("2024-05-31~", "2024-05-27", "after"),
    "an uncertain day is that day": ("2024-05-31?", "2024-05-31", "before"),
    "an interval within": ("2024-05-10/2024-05-20", "2024-05-15", "possibly"),
    "an interval over": ("2024-05-10/2024-05-20", "2024-05-20", "before"),
    "an open start": ("../2024-05-20", "2024-05-20", "before"),
    "an open start before its end": ("../2024-05-20", "1900-01-01", "possibly"),
    "an open end": ("2024-05-20/..", "9999-12-31", "possibly"),
    "an end that is not told": ("2024-05-20/", "2024-05-21", "possibly"),
    "a month, of a day in it": ("2024-05-10", "2024-05", "possibly"),
    "a month, of its first day": ("2024-05-01", "2024-05", "before"),
    "a month, of itself": ("2024-05", "2024-05", "possibly"),
    "a month, of the next": ("2024-06", "2024-05", "after"),
    "about a day that is asked for": ("2024-05-30", "2024-05-31~", "possibly"),
    "plain words": ("late November 2023", "30 November 2023", "before"),
}


@pytest.mark.parametrize(("when", "day", "expected"), DATED.values(), ids=DATED)
def test_where_a_date_puts_a_version(when: str, day: str, expected: str) -> None:
    found = as_of(Negotiation(versions=[version(id="one", date=when)]), day)
    assert found.order("one") is Order(expected)
    assert getattr(found, expected) == ("one",)


def test_days_can_be_given_in_every_way() -> None:
    talks = Negotiation(versions=[version(id="one", date="2024-05-31")])
    assert as_of(talks, "2024-05-31") == as_of(talks, When("2024-05-31")) == as_of(talks, date(2024, 5, 31))


def dated(id_: str, when: str = "", **more: Any) -> Any:  # noqa: ANN401 # a sheet
    told: dict[str, Any] = {"date": when} if when else {}
    return version(free(count=35), id=id_, **told, **more)


LINE = Negotiation(
    versions=[
        dated("early", "2024-01-01"),
        dated("undated", parents={"early": "amends"}),
        dated("vague", "2024", parents={"undated": "amends"}),
        dated("firm", "2024-03-01", parents={"vague": "amends"}),
        dated("after-all", parents={"late": "amends"}),
        dated("late", "2024-09-01", parents={"firm": "amends"}),
        dated("alone"),
    ]
)


def test_what_a_version_builds_on_was_there_too() -> None:
    found = as_of(LINE, "2024-03-01")
    assert set(found.before) == {"early", "undated", "vague", "firm"}
    assert found.after == ("late", "after-all")
    assert (found.possibly, found.undated) == ((), ("alone",))
    assert found.why("undated") == "undated; vague, which was there, builds on it"
    assert found.why("after-all") == "undated; it builds on late, which is of a later day"
    assert found.why("firm") == "dated 2024-03-01: on 2024-03-01 or before"
    assert found.why("late") == "dated 2024-09-01: after 2024-03-01"
    assert found.why("alone") == "undated: whether that is after 2024-03-01 cannot be told"


def test_what_had_been_reported_was_there() -> None:
    source = Source(id="daily", publisher="The Daily", published="2024-03-10")
    sheets = [dated("vague", "2024", source="daily"), dated("undated", source="daily")]
    foretold = dated("foretold", "2024-05-01/2024-06-30", source="daily")
    talks = Negotiation(scope=evolve(SCOPE, sources=[source]), versions=[*sheets, foretold])
    assert as_of(talks, "2024-03-09").before == ()
    found = as_of(talks, "2024-03-10")
    assert set(found.before) == {"vague", "undated"}
    assert found.why("vague") == (
        "dated 2024; it was reported by The Daily, published 2024-03-10: on 2024-03-10 or before"
    )
    assert as_of(talks, "2024-05-10").possibly == ("foretold",)


def test_what_stood_are_the_heads() -> None:
    found = as_of(LINE, "2024-03-01")
    assert found.heads == ("firm",)
    assert found.possible_heads == ()
    assert list(found.stood()) == ["firm"]
    vague = as_of(LINE, "2024-02-01")
    assert (vague.before, vague.possibly, vague.heads) == (("early",), ("vague",), ("early",))
    assert (vague.undated, vague.possible_heads) == (("alone", "undated"), ("vague",))
    assert list(vague.stood(possibly=True)) == ["early", "vague"]


def test_dates_that_contradict_the_lineage_are_left_as_they_are() -> None:
    talks = Negotiation(
        versions=[dated("one", "2024-06-01"), dated("two", "2024-01-01", parents={"one": "amends"})]
    )
    found = as_of(talks, "2024-03-01")
    assert (found.before, found.after) == (("two",), ("one",))
    (two,) = found.negotiation
    assert not two.parents


BOTH = {"north": "merges", "south": "merges"}
MERGED = Negotiation(
    scope=evolve(SCOPE, sources=[Source(id="daily", published="2024-03-10")]),
    versions=[
        dated("north", "2024-01-01"),
        dated("south", "2024-01-02"),
        dated("both", "2024-02-01", parents=BOTH, source="daily"),
        dated("ours", "2024-02-01", parents=BOTH),
        dated("signed", "2024-05-01", parents={"ours": "amends"}),
    ],
)


def test_the_date_of_a_merged_text_is_no_report_of_it() -> None:
    found = as_of(MERGED, "2024-04-01")
    assert (found.before, found.possibly) == (("north", "south"), ("both", "ours"))
    assert (found.heads, found.possible_heads) == (("north", "south"), ("both", "ours"))
    assert found.why("both") == "dated 2024-02-01; made by merging: no source reports it"
    assert as_of(MERGED, "2024-01-15").after == ("both", "ours", "signed")
    assert as_of(MERGED, "2024-01-15").why("ours") == "dated 2024-02-01: after 2024-01-15"


def test_a_merged_text_on_which_a_report_builds_was_there() -> None:
    found = as_of(MERGED, "2024-05-01")
    assert found.before == ("north", "south", "ours", "signed")
    assert found.why("ours") == "dated 2024-02-01; signed, which was there, builds on it"
    assert found.possibly == ("both",)


def test_a_restricted_negotiation_keeps_its_versions_as_they_are() -> None:
    restricted = as_of(LINE, "2024-03-01").negotiation
    assert all(sheet == LINE[sheet.id] for sheet in restricted)
    assert len(restricted) == 4


SOURCES = [
    Source(id="daily", published="2024-03-01"),
    Source(id="weekly", published="2024-03"),
    Source(id="yearly", published="2024-12"),
    Source(id="somewhere"),
]
REPORTED = Negotiation(
    scope=evolve(SCOPE, sources=SOURCES),
    versions=[
        dated("told", "2024-02-01", source="daily"),
        dated("told-at-once", "2024-03-01", source="daily"),
        dated("told-in-march", "2024-02-01", source="weekly", parents={"told-late": "amends"}),
        dated("told-late", "2024-02-01", source="yearly"),
        dated("told-somewhere", "2024-02-01", source="somewhere"),
        dated("not-yet", "2024-06-01", source="somewhere"),
        dated("foretold", "2024-04-01", source="daily"),
        dated("undated", source="daily"),
        dated("nowhere"),
    ],
)
KNOWN = {
    "on the day of publication": (
        "2024-03-01", {"told", "told-at-once", "undated"}, {"not-yet", "told-late", "foretold"}
    ),
    "at the end of the month": (
        "2024-03-31",
        {"told", "told-at-once", "undated", "told-in-march"},
        {"not-yet", "told-late", "foretold"},
    ),
    "before anything was reported": ("2024-01-31", set(), set(REPORTED.versions) - {"nowhere"}),
    "when all is reported": (
        "2025-01-01",
        {"told", "told-at-once", "undated", "told-in-march", "told-late", "foretold"},
        set(),
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize(("day", "before", "after"), KNOWN.values(), ids=KNOWN)
def test_what_had_been_reported(day: str, before: set[str], after: set[str]) -> None:
    found = known_on(REPORTED, day)
    assert set(found.before) == before
    assert set(found.after) == after
    assert set(found.possibly) == set(REPORTED.versions) - before - after


def test_why_it_was_known() -> None:
    found = known_on(REPORTED, "2024-03-15")
    assert found.why("told") == "reported by daily, published 2024-03-01: on 2024-03-15 or before"
    assert found.why("told-in-march") == (
        "reported by weekly, published 2024-03: whether that is after 2024-03-15 cannot be told"
    )
    assert found.why("told-late") == "reported by yearly, published 2024-12: after 2024-03-15"
    assert found.why("told-somewhere") == "dated 2024-02-01; on which day somewhere was published is not told"
    assert found.why("nowhere") == "undated; on which day it was reported is not told"
    assert (
        found.why("not-yet")
        == "dated 2024-06-01: after 2024-03-15, and no version is reported before its day"
    )


def test_no_hindsight_in_what_was_known() -> None:
    """A link to what was not known is left out, and so is what a later source tells."""
    known = known_on(REPORTED, "2024-03-31").negotiation
    assert not known["told-in-march"].parents
    assert REPORTED["told-in-march"].parents
    late = [
        Statement(who="yearly", verb="judges", says="it failed", subject="hostages"),
        Statement(who="west", verb="wants", subject="hostages", told_by="yearly"),
        Statement(who="east", verb="wants", subject="hostages"),
    ]
    figures = [
        Figure(id="taken", count=250, told_by="yearly"),
        Figure(
            id="held",
            count=116,
            people="hostages",
            of_whom=[Slice(people="women", count=3, told_by="yearly")],
        ),
    ]
    sheet = evolve(
        dated("one", "2024-02-01", source="daily"),
        statements=late,
        figures=figures,
        terms=[free(count=35, told_by="yearly")],
        silence=Silence(as_="told-late"),
    )
    base = dated("told-late", "2024-02-01", source="yearly")
    talks = Negotiation(scope=evolve(SCOPE, sources=SOURCES), versions=[sheet, base])
    (one,) = known_on(talks, "2024-03-31").negotiation
    assert [statement.who.words for statement in one.statements] == ["east"]
    assert list(one.figures) == ["held"]
    assert not one.figures["held"].of_whom
    assert not one.terms
    assert one.silence == Silence()


def test_in_words() -> None:
    found = as_of(LINE, "2024-02-01")
    assert str(found) == (
        "On 2024-02-01\nthere by then: early\npossibly: vague\n"
        "only later: firm, late, after-all\nundated: alone, undated"
    )
    assert repr(found) == "<AsOf 2024-02-01: 1 before, 1 possibly, 3 after>"
    assert str(known_on(REPORTED, "2024-01-31")).splitlines()[1] == "possibly: nowhere"
    assert repr(known_on(REPORTED, "2024-01-31")) == "<KnownOn 2024-01-31: 0 before, 1 possibly, 8 after>"


@pytest.mark.parametrize("ask", [as_of, known_on])
@pytest.mark.parametrize("day", ["soon", "2024-02-30", "", 5, None])
def test_what_is_no_day_is_refused(ask: Any, day: Any) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(ParseError):
        ask(LINE, day)


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(UnknownName, match="nearest is 'early'"):
        as_of(LINE, "2024").why("erly")
