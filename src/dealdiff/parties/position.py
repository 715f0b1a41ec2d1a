"""One position: what a voice of a party holds on one issue, as one version tells it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from dealdiff.diffing.saying.bans import forbids
from dealdiff.model.given import SHEET, expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.parties.attitude import ATTITUDE_OF, Attitude, attitude_of, reads_as_it_stands
from dealdiff.telling.beside import said_on, told_by
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.firmness import Firmness
from dealdiff.values.names import Names
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.views.accepted import body_of, with_body
from dealdiff.views.settled import settled
from dealdiff.views.speaking import (
    OWN_TEXT,
    check_voices,
    not_of_its_text,
    on_this,
    party_named,
    said_for,
)
from dealdiff.views.standing_acts import bearing_on
from dealdiff.views.tellers import names


@frozen(kw_only=True)
class Position:
    """What one voice of a party holds on one issue.

    ``party``
        the party (or the speaker who speaks for nobody) whose position it is.
    ``issue``
        the id of the issue or term.
    ``verb``
        of a stance its verb (``wants``); of a text the act by which the party made it its own: ``tables``,
        ``accepts`` or ``signs``.
    ``body``
        what is wanted, accepted or refused, as far as it is told; ``None`` where only the issue is named.
    ``statement``
        the stance; or the act, where it is held by a text.
    ``sheet``
        the version that tells it.

    >>> from dealdiff.model.scope import Party, Scope
    >>> said = Statement(who="north", verb="wants", subject="truce", firmness="demand")
    >>> scope = Scope(parties=[Party(id="north", name="North")])
    >>> draft = TermSheet(id="draft", scope=scope, statements=[said])
    >>> [(one.issue, one.attitude.value, one.firmness.words) for one in positions_in(draft, "north")]
    [('truce', 'for', 'demand')]
    """

    party: str
    issue: str
    verb: str
    body: Term | None = None
    statement: Statement
    sheet: TermSheet = field(eq=lambda sheet: sheet.id, repr=lambda sheet: sheet.id)

    @property
    def attitude(self) -> Attitude:
        """For the issue, against it, open to it, or given up: to want it forbidden is to be against it."""
        if reads_as_it_stands(self.told, self.issue, self.sheet):
            return ATTITUDE_OF[self.verb]
        return attitude_of(self.stance, self.sheet)

    @property
    def is_wish(self) -> bool:
        """Whether it is for what it tells, and that is no ban."""
        told = self.told
        return ATTITUDE_OF[self.verb] is Attitude.FOR and (told is None or not forbids(told))

    @property
    def told(self) -> Term | None:
        """What it is about: its body; of what is accepted without more, the term that the text has."""
        return self.body if self.of_text else body_of(self.statement, self.sheet)

    @property
    def stance(self) -> Statement:
        """It as a stance on its issue, also where it is held by a text."""
        if self.of_text:
            return Statement(who=self.party, verb="accepts", subject=self.issue, body=self.body)
        return with_body(self.statement, self.sheet)

    @property
    def of_text(self) -> bool:
        """Whether it is held by a text that the party tabled or accepted, rather than said."""
        return self.statement.subject != self.issue

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.sheet.id

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who said it: the party itself, its speakers; others too, where they speak jointly."""
        return self.statement.who.names

    @property
    def told_by(self) -> Names | None:
        """Who tells of it, where that is not the speaker."""
        return told_by(self.statement)

    @property
    def second_hand(self) -> bool:
        """Whether somebody tells it who does not speak for the party; of a text, who tells its terms."""
        return at_second_hand(self.statement, self.sheet) or (self.of_text and self._told_by_others())

    def _told_by_others(self) -> bool:
        own = names(self.body.told_by) if self.body is not None else ()
        tellers = own or names(self.sheet.told_by)
        return any(self.sheet.scope.party_of(one) != self.party for one in tellers)

    @property
    def date(self) -> When | None:
        """When it was said; else the date of the version, by which it was held; else ``None``."""
        return said_on(self.statement, self.sheet)

    @property
    def firmness(self) -> Firmness | None:
        """How firmly it is held, where that is told."""
        return self.statement.firmness if isinstance(self.statement.firmness, Firmness) else None

    @property
    def because(self) -> Wording | None:
        """The reason that the speaker gives, where one is told."""
        return self.statement.because if isinstance(self.statement.because, Wording) else None

    @property
    def conditional(self) -> bool:
        """Whether it is to come before something else: a precondition, of talks or of a deal."""
        return self.firmness is not None and self.firmness.words == "precondition"


def positions_in(
    sheet: TermSheet, party: str, *, factions: bool = False, second_hand: bool = True
) -> tuple[Position, ...]:
    """The positions of a party in one version: its stances, and the terms of a text that it made its own.

    A term of its own text that it drops, refuses or denies in the same version is no position of its text.
    Factions inside it count only where they are asked for; who speaks for nobody, only as itself.

    :raises UnknownName: where there is no such party, with the nearest.
    :raises ModelError: for what is no sheet, or a keyword that is no bool.

    >>> from dealdiff.seeds import seed
    >>> offer = seed("takeover-made-up")["board-reply"]
    >>> [(one.issue, one.verb) for one in positions_in(offer, "holder")]
    [('price', 'considers')]
    """
    expect("sheet", sheet, TermSheet, SHEET)
    party_named(sheet.scope, party)
    check_voices(second_hand=second_hand, factions=factions)
    said = said_for(sheet, party, factions=factions, second_hand=second_hand)
    stances = tuple(
        Position(
            party=party,
            issue=one.subject,
            verb=one.verb,
            body=one.body if isinstance(one.body, Term) else None,
            statement=one,
            sheet=sheet,
        )
        for one in said
        if one.family == STANCE and not on_this(one, sheet)
    )
    return (*stances, *_of_text(sheet, party, said))


def _of_text(sheet: TermSheet, party: str, said: tuple[Statement, ...]) -> Iterator[Position]:
    """The terms of the text, as far as they are settled, where the party made it its own."""
    acts = tuple(one for one in said if one.verb in OWN_TEXT and on_this(one, sheet) and not one.expected)
    if not acts:
        return
    sound = tuple(one for one in said if one.family == TELLS or not isinstance(one.mistaken, Names))
    given_up = not_of_its_text(bearing_on(acts, sound, sheet), sheet)
    for id_, term in settled(sheet).terms.items():
        if isinstance(term, Term) and id_ not in given_up:
            yield Position(
                party=party, issue=id_, verb=acts[0].verb, body=term, statement=acts[0], sheet=sheet
            )
