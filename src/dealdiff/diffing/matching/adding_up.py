"""One term that became several, or several that became one: counts that add up exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations

from attrs import evolve, frozen

from dealdiff.diffing.matching.assigning import Edge
from dealdiff.diffing.matching.evidence import Evidence, Scales
from dealdiff.diffing.matching.likeness import QUARTERS
from dealdiff.diffing.matching.rules import rules
from dealdiff.diffing.suggested import SUM, Ambiguity, Match
from dealdiff.model.term import Term
from dealdiff.values.group import Group
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info

MOST_PARTS = 4
"""Into how many parts a term is taken to have been split, at most."""

MOST_LOOKED_AT = 12
"""Terms among which parts are looked for: with more, sums come about by chance."""

CLEARLY = Fraction(1, 4)
"""By how much a sum must be better than any other pair that its terms could be in."""

_ADDS_UP = ((3, QUARTERS, "counts: they add up"),)
_COUNT = frozenset({"count"})
Weighed = list[tuple[str, int, Evidence]]


@frozen
class Sums:
    """Sums among the free terms of two sheets, and those that could be made of several."""

    matches: tuple[Match, ...]
    ambiguous: tuple[Ambiguity, ...]


def sums(before: list[Term], after: list[Term], scales: Scales, pairs: Mapping[Edge, Evidence]) -> Sums:
    """One term and those whose counts add up to it exactly, where nothing else is as good.

    ``pairs`` are the pairs of one term and one that may stand against it.
    """
    found = [*_splits(before, after, scales, merged=False), *_splits(after, before, scales, merged=True)]
    often = Counter((side, id_) for one in found for side, ids in _sides(one) for id_ in ids)
    clear: list[Match] = []
    open_: list[Match] = []
    for one in found:
        shares = any(often[side, id_] > 1 for side, ids in _sides(one) for id_ in ids)
        if not _beats(one, pairs):
            continue
        (open_ if shares else clear).append(one)
    return Sums(tuple(clear), tuple(_doubtful(open_)))


def _sides(one: Match) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return (0, one.before), (1, one.after)


def _beats(one: Match, pairs: Mapping[Edge, Evidence]) -> bool:
    """Whether no term in the sum stands nearly as well against one outside it."""
    for (old, new), evidence in pairs.items():
        if (old in one.before) is not (new in one.after) and evidence.score > one.score - CLEARLY:
            return False
    return True


def _doubtful(several: list[Match]) -> Iterator[Ambiguity]:
    """Sums that share a term, told together."""
    waiting = several[:]
    while waiting:
        group = [waiting.pop(0)]
        for one in group:  # it grows while it is walked
            near = [
                each for each in waiting if {*each.before} & {*one.before} or {*each.after} & {*one.after}
            ]
            group += near
            waiting = [each for each in waiting if each not in near]
        yield Ambiguity(
            section="terms",
            before=tuple(sorted({id_ for one in group for id_ in one.before})),
            after=tuple(sorted({id_ for one in group for id_ in one.after})),
            tier=SUM,
            score=max(one.score for one in group),
        )


def _splits(wholes: list[Term], others: list[Term], scales: Scales, *, merged: bool) -> Iterator[Match]:
    """Each term that is the sum of some on the other side, with each of the ways in which it is."""
    counted = [(one, number) for one in others if (number := exact(one)) is not None]
    for whole in wholes:
        number = exact(whole)
        if number is None:
            continue
        parts: Weighed = [
            (one.id, count, evidence)
            for one, count in counted
            if type(one) is type(whole)
            and count < number
            and not (one.part and whole.part and one.part != whole.part)
            and (evidence := _part_of(whole, one, scales, merged=merged)) is not None
        ]
        for several in _adding_up(parts, number):
            ids = tuple(sorted(id_ for id_, _, _ in several))
            one = Match(
                section="terms",
                before=(whole.id,),
                after=ids,
                tier=SUM,
                score=sum((evidence.score for _, _, evidence in several), Fraction(0)) / len(several),
                evidence=(f"count: {number} = {' + '.join(str(count) for _, count, _ in several)}",),
            )
            yield evolve(one, before=one.after, after=one.before) if merged else one


def _adding_up(parts: Weighed, number: int) -> Iterator[tuple[tuple[str, int, Evidence], ...]]:
    if len(parts) > MOST_LOOKED_AT:
        return
    for size in range(2, MOST_PARTS + 1):
        for several in combinations(parts, size):
            if sum(count for _, count, _ in several) == number:
                yield several


def _part_of(whole: Term, part: Term, scales: Scales, *, merged: bool) -> Evidence | None:
    """What speaks for a term being a part of another, whose people are the same or more."""
    people, some = getattr(whole, "people", None), getattr(part, "people", None)
    if not isinstance(people, Group) or not isinstance(some, Group):
        return None
    if scales.verdict(rules(type(whole))["people"][1], people, some).info not in (Info.SAME, Info.MORE):
        return None
    one, other = (part, whole) if merged else (whole, part)
    return scales.weigh(one, other, _COUNT, _ADDS_UP)


def exact(term: Term) -> int | None:
    """How many people a term counts, where it says so exactly and in nothing but a number."""
    count = getattr(term, "count", None)
    if not isinstance(count, Quantity) or count.unit or count.per or count.share is not None:
        return None
    stated = count.nested().stated
    if stated.low is None or stated.low != stated.high or stated.low <= 0 or stated.low.denominator != 1:
        return None
    return int(stated.low)
