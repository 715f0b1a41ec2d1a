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
    subjects,
    told,
)
from dealdiff.files.schema.terms import slug
from dealdiff.files.surface_statements import CIRCUMSTANCES
from dealdiff.model.spelling import attribute_of
from dealdiff.model.statement import ACTS, CALLS, FAMILY_OF, JUDGES, STANCE, THIS, Statement

_TELLS, _DENIES = "tells", "denies"  # of a whole item a presence may be told; any words may be denied
_OF_THEIR_OWN = (_TELLS, _DENIES)


def statement(name: str) -> Shape:
    """One statement, in the terms of a vocabulary."""
    verbs = {verb: told(_after(verb, name), words.STATEMENT[verb]) for verb in FAMILY_OF}
    told_beside = {key: told(_beside(key), words.STATEMENT[key]) for key in CIRCUMSTANCES}
    this: Shape = {"type": "string", "pattern": patterns.spaced((THIS,))}
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
        return choice(ref("declared-name"), listed(ref("declared-name"), 1))
    if key == "family":
        return fixed((STANCE, ACTS))
    if key == "about":
        return ref("known-id")
    if key == "id":
        return ref("words")
    if key == "expected":
        return ref("yes")
    return kind_of(key, get_type_hints(Statement)[attribute_of(key)])


def _after(verb: str, name: str) -> Shape:
    """What follows a verb."""
    family = FAMILY_OF[verb]
    if family == CALLS:
        return mapped(ref("told-words"), minProperties=1)
    if family == JUDGES:
        return ref("told-words")
    if family == ACTS:
        return ref("known-id")
    return ref(slug(name, verb if verb in _OF_THEIR_OWN else "stance" if family == STANCE else "account"))


def bodies(name: str) -> dict[str, Shape]:
    """What stances, accounts and denials are of: one subject, several, or a map to what is told of each."""
    known, term, said = ref("known-id"), ref(slug(name, "term")), ref(slug(name, "said"))
    presence = told(ref("term-presence"), "A presence in the place of the whole.")
    of = {
        "stance": (known, term),
        "account": (known, said),
        _TELLS: (known, choice(said, presence)),
        _DENIES: (ref("words"), said),
    }
    return {
        slug(name, kind): choice(subject, listed(subject, 1), subjects(body))
        for kind, (subject, body) in of.items()
    }
