"""Matching two sheets beyond ids, section by section: phases, terms, exchanges, figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from attrs import define, evolve, field

from dealdiff.diffing.change import Setting
from dealdiff.diffing.matching.assigning import Edge
from dealdiff.diffing.matching.deciding import decided
from dealdiff.diffing.matching.evidence import Besides, Evidence
from dealdiff.diffing.matching.free import SECTION_OF, Free, free
from dealdiff.diffing.matching.phases import Places
from dealdiff.diffing.matching.result import Matching
from dealdiff.diffing.matching.scales import Scales
from dealdiff.diffing.matching.terms import TERMS, Terms
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.suggested import EXACT, SECTIONS, SUM, Ambiguity, Match
from dealdiff.model.given import SHEET, expect
from dealdiff.model.sheet import TermSheet
from dealdiff.values.policy import DEFAULT, LEAST_MATCH, Policy

PHASES, EXCHANGE, FIGURES = "phases", "exchange", "figures"
_ORDER = (PHASES, TERMS, EXCHANGE, FIGURES)  # what is found of the first tells more of the next
Found = list[Match | Ambiguity]


def match(before: TermSheet, after: TermSheet, *, policy: Policy = DEFAULT) -> Matching:
    """Which items of two sheets may be one though their ids differ, each as a suggestion with its score.

    Suggestions of at least the policy's ``match``, or of 1/2 where it has none. What both sheets have
    under one id is that, and is not asked for. ``match(b, a)`` is the mirror of ``match(a, b)``.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> march = TermSheet(id="march", terms=[Release(id="hostages", people="hostages", count=35)])
    >>> may = TermSheet(id="may", terms=[Release(id="captives", people="hostages", count=33)])
    >>> [str(one) for one in match(march, may)]
    ['terms hostages -> captives (anchored, 80 %)']

    :raises ModelError: where a side is no sheet, or the policy no policy.
    :raises DealdiffError: where items compete for one another and the extra ``dealdiff[match]`` is missing.
    """
    expect("before", before, TermSheet, SHEET)
    expect("after", after, TermSheet, SHEET)
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    if before is after:
        return Matching()
    search = _Search(Setting(before=before, after=after, policy=policy), *free(before, after))
    for section in _ORDER:
        search.settle(section)
    return Matching(matches=_in_order(search.matches), ambiguous=_in_order(search.ambiguous))


@define
class _Search:
    """A search as far as it got; ``renaming`` gives what is matched the ids of the later sheet."""

    setting: Setting
    mine: Free
    theirs: Free
    matches: list[Match] = field(factory=list)
    ambiguous: list[Ambiguity] = field(factory=list)
    renaming: Renaming = field(factory=Renaming)

    @property
    def least(self) -> Fraction:
        return self.setting.policy.match or LEAST_MATCH

    def settle(self, section: str) -> None:
        """One section, again as long as what was found tells more of the rest: links under one id."""
        told: dict[str, Any] = {}
        while self.mine[section] and self.theirs[section]:
            held = self._held(section)
            if told and all(held[id_] == told[id_] for id_ in held):
                return
            told = held
            several = [one for one in self._found(section, held) if one.score >= self.least]
            new = [one for one in several if isinstance(one, Match)]
            self.ambiguous = [one for one in self.ambiguous if one.section != section]
            self.ambiguous += [one for one in several if isinstance(one, Ambiguity)]
            self._keep(section, new)
            if all(one.tier == EXACT for one in new):
                return

    def _keep(self, section: str, new: list[Match]) -> None:
        """Suggestions, whose items are no longer free."""
        self.matches += new
        ids = {one.before[0]: one.after[0] for one in new if one.tier != SUM}
        self.renaming = Renaming({**self.renaming.ids, **ids})
        for side, gone in (
            (self.mine, {id_ for one in new for id_ in one.before}),
            (self.theirs, {id_ for one in new for id_ in one.after}),
        ):
            side[section] = [id_ for id_ in side[section] if id_ not in gone]
        if section == PHASES and ids:
            parts = {self.renaming.id(id_): part for id_, part in self.setting.before.parts.items()}
            renamed = {id_: self.renaming.item(part) for id_, part in parts.items()}
            self.setting = evolve(self.setting, before=evolve(self.setting.before, parts=renamed))

    def _held(self, section: str) -> dict[str, Any]:
        """The free items of the earlier sheet, which name the others by the ids that they have now."""
        items = getattr(self.setting.before, SECTION_OF[section])
        return {id_: self.renaming.item(items[id_]) for id_ in self.mine[section]}

    def _found(self, section: str, held: dict[str, Any]) -> Found:
        there = getattr(self.setting.after, SECTION_OF[section])
        theirs = {id_: there[id_] for id_ in self.theirs[section]}
        scales = Scales(self.setting)
        if section == TERMS:
            return [*Terms(scales, {**held}, theirs).found()]
        pairs: dict[Edge, Evidence] = {}
        for edge, besides in self._pairs(section):
            evidence = scales.weigh(held[edge[0]], theirs[edge[1]], besides=besides)
            if evidence is not None and evidence.score >= LEAST_MATCH:
                pairs[edge] = evidence
        return [*decided(section, pairs)]

    def _pairs(self, section: str) -> Iterator[tuple[Edge, Besides]]:
        """The pairs that may be one, with what speaks for them beside their fields."""
        places = Places(self.setting.before, self.setting.after)
        for old in self.mine[section]:
            for new in self.theirs[section]:
                besides = places.besides(old, new) if section == PHASES else ()
                if besides is not None and not (section == FIGURES and self._two_figures(old, new)):
                    yield (old, new), besides

    def _two_figures(self, old: str, new: str) -> bool:
        """Whether a negotiation declares both as figures: then they are two, whatever numbers they have."""
        scopes = self.setting.before.scope, self.setting.after.scope
        return any(old in one.figures and new in one.figures for one in scopes)


def _in_order(several: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(several, key=lambda one: (SECTIONS.index(one.section), one.before, one.after)))
