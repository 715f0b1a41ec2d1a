"""How jobs are timed: as ratios to a unit, interleaved with it, round by round."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from statistics import median, quantiles
from time import process_time

Job = Callable[[], object]
Ratios = dict[str, list[float]]

_LONG_ENOUGH = 0.002  # seconds: a shorter job is repeated until one measurement takes so long
_FEW = 4  # ratios; fewer have no quartiles


def ratios(unit: Job, jobs: Mapping[str, Job], rounds: int) -> Ratios:
    """Every job's time over the unit's, round by round; the unit is timed anew beside each job."""
    times = {name: _repeats(job) for name, job in jobs.items()}
    of_unit = _repeats(unit)
    result: Ratios = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            base = _timed(unit, of_unit)
            result[name].append(_timed(jobs[name], times[name]) / base)
    return result


def _repeats(job: Job) -> int:
    """How often a job is run in one measurement. Finding out warms it."""
    job()
    return max(1, min(1_000, round(_LONG_ENOUGH / max(_timed(job, 1), 1e-9))))


def _timed(job: Job, repeats: int) -> float:
    """Seconds for one run."""
    gc.collect()
    gc.disable()
    start = process_time()
    for _ in range(repeats):
        job()
    elapsed = process_time() - start
    gc.enable()
    return elapsed / repeats


def told(values: list[float]) -> str:
    """The median, and the quartiles in brackets."""
    if not values:
        return "not installed"
    if len(values) < _FEW:
        return f"{median(values):.3g}"
    low, middle, high = quantiles(values, n=4)
    return f"{middle:.3g} [{low:.3g}, {high:.3g}]"
