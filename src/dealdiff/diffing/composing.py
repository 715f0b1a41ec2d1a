"""Two deltas in a row as one: what turns the first data into the last, without the data between."""

from __future__ import annotations

from dealdiff.diffing.delta import (
    COLLECTIONS,
    Delta,
    Fields,
    Whole,
    apply,
    delta,
    empty_where_missing,
    inverse,
    left_out,
)
from dealdiff.errors import StaleDelta
from dealdiff.model.plain import Plain
from dealdiff.model.spelling import Path, told


def compose(first: Delta | None, second: Delta | None, path: Path = (), *, ids: bool = False) -> Delta | None:
    """The delta that does what ``first`` and then ``second`` do; ``None`` where together they do nothing.

    ``compose(delta(a, b), delta(b, c)) == delta(a, c)``, exactly. Paths alone do not compose: what adds a
    term holds all of it, and what then changes a field of it is within that. ``ids`` says that the keys
    are ids and not fields, ``path`` where the two stand, for the words of an error.

    :raises StaleDelta: where ``second`` begins with something else than ``first`` leaves. Of a place that
        only one of the two touches neither can tell.

    >>> added = delta({}, {"terms": {"pause": {"is": "cessation"}}})
    >>> longer = delta({"is": "cessation"}, {"is": "cessation", "lasts": "six weeks"})
    >>> both = compose(added, Fields({"terms": Fields({"pause": longer})}))
    >>> both == delta({}, {"terms": {"pause": {"is": "cessation", "lasts": "six weeks"}}})
    True
    """
    if first is None or second is None:
        return first or second
    if isinstance(second, Whole):
        return _delta(_applied(second.before, inverse(first), path, ids=ids), second.after, ids=ids)
    if isinstance(first, Whole):
        return _delta(first.before, _applied(first.after, second, path, ids=ids), ids=ids)
    return _key_by_key(first, second, path, ids=ids)


def _key_by_key(first: Fields, second: Fields, path: Path, *, ids: bool) -> Delta | None:
    found: dict[str, Delta] = {}
    for key in {**first.of, **second.of}:
        collection = not ids and key in COLLECTIONS
        inner = compose(first.of.at(key), second.of.at(key), (*path, key), ids=collection)
        if inner is not None:
            found[key] = inner
    return Fields(found) if found else None


def _applied(data: Plain | None, change: Delta | None, path: Path, *, ids: bool) -> Plain | None:
    """The data with a delta applied that must fit them; a collection that comes out empty is left out."""
    may_be_empty = left_out(path, ids=ids)
    if may_be_empty and data is None and isinstance(change, Fields):
        data = {}
    try:
        found = apply(data, change, path, ids=ids)
    except StaleDelta as error:
        raise StaleDelta(f"{told(path) or 'the sheet'}: these two deltas do not follow: {error}") from None
    return None if may_be_empty and found == {} else found


def _delta(before: Plain | None, after: Plain | None, *, ids: bool) -> Delta | None:
    return delta(*(empty_where_missing(before, after) if ids else (before, after)), ids=ids)
