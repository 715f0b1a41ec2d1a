"""Whether what a text leaves unsettled fits it: places that it can have, contents that they can hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from dealdiff.model.complaint import Complaint, complaints, did_you_mean, keys_of, shortened
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.places import LISTS, STATEMENTS, STEPS, TERMS, at, can_be, placed, plain_content
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.model.unsettled import BASE, NOT_TOLD, SUGGESTION, Content, Unsettled, path_of, types_in

UNSETTLED = "unsettled"
_ITEM, _SLICE = 2, 4  # steps of the path of a whole item, and of a slice in it
_SLICES = ("of whom", "made of")
_OF_SECTION = {"phases": Part, "exchange": Exchange, "figures": Figure}
_FEWEST = 2  # alternatives
_SETTLED = "settled? take the entry out"
_A_PLACE = "a place such as terms.<issue>.<field>, phases.<phase>.lasts or lasts"


def check_unsettled(sheet: TermSheet) -> Iterator[Complaint]:
    """Every place that the version cannot have, and every content that its place cannot hold."""
    for place, one in sheet.unsettled.items():
        wrong = [*_wrong_place(sheet, place)]
        yield from wrong or [*_wrong_contents(sheet, place, one)] or _not_open(sheet, place, one)


def said_in(sheet: TermSheet) -> Iterator[tuple[Path, Statement]]:
    """Every statement that is unsettled as a whole, in each of its wordings, with its place."""
    for place, one in sheet.unsettled.items():
        path = path_of(place)
        for where, each in _told(one) if path[0] == STATEMENTS else ():
            made = _reread(sheet, path, each).statements if isinstance(each, Keyed) else ()
            yield from (((UNSETTLED, place, *where), said) for said in made)


def _wrong_place(sheet: TermSheet, place: str) -> Iterator[Complaint]:
    path = path_of(place)
    if not can_be(path):
        hint = did_you_mean(path[0], STEPS)
        yield Complaint((UNSETTLED, place), f"the place {shortened(place)}", _A_PLACE, hint, at_key=True)
    elif path[0] == TERMS and len(path) > _ITEM and _type_at(sheet, path[1]) is None:
        what = "a term of this version, or an issue"
        hint = did_you_mean(path[1], [*sheet.terms, *sheet.scope.issues])
        yield Complaint((UNSETTLED, place), f"a field of {shortened(path[1])}", what, hint, at_key=True)
    elif len(path) > _ITEM:
        yield from _wrong_field(sheet, place, path)


def _wrong_field(sheet: TermSheet, place: str, path: Path) -> Iterator[Complaint]:
    cls = _type_at(sheet, path[1]) if path[0] == TERMS else _OF_SECTION[path[0]]
    assert cls is not None  # noqa: S101 # asked for before
    known = _known_fields(cls)
    inside = len(path) > _ITEM + 1
    if path[2] not in known or (inside and path[2] not in LISTS):
        word = path[2] if path[2] not in known else path[3]
        expected = "one of " + ", ".join(known) if path[2] not in known else f"no field of {path[2]!r}"
        yield Complaint(
            (UNSETTLED, place),
            f"the field {shortened(word)}",
            expected,
            did_you_mean(word, known),
            at_key=True,
        )


@cache
def _known_fields(cls: type[Term | Part | Exchange | Figure]) -> tuple[str, ...]:
    return tuple(one for one in keys_of(cls) if one != "is")


def _type_at(sheet: TermSheet, id_: str) -> type[Term] | None:
    """The type of a term: of the one that stands, else of its issue."""
    term, issue = sheet.terms.at(id_), sheet.scope.issues.at(id_)
    if isinstance(term, Term):
        return type(term)
    return sheet.scope.vocabulary.types.get(issue.is_) if issue is not None else None


def _wrong_contents(sheet: TermSheet, place: str, one: Unsettled) -> Iterator[Complaint]:
    for where, each in _told(one):
        wrong = misread(sheet, path_of(place), each)
        if wrong is not None:
            found, expected = wrong.found or "what cannot stand there", wrong.expected or wrong.hint
            hint = wrong.hint if wrong.expected else ""
            yield Complaint((UNSETTLED, place, *where), found, expected, hint)


def _not_open(sheet: TermSheet, place: str, one: Unsettled) -> Iterator[Complaint]:
    """What is settled already, or tells of something that is not there."""
    where, several = (UNSETTLED, place), [*one.alternatives.values()]
    if len(several) < _FEWEST:
        found = f"one alternative, of {shortened(next(iter(one.alternatives)))}"
        yield Complaint((*where, "alternatives"), found, "two at least", _SETTLED)
    if one.suggestion is not None and one.suggestion not in several:
        found = shortened(one.suggestion) if isinstance(one.suggestion, str) else "another item"
        yield Complaint((*where, SUGGESTION), found, "one of the alternatives", "leave it out where none is")
    if isinstance(one.base, str) and one.base != NOT_TOLD:
        stands = at(to_plain(sheet), path_of(place))
        if isinstance(stands, str) and stands != one.base:
            expected = f"what stands there: {shortened(stands)}"
            yield Complaint((*where, BASE), shortened(one.base), expected, _SETTLED)


def _told(one: Unsettled) -> Iterator[tuple[Path, Content]]:
    yield from ((("alternatives", version), each) for version, each in one.alternatives.items())
    rest = (BASE, one.base), (SUGGESTION, one.suggestion)
    yield from (((name,), each) for name, each in rest if each is not None)


def _reread(sheet: TermSheet, path: Path, one: Content) -> TermSheet:
    """A version that tells no more than a content at a place."""
    around: PlainMap = {"id": sheet.id}
    if path[0] == TERMS and len(path) > _ITEM:
        type_ = _type_at(sheet, path[1])
        around["terms"] = {path[1]: {"is": type_.type_ if type_ is not None else ""}}
    if len(path) > _SLICE and path[2] in _SLICES and path[3] != NOT_TOLD:
        around = placed(around, (*path[:_SLICE], "people"), path[3])
    return reread(placed(around, path, one), (sheet,), types_in(one))


def field_at(sheet: TermSheet, path: Path) -> attrs.Attribute[Any] | None:
    """The field that a place of a version names; ``None`` where it names an item, or a list's entry.

    >>> field_at(TermSheet(id="draft"), ("lasts",)).name
    'lasts'
    """
    cls: Any = None
    if len(path) == 1:
        cls = TermSheet
    elif len(path) == _ITEM + 1:
        cls = _type_at(sheet, path[1]) if path[0] == TERMS else _OF_SECTION.get(path[0])
    elif len(path) > _SLICE and path[2] in LISTS:
        cls = Slice if path[2] in _SLICES else Condition
    return attrs.fields_dict(cls).get(attribute_of(path[-1])) if cls is not None else None


def misread(sheet: TermSheet, path: Path, one: Content) -> Complaint | None:
    """Why a content cannot stand at a place of a version; ``None`` where it can.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> draft = TermSheet(id="draft", terms=[Release(id="hostages", count=35)])
    >>> str(misread(draft, ("terms", "hostages", "force"), "perhaps"))
    "terms.hostages.force: found 'perhaps', expected one of must, may, must not, right, aim"
    """
    if one == NOT_TOLD:
        return None
    try:
        made = _reread(sheet, path, one)
    except BaseValidationError as error:
        return next(complaints(error))
    if plain_content(one, path) is None or at(to_plain(made), path) is not None:
        return None
    found = shortened(one) if isinstance(one, str) else "what belongs to another place"
    return Complaint(path, found, f"what can stand at {shortened(path[-1])}")
