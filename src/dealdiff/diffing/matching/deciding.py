"""Weighed pairs as suggestions: the best ones, and what could be one of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dealdiff.diffing.matching.assigning import Edge, assigned
from dealdiff.diffing.matching.evidence import Evidence
from dealdiff.diffing.suggested import ALIKE, ANCHORED, Ambiguity, Match


def decided(section: str, pairs: Mapping[Edge, Evidence]) -> Iterator[Match | Ambiguity]:
    """The pairs of the best assignment, and the groups in which it is a toss-up."""
    found = assigned({edge: one.score for edge, one in pairs.items()})
    for edge in found.pairs:
        evidence = pairs[edge]
        yield Match(
            section=section,
            before=(edge[0],),
            after=(edge[1],),
            tier=ANCHORED if evidence.anchored else ALIKE,
            score=evidence.score,
            evidence=evidence.told,
        )
    for edges in found.open:
        yield Ambiguity(
            section=section,
            before=tuple(sorted({one for one, _ in edges})),
            after=tuple(sorted({one for _, one in edges})),
            tier=ALIKE,
            score=max(pairs[edge].score for edge in edges),
        )
