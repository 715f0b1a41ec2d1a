"""How far apart two sides are, field by field, in the issue's own unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from attrs import evolve

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.counts import counted_alike
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import group_counted
from dealdiff.model.term import Term
from dealdiff.parties.comparing import Pair
from dealdiff.parties.distance import Distance, distance, within
from dealdiff.parties.side import Side
from dealdiff.values.group import Group
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info
from dealdiff.values.words import Value

_OF_SLICE = 5  # steps: terms, the term, its list, the people, the field


def distances(pairs: Iterable[Pair], one: Side, other: Side, setting: Setting) -> Keyed[Distance]:
    """How far apart what both want is, by the field's path in words; numbers of one group only."""
    before, after = (side.wish.body if side.wish is not None else None for side in (one, other))
    if not isinstance(before, Term) or type(before) is not type(after):
        return Keyed()
    first = next(iter(pairs))  # that of the two wishes
    changes = (inner for change in first.changes if first.both_for for inner in change.walk())
    return Keyed(_measured(changes, before, after, setting))


def _measured(
    changes: Iterable[Change], before: Term, after: Term, setting: Setting
) -> Iterator[tuple[str, Distance]]:
    for change in changes:
        if change.verdict is None or change.verdict.info is Info.SAME:
            continue
        if not isinstance(change.before, Value) or not isinstance(change.after, Value):
            continue
        found = distance(change.before, change.after, setting.policy)
        if found is not None:
            unit = _group_of(change, before, after, setting)
            if unit is not None:
                inside = within(change.before, change.after, found, setting.policy)
                yield ".".join(change.path[2:]), evolve(found, unit=found.unit or unit, within=inside)


def _group_of(change: Change, before: Term, after: Term, setting: Setting) -> str | None:
    """What a number counts on both sides; "" where that is not said, ``None`` where they count two groups."""
    if not isinstance(change.before, Quantity):
        return ""
    if len(change.path) == _OF_SLICE:
        return change.path[-2]
    named = {one.name: group_counted(one) for one in attrs.fields(type(before))}
    group = named.get(change.path[-1].replace(" ", "_"), "")
    if not group:
        return ""
    if counted_alike(before, after, setting, group) is not Info.SAME:
        return None
    told = (getattr(before, group, None), getattr(after, group, None))
    return next((str(one) for one in told if isinstance(one, Group)), "")
