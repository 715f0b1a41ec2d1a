"""The catalogue: every kind of change, as data.

A kind has a stable id, a family, the significance it has unless the evidence says otherwise, its
mirror (the kind that the same difference is, read backwards), a meaning and a sentence; where it has
no mirror, ``excused`` says why. The fields of a sentence are filled by :mod:`dealdiff.diffing.filling`.
"""

from __future__ import annotations

from dealdiff.diffing.kinds import context, presence, said, terms, unsettled, values
from dealdiff.diffing.kinds.row import SILENCE, Kind
from dealdiff.diffing.significance import Significance
from dealdiff.errors import UnknownName
from dealdiff.values.nearness import nearest_hint

__all__ = ["ASKED_FOR", "FAMILIES", "KINDS", "RETIRED", "SIGNIFICANCES", "SILENCE", "Kind", "kind"]

KINDS: dict[str, Kind] = {
    row.id: row
    for row in (*presence.ROWS, *values.ROWS, *terms.ROWS, *said.ROWS, *context.ROWS, *unsettled.ROWS)
}
FAMILIES = tuple(sorted({one.family for one in KINDS.values()}))
SIGNIFICANCES = tuple(one.value for one in Significance)
ASKED_FOR = (*SIGNIFICANCES, *FAMILIES, *KINDS)  # the words by which changes can be asked for

RETIRED: dict[str, tuple[str, ...]] = {
    "condition-changed": (
        "condition-met",
        "condition-waived",
        "condition-lapsed",
        "condition-no-longer-met",
        "condition-no-longer-waived",
        "condition-no-longer-lapsed",
        "condition-settled-otherwise",
    ),
}
"""Ids that are no longer produced, each with the ones that took its place. An id is never used again."""


def kind(id_: str) -> Kind:
    """The row of a kind's id.

    :raises UnknownName: with the nearest id, or with the successors of a retired one.

    >>> kind("told-more-exactly").mirror
    'told-less-exactly'
    """
    if id_ in RETIRED:
        raise UnknownName(f"the kind {id_!r} is retired; in its place: {', '.join(RETIRED[id_])}")
    if id_ not in KINDS:
        raise UnknownName(f"no kind {id_!r}" + nearest_hint(id_, KINDS))
    return KINDS[id_]
