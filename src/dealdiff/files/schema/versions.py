"""A version as a shape."""

from __future__ import annotations

from collections.abc import Callable

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import (
    Shape,
    by_id,
    choice,
    fields_of,
    fixed,
    listed,
    record,
    ref,
    told,
)
from dealdiff.files.schema.statements import bodies, statement
from dealdiff.files.schema.terms import slug, terms_of
from dealdiff.files.surface import SHEET_KEYS
from dealdiff.model.expected import SILENCES
from dealdiff.model.sheet import RELATIONS, TermSheet

_SILENCE: Shape = {
    "type": "string",
    "pattern": patterns.SILENCE,
    "examples": ["absent", "undisclosed", "unreported"],
}


def version(name: str, *, in_file: bool) -> Shape:
    """A version whose terms are of one vocabulary; in a file of its own it says its format."""
    made = {**_plain(), **{key: make(name) for key, make in _SECTIONS.items()}}
    shape = record(
        {key: told(made[key], words.TELLING[key]) for key in SHEET_KEYS}, ("format",) if in_file else ()
    )
    withheld = {"properties": {"terms": {"const": "undisclosed"}}, "required": ["terms"]}
    return {**shape, "if": withheld, "then": {"properties": {"silence": False}}}


def _plain() -> dict[str, Shape]:
    """The keys that hold one value."""
    known = fields_of(TermSheet, without=("scope", *(_ATTRIBUTES.get(key, key) for key in _SECTIONS)))
    return {
        **known,
        "source": ref("known-id"),
        "format": format_(),
        "id": choice(ref("own-id"), {"type": ["number", "boolean"]}),
    }


def format_() -> Shape:
    """The word for the format."""
    return {"type": "string", "pattern": patterns.FORMAT, "default": "dealdiff/1", "examples": ["dealdiff/1"]}


def _silence(_: str) -> Shape:
    exception = fixed(SILENCES)
    as_map = {
        "type": "object",
        "properties": {"default": _SILENCE, "as": ref("known-id")},
        "additionalProperties": exception,
    }
    return choice(_SILENCE, as_map)


def _issues(_: str) -> Shape:
    return choice(ref("declared-name"), ref("presence"), listed(ref("known-id"), 1))


_SECTIONS: dict[str, Callable[[str], Shape]] = {
    "parents": lambda _: by_id(fixed(RELATIONS)),
    "silence": _silence,
    "phases": lambda _: by_id(ref("phase")),
    "terms": terms_of,
    "exchange": lambda _: by_id(ref("exchange")),
    "agreed": _issues,
    "open": _issues,
    "statements": lambda name: listed(ref(slug(name, "statement"))),
    "figures": lambda _: by_id(ref("figure")),
    "unsettled": lambda name: ref(slug(name, "unsettled")),
}
_ATTRIBUTES = {"phases": "parts", "exchange": "exchanges", "open": "open_"}


def version_shapes(name: str) -> dict[str, Shape]:
    """The shapes of a version that stands in a negotiation's file, and of what is said in it."""
    return {
        **bodies(name),
        slug(name, "statement"): statement(name),
        slug(name, "version"): version(name, in_file=False),
    }
