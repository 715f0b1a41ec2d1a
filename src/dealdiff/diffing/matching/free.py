"""Which items may be matched at all: those whose id the other side neither has nor names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

import attrs

from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.model.unsettled import path_of
from dealdiff.telling.items import AMONG_TERMS
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence

SECTION_OF = {"phases": "parts", "terms": "terms", "exchange": "exchanges", "figures": "figures"}
Free = dict[str, list[str]]


def free(before: TermSheet, after: TermSheet) -> tuple[Free, Free]:
    """The ids of each section that may have another one on the other side, in their order.

    An id that the other side names, in a statement, a link or a list, means something of its own there;
    one that stands for two things in its own sheet cannot be told apart. Neither is free. Nor is a term
    that says what it replaces, or that is told to be replaced: the text has said what it is.
    """
    return _one_sided(before, after), _one_sided(after, before)


def _one_sided(one: TermSheet, other: TermSheet) -> Free:
    mine = {section: getattr(one, name) for section, name in SECTION_OF.items()}
    theirs = {section: getattr(other, name) for section, name in SECTION_OF.items()}
    lone = {section: [id_ for id_ in held if id_ not in theirs[section]] for section, held in mine.items()}
    if not any(lone.values()):
        return lone
    taken = named_in(other).union(*theirs.values(), *map(_replaced, (one, other)), *map(_open, (one, other)))
    often = Counter(id_ for held in mine.values() for id_ in held)
    return {
        section: [
            id_
            for id_ in ids
            if id_ not in taken and often[id_] == 1 and type(mine[section][id_]) is not Presence
        ]
        for section, ids in lone.items()
    }


def _replaced(sheet: TermSheet) -> Iterator[str]:
    """The terms that say what they replace, and what they name."""
    for id_, term in sheet.terms.items():
        said = getattr(term, "replaces", None)
        if isinstance(said, Names):
            yield id_
            yield from said.names


def _open(sheet: TermSheet) -> Iterator[str]:
    """What stands in the places that a merged text leaves unsettled: it is not yet known what it is."""
    return (step for place in sheet.unsettled for step in path_of(place))


_LOOKED_AT: dict[type, attrgetter[tuple[Any, ...]]] = {}


def _links(cls: type[attrs.AttrsInstance]) -> attrgetter[tuple[Any, ...]]:
    """The fields of a class that name other items, or may: made once per class."""
    if cls not in _LOOKED_AT:
        names = AMONG_TERMS if issubclass(cls, Exchange) else AMONG_TERMS - {"gives", "for_"}
        _LOOKED_AT[cls] = attrgetter(
            "id",
            *(
                one.name
                for one in attrs.fields(cls)
                if one.name in names | {"part", "after", "if_"}
                or getattr(one.converter, "__name__", "") == "moment"
            ),
        )
    return _LOOKED_AT[cls]


def named_in(sheet: TermSheet) -> set[str]:
    """Every id that a sheet names."""
    found = set(sheet.silence.except_)
    items: tuple[Any, ...] = (*sheet.terms.values(), *sheet.parts.values(), *sheet.exchanges.values())
    for item in items:
        if type(item) is not Presence:
            _name(found, _links(type(item))(item)[1:])
    _name(found, (sheet.agreed, sheet.open_, sheet.when, sheet.ends))
    for said in sheet.statements:
        found.add(said.subject)
        if isinstance(said.body, Term):
            _name(found, _links(type(said.body))(said.body)[1:])
    return found


def _name(found: set[str], several: Iterable[object]) -> None:
    """Adds the ids that are among contents of fields: asked of every term, so the usual tests come first."""
    for held in several:
        if held is UNREPORTED:
            continue
        if type(held) is str:
            found.add(held)
        elif isinstance(held, Moment):
            found.add(held.subject)
        elif isinstance(held, Names):
            found.update(held.names)
        elif isinstance(held, Keyed):
            found.update(held)
