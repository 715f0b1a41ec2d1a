"""Cells: a long history of one sheet, each version made from the one before it with a few edits."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from importlib import import_module

from attrs import evolve

from benchmarks.measuring import Job, Ratios, ratios
from benchmarks.sheets import as_json, issue, scope, sheet, written
from dealdiff import Negotiation, Scope, Term, TermSheet
from dealdiff.lineage.relations import heads
from dealdiff.model.keyed import Keyed

FIRST = date(2024, 1, 1)
_STEP = 67  # from one edited term to the next: no divisor of the usual sizes
_MOST = 5  # rounds: comparing two long histories takes seconds


def versions_of(told_in: Scope, terms: int, versions: int, edits: int) -> list[TermSheet]:
    """A chain of versions, a day apart, each amending the one before it by ``attrs.evolve``."""
    last = evolve(sheet(as_json(written(terms)), told_in), id=_version(0), date=_day(0))
    made = [last]
    for number in range(1, versions):
        changed = {}
        for at in range(edits):
            id_ = issue((number * edits + at) * _STEP % terms)
            changed[id_] = _edited(last, id_, number)
        last = evolve(
            last,
            id=_version(number),
            date=_day(number),
            parents={_version(number - 1): "amends"},
            terms=Keyed({**last.terms, **changed}),
        )
        made.append(last)
    return made


def _edited(last: TermSheet, id_: str, number: int) -> Term:
    term = last.terms[id_]
    assert isinstance(term, Term)  # noqa: S101 # all that are written are terms
    return evolve(term, when=f"by day {40 + number % 300}")


def _version(number: int) -> str:
    return f"draft-{number:05}"


def _day(number: int) -> str:
    return str(FIRST + timedelta(days=number))


def history(versions: int, terms: int, edits: int, rounds: int) -> Ratios:
    """Building and asking a history; the unit is ``a == a2`` of two equal histories that share nothing."""
    told_in = scope(terms)
    negotiation = Negotiation(scope=told_in, versions=versions_of(told_in, terms, versions, edits))
    sheets = list(negotiation)
    equal = Negotiation(scope=told_in, versions=versions_of(told_in, terms, versions, edits))
    assert negotiation == equal  # noqa: S101 # otherwise the unit stops early and means nothing
    one, other = sheets[0], equal.versions[sheets[0].id]
    term, last, middle = issue(_STEP % terms), _version(versions - 1), _day(versions // 2)
    log, blame, as_of = _asked("log"), _asked("blame"), _asked("dates", "as_of")
    empty = Negotiation(scope=told_in)

    def appended() -> object:
        made = empty.add(*sheets)
        return heads(made), log(made, term)

    def one_by_one() -> object:
        made = empty
        for each in sheets:
            made = made.add(each)
        return heads(made), log(made, term)

    jobs: dict[str, Job] = {
        "append + index": appended,
        "append singly + index": one_by_one,
        "log of a term": lambda: log(negotiation, term),
        "blame": lambda: blame(negotiation, last),
        "as_of": lambda: as_of(negotiation, middle),
        "one sheet's eq": lambda: one == other,
    }
    return ratios(lambda: negotiation == equal, jobs, min(rounds, _MOST))


def _asked(module: str, name: str = "") -> Callable[[Negotiation, str], object]:
    """A question to a negotiation, by the module that answers it."""
    home = import_module(f"dealdiff.lineage.{module}")
    found: Callable[[Negotiation, str], object] = getattr(home, name or module)
    return found


def kept(versions: int, terms: int, edits: int) -> Ratios:
    """Units of 1,024 bytes that each version of a negotiation keeps, with the links between versions.

    All of it, and where another negotiation has told the same words: values of equal words are one object.
    """
    told_in = scope(terms)
    versions_of(told_in, terms, 2, edits)
    first, held = _held(told_in, terms, versions, edits)
    again, more = _held(told_in, terms, versions, edits)
    assert first == again  # noqa: S101 # both are still there
    return {"a version": [held], "where its words are known": [more]}


def _held(told_in: Scope, terms: int, versions: int, edits: int) -> tuple[Negotiation, float]:
    tracemalloc.start()
    made = Negotiation(scope=told_in, versions=versions_of(told_in, terms, versions, edits))
    heads(made)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return made, held / len(made) / 1024
