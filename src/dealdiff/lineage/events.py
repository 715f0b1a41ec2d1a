"""What became of a term in a version: a small vocabulary, and how it is decided."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import evolve, frozen

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change, place_in_sheet
from dealdiff.diffing.significance import Significance
from dealdiff.lineage.steps import Step
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.values.presence import ABSENT, NONE
from dealdiff.values.verdict import Info


class Event(Enum):
    """What became of a term in a version, held against an earlier one.

    Silence is never a removal: what one report does not mention and a later one tells is *told again*.
    *Reinstated* is what was removed from a text, ruled out or said to be dropped, and later is in the text,
    or wanted by the party that was said to drop it. *Changed* is told where the diff finds something
    substantive of the text, and *told otherwise* where it cannot know that.
    """

    FIRST_ATTESTED = "first attested"
    FIRST_AS_DROPPED = "first attested, as dropped"
    FIRST_IN_TEXT = "first told in a text"
    TOLD_AGAIN = "told again"
    CHANGED = "changed"
    RETOLD = "told otherwise"
    RESTATED = "restated"
    WITHHELD = "withheld"
    SPOKEN_OF = "spoken of"
    NOT_REPEATED = "not repeated"
    UNSAID = "what was said of it is not repeated"
    NOT_THERE = "told not to be in the text"
    REMOVED = "removed"
    REMOVED_AGAIN = "removed again"
    DROPPED = "said to be dropped"
    DROPPED_AGAIN = "said to be dropped again"
    REINSTATED = "reinstated"

    def __str__(self) -> str:
        return self.value


FIRST = frozenset({Event.FIRST_ATTESTED, Event.FIRST_AS_DROPPED})
OUT = frozenset({Event.REMOVED, Event.REMOVED_AGAIN})
OUT |= {Event.DROPPED, Event.DROPPED_AGAIN, Event.FIRST_AS_DROPPED}


class Content(Enum):
    """What a version's text says of a term."""

    TOLD = "told"
    OUT = "out"
    SILENT = "silent"


def content(term: str, sheet: TermSheet | None) -> Content:
    """What a version says of a term, phase or figure: silence where the text is not complete is no answer."""
    if sheet is None:
        return Content.SILENT
    told = sheet.terms.at(term)
    if told is None and (term in sheet.figures or term in sheet.parts):
        return Content.TOLD
    if told in (ABSENT, NONE) or (told is None and sheet.silent_on(term) is ABSENT):
        return Content.OUT
    return Content.SILENT if told is None else Content.TOLD


@frozen
class Standing:
    """What is known of a term up to a version.

    ``heard``: whether anybody told of it. ``last_told``: the version whose text told it last. ``out``:
    whether it was removed, ruled out or said to be dropped since; ``dropped_by`` the parties that are said to
    have dropped it. ``again``: whether it was reinstated. ``in_text``: the last version whose text was not
    silent on it; ``turned``: the same, or the last in which it was said to be dropped or reinstated.
    """

    heard: bool = False
    last_told: str = ""
    out: bool = False
    dropped_by: frozenset[str] = frozenset()
    again: bool = False
    turned: str = ""
    in_text: str = ""


UNHEARD = Standing()


def event_of(term: str, step: Step, known: Standing, *, gone: bool) -> Event | None:
    """What became of a term in a step, after what was known of it; ``None`` where the changes must tell.

    That it is taken out comes first: by the text itself, or as somebody is said to drop it.
    ``gone``: whether a diff says that the text does not hold it any more.
    """
    if not known.heard:
        return Event.FIRST_AS_DROPPED if dropped(term, step) else Event.FIRST_ATTESTED
    of_text, said = _of_text(term, step, known, gone=gone), _of_statements(term, step, known)
    return said if said in OUT and of_text not in OUT else of_text or said


def _of_text(term: str, step: Step, known: Standing, *, gone: bool) -> Event | None:
    """Where a text comes to hold it, or not to."""
    before, after = content(term, step.before), content(term, step.after)
    if after is before or after is Content.SILENT:
        return None
    silent = before is Content.SILENT
    return _held(known, silent=silent) if after is Content.TOLD else _out(known, silent=silent, gone=gone)


def _held(known: Standing, *, silent: bool) -> Event | None:
    """What it is that a text holds it, which the earlier one did not."""
    if known.out:
        return Event.REINSTATED
    if not known.last_told:
        return Event.FIRST_IN_TEXT
    return Event.TOLD_AGAIN if silent else None


def _out(known: Standing, *, silent: bool, gone: bool) -> Event | None:
    """What it is that a text is known not to hold it, which was not known of the earlier one."""
    if gone:
        return Event.REMOVED_AGAIN if known.again else Event.REMOVED
    return Event.NOT_THERE if silent else None


def carried(step: Step) -> bool:
    """Whether a version builds on what it is held against, which a counter-proposal does not."""
    return step.before is not None and step.after.parents.at(step.before.id) not in (None, "counters")


def _of_statements(term: str, step: Step, known: Standing) -> Event | None:
    """Where somebody is said to drop it, or to want it again."""
    if dropped(term, step):
        return Event.DROPPED_AGAIN if known.again else Event.DROPPED
    if known.out and known.dropped_by & _parties(_newly(term, step, _FOR), step.after):
        return Event.REINSTATED
    return None


def event_of_changes(changes: tuple[Change, ...]) -> Event:
    """What the changes of a term come to."""
    heard = [one for one in changes if one.family != SILENCE]
    if not heard:
        return Event.UNSAID if _only_said(changes) else Event.NOT_REPEATED
    if _only_said(heard):
        return Event.SPOKEN_OF
    of_text = [one for one in heard if not is_said(one)]
    if all(one.kind.endswith("withheld") for one in of_text):
        return Event.WITHHELD
    if all(one.verdict is not None and one.verdict.info is Info.SAME for one in of_text):
        return Event.RESTATED
    moved = any(one.significance is Significance.SUBSTANTIVE for one in of_text)
    return Event.CHANGED if moved else Event.RETOLD


def _only_said(changes: Iterable[Change]) -> bool:
    return all(map(is_said, changes))


def is_said(change: Change) -> bool:
    """Whether it is of what people say, and not of the text: what is unsettled in that too."""
    return place_in_sheet(change.path)[0] == "statements"


_DROPS, _FOR = frozenset({"drops"}), frozenset({"wants", "accepts"})


def dropped(term: str, step: Step) -> frozenset[str]:
    """The parties that are said to drop it, which the earlier version did not say."""
    return _parties(_newly(term, step, _DROPS), step.after)


def _newly(term: str, step: Step, verbs: frozenset[str]) -> list[Statement]:
    """The statements with these verbs that the earlier version does not hold."""
    if step.before is not None and step.before.statements is step.after.statements:
        return []
    said = [one for one in step.after.said_about(term) if one.verb in verbs and not one.expected]
    earlier = {
        (one.key, one.verb) for one in (step.before.said_about(term) if step.before is not None else ())
    }
    return [one for one in said if (one.key, one.verb) not in earlier]


def _parties(said: Iterable[Statement], sheet: TermSheet) -> frozenset[str]:
    return frozenset(sheet.scope.party_of(who) or who for one in said for who in one.who.names)


def after(
    term: str, known: Standing, steps: Iterable[tuple[Step, Event | None]], sheet: TermSheet
) -> Standing:
    """What is known once a version was heard, by what became of the term in its steps."""
    several = list(steps)
    own = content(term, sheet)
    events = {event for _, event in several}
    in_text = sheet.id if own is not Content.SILENT else known.in_text
    turns = in_text == sheet.id or events & (OUT | {Event.REINSTATED})
    now = evolve(
        known,
        heard=True,
        last_told=sheet.id if own is Content.TOLD else known.last_told,
        turned=sheet.id if turns else known.turned,
        in_text=in_text,
    )
    if events & OUT:
        by = known.dropped_by.union(*(dropped(term, step) for step, _ in several))
        return evolve(now, out=True, dropped_by=by)
    if Event.REINSTATED in events:
        return evolve(now, out=False, dropped_by=frozenset(), again=True)
    return now


def together(several: Iterable[Standing]) -> Standing:
    """What is known after several parents: what any of them knows; out only where none of them has it."""
    known = list(several)
    heard = [one for one in known if one.heard]
    if len(known) < 2 or not heard:
        return known[0] if known else UNHEARD
    return Standing(
        heard=True,
        last_told=next((one.last_told for one in reversed(heard) if one.last_told), ""),
        out=all(one.out for one in heard),
        dropped_by=frozenset().union(*(one.dropped_by for one in heard)),
        again=any(one.again for one in heard),
        turned=next((one.turned for one in reversed(heard) if one.turned), ""),
        in_text=next((one.in_text for one in reversed(heard) if one.in_text), ""),
    )
