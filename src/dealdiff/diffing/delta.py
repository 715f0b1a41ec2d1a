"""The exact difference of two keyed normal forms: total, small, and free of interpretation.

A delta is ``None`` (equal), ``Whole(before, after)`` (an atom: one side replaces the other; ``None``
stands for what is not there) or ``Fields`` (the deltas of the keys that differ).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from dealdiff.diffing.pairing import differing, differing_said
from dealdiff.errors import StaleDelta
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, PlainMap, to_plain_with
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told, words_of


@frozen
class Whole:
    """An atom: ``before`` becomes ``after``; ``None`` is what is not there."""

    before: Plain | None
    after: Plain | None


def _keyed(given: Mapping[str, Delta]) -> Keyed[Delta]:
    return given if isinstance(given, Keyed) else Keyed(given)


@frozen
class Fields:
    """The deltas of the keys that differ; never empty."""

    of: Keyed[Delta] = field(converter=_keyed)


Delta = Whole | Fields

RETYPED = "is"
_KEYED = ("parts", "terms", "exchanges", "figures")
_ITEM = 2  # steps of the path of a whole item: its collection and its id

COLLECTIONS = frozenset(
    words_of(name)
    for name in (
        *("terms", "parts", "exchanges", "statements", "figures", "parents", "agreed", "open_", "unsettled"),
        *("of_whom", "made_of", "if_", "except_"),
    )
)  # left out where empty: what is not there is an empty collection
_SILENCE: Path = ("silence",)


def delta(before: Plain | None, after: Plain | None, *, ids: bool = False) -> Delta | None:
    """What turns ``before`` into ``after``; ``None`` where nothing does.

    ``ids`` says that the keys of the two maps are ids and not fields: an id may be any word.

    >>> delta({"a": "1", "b": "2"}, {"a": "1", "b": "3"})
    Fields(of=Keyed({'b': Whole(before='2', after='3')}))
    """
    if before is after:
        return None
    if not isinstance(before, dict) or not isinstance(after, dict) or (not ids and retyped(before, after)):
        return None if before == after else Whole(before, after)
    found = {}
    for key in {**before, **after}:
        one, other = before.get(key), after.get(key)
        if ids and one == other:  # an item is filtered whole; a map of items never, it would be paid twice
            continue
        collection = not ids and key in COLLECTIONS
        inner = delta(*(empty_where_missing(one, other) if collection else (one, other)), ids=collection)
        if inner is not None:
            found[key] = inner
    return Fields(found) if found else None


def between(before: TermSheet, after: TermSheet, wanted: frozenset[Path] | None = None) -> Delta | None:
    """The delta of the keyed normal forms of two sheets, of which only what differs is written out.

    With ``wanted``, items that hold none of these places are left out.

    >>> between(TermSheet(id="draft"), TermSheet(id="draft", title="A draft"))
    Fields(of=Keyed({'title': Whole(before=None, after='A draft')}))
    """
    return delta(*unlike(before, after, wanted)) if before is not after else None


def unlike(
    before: TermSheet, after: TermSheet, wanted: frozenset[Path] | None = None
) -> tuple[PlainMap, PlainMap]:
    """The keyed normal forms of two sheets without the items that are the same in both.

    With ``wanted``, items that hold none of these places are left out too.
    """
    one: dict[str, object] = {}
    other: dict[str, object] = {}
    items = None if wanted is None else {path[:_ITEM] for path in wanted}
    for name in _KEYED:
        pairs = list(differing(getattr(before, name), getattr(after, name)))
        if items is not None:
            pairs = [pair for pair in pairs if (words_of(name), pair[0]) in items]
        one[name] = Keyed({id_: item for id_, item, _ in pairs if item is not None})
        other[name] = Keyed({id_: item for id_, _, item in pairs if item is not None})
    said = list(differing_said(before.statements, after.statements))
    if items is not None:
        said = [pair for pair in said if ("statements", pair[0]) in items]
    one["statements"] = tuple(item for _, item, _ in said if item is not None)
    other["statements"] = tuple(item for _, _, item in said if item is not None)
    return to_plain_with(before, one), to_plain_with(after, other)


def empty_where_missing(before: Plain | None, after: Plain | None) -> tuple[Plain | None, Plain | None]:
    """Both sides of a collection, empty where it is left out beside a map."""
    if before is None and isinstance(after, dict):
        return {}, after
    return (before, {}) if after is None and isinstance(before, dict) else (before, after)


def left_out(path: Path, *, ids: bool) -> bool:
    """Whether a map is left out of the normal form where it is empty: a collection, or what silence means."""
    return ids or path == _SILENCE


def retyped(before: Mapping[str, Plain], after: Mapping[str, Plain]) -> bool:
    """Whether two items are of different types: one replaces the other whole."""
    return before.get(RETYPED) != after.get(RETYPED)


def apply(data: Plain | None, change: Delta | None, path: Path = (), *, ids: bool = False) -> Plain | None:
    """``data`` with the delta applied; ``data`` itself stays as it is.

    :raises StaleDelta: where the delta's ``before`` is not what ``data`` holds; nothing is applied.
    """
    if change is None:
        return data
    if isinstance(change, Whole):
        if data != change.before:
            raise StaleDelta(
                f"{told(path) or 'the sheet'}: found {_shown(data)}, expected {_shown(change.before)}"
            )
        return change.after
    if not isinstance(data, dict):
        raise StaleDelta(f"{told(path) or 'the sheet'}: found {_shown(data)}, expected a map of fields")
    return _applied(data, change, path, ids=ids)


def _applied(data: dict[str, Plain], change: Fields, path: Path, *, ids: bool) -> Plain:
    result = dict(data)
    for key, inner in change.of.items():
        collection, here = not ids and key in COLLECTIONS, (*path, key)
        may_be_empty = left_out(here, ids=collection)
        held = data.get(key)
        if held is None and may_be_empty and isinstance(inner, Fields):
            held = {}
        value = apply(held, inner, here, ids=collection)
        if value is None or (may_be_empty and value == {}):
            result.pop(key, None)
        else:
            result[key] = value
    return result


def _shown(data: Plain | None) -> str:
    text = "nothing" if data is None else repr(data)
    return text if len(text) <= 80 else text[:77] + "..."


def inverse(change: Delta | None) -> Delta | None:
    """The delta that undoes another: ``inverse(delta(a, b)) == delta(b, a)``."""
    if change is None:
        return None
    if isinstance(change, Whole):
        return Whole(change.after, change.before)
    return Fields({key: turned for key, inner in change.of.items() if (turned := inverse(inner))})


def atoms(change: Delta | None, path: Path = ()) -> Iterator[tuple[Path, Whole]]:
    """Every atom of a delta with its path, in the order of paths."""
    if isinstance(change, Whole):
        yield path, change
    elif change is not None:
        for key, inner in change.of.items():
            yield from atoms(inner, (*path, key))


def only(change: Delta | None, wanted: frozenset[Path], path: Path = ()) -> Delta | None:
    """The delta with just the wanted atoms."""
    if change is None or isinstance(change, Whole):
        return change if path in wanted else None
    kept = {
        key: inner
        for key, each in change.of.items()
        if (inner := only(each, wanted, (*path, key))) is not None
    }
    return Fields(kept) if kept else None
