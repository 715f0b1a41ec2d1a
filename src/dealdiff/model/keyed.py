"""Immutable, hashable maps by id, sorted by id."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Generic, Protocol, TypeVar

from dealdiff.errors import ModelError, UnknownName
from dealdiff.values import nearness

T_co = TypeVar("T_co", covariant=True)
Item_ = TypeVar("Item_")

_NOTHING: dict[str, Any] = {}  # of every empty map


class Keyed(Mapping[str, T_co], Generic[T_co]):
    """A frozen map by id, sorted by id: two are equal exactly when their items are.

    Asking for an id that is not there raises :class:`~dealdiff.errors.UnknownName`, which names
    the nearest id.

    >>> Keyed({"b": 2, "a": 1})
    Keyed({'a': 1, 'b': 2})
    """

    __slots__ = ("_items",)
    _items: dict[str, T_co]

    def __init__(self, items: Mapping[str, T_co] | Iterable[tuple[str, T_co]] = ()) -> None:
        held = items._items if isinstance(items, Keyed) else _sorted(dict(items)) if items else _NOTHING
        object.__setattr__(self, "_items", held)

    def __getitem__(self, key: str) -> T_co:
        try:
            return self._items[key]
        except KeyError:
            raise UnknownName(_unknown(key, self._items)) from None

    def at(self, key: str) -> T_co | None:
        """The item under ``key``, or ``None``."""
        return self._items.get(key)

    def columns(self) -> tuple[tuple[str, ...], tuple[T_co, ...]]:
        """The ids and, in the same order, the items."""
        return tuple(self._items), tuple(self._items.values())

    def keys(self) -> KeysView[str]:
        """The ids, sorted."""
        return self._items.keys()

    def values(self) -> ValuesView[T_co]:
        """The items in the order of their ids."""
        return self._items.values()

    def items(self) -> ItemsView[str, T_co]:
        """Ids with their items, in the order of ids."""
        return self._items.items()

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Keyed) and self._items == other._items

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (tuple(self._items.items()),))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)
Member = TypeVar("Member")


def listed(given: object, kind: type[Member]) -> list[Member]:
    """The members of a collection, all of one kind. :raises ModelError: for anything else.

    >>> listed((1, 2), int)
    [1, 2]
    """
    what = f"{kind.__name__} items, in a list or by id"
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise ModelError(f"found {cut(given)}, expected {what}")
    found: list[Member] = []
    for one in given.values() if isinstance(given, Mapping) else given:
        if not isinstance(one, kind):
            raise ModelError(f"found {cut(one)}, expected {what}")
        found.append(one)
    return found


def by_id(given: Mapping[str, Item] | Iterable[Item], kind: type[Item]) -> Keyed[Item]:
    """Items of one kind by their ids, from a map or a list.

    :raises ModelError: for anything else, an item under another id, or two of one id.
    """
    found: dict[str, Item] = {}
    items = listed(given, kind)
    for key, item in zip(
        given if isinstance(given, Mapping) else [one.id for one in items], items, strict=True
    ):
        if item.id != key:
            raise ModelError(f"the item {item.id!r} stands under {key!r}")
        if key in found:
            raise ModelError(f"two items are called {key!r}")
        found[key] = item
    return given if isinstance(given, Keyed) else Keyed(found)


def mapped(given: object, what: str) -> Mapping[str, Any]:
    """A map with text for keys. :raises ModelError: for anything else."""
    if not isinstance(given, Mapping):
        raise ModelError(f"found {cut(given)}, expected {what}")
    wrong = [key for key in given if not isinstance(key, str)]
    if wrong:
        raise ModelError(f"found the key {cut(wrong[0])}, expected text")
    return given


def cut(given: object) -> str:
    """What was found, as Python writes it, and no more than a line of it."""
    return repr(given)[:80]


def _sorted(items: dict[str, Item_]) -> dict[str, Item_]:
    """A map in the order of its ids: itself where it is in order."""
    ids = list(items)
    ordered = sorted(ids)
    return items if ids == ordered else {id_: items[id_] for id_ in ordered}


def _unknown(key: str, known: Iterable[str]) -> str:
    near = nearest(key, known)
    return f"no {key!r} here" + (f"; the nearest is {near!r}" if near else "")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest to ``word`` (:mod:`dealdiff.values.nearness`), or an empty text."""
    return nearness.nearest(word, known)
