"""What ``negotiation.yaml`` declares, read into a scope and written back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve
from cattrs.errors import BaseValidationError

from dealdiff.errors import DealdiffError, UnknownName
from dealdiff.files.marks import Problems, branch_like, place_at, place_of, put, sort_of
from dealdiff.files.shorthand import FORMAT, Written
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.keyed import Keyed, nearest
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.structuring import complaints, converter
from dealdiff.model.vocabulary import EMPTY, Vocabulary
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies import find_vocabulary

DECLARED = {"parties": Party, "speakers": Speaker, "sources": Source, "issues": Issue, "figures": FigureIssue}
SCHEMES = ("people", "places", "forms", "goods")
OTHER = ("format", "title", "vocabulary", "disjoint", "versions")
_SHORT = {"parties": "name", "figures": "title"}  # what words alone stand for


def read_scope(tree: Branch, problems: Problems) -> Scope:
    """The scope of a negotiation's mapping; what is wrong goes to ``problems``."""
    known = (*OTHER, *SCHEMES, *DECLARED)
    for key in tree:
        if key not in known:
            near = nearest(key, known)
            hint = f"did you mean {near!r}?" if near else ""
            problems.add(
                tree.keys_at[key], (key,), f"the unknown key {key!r}", "one of " + ", ".join(known), hint
            )
    vocabulary = _vocabulary(tree, problems)
    declared = {key: _declared(tree, key, vocabulary, problems) for key in DECLARED}
    title = tree.get("title")
    if title is not None and not isinstance(title, Text):
        problems.at(title, ("title",), sort_of(title), "words")
    scope = Scope(
        title=str(title) if isinstance(title, Text) else "unreported", vocabulary=vocabulary, **declared
    )
    return evolve(scope, schemes=_schemes(tree, vocabulary, problems))


def _vocabulary(tree: Branch, problems: Problems) -> Vocabulary:
    node = tree.get("vocabulary")
    try:
        return find_vocabulary(str(node)) if node else find_vocabulary("ceasefire")
    except UnknownName as error:
        problems.at(node, ("vocabulary",), sort_of(node), "the name of a vocabulary", str(error))
        return EMPTY


def _declared(tree: Branch, key: str, vocabulary: Vocabulary, problems: Problems) -> Keyed[Any]:
    node = tree.get(key)
    if node is None and key not in tree:
        return Keyed()
    if not isinstance(node, Branch):
        problems.at(node, (key,), sort_of(node), "a map by id")
        return Keyed()
    spelled = branch_like(node)
    for id_, body in node.items():
        put(spelled, id_, _spelled(key, body), node.keys_at[id_])
    try:
        read: Keyed[Any] = converter(vocabulary).structure(spelled, Keyed[DECLARED[key]])  # type: ignore[misc] # a class by its key
    except BaseValidationError as error:
        for one in complaints(error, (key,)):
            place = place_at(tree, one.path)
            problems.add(place, one.path, one.found, one.expected, one.hint)
        return Keyed()
    return read


def _spelled(key: str, body: Node) -> Node:
    """A party's name or a figure's title alone, as a mapping."""
    if isinstance(body, Text) and key in _SHORT:
        return Branch([(_SHORT[key], body)], *place_of(body))
    return body


def _schemes(tree: Branch, vocabulary: Vocabulary, problems: Problems) -> Keyed[ConceptScheme]:
    """The vocabulary's concepts with the negotiation's own."""
    made = {name: _scheme(tree, name, vocabulary, problems) for name in SCHEMES}
    for names in _disjoint(tree, problems):
        home = next((name for name in SCHEMES if all(made[name].find(one) for one in names)), "")
        if not home:
            problems.at(
                names, ("disjoint",), ", ".join(map(str, names)), "concepts of one scheme, declared above"
            )
            continue
        _join(made, home, {}, [[str(one) for one in names]], problems, (names, ("disjoint",)))
    return Keyed({**vocabulary.schemes, **made})


def _scheme(tree: Branch, name: str, vocabulary: Vocabulary, problems: Problems) -> ConceptScheme:
    made = {name: vocabulary.schemes.get(name, ConceptScheme.of({}))}
    node = tree.get(name)
    if isinstance(node, Branch):
        _join(made, name, _plain_tree(node), [], problems, (node, (name,)))
    elif name in tree and not isinstance(node, Empty):
        problems.at(node, (name,), sort_of(node), "a tree of names, each with a colon")
    return made[name]


def _plain_tree(node: Branch) -> dict[str, object]:
    return {
        key: _plain_tree(inner) if isinstance(inner, Branch) else _leaf(inner) for key, inner in node.items()
    }


def _leaf(node: Node) -> object:
    return None if isinstance(node, Empty) else str(node)


def _join(
    made: dict[str, ConceptScheme],
    name: str,
    tree: Mapping[str, object],
    disjoint: Sequence[Sequence[str]],
    problems: Problems,
    at: tuple[Node, tuple[str, ...]],
) -> None:
    """Add concepts or disjoint pairs to a scheme."""
    try:
        made[name] = ConceptScheme.of(tree, disjoint, base=made[name])
    except DealdiffError as error:
        problems.at(at[0], at[1], "concepts that do not fit together", "a tree of names", str(error))


def _disjoint(tree: Branch, problems: Problems) -> list[Items]:
    node = tree.get("disjoint", Items())
    rows = [row for row in node if isinstance(row, Items)] if isinstance(node, Items) else []
    if not isinstance(node, Items) or len(rows) != len(node):
        problems.at(node, ("disjoint",), sort_of(node), "a list of lists of names")
    return rows


def scope_as_written(scope: Scope) -> Written:
    """A scope as ``negotiation.yaml`` holds it."""
    plain = to_plain(scope)
    written: Written = {"format": FORMAT}
    if "title" in plain:
        written["title"] = plain["title"]
    written["vocabulary"] = scope.vocabulary.name
    for key in DECLARED:
        if plain.get(key):
            written[key] = {id_: _as_short(key, body) for id_, body in plain[key].items()}
    for name in SCHEMES:
        if name in scope.schemes and scope.schemes[name].concepts:
            written[name] = _tree(scope.schemes[name])
    pairs = [list(pair) for name in SCHEMES for pair in scope.scheme(name).disjoint_pairs]
    return {**written, "disjoint": pairs} if pairs else written


def _as_short(key: str, body: Mapping[str, str]) -> object:
    return body[_SHORT[key]] if [*body] == [_SHORT.get(key)] else dict(body)


def _tree(scheme: ConceptScheme) -> Written:
    """Concepts nested under each of their broader ones."""
    shown = {one.label: _label(one.label, one.also) for one in scheme.concepts}
    below: dict[str, list[str]] = {}
    for one in scheme.concepts:
        for broader in one.broader or ("",):
            below.setdefault(broader, []).append(one.label)

    def nested(label: str) -> Written | None:
        return {shown[one]: nested(one) for one in below.get(label, ())} or None

    return nested("") or {}


def _label(label: str, also: tuple[str, ...]) -> str:
    return f"{label} ({'; '.join(also)})" if also else label
