"""An entry of a log: what became of a term in one version, held against an earlier one."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from dealdiff.diffing.change import Change
from dealdiff.lineage.bearing import changes_of
from dealdiff.lineage.events import Event, event_of_changes
from dealdiff.lineage.steps import Step
from dealdiff.lineage.wording import against, logged
from dealdiff.model.sheet import TermSheet


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
        where ``before`` is silent and an earlier version told the term: that version. Where something became
        of the term in a version between the two that have no link: that one (``between``).
    ``possibly``
        whether it is only possible that the version is the later one, as their dates leave that open and
        neither descends from the other; of the first, whether another version may tell the term earlier.
    ``same_as``
        the other parents of the version from which nothing of the term differs.

    >>> from dealdiff.lineage.log import log
    >>> from dealdiff.negotiation import Negotiation
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
    between: bool = False
    possibly: bool = False
    same_as: tuple[str, ...] = ()
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
        """The id of ``last``; empty where there is none."""
        return self.last.id if self.last is not None else ""

    @property
    def event(self) -> Event:
        """What became of the term, in a word."""
        return self._decided or event_of_changes(self.changes or self.since)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The changes against the baseline that account for something of the term.

        For the first they are those against a report that says nothing.
        """
        return changes_of(self.term, held_against(self.before, self.after), statements=self._statements)

    @cached_property
    def since(self) -> tuple[Change, ...]:
        """The changes against ``last``; where the baseline is only silent, those of the text."""
        if self.last is None:
            return ()
        said = self.between and self._statements
        return changes_of(self.term, held_against(self.last, self.after), statements=said)

    @property
    def summary(self) -> str:
        """What became of the term, against which version, and how certain that is."""
        return against(self.event, self.baseline, self.same_as, possibly=self.possibly)

    def __str__(self) -> str:
        last = (self.last, self.since, self.between) if self.last is not None else None
        return logged(self.summary, self.before, self.after, self.changes, last)

    def __repr__(self) -> str:
        return f"<LogEntry {self.term} in {self.version}: {self.event}>"


def held_against(before: TermSheet | None, sheet: TermSheet) -> Step:
    """The step between a version and any other."""
    return Step(before=before, after=sheet, parent=False, quiet=False)
