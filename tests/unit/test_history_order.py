"""A log where versions name no parents, several, or dates that leave their order open."""

from __future__ import annotations

from typing import Any

import pytest
from versions import FULL, SCOPE, free, version

from dealdiff.lineage.log import LogEntry, log
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies.ceasefire import Release


def dated(id_: str, when: str, *said: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # what a version tells
    told: dict[str, Any] = {"date": when} if when else {}
    return version(*said, id=id_, **told, **more)


def found(*sheets: TermSheet, **more: Any) -> tuple[LogEntry, ...]:  # noqa: ANN401
    return log(Negotiation(scope=SCOPE, versions=sheets), "hostages", **more)


def says(verb: str) -> Statement:
    return Statement(who="east", verb=verb, subject="hostages")


def aside() -> Release:
    """Another term, by which versions find one another."""
    return Release(id="prisoners", count=5)


def ruled_out() -> dict[str, Any]:
    return {"terms": {"hostages": "none"}}


IN_BETWEEN: dict[str, tuple[tuple[TermSheet, ...], str, str, str]] = {
    # versions without parents, and of the last entry its event, its baseline and what came in between
    "said to be dropped, and told again in the same words": (
        (dated("v1", "2024-01", free(count=35)), dated("v4", "2024-04", says("drops")),
         dated("v5", "2024-05", free(count=35))),
        "reinstated", "v1", "v4",
    ),
    "said to be dropped, and told again otherwise": (
        (dated("v1", "2024-01", free(count=35)), dated("v4", "2024-04", says("drops")),
         dated("v5", "2024-05", free(count=33))),
        "reinstated", "v1", "v4",
    ),
    "ruled out in between": (
        (dated("v1", "2024-01", free(count=35)), dated("v4", "2024-04", **ruled_out()),
         dated("v5", "2024-05", free(count=35))),
        "reinstated", "v1", "v4",
    ),
    "left out of a complete text in between": (
        (dated("v1", "2024-01", free(count=35)), dated("v4", "2024-04", silence=FULL),
         dated("v5", "2024-05", free(count=35))),
        "reinstated", "v1", "v4",
    ),
    "and another report that is silent": (
        (dated("v1", "2024-01", free(count=35)), dated("v4", "2024-04", says("drops")),
         dated("v4b", "2024-04-20"), dated("v5", "2024-05", free(count=35))),
        "reinstated", "v1", "v4",
    ),
    "wanted again by the party that dropped it": (
        (dated("v1", "2024-01", aside(), says("wants")), dated("v4", "2024-04", says("drops")),
         dated("v5", "2024-05", aside(), says("wants"))),
        "reinstated", "v1", "v4",
    ),
    "told in between, and ruled out as before": (
        (dated("v1", "2024-01", aside(), **ruled_out()), dated("v4", "2024-04", free(count=35)),
         dated("v5", "2024-05", aside(), **ruled_out())),
        "removed", "v1", "v4",
    ),
    "wanted in between, and dropped as before": (
        (dated("v1", "2024-01", aside(), says("drops")), dated("v4", "2024-04", says("wants")),
         dated("v5", "2024-05", aside(), says("drops"))),
        "said to be dropped again", "v1", "v4",
    ),
    "ruled out, wanted again, and told again as before": (
        (dated("v1", "2024-01", free(count=35)), dated("v2", "2024-02", **ruled_out()),
         dated("v3", "2024-03", says("drops")), dated("v4", "2024-04", says("wants")),
         dated("v5", "2024-05", free(count=35))),
        "changed", "v1", "v2",
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheets", "event", "baseline", "between"), IN_BETWEEN.values(), ids=IN_BETWEEN)
def test_what_came_between_a_version_and_its_baseline(
    sheets: tuple[TermSheet, ...], event: str, baseline: str, between: str
) -> None:
    entry = found(*sheets)[-1]
    assert (entry.version, str(entry.event)) == (sheets[-1].id, event)
    assert (entry.baseline, entry.last_told) == (baseline, between)
    assert entry.since


def test_what_came_between_is_told() -> None:
    sheets, *_ = IN_BETWEEN["said to be dropped, and told again in the same words"]
    assert str(found(*sheets)[-1]) == (
        "v5 (2024-05): reinstated, against v1. Nothing differs from v1. Against v4, which came between: "
        "Hostages (35): reported here, not in the earlier report. Not repeated here, which is not to say "
        "dropped, settled or withdrawn: Hostages: dropped by East."
    )
    assert [str(one.event) for one in found(*sheets, statements=False)] == ["first attested", "not repeated"]


NOT_IN_BETWEEN = {
    "told again before that": (
        dated("v1", "2024-01", free(count=35)), dated("v2", "2024-02", says("drops")),
        dated("v3", "2024-03", free(count=35)), dated("v4", "2024-04", free(count=35)),
    ),
    "dropped beside the text that stays": (
        dated("v1", "2024-01", free(count=35)), dated("v2", "2024-02", free(count=35), says("drops")),
        dated("v4", "2024-04", free(count=35), says("drops")),
    ),
    "spoken of and no more": (
        dated("v1", "2024-01", free(count=35)), dated("v2", "2024-02", says("wants")),
        dated("v4", "2024-04", free(count=35)),
    ),
    "told in the same words in between": (
        dated("v1", "2024-01", free(count=35)), dated("v2", "2024-02", aside()),
        dated("v4", "2024-04", free(count=35)),
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize("sheets", NOT_IN_BETWEEN.values(), ids=NOT_IN_BETWEEN)
def test_what_is_no_turn_makes_no_entry(sheets: tuple[TermSheet, ...]) -> None:
    assert "v4" not in [entry.version for entry in found(*sheets)]


def one(when: str, **more: Any) -> TermSheet:  # noqa: ANN401
    return dated("one", when, free(count=35), **more)


def two(when: str, **more: Any) -> TermSheet:  # noqa: ANN401
    return dated("two", when, free(count=40), **more)


ORDERS: dict[str, tuple[tuple[TermSheet, ...], list[bool]]] = {
    # versions, and of each entry whether its place in time is only possible
    "days apart": ((one("2024-01-01"), two("2024-01-02")), [False, False]),
    "the same day": ((one("2024-01-01"), two("2024-01-01")), [True, True]),
    "days that overlap": ((one("2024-01"), two("2024-01-20")), [True, True]),
    "about a day": ((one("2024-01-01~"), two("2024-01-02")), [True, True]),
    "no date": ((one("2024-01-01"), two("")), [True, True]),
    "no date, but parents": ((one("2024-01-01"), two("", parents={"one": "amends"})), [False, False]),
    "the same day, but parents": (
        (one("2024-01-01"), two("2024-01-01", parents={"one": "amends"})), [False, False]
    ),
    "in the same words": ((one("2024-01"), dated("two", "2024-01-20", free(count=35))), [True]),
    "told once": ((one(""),), [False]),
    "beside a silent report": ((one("2024-01-01"), dated("two", "")), [False, True]),
    "a silent report that may be the first": (
        (dated("early", "2024-01"), one("2024-01-20")), [True]
    ),
    "what was told before may be later": (
        (dated("root", "2024-01-01"), dated("aside", "2024-02", free(count=35)),
         dated("two", "2024-02-20", free(count=40), parents={"root": "amends"})),
        [True, True],
    ),
    "what was told before is of another line, and earlier": (
        (dated("root", "2024-01-01"), dated("aside", "2024-02", free(count=35)),
         dated("two", "2024-03-20", free(count=40), parents={"root": "amends"})),
        [False, False],
    ),
    "what took it out may be later": (
        (one("2024-01-01"), dated("out", "2024-02", says("drops")),
         dated("again", "2024-02-20", free(count=35))),
        [False, False, True],
    ),
    "what took it out may be later than what is silent too": (
        (one("2023-12-01"), dated("out", "2024", says("drops")), dated("silent", "2024-02-01", aside()),
         dated("again", "2024-02-20", aside(), free(count=35))),
        [False, False, True, True],
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheets", "possibly"), ORDERS.values(), ids=ORDERS)
def test_where_the_order_is_not_certain_an_entry_says_so(
    sheets: tuple[TermSheet, ...], possibly: list[bool]
) -> None:
    entries = found(*sheets)
    assert [entry.possibly for entry in entries] == possibly
    assert [("; the order in time is not certain" in str(entry)) for entry in entries] == possibly


def merged(**more: Any) -> tuple[TermSheet, ...]:  # noqa: ANN401
    """Two versions, one of which rules out what the other tells, and one that builds on both."""
    kept = dated("kept", "2024-02-01", free(count=35), parents={"root": "amends"})
    out = dated("out", "2024-02-02", parents={"root": "amends"}, **ruled_out())
    both = dated("both", "2024-03-01", parents={"kept": "merges", "out": "merges"}, **more)
    return dated("root", "2024-01-01", free(count=35)), kept, out, both


def test_an_entry_against_one_parent_says_that_nothing_differs_from_the_other() -> None:
    entry = found(*merged(terms={"hostages": free(count=35)}))[-1]
    assert (entry.version, str(entry.event)) == ("both", "reinstated")
    assert (entry.baseline, entry.same_as) == ("out", ("kept",))
    assert str(entry).startswith("both (2024-03-01): reinstated, against out; nothing differs from kept.")


def test_what_differs_from_every_parent_is_the_same_as_none() -> None:
    entries = found(*merged(terms={"hostages": free(count=40)}))[-2:]
    assert [(one.baseline, one.same_as) for one in entries] == [("kept", ()), ("out", ())]
