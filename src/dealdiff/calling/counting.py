"""Whether as many are found as a call counts: "five new conditions"."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from dealdiff.calling.about import Compared, stance_of
from dealdiff.calling.bearing import CONDITION, NO_DEMAND
from dealdiff.calling.judging import (
    AGREES,
    DISAGREES,
    NOT_BEFORE,
    NOT_NOW,
    OPEN,
    Answer,
    negated,
    of_one,
)
from dealdiff.calling.outcomes import Outcome, of_field, outcome
from dealdiff.calling.phrases import Part
from dealdiff.calling.vocabulary import CONDITIONS, DEMANDS, Meaning
from dealdiff.diffing.change import Change
from dealdiff.diffing.significance import Significance

_TERMS = "terms"
_MAYBE = {"new": NOT_BEFORE, "dropped": NOT_NOW}
_PARTIAL = "not all that there is need be reported"


def counted(part: Part, changes: Iterable[Change], compared: Compared, *, of_text: bool) -> Answer:
    """Whether as many are found as a call counts: exactly so, and only between texts known in full."""
    assert part.meaning is not None and part.number is not None  # noqa: S101, PT018 # a part that counts
    several = list(changes) if of_text else [one for one in changes if _is_noun(one, part.noun)]
    sure = [one for one in several if of_one(part.meaning, one)[0] is AGREES]
    maybe = [one for one in several if _may_be(part.meaning, one)]
    found = _Found(part=part, sure=sure, maybe=maybe) if of_text else None
    told = f"called {part.number}; found {found.least if found else len(sure)}"
    more = found.most - found.least if found else len(maybe)
    told += f", and {more} of which it cannot be told" if more else ""
    if found is None or not compared.known:
        return OPEN, f"{told}; {_PARTIAL}"
    if part.noun == DEMANDS:
        return OPEN, f"{told}; {NO_DEMAND}"
    other = [one for one in several if one not in maybe and of_one(part.meaning, one)[0] is OPEN]
    return negated(part, found.answer(part.number, len(other), told))


@frozen(kw_only=True)
class _Found:
    """How many things in a text may be meant by a noun: what is a point, what a term, is not told.

    A term counts once, however many of its fields differ: at the least that, and at the most each finding. It
    need be no condition.
    """

    part: Part
    sure: list[Change]
    maybe: list[Change]

    @property
    def least(self) -> int:
        conditions = {one.path for one in self.sure if one.kind.startswith(CONDITION)}
        if self.part.noun == CONDITIONS:
            return len(conditions)
        return len(
            {one.path[:2] for one in self.sure if one.path[0] == _TERMS and one.path not in conditions}
        )

    @property
    def most(self) -> int:
        return len({one.path for one in (*self.sure, *self.maybe)})

    def answer(self, number: Fraction, others: int, told: str) -> Answer:
        """``others``: findings that the word is said of in neither way, and that somebody may count too."""
        if self.least == self.most == number:
            return AGREES, told
        if self.least <= number <= self.most + others:
            return OPEN, told if self.most > self.least else f"{told}; what else differs may be counted too"
        return DISAGREES, told


def _may_be(meaning: Meaning, change: Change) -> bool:
    """Whether a finding that is not sure may be one of those counted."""
    said = outcome(change)
    if said is not Outcome.OPEN:
        return meaning.whole and said in meaning.agrees and of_field(change)
    ends = _MAYBE.get(meaning.name)
    return change.kind.endswith(ends) if ends else change.significance is Significance.UNCERTAIN


def _is_noun(change: Change, noun: str) -> bool:
    """Whether a finding on a party or an issue is about what is counted; an empty noun is any."""
    stance = stance_of(change)
    if noun == DEMANDS:
        return stance is not None and stance.verb == "wants"
    if noun == CONDITIONS:
        firm = str(stance.firmness) == "precondition" if stance is not None else False
        return firm or change.kind.startswith(CONDITION)
    return not noun or change.kind.startswith("term-")
