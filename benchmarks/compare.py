"""What got slower between two saved runs of one machine.

A contender got slower, or faster, where its median moved by more than a tenth and by more than the runs
spread: beyond the quartiles of both.
``python -m benchmarks.compare before.json after.json`` prints what it finds and asserts nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from benchmarks.measuring import Ratios

Run = dict[str, Ratios]
_MATTERS = 0.1
_FEW = 4  # ratios; fewer have no quartiles


def moved(before: Run, after: Run) -> Iterator[tuple[str, float]]:
    """Every cell and contender in both runs whose median moved, with the later over the earlier.

    >>> list(moved({"fresh": {"dealdiff": [1.0, 1.0]}}, {"fresh": {"dealdiff": [2.0, 2.0]}}))
    [('fresh: dealdiff', 2.0)]
    """
    for cell, contenders in before.items():
        for name, old in contenders.items():
            new = after.get(cell, {}).get(name, [])
            if old and new:
                ratio = median(new) / median(old)
                apart = _high(old) < _low(new) or _high(new) < _low(old)
                if apart and abs(ratio - 1) > _MATTERS:
                    yield f"{cell}: {name}", ratio


def _low(values: list[float]) -> float:
    return quantiles(values, n=4)[0] if len(values) >= _FEW else min(values)


def _high(values: list[float]) -> float:
    return quantiles(values, n=4)[2] if len(values) >= _FEW else max(values)


def main() -> None:
    """Compare two runs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    given = parser.parse_args()
    found = list(moved(*(json.loads(one.read_text(encoding="utf-8")) for one in (given.before, given.after))))
    for name, ratio in sorted(found, key=lambda one: -one[1]):
        print(f"{'slower' if ratio > 1 else 'faster':8}{ratio:8.3g}  {name}")
    if not found:
        print("nothing moved beyond the spread of the two runs")


if __name__ == "__main__":
    main()
