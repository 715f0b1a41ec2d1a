"""What happened to a term's number and the parts that it is made of: one finding about both."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.counts import counted_alike
from dealdiff.diffing.fields import Pair, atoms_between
from dealdiff.model.keyed import Keyed
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Slice
from dealdiff.values.breakdown import Breakdown, breakdown_to
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info

COUNT, MADE_OF = "count", "made_of"


@frozen(kw_only=True)
class Recounted:
    """The change, and the fields (by attribute) that it accounts for."""

    change: Change
    fields: frozenset[str]


def recounted(pair: Pair) -> Recounted | None:
    """The number told by its parts, in fewer, or in other ones; ``None`` where it is none of these."""
    old, new = getattr(pair.before, MADE_OF, None), getattr(pair.after, MADE_OF, None)
    if old is None or new is None or old == new:
        return None
    if counted_alike(pair.before, pair.after, pair.setting) is not Info.SAME:
        return None
    totals = _total(pair.before), _total(pair.after)
    parts = breakdown_of(old), breakdown_of(new)
    if parts[0] is None or parts[1] is None:
        return None
    scheme = pair.setting.scheme("people")
    found = breakdown_to(totals[0], parts[0], totals[1], parts[1], pair.setting.policy, scheme)
    if not found.shape:
        return None
    return _as_change(pair, found.shape, totals)


def _as_change(pair: Pair, shape: str, totals: tuple[Quantity | None, Quantity | None]) -> Recounted:
    path = (*pair.path, words_of(MADE_OF))
    owns = list(_atoms(pair, MADE_OF, path))
    fields = {MADE_OF}
    if (totals[0] is None) != (totals[1] is None):
        owns += _atoms(pair, COUNT, (*pair.path, COUNT))
        fields.add(COUNT)
    change = Change(
        kind=shape,
        path=path,
        before=_told(pair.before),
        after=_told(pair.after),
        statements=pair.said,
        owns=tuple(owns),
    )
    return Recounted(change=change, fields=frozenset(fields))


def _atoms(pair: Pair, name: str, path: Path) -> tuple[Path, ...]:
    """The atoms of one field."""
    before, after = getattr(pair.before, name), getattr(pair.after, name)
    if name == COUNT:
        return (path,)
    return atoms_between(before, after, path)


def _total(term: Any) -> Quantity | None:  # noqa: ANN401 # a term that counts
    count = getattr(term, COUNT, None)
    return count if isinstance(count, Quantity) else None


def breakdown_of(parts: Keyed[Slice]) -> Breakdown | None:
    """The parts; ``None`` where one says of its number or people something else than a value."""
    told: list[tuple[Group, Quantity | None]] = []
    for one in parts.values():
        if not isinstance(one.people, Group) or not isinstance(one.count, Quantity):
            if one.count is not UNREPORTED or not isinstance(one.people, Group):
                return None
            told.append((one.people, None))
        else:
            told.append((one.people, one.count))
    return Breakdown(tuple(told))


def _told(term: Any) -> str:  # noqa: ANN401 # as above
    """The parts in words, or the number where none are told."""
    parts = getattr(term, MADE_OF)
    if not parts:
        return str(getattr(term, COUNT))
    return " + ".join(_part(one) for one in parts.values())


def _part(one: Slice) -> str:
    return str(one.people) if one.count is UNREPORTED else f"{one.count} {one.people}"
