"""Cells: whole processes, which others on the machine disturb. The unit is ``python -c pass``."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.measuring import Ratios
from benchmarks.sheets import as_json, edited, scope, sheet, written
from dealdiff import Negotiation, dump

_SMALL = 10  # terms
_NOTHING = [sys.executable, "-c", "pass"]


def processes(rounds: int) -> Ratios:
    """Imports, and the command on two small files."""
    with tempfile.TemporaryDirectory() as folder:
        files = _files(folder)
        commands = {
            "import attrs, cattrs": [sys.executable, "-c", "import attrs, cattrs"],
            "import dealdiff": [sys.executable, "-c", "import dealdiff"],
            "import what diffs files": [sys.executable, "-c", "from dealdiff import diff, load_sheet"],
            "dealdiff diff": [sys.executable, "-m", "dealdiff", "diff", *files],
        }
        result: Ratios = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                base = _seconds(_NOTHING)
                result[name].append(_seconds(command) / base)
        return result


def _files(folder: str) -> list[str]:
    """Two versions of a small negotiation, each in its file."""
    told_in, plain = scope(_SMALL), written(_SMALL)
    both = {"before": plain, "after": edited(plain, 1)}
    sheets = [sheet(as_json({**one, "id": id_}), told_in) for id_, one in both.items()]
    dump(Negotiation(scope=told_in, versions=sheets), folder)
    return [str(Path(folder, "versions", f"{id_}.yaml")) for id_ in both]


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own
    elapsed = perf_counter() - start
    if done.returncode not in (0, 1):  # as diff(1) has it: the same, or different
        raise RuntimeError(done.stderr)
    return elapsed
