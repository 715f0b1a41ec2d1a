"""A scope from its plain data, and the term types that sheets told in it may hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from dealdiff.diffing.document.places import At, Steps, json_path
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.model.complaint import Complaint, complaints
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.rereading import wider
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.structuring import structured
from dealdiff.model.vocabulary import EMPTY, Vocabulary
from dealdiff.values.presence import Presence
from dealdiff.values.scheme import Concept, ConceptScheme
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.finding import find_vocabulary

_FIELDS: dict[str, Any] = {
    "title": Wording | Presence,
    "parties": Keyed[Party],
    "speakers": Keyed[Speaker],
    "sources": Keyed[Source],
    "issues": Keyed[Issue],
    "figures": Keyed[FigureIssue],
}


def read_scope(at: At, vocabularies: Iterable[Vocabulary]) -> Scope:
    """What a scope's plain data declare. :raises ModelError: with the place of what is wrong."""
    found = at.fields(["vocabulary"], [*_FIELDS, "schemes"])
    told = {key: item(each, _FIELDS[key], EMPTY) for key, each in found.items() if key in _FIELDS}
    schemes = found["schemes"].entries() if "schemes" in found else {}
    scope: Scope = with_place(
        at.steps,
        lambda: Scope(
            vocabulary=_vocabulary(found["vocabulary"], vocabularies),
            schemes={name: _scheme(each) for name, each in schemes.items()},
            **told,
        ),
    )
    at.same(to_plain(scope))
    return scope


def with_place(steps: Steps, make: Any) -> Any:  # noqa: ANN401 # what is made is the caller's
    """What ``make`` gives. :raises ModelError: with every error of the making, each with its place."""
    try:
        return make()
    except Exception as error:  # noqa: BLE001 # whatever the reading raises is a mistake of the document
        raise _placed(steps, error) from None


def _placed(steps: Steps, error: Exception) -> ModelError:
    if isinstance(error, ModelError) and str(error).startswith("$"):
        return error
    return ModelError("\n".join(_line(steps, one) for one in complaints(error)))


def _line(steps: Steps, complaint: Complaint) -> str:
    return f"{json_path((*steps, *complaint.path))}: {complaint.said or 'cannot be read'}"


def item(at: At, kind: Any, vocabulary: Vocabulary, **more: str) -> Any:  # noqa: ANN401 # an instance of kind
    """A value or item of the model. :raises ModelError: with the place of everything that is wrong."""
    data = {**at.data, **more} if more else at.data
    return with_place(at.steps, lambda: structured(data, kind, vocabulary))


def _vocabulary(at: At, given: Iterable[Vocabulary]) -> Vocabulary:
    name = at.text()
    for one in given:
        if one.name == name:
            return one
    try:
        return find_vocabulary(name)
    except DealdiffError as error:
        hint = f"{error}; give your own as from_dict(data, vocabularies=[...])"
        raise at.wrong(repr(name[:80]), "the name of a vocabulary", hint) from None


def _scheme(at: At) -> ConceptScheme:
    found = at.fields(["concepts", "disjoint"])
    concepts = []
    for label, each in found["concepts"].entries().items():
        above = each.fields(["also", "broader"])
        concepts.append((label, above["also"].texts(), above["broader"].texts()))
    pairs = [one.texts() for one in found["disjoint"].members()]
    made: ConceptScheme = with_place(
        at.steps, lambda: ConceptScheme([Concept(*each) for each in concepts], pairs)
    )
    return made


def types_for(scope: Scope, at: At, given: Iterable[Vocabulary]) -> Vocabulary:
    """The term types of a sheet: its scope's, those that the document names, and those of given vocabularies.

    A sheet without a scope has terms all the same.
    """
    own, several = scope.vocabulary, tuple(given)
    strange: dict[str, Any] = {}
    for code, name in at.entries().items():
        kind = _vocabulary(name, several).types.get(code)
        if kind is None:
            raise name.wrong(repr(name.data), f"a vocabulary with the term type {code[:80]!r}")
        strange[code] = kind
    for vocabulary in several:
        for code, kind in vocabulary.types.items():
            if code not in own.types:
                strange.setdefault(code, kind)
    return wider(own, frozenset(strange.values())) if strange else own


def in_types(scope: Scope, vocabulary: Vocabulary) -> Scope:
    """The scope with other term types, for reading a sheet."""
    return evolve(scope, vocabulary=vocabulary, schemes=scope.schemes)
