"""Whether a call agrees with a finding, or with what both versions tell where there is none."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.calling.about import Compared, of_text, stance_of
from dealdiff.calling.bearing import (
    NO_DEMAND,
    demands_of_party,
    may_be_elsewhere,
    of_another_noun,
    of_another_whole,
)
from dealdiff.calling.call import Agreement
from dealdiff.calling.objects import ISSUE, PARTY, REST, VERSION, Object
from dealdiff.calling.outcomes import Outcome, of_field, outcome
from dealdiff.calling.phrases import Part
from dealdiff.calling.values import AFTER, BEFORE, against, of_item
from dealdiff.calling.vocabulary import Meaning
from dealdiff.diffing.change import Change
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.unsettled import UNSETTLED

Answer = tuple[Agreement, str]
AGREES, DISAGREES, OPEN = Agreement.AGREES, Agreement.DISAGREES, Agreement.OPEN
ANOTHER_VALUE = "that is said of another value"
LEFT = "a version leaves it unsettled"
UNREAD = "its words are none that a finding can be held against"
_TURNED_ROUND = {AGREES: DISAGREES, DISAGREES: AGREES, OPEN: OPEN}
_RECORD = frozenset({"figure-rose", "figure-fell"})  # surely another, though only the context is


def on_finding(part: Part, change: Change, thing: Object, compared: Compared) -> Answer:
    """Whether one part of a call agrees with one finding."""
    if not part.read:
        return OPEN, UNREAD
    elsewhere = _of_another(change, thing, compared)
    if elsewhere:
        return OPEN, elsewhere
    answers = _of_values(part, change, compared)
    if part.meaning is not None:
        answers.insert(0, _meant(part.meaning, change, compared))
    found = negated(part, together(answers))
    if found[0] is OPEN or not of_text(change):
        return found
    apart = of_another_whole(part, change, thing) or of_another_noun(part, change, thing)
    if not apart and found[0] is DISAGREES and not compared.known:
        apart = may_be_elsewhere(part, thing)
    return (OPEN, apart) if apart else found


def _of_another(change: Change, thing: Object, compared: Compared) -> str:
    """Why a finding may be of something else than the thing that a call is of; empty where it is of that."""
    if thing.sort == ISSUE and stance_of(change) is not None and not compared.only_said(thing):
        return "the finding is of a stance, and the call may be of the text"
    if thing.sort == PARTY and of_text(change) and not compared.of_own_texts(thing, change):
        return _given_up(thing) if compared.own_in_both(thing) else _not_both(thing)
    return ""


def _not_both(thing: Object) -> str:
    return f"{thing.name} did not make both texts its own"


def _given_up(thing: Object) -> str:
    return f"{thing.name} drops, refuses or denies what the finding is on"


def _of_values(part: Part, change: Change, compared: Compared) -> list[Answer]:
    """Whether a finding is from the value that a call names, and to the other one."""
    (before, after), policy = compared.sheets, compared.diff.policy
    sides = ((part.was, change.before, before, BEFORE), (part.now, change.after, after, AFTER))
    return [
        (OPEN, LEFT)
        if compared.left_at(change.path, sheet)
        else against(words, told, policy, side) or (OPEN, ANOTHER_VALUE)
        for words, told, sheet, side in sides
        if words
    ]


def _meant(meaning: Meaning, change: Change, compared: Compared) -> Answer:
    """What a meaning says beside a finding, and of what a stance is retold in what differs inside it."""
    inside = [one for one in change.children if change.significance is Significance.SUBSTANTIVE]
    if change.kind.endswith("-retold") and inside:
        return together(of_one(meaning, one) for one in inside)
    found = of_one(meaning, change)
    if meaning.some and found[0] is DISAGREES and outcome(change) is Outcome.SAME and not compared.complete:
        return OPEN, "this is the same, and the reports are partial"
    return found


def of_one(meaning: Meaning, change: Change) -> Answer:
    """What a meaning says of one finding, apart from what is found inside it."""
    if meaning.like is not None and change.field == meaning.field:
        return of_one(meaning.like, change)
    said = outcome(change)
    sure = said is not Outcome.OPEN or change.kind in _RECORD
    full = change.significance is change.row.significance is not Significance.UNCERTAIN
    if change.kind in meaning.kinds and (sure or full):
        return AGREES, ""
    if change.kind in meaning.kinds:
        return OPEN, "the finding itself is uncertain"
    if said in meaning.against or (sure and change.kind in meaning.against_kinds):
        return DISAGREES, ""
    if said in meaning.agrees:
        return (
            (OPEN, "the finding is of one field, and the call of the whole")
            if meaning.whole and of_field(change)
            else (AGREES, "")
        )
    return OPEN, _why(change, said)


NOT_BEFORE = ("reported", "voiced", "named")
NOT_NOW = ("not-mentioned", "not-repeated", "withheld")


def _why(change: Change, said: Outcome) -> str:
    """Why a finding says nothing of what is called."""
    if change.path[0] == UNSETTLED:
        return LEFT
    if said is not Outcome.OPEN:
        return "the finding bears on that in neither way"
    if change.kind.endswith(NOT_NOW):  # before the others: "not-mentioned" is no "mentioned"
        return "what the later version does not tell may be as it was"
    if change.kind.endswith(NOT_BEFORE):
        return "what the earlier version does not tell may have been so before"
    return "the finding itself does not tell whether it changed"


def negated(part: Part, answer: Answer) -> Answer:
    """The answer, turned round where the part of the call is ("not new")."""
    return (_TURNED_ROUND[answer[0]], answer[1]) if part.negated else answer


def together(answers: Iterable[Answer]) -> Answer:
    """Several answers on one call: it agrees where all of them do, and does not where one does not."""
    found = list(answers)
    for agreement in (DISAGREES, OPEN):
        some = [one for one in found if one[0] is agreement]
        if some:
            return agreement, "; ".join(dict.fromkeys(why for _, why in some if why))
    return (AGREES, "; ".join(dict.fromkeys(why for _, why in found if why))) if found else (OPEN, UNREAD)


def on_none(part: Part, thing: Object, compared: Compared) -> Answer:
    """Whether one part of a call agrees with what both versions tell, where no finding is about it."""
    if (part.was or part.now) and thing.sort == ISSUE:
        return _of_item(part, thing, compared)
    if part.was or part.now:
        return OPEN, "of which value it is said is not told"
    if part.meaning is None:
        return OPEN, UNREAD
    if thing.sort == REST:
        return OPEN, "nothing else is found that it could be said of"
    if demands_of_party(part, thing) or not _shown(part.meaning, thing, compared):
        return _open(part, thing, compared)
    return negated(part, _alike(part.meaning, thing, compared))


def _of_item(part: Part, thing: Object, compared: Compared) -> Answer:
    """Whether the values that a call names can be those told, where no finding is of them."""
    (before, after), policy = compared.sheets, compared.diff.policy
    sides = ((part.was, before, BEFORE), (part.now, after, AFTER))
    told = [
        (OPEN, LEFT) if compared.unsettled_in(thing, sheet) else of_item(words, thing.id, sheet, policy, side)
        for words, sheet, side in sides
        if words
    ]
    moved = [(OPEN, "no finding is of that value")] if part.meaning is not None else []
    return negated(part, together([*told, *moved]))


def _shown(meaning: Meaning, thing: Object, compared: Compared) -> bool:
    """Whether both tell it alike, and that is all that the call is about."""
    return compared.alike(thing) and (compared.complete or not meaning.some)


def _open(part: Part, thing: Object, compared: Compared) -> Answer:
    if not compared.alike(thing):
        return OPEN, _untold(thing, compared)
    return OPEN, NO_DEMAND if demands_of_party(part, thing) else _PARTIAL


_WITHHELD = "what is withheld, still to be agreed or not told of it may be another"
_UNSETTLED = "what is unsettled in it may be another"
_ACCOUNTS = "what people tell of it is not the same in both versions"
_SAME = "both versions tell it alike, as far as they tell it"
_PARTIAL = f"{_SAME}; the reports are partial"
_STANCES = "what is told of it is the same, and stances are never all reported"


def _alike(meaning: Meaning, thing: Object, compared: Compared) -> Answer:
    if compared.unsettled(thing):
        return OPEN, f"{_SAME}; {_UNSETTLED}"
    if compared.withheld(thing) and not (meaning.whole and Outcome.SAME in meaning.against):
        return OPEN, f"{_SAME}; {_WITHHELD}"  # that it is there in both is known, and no more
    if Outcome.SAME in meaning.agrees:
        return AGREES, _SAME
    return (DISAGREES if Outcome.SAME in meaning.against else OPEN), _SAME


def _untold(thing: Object, compared: Compared) -> str:
    """Why nothing can be told of what no finding is about."""
    before, after = compared.sheets
    if thing.sort == VERSION and thing.id != after.id:
        return f"the finding is on {after.id}, and the call on {thing.id}"
    if thing.sort == VERSION:
        return "nothing differs in what is reported of the two texts, which are not both known in full"
    what = "tells of it" if thing.sort == ISSUE else f"reports a stance of {thing.name}"
    reasons = {
        thing.why: bool(thing.why),
        _ACCOUNTS: thing.sort == ISSUE and compared.accounts_differ(thing),
        _UNSETTLED: compared.unsettled(thing),
        _WITHHELD: compared.withheld(thing),
        _not_both(thing): compared.own_in_one(thing),
        _STANCES: compared.holds(thing),
        _PARTIAL: compared.own_in_both(thing),
        f"neither {before.id} nor {after.id} {what}": True,
    }
    return next(why for why, holds in reasons.items() if holds)


def related(part: Part, thing: Object, compared: Compared) -> Answer:
    """Whether a version stands to the earlier one as it is called: by what it says of its parents."""
    before, after = compared.sheets
    told = after.parents.at(before.id)
    if thing.sort != VERSION or thing.id != after.id:
        return OPEN, f"that is said of versions, and here of {thing.title}"
    if told is None or part.meaning is None:
        return OPEN, f"{after.id} does not tell how it stands to {before.id}"
    same = told == part.meaning.relation
    why = "" if same else f"it is told that it {told} {before.id}, which need not exclude that"
    return negated(part, (AGREES if same else OPEN, why))
