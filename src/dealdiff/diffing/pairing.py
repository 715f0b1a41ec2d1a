"""Which items of two sheets differ: the walk that every comparison begins with.

What two sheets share is passed over in slices, which Python compares by identity first; what they
do not share is filtered by the items' own ``==``. Fields are looked at only where that fails.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import ne
from typing import Protocol, TypeVar

from dealdiff.model.keyed import Keyed

Item = TypeVar("Item")
Column = tuple[Item, ...]
_AT_ONCE = 64  # ids, or items that are not shared, that are looked at together
_FEW = 16  # items that are shared: an edit among them costs a second look at no more than these


class _WithKey(Protocol):
    @property
    def key(self) -> str: ...


Said = TypeVar("Said", bound=_WithKey)


def differing(before: Keyed[Item], after: Keyed[Item]) -> Iterator[tuple[str, Item | None, Item | None]]:
    """Every id whose items differ, with both items; ``None`` where a side has none. In the order of ids.

    >>> list(differing(Keyed({"a": 1, "b": 2}), Keyed({"b": 3, "c": 4})))
    [('a', 1, None), ('b', 2, 3), ('c', None, 4)]
    """
    if before is after:
        return
    ids, items = before.columns()
    other_ids, others = after.columns()
    if ids == other_ids:
        yield from _unequal(ids, items, others)
        return
    here, there = 0, 0
    while here < len(ids) and there < len(other_ids):
        run = _run(ids, other_ids, here, there)
        if run:
            yield from _unequal(ids[here : here + run], items[here : here + run], others[there : there + run])
            here, there = here + run, there + run
        elif ids[here] < other_ids[there]:
            yield ids[here], items[here], None
            here += 1
        else:
            yield other_ids[there], None, others[there]
            there += 1
    yield from ((id_, one, None) for id_, one in zip(ids[here:], items[here:], strict=True))
    yield from ((id_, None, one) for id_, one in zip(other_ids[there:], others[there:], strict=True))


def _run(ids: Column[str], others: Column[str], here: int, there: int) -> int:
    """How many ids two columns have in common from two places on."""
    run, size = 0, _AT_ONCE
    while True:
        one, other = ids[here + run : here + run + size], others[there + run : there + run + size]
        if one == other and one:
            run, size = run + len(one), 2 * size
        elif size > _AT_ONCE:
            size = _AT_ONCE
        else:
            return run + next(compress(count(), map(ne, one, other)), min(len(one), len(other)))


def _unequal(
    ids: Column[str], items: Column[Item], others: Column[Item]
) -> Iterator[tuple[str, Item | None, Item | None]]:
    """The pairs of two equally long columns that differ."""
    start, size = 0, _FEW
    while start < len(ids):
        end = start + _AT_ONCE
        if items[start] is others[start]:  # a run that both share: gallop
            end = start + size
            if items[start:end] == others[start:end]:
                start, size = end, 2 * size
                continue
            if size > _FEW:
                size = _FEW
                continue
        for id_, one, other in zip(ids[start:end], items[start:end], others[start:end], strict=True):
            if one is not other and not one == other:  # noqa: SIM201 # attrs' `!=` calls its `==` and is slower
                yield id_, one, other
        start = end


def differing_said(
    before: Sequence[Said], after: Sequence[Said]
) -> Iterator[tuple[str, Said | None, Said | None]]:
    """The same for two sequences in the order of their keys, such as the statements of two sheets.

    Keys are looked at only where two items differ.
    """
    if before is after:
        return
    here, there = 0, 0
    while here < len(before) and there < len(after):
        one, other = before[here], after[there]
        if one is other or one == other:
            here, there = here + 1, there + 1
            continue
        key, other_key = one.key, other.key
        yield min(key, other_key), one if key <= other_key else None, other if other_key <= key else None
        here, there = here + (key <= other_key), there + (other_key <= key)
    yield from ((one.key, one, None) for one in before[here:])
    yield from ((one.key, None, one) for one in after[there:])
