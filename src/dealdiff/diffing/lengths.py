"""A phase's length is the default of its terms that can last: resolved here, never stored in the terms.

A length told of a term on one side, and of its phase alone on the other, is one length where the two are
the same. Where they are not it may be either's: three weeks of leaving fit in a phase of eight.
"""

from __future__ import annotations

import attrs
from attrs import define, evolve, field

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import Pair, as_change
from dealdiff.diffing.semantics import Finding, find
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info, Verdict

LASTS, SAME = "lasts", "same-length"
PHASES = words_of("parts")


@define
class Lengths:
    """The lengths of a pair of sheets, and which atoms of phases their terms have accounted for."""

    setting: Setting
    owned: set[Path] = field(factory=set)

    def change(self, pair: Pair) -> Change:
        """The change of a length, told of the term here and of its phase there: it owns both atoms."""
        finding = Finding(kind=SAME, significance=KINDS[SAME].significance, verdict=self._verdict(pair))
        change = as_change(finding, (*pair.path, LASTS), *self._lengths(pair), pair.said)
        owns, cites = self._atoms(pair)
        return evolve(change, owns=owns, cites=cites)

    def crosses(self, pair: Pair) -> bool:
        """Whether one side tells a length of the term, and the other the same of its phase alone.

        A side that tells the term's and another one of its phase tells the two apart.
        """
        own = own_length(pair.before), own_length(pair.after)
        if own.count(None) != 1 or None in self._lengths(pair) or self._verdict(pair).info is not Info.SAME:
            return False
        term, sheet = self._owning(pair)
        part, told = sheet.parts.at(term.part), own_length(term)
        if part is None or part.lasts is UNREPORTED or told is None:
            return True
        return isinstance(part.lasts, Duration) and told.verdict_to(part.lasts).info is Info.SAME

    def _owning(self, pair: Pair) -> tuple[Term, TermSheet]:
        """The side that tells the term's own length."""
        if own_length(pair.before) is not None:
            return pair.before, self.setting.before
        return pair.after, self.setting.after

    def _lengths(self, pair: Pair) -> tuple[Duration | None, Duration | None]:
        return length(pair.before, self.setting.before), length(pair.after, self.setting.after)

    def _verdict(self, pair: Pair) -> Verdict:
        before, after = self._lengths(pair)
        attribute = attrs.fields_dict(type(pair.before))[LASTS]
        verdict = find(attribute, before, after, self.setting, pair.weighing).verdict
        assert verdict is not None  # noqa: S101 # both are lengths
        return verdict

    def _atoms(self, pair: Pair) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """The term's atom, and that of the phase that tells it where the other side tells none of it."""
        _, owning = self._owning(pair)
        phase = pair.after.part if owning is self.setting.before else pair.before.part
        path, part = (PHASES, phase, LASTS), owning.parts.at(phase)
        own = (*pair.path, LASTS)
        if part is None or part.lasts is not UNREPORTED:
            return (own,), ()
        if path in self.owned:
            return (own,), (path,)
        self.owned.add(path)
        return (own, path), ()


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
