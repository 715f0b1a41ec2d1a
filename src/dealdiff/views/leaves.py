"""The leaves of a keyed normal form, who attests each, and a sheet without some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.diffing.applying import applied
from dealdiff.diffing.delta import Delta, Fields, Whole
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, to_plain, to_plain_with
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of

_KEYED = ("parts", "terms", "exchanges", "figures")
_WITHOUT_ITEMS: dict[str, object] = {**dict.fromkeys(_KEYED, Keyed()), "statements": ()}

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


class Places:
    """The places of the leaves of sheets that share items: those of an item are gathered once.

    >>> one = TermSheet(id="one", title="A draft", terms={"fee": "none"})
    >>> sorted(Places().of(one))
    [('id',), ('terms', 'fee'), ('title',)]
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[object, tuple[Path, ...]]] = {}

    def of(self, sheet: TermSheet) -> Iterator[Path]:
        """Of each leaf of a sheet's keyed normal form, the path."""
        yield from leaves(to_plain_with(sheet, _WITHOUT_ITEMS))
        for name in _KEYED:
            section = words_of(name)
            for id_, item in getattr(sheet, name).items():
                yield from self._item(section, id_, item)
        for one in sheet.statements:
            yield from self._item("statements", one.key, one)

    def _item(self, section: str, key: str, item: object) -> tuple[Path, ...]:
        known = self._known.get((section, key))
        if known is None or known[0] is not item:
            known = item, tuple(leaves(to_plain(item), (section, key)))
            self._known[section, key] = known
        return known[1]


def without(sheet: TermSheet, paths: Iterable[Path]) -> TermSheet:
    """The sheet without what stands at some paths; a path that leads nowhere takes nothing away."""
    return applied(sheet, _taken(to_plain(sheet), paths), sheet.scope, (sheet,))


def _taken(held: Plain, paths: Iterable[Path]) -> Delta | None:
    """The delta that takes away what stands at some paths."""
    steps: dict[str, list[Path]] = {}
    for path in paths:
        steps.setdefault(path[0], []).append(path[1:])
    found: dict[str, Delta] = {}
    for step, rest in steps.items():
        inner = held.get(step) if isinstance(held, dict) else None
        taken = None if inner is None else Whole(inner, None) if () in rest else _taken(inner, rest)
        if taken is not None:
            found[step] = taken
    return Fields(found) if found else None
