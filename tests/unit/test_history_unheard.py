"""What was known holds together: what later sources tell is left out, and whatever refers to it."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import FULL, SCOPE, free, halt, version

from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.lineage.dates import as_of, known_on
from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES, Silence
from dealdiff.model.statement import ACTS, Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED
from dealdiff.vocabularies.ceasefire import Release

SOURCES = [Source(id="s", published="2031-05-01"), Source(id="late", published="2031-09-01")]


def told(*said: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # what a version tells
    return version(*said, id="v1", source="s", **more)


def known(*sheets: TermSheet) -> TermSheet:
    """The version v1 as it was known on the first of June: what was known loads as it is dumped."""
    whole = Negotiation(scope=evolve(SCOPE, sources=SOURCES), versions=sheets)
    found = known_on(whole, "2031-06-01").negotiation
    assert loads(dumps(found)).versions == found.versions
    return found["v1"]


FIRST = {"parts": [Part(id="first", told_by="late"), Part(id="second")]}
LATE = free(count=35, told_by="late")
UNTOLD: dict[str, tuple[TermSheet, TermSheet]] = {
    # what was told, and what of it was known
    "a term": (told(free(count=35, told_by="late"), halt()), told(halt())),
    "the text of a later teller": (
        told(free(count=35), terms={"rafah": "none"}, told_by="late", lasts="six weeks", open_="aid",
             agreed="north", parts=[Part(id="first")], silence=FULL,
             exchanges=[Exchange(id="deal", gives="hostages")]),
        told(),
    ),
    "but what another tells of it": (
        told(free(count=35), halt(told_by="s"), told_by="late"), told(halt(told_by="s"))
    ),
    "the source tells the figures": (
        told(figures=[Figure(id="held", count=3)], told_by="late"), told(figures=[Figure(id="held", count=3)])
    ),
    "a text that another tells too": (told(free(), told_by="s + late"), told(free(), told_by="s + late")),
    "the phase of a term": (
        told(free(part="first"), halt(part="second"), **FIRST),
        told(free(), halt(part="second"), parts=[Part(id="second")]),
    ),
    "moments that are counted from it": (
        told(free(when="day 7 of first"), when="after hostages", ends="end of second", **FIRST),
        told(free(), when="after hostages", ends="end of second", parts=[Part(id="second")]),
    ),
    "what is given for a term": (
        told(LATE, halt(), exchanges=[Exchange(id="deal", gives="hostages", for_="fighting")]), told(halt())
    ),
    "what a term replaces": (
        told(LATE, Release(id="prisoners", replaces="hostages")), told(Release(id="prisoners"))
    ),
    "a condition": (
        told(LATE, halt(if_=[Condition(id="hostages"), Condition(id="north")])),
        told(halt(if_=[Condition(id="north")])),
    ),
    "what a full text is not known to lack": (
        told(LATE, silence=FULL, **FIRST),
        told(silence=Silence(default="absent", except_={"hostages": "unreported", PHASES: "unreported"}),
             parts=[Part(id="second")]),
    ),
    "parts that do not make up the whole any more": (
        told(free(count=35, made_of=[Slice(people="women", count=5, told_by="late"),
                                     Slice(people="children", count=30)])),
        told(free(count=35)),
    ),
    "what is unsettled at its place": (
        told(LATE, lasts="six weeks", unsettled={
            "terms.hostages.count": Unsettled(alternatives={"a": "35", "b": "40"}, base="35"),
            "lasts": Unsettled(alternatives={"a": "six weeks", "b": "one year"}, base="six weeks"),
        }),
        told(lasts="six weeks", unsettled={
            "lasts": Unsettled(alternatives={"a": "six weeks", "b": "one year"}, base="six weeks")
        }),
    ),
    "who judged it mistaken": (
        told(Statement(who="east", verb="wants", subject="hostages", mistaken="late")),
        told(Statement(who="east", verb="wants", subject="hostages")),
    ),
    "what people say of a term stays": (
        told(LATE, Statement(who="east", verb="wants", subject="hostages")),
        told(Statement(who="east", verb="wants", subject="hostages")),
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheet", "expected"), UNTOLD.values(), ids=UNTOLD)
def test_what_refers_to_what_is_left_out_goes_too(sheet: TermSheet, expected: TermSheet) -> None:
    assert evolve(known(sheet), scope=SCOPE) == evolve(expected, scope=SCOPE)


LATER = version(free(count=35), id="later", date="2031-08-01", source="s", parts=[Part(id="first")])
OF_VERSIONS: dict[str, tuple[TermSheet, TermSheet]] = {
    "an act on it": (
        told(Statement(who="east", verb="tables", family=ACTS, subject="later", expected=True)), told()
    ),
    "a judgement of it": (told(Statement(who="s", verb="judges", subject="later", says="soft")), told()),
    "its outcome": (
        told(figures=[Figure(id="held", count=3, outcome_of=Outcome(version="later", term="hostages"))]),
        told(figures=[Figure(id="held", count=3)]),
    ),
    "its outcome in what somebody tells": (
        told(Statement(who="ida", verb="tells", subject="held", body=Figure(
            id="held", count=3, outcome_of=Outcome(version="later", term="hostages")))),
        told(Statement(who="ida", verb="tells", subject="held", body=Figure(id="held", count=3))),
    ),
    "what it incorporates, and its phases": (
        told(halt(part="first"), silence=Silence(as_="later", default="absent")), told(halt())
    ),
    "its parent": (told(parents={"later": "amends"}), told()),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheet", "expected"), OF_VERSIONS.values(), ids=OF_VERSIONS)
def test_what_refers_to_a_version_that_is_left_out_goes_too(sheet: TermSheet, expected: TermSheet) -> None:
    assert evolve(known(sheet, LATER), scope=SCOPE) == evolve(expected, scope=SCOPE)
    dated = evolve(sheet, date="2031-03-01", source="", parents={})
    there = as_of(Negotiation(scope=evolve(SCOPE, sources=SOURCES), versions=[dated, LATER]), "2031-06-01")
    assert loads(dumps(there.negotiation)).versions == there.negotiation.versions


def test_the_teller_of_the_sheet_and_of_its_term_are_one() -> None:
    for sheet in (told(free(), told_by="late"), told(free(told_by="late"))):
        found = known(sheet)
        assert not found.terms
        assert found.told_by is UNREPORTED
