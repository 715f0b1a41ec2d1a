"""Whether two versions that tell a thing alike may still differ in it: what they withhold, or leave open."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from dealdiff.model.figure import Figure
from dealdiff.model.term import Term
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.words import Value

_OPEN = (UNDISCLOSED, TO_BE_AGREED)
_OF_THE_REPORT = frozenset({"id", "told_by", "details"})


def withholds(content: object) -> bool:
    """Whether anything in a term, a phase or another item is withheld, or is still to be agreed.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> withholds(Release(id="hostages", count="undisclosed")), withholds(Release(id="hostages", count=3))
    (True, False)
    """
    if isinstance(content, Presence):
        return content in _OPEN
    if isinstance(content, Mapping):
        return any(withholds(one) for one in content.values())
    if isinstance(content, tuple):
        return any(withholds(one) for one in content)
    if isinstance(content, Value) or not attrs.has(type(content)):
        return False
    return any(withholds(value) for _, value in _fields(content))


def tells_nothing(content: object) -> bool:
    """Whether an item is named and no more is told of it.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> tells_nothing(Release(id="hostages")), tells_nothing(Release(id="hostages", count=3))
    (True, False)
    """
    if isinstance(content, Presence):
        return content not in (ABSENT, NONE)
    return isinstance(content, Term | Figure) and all(_untold(value) for _, value in _fields(content))


def _untold(value: object) -> bool:
    if isinstance(value, Mapping | tuple | str):
        return len(value) == 0
    return value is None or value is UNREPORTED


def _fields(item: object) -> list[tuple[str, object]]:
    return [
        (one.name, getattr(item, one.name))
        for one in attrs.fields(type(item))  # type: ignore[arg-type] # it is of an attrs class
        if one.name not in _OF_THE_REPORT
    ]
