"""Immutable, hashable maps by id, sorted by id."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Generic, Protocol, Self, TypeVar
from weakref import WeakValueDictionary

from dealdiff.errors import ModelError, UnknownName
from dealdiff.values.nearness import nearest_hint

T_co = TypeVar("T_co", covariant=True)
Item_ = TypeVar("Item_")


_FEW = 4  # ids: fewer are made anew sooner than found


class _Ids:
    """Ids in their order, and the place of each, made when it is asked for; of all maps that have them."""

    __slots__ = ("__weakref__", "ids", "places")
    ids: tuple[str, ...]
    places: dict[str, int]

    def __init__(self, ids: tuple[str, ...]) -> None:
        self.ids = ids

    def __getattr__(self, name: str) -> dict[str, int]:
        if name != "places":
            raise AttributeError(name)
        self.places = {id_: place for place, id_ in enumerate(self.ids)}
        return self.places


_IDS: WeakValueDictionary[tuple[str, ...], _Ids] = WeakValueDictionary()  # those that some map holds


def _ids_of(ids: tuple[str, ...]) -> _Ids:
    if len(ids) < _FEW:
        return _Ids(ids)
    found = _IDS.get(ids)
    if found is None:
        found = _IDS[ids] = _Ids(ids)
    return found


_NONE = _Ids(())


class Keyed(Mapping[str, T_co], Generic[T_co]):
    """A frozen map by id, sorted by id: two are equal exactly when their items are.

    Asking for an id that is not there raises :class:`~dealdiff.errors.UnknownName`, which names
    the nearest id.

    >>> Keyed({"b": 2, "a": 1})
    Keyed({'a': 1, 'b': 2})
    """

    __slots__ = ("_ids", "_told")
    _ids: _Ids
    _told: tuple[T_co, ...]

    def __init__(self, items: Mapping[str, T_co] | Iterable[tuple[str, T_co]] = ()) -> None:
        if isinstance(items, Keyed):
            ids, told = items._ids, items._told
        elif found := _sorted(dict(items)) if items else None:
            ids, told = _ids_of(tuple(found)), tuple(found.values())
        else:
            ids, told = _NONE, ()
        object.__setattr__(self, "_ids", ids)
        object.__setattr__(self, "_told", told)

    def __getitem__(self, key: str) -> T_co:
        try:
            return self._told[self._ids.places[key]]
        except KeyError:
            raise UnknownName(_unknown(key, self._ids.ids)) from None

    def at(self, key: str) -> T_co | None:
        """The item under ``key``, or ``None``."""
        place = self._ids.places.get(key)
        return None if place is None else self._told[place]

    def columns(self) -> tuple[tuple[str, ...], tuple[T_co, ...]]:
        """The ids and, in the same order, the items."""
        return self._ids.ids, self._told

    def plus(self, items: Mapping[str, Any]) -> Self:
        """These items and others; one under an id that is here already stands in its place.

        >>> Keyed({"a": 1}).plus({"b": 2})
        Keyed({'a': 1, 'b': 2})
        """
        if not items:
            return self
        more = _sorted(dict(items))
        if self._ids.ids and next(iter(more)) <= self._ids.ids[-1]:
            return type(self)({**self, **more})
        made = type(self)()  # most are added at the end: nothing is sorted anew
        object.__setattr__(made, "_ids", _ids_after(self._ids, tuple(more)))
        object.__setattr__(made, "_told", self._told + tuple(more.values()))
        return made

    def keys(self) -> KeysView[str]:
        """The ids, sorted."""
        return self._ids.places.keys()

    def values(self) -> ValuesView[T_co]:
        """The items in the order of their ids."""
        return _Items(self)

    def items(self) -> ItemsView[str, T_co]:
        """Ids with their items, in the order of ids."""
        return _Pairs(self)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids.ids)

    def __len__(self) -> int:
        return len(self._told)

    def __contains__(self, key: object) -> bool:
        return key in self._ids.places

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Keyed) and self._ids.ids == other._ids.ids and self._told == other._told

    def __hash__(self) -> int:
        return hash((self._ids.ids, self._told))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (tuple(self.items()),))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self.items())!r})"


class _Items(ValuesView[T_co]):
    """The items of a map, in the order of their ids."""

    __slots__ = ()
    _mapping: Keyed[T_co]

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._mapping._told)


class _Pairs(ItemsView[str, T_co]):
    """Ids with their items, in their order."""

    __slots__ = ()
    _mapping: Keyed[T_co]

    def __iter__(self) -> Iterator[tuple[str, T_co]]:
        return zip(self._mapping._ids.ids, self._mapping._told, strict=True)


def _ids_after(before: _Ids, more: tuple[str, ...]) -> _Ids:
    """The ids with further ones after them."""
    made = _Ids(before.ids + more)
    made.places = {**before.places, **{id_: place for place, id_ in enumerate(more, len(before.ids))}}
    return made


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
    return f"no {key!r} here" + nearest_hint(key, known)
