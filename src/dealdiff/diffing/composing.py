"""Two deltas in a row as one: what turns the first data into the last, without the data between."""

from __future__ import annotations

from dealdiff.diffing.delta import COLLECTIONS, Delta, Fields, Whole, apply, delta, inverse
from dealdiff.errors import StaleDelta
from dealdiff.model.plain import Plain
from dealdiff.model.spelling import Path, told


def compose(
    first: Delta | None, second: Delta | None, path: Path = (), *, ids: bool = False
) -> Delta | None:
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
    if isinstance(first, Fields) and isinstance(second, Fields):
        return _key_by_key(first, second, path, ids=ids)
    before, after = _ends(first, second, path, ids=ids)
    return delta(before, after, ids=ids)


def _key_by_key(first: Fields, second: Fields, path: Path, *, ids: bool) -> Delta | None:
    found: dict[str, Delta] = {}
    for key in {**first.of, **second.of}:
        collection = not ids and key in COLLECTIONS
        inner = compose(first.of.at(key), second.of.at(key), (*path, key), ids=collection)
        if inner is not None:
            found[key] = inner
    return Fields(found) if found else None


def _ends(first: Delta, second: Delta, path: Path, *, ids: bool) -> tuple[Plain | None, Plain | None]:
    """What stands before and after two deltas of which one replaces the whole, and so tells what is between.

    Inside a collection (``ids``) an empty map is one that is left out.
    """
    if isinstance(second, Whole):
        before = _applied(second.before, inverse(first), path, ids=ids)
        return before, second.after
    assert isinstance(first, Whole)
    return first.before, _applied(first.after, second, path, ids=ids)


def _applied(data: Plain | None, change: Delta | None, path: Path, *, ids: bool) -> Plain | None:
    """The data with a delta applied that must fit them."""
    if ids and data is None and isinstance(change, Fields):
        data = {}
    try:
        found = apply(data, change, path, ids=ids)
    except StaleDelta as error:
        where = told(path) or "the sheet"
        raise StaleDelta(f"{where}: two deltas that do not follow one another; {error}") from None
    return None if ids and found == {} else found
