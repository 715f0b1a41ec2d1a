"""Statements as shapes: who, one verb, and what follows it."""

from __future__ import annotations

from typing import get_type_hints

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import (
    Shape,
    choice,
    fixed,
    kind_of,
    listed,
    mapped,
    record,
    ref,
    told,
)
from dealdiff.files.schema.terms import slug
from dealdiff.files.surface_statements import CIRCUMSTANCES
from dealdiff.model.spelling import attribute_of
from dealdiff.model.statement import ACTS, CALLS, FAMILY_OF, JUDGES, STANCE, THIS, Statement


def statement(name: str) -> Shape:
    """One statement, in the terms of a vocabulary."""
    verbs = {verb: told(_after(verb, name), words.STATEMENT[verb]) for verb in FAMILY_OF}
    told_beside = {key: told(_beside(key), words.STATEMENT[key]) for key in CIRCUMSTANCES}
    this: Shape = {"type": "string", "pattern": patterns.exactly(THIS)}
    return {
        **record({**told_beside, **verbs}, ("who",)),
        "oneOf": [{"required": [verb]} for verb in FAMILY_OF],
        "if": {"properties": {"family": {"const": STANCE}}, "required": ["family", "accepts"]},
        "then": {"properties": {"accepts": {"not": choice(this, listed(this, 1) | {"maxItems": 1})}}},
        "dependentRequired": {"about": ["judges"], "family": ["accepts"]},
    }


def _beside(key: str) -> Shape:
    """What stands beside the verb."""
    if key == "who":
        nobody: Shape = listed(ref("presence"), 1) | {"maxItems": 1}
        return {"allOf": [ref("names")], "not": choice(ref("presence"), nobody)}
    if key == "family":
        return fixed((STANCE, ACTS))
    if key in ("about", "id"):
        return ref("words")
    if key == "expected":
        return ref("yes")
    return kind_of(key, get_type_hints(Statement)[attribute_of(key)])


def _after(verb: str, name: str) -> Shape:
    """What follows a verb."""
    family = FAMILY_OF[verb]
    if family == CALLS:
        return mapped(ref("words"), minProperties=1)
    if family == JUDGES:
        unreported: Shape = {"type": "string", "pattern": patterns.any_case("unreported")}
        return {"allOf": [ref("words")], "not": unreported}
    if family == ACTS:
        return ref("words")
    body = "term" if family == STANCE else "said"
    return choice(ref("words"), listed(ref("words"), 1), mapped(ref(slug(name, body)), minProperties=1))
