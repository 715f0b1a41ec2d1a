"""What a merged text leaves unsettled, as a shape: places, and what may stand at each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import HOME, Shape, choice, fields_of, fixed, mapped, record, ref, told
from dealdiff.files.schema.terms import slug
from dealdiff.files.unsettled import KEYS
from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.plain import YES
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import CONDITION_STATES, Term
from dealdiff.model.unsettled import BASE, SUGGESTION
from dealdiff.model.vocabulary import Vocabulary

_ONE_VALUE = frozenset(f"{HOME}{one}" for one in ("words", "number", "length", "date", "moment", "force"))
_ALIKE: Mapping[str, type[attrs.AttrsInstance]] = {"phases": Part, "figures": Figure}
"""Items whose fields are alike in every vocabulary."""
_OF_TEXT = ("lasts", "when", "ends")
_THERE = (*patterns.PRESENCES, YES)
"""What tells of an item only whether it is there."""


def unsettled(name: str, vocabulary: Vocabulary | None = None) -> Shape:
    """The definition of a map from places to alternatives, by the fields of a vocabulary or of any.

    Each place holds what its field or its section holds: a list stands only where that may hold one.
    """
    types = [Term] if vocabulary is None else [*vocabulary.types.values()]
    in_items = {"terms": _alike(types), **{section: _alike([cls]) for section, cls in _ALIKE.items()}}
    of_text = fields_of(TermSheet, without=("scope",))
    places = {
        patterns.item_place(): _item(_THERE),
        patterns.CONDITION_PLACE: _item((*_THERE, *CONDITION_STATES)),
        patterns.SILENT_AS: ref("words"),
        **{f"^{key}$": of_text[key] for key in _OF_TEXT},
        **{
            patterns.field_place(section, keys): json.loads(shape)
            for section, alike in in_items.items()
            for shape, keys in alike.items()
        },
    }
    whole: Shape = {
        **mapped(_at(ref("content")), propertyNames={"pattern": patterns.place()}),
        "patternProperties": {pattern: _at(shape) for pattern, shape in places.items()},
    }
    return {slug(name, "unsettled"): whole}


def _item(known: Iterable[str]) -> Shape:
    """A whole item: a word for whether it is there, or its fields."""
    return choice({"type": "string", "pattern": patterns.one_of(known)}, mapped(ref("data")))


def _alike(classes: Iterable[type[attrs.AttrsInstance]]) -> dict[str, list[str]]:
    """The fields that hold one value in each of these classes that has them, by what they hold, as text."""
    held: dict[str, list[Shape]] = defaultdict(list)
    for cls in classes:
        for key, shape in fields_of(cls).items():
            held[key].append({"$ref": shape.get("$ref")})
    found: dict[str, list[str]] = defaultdict(list)
    for key, shapes in held.items():
        if all(one["$ref"] in _ONE_VALUE for one in shapes):
            several = {json.dumps(one): one for one in shapes}
            in_words = [mapped({}, maxProperties=0)] if ref("words") in shapes else []  # {} is read as "yes"
            found[json.dumps(choice(*several.values(), *in_words))].append(key)
    return found


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
