"""How fast two sheets are compared, as ratios: the unit is ``a == a2`` on two equal, distinct sheets.

Run ``python benchmarks/compare.py``; it prints a table and asserts nothing. Contenders are interleaved
and each cell is the median of its ratios, with the quartiles in brackets.
"""

from __future__ import annotations

import argparse
import gc
import statistics
from collections.abc import Callable, Iterator
from time import perf_counter

from attrs import evolve
from deepdiff import DeepDiff

from dealdiff.diffing.engine import diff
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Issue, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.vocabularies.ceasefire import Release, ceasefire

Job = Callable[[], object]


def sheet(terms: int) -> TermSheet:
    """A made-up sheet of so many release terms."""
    issues = Keyed(
        {f"issue-{number:05}": Issue(id=f"issue-{number:05}", is_="release") for number in range(terms)}
    )
    made = [
        Release(id=id_, by="north", people="prisoners", count=f"about {350 + place}")
        for place, id_ in enumerate(issues)
    ]
    return TermSheet(id="made-up", terms=made, scope=Scope(vocabulary=ceasefire, issues=issues))


def edited(original: TermSheet, edits: int) -> TermSheet:
    """The sheet with the count of some terms changed, spread evenly; the others are shared."""
    terms = dict(original.terms)
    releases = [term for term in original.terms.values() if isinstance(term, Release)]
    for term in releases[:: max(1, len(releases) // edits)][:edits]:
        terms[term.id] = evolve(term, count="at least 5,000")
    return evolve(original, terms=terms)


def fresh(original: TermSheet) -> TermSheet:
    """An equal sheet that shares nothing but its scope."""
    return from_plain(to_plain(original), original.scope)


def ratios(unit: Job, job: Job, rounds: int) -> list[float]:
    """The job's time over the unit's, round by round."""
    unit(), job()
    return [_timed(job) / _timed(unit) for _ in range(rounds)]


def _timed(job: Job) -> float:
    gc.collect()
    gc.disable()
    start = perf_counter()
    job()
    elapsed = perf_counter() - start
    gc.enable()
    return elapsed


def told(values: list[float]) -> str:
    """Median and quartiles."""
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.3g} [{low:.3g}, {high:.3g}]"


def cells(rounds: int) -> Iterator[tuple[str, ...]]:
    """A row for each size: fresh sheets, shared ones, deepdiff on the keyed plain data."""
    for terms, edits in ((10, 1), (100, 1), (1_000, 10), (1_000, 100)):
        before = fresh(sheet(terms))
        other, equal = fresh(edited(before, edits)), fresh(before)
        shared = edited(before, edits)
        plain, changed = to_plain(before), to_plain(other)
        jobs: dict[str, Job] = {
            "fresh": lambda before=before, other=other: diff(before, other),  # type: ignore[misc] # bound now
            "shared": lambda before=before, shared=shared: diff(before, shared),  # type: ignore[misc] # bound now
            "deepdiff": lambda plain=plain, changed=changed: DeepDiff(plain, changed),  # type: ignore[misc] # bound now
        }
        unit: Job = lambda before=before, equal=equal: before == equal  # type: ignore[misc] # noqa: E731 # bound now
        few = max(3, rounds // 10)
        yield (
            f"{terms}/{edits}",
            *(told(ratios(unit, job, few if name == "deepdiff" else rounds)) for name, job in jobs.items()),
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    rounds = parser.parse_args().rounds
    print("terms/edits   fresh                 shared                deepdiff by id   (unit: a == a2)")
    for row in cells(rounds):
        print("   ".join(cell.ljust(19) for cell in row))


if __name__ == "__main__":
    main()
