"""What a party says in one version: its positions, and what it says of the text as a whole, or denies."""

from __future__ import annotations

from attrs import evolve, frozen

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import CALLS, JUDGES, READS, TELLS, Statement
from dealdiff.parties.position import Position, positions_in
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.views.speaking import OWN_TEXT, on_this
from dealdiff.views.standing_acts import AGAINST_TEXT, acts_against, earlier
from dealdiff.views.wishes import Wishes

_REMARKS = frozenset({CALLS, JUDGES, READS, TELLS})
_OF_THE_TEXT = OWN_TEXT | AGAINST_TEXT.keys()


@frozen
class Voice:
    """The positions of a party in a version, and all else that it says of the text there."""

    wishes: Wishes
    positions: tuple[Position, ...]

    @property
    def party(self) -> str:
        """The party, or who speaks for nobody."""
        return self.wishes.party

    @property
    def sheet(self) -> TermSheet:
        """The version that tells it."""
        return self.wishes.sheet

    @property
    def said(self) -> tuple[Statement, ...]:
        """All that it says."""
        return self.wishes.said

    @property
    def against(self) -> tuple[Statement, ...]:
        """What it says against the text as a whole."""
        return acts_against(self.said, self.sheet)

    def denials(self, issue: str) -> tuple[Statement, ...]:
        """What it denies on an issue."""
        return tuple(one for one in self.said if one.verb == "denies" and one.subject == issue)

    def remarks(self, issue: str) -> tuple[Statement, ...]:
        """What it says of an issue that is no stance and no denial: how it calls, judges or reads it."""
        return tuple(
            one
            for one in self.said
            if one.family in _REMARKS and one.verb != "denies" and one.subject == issue
        )

    @property
    def aside(self) -> tuple[Statement, ...]:
        """What it says that is no position: denials, what is against the text, what of it is announced."""
        announced = (one for one in self.said if one.expected and self._of_the_text(one))
        denied = (one for one in self.said if one.verb == "denies" and one.subject in self._issues())
        return (*denied, *self.against, *announced)

    def _issues(self) -> set[str]:
        return {*self.sheet.scope.issues, *self.sheet.terms}

    def _of_the_text(self, one: Statement) -> bool:
        return one.verb in _OF_THE_TEXT and on_this(one, self.sheet)


def voice_of(sheet: TermSheet, party: str, *, factions: bool, second_hand: bool) -> Voice:
    """What a party holds in a version; a text that it rejected or suspended since is its own no more."""
    held = positions_in(sheet, party, factions=factions, second_hand=second_hand)
    wishes = Wishes(sheet=sheet, party=party, factions=factions, second_hand=second_hand)
    act = _since(wishes.acts_told, sheet)
    standing = (
        evolve(one, verb=act.verb, statement=act) if act is not None and one.of_text else one
        for one in held
        if act is not None or not one.of_text
    )
    return Voice(wishes, tuple(one for one in standing if second_hand or not one.second_hand))


def _since(acts: tuple[Statement, ...], sheet: TermSheet) -> Statement | None:
    """The act since which a party holds a text: first hand and sound where one is, none surely later."""
    near = tuple(one for one in acts if not at_second_hand(one, sheet)) or acts
    sound = tuple(one for one in near if not isinstance(one.mistaken, Names)) or near
    return next((one for one in sound if not any(earlier(one, other) for other in sound)), None)
