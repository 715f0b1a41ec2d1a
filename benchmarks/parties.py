"""Cells: what is asked between two parties and between two sources, in talks of so many stances."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from benchmarks.measuring import Job, Ratios, ratios
from benchmarks.sheets import PARTIES
from benchmarks.sheets import scope as scope_of
from dealdiff.calling.calls import calls
from dealdiff.files.advice import advise
from dealdiff.model.scope import Scope, Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.convergence import convergence
from dealdiff.parties.gap import gap
from dealdiff.parties.moves import positions
from dealdiff.parties.open_points import open_points
from dealdiff.sources.disputes import disputes
from dealdiff.sources.evidence import evidence
from dealdiff.sources.reconciling import reconcile
from dealdiff.views.wanted import as_wanted_by
from dealdiff.vocabularies.ceasefire import Release

FIRST = date(2024, 1, 1)
_ISSUES = 7
_MOST = 5  # rounds: the longest of these take seconds
_VERBS = ("wants", "wants", "refuses", "accepts", "considers")


def issue_of(number: int) -> str:
    """The id of an issue that is about a release, so that a number can be wanted of it."""
    return f"issue-{number % _ISSUES * 10:05}"


def scope() -> Scope:
    """What the talks are told in."""
    return evolve(
        scope_of(_ISSUES * 10),
        sources={one: Source(id=one, publisher=one.title()) for one in ("daily", "weekly")},
    )


def talks(told_in: Scope, versions: int, stances: int) -> Negotiation:
    """A chain of versions, a day apart; in each the two parties say in turn what they hold."""
    return Negotiation(
        scope=told_in, versions=[_version(told_in, number, stances) for number in range(versions)]
    )


def _version(told_in: Scope, number: int, stances: int) -> TermSheet:
    said = [_stance(number, at) for at in range(stances)]
    return TermSheet(
        id=name_of(number),
        date=str(FIRST + timedelta(days=number)),
        source="daily",
        scope=told_in,
        parents={name_of(number - 1): "amends"} if number else {},
        terms=[Release(id=issue_of(at), count=30 + (number + at) % 20) for at in range(_ISSUES)],
        statements=said,
    )


def _stance(number: int, at: int) -> Statement:
    about = issue_of(at // 2)
    return Statement(
        who=PARTIES[at % 2],
        verb=_VERBS[(number * 3 + at) % len(_VERBS)],
        subject=about,
        body=Release(id=about, count=10 + (number * 7 + at * 3) % 60),
        id=f"said-{at}",
    )


def name_of(number: int) -> str:
    """The id of a version, by its number."""
    return f"report-{number:05}"


def asked(negotiation: Negotiation) -> dict[str, Job]:
    """What is asked, of all versions or of the last one."""
    *_, before, last = negotiation
    other = evolve(_version(last.scope, len(negotiation), len(last.statements)), id="other", source="weekly")
    other = evolve(other, parents=last.parents, date=last.date)
    both = reconcile([last, other]).sheet
    one, two = PARTIES
    return {
        "positions": lambda: positions(negotiation, one),
        "convergence": lambda: convergence(negotiation, one, two),
        "open_points": lambda: open_points(negotiation, last.id),
        "disputes": lambda: disputes(negotiation),
        "evidence": lambda: evidence(negotiation),
        "as_wanted_by, one sheet": lambda: as_wanted_by(last, one),
        "gap, one sheet": lambda: gap(last, one, two),
        "disputes, one sheet": lambda: disputes(both),
        "evidence, one sheet": lambda: evidence(last),
        "reconcile, two sheets": lambda: reconcile([last, other]),
        "calls, two sheets": lambda: calls(negotiation, before.id, last.id),
        "advise": lambda: advise(negotiation),
    }


def parties(versions: int, stances: int, rounds: int) -> Ratios:
    """Each of them; the unit is ``a == a2`` of two equal histories that share nothing."""
    told_in = scope()
    negotiation, equal = (talks(told_in, versions, stances) for _ in range(2))
    assert negotiation == equal  # noqa: S101 # otherwise the unit stops early and means nothing
    return ratios(lambda: negotiation == equal, asked(negotiation), min(rounds, _MOST))
