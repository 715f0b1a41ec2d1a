"""One term that became several, or several that became one: counts that add up exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from attrs import evolve, frozen

from dealdiff.diffing.matching.assigning import Edge
from dealdiff.diffing.matching.evidence import ELSEWHERE, PHASE, Evidence
from dealdiff.diffing.matching.likeness import QUARTERS
from dealdiff.diffing.matching.rules import DAY, rules
from dealdiff.diffing.matching.scales import Scales
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

_ADDS_UP = 3, QUARTERS, "counts: they add up"
_OTHER_DAY = 2, 0, "day: another one"
_PEOPLE, _SOME = (
    (4, QUARTERS),
    (4, QUARTERS - 1),
)  # that a part tells of some of them speaks hardly against it
_COUNT = "count"
_OF_EACH = frozenset({_COUNT, "people", "text", "title"})  # what each part tells of its own
_INSIDE = (Info.MORE, Info.LESS)


class _Told(NamedTuple):
    """A number that a term tells of its people, and whether it is exact."""

    number: int
    exact: bool


class _Part(NamedTuple):
    """A term that may be a part, how many it counts, what speaks for it, and where and when it is."""

    term: Term
    number: int
    evidence: Evidence
    elsewhere: bool  # in another phase
    other_day: bool


class _Sum(NamedTuple):
    """A sum, and whether some of its parts are of another day: then it may be none."""

    match: Match
    other_day: bool


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
    often = Counter((side, id_) for one, _ in found for side, ids in _sides(one) for id_ in ids)
    clear: list[Match] = []
    open_: list[Match] = []
    for one, other_day in found:
        shares = any(often[side, id_] > 1 for side, ids in _sides(one) for id_ in ids)
        if not _beats(one, pairs):
            continue
        (open_ if shares or other_day else clear).append(one)
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


def _splits(wholes: list[Term], others: list[Term], scales: Scales, *, merged: bool) -> Iterator[_Sum]:
    """Each term that is the sum of some on the other side, with each of the ways in which it is."""
    counted = [(one, count.number) for one in others if (count := told(one)) is not None and count.exact]
    for whole in wholes:
        count = told(whole)
        if count is None:
            continue
        number = count.number
        parts = [
            part
            for one, some in counted
            if type(one) is type(whole)
            and some < number
            and (part := _part_of(whole, one, some, scales, merged=merged)) is not None
        ]
        for several in _nearest(parts, number, scales):
            one = Match(
                section="terms",
                before=(whole.id,),
                after=tuple(sorted(one.term.id for one in several)),
                tier=SUM,
                score=sum((one.evidence.score for one in several), Fraction(0)) / len(several),
                evidence=(
                    f"count: {getattr(whole, _COUNT)} = {' + '.join(str(one.number) for one in several)}",
                ),
            )
            turned = evolve(one, before=one.after, after=one.before) if merged else one
            yield _Sum(turned, any(one.other_day for one in several))


def _nearest(parts: list[_Part], number: int, scales: Scales) -> list[tuple[_Part, ...]]:
    """Those that add up: of the same phase and day if any do, then of the same day, then of any."""
    same_day = [one for one in parts if not one.other_day]
    for near in ([one for one in same_day if not one.elsewhere], same_day, parts):
        found = [
            several
            for several in _adding_up(near, number, scales)
            if not all(one.elsewhere for one in several) and not all(one.other_day for one in several)
        ]
        if found:
            return found
    return []


def _elsewhere(part: Term, whole: Term) -> bool:
    """Whether a part stands in another phase."""
    return bool(part.part and whole.part) and part.part != whole.part


def _adding_up(parts: list[_Part], number: int, scales: Scales) -> list[tuple[_Part, ...]]:
    """Those whose counts add up to a number, none of them some of the people of another."""
    if len(parts) > MOST_LOOKED_AT:
        return []
    return [
        several
        for size in range(2, MOST_PARTS + 1)
        for several in combinations(parts, size)
        if sum(one.number for one in several) == number
        and not any(
            _relation(one.term, other.term, scales) in _INSIDE for one, other in combinations(several, 2)
        )
    ]


def _part_of(whole: Term, part: Term, number: int, scales: Scales, *, merged: bool) -> _Part | None:
    """A term as a part of another, whose people are the same or more; where nothing else forbids it."""
    found = _relation(whole, part, scales)
    if found not in (Info.SAME, Info.MORE):
        return None
    people = (*_PEOPLE, "people: the same") if found is Info.SAME else (*_SOME, "people: some of them")
    elsewhere = _elsewhere(part, whole)
    but = _OF_EACH | PHASE if elsewhere else _OF_EACH
    besides = (_ADDS_UP, people, *([ELSEWHERE] if elsewhere else []))
    sides = (part, whole) if merged else (whole, part)
    evidence = scales.weigh(*sides, but, besides)
    if evidence is not None:
        return _Part(part, number, evidence, elsewhere, other_day=False)
    days = frozenset(name for name, (rule, _) in rules(type(part)).items() if rule.sort == DAY)
    evidence = scales.weigh(*sides, but | days, (*besides, _OTHER_DAY))
    return None if evidence is None else _Part(part, number, evidence, elsewhere, other_day=True)


def _relation(one: Term, other: Term, scales: Scales) -> Info | None:
    """How the people of two terms of one type relate; ``None`` where either tells none."""
    people, others = getattr(one, "people", None), getattr(other, "people", None)
    if not isinstance(people, Group) or not isinstance(others, Group):
        return None
    return scales.verdict(rules(type(one))["people"][1], people, others).info


def told(term: Term) -> _Told | None:
    """How many people a term counts, by one number and nothing but it, be it hedged: "about 30" tells 30."""
    count = getattr(term, _COUNT, None)
    if not isinstance(count, Quantity) or count.unit or count.per or count.share is not None:
        return None
    return _read(count)


@lru_cache(maxsize=4096)
def _read(count: Quantity) -> _Told | None:
    sets = count.nested()
    core = sets.core
    if (
        core is None
        or core.low is None
        or core.low != core.high
        or core.low <= 0
        or core.low.denominator != 1
    ):
        return None
    return _Told(int(core.low), exact=sets.stated == core)
