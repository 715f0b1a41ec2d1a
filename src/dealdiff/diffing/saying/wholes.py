"""Whether who is for a group or a place is for all of it; else to refuse a part of it leaves ways open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.saying.opposites import wholly
from dealdiff.model.roles import PEOPLE, counted_fields
from dealdiff.model.term import Term, says_something
from dealdiff.values.group import Group
from dealdiff.values.verdict import Info

_LEFT = "from_"  # the place that forces leave


def a_part_alone(refused: Term, wanted: Term, setting: Setting) -> bool:
    """Whether of a group or place only a part is refused, and what is wanted is not surely all of it.

    Thirty of the hostages may all be men; who stays in the port need not stay at the pier. But who wants the
    hostages released, all of them, wants the women among them released; and who leaves the port, the pier.
    """
    return any(not _all_of(one, wanted) for one in _narrower(refused, wanted, setting))


def a_part(refused: Term, wanted: Term, setting: Setting) -> bool:
    """Whether of a group or place only a part is refused, be all of it wanted or not."""
    return any(True for _ in _narrower(refused, wanted, setting))


def _narrower(refused: Term, wanted: Term, setting: Setting) -> Iterator[attrs.Attribute[Any]]:
    """The fields of which what is refused lies within what is wanted."""
    for attribute in attrs.fields(type(refused)):
        one, other = getattr(refused, attribute.name), getattr(wanted, attribute.name, None)
        if not isinstance(one, Group) or not isinstance(other, Group):
            continue
        if verdict_between(attribute.metadata, one, other, setting).info is Info.LESS:
            yield attribute


def _all_of(attribute: attrs.Attribute[Any], wanted: Term) -> bool:
    """Whether all of what a field names is wanted: no number of it is told; or all of a place is left."""
    numbers = [number for number, group in counted_fields(type(wanted)) if group == attribute.name]
    if numbers:
        return not any(says_something(getattr(wanted, one)) for one in numbers)
    if attribute.name == _LEFT:
        return wanted.sense < 0 and wholly(wanted)
    return attribute.metadata.get("bans") is True or attribute.metadata.get("scheme") == PEOPLE["scheme"]
