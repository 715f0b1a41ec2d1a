"""Beside which findings a call stands, and whether it agrees with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.calling.about import Compared
from dealdiff.calling.call import Agreement
from dealdiff.calling.counting import counted
from dealdiff.calling.gathering import Said
from dealdiff.calling.judging import (
    AGREES,
    ANOTHER_VALUE,
    DISAGREES,
    LEFT,
    OPEN,
    UNREAD,
    Answer,
    on_finding,
    on_none,
    related,
    together,
)
from dealdiff.calling.objects import ISSUE, PARTY, REST, SPEAKER, VERSION
from dealdiff.calling.outcomes import Outcome, outcome
from dealdiff.calling.phrases import Part
from dealdiff.calling.values import against, told_values
from dealdiff.diffing.change import Change
from dealdiff.diffing.unsettled import UNSETTLED

_ONE_THING = frozenset({ISSUE, PARTY, SPEAKER})
"""What a call in any words stands beside the findings on; one of a whole text stands apart from them."""
Placed = tuple[Change | None, Agreement, str]
_ANOTHER = "another finding on it does, and the call need not be of this one"


def beside(said: Said, others: Iterable[Said], compared: Compared) -> Iterator[Placed]:
    """Every finding that a call stands beside; ``None`` for a row of its own. It stands in one at least."""
    if said.elsewhere:
        yield None, OPEN, said.elsewhere
        return
    parts = said.phrase.parts
    if not any(one.read for one in parts) and said.object.sort not in _ONE_THING:
        yield None, OPEN, UNREAD
        return
    changes = _changes(said, others, compared)
    of_numbers = [one for one in parts if one.number is not None]
    of_relation = [one for one in parts if one.meaning is not None and one.meaning.relation]
    plain = [one for one in parts if one not in of_numbers and one not in of_relation]
    beside_each = [*plain, *of_numbers] if said.object.sort in _ONE_THING else plain
    places = _beside_findings(said, beside_each, changes, compared)
    apart = not places or said.object.sort not in _ONE_THING
    alone = [_counted(one, said, changes, compared) for one in of_numbers if apart]
    places += _beside_parents(said, of_relation, compared)
    if of_relation and not places:
        alone += [related(one, said.object, compared) for one in of_relation]
    if plain and not places:
        alone += [on_none(one, said.object, compared) for one in plain]
    yield from places
    if alone or not places:
        agreement, why = together(alone)
        yield None, agreement, _noted(why, said)


def _beside_parents(said: Said, parts: list[Part], compared: Compared) -> list[Placed]:
    """Beside the finding that the later version tells how it stands to the earlier one."""
    told = [one for one in compared.diff if one.path == ("parents", compared.diff.before.id)]
    answers = [related(one, said.object, compared) for one in parts]
    if not answers or said.object.sort != VERSION:
        return []
    agreement, why = together(answers)
    return [(one, agreement, _noted(why, said)) for one in told]


def _counted(part: Part, said: Said, changes: tuple[Change, ...], compared: Compared) -> Answer:
    return counted(part, changes, compared, of_text=said.object.sort in (VERSION, REST))


def _answer(
    part: Part, change: Change, said: Said, changes: tuple[Change, ...], compared: Compared
) -> Answer:
    if part.number is not None:
        return _counted(part, said, changes, compared)
    return on_finding(part, change, said.object, compared)


def _changes(said: Said, others: Iterable[Said], compared: Compared) -> tuple[Change, ...]:
    """The findings that a call is about; of all else those that no other call of the same voice is about."""
    rest = said.object.sort == REST
    found = compared.text if rest else compared.about(said.object)
    if not rest and not any(one.of_rest for one in said.phrase.parts):
        return found
    same = [one for one in others if one is not said and _same_voice(one, said) and one.object.sort != REST]
    named = {id(change) for one in same for change in compared.about(one.object)}
    return tuple(change for change in found if id(change) not in named)


def _same_voice(one: Said, other: Said) -> bool:
    return one.sheet.id == other.sheet.id and one.statement.who == other.statement.who


def _beside_findings(
    said: Said, parts: list[Part], changes: tuple[Change, ...], compared: Compared
) -> list[Placed]:
    found: list[tuple[Change, Answer]] = []
    for change in changes:
        about = [one for one in parts if _concerns(one, change, said, compared)]
        if about:
            found.append((change, together(_answer(one, change, said, changes, compared) for one in about)))
    if (
        not found
        and said.object.sort in _ONE_THING
        and any(_of_no_finding(one, said, compared) for one in parts)
    ):
        found = [
            (change, (OPEN, LEFT if change.path[0] == UNSETTLED else ANOTHER_VALUE)) for change in changes
        ]
    some = all(one.meaning is not None and one.of_something for one in parts)
    if some and any(answer[0] is AGREES for _, answer in found):
        found = [(change, _elsewhere(answer)) for change, answer in found]
    return [(change, answer[0], _noted(answer[1], said)) for change, answer in found]


def _of_no_finding(part: Part, said: Said, compared: Compared) -> bool:
    """Whether it is of a value that no finding is of, nor anything that the version before tells."""
    (before, _), policy = compared.sheets, compared.diff.policy
    told = told_values(said.object.id, before) if said.object.sort == ISSUE else ()
    of_before = part.was and all(against(part.was, one, policy) is None for one in told)
    return bool(part.now or of_before)


def _elsewhere(answer: Answer) -> Answer:
    """What holds of something in the object need not hold of all of it."""
    return (OPEN, _ANOTHER) if answer[0] is DISAGREES else answer


def _concerns(part: Part, change: Change, said: Said, compared: Compared) -> bool:
    """Whether a part of a call is about a finding; a value before, where it can be compared with it."""
    if part.was or part.now:
        sides = ((part.was, change.before), (part.now, change.after))
        return any(words and against(words, side, compared.diff.policy) is not None for words, side in sides)
    new = (Outcome.NEW, Outcome.GONE)
    return not part.of_rest or len(said.phrase.parts) == 1 or outcome(change) not in new


def _noted(why: str, said: Said) -> str:
    return "; ".join(one for one in (why, said.note) if one)
