"""Whether a finding is on the very thing that is called: a whole text or one thing in it, a term or a demand.

By the same distinctions words exclude one another: that a text is not new excludes nothing new in it, and a
new term need be no new condition.
"""

from __future__ import annotations

from dealdiff.calling.objects import ISSUE, PARTY, SPEAKER, Object
from dealdiff.calling.outcomes import Outcome, outcome
from dealdiff.calling.phrases import Part
from dealdiff.calling.vocabulary import CONDITIONS, DEMANDS, TERMS
from dealdiff.diffing.change import Change

CONDITION = "condition-"
NO_DEMAND = "a term of a text need not be a demand"
_NEED_NOT_BE = {
    DEMANDS: NO_DEMAND,
    CONDITIONS: "what the finding is on need not be a condition",
    TERMS: "what the finding is on need not be a term",
}
_ONE_THING = "that is said of the whole, and the finding is of one thing in it"
_ANOTHER = "another thing in it may be so"
_TOLD_BEFORE = frozenset({Outcome.SAME, Outcome.EXACTER, Outcome.LOOSER})


def of_another_whole(part: Part, change: Change, thing: Object) -> str:
    """Why a finding on one thing says nothing of a whole that is called new, or dropped."""
    if not part.of_whole:
        return ""
    came_or_went = outcome(change) in (Outcome.NEW, Outcome.GONE)
    inside = thing.sort == ISSUE and came_or_went and change.path[1:] != (thing.id,)
    return _ONE_THING if inside or thing.is_text else ""


def of_another_noun(part: Part, change: Change, thing: Object) -> str:
    """Why a finding is on no such thing as is called: but what was told before is none that is new."""
    told_before = outcome(change) in _TOLD_BEFORE and not demands_of_party(part, thing)
    nouns = (one for one in (part.noun, thing.noun) if one and not (told_before or _is_a(one, part, change)))
    return next((_NEED_NOT_BE[one] for one in nouns), "")


def may_be_elsewhere(part: Part, thing: Object) -> str:
    """Why one finding does not speak against what is said of some things in a text: "new terms"."""
    return _ANOTHER if thing.is_text and part.things and part.of_something else ""


def _is_a(noun: str, part: Part, change: Change) -> bool:
    """Whether a finding is surely on what a noun names: a new condition is no new term."""
    of_condition = change.kind.startswith(CONDITION)
    if noun == CONDITIONS:
        return of_condition
    anew = part.meaning is not None and part.meaning.whole
    return noun == TERMS and change.path[0] == "terms" and not (of_condition and anew)


def demands_of_party(part: Part, thing: Object) -> bool:
    """Whether a call is of what a party demands."""
    return thing.sort in (PARTY, SPEAKER) and DEMANDS in (part.noun, thing.noun)
