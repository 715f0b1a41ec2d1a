"""The fields of an item that a claim tells of, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of, words_of
from dealdiff.model.term import says_something
from dealdiff.telling.items import exchange, item
from dealdiff.telling.naming import title
from dealdiff.values.presence import UNREPORTED


def fields_words(one: Any, inside: Iterable[Path], sheet: TermSheet) -> str:  # noqa: ANN401 # an item
    """The fields of an item at some places inside it, in words; what has none, by its place."""
    places = [path for path in inside if path]
    if not places:
        return item(one, sheet) or title(one.id, sheet)
    kept: dict[str, Any] = {}
    for attribute in dict.fromkeys(attribute_of(path[0]) for path in places):
        value = getattr(one, attribute)
        keys = {path[1] for path in places if attribute_of(path[0]) == attribute and len(path) > 1}
        kept[attribute] = _only(value, keys) if isinstance(value, Keyed) else value
    made = type(one)(id=one.id, **kept)
    told = exchange(made, sheet) if isinstance(made, Exchange) else item(made, sheet)
    if told:
        return told
    return ", ".join(f"{words_of(name)} {value}" for name, value in kept.items() if says_something(value))


def _only(members: Mapping[str, Any], keys: set[str]) -> Keyed[Any]:
    """Some members of a list, without their tellers: they stand in the chain."""
    return Keyed({key: _untold(members[key]) for key in members if key in keys})


def _untold(one: Any) -> Any:  # noqa: ANN401 # a slice, a condition or names
    return attrs.evolve(one, told_by=UNREPORTED) if hasattr(one, "told_by") else one
