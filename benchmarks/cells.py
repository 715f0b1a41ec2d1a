"""Every cell of the tables: what is measured, over which sizes, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

from attrs import frozen

from benchmarks.comparing import fresh, shared
from benchmarks.history import history, kept
from benchmarks.matching import matching
from benchmarks.measuring import Ratios
from benchmarks.parties import parties
from benchmarks.processes import processes
from benchmarks.reading import loading
from benchmarks.remembering import memory


@frozen(kw_only=True)
class Cell:
    """One row of a table."""

    table: str
    terms: int = 0
    edits: int = 0
    versions: int = 0
    quick: bool = True  # whether ``make bench`` measures it

    @property
    def name(self) -> str:
        """How the row is called, here and in saved runs."""
        size = f" {self.versions:,} x" if self.versions else ""
        return f"{self.table}{size} {self.terms:,}/{self.edits:,}" if self.terms else self.table


MEASURES: dict[str, Callable[[Cell, int], Ratios]] = {
    "fresh": lambda cell, rounds: fresh(cell.terms, cell.edits, rounds),
    "shared": lambda cell, rounds: shared(cell.terms, cell.edits, rounds),
    "json": lambda cell, rounds: loading(cell.terms, cell.edits, rounds, "json"),
    "yaml": lambda cell, rounds: loading(cell.terms, cell.edits, max(3, rounds // 4), "yaml"),
    "matching": lambda cell, rounds: matching(cell.terms, cell.edits, rounds),
    "memory": lambda cell, _: memory(cell.terms, cell.edits),
    "history": lambda cell, rounds: history(cell.versions, cell.terms, cell.edits, rounds),
    "kept": lambda cell, _: kept(cell.versions, cell.terms, cell.edits),
    "parties": lambda cell, rounds: parties(cell.versions, cell.terms, rounds),
    "processes": lambda _, rounds: processes(rounds),
}
UNITS = {
    "fresh": "a == a2",
    "shared": "a == a2",
    "json": "json.loads of the text",
    "yaml": "yaml's CSafeLoader on the text",
    "matching": "a == a2",
    "memory": "the bytes of the JSON text",
    "history": "a == a2 of two histories",
    "kept": "1,024 bytes",
    "parties": "a == a2 of two histories",
    "processes": "python -c pass",
}
CELLS = (
    *(Cell(table="fresh", terms=terms, edits=edits) for terms, edits in ((10, 1), (100, 1), (100, 10))),
    *(Cell(table="fresh", terms=1_000, edits=edits) for edits in (1, 10, 100)),
    *(Cell(table="fresh", terms=10_000, edits=edits, quick=False) for edits in (10, 100)),
    *(Cell(table="shared", terms=1_000, edits=edits) for edits in (1, 10, 100)),
    Cell(table="shared", terms=10_000, edits=10, quick=False),
    *(Cell(table="matching", terms=terms, edits=terms // 10) for terms in (100, 1_000)),
    *(Cell(table=table, terms=100, edits=1) for table in ("json", "yaml")),
    *(Cell(table=table, terms=1_000, edits=10) for table in ("json", "yaml")),
    *(Cell(table=table, terms=10_000, edits=100, quick=False) for table in ("json", "yaml")),
    Cell(table="memory", terms=200, edits=3),
    Cell(table="history", versions=1_000, terms=200, edits=3),
    Cell(table="history", versions=10_000, terms=200, edits=3, quick=False),
    Cell(table="kept", versions=1_000, terms=200, edits=3),
    Cell(table="kept", versions=10_000, terms=200, edits=3, quick=False),
    Cell(table="parties", versions=50, terms=14, edits=0),
    Cell(table="parties", versions=200, terms=14, edits=0, quick=False),
    Cell(table="processes"),
)


def alone(cell: Cell, rounds: int) -> Ratios:
    """The ratios of a cell, measured in a process of its own."""
    command = [sys.executable, "-m", "benchmarks", "--cell", cell.name, "--rounds", str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own
    if done.returncode:
        raise RuntimeError(f"{cell.name}: {done.stderr}")
    found: Ratios = json.loads(done.stdout)
    return found


def named(name: str) -> Cell:
    """The cell of a name. :raises KeyError: where there is none."""
    return {cell.name: cell for cell in CELLS}[name]
