"""What ``negotiation.yaml`` declares, read into a scope."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from cattrs.errors import BaseValidationError

from dealdiff.errors import ParseError, UnknownName
from dealdiff.files.marks import Problems, Steps, file_error, sort_of
from dealdiff.files.scope_concepts import read_schemes, scheme_names
from dealdiff.files.surface import SCOPE_KEYS, SHEET_KEYS
from dealdiff.files.tree import Branch, Node, Text
from dealdiff.model.accepts import wording
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.complaint import complaints, did_you_mean, found_by, shortened
from dealdiff.model.ids import is_id
from dealdiff.model.keyed import Keyed
from dealdiff.model.linking import usable_id
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.structuring import structured
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.finding import DEFAULT, find_vocabulary

DECLARED: Mapping[str, type] = {
    "parties": Party,
    "speakers": Speaker,
    "sources": Source,
    "issues": Issue,
    "figures": FigureIssue,
}
SHORT = {"parties": "name", "figures": "title"}  # what words alone stand for
KEYS = ("format", "title", *SCOPE_KEYS, "figures")


@frozen
class ReadScope:
    """A scope as far as it could be read; ``concepts`` is False where people or places are in doubt."""

    scope: Scope
    concepts: bool = True


def read_scope(tree: Branch, problems: Problems) -> ReadScope:
    """The scope of a negotiation's mapping; what is wrong goes to ``problems``.

    What could not be read is declared by its id alone, so that other files may still name it.

    :raises FileError: where there is no such vocabulary; what else is wrong may only follow from that.
    """
    vocabulary = _vocabulary(tree, problems)
    _unknown_keys(tree, vocabulary, problems)
    broken: set[Steps] = set()
    declared: dict[str, Any] = {
        key: _declared(tree, key, vocabulary, problems, broken) for key in DECLARED if key in tree
    }
    told = len(problems.found)
    schemes = read_schemes(tree, vocabulary, problems)
    scope = Scope(title=_title(tree, problems), vocabulary=vocabulary, schemes=schemes, **declared)
    concepts = len(problems.found) == told
    for one in check_scope(scope):
        if one.path[:2] not in broken:
            problems.note(one, tree)
    return ReadScope(scope, concepts)


def _unknown_keys(tree: Branch, vocabulary: Vocabulary, problems: Problems) -> None:
    known = tuple(dict.fromkeys((*KEYS, *scheme_names(vocabulary))))
    for key in tree:
        if key not in known:
            hint = f"{key!r} belongs in a version" if key in SHEET_KEYS else did_you_mean(key, known)
            expected = "one of " + ", ".join(known)
            problems.at_key((key,), f"the unknown key {shortened(key)}", expected, hint)


def _vocabulary(tree: Branch, problems: Problems) -> Vocabulary:
    node = tree.get("vocabulary", Text(DEFAULT))
    if not isinstance(node, Text):
        problems.at(("vocabulary",), sort_of(node), "the name of a vocabulary")
        raise file_error(problems.found)
    try:
        return find_vocabulary(node)
    except UnknownName as error:
        problems.at(("vocabulary",), shortened(node), "the name of a vocabulary", str(error))
        raise file_error(problems.found) from error


def _title(tree: Branch, problems: Problems) -> Wording | Presence:
    if "title" not in tree:
        return UNREPORTED
    node = tree["title"]
    if not isinstance(node, Text):
        problems.at(("title",), sort_of(node), "words")
        return UNREPORTED
    try:
        return wording(str(node))
    except ParseError as error:
        problems.at(("title",), found_by(error), error.expected, error.hint)
        return UNREPORTED


def _declared(
    tree: Branch, key: str, vocabulary: Vocabulary, problems: Problems, broken: set[Steps]
) -> Keyed[Any]:
    """Everything declared under one key."""
    node = tree[key]
    if not isinstance(node, Branch):
        problems.at((key,), sort_of(node), "a map by id")
        return Keyed()
    found: dict[str, Any] = {}
    for id_, body in node.items():
        steps = (key, id_)
        unusable = None if is_id(id_) else next(usable_id(id_, steps))
        if unusable is not None:
            problems.note(unusable, tree)
            continue
        try:
            data = {**_spelled(key, body, steps, problems, vocabulary), "id": id_}
            found[id_] = structured(data, DECLARED[key], vocabulary)
        except BaseValidationError as error:
            for one in complaints(error, steps):
                problems.note(one, tree)
            broken.add(steps)
        except _NoFields:
            broken.add(steps)
        if steps in broken:
            found[id_] = _by_id_alone(key, id_)
    return Keyed(found)


class _NoFields(Exception):
    """What stands under an id is no mapping; it has been told."""


def _spelled(
    key: str, body: Node, steps: Steps, problems: Problems, vocabulary: Vocabulary
) -> Mapping[str, Node]:
    """The fields; words alone are a party's name or a figure's title."""
    if isinstance(body, Text) and key in SHORT:
        return {SHORT[key]: body}
    if not isinstance(body, Branch):
        what = (
            f"a {SHORT[key]}, or a map of fields"
            if key in SHORT
            else f"a map of fields{_such_as(vocabulary) if key == 'issues' else ''}"
        )
        problems.at(steps, sort_of(body), what)
        raise _NoFields
    if "id" in body:
        problems.at_key(
            (*steps, "id"), "the key 'id'", "no 'id' here", "the key that this stands under is its id"
        )
        raise _NoFields
    empty = [inner for inner, value in body.items() if value == None]  # noqa: E711 # an Empty equals None
    for inner in empty:
        hint = "leave the key out where nothing is known"
        problems.at((*steps, inner), "nothing", "words", hint)
    if empty:
        raise _NoFields
    return body


def _such_as(vocabulary: Vocabulary) -> str:
    """An issue's fields, with a type of the vocabulary in use."""
    type_ = next(iter(vocabulary.types), "")
    return f", such as {{is: {type_}, title: what it is called}}" if type_ else ""


def _by_id_alone(key: str, id_: str) -> object:
    """A stand-in for what could not be read; an issue's has no type."""
    cls = DECLARED[key]
    required: dict[str, dict[str, str]] = {
        "parties": {"name": id_},
        "issues": {"is_": ""},
        "figures": {"title": id_},
    }
    return cls(id=id_, **required.get(key, {}))
