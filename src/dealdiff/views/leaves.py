"""The leaves of a keyed normal form, who attests each, and a sheet without some of them."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path

Attested = dict[Path, str]
"""Of each leaf, the version that tells it."""


def leaves(data: Plain, path: Path = ()) -> dict[Path, str]:
    """Every leaf of a keyed normal form by its path.

    >>> leaves({"terms": {"prisoners": {"count": "30"}}})
    {('terms', 'prisoners', 'count'): '30'}
    """
    if isinstance(data, str):
        return {path: data}
    found: dict[Path, str] = {}
    for key, inner in data.items():
        found.update(leaves(inner, (*path, key)))
    return found


def without(sheet: TermSheet, paths: Iterable[Path]) -> TermSheet:
    """The sheet without what stands at some paths; a path that leads nowhere takes nothing away."""
    plain: Plain = to_plain(sheet)
    for path in paths:
        node = plain
        for step in path[:-1]:
            node = node.get(step, {}) if isinstance(node, dict) else {}
        if isinstance(node, dict):
            node.pop(path[-1], None)
    assert isinstance(plain, dict)  # noqa: S101 # the plain form of a sheet is a map
    return reread(plain, (sheet,))
