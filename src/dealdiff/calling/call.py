"""A call beside a finding."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from dealdiff.calling.objects import Object
from dealdiff.calling.phrases import Phrase
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.telling.beside import said_on, told_by
from dealdiff.telling.naming import publisher
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.when import When
from dealdiff.values.wording import Wording


class Agreement(Enum):
    """Whether a call agrees with what is reported.

    >>> Agreement("agrees")
    <Agreement.AGREES: 'agrees'>
    """

    AGREES = "agrees"
    DISAGREES = "does not agree"
    OPEN = "cannot be told"


@frozen(kw_only=True)
class Call:
    """What somebody calls something, beside one finding, or beside none.

    ``statement``
        where it is said.
    ``sheet``
        the version that tells it.
    ``object``
        what it is said of.
    ``agreement``, ``why``
        whether it agrees with the finding that it stands beside (beside none: with what both versions tell),
        and the reason in words.
    ``apart``
        whether it may be of something else than what it stands beside: another finding bears it out.
    ``elsewhere``
        why it is not of these two versions; empty where it is.
    """

    statement: Statement
    sheet: TermSheet = field(eq=lambda sheet: sheet.id, repr=lambda sheet: sheet.id)
    object: Object
    agreement: Agreement
    why: str = ""
    apart: bool = False
    elsewhere: str = ""

    @property
    def phrase(self) -> Phrase:
        """Its words, read part by part."""
        return Phrase(self.says)

    @property
    def unread(self) -> tuple[str, ...]:
        """The parts of its words that no finding can be held against."""
        return tuple(one.words for one in self.phrase.parts if not one.read)

    @property
    def second_hand(self) -> bool:
        """Whether somebody tells it who does not speak for whoever is said to call it so."""
        return at_second_hand(self.statement, self.sheet)

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.sheet.id

    @property
    def publisher(self) -> str:
        """Where that was published; empty where no source is told."""
        return publisher(self.sheet)

    @property
    def who(self) -> tuple[str, ...]:
        """Who says it."""
        return self.statement.who.names

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that they speak for; none for who speaks for nobody."""
        found = (self.sheet.scope.party_of(one) for one in self.who)
        return tuple(dict.fromkeys(one for one in found if one))

    @property
    def for_parties(self) -> frozenset[str]:
        """The same without factions, which are inside a party and are not it."""
        declared = self.sheet.scope.parties
        return frozenset(one for one in self.parties if one in declared and not declared[one].inside)

    @property
    def party(self) -> str:
        """The party that they speak for; empty where these are several or none."""
        return self.parties[0] if len(self.parties) == 1 else ""

    @property
    def says(self) -> str:
        """The words for it; empty where none are told."""
        return str(self.statement.says) if isinstance(self.statement.says, Wording) else ""

    @property
    def since(self) -> str:
        """Since when, as it is told; empty where it is not."""
        return str(self.statement.since) if isinstance(self.statement.since, Wording) else ""

    @property
    def date(self) -> When | None:
        """When it was said; else the date of its version; else ``None``."""
        return said_on(self.statement, self.sheet)

    @property
    def told_by(self) -> Names | None:
        """Who tells of it, where that is not the speaker."""
        return told_by(self.statement)
