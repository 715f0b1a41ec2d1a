"""A phase's length is the default of its terms that can last: resolved here, never stored in the terms."""

from __future__ import annotations

import attrs
from attrs import define, evolve, field

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import Pair, as_change
from dealdiff.diffing.semantics import find
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info

LASTS, SAME = "lasts", "same-length"
PHASES = words_of("parts")


@define
class Lengths:
    """The lengths of a pair of sheets, and which atoms of phases their terms have accounted for."""

    setting: Setting
    owned: set[Path] = field(factory=set)

    def change(self, pair: Pair) -> Change:
        """The change of a length, told of the term here and of its phase there: it owns both atoms."""
        before, after = self._lengths(pair)
        attribute = attrs.fields_dict(type(pair.before))[LASTS]
        finding = find(attribute, before, after, self.setting, pair.weighing)
        alike = finding.verdict is not None and finding.verdict.info is Info.SAME
        if alike:
            finding = evolve(finding, kind=SAME, significance=KINDS[SAME].significance)
        owns, cites = self._atoms(pair) if alike else (((*pair.path, LASTS),), ())
        change = as_change(finding, (*pair.path, LASTS), before, after, pair.said)
        return evolve(change, owns=owns, cites=cites)

    def crosses(self, pair: Pair) -> bool:
        """Whether one side tells the length of the term and the other of its phase alone."""
        own = own_length(pair.before), own_length(pair.after)
        return own.count(None) == 1 and None not in self._lengths(pair)

    def _lengths(self, pair: Pair) -> tuple[Duration | None, Duration | None]:
        return length(pair.before, self.setting.before), length(pair.after, self.setting.after)

    def _atoms(self, pair: Pair) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """The term's atom, and its phases' where they differ and nobody has accounted for them."""
        phases = {pair.before.part, pair.after.part} - {""}
        differing = {(PHASES, phase, LASTS) for phase in phases if self._differs(phase)}
        free = tuple(sorted(differing - self.owned))
        self.owned.update(free)
        return ((*pair.path, LASTS), *free), tuple(sorted(differing - set(free)))

    def _differs(self, phase: str) -> bool:
        """Whether a phase that both sides have is told with another length."""
        before, after = self.setting.before.parts.at(phase), self.setting.after.parts.at(phase)
        return before is not None and after is not None and before.lasts != after.lasts


def own_length(term: Term) -> Duration | None:
    """The length that a term itself tells."""
    lasts = getattr(term, LASTS, None)
    return lasts if isinstance(lasts, Duration) else None


def length(term: Term, sheet: TermSheet) -> Duration | None:
    """The length of a term: its own or, where it is silent on it, its phase's."""
    part = sheet.parts.at(term.part)
    silent = getattr(term, LASTS, None) is UNREPORTED
    by_phase = part.lasts if part is not None and silent else None
    return own_length(term) or (by_phase if isinstance(by_phase, Duration) else None)
