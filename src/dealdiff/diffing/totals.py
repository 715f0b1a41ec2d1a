"""A number in all beside the number for each: what is paid for a share, and for all of them.

A report's "$3 billion" and then "$3.1 billion" may be one price told more exactly. Where the price of a
share surely moved it is not known to be: it may have moved with it. Which number is that for each, the
field of the total declares (:func:`dealdiff.model.roles.counting`).
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.semantics import Weighing, find
from dealdiff.model.spelling import words_of
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info, related

EACH_MOVED = "the number for each moved"
_TOLD = frozenset({"told-more-exactly", "told-less-exactly"})


def beside_each(
    change: Change,
    attribute: attrs.Attribute[Any],
    before: Any,  # noqa: ANN401 # two items with fields
    after: Any,  # noqa: ANN401 # as above
    setting: Setting,
    weighing: Weighing,
) -> Change:
    """The change of a total; one that is only told otherwise is open where the number for each moved."""
    name = str(attribute.metadata.get("each", ""))
    if change.kind not in _TOLD or not name:
        return change
    one, other = getattr(before, name), getattr(after, name)
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return change
    verdict = find(attrs.fields_dict(type(before))[name], one, other, setting, weighing).verdict
    if verdict is None or verdict.info is not Info.CONTRARY or verdict.direction is None:
        return change
    row = KINDS["possibly-changed"]
    cites = (*change.cites, (*change.path[:-1], words_of(name)))
    mixed = related(Info.MIXED, EACH_MOVED)
    return evolve(change, kind=row.id, significance=row.significance, verdict=mixed, cites=cites)
