"""What a merged text leaves unsettled, as a shape: places, and what may stand at each."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import HOME, Shape, choice, fields_of, fixed, mapped, record, ref, told
from dealdiff.files.unsettled import KEYS
from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.term import Term
from dealdiff.model.unsettled import BASE, SUGGESTION

_ONE_VALUE = frozenset(f"{HOME}{one}" for one in ("words", "number", "length", "date", "moment", "force"))
_ALIKE: Mapping[str, type[attrs.AttrsInstance]] = {"terms": Term, "phases": Part, "figures": Figure}
"""Items whose fields are alike in every vocabulary."""


def unsettled() -> Shape:
    """A map from places to alternatives: a list stands only where a field or a section holds one."""
    in_words = choice(ref("words"), mapped({}, maxProperties=0))  # {} is read as "yes"
    one_value = [patterns.field_place(section, _worded(cls)) for section, cls in _ALIKE.items()]
    return {
        **mapped(_at(ref("content")), propertyNames={"pattern": patterns.place()}),
        "patternProperties": {
            patterns.item_place(): _at(choice(ref("words"), mapped(ref("data")))),
            **{pattern: _at(in_words) for pattern in (patterns.TEXT_PLACE, *one_value)},
        },
    }


def _worded(cls: type[attrs.AttrsInstance]) -> list[str]:
    """The fields of an item that hold one value."""
    return [key for key, shape in fields_of(cls).items() if shape.get("$ref") in _ONE_VALUE]


def _at(content: Shape) -> Shape:
    """What stands under a place whose alternatives are of one shape."""
    version: Shape = {"minLength": 1, "not": fixed((BASE, SUGGESTION))}
    shapes = {
        "alternatives": mapped(content, minProperties=2, propertyNames=version),
        BASE: content,
        SUGGESTION: content,
        "soft": ref("yes"),
        "why": ref("words"),
    }
    return record({key: told(shapes[key], words.UNSETTLED[key]) for key in KEYS}, ("alternatives",))
