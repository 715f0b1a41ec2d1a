"""What a party said beside its positions: against a text as a whole, or that it denies what is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.days import Bounds, order
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.parties.reports import report_words
from dealdiff.telling.naming import called, joined
from dealdiff.telling.statements import SAID, about, saying
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.when import Order, When
from dealdiff.views.tellers import names


class Dated(Protocol):
    """What was said or done on some day, as one version tells it."""

    @property
    def statement(self) -> Statement: ...  # noqa: D102 # as Held has it
    @property
    def version(self) -> str: ...  # noqa: D102 # as Held has it
    @property
    def days(self) -> Bounds: ...  # noqa: D102 # as Held has it
    @property
    def own_day(self) -> bool: ...  # noqa: D102 # as Held has it
    @property
    def expected(self) -> bool: ...  # noqa: D102 # as Held has it
    @property
    def again(self) -> Mapping[str, str]: ...  # noqa: D102 # as Held has it
    def by(self, asked: Bounds) -> Order: ...  # noqa: D102 # as Held has it


def by_its_day(one: Dated) -> bool:
    """Whether it tells its own day, and nothing again: it is of that day, whoever reports it when."""
    return isinstance(one.statement.date, When) and not one.again


@frozen(kw_only=True)
class Aside:
    """An act against a text as a whole, or a denial: no position on any issue.

    ``party``, ``statement``
        who rejects, suspends or denies, and what they say.
    ``sheet``
        the version that tells it.
    ``text``
        the id of the version that is rejected or suspended; empty for a denial.
    ``days``, ``own_day``
        the days on which it can have been, and whether they are the statement's own.
    ``again``
        of a rejection that is told with a position: the versions that it tells again of the party.
    ``corrected_by``
        of a rejection: the versions that correct it, and tell what was done in its place.
    ``lifting``
        of a suspension: the acts by which the party resumes the text, and that are not surely older.
    """

    party: str
    statement: Statement
    sheet: TermSheet = field(eq=lambda sheet: sheet.id, repr=lambda sheet: str(sheet.id))
    text: str = ""
    days: Bounds = field(repr=False)
    own_day: bool = field(repr=False)
    again: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    corrected_by: tuple[str, ...] = field(default=(), eq=False, repr=False)
    lifting: tuple[Aside, ...] = field(default=(), eq=False, repr=False)

    @property
    def done(self) -> str:
        """What became of the text by it: "rejected", "suspended"; of a denial "denied"."""
        return SAID[self.statement.verb].removesuffix(" by")

    @property
    def gives_back(self) -> bool:
        """Whether what is held by the text stands no more: a suspension makes that uncertain alone."""
        return self.statement.verb == "rejects"

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.sheet.id

    @property
    def issue(self) -> str:
        """Of a denial what is denied: the id of an issue or figure, or words. Of a rejection the text."""
        return self.text or self.statement.subject

    @property
    def expected(self) -> bool:
        """Whether it was only announced."""
        return self.statement.expected

    @property
    def second_hand(self) -> bool:
        """Whether somebody tells it who does not speak for the party."""
        return at_second_hand(self.statement, self.sheet)

    def by(self, asked: Bounds) -> Order:
        """Whether it was said by a day: BEFORE, also on it; POSSIBLY; or only AFTER it."""
        return order(self.days, asked)

    def told(self, *, subject: bool = False) -> str:
        """It in words, with the version that tells it; ``subject``: also what it is about."""
        what = f"{self._subject()}: " if subject else ""
        since = f", which was corrected by {joined([*self.corrected_by])}" if self.corrected_by else ""
        lifted = "".join(f", and {each.told()}" for each in self.lifting)
        return f"{what}{saying(self.statement, self.sheet)} {report_words(self.sheet)}{since}{lifted}"

    def _subject(self) -> str:
        return f"the text of {self.text} as a whole" if self.text else about(self.statement, self.sheet)

    def to_dict(self) -> Json:
        """Plain data: whose, of what, who said it, at which remove, when, and in which report."""
        one, date = self.statement, self.statement.date
        return {
            "party": self.party,
            "verb": one.verb,
            "text": self.text or None,
            "subject": None if self.text else one.subject,
            "speakers": [*one.who.names],
            "told by": [*names(one.told_by)],
            "second hand": self.second_hand,
            "expected": self.expected,
            "mistaken": [*names(one.mistaken)],
            "date": str(date) if isinstance(date, When) else None,
            "version": self.version,
            "words": self.told(subject=True),
        }


def judged(statement: Statement, sheet: TermSheet) -> str:
    """By whom a statement was judged mistaken, in words; empty where by nobody."""
    if not isinstance(statement.mistaken, Names):
        return ""
    return f"judged mistaken by {called(statement.mistaken, sheet.scope)}"
