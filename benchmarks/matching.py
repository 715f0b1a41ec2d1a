"""Cells: the same terms under other ids, some of them edited; the unit is ``a == a2``."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from benchmarks.measuring import Job, Ratios, ratios
from benchmarks.sheets import as_json, edited, issue, scope, sheet, written
from dealdiff import Policy, Scope, diff, match

POLICY = Policy(match="3/4")


def matching(terms: int, edits: int, rounds: int) -> Ratios:
    """Two sheets that share no id of a term: matching them, and the whole comparison that rests on it."""
    told_in, plain = scope(terms), _distinct(written(terms))
    before = sheet(as_json(plain), told_in)
    after = sheet(as_json(_renamed(edited(plain, edits), terms)), _declaring(told_in, terms))
    equal = sheet(as_json(plain), told_in)
    found = match(before, after, policy=POLICY)
    assert len(found) > terms - edits - 2  # noqa: S101 # otherwise it is fast because it finds nothing
    jobs: dict[str, Job] = {
        "dealdiff": lambda: match(before, after, policy=POLICY),
        "diff": lambda: diff(before, after, policy=POLICY),
    }
    return ratios(lambda: before == equal, jobs, max(3, rounds // 2))


def _distinct(plain: dict[str, Any]) -> dict[str, Any]:
    """The sheet with a text in each term that no other has: two that tell the same cannot be told apart."""
    numbered = enumerate(plain["terms"].items())
    return {**plain, "terms": {id_: {"text": f"clause {at}", **one} for at, (id_, one) in numbered}}


def _ids(terms: int) -> dict[str, str]:
    """Another id for every term, in another order."""
    return {issue(number): f"point-{number * 7919 % 100_003:06}" for number in range(2 * terms)}


def _renamed(plain: dict[str, Any], terms: int) -> dict[str, Any]:
    """The sheet with another id for each term; what people say names the new ones."""
    ids = _ids(terms)
    said = [{key: ids.get(held, held) for key, held in one.items()} for one in plain["statements"]]
    return {**plain, "terms": {ids[old]: one for old, one in plain["terms"].items()}, "statements": said}


def _declaring(told_in: Scope, terms: int) -> Scope:
    """The scope of another outlet, which calls every issue something else."""
    ids = _ids(terms)
    issues = [evolve(one, id=ids[old]) for old, one in told_in.issues.items()]
    return evolve(told_in, issues={one.id: one for one in issues})
