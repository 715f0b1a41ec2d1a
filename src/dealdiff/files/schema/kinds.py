"""The shapes that a schema is put together from, and what each field of the model may hold in a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_type_hints

import attrs

from dealdiff.diffing.typed import Json
from dealdiff.files.schema import patterns
from dealdiff.files.surface_items import NAME_LISTS
from dealdiff.model.expected import expected_of
from dealdiff.model.keyed import Keyed
from dealdiff.model.spelling import words_of
from dealdiff.model.structuring import value_class
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import Firmness
from dealdiff.values.force import Force
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.quantity import Quantity
from dealdiff.values.when import When
from dealdiff.values.words import Value

Shape = dict[str, Json]
HOME = "#/$defs/"
"""Where the definitions of a schema stand."""

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
    return {"$ref": f"{HOME}{name}"}


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
    known = tuple(words)
    return choice(fixed(known), {"type": "string", "pattern": patterns.spaced(known)})


def mapped(entry: Shape, **more: Json) -> Shape:
    """A map from anything to one shape."""
    return {"type": "object", "additionalProperties": entry, **more}


def by_id(entry: Shape, *, own: bool = False) -> Shape:
    """A map from ids to one shape; with ``own`` they are declared here."""
    return mapped(entry, propertyNames=ref("own-id" if own else "id"))


def subjects(entry: Shape) -> Shape:
    """A map from what is spoken of to one shape: of one at least."""
    return by_id(entry) | {"minProperties": 1}


def listed(member: Shape, least: int = 0) -> Shape:
    """A list of one shape."""
    return {"type": "array", "items": member, **({"minItems": least} if least else {})}


def no_presence(shape: Shape) -> Shape:
    """The shape, where no presence can stand in its place."""
    return {**shape, "not": ref("presence")}


def record(properties: Shape, required: tuple[str, ...] = ()) -> Shape:
    """A map with these keys and no others."""
    needed: Shape = {"required": [*required]} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def kind_of(key: str, annotation: object, name_lists: frozenset[str] = frozenset()) -> Shape:
    """What a field of the model may hold in a file, by its key there and its annotation in the model.

    >>> kind_of("count", Quantity)
    {'$ref': '#/$defs/number'}
    """
    if key in NAME_LISTS:
        return ref("declared-names")
    if key in name_lists:
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
