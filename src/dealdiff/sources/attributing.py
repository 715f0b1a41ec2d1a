"""What a report's text tells of terms and figures, as statements of those who tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.voices.tellings import DENIES, ITEM, TERMS, own_value, place_of, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.spelling import told as shown
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Slice, Term
from dealdiff.values.names import Names
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED, Presence
from dealdiff.views.tellers import figure_tellers, names, tellers_at, text_tellers

SILENT = "by-silence"  # the id of what a report tells by not telling it
TOLD_BY = "told by"
Item = Term | Figure
Fields = Mapping[str, Mapping[Path, type]]
"""Of each term that several reports tell of, the fields, each with the type that it is told of."""


def told_by(sheet: TermSheet, tellers: tuple[str, ...]) -> Names | Presence:
    """In whose report voices tell something, where that is not one of them."""
    return UNREPORTED if sheet.source in tellers else Names(sheet.source)


def said_in(sheet: TermSheet, tellers: tuple[str, ...], **said: Any) -> Statement:  # noqa: ANN401 # fields of a statement
    """What voices say in a report."""
    return Statement(who=Names.of(tellers), told_by=told_by(sheet, tellers), **said)


def attributed(sheet: TermSheet) -> Iterator[Statement]:
    """Each term and figure that a report tells, as what its tellers tell: all that they tell of it."""
    for items, tellers in ((sheet.terms, text_tellers(sheet)), (sheet.figures, figure_tellers(sheet))):
        for item in items.values():
            for who, body in _by_teller(item, tellers) if not isinstance(item, Presence) else ():
                yield said_in(sheet, who, verb=TELLS, subject=body.id, body=body)
    for id_, item in sheet.terms.items():
        if isinstance(item, Presence):
            yield said_in(sheet, text_tellers(sheet), verb=TELLS, subject=id_, says=item)


def _by_teller(item: Item, tellers: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Item]]:
    """An item as each of its tellers tells it: a slice has its own, else the item's."""
    mine = names(item.told_by) or tellers
    found: dict[tuple[str, ...], dict[str, dict[str, Slice]]] = {mine: {}}
    for attribute in attrs.fields(type(item)):
        value = getattr(item, attribute.name)
        if isinstance(value, Keyed) and any(isinstance(one, Slice) for one in value.values()):
            found[mine][attribute.name] = {}
            for key, one in value.items():
                who = names(one.told_by) or mine
                of_teller = found.setdefault(who, {}).setdefault(attribute.name, {})
                of_teller[key] = evolve(one, told_by=UNREPORTED)
    for who, lists in found.items():
        keyed: dict[str, Any] = {name: Keyed(one) for name, one in lists.items()}
        yield (
            who,
            (evolve(item, told_by=UNREPORTED, **keyed) if who == mine else type(item)(id=item.id, **keyed)),
        )


def fields_told(sheets: list[TermSheet]) -> Fields:
    """Every field of a term that is told or denied in a report; ``()`` where somebody tells the term."""
    found: dict[str, dict[Path, type]] = defaultdict(dict)
    for sheet in sheets:
        for id_, item in sheet.terms.items():
            told = [] if isinstance(item, Presence) else [(), *_paths(item)]
            found[id_] |= dict.fromkeys(told, type(item))
        for one in sheet.statements:
            place = place_of(one, sheet) if one.family == TELLS else None
            if place is not None and place[0] == TERMS:
                cls = type(one.body) if isinstance(one.body, Term) else Term
                told = [] if one.verb == DENIES or one.in_its_place is not None else [()]
                found[one.subject] |= dict.fromkeys([*told, *_paths(one.body)], cls)
    return found


def _paths(item: object) -> list[Path]:
    told = told_fields(item) if isinstance(item, Term) else ()
    return [path for path, _ in told if path[-1] != TOLD_BY]


def by_silence(sheet: TermSheet, fields: Fields) -> Iterator[Statement]:
    """What a report tells of a term by its silence, where that means something.

    What has none of a term denies the whole of it, where others tell it; else it has that presence in its
    place. Of a term that it tells, each field that others tell has it; where that has no room for one (a
    phase, a slice), it is said in words.
    """
    for id_, told in sorted(fields.items()):
        own, silent = sheet.terms.at(id_), sheet.silent_on(id_)
        if isinstance(own, Presence) or silent is UNREPORTED:
            continue
        if isinstance(own, Term):
            yield from _fields_silent(sheet, id_, told, type(own), silent)
        elif silent in _NOTHING and () in told:
            yield said_in(sheet, text_tellers(sheet), verb=DENIES, subject=id_, id=SILENT)
        else:
            yield said_in(sheet, text_tellers(sheet), verb=TELLS, subject=id_, says=silent, id=SILENT)


def _fields_silent(
    sheet: TermSheet, id_: str, told: Mapping[Path, type], cls: type[Any], silent: Presence
) -> Iterator[Statement]:
    """What a report tells by having none of the fields that others tell of a term."""
    missing = [path for path, of in told.items() if of is cls and _missing(sheet, id_, path, of)]
    held: dict[str, Any] = {attribute_of(path[0]): silent for path in missing if _has_room(cls, path)}
    if held:
        who = tellers_at(sheet, (TERMS, id_))
        yield said_in(sheet, who, verb=TELLS, subject=id_, body=cls(id=id_, **held), id=SILENT)
    for path in missing:
        if path and not _has_room(cls, path):
            yield _in_words(sheet, (TERMS, id_, *path), f"{', '.join(path)}: {silent}")


def _in_words(sheet: TermSheet, place: Path, says: str) -> Statement:
    who = tellers_at(sheet, place[:ITEM])
    return said_in(sheet, who, verb="judges", subject=place[1], says=says, id=shown(place))


def _missing(sheet: TermSheet, id_: str, path: Path, cls: type) -> bool:
    """Whether a report has no such field, and that means something."""
    own = sheet.terms.at(id_)
    tells = isinstance(own, Term) and path in dict(told_fields(own))
    return not tells and own_value(sheet, (TERMS, id_, *path), cls) is not UNREPORTED


def _has_room(cls: type[attrs.AttrsInstance], path: Path) -> bool:
    """Whether a field can hold a presence."""
    attribute = attrs.fields_dict(cls).get(attribute_of(path[0])) if len(path) == 1 else None
    return attribute is not None and attribute.default is UNREPORTED


_NOTHING = (ABSENT, NONE)
