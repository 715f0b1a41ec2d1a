"""What a change compares, as typed plain data: values and presences in their words, items by their fields.

``{"type": "quantity", "words": "about 350"}``, ``{"type": "presence", "words": "absent"}``,
``{"type": "term", "id": ..., "fields": {...}}``. :mod:`dealdiff.diffing.document.importing` reads
them back, exactly.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from dealdiff.errors import ModelError
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed, cut
from dealdiff.model.part import Exchange, Part
from dealdiff.model.plain import to_plain
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.values.presence import Presence
from dealdiff.values.words import Value

Json: TypeAlias = Any  # str, list, dict, int, bool or None, as the json module takes and gives them

KEYED: dict[str, type] = {
    "term": Term,
    "phase": Part,
    "exchange": Exchange,
    "figure": Figure,
    "condition": Condition,
}
"""Items that stand under an id."""
UNKEYED: dict[str, type] = {"statement": Statement, "slice": Slice}
"""Items whose fields say all of them."""
PRESENCE, TEXT, LIST, MAP = "presence", "text", "list", "map"
RESERVED = frozenset({PRESENCE, TEXT, LIST, MAP, *KEYED, *UNKEYED})
"""Types that are no value's."""
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def type_name(kind: type) -> str:
    """How a type of value is called in data.

    >>> from dealdiff.values.quantity import Quantity
    >>> type_name(Quantity)
    'quantity'
    """
    return _CAPITAL.sub(" ", kind.__name__).lower()


def typed(content: object) -> Json:
    """One side of a change as typed plain data; ``None`` for what is not there.

    >>> from dealdiff.values.quantity import Quantity
    >>> typed(Quantity("about 350"))
    {'type': 'quantity', 'words': 'about 350'}

    :raises ModelError: for what no side of a change holds.
    """
    if content is None:
        return None
    if isinstance(content, Value) and type_name(type(content)) not in RESERVED:
        return {"type": type_name(type(content)), "words": content.words}
    if isinstance(content, Presence):
        return {"type": PRESENCE, "words": str(content)}
    if isinstance(content, str):
        return {"type": TEXT, "words": content}
    if isinstance(content, Keyed | tuple):
        return _several(content)
    return _item(content)


def _several(content: Keyed[Any] | tuple[Any, ...]) -> Json:
    inside = tuple(content.values()) if isinstance(content, Keyed) else content
    if not all(isinstance(one, str) for one in inside):
        raise ModelError(f"found {cut(content)}, expected a list or map of text")
    if isinstance(content, Keyed):
        return {"type": MAP, "entries": dict(content)}
    return {"type": LIST, "members": [*content]}


def _item(content: object) -> Json:
    for name, kind in KEYED.items():
        if isinstance(content, kind):
            return {"type": name, "id": content.id, "fields": to_plain(content)}  # type: ignore[attr-defined] # every kind of KEYED has one
    for name, kind in UNKEYED.items():
        if isinstance(content, kind):
            return {"type": name, "fields": to_plain(content)}
    raise ModelError(f"found {cut(content)}, expected a value, a presence, an item or text")
