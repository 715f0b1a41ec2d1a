"""The JSON Schema of the file format, made from the model: what editors complete and explain, and check.

It is written for what a reader of YAML 1.2 (core schema) or of JSON sees: numbers and truth values stand
for the words that the loader reads in their place. It never refuses what the loader accepts; of what the
loader refuses it tells all that a structure can. ``python -m dealdiff.files.schema`` prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy

from dealdiff.diffing.typed import Json
from dealdiff.errors import ModelError
from dealdiff.files.schema.content import definitions
from dealdiff.files.schema.kinds import Shape, choice, ref
from dealdiff.files.schema.negotiations import (
    declared_shapes,
    negotiation,
    negotiation_shapes,
    open_negotiation,
)
from dealdiff.files.schema.sharing import shared_definitions, used
from dealdiff.files.schema.terms import ANY, open_shapes, shared, slug, term_presence, term_shapes
from dealdiff.files.schema.unsettled import unsettled
from dealdiff.files.schema.versions import version, version_shapes
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.vocabularies.finding import BUILT_IN, find_vocabulary

__all__ = ["FORMS", "SHIPPED", "file_schema"]

FORMS = ("negotiation", "version")
SHIPPED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "negotiation-1.json": ("negotiation", ()),
    "version-1.json": ("version", ()),
    **{f"version-{name}-1.json": ("version", (name,)) for name in BUILT_IN},
}
"""The schemas that ship with the package, by the names of their files: the form, and whose terms."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {
    "negotiation": "A negotiation: negotiation.yaml, or a whole negotiation in one file (dealdiff/1)",
    "version": "One version of a negotiation: a file in versions/ (dealdiff/1)",
}


def file_schema(form: str = "negotiation", vocabularies: Iterable[Vocabulary] = ()) -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) of a file, as plain data; each call gives a new one.

    ``form`` is ``negotiation`` (``negotiation.yaml``, also with its versions in it) or ``version``. A
    negotiation says its vocabulary, and the schema holds its terms to it: to those that ship with dealdiff
    and to ``vocabularies``; what is told in any other is not refused for its types and their fields. A
    version's file does not say it: the schema is of any vocabulary, or of ``vocabularies`` alone.

    :raises ModelError: for another form.

    >>> file_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    >>> from dealdiff.vocabularies.ceasefire import ceasefire
    >>> file_schema("version", [ceasefire])["$defs"]["ceasefire-remains"]["title"]
    'remains'
    """
    if form not in FORMS:
        raise ModelError(f"found the form {form!r}, expected one of {', '.join(FORMS)}")
    named = {one.name: one for one in vocabularies}
    whole, shapes = _negotiation(named) if form == "negotiation" else _version(named)
    own = "".join(f":{name}" for name in named)
    known = shared_definitions({**definitions(), "term-presence": term_presence(), **shared(), **shapes})
    made: dict[str, Json] = {
        "$schema": _DRAFT,
        "$id": f"urn:dealdiff:{form}{own}:1",
        "title": _TITLES[form],
        **whole,
        "$defs": used(whole, known),
    }
    return deepcopy(made)


def _negotiation(named: Mapping[str, Vocabulary]) -> tuple[Shape, Shape]:
    several = {**{name: find_vocabulary(name) for name in BUILT_IN}, **named}
    shapes = {**declared_shapes(), **_open(), **open_negotiation()}
    for one in several.values():
        shapes |= {**_closed(one), **negotiation_shapes(one)}
    return negotiation([*several.values()]), shapes


def _version(named: Mapping[str, Vocabulary]) -> tuple[Shape, Shape]:
    """A version of any vocabulary, or of one or another of those that are named."""
    shapes: Shape = {} if named else _open()
    for one in named.values():
        shapes |= _closed(one)
    names = [*named] or [ANY]
    if len(names) == 1:
        shapes.pop(slug(names[0], "version"))
        return version(names[0], in_file=True), shapes
    return {**choice(*(ref(slug(name, "version")) for name in names)), "required": ["format"]}, shapes


def _closed(vocabulary: Vocabulary) -> Shape:
    name = vocabulary.name
    return {**term_shapes(vocabulary), **unsettled(name, vocabulary), **version_shapes(name)}


def _open() -> Shape:
    return {**open_shapes(), **unsettled(ANY), **version_shapes(ANY)}
