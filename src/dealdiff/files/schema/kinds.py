"""The kinds of content that a field can hold, as definitions of the schema: words, numbers, dates, names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_type_hints

import attrs

from dealdiff.diffing.typed import Json
from dealdiff.files.schema import patterns
from dealdiff.files.surface_items import NAME_LISTS
from dealdiff.model.expected import expected_of
from dealdiff.model.keyed import Keyed
from dealdiff.model.linking import RESERVED
from dealdiff.model.spelling import words_of
from dealdiff.model.structuring import value_class
from dealdiff.model.term import CONDITION_STATES
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import SCALE, Firmness
from dealdiff.values.force import FORCES, Force
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.when import When
from dealdiff.values.words import Value

Shape = dict[str, Json]

_OF_CLASS: dict[type[Value], str] = {
    Quantity: "number",
    Duration: "length",
    When: "date",
    Moment: "moment",
    Force: "force",
    Firmness: "firmness",
    Names: "names",
}
_BY_KEY = {
    "of whom": "slices",
    "made of": "slices",
    "if": "conditions",
    "outcome of": "outcome",
    "schedule": "schedule",
    "details": "details",
}


def ref(name: str) -> Shape:
    """A reference to a definition of the same schema."""
    return {"$ref": f"#/$defs/{name}"}


def told(shape: Shape, words: str) -> Shape:
    """The shape with a description of its own."""
    return {"description": words, **{key: one for key, one in shape.items() if key != "description"}}


def choice(*shapes: Shape) -> Shape:
    """Any of these shapes."""
    return shapes[0] if len(shapes) == 1 else {"anyOf": [*shapes]}


def fixed(words: Iterable[str]) -> Shape:
    """One word of a fixed list, exactly as it stands there."""
    return {"enum": [*words]}


def tidied(words: Iterable[str]) -> Shape:
    """One word of a fixed list; the loader reads it too where it stands between odd white space."""
    return choice(fixed(words), ref("untidy"))


def mapped(entry: Shape, **more: Json) -> Shape:
    """A map from anything to one shape."""
    return {"type": "object", "additionalProperties": entry, **more}


def by_id(entry: Shape, *, own: bool = False) -> Shape:
    """A map from ids to one shape; with ``own`` they are declared here."""
    return mapped(entry, propertyNames=ref("own-id" if own else "id"))


def listed(member: Shape, least: int = 0) -> Shape:
    """A list of one shape."""
    return {"type": "array", "items": member, **({"minItems": least} if least else {})}


def record(properties: Shape, required: tuple[str, ...] = ()) -> Shape:
    """A map with these keys and no others."""
    needed: Shape = {"required": [*required]} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def kind_of(key: str, annotation: object, name_lists: frozenset[str] = frozenset()) -> Shape:
    """What a field of the model may hold in a file, by its key there and its annotation in the model.

    >>> kind_of("count", Quantity)
    {'$ref': '#/$defs/number'}
    """
    if key in NAME_LISTS or key in name_lists:
        return ref("names")
    if key in _BY_KEY:
        return ref(_BY_KEY[key])
    value = value_class(annotation)
    if value is None:
        return {"not": {"type": "null"}} if getattr(annotation, "__origin__", None) is Keyed else ref("words")
    name = "name-words" if value is Names else _OF_CLASS.get(value, "words")
    return told(ref(name), expected_of(value)) if name == "words" else ref(name)


def fields_of(
    cls: type[attrs.AttrsInstance], without: Iterable[str] = ("id",), name_lists: frozenset[str] = frozenset()
) -> dict[str, Shape]:
    """The fields of a class of the model by their keys in a file, each with what it may hold."""
    hints = get_type_hints(cls)
    skipped = frozenset(without)
    keys = {words_of(one.name): hints[one.name] for one in attrs.fields(cls) if one.name not in skipped}
    return {key: kind_of(key, annotation, name_lists) for key, annotation in keys.items()}


def _worded(expected: str, pattern: str = patterns.SOMETHING, **number: Json) -> Shape:
    shapes: list[Shape] = [{"type": "string", "pattern": pattern}]
    if number:
        shapes.append(number)
    return {"description": expected, "anyOf": [*shapes, ref("presence")]}


def _basic() -> dict[str, Shape]:
    """Words and names."""
    return {
        "words": {
            "description": "Words. A number or a truth value stands for the words that it is written with.",
            "type": ["string", "number", "boolean"],
            "pattern": patterns.SOMETHING,
        },
        "untidy": {
            "description": "Words between white space that is read as single spaces.",
            "type": "string",
            "pattern": patterns.UNTIDY,
            "allOf": [{"pattern": patterns.SOMETHING}],
        },
        "presence": {
            "description": "Why no value stands here: undisclosed (it is there and withheld), absent (the "
            "text does not mention it), none (the text says that there is none), to be agreed, unreported.",
            "anyOf": [
                fixed(patterns.PRESENCES),
                {"type": "string", "pattern": patterns.one_of(patterns.PRESENCES)},
            ],
        },
        "id": {
            "description": "An id: letters, digits, '-', '_' and '.', beginning with a letter or digit, "
            "100 characters at most.",
            "type": "string",
            "pattern": patterns.ID,
        },
        "own-id": {
            "description": "An id that is declared: as any id, and no word with a meaning of its own.",
            "allOf": [ref("id")],
            "not": fixed(sorted({*RESERVED, *(one for one in patterns.PRESENCES if " " not in one)})),
        },
        "yes": {"description": "yes or no.", **fixed(("yes", "no"))},
        "name-words": _worded(expected_of(Names), patterns.NAMES, type=["number", "boolean"]),
        "names": {
            "description": "A name, or several as a list or with + between them.",
            "anyOf": [ref("name-words"), listed(ref("name-words"), 1)],
        },
    }


def _values() -> dict[str, Shape]:
    """Values whose words have a grammar. The loader reads it; here stands what every such text has."""
    return {
        "number": _worded(expected_of(Quantity), patterns.FIGURE, type="number", minimum=0),
        "length": _worded(expected_of(Duration), patterns.LENGTH),
        "date": _worded(expected_of(When), patterns.DATE, type="integer", minimum=0, maximum=9999),
        "moment": _worded(expected_of(Moment), type="integer", minimum=0, maximum=9999),
        "force": {
            "description": expected_of(Force),
            "anyOf": [fixed(FORCES), {"type": "string", "pattern": patterns.one_of(FORCES)}, ref("presence")],
        },
        "firmness": {"description": expected_of(Firmness), "anyOf": [tidied(SCALE), ref("presence")]},
        "rate": {
            "description": expected_of(Rate),
            "anyOf": [ref("words"), listed(ref("words"), 1)],
        },
        "schedule": {
            "description": expected_of(Schedule),
            "anyOf": [ref("words"), listed(choice(ref("words"), ref("parcel")), 1)],
        },
        "details": {
            "description": "Data that a tool carries along: a map, or JSON text.",
            "anyOf": [ref("words"), listed(ref("data")), mapped(ref("data"))],
        },
        "data": {
            "anyOf": [
                {"type": ["string", "number", "boolean"]},
                listed(ref("data")),
                mapped(ref("data")),
            ]
        },
        "conditions": {
            "description": "What must come true first: a list such as [{reform: pending}].",
            "anyOf": [ref("condition"), listed(ref("condition"))],
        },
        "condition": mapped(fixed(CONDITION_STATES)),
    }


def definitions() -> dict[str, Shape]:
    """The definitions of all kinds by their names."""
    return {**_basic(), **_values()}
