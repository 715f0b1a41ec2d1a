"""A call beside a finding, and the row that both stand in."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from dealdiff.calling.objects import Object
from dealdiff.calling.phrases import Phrase
from dealdiff.diffing.change import Change
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.telling.naming import publisher
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
    """

    statement: Statement
    sheet: TermSheet = field(eq=lambda sheet: sheet.id, repr=lambda sheet: sheet.id)
    object: Object
    agreement: Agreement
    why: str = ""

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
        return next((one for one in (self.statement.date, self.sheet.date) if isinstance(one, When)), None)

    @property
    def told_by(self) -> Names | None:
        """Who tells of it, where that is not the speaker."""
        return self.statement.told_by if isinstance(self.statement.told_by, Names) else None


@frozen(kw_only=True)
class Row:
    """A finding and what it is called; or what is called something and stands beside no single finding.

    ``finding``, ``sentence``
        the change of the diff, and it in a sentence; ``None`` and an empty text beside no finding.
    ``calls``
        in the order of their versions; none where nobody calls it anything.
    """

    finding: Change | None = None
    sentence: str = ""
    calls: tuple[Call, ...] = ()

    @property
    def agreement(self) -> Agreement | None:
        """What holds of all its calls; ``None`` where there are none, or where they differ in that."""
        found = {one.agreement for one in self.calls}
        return found.pop() if len(found) == 1 else None

    @property
    def disputed(self) -> bool:
        """Whether a call does not agree, or different parties call it by words of different meaning."""
        senses: dict[tuple[str, ...], set[object]] = {}
        for one in self.calls:
            senses.setdefault(one.parties or one.who, set()).add(Phrase(one.says).sense)
        differ = any(one != other for one in senses.values() for other in senses.values())
        return differ or any(one.agreement is Agreement.DISAGREES for one in self.calls)
