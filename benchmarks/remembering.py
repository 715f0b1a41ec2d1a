"""Cells: memory of versions that share what they tell alike. The unit is the JSON text of a version."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

from benchmarks.comparing import evolved
from benchmarks.measuring import Ratios
from benchmarks.sheets import as_json, edited, scope, sheet, written
from dealdiff import TermSheet

_VERSIONS = 20


def memory(terms: int, edits: int) -> Ratios:
    """Bytes of a version over the bytes of its JSON: alone, and made from the one before it."""
    told_in, plain = scope(terms), written(terms)
    text = as_json(plain)
    first, later = sheet(text, told_in), sheet(as_json(edited(plain, edits)), told_in)
    size = len(text.encode())
    alone = _bytes(lambda: [sheet(text, told_in) for _ in range(_VERSIONS)])
    shared = _bytes(lambda: [evolved(first, later) for _ in range(_VERSIONS)])
    return {"alone": [alone / size], "shared": [shared / size]}


def _bytes(make: Callable[[], list[TermSheet]]) -> float:
    """Bytes that each of the sheets keeps; words that are known already are shared."""
    make()
    tracemalloc.start()
    kept = make()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / len(kept)
