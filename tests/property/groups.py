"""Concept schemes and groups for the laws: random graphs without cycles, and words over them."""

from __future__ import annotations

from itertools import combinations

from attrs import frozen
from hypothesis import strategies as st

from dealdiff.errors import ModelError
from dealdiff.values.group import Group
from dealdiff.values.scheme import Concept, ConceptScheme

LABELS = ("ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "oak")
UNKNOWN = ("yew", "Zelkova")


@frozen
class Case:
    """A scheme with three groups in its words."""

    scheme: ConceptScheme
    a: Group
    b: Group
    c: Group


def of_fitting(concepts: list[Concept], pairs: list[tuple[str, str]]) -> ConceptScheme:
    """The scheme with those of the pairs that it can hold."""
    scheme = ConceptScheme(concepts)
    for pair in pairs:
        try:
            scheme = ConceptScheme(concepts, (*scheme.disjoint_pairs, pair))
        except ModelError:
            continue
    return scheme


@st.composite
def concept_lists(draw: st.DrawFn) -> list[Concept]:
    """Each concept under some of those before it in the alphabet, so that there is no cycle."""
    return [
        Concept(
            label,
            also=[f"{label} tree"] if draw(st.booleans()) else [],
            broader=draw(st.lists(st.sampled_from(LABELS[:at]), max_size=3, unique=True)) if at else [],
        )
        for at, label in enumerate(LABELS)
    ]


_pairs = st.lists(st.sampled_from(list(combinations(LABELS, 2))), max_size=6)
schemes = st.builds(of_fitting, concept_lists(), _pairs)
bases = st.sampled_from(LABELS + UNKNOWN) | st.sampled_from([f"the {label.upper()}" for label in LABELS])
_many = st.sampled_from(["", "", "", "all ", "some of the ", "every "])
_listed = st.lists(st.builds("{}{}".format, _many, bases), min_size=1, max_size=3)
_joined = st.builds(
    lambda by, names: by.join(names), st.sampled_from([", ", " and ", " or ", ", and "]), _listed
)
_except = st.sampled_from([" except ", " excluding ", " other than ", " but not "])
_parts = st.one_of(
    st.builds("{}{}".format, _many, bases),
    _joined,
    st.builds("{}{}{}".format, _joined, _except, _joined),
    st.builds("{} but {}".format, st.sampled_from(["all", "everyone"]), _joined),
)
groups = st.lists(_parts, min_size=1, max_size=3).map(lambda parts: Group(" + ".join(parts)))
cases = st.builds(Case, schemes, groups, groups, groups)


def members_of(group: Group, scheme: ConceptScheme, kinds: frozenset[str]) -> bool:
    """Whether one who is of exactly these kinds is in the group: the oracle, without a rule."""
    return any(
        (not m.base or m.base in kinds) and not any(not out or out in kinds for out, _ in m.taken)
        for m in group.members(scheme)
    )


def worlds(scheme: ConceptScheme) -> list[frozenset[str]]:
    """Every set of kinds that one person may be of at once, as far as the scheme declares it."""
    named = (*scheme.labels, *(words.lower() for words in UNKNOWN))
    found = []
    for size in range(len(named) + 1):
        for kinds in map(frozenset, combinations(named, size)):
            known = [kind for kind in kinds if kind in scheme]
            closed = all(scheme.ancestors(kind) <= kinds for kind in known)
            if closed and not any(scheme.disjoint(x, y) for x, y in combinations(known, 2)):
                found.append(kinds)
    return found
