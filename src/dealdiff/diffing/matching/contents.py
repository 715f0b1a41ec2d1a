"""What an item tells, apart from its id: two that tell the same are exactly alike."""

from __future__ import annotations

from collections.abc import Hashable
from operator import attrgetter
from typing import Any

import attrs
from attrs import frozen

from dealdiff.diffing.matching.rules import AMOUNT, DAY, GROUP, LIST, WORDS, rules
from dealdiff.values.presence import UNREPORTED

_SAYS = frozenset({GROUP, WORDS, AMOUNT, DAY, LIST})
_NOTHING: frozenset[str] = frozenset()


@frozen
class _Plan:
    """How the content of a class is fetched: what may be silent, and what may be empty."""

    names: tuple[str, ...]
    values: attrgetter[tuple[Any, ...]]
    lists: tuple[str, ...]
    says: frozenset[str]


_PLANS: dict[type, _Plan] = {}


def content(item: Any, but: frozenset[str] = _NOTHING) -> tuple[Hashable, ...]:  # noqa: ANN401 # an item with an id
    """What an item tells, as something that can be compared and looked up.

    >>> from dealdiff.model.part import Part
    >>> content(Part(id="first", lasts="six weeks")) == content(Part(id="one", lasts="six weeks"))
    True
    """
    plan = _plan(type(item))
    told = [
        (name, getattr(value, "words", value))
        for name, value in zip(plan.names, plan.values(item), strict=True)
        if value is not UNREPORTED
    ]
    for name in plan.lists:
        held = getattr(item, name)
        if held:
            told.append((name, held))
    if but:
        told = [one for one in told if one[0] not in but]
    return type(item), *told


def _plan(cls: type[attrs.AttrsInstance]) -> _Plan:
    if cls not in _PLANS:
        _PLANS[cls] = _made(cls)
    return _PLANS[cls]


def _made(cls: type[attrs.AttrsInstance]) -> _Plan:
    fields = [one for one in attrs.fields(cls) if one.name != "id"]
    empty = [one.name for one in fields if one.default is not UNREPORTED]
    values = [one.name for one in fields if one.name not in empty]
    says = frozenset(name for name, (rule, _) in rules(cls).items() if rule.sort in _SAYS)
    return _Plan(tuple(values), attrgetter(*values), tuple(empty), says)


def same_but_place(one: Any, other: Any) -> bool:  # noqa: ANN401 # two terms of one type
    """Whether two terms tell the same, in whatever phase: asked of many, so no content is made."""
    plan = _plan(type(one))
    if plan.values(one) != plan.values(other):
        return False
    return all(getattr(one, name) == getattr(other, name) for name in plan.lists if name != "part")


def says_enough(told: tuple[Any, ...], least: int = 1) -> bool:
    """Whether a content tells more than a type, a bearer and a phase: who, what, where, when, how many."""
    says = _plan(told[0]).says
    for one in told[1:]:
        least -= one[0] in says
        if not least:
            return True
    return False
