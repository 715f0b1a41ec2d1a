"""The entries of a log, gathered version by version with what is known of the term up to each."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, evolve, field, frozen

from dealdiff.lineage.bearing import changes_of, differs
from dealdiff.lineage.entry import LogEntry, held_against
from dealdiff.lineage.events import (
    FIRST,
    OUT,
    UNHEARD,
    Content,
    Event,
    Standing,
    after,
    carried,
    content,
    event_of,
    together,
)
from dealdiff.lineage.memory import Memory
from dealdiff.lineage.ordering import maybe_earlier, surely_before
from dealdiff.lineage.steps import Step, Steps
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.views.incorporating import resolved

_TURNS = {True: frozenset({Event.REINSTATED}), False: OUT}  # by whether the term was out before
_GONE = frozenset({"term-removed", "term-ruled-out"})


@frozen(kw_only=True)
class Gathering:
    """One question to one negotiation, with what was worked out for it."""

    negotiation: Negotiation
    term: str
    steps: Steps
    statements: bool
    _standings: Memory = field(init=False, default=Factory(lambda self: Memory(self.steps), takes_self=True))
    _whole: dict[str, TermSheet] = field(factory=dict, init=False)

    def entries(self) -> Iterator[LogEntry]:
        """Every entry, in the order of the versions."""
        for id_ in self.steps.maybe(self.term):
            known = [(step, self._standings.before(step)) for step in self.steps.of[id_]]
            told = [(self.entry(step, one), step) for step, one in known]
            found = [(entry, step) for entry, step in told if entry is not None]
            if found:
                events = [
                    (evolve(step, before=entry.last) if entry.between else step, entry._decided)
                    for entry, step in found
                ]
                standing = together(one for _, one in known)
                self._standings.remember(id_, after(self.term, standing, events, found[0][0].after))
                same = tuple(step.before.id for entry, step in told if entry is None and step.before)
                yield from (evolve(entry, same_as=same) if same else entry for entry, _ in found)

    def entry(self, step: Step, known: Standing) -> LogEntry | None:
        """What became of the term in a step, after what was known of it; ``None`` where nothing did."""
        step, term = self.whole_step(step), self.term
        if step.quiet and known.heard and self.told_alike(step):
            return self.told(step, None)
        turn = self.turn(step, known)
        if turn is not None:
            between, event = turn
            return self.told(step, event, known, last=between, between=True)
        then, now = content(term, step.before), content(term, step.after)
        last = None
        if then is Content.SILENT and now is not Content.SILENT and known.last_told:
            last = self.whole(self.negotiation[known.last_told])
        elif not differs(term, step.before, step.after, statements=self.statements):
            return None
        return self.told(step, self.event(step, known, last), known, last=last)

    def told(
        self,
        step: Step,
        event: Event | None,
        known: Standing = UNHEARD,
        *,
        last: TermSheet | None = None,
        between: bool = False,
    ) -> LogEntry:
        """The entry of a step."""
        return LogEntry(
            term=self.term,
            before=step.before,
            after=step.after,
            last=last,
            between=between,
            possibly=self.possibly(step, event, known, last),
            decided=event,
            statements=self.statements,
        )

    def event(self, step: Step, known: Standing, last: TermSheet | None) -> Event | None:
        """What became of the term in a step; ``None`` where the changes must tell."""
        out = content(self.term, step.after) is Content.OUT
        return event_of(
            self.term,
            step if self.statements else _unsaid(step),
            known,
            gone=out and _gone(self.term, step, last),
        )

    def turn(self, step: Step, known: Standing) -> tuple[TermSheet, Event | None] | None:
        """What became of the term since a version between the two of a step without a link: where it was out
        and comes back, or the reverse.
        """
        if step.parent or step.before is None:
            return None
        first = self.steps.places[step.before.id]
        for id_ in dict.fromkeys((known.turned, known.in_text)):
            if id_ and self.steps.places[id_] > first:
                between = self.whole(self.negotiation[id_])
                event = self.event(evolve(step, before=between), known, None)
                if event in _TURNS[known.out] or _contrary(self.term, between, step.after):
                    return between, event
        return None

    def possibly(self, step: Step, event: Event | None, known: Standing, last: TermSheet | None) -> bool:
        """Whether the dates leave open that what a version is held against came first."""
        if not known.heard and event in FIRST and self.maybe_told_before(step.after.id):
            return True
        earlier = {one.id for one in (None if step.parent else step.before, last) if one is not None}
        if event is Event.REINSTATED:
            earlier.add(known.turned)
        return not all(surely_before(self.negotiation, one, step.after.id) for one in earlier)

    def maybe_told_before(self, version: str) -> bool:
        """Whether another version that tells anything of the term may be earlier than its first."""
        if len(self.steps.starts) == 1:
            return False  # all others descend from it, or it from them
        several = map(self.negotiation.__getitem__, maybe_earlier(self.negotiation, version))
        return any(differs(self.term, None, self.whole(one), statements=self.statements) for one in several)

    def told_alike(self, step: Step) -> bool:
        """Whether both sides of a quiet step tell the term, and differently: its changes say the rest."""
        one, other = (
            sheet.terms.at(self.term) if sheet is not None else None for sheet in (step.before, step.after)
        )
        return isinstance(one, Term) and isinstance(other, Term) and one != other

    def whole_step(self, step: Step) -> Step:
        """The step between the whole texts."""
        before = self.whole(step.before) if step.before is not None else None
        sheet = self.whole(step.after)
        return (
            step
            if before is step.before and sheet is step.after
            else evolve(step, before=before, after=sheet)
        )

    def whole(self, sheet: TermSheet) -> TermSheet:
        """The version with what it incorporates."""
        if not sheet.silence.as_:
            return sheet
        if sheet.id not in self._whole:
            self._whole[sheet.id] = resolved(sheet, self.negotiation)
        return self._whole[sheet.id]


def _unsaid(step: Step) -> Step:
    """The step without what people say."""
    before = evolve(step.before, statements=()) if step.before is not None else None
    return evolve(step, before=before, after=evolve(step.after, statements=()))


def _contrary(term: str, one: TermSheet, other: TermSheet) -> bool:
    """Whether one of two texts holds a term, and the other is known not to."""
    return {content(term, one), content(term, other)} == {Content.TOLD, Content.OUT}


def _gone(term: str, step: Step, last: TermSheet | None) -> bool:
    """Whether a diff says that the text does not hold it any more, or not what its line told before."""
    changes = changes_of(term, step, statements=False)
    if last is not None and carried(step):
        changes += changes_of(term, held_against(last, step.after), statements=False)
    return any(one.kind in _GONE for one in changes)
