"""Terms and what else has fields, as shapes: each type of a vocabulary, slices, figures, phases."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import (
    Shape,
    by_id,
    choice,
    fields_of,
    fixed,
    listed,
    mapped,
    no_presence,
    record,
    ref,
    told,
)
from dealdiff.files.surface_values import PARCEL_KEYS
from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.term import Slice, Term
from dealdiff.model.vocabulary import Vocabulary

ANY = "any"
_NOT_NULL: Shape = {"not": {"type": "null"}}
_PARCEL = {
    **dict.fromkeys(("count", "total", "pieces"), "number"),
    **dict.fromkeys(("when", "from", "until", "last"), "moment"),
    **dict.fromkeys(("rest", "partial"), "yes-alone"),
    "people": "words",
    "every": "length",
}


def slug(*parts: str) -> str:
    """The name of a definition, which is safe in a reference.

    >>> slug("ceasefire", "zone control")
    'ceasefire-zone-control'
    """
    return "-".join(re.sub("[^A-Za-z0-9]+", "-", one).strip("-") for one in parts)


def with_words(fields: dict[str, Shape], meanings: Mapping[str, str]) -> dict[str, Shape]:
    """Fields, each with what it means."""
    return {key: told(shape, meanings[key]) for key, shape in fields.items()}


def shared() -> dict[str, Shape]:
    """The shapes of items that no vocabulary adds to."""
    slice_ = record(with_words(fields_of(Slice, without=()), words.SLICE))
    known = ref("known-id")
    outcome = record({"version": known, "term": known}, ("version", "term"))
    exchange = {**fields_of(Exchange), "rate": ref("rate")}
    return {
        "slices": {
            "description": "Some of the people, as a list of {people, count} or words such as 33 adults.",
            **listed(choice({"type": "string", "pattern": patterns.SLICE}, slice_)),
        },
        "parcel": {
            **record({key: told(no_presence(ref(_PARCEL[key])), words.PARCEL[key]) for key in PARCEL_KEYS}),
            "minProperties": 1,
        },
        "yes-alone": fixed(("yes",)),
        "outcome": choice(outcome, mapped(known, minProperties=1, maxProperties=1)),
        "figure": record(with_words(fields_of(Figure), words.FIGURE)),
        "phase": choice(record(with_words(fields_of(Part), words.PHASE)), {"type": "null"}),
        "exchange": choice(
            {"type": "string", "pattern": patterns.EXCHANGE}, record(with_words(exchange, words.EXCHANGE))
        ),
    }


def term_shapes(vocabulary: Vocabulary) -> dict[str, Shape]:
    """The shapes of a vocabulary's terms: each type, a term of any type, and what is said of one."""
    vocabulary.freeze()
    name, types = vocabulary.name, vocabulary.types
    common, own = _common(vocabulary.name_lists), {code: _own(vocabulary, code) for code in types}
    fields = {**_together(own), **common}
    dispatch = [
        {
            "if": {"properties": {"is": {"const": code}}, "required": ["is"]},
            "then": ref(slug(name, code)),
        }
        for code in types
    ]
    is_: Shape = told(fixed(types), words.EVERY_TERM["is"])
    return {
        **{slug(name, code): _type(vocabulary, code, own[code]) for code in types},
        slug(name, "types"): {"allOf": dispatch},
        slug(name, "term"): {**record({"is": is_, **fields}), **ref(slug(name, "types"))},
        slug(name, "said"): choice(ref(slug(name, "term")), ref("figure")),
    }


def open_shapes() -> dict[str, Shape]:
    """Terms of any vocabulary: what all terms share is as it must be, and other fields may be anything."""
    is_ = told(ref("words"), words.EVERY_TERM["is"])
    kept = {key: one for key, one in {**_common(frozenset()), **_format_keys()}.items() if key != "is"}
    shape = {
        "type": "object",
        "properties": {"is": is_, "id": False, **kept},
        "additionalProperties": _NOT_NULL,
    }
    return {slug(ANY, "term"): shape, slug(ANY, "said"): ref(slug(ANY, "term"))}


def terms_of(name: str) -> Shape:
    """The section ``terms`` of a version."""
    presence = told(ref("term-presence"), "A presence in the place of a term.")
    return choice({"const": "undisclosed"}, by_id(choice(ref(slug(name, "term")), presence)))


def term_presence() -> Shape:
    """What may stand in a term's place: any presence but unreported."""
    known = tuple(one for one in patterns.PRESENCES if one != "unreported")
    return choice(fixed(known), {"type": "string", "pattern": patterns.one_of(known)})


def _common(name_lists: frozenset[str]) -> dict[str, Shape]:
    return with_words(fields_of(Term, name_lists=name_lists), words.EVERY_TERM)


def _format_keys() -> dict[str, Shape]:
    """Fields that are written alike in every vocabulary, whose terms need not have them."""
    return {
        "of whom": told(ref("slices"), "Some of the people."),
        "made of": told(ref("slices"), "The parts that make up all of the people."),
        "schedule": ref("schedule"),
    }


def _own(vocabulary: Vocabulary, code: str) -> dict[str, Shape]:
    common = fields_of(Term, without=())
    fields = fields_of(vocabulary.types[code], name_lists=vocabulary.name_lists)
    return {key: one for key, one in fields.items() if key not in common}


def _type(vocabulary: Vocabulary, code: str, own: dict[str, Shape]) -> Shape:
    """One type: its own fields, and the names of all that it has."""
    has = fields_of(vocabulary.types[code], name_lists=vocabulary.name_lists)
    return {
        "title": code,
        "description": words.type_told(vocabulary.types[code]),
        "properties": own,
        "propertyNames": fixed(("is", *has)),
    }


def _together(own: dict[str, dict[str, Shape]]) -> dict[str, Shape]:
    """The fields of all types; one of several kinds may hold any of them."""
    keys = dict.fromkeys(key for fields in own.values() for key in fields)
    several = {key: [(code, fields[key]) for code, fields in own.items() if key in fields] for key in keys}
    return {
        key: told(choice(*_unlike([one for _, one in has])), f"Of {', '.join(code for code, _ in has)}.")
        for key, has in several.items()
    }


def _unlike(shapes: list[Shape]) -> list[Shape]:
    """Each shape once, whatever its description."""
    found: list[Shape] = []
    for one in shapes:
        bare = {key: each for key, each in one.items() if key != "description"}
        if bare not in found:
            found.append(bare)
    return found
