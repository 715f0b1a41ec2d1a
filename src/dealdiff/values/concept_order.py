"""What follows from declared concepts and disjoint pairs: what lies above, below and apart from each.

Each finding comes with what cannot be, in words, so that all of it is told at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import chain

from dealdiff.values.concept_names import concept_key


def indexed(names: Mapping[str, Iterable[str]]) -> tuple[dict[str, str], list[str]]:
    """The preferred label of each key, and the keys that two concepts claim.

    ``names`` are the labels, each with what it is also called.
    """
    named = defaultdict(list)
    for label, also in names.items():
        for words in (label, *also):
            named[concept_key(words)].append(label)
    shared = {key: " and ".join(map(repr, labels)) for key, labels in named.items() if len(labels) > 1}
    problems = [f"{key!r} names {labels}" for key, labels in sorted(shared.items())]
    return {key: labels[0] for key, labels in named.items()}, problems


def _cycle(broader: Mapping[str, Iterable[str]]) -> list[str] | None:
    try:
        TopologicalSorter(broader).prepare()
    except CycleError as error:
        return list(error.args[1])
    return None


def closure(concepts: Mapping[str, Iterable[str]]) -> tuple[dict[str, frozenset[str]], list[str]]:
    """Each label with itself and all above it, and the cycles (one edge of each is left out)."""
    broader = {label: list(above) for label, above in concepts.items()}
    cycles = []
    while (ring := _cycle(broader)) is not None:
        cycles.append("a cycle: " + " > ".join(ring))
        broader[ring[1]].remove(ring[0])
    above: dict[str, frozenset[str]] = {}
    for label in TopologicalSorter(broader).static_order():
        above[label] = frozenset({label}).union(*(above[parent] for parent in broader[label]))
    return above, cycles


def inverse(above: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Each label with itself and all below it."""
    below = defaultdict(set)
    for label, each in ((label, each) for label, broader in above.items() for each in broader):
        below[each].add(label)
    return {label: frozenset(narrower) for label, narrower in below.items()}


def checked(
    pairs: Iterable[tuple[str, str]], by_key: Mapping[str, str], below: Mapping[str, frozenset[str]]
) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """The disjoint pairs by preferred label, and those that cannot be."""
    found, problems = set(), []
    for pair in pairs:
        known = [by_key.get(concept_key(name), "") for name in pair]
        lost = [name for name, label in zip(pair, known, strict=True) if not label]
        problems += [f"disjoint: {name!r}: nobody declared it" for name in lost]
        if lost:
            continue
        first, second = sorted(known)
        common = sorted(below[first] & below[second])
        if common:
            problems.append(f"disjoint: {first!r} and {second!r} share {', '.join(map(repr, common))}")
        found.add((first, second))
    return tuple(sorted(found)), problems


def inherited(
    pairs: Iterable[tuple[str, str]], above: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Each label with every label that it, or one above it, is declared apart from."""
    declared = defaultdict(set)
    for first, second in pairs:
        declared[first].add(second)
        declared[second].add(first)
    every = {label: [declared.get(each, ()) for each in broader] for label, broader in above.items()}
    return {label: frozenset(chain.from_iterable(apart)) for label, apart in every.items()}
