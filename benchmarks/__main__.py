"""``python -m benchmarks``: measure, print the tables, and keep the run where it is asked to."""

from __future__ import annotations

import argparse
import json
from itertools import groupby
from pathlib import Path

from benchmarks.cells import CELLS, MEASURES, UNITS, Cell, alone, named
from benchmarks.measuring import Ratios, told


def main() -> None:
    """Measure the quick cells, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--all", action="store_true", help="the large sheets too: some minutes")
    parser.add_argument("--only", default="", help="one table, such as fresh")
    parser.add_argument("--rounds", type=int, default=15, help="measurements of each contender")
    parser.add_argument("--save", type=Path, help="keep the run, for python -m benchmarks.compare")
    parser.add_argument("--cell", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.cell:
        cell = named(given.cell)
        print(json.dumps(MEASURES[cell.table](cell, given.rounds)))
        return
    cells = [one for one in CELLS if (given.all or one.quick) and given.only in ("", one.table)]
    run = {cell.name: found for cell, found in _measured(cells, given.rounds)}
    if given.save:
        given.save.write_text(json.dumps(run, indent=1), encoding="utf-8")


def _measured(cells: list[Cell], rounds: int) -> list[tuple[Cell, Ratios]]:
    """Every cell with its ratios, each printed as soon as it is known."""
    result: list[tuple[Cell, Ratios]] = []
    for table, group in groupby(cells, key=lambda cell: cell.table):
        print(f"\n{table} (unit: {UNITS[table]}; median [quartiles] of {rounds} rounds)")
        for cell in group:
            found = alone(cell, rounds)
            print(f"  {cell.name}", *(f"    {name:24}{told(several)}" for name, several in found.items()),
                  sep="\n", flush=True)  # fmt: skip
            result.append((cell, found))
    return result


if __name__ == "__main__":
    main()
