"""A diff for other programs: as JSON Patch (RFC 6902) and as JSON Merge Patch (RFC 7396)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealdiff.diffing.delta import COLLECTIONS, Delta, Fields, Whole, apply, atoms, left_out
from dealdiff.diffing.result import Diff
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.spelling import Path
from dealdiff.patching.soundness import sound_delta

Place = tuple[Path, Plain | None, Plain | None]
Operation = dict[str, Any]


def json_patch(diff: Diff, *, tests: bool = True) -> list[Operation]:
    """A diff as a JSON Patch (`RFC 6902 <https://www.rfc-editor.org/rfc/rfc6902>`_) of plain JSON.

    Any program that applies it to ``to_plain(diff.before)`` gets the plain JSON of the patched sheet,
    exactly. First come ``test`` operations, for the version's id and for the content of each place that
    is changed or removed, so that a stale patch is refused before anything is done; ``tests=False`` leaves
    them out. That a place is empty cannot be tested: an ``add`` writes over what is there. Scopes are no
    part of the plain JSON, nor is what the changes mean. The same diff gives the same list each time.

    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.sheet import TermSheet
    >>> for operation in json_patch(diff(TermSheet(id="draft"), TermSheet(id="draft", title="A draft"))):
    ...     print(operation)
    {'op': 'test', 'path': '/id', 'value': 'draft'}
    {'op': 'add', 'path': '/title', 'value': 'A draft'}

    :raises ModelError: for what is no diff, and for one that was changed by hand and contradicts itself.
    """
    change = sound_delta(diff)
    if change is None:
        return []
    plain = to_plain(diff.before)
    tested = _tests(change, diff.before.id) if tests else ()
    return [*tested, *(_operation(place) for place in _places(change, plain))]


def merge_patch(diff: Diff) -> Operation:
    """A diff as a JSON Merge Patch (`RFC 7396 <https://www.rfc-editor.org/rfc/rfc7396>`_).

    Any program that merges it into ``to_plain(diff.before)`` gets the plain JSON of the patched sheet,
    exactly: that form has no null and no lists, which a merge patch cannot set. It tests nothing, so that
    a stale one is merged silently, and it cannot be undone. Scopes are no part of the plain JSON.

    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.sheet import TermSheet
    >>> merge_patch(diff(TermSheet(id="draft", title="A draft"), TermSheet(id="draft", date="2024-05")))
    {'date': '2024-05', 'title': None}

    :raises ModelError: for what is no diff, and for one that was changed by hand and contradicts itself.
    """
    found: Operation = {}
    change = sound_delta(diff)
    for path, before, after in _places(change, to_plain(diff.before)) if change else ():
        inner = found
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        inner[path[-1]] = _merging(before, after)
    return found


def _places(change: Delta, held: Plain, path: Path = (), *, ids: bool = False) -> Iterator[Place]:
    """Each place that is added, removed or replaced, in order; a collection comes and goes as a whole."""
    assert isinstance(change, Fields)  # noqa: S101 # a sheet is never an atom
    assert isinstance(held, dict)  # noqa: S101 # nor is anything else that has fields
    for key, inner in change.of.items():
        here, one, collection = (*path, key), held.get(key), not ids and key in COLLECTIONS
        if isinstance(inner, Whole):
            yield here, inner.before, inner.after
            continue
        after = apply(one if one is not None else {}, inner, here, ids=collection)
        if one is None or (left_out(here, ids=collection) and after == {}):
            yield here, one, after or None
        else:
            yield from _places(inner, one, here, ids=collection)


def _tests(change: Delta, id_: str) -> Iterator[Operation]:
    """What must be there first: the version, and every content that is changed or removed."""
    yield {"op": "test", "path": "/id", "value": id_}
    for path, atom in atoms(change):
        if atom.before is not None and path != ("id",):
            yield {"op": "test", "path": _pointer(path), "value": atom.before}


def _operation(place: Place) -> Operation:
    path, before, after = place
    if after is None:
        return {"op": "remove", "path": _pointer(path)}
    return {"op": "add" if before is None else "replace", "path": _pointer(path), "value": after}


def _pointer(path: Path) -> str:
    """A place as a JSON Pointer (RFC 6901)."""
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in path)


def _merging(before: Plain | None, after: Plain | None) -> Any:  # noqa: ANN401 # plain JSON with nulls
    """What a merge patch holds at a place: ``None`` for what goes, in maps that stay key by key."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return after
    keys = (key for key in {**before, **after} if before.get(key) != after.get(key))
    return {key: _merging(before.get(key), after.get(key)) for key in keys}
