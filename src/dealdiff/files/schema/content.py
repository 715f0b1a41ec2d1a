"""The kinds of content that a field can hold, as definitions of the schema: words, numbers, dates, names."""

from __future__ import annotations

from dealdiff.diffing.typed import Json
from dealdiff.files.schema import patterns
from dealdiff.files.schema.kinds import Shape, choice, fixed, listed, mapped, no_presence, ref, tidied
from dealdiff.model.expected import expected_of
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


def _worded(expected: str, pattern: str = patterns.SOMETHING, **number: Json) -> Shape:
    shapes: list[Shape] = [{"type": "string", "pattern": pattern}]
    if number:
        shapes.append(number)
    return {"description": expected, "anyOf": [*shapes, ref("presence")]}


_NUMBER_AS_NAME: Shape = {"type": ["number", "boolean"], "minimum": 0}
_A_NUMBER: Shape = {"type": "number", "minimum": 0, "maximum": 1e100}
"""A number of no more digits than the loader reads; ``.inf`` is none."""
_YEAR: Shape = {"type": "integer", "minimum": 1000, "maximum": 9999}
"""A year alone, as a number."""


def _words() -> dict[str, Shape]:
    """Words of any kind, and words with a meaning of their own."""
    return {
        "words": {
            "description": "Words. A number or a truth value stands for the words that it is written with.",
            "type": ["string", "number", "boolean"],
            "pattern": patterns.SOMETHING,
        },
        "told-words": {
            "description": "Words that somebody is reported to use.",
            "allOf": [ref("words")],
            "not": {"type": "string", "pattern": patterns.any_case("unreported")},
        },
        "presence": {
            "description": "Why no value stands here: undisclosed (it is there and withheld), absent (the "
            "text does not mention it), none (the text says that there is none), to be agreed, unreported.",
            "anyOf": [
                fixed(patterns.PRESENCES),
                {"type": "string", "pattern": patterns.one_of(patterns.PRESENCES)},
            ],
        },
        "yes": {"description": "yes or no.", **fixed(("yes", "no"))},
    }


def _ids() -> dict[str, Shape]:
    """What names one thing of a file."""
    return {
        "id": {
            "description": "An id: letters, digits, '-', '_' and '.', beginning with a letter or digit, "
            "100 characters at most.",
            "type": "string",
            "pattern": patterns.ID,
        },
        "own-id": {
            "description": "An id that is declared: as any id, and no word with a meaning of its own.",
            "allOf": [ref("id")],
            "not": {"pattern": patterns.one_of(patterns.MEANT)},
        },
        "known-id": {
            "description": "The id of something that is declared, or a word with a meaning of its own.",
            "anyOf": [
                {"type": "string", "pattern": patterns.REFERENCE, "not": ref("presence")},
                _NUMBER_AS_NAME,
            ],
        },
    }


def _names() -> dict[str, Shape]:
    """What names one or several."""
    return {
        "name-words": _worded(expected_of(Names), patterns.NAMES, **_NUMBER_AS_NAME),
        "names": {
            "description": "A name, or several as a list or with + between them.",
            "anyOf": [ref("name-words"), listed(ref("name-words"), 1)],
        },
        "declared-name": {
            "description": "The id of one that is declared, or of several with + between them.",
            "anyOf": [
                {
                    "type": "string",
                    "pattern": patterns.NAMES,
                    "not": {"pattern": patterns.among(patterns.MEANT)},
                },
                _NUMBER_AS_NAME,
            ],
        },
        "declared-names": {
            "description": "The id of one that is declared, or several as a list or with + between them.",
            "anyOf": [
                ref("declared-name"),
                ref("presence"),
                listed(ref("declared-name"), 1),
                listed(ref("presence"), 1) | {"maxItems": 1},
            ],
        },
    }


def _values() -> dict[str, Shape]:
    """Values whose words have a grammar. The loader reads it; here stands what every such text has."""
    return {
        "number": _worded(expected_of(Quantity), patterns.FIGURE, **_A_NUMBER),
        "length": _worded(expected_of(Duration), patterns.LENGTH),
        "date": _worded(expected_of(When), patterns.DATE, **_YEAR),
        "moment": _worded(expected_of(Moment), **_YEAR),
        "force": {
            "description": expected_of(Force),
            "anyOf": [fixed(FORCES), {"type": "string", "pattern": patterns.one_of(FORCES)}, ref("presence")],
        },
        "firmness": {"description": expected_of(Firmness), "anyOf": [tidied(SCALE), ref("presence")]},
        "rate": {
            "description": expected_of(Rate),
            "anyOf": [ref("words"), listed(no_presence(ref("words")), 1)],
        },
        "schedule": {
            "description": expected_of(Schedule),
            "anyOf": [ref("words"), listed(choice(no_presence(ref("words")), ref("parcel")), 1)],
        },
        "details": {
            "description": "Data that a tool carries along: a map, or JSON text.",
            "anyOf": [
                {"type": "string", "pattern": patterns.JSON_TEXT},
                {"type": ["number", "boolean"]},
                ref("presence"),
                listed(ref("data")),
                mapped(ref("data")),
            ],
        },
        "content": {"anyOf": [ref("words"), listed(ref("data")), mapped(ref("data"))]},
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
    return {**_words(), **_ids(), **_names(), **_values()}
