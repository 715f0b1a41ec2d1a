"""What a party held: one position among all that it ever took, with the days on which that can have been."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from dealdiff.lineage.days import Bounds, order
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.parties.aside import Aside, judged
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.position import Position
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.firmness import Firmness
from dealdiff.values.names import Names
from dealdiff.values.when import Order, When
from dealdiff.values.wording import Wording
from dealdiff.views.tellers import names


@frozen(kw_only=True)
class Held:
    """A position of a party among all that it ever held, with the days on which that can have been.

    ``position``
        who holds what, as one version tells it (:class:`~dealdiff.parties.position.Position`).
    ``text``
        the version whose terms it holds, where it is held by a text; ``None`` where it was said.
    ``days``
        the day that the statement names. Else a stance is of the days of the version that tells it, by
        which it was held at the latest; and an act lies between the date of the text and its report.
        What a report that corrects or restates others tells lies from the earliest of these to that report.
    ``own_day``
        whether those are the statement's own days, and not those of its version.
    ``again``
        the versions with positions of the party on the issue that it tells again: "corrects", "restates".
    ``corrected_by``
        the versions that correct what this version tells of the party on the issue.
    ``rejections``
        of a text: acts by which the party rejected or suspended it, whenever.
    """

    position: Position
    text: TermSheet | None = field(
        default=None, eq=lambda text: text and text.id, repr=lambda text: str(text and text.id)
    )
    days: Bounds = field(repr=False)
    own_day: bool = field(repr=False)
    again: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    corrected_by: tuple[str, ...] = field(default=(), eq=False, repr=False)
    rejections: tuple[Aside, ...] = field(default=(), repr=False)

    @property
    def issue(self) -> str:
        """The id of the issue or term."""
        return self.position.issue

    @property
    def verb(self) -> str:
        """The stance's verb, or the act by which a text is its own."""
        return self.position.verb

    @property
    def attitude(self) -> Attitude:
        """For it, against it, open to it, or given up."""
        return self.position.attitude

    @property
    def body(self) -> Term | None:
        """What is wanted, accepted or refused, as far as it is told."""
        return self.position.body

    @property
    def statement(self) -> Statement:
        """The stance, or the act."""
        return self.position.statement

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.position.version

    @property
    def source(self) -> str:
        """The id of the source of that version; empty where none is told."""
        return self.position.sheet.source

    @property
    def publisher(self) -> str:
        """Where that was published; empty where no source is told."""
        return self.position.sheet.scope.name(self.source) if self.source else ""

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who said it."""
        return self.position.speakers

    @property
    def told_by(self) -> Names | None:
        """Who tells of it, where that is not the speaker."""
        return self.position.told_by

    @property
    def date(self) -> When | None:
        """When it was said; else the date of the version, by which it was held; else ``None``."""
        return self.position.date

    @property
    def firmness(self) -> Firmness | None:
        """How firmly it is held, where that is told."""
        return self.position.firmness

    @property
    def because(self) -> Wording | None:
        """The reason that the speaker gives, where one is told."""
        return self.position.because

    @property
    def conditional(self) -> bool:
        """Whether it is to come before something else: a precondition."""
        return self.position.conditional

    @property
    def expected(self) -> bool:
        """Whether it was only announced: nothing is held by that."""
        return self.statement.expected

    @property
    def mistaken(self) -> bool:
        """Whether somebody judged the statement mistaken."""
        return isinstance(self.statement.mistaken, Names)

    @property
    def judged(self) -> str:
        """By whom it was judged mistaken, in words; empty where by nobody."""
        return judged(self.statement, self.position.sheet)

    @property
    def taken_back(self) -> bool:
        """Whether a voice of the party itself judged the statement mistaken: it measures nothing."""
        scope = self.position.sheet.scope
        return any(scope.party_of(one) == self.position.party for one in names(self.statement.mistaken))

    @property
    def second_hand(self) -> bool:
        """Whether somebody tells it, or the terms of the text, who does not speak for the party."""
        said, text = self.statement, self.text
        if at_second_hand(said, self.position.sheet):
            return True
        if text is None:
            return False
        own = names(self.body.told_by) if self.body is not None else ()
        tellers = own or names(text.told_by)
        return any(text.scope.party_of(one) != self.position.party for one in tellers)

    @property
    def given_back(self) -> bool:
        """Whether the party rejected the text by which it holds it."""
        return any(one.gives_back for one in self.rejections)

    @property
    def tabled(self) -> bool:
        """Whether its version tells that the text of that version was tabled."""
        return self.verb == "tables" and self.text is not None and self.text.id == self.version

    @property
    def accepted(self) -> str:
        """The id of the text that it holds by accepting or signing it; empty where it holds none so."""
        return self.text.id if self.text is not None and self.verb != "tables" else ""

    @property
    def retold(self) -> bool:
        """Whether it tells another report again, and nobody says of which day it is."""
        return bool(self.again) and not self.own_day

    def by(self, asked: Bounds) -> Order:
        """Whether it was held by a day: BEFORE, also on it; POSSIBLY; or only AFTER it."""
        return order(self.days, asked)
