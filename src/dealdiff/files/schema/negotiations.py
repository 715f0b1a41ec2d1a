"""A negotiation's own file as a shape: what it declares, and its versions where they stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from dealdiff.files.schema import patterns, words
from dealdiff.files.schema.kinds import (
    Shape,
    by_id,
    choice,
    fields_of,
    fixed,
    listed,
    mapped,
    record,
    ref,
    tidied,
    told,
)
from dealdiff.files.schema.terms import ANY, slug, with_words
from dealdiff.files.schema.versions import format_
from dealdiff.files.scope_concepts import SCHEMES, scheme_names
from dealdiff.files.scopes import DECLARED, KEYS, SHORT
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.vocabularies.finding import DEFAULT

_KNOWN = ("inside", "speaks for", "broader")  # each the id of something that is declared
_REQUIRED = {"parties": ("name",), "issues": ("is",), "figures": ("title",)}


def negotiation(vocabularies: Sequence[Vocabulary]) -> Shape:
    """The file as a whole; which vocabulary it is told in decides its issues, its concepts and its terms."""
    known = [one.name for one in vocabularies]
    return {
        "type": "object",
        "required": ["format"],
        "properties": {
            "vocabulary": told({"examples": known, **ref("words")}, words.DECLARING["vocabulary"])
        },
        "allOf": [
            *({"if": _told_in(name), "then": ref(slug(name, "negotiation"))} for name in known),
            {
                "if": {"properties": {"vocabulary": {"not": fixed(known)}}, "required": ["vocabulary"]},
                "then": ref(slug(ANY, "negotiation")),
            },
        ],
    }


def _told_in(name: str) -> Shape:
    named: Shape = {"properties": {"vocabulary": {"const": name}}}
    return named if name == DEFAULT else {**named, "required": ["vocabulary"]}


def negotiation_shapes(vocabulary: Vocabulary) -> dict[str, Shape]:
    """The file of a negotiation that is told in one vocabulary."""
    schemes = scheme_names(vocabulary)
    sections = _sections(vocabulary.name, tidied(vocabulary.types), schemes)
    return {slug(vocabulary.name, "negotiation"): record(sections)}


def open_negotiation() -> dict[str, Shape]:
    """The file of one that is told in a vocabulary of which nothing is known here."""
    sections = _sections(ANY, ref("words"), SCHEMES)
    return {slug(ANY, "negotiation"): {**record(sections), "additionalProperties": ref("concepts")}}


def declared_shapes() -> dict[str, Shape]:
    """Parties, speakers, sources, figures and concepts: alike in every vocabulary."""
    return {
        "concepts": {
            "description": "Names, each with a colon and nothing or more names under it; others in brackets.",
            "anyOf": [{"type": "null"}, mapped(ref("concepts"), propertyNames={"pattern": patterns.CONCEPT})],
        },
        **{slug("declared", key): _entry(key) for key in DECLARED if key != "issues"},
    }


def _sections(name: str, types: Shape, schemes: Sequence[str]) -> dict[str, Shape]:
    made = {
        "format": format_(),
        "title": ref("words"),
        "vocabulary": ref("words"),
        **{key: by_id(ref(slug("declared", key)), own=True) for key in DECLARED},
        "issues": by_id(_entry("issues", types), own=True),
        "disjoint": listed(listed(ref("words"), 2)),
        "versions": by_id(ref(slug(name, "version")), own=True),
    }
    known = {key: told(made[key], words.DECLARING[key]) for key in KEYS if key in made}
    own = "Concepts of the vocabulary: names, with a kind of each nested under it."
    return {**known, **{key: told(ref("concepts"), words.DECLARING.get(key, own)) for key in schemes}}


def _entry(key: str, types: Shape | None = None) -> Shape:
    """What stands under one id of a section."""
    fields = fields_of(DECLARED[key])
    fields |= {one: ref("known-id") for one in _KNOWN if one in fields}
    if types is not None:
        fields["is"] = types
    entry = record(with_words(fields, words.DECLARED[key]), _REQUIRED.get(key, ()))
    return choice(told(ref("words"), f"Its {SHORT[key]}."), entry) if key in SHORT else entry
