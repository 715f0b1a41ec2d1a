"""Whether a delta fits data that it was not taken from: every misfit at once, and what is left to do."""

from __future__ import annotations

from attrs import Factory, field, frozen

from dealdiff.diffing.delta import COLLECTIONS, RETYPED, Delta, Fields, Whole, left_out
from dealdiff.model.plain import Plain
from dealdiff.model.spelling import Path
from dealdiff.patching.conflict import Conflict


@frozen
class Fit:
    """What of a delta is left to apply, and every place where it does not fit."""

    rest: Delta | None
    conflicts: tuple[Conflict, ...]


def fit(change: Delta | None, data: Plain, before: Plain, *, done: bool = False) -> Fit:
    """How a delta that begins with ``before`` fits ``data``.

    With ``done`` an atom that the data hold the end of already is dropped; else it is a conflict like any
    other. A field of an item of another type is one too, at the item's ``is``.

    >>> from dealdiff.diffing.delta import delta
    >>> longer = delta({"lasts": "six weeks"}, {"lasts": "eight weeks"})
    >>> [str(one) for one in fit(longer, {"lasts": "a month"}, {"lasts": "six weeks"}).conflicts]
    ['lasts: found a month, expected six weeks']
    >>> fit(longer, {"lasts": "eight weeks"}, {"lasts": "six weeks"}, done=True)
    Fit(rest=None, conflicts=())
    """
    walk = _Walk(done=done)
    rest = walk.rest(change, data, before, (), ids=False)
    return Fit(rest, tuple(walk.conflicts))


@frozen
class _Walk:
    """One walk over a delta; the conflicts are gathered on the way."""

    done: bool
    conflicts: list[Conflict] = field(default=Factory(list))

    def rest(
        self, change: Delta | None, data: Plain | None, before: Plain | None, path: Path, *, ids: bool
    ) -> Delta | None:
        """What of a delta is left to apply at one place."""
        if change is None:
            return None
        if isinstance(change, Whole):
            if self.done and data == change.after:
                return None
            if data != change.before:
                self.conflicts.append(Conflict(path, change.before, data))
            return change
        one, other = (_filled(data), _filled(before)) if left_out(path, ids=ids) else (data, before)
        if not isinstance(one, dict) or not isinstance(other, dict):
            self.conflicts.append(Conflict(path, before, data))
            return change
        if not ids and one.get(RETYPED) != other.get(RETYPED):
            self.conflicts.append(Conflict((*path, RETYPED), other.get(RETYPED), one.get(RETYPED)))
        return self._fields(change, one, other, path, ids=ids)

    def _fields(
        self, change: Fields, data: dict[str, Plain], before: dict[str, Plain], path: Path, *, ids: bool
    ) -> Delta | None:
        left: dict[str, Delta] = {}
        for key, each in change.of.items():
            collection = not ids and key in COLLECTIONS
            inner = self.rest(each, data.get(key), before.get(key), (*path, key), ids=collection)
            if inner is not None:
                left[key] = inner
        return Fields(left) if left else None


def _filled(data: Plain | None) -> Plain:
    """A map, empty where it is left out."""
    return {} if data is None else data
