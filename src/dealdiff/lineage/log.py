"""The log of a term: every version that tells it otherwise, with the change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import Factory, evolve, field, frozen

from dealdiff.diffing.change import Change
from dealdiff.errors import UnknownName
from dealdiff.lineage.bearing import changes_of, differs
from dealdiff.lineage.events import (
    Content,
    Event,
    Standing,
    after,
    carried,
    content,
    event_of,
    event_of_changes,
    together,
)
from dealdiff.lineage.memory import Memory
from dealdiff.lineage.steps import Step, Steps, steps_of
from dealdiff.lineage.wording import logged, since_told
from dealdiff.model.given import expect
from dealdiff.model.keyed import cut, nearest
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import THIS
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.views.incorporating import resolved

_GONE = frozenset({"term-removed", "term-ruled-out"})


@frozen(
    kw_only=True, repr=False, slots=False
)  # slots=False: the changes are worked out when they are asked for
class LogEntry:
    """What became of a term in one version, held against an earlier one.

    A version is held against each of its parents, one entry each; one without parents against the last
    version before it that tells one of its terms. ``str()`` tells the entry in sentences.

    ``term``, ``before``, ``after``
        the term's id, and the two versions with what they incorporate; ``before`` is ``None`` for the first.
    ``last``
        where ``before`` is silent and an earlier version told the term: that version.

    >>> draft = TermSheet(id="draft", terms={"fee": "to be agreed"})
    >>> later = TermSheet(id="later", terms={"fee": "none"}, parents={"draft": "amends"})
    >>> entry = log(Negotiation(versions=[draft, later]), "fee")[1]
    >>> entry.version, entry.baseline, str(entry.event), [change.kind for change in entry.changes]
    ('later', 'draft', 'changed', ['term-settled'])
    """

    term: str
    before: TermSheet | None
    after: TermSheet
    last: TermSheet | None = None
    _decided: Event | None = None
    _statements: bool = True

    @property
    def version(self) -> str:
        """The version's id."""
        return self.after.id

    @property
    def baseline(self) -> str:
        """The id of the version that it is held against; empty for the first."""
        return self.before.id if self.before is not None else ""

    @property
    def last_told(self) -> str:
        """The id of the version that told the term before, where the baseline is silent; else empty."""
        return self.last.id if self.last is not None else ""

    @property
    def event(self) -> Event:
        """What became of the term, in a word."""
        return self._decided or event_of_changes(self.changes)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The changes against the baseline that account for something of the term.

        For the first they are those against a report that says nothing.
        """
        return changes_of(self.term, _step(self.before, self.after), statements=self._statements)

    @cached_property
    def since(self) -> tuple[Change, ...]:
        """The changes of the text against ``last``, where the baseline is silent."""
        if self.last is None:
            return ()
        return changes_of(self.term, _step(self.last, self.after), statements=False)

    def __str__(self) -> str:
        last = since_told(self.last, self.after, self.since) if self.last is not None else ""
        return logged(self.event, self.before, self.after, self.changes, last)

    def __repr__(self) -> str:
        return f"<LogEntry {self.term} in {self.version}: {self.event}>"


def log(negotiation: Negotiation, term: str, *, statements: bool = True) -> tuple[LogEntry, ...]:
    """Every version that tells a term otherwise than what it is held against, with the change.

    In the order of the versions' dates, none before its parents. ``term`` is the id of a term, issue, phase
    or figure. Text that a version incorporates is its own (:meth:`Negotiation.diff`). ``statements=False``
    leaves out what people say of the term: nothing is then known to be dropped, but what a text removes.

    >>> from dealdiff.seeds import seed
    >>> [(one.version, str(one.event)) for one in log(seed("takeover-made-up"), "reverse-fee")]
    [('board-reply', 'first attested'), ('raised-offer', 'spoken of'), \
('recommended-offer', 'first told in a text'), ('extended-offer', 'changed')]

    :raises UnknownName: for a term that nobody declared and no version tells, and for what is something
        else, such as a party or a version; with the nearest.
    """
    steps = steps_of(negotiation)
    expect("term", term, str, "the id of a term")
    _check_sort(negotiation, term)
    found = _Log(negotiation=negotiation, term=term, steps=steps, statements=statements)
    entries = tuple(found.entries())
    if not entries:
        _check_known(negotiation, term)
    return entries


def _check_sort(negotiation: Negotiation, term: str) -> None:
    """What people speak of as well, and is no term: a party, a version, or nothing in particular."""
    sort = _sort(negotiation, term)
    if sort and term not in _told(negotiation):
        raise _unknown(f"{cut(term)} is {sort}, expected an issue, a phase or a figure", term, negotiation)


def _sort(negotiation: Negotiation, term: str) -> str:
    scope = negotiation.scope
    if term in negotiation.versions or term == THIS:
        return "a version"
    if term in scope.parties:
        return "a party"
    if term in scope.speakers:
        return "a speaker"
    return "" if term else "no id"


def _check_known(negotiation: Negotiation, term: str) -> None:
    if term not in _told(negotiation) | _subjects(negotiation):
        raise _unknown(f"no term {cut(term)} in any version", term, negotiation)


def _unknown(said: str, term: str, negotiation: Negotiation) -> UnknownName:
    near = nearest(term[:80], _told(negotiation) | _subjects(negotiation))
    return UnknownName(said + (f"; the nearest is {near!r}" if near else ""))


def _told(negotiation: Negotiation) -> set[str]:
    """Every issue, phase and figure that is declared or told."""
    known = {*negotiation.scope.issues, *negotiation.scope.figures}
    for sheet in negotiation:
        known.update(sheet.terms, sheet.parts, sheet.figures)
    return known


def _subjects(negotiation: Negotiation) -> set[str]:
    """What people speak of besides, and may be a term."""
    found = {one.subject for sheet in negotiation for one in sheet.statements}
    return {one for one in found if not _sort(negotiation, one)}


def _step(before: TermSheet | None, sheet: TermSheet) -> Step:
    return Step(before=before, after=sheet, parent=False, quiet=False)


@frozen(kw_only=True)
class _Log:
    """One question to one negotiation, with what was worked out for it."""

    negotiation: Negotiation
    term: str
    steps: Steps
    statements: bool
    _known: Memory = field(init=False, default=Factory(lambda self: Memory(self.steps), takes_self=True))
    _whole: dict[str, TermSheet] = field(factory=dict, init=False)

    def entries(self) -> Iterator[LogEntry]:
        for id_ in self.steps.maybe(self.term):
            known = [(step, self._known.before(step)) for step in self.steps.of[id_]]
            told = [(self.entry(step, one), step) for step, one in known]
            found = [(entry, step) for entry, step in told if entry is not None]
            if found:
                events = [(step, entry._decided) for entry, step in found]
                standing = together(one for _, one in known)
                self._known.remember(id_, after(self.term, standing, events, found[0][0].after))
                yield from (entry for entry, _ in found)

    def entry(self, step: Step, known: Standing) -> LogEntry | None:
        step, term = self.whole_step(step), self.term
        if step.quiet and known.heard and self.told_alike(step):
            return LogEntry(term=term, before=step.before, after=step.after, statements=self.statements)
        then, now = content(term, step.before), content(term, step.after)
        last = None
        if then is Content.SILENT and now is not Content.SILENT and known.last_told:
            last = self.whole(self.negotiation[known.last_told])
        elif not differs(term, step.before, step.after, statements=self.statements):
            return None
        event = event_of(
            term,
            step if self.statements else _unsaid(step),
            known,
            gone=now is Content.OUT and _gone(term, step, last),
        )
        return LogEntry(
            term=term,
            before=step.before,
            after=step.after,
            last=last,
            decided=event,
            statements=self.statements,
        )

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


def _gone(term: str, step: Step, last: TermSheet | None) -> bool:
    """Whether a diff says that the text does not hold it any more, or not what its line told before."""
    changes = changes_of(term, step, statements=False)
    if last is not None and carried(step):
        changes += changes_of(term, _step(last, step.after), statements=False)
    return any(one.kind in _GONE for one in changes)
