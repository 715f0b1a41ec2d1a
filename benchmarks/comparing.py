"""Cells: ``diff`` of two sheets and the same by its peers; the unit is ``a == a2``."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve

from benchmarks import peers
from benchmarks.measuring import Job, Ratios, ratios
from benchmarks.sheets import as_json, edited, scope, sheet, written
from dealdiff import TermSheet, diff
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain

Item = TypeVar("Item")


def fresh(terms: int, edits: int, rounds: int) -> Ratios:
    """Both sheets loaded from JSON, one after the other, with nothing shared."""
    told_in, plain = scope(terms), written(terms)
    before = sheet(as_json(plain), told_in)
    after = sheet(as_json(edited(plain, edits)), told_in)
    equal = sheet(as_json(plain), told_in)
    return _measured(before, after, equal, rounds, with_peers=True)


def shared(terms: int, edits: int, rounds: int) -> Ratios:
    """The second sheet made from the first: what both tell alike is the same object."""
    told_in, plain = scope(terms), written(terms)
    before = sheet(as_json(plain), told_in)
    after = evolved(before, sheet(as_json(edited(plain, edits)), told_in))
    equal = sheet(as_json(plain), told_in)
    return _measured(before, after, equal, rounds, with_peers=False)


def evolved(before: TermSheet, after: TermSheet) -> TermSheet:
    """A sheet equal to ``after``, made by ``attrs.evolve`` from ``before``."""
    said = {one.key: one for one in before.statements}
    return evolve(
        before,
        parts=_sharing(before.parts, after.parts),
        terms=_sharing(before.terms, after.terms),
        figures=_sharing(before.figures, after.figures),
        statements=[said[one.key] if said.get(one.key) == one else one for one in after.statements],
    )


def _sharing(before: Keyed[Item], after: Keyed[Item]) -> Keyed[Item]:
    return Keyed((id_, _either(before.at(id_), one)) for id_, one in after.items())


def _either(old: Item | None, new: Item) -> Item:
    return old if old is not None and old == new else new


def _measured(
    before: TermSheet, after: TermSheet, equal: TermSheet, rounds: int, *, with_peers: bool
) -> Ratios:
    assert before == equal  # noqa: S101 # otherwise the unit stops early and means nothing
    jobs: dict[str, Job] = {"dealdiff": lambda: diff(before, after), "equal": lambda: diff(before, equal)}
    result = ratios(lambda: before == equal, jobs, rounds)
    if with_peers:
        found = peers.jobs(to_plain(before), to_plain(after), len(before.terms))
        there = {name: job for name, job in found.items() if job is not None}
        result |= {name: [] for name, job in found.items() if job is None}
        result |= ratios(lambda: before == equal, there, max(3, rounds // 5))
    return result
