"""People, places and other concepts, as ``negotiation.yaml`` nests them, read into concept schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dealdiff.errors import DealdiffError, ParseError
from dealdiff.files.marks import Problems, Steps, sort_of
from dealdiff.files.tree import Branch, Empty, Items, Text
from dealdiff.model.complaint import found_by, shortened
from dealdiff.model.keyed import Keyed
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.concept_names import concept_key
from dealdiff.values.scheme import ConceptScheme

SCHEMES = ("people", "places", "forms", "goods")
_APART = "disjoint: "
_NOTHING_SHARED = "names that share nothing"
_TREE = "names nested in names, each with a colon"


def scheme_names(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of the schemes that a negotiation may add to: the usual ones, then the vocabulary's own."""
    return tuple(dict.fromkeys((*SCHEMES, *vocabulary.schemes)))


def read_schemes(tree: Branch, vocabulary: Vocabulary, problems: Problems) -> Keyed[ConceptScheme]:
    """The vocabulary's concepts with the negotiation's own; what is wrong goes to ``problems``."""
    made: dict[str, ConceptScheme] = {}
    told = len(problems.found)
    for name in scheme_names(vocabulary):
        base = vocabulary.schemes.get(name, ConceptScheme.of({}))
        made[name] = _scheme(tree, name, base, problems) if name in tree else base
    sound = len(problems.found) == told  # what a broken tree declares is not missed again
    for number, names in _rows(tree, problems):
        _join(made, names, ("disjoint", number), problems, sound=sound)
    return Keyed(made)


def _scheme(tree: Branch, name: str, base: ConceptScheme, problems: Problems) -> ConceptScheme:
    node = tree[name]
    if isinstance(node, Empty):
        return base
    if not isinstance(node, Branch):
        problems.at((name,), sort_of(node), _TREE)
        return base
    told = len(problems.found)
    _refuse_other_names(node, (name,), base, problems)
    nested = _nested(node, (name,), problems)
    if len(problems.found) > told:
        return base
    try:
        return ConceptScheme.of(nested, base=base)
    except ParseError as error:
        steps = _named(node, (name,), error.text) or (name,)
        problems.at_key(steps, found_by(error), error.expected, error.hint)
    except DealdiffError as error:
        for said in str(error).split("; "):
            _misfit(said, node, (name,), problems)
    return base


def _refuse_other_names(node: Branch, steps: Steps, base: ConceptScheme, problems: Problems) -> None:
    """A key that the vocabulary has as another name of one of its concepts declares nothing new."""
    for key, inner in node.items():
        called = key.partition("(")[0]
        label = base.find(called)
        if label is not None and concept_key(label) != concept_key(called):
            found = f"{shortened(called.strip())}, which the vocabulary declares as another name of {label!r}"
            hint = f"use {label!r} in its place, or nest what is a kind of it under {label}:"
            problems.at_key((*steps, key), found, "one concept for each name", hint)
        if isinstance(inner, Branch):
            _refuse_other_names(inner, (*steps, key), base, problems)


def _nested(node: Branch, steps: Steps, problems: Problems) -> dict[str, object]:
    """The tree of names as plain data."""
    found: dict[str, object] = {}
    for key, inner in node.items():
        if isinstance(inner, Branch):
            found[key] = _nested(inner, (*steps, key), problems)
            continue
        found[key] = None
        if not isinstance(inner, Empty):
            hint = f"write {inner}: on a line of its own under it" if isinstance(inner, Text) else ""
            problems.at((*steps, key), sort_of(inner), f"nothing, or {_TREE}", hint)
    return found


def _misfit(said: str, node: Branch, steps: Steps, problems: Problems) -> None:
    """What the scheme says does not fit, at the first name of it that stands in the tree."""
    ring = said.removeprefix("a cycle: ")
    is_ring = ring != said
    quoted = [first or second for first, second in _QUOTED.findall(said)]
    names = ring.split(" > ") if is_ring else quoted
    places = (place for name in names if (place := _named(node, steps, name)))
    found, expected = (f"the circle {ring}", "no circle") if is_ring else (said, "one concept for each name")
    if said.startswith(_APART):
        found, expected = said.removeprefix(_APART), _NOTHING_SHARED
    problems.at_key(next(places, steps), found, expected)


_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def _named(node: Branch, steps: Steps, name: str) -> Steps | None:
    """Where a concept stands in the tree: under its label, or beside what it is also called."""
    wanted = concept_key(name)
    for key, inner in node.items():
        called = re.split("[(;,)]", key)
        if wanted == concept_key(key) or wanted in map(concept_key, called):
            return (*steps, key)
        below = _named(inner, (*steps, key), name) if isinstance(inner, Branch) else None
        if below:
            return below
    return None


def _rows(tree: Branch, problems: Problems) -> Iterator[tuple[int, Items]]:
    """The lists of names that are apart."""
    node = tree.get("disjoint", Items())
    if not isinstance(node, Items):
        problems.at(("disjoint",), sort_of(node), "a list of lists of names")
        return
    for number, row in enumerate(node):
        if isinstance(row, Items) and len(row) > 1 and all(isinstance(one, Text) for one in row):
            yield number, row
        else:
            problems.at(("disjoint", number), sort_of(row), "a list of at least two names")


def _join(
    made: dict[str, ConceptScheme], row: Items, steps: Steps, problems: Problems, *, sound: bool
) -> None:
    """Add names that are apart to the scheme that has them all."""
    names = [str(one) for one in row]
    home = next((name for name in made if all(made[name].find(one) for one in names)), "")
    if not home:
        if sound:
            _no_home(made, names, steps, problems)
        return
    try:
        made[home] = ConceptScheme.of({}, [names], base=made[home])
    except DealdiffError as error:
        problems.at(steps, str(error).removeprefix(_APART), _NOTHING_SHARED, "take one of them out")


def _no_home(made: dict[str, ConceptScheme], names: Sequence[str], steps: Steps, problems: Problems) -> None:
    schemes = [*made.values()]
    lost = [(number, one) for number, one in enumerate(names) if not any(each.find(one) for each in schemes)]
    for number, one in lost:
        near = next((found for each in schemes if (found := each.nearest(one))), None)
        hint = f"did you mean {near!r}?" if near else f"declare it under {' or '.join(made)}"
        problems.at((*steps, number), shortened(one), "a name declared above", hint)
    if not lost:
        problems.at(steps, ", ".join(map(shortened, names)), f"names of one kind: {' or '.join(made)}")
