"""Concept schemes: which kinds of people or places are narrower than which, and which are apart.

The words are those of SKOS (W3C, 2009, Simple Knowledge Organization System Reference): a concept
has one preferred label, alternative labels ("also called") and any number of broader concepts.
Disjoint pairs are declared beside it, as OWL does, and hold for everything narrower.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

from attrs import field, frozen

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.values.concept_names import concept_key, read_label, read_labels
from dealdiff.values.concept_order import checked, closure, indexed, inherited, inverse
from dealdiff.values.members import members_of
from dealdiff.values.nearness import nearest
from dealdiff.values.words import tidy

_Tree: TypeAlias = Mapping[str, object]

DEEPEST = 100
_ENTRY = re.compile(r"(?P<label>[^()+;]+)(?:\((?P<also>[^()+]+)\))?")


@frozen
class Concept:
    """One kind: its preferred label, what it is also called, and the labels directly above it.

    >>> Concept("hostages", also=["captives"])
    Concept(label='hostages', also=('captives',), broader=())
    """

    label: str = field(converter=read_label)
    also: tuple[str, ...] = field(default=(), converter=read_labels)
    broader: tuple[str, ...] = field(default=(), converter=read_labels)


def _concepts(many: Iterable[Concept]) -> tuple[Concept, ...]:
    return members_of("concepts", many, Concept, "a list of Concept items")


def _pairs(pairs: Iterable[object]) -> tuple[tuple[str, str], ...]:
    found: set[tuple[str, str]] = set()
    for names in members_of("disjoint", pairs, object, "a list of lists of names"):
        if isinstance(names, str) or not isinstance(names, Sequence) or len(names) < 2:
            raise ModelError(f"disjoint: {names!r}: expected a list of at least two names")
        found.update(combinations([read_label(name) for name in names], 2))
    return tuple(sorted(found))


@frozen(cache_hash=True)
class ConceptScheme:
    """Concepts and the pairs of them that share nobody. Canonical: the order of telling never matters.

    Every method takes any label of a concept, in any case or as a lower-case id
    ("palestinian-prisoners"), and gives preferred labels back.

    :raises ModelError: naming every cycle, every label of two concepts, every name that nobody
        declared, and every disjoint pair that shares a concept.

    >>> scheme = ConceptScheme.of({"hostages (captives)": {"soldiers": {"female soldiers": None}}})
    >>> scheme.find("Captives"), scheme.narrower_or_same("female-soldiers", "hostages")
    ('hostages', True)
    """

    concepts: tuple[Concept, ...] = field(default=(), converter=_concepts)
    disjoint_pairs: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    _by_key: Mapping[str, str] = field(init=False, eq=False, repr=False)
    _above: Mapping[str, frozenset[str]] = field(init=False, eq=False, repr=False)
    _below: Mapping[str, frozenset[str]] = field(init=False, eq=False, repr=False)
    _apart: Mapping[str, frozenset[str]] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        concepts, problems = _canonical(self.concepts)
        by_key, shared = indexed({one.label: one.also for one in concepts})
        above, cycles = closure({one.label: one.broader for one in concepts})
        below = inverse(above)
        pairs, misfits = checked(self.disjoint_pairs, by_key, below)
        if problems or shared or cycles or misfits:
            raise ModelError("; ".join([*problems, *shared, *cycles, *misfits]))
        canonical = {"concepts": concepts, "disjoint_pairs": pairs, "_by_key": by_key, "_above": above}
        derived = {"_below": below, "_apart": inherited(pairs, above)}
        for name, value in (canonical | derived).items():
            object.__setattr__(self, name, value)

    @classmethod
    def of(
        cls, tree: _Tree, disjoint: Iterable[Sequence[str]] = (), *, base: ConceptScheme | None = None
    ) -> ConceptScheme:
        """Read nested names: nesting is *a kind of*, brackets are *also called* (";" or "," between).

        A name may stand under two parents. ``base`` is a scheme to add to: ``disjoint`` may name
        its concepts too.

        :raises ParseError: for a name that cannot be read.
        :raises ModelError: where the concepts do not fit together.
        """
        known = base or EMPTY
        return cls((*known.concepts, *_walk(tree)), (*known.disjoint_pairs, *_pairs(disjoint)))

    def merged(self, other: ConceptScheme) -> ConceptScheme:
        """Both schemes as one. :raises ModelError: where they do not fit together."""
        return ConceptScheme(self.concepts + other.concepts, self.disjoint_pairs + other.disjoint_pairs)

    def find(self, words: str) -> str | None:
        """The preferred label of the concept that ``words`` name, or ``None``."""
        return self._by_key.get(concept_key(words))

    def ancestors(self, label: str) -> frozenset[str]:
        """Every broader concept, near and far. :raises UnknownName: where nobody declared it."""
        found = self._declared(label)
        return self._above[found] - {found}

    def descendants(self, label: str) -> frozenset[str]:
        """Every narrower concept, near and far. :raises UnknownName: where nobody declared it."""
        found = self._declared(label)
        return self._below[found] - {found}

    def narrower_or_same(self, a: str, b: str) -> bool:
        """Whether every ``a`` is declared to be a ``b``. :raises UnknownName: for an undeclared name."""
        return self._declared(b) in self._above[self._declared(a)]

    def disjoint(self, a: str, b: str) -> bool:
        """Whether nobody can be both, as declared. :raises UnknownName: for an undeclared name."""
        return not self._apart[self._declared(a)].isdisjoint(self._above[self._declared(b)])

    def nearest(self, words: str) -> str | None:
        """The label nearest to ``words``, as a suggestion, or ``None`` where none is near."""
        by_key = {concept_key(label): label for c in self.concepts for label in (c.label, *c.also)}
        near = nearest(concept_key(words), sorted(by_key))
        return by_key[near] if near else None

    @property
    def labels(self) -> tuple[str, ...]:
        """The preferred labels, sorted."""
        return tuple(concept.label for concept in self.concepts)

    def __contains__(self, label: object) -> bool:
        return label in self._above

    def plain(self) -> dict[str, object]:
        """The scheme as mappings, lists and text alone, always in the same order."""
        return {
            "concepts": {c.label: {"also": [*c.also], "broader": [*c.broader]} for c in self.concepts},
            "disjoint": [[*pair] for pair in self.disjoint_pairs],
        }

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON of :meth:`plain`, in hexadecimal."""
        text = json.dumps(self.plain(), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def _declared(self, words: str) -> str:
        found = words if words in self._above else self.find(words)
        if found is None:
            near = self.nearest(words)
            raise UnknownName(f"no concept {words!r}" + (f"; did you mean {near!r}?" if near else ""))
        return found


def _walk(tree: _Tree) -> Iterator[Concept]:
    """The concepts of nested mappings. A name under itself is not walked again: it is a cycle."""
    todo: list[tuple[object, tuple[str, ...]]] = [(tree, ())]
    while todo:
        level, path = todo.pop()
        if not isinstance(level, Mapping) or len(path) >= DEEPEST:
            raise ModelError(f"{' > '.join(path[:5])}: expected names, at most {DEEPEST} levels of them")
        for name, under in level.items():
            read = _ENTRY.fullmatch(tidy(name))
            if read is None:
                raise ParseError(tidy(name)[:80], expected="a name, and others in brackets")
            also = re.split("[;,]", read["also"]) if read["also"] else ()
            concept = Concept(read["label"], also, path[-1:])
            yield concept
            if under is not None and concept_key(concept.label) not in map(concept_key, path):
                todo.append((under, (*path, concept.label)))


def _canonical(concepts: Iterable[Concept]) -> tuple[tuple[Concept, ...], list[str]]:
    """One concept a name, sorted, and what is wrong. Of several spellings the first in order stays."""
    by_key = defaultdict(list)
    for concept in concepts:
        by_key[concept_key(concept.label)].append(concept)
    label = {key: min(same.label for same in group) for key, group in by_key.items()}
    problems, merged = [], []
    for key, group in by_key.items():
        others = sorted((words for concept in group for words in concept.also), reverse=True)
        also = {concept_key(words): words for words in others if concept_key(words) != key}
        above = {concept_key(words): words for concept in group for words in concept.broader}
        broader = [label[parent] for parent in above if parent in label]
        merged.append(Concept(label[key], also.values(), broader))
        lost = sorted(words for parent, words in above.items() if parent not in label)
        problems += [f"{label[key]!r} is under {words!r}, which nobody declared" for words in lost]
    return tuple(sorted(merged, key=lambda concept: concept.label)), sorted(problems)


EMPTY = ConceptScheme()
