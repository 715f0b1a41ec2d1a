"""Other differs, on the same edits: by id, over the keyed normal form. Missing ones are told."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from benchmarks.measuring import Job

Plain = dict[str, Any]


def _deepdiff(before: Plain, after: Plain) -> Job:
    peer = import_module("deepdiff")
    return lambda: peer.DeepDiff(before, after)


def _deepdiff_rs(before: Plain, after: Plain) -> Job:
    peer = import_module("deepdiff_rs")
    return lambda: peer.DeepDiff(before, after).to_dict()


def _jsonpatch(before: Plain, after: Plain) -> Job:
    peer = import_module("jsonpatch")
    return lambda: peer.make_patch(before, after)


# (module, its job, the largest sheet that it is asked to compare)
PEERS: dict[str, tuple[str, Callable[[Plain, Plain], Job], int]] = {
    "deepdiff": ("deepdiff", _deepdiff, 1_000),
    "deepdiff-rs": ("deepdiff_rs", _deepdiff_rs, 10_000),
    "jsonpatch": ("jsonpatch", _jsonpatch, 10_000),
}


def jobs(before: Plain, after: Plain, terms: int) -> dict[str, Job | None]:
    """What each peer does with two keyed normal forms; ``None`` where it is not installed."""
    return {
        name: make(before, after) if find_spec(module) else None
        for name, (module, make, most) in PEERS.items()
        if terms <= most
    }
