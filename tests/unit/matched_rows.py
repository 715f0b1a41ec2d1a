"""What must be found under another id, row by row: the suggestions, and the changes that rest on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen
from versions import SCOPE

from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.policy import Policy
from dealdiff.vocabularies.ceasefire import HeldPresence, Release, ZoneControl

USUAL = Policy(match="3/4")
PHASES = [Part(id="first"), Part(id="second")]


def told(*items: Term | Statement, **more: Any) -> TermSheet:  # noqa: ANN401 # fields of a sheet
    terms = [one for one in items if isinstance(one, Term)]
    said = [one for one in items if isinstance(one, Statement)]
    return TermSheet(id=more.pop("id", "v"), terms=terms, statements=said, scope=SCOPE, **more)


def free(id_: str = "a", **more: Any) -> Release:  # noqa: ANN401 # fields of a release
    return Release(id=id_, **more)


@frozen
class Found:
    """What must be found: the matches with their tiers, and the kinds inside the changes that they are."""

    idea: str
    before: TermSheet
    after: TermSheet
    matches: tuple[str, ...]
    kinds: tuple[str, ...]


def found(idea: str, before: TermSheet, after: TermSheet, matches: Iterable[str], *kinds: str) -> Found:
    return Found(idea, before, after, tuple(matches), kinds)


STAGE: dict[str, Any] = {"by": "east", "people": "hostages", "part": "stage-1"}
RATED: dict[str, Any] = {"gives": "hostages", "for_": "prisoners"}
HELD = {"by": "east", "people": "hostages", "part": "first"}
WHOLE = {"by": "east", "people": "hostages"}
MATCHED = [
    found("another id alone", told(free("a", count=35)), told(free("x", count=35)),
          ["terms a -> x (exact, 100 %)"], "term-renamed editorial"),
    found("another id and another number",
          told(free("a", **HELD, count=35), parts=PHASES), told(free("x", **HELD, count=33), parts=PHASES),
          ["terms a -> x (anchored, 87 %)"], "term-renamed substantive", "decreased substantive"),
    found("another id, and told more exactly",
          told(free("a", **HELD, count="about 350"), parts=PHASES),
          told(free("x", **HELD, count=355), parts=PHASES),
          ["terms a -> x (anchored, 96 %)"], "term-renamed clarifying", "told-more-exactly clarifying"),
    found("another id in another phase",
          told(free("a", **HELD, count=35), parts=PHASES),
          told(free("x", **{**HELD, "part": "second"}, count=35), parts=PHASES),
          ["terms a -> x (alike, 87 %)"], "term-renamed substantive", "moved substantive"),
    found("another id, and of another type of the family",
          told(HeldPresence(id="a", by="west", where="the corridor", when="2024-05-31", force="must")),
          told(ZoneControl(id="x", by="west", where="the corridor", when="2024-05-31", force="must")),
          ["terms a -> x (alike, 76 %)"], "term-renamed substantive", "term-retyped substantive"),
    found("thirty are three and twenty-seven",
          told(free("a", **WHOLE, count=30)),
          told(free("x", by="east", people="soldiers", count=3),
               free("y", by="east", people="civilian hostages", count=27)),
          ["terms a -> x + y (sum, 88 %)"], "term-split clarifying", "decomposed clarifying"),
    found("thirty are three and twenty-seven of the same people",
          told(free("a", **WHOLE, count=30)), told(free("x", **WHOLE, count=3), free("y", **WHOLE, count=27)),
          ["terms a -> x + y (sum, 100 %)"], "term-split clarifying", "decomposed clarifying"),
    found("thirty of one phase are three of it and twenty-seven of the next",
          told(free("a", **HELD, count=30), parts=PHASES),
          told(free("x", **HELD, count=3), free("y", **{**HELD, "part": "second"}, count=27), parts=PHASES),
          ["terms a -> x + y (sum, 95 %)"],
          "term-split substantive", "decomposed clarifying", "moved substantive"),
    found("three and twenty-seven of two phases are thirty",
          told(free("x", **HELD, count=3), free("y", **{**HELD, "part": "second"}, count=27), parts=PHASES),
          told(free("a", **HELD, count=30), parts=PHASES),
          ["terms x + y -> a (sum, 95 %)"],
          "term-merged substantive", "recomposed clarifying", "moved substantive"),
    found("about thirty are three and twenty-seven",
          told(free("a", **WHOLE, count="about 30")),
          told(free("x", by="east", people="soldiers", count=3),
               free("y", by="east", people="civilian hostages", count=27)),
          ["terms a -> x + y (sum, 88 %)"], "term-split clarifying", "told-more-exactly clarifying"),
    found("three and twenty-seven are about thirty",
          told(free("x", **WHOLE, count=3), free("y", **WHOLE, count=27)),
          told(free("a", **WHOLE, count="about 30")),
          ["terms x + y -> a (sum, 100 %)"], "term-merged clarifying", "told-less-exactly clarifying"),
    found("thirty are three of some and twenty-seven of others, and nothing else is told",
          told(free("a", people="hostages", count=30)),
          told(free("x", people="female soldiers", count=3), free("y", people="civilian hostages", count=27)),
          ["terms a -> x + y (sum, 85 %)"], "term-split clarifying", "decomposed clarifying"),
    found("thirty are three and twenty-seven, and the texts say so",
          told(free("a", **WHOLE, count=30, text="30 of them go")),
          told(free("x", **WHOLE, count=3, text="3 of them go"),
               free("y", **WHOLE, count=27, text="27 of them go")),
          ["terms a -> x + y (sum, 100 %)"], "term-split clarifying", "decomposed clarifying"),
    found("two terms made one",
          told(free("x", **WHOLE, count=3), free("y", **WHOLE, count=27)), told(free("a", **WHOLE, count=30)),
          ["terms x + y -> a (sum, 100 %)"], "term-merged clarifying", "recomposed clarifying"),
    found("a phase under another id",
          told(free("hostages", **HELD), parts=[Part(id="first", lasts="six weeks")]),
          told(free("hostages", **STAGE), parts=[Part(id="stage-1", lasts="six weeks")]),
          ["phases first -> stage-1 (anchored, 100 %)"], "phase-renamed editorial"),
    found("a phase under another id, and longer",
          told(free("hostages", **HELD), parts=[Part(id="first", lasts="six weeks")]),
          told(free("hostages", **STAGE), parts=[Part(id="stage-1", lasts="eight weeks")]),
          ["phases first -> stage-1 (anchored, 85 %)"],
          "phase-renamed substantive", "increased substantive"),
    found("an exchange under another id",
          told(free("hostages"), free("prisoners"),
               exchanges=[Exchange(id="deal", **RATED, rate="3 for each hostage")]),
          told(free("hostages"), free("prisoners"),
               exchanges=[Exchange(id="swap", **RATED, rate="4 for each hostage")]),
          ["exchange deal -> swap (anchored, 80 %)"],
          "exchange-renamed substantive", "increased substantive"),
    found("a figure under another id",
          told(figures=[Figure(id="x", people="hostages", count=130, text="still held", as_of="2024-03")]),
          told(figures=[Figure(id="y", people="hostages", count=130, text="still held", as_of="2024-05")]),
          ["figures x -> y (anchored, 90 %)"], "figure-renamed record", "figure-retold record"),
]  # fmt: skip # a table: a row reads better on few lines
