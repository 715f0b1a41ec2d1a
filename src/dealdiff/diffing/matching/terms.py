"""Matching terms: exact content first, then what only moved, sums, and the best pairs of each family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from fractions import Fraction

from attrs import define

from dealdiff.diffing.matching.adding_up import sums
from dealdiff.diffing.matching.assigning import Edge, together
from dealdiff.diffing.matching.contents import content, same_but_place, says_enough
from dealdiff.diffing.matching.deciding import decided
from dealdiff.diffing.matching.evidence import ELSEWHERE, PHASE, Evidence
from dealdiff.diffing.matching.scales import Scales
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.suggested import ALIKE, EXACT, Ambiguity, Match
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Issue
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.values.policy import LEAST_MATCH

TERMS = "terms"
_WHOLLY = Fraction(1)
_MUCH = 2  # fields that must agree besides type, bearer and phase, where a term is said to have moved
Held = dict[str, Term]


@define
class Terms:
    """The free terms of two sheets by id, which grow fewer as they are matched."""

    scales: Scales
    mine: Held
    theirs: Held

    def found(self) -> Iterator[Match | Ambiguity]:
        """Every suggestion, and what could not be decided."""
        yield from self._exact()
        if not self.mine or not self.theirs:
            return
        yield from self._taking([*self._moved()])
        pairs = self._pairs()
        added = sums([*self.mine.values()], [*self.theirs.values()], self.scales, pairs)
        yield from self._taking([*added.matches, *added.ambiguous])
        left = {edge: one for edge, one in pairs.items() if edge[0] in self.mine and edge[1] in self.theirs}
        yield from decided(TERMS, left)

    def _taking(self, found: Iterable[Match | Ambiguity]) -> Iterator[Match | Ambiguity]:
        """What is found, whose terms are then accounted for."""
        for one in found:
            for id_ in one.before:
                del self.mine[id_]
            for id_ in one.after:
                del self.theirs[id_]
            yield one

    def _exact(self) -> Iterator[Match | Ambiguity]:
        """Terms of the same content; those that name one of them are looked at again under its new id."""
        while True:
            found = list(self._alike())
            yield from self._taking(found)
            renaming = Renaming({one.before[0]: one.after[0] for one in found if isinstance(one, Match)})
            told = {id_: renaming.item(term) for id_, term in self.mine.items()}
            if not renaming.ids or all(told[id_] is term for id_, term in self.mine.items()):
                return
            self.mine = told

    def _alike(self) -> Iterator[Match | Ambiguity]:
        """Terms of the same content; one and one, or several that cannot be told apart."""
        here: dict[tuple[Hashable, ...], list[str]] = defaultdict(list)
        for id_, term in self.mine.items():
            here[content(term)].append(id_)
        there: dict[tuple[Hashable, ...], list[str]] = defaultdict(list)
        for id_, term in self.theirs.items():
            told = content(term)
            if told in here:
                there[told].append(id_)
        for told, after in there.items():
            if says_enough(told):
                for one, other in self._not_told_apart(here[told], after):
                    kind = Match if len(one) == len(other) == 1 else Ambiguity
                    yield kind(section=TERMS, before=one, after=other, tier=EXACT, score=_WHOLLY)

    def _not_told_apart(
        self, before: list[str], after: list[str]
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Ids on both sides, in groups that nothing about the ids tells apart."""
        if len(before) == len(after) == 1:
            if not self._two(before[0], after[0]):
                yield tuple(before), tuple(after)
            return
        if not any(map(self._tells, before)) or not any(map(self._tells, after)):
            yield tuple(before), tuple(after)
            return
        edges = ((one, other) for one in before for other in after if not self._two(one, other))
        for group in together(edges):
            yield tuple(dict.fromkeys(one for one, _ in group)), tuple(dict.fromkeys(one for _, one in group))

    def _tells(self, id_: str) -> bool:
        """Whether an id, or the issue that is declared for it, may tell its term from another one."""
        return self.scales.naming.tells(id_) or any(id_ in several for several in self._issues)

    def _two(self, one: str, other: str) -> bool:
        """Whether two ids are of two terms, whatever these tell."""
        return self._two_issues(one, other) or self.scales.naming.two_ids(one, other)

    def _two_issues(self, one: str, other: str) -> bool:
        """Whether a negotiation declares both as issues, and these as two."""
        for several in self._issues:
            here, there = several.at(one), several.at(other)
            if here is not None and there is not None and self._declared_two(here, there):
                return True
        return False

    def _declared_two(self, one: Issue, other: Issue) -> bool:
        """Whether one issue is inside the other, both are inside one, or their titles tell of two things."""
        if (
            other.id == one.broader
            or one.id == other.broader
            or (one.broader and one.broader == other.broader)
        ):
            return True
        return self.scales.naming.two_wordings(one.title, other.title)

    @property
    def _issues(self) -> tuple[Keyed[Issue], ...]:
        return self.scales.setting.before.scope.issues, self.scales.setting.after.scope.issues

    def _moved(self) -> Iterator[Match]:
        """Terms that tell the same in another phase, where no other term of either sheet does."""
        here, there = map(_of_each_type, (self.scales.setting.before, self.scales.setting.after))
        by_content = {content(term, PHASE): term for term in self.theirs.values() if term.part}
        for term in self.mine.values():
            told = content(term, PHASE)
            other = by_content.get(told) if term.part else None
            if other is None or not says_enough(told, _MUCH):
                continue
            alone = _alone(term, here[type(term)]) and _alone(other, there[type(term)])
            alone = alone and not self._two(term.id, other.id)
            evidence = self.scales.weigh(term, other, PHASE, (ELSEWHERE,)) if alone else None
            if evidence is not None:
                yield Match(
                    section=TERMS,
                    before=(term.id,),
                    after=(other.id,),
                    tier=ALIKE,
                    score=evidence.score,
                    evidence=evidence.told,
                )

    def _pairs(self) -> dict[Edge, Evidence]:
        """The pairs of one family that nothing forbids, each with what speaks for it."""
        blocks: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for term in self.theirs.values():
            blocks[type(term).family, term.part].append(term)
        known = self.scales.setting.after.parts
        pairs: dict[Edge, Evidence] = {}
        for one in self.mine.values():
            family = type(one).family
            phases = (
                [one.part, ""] if one.part in known else [part for name, part in blocks if name == family]
            )
            for phase in dict.fromkeys(phases):
                for other in blocks.get((family, phase), ()):
                    evidence = None if self._two_issues(one.id, other.id) else self.scales.weigh(one, other)
                    if evidence is not None and evidence.score >= LEAST_MATCH:
                        pairs[one.id, other.id] = evidence
        return pairs


def _of_each_type(sheet: TermSheet) -> dict[type, list[Term]]:
    """The terms of a sheet by type."""
    found: dict[type, list[Term]] = defaultdict(list)
    for term in sheet.terms.values():
        if isinstance(term, Term):
            found[type(term)].append(term)
    return found


def _alone(term: Term, like: list[Term]) -> bool:
    """Whether no other term of its type tells the same, in whatever phase."""
    return not any(one.id != term.id and same_but_place(one, term) for one in like)
