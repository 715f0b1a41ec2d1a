"""What of all that a party says in a version stands: which wishes, and whether the text is its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.accepted import with_body
from dealdiff.views.opposing import TOWARDS, opposite
from dealdiff.views.settled import settled
from dealdiff.views.speaking import not_of_its_text, on_this, said_for, voices_of
from dealdiff.views.standing_acts import bearing_on, clash, later_word, own_acts
from dealdiff.views.tellers import names


@frozen(kw_only=True)
class Wishes:
    """What one party says in one version, and which of it stands.

    ``said``
        all of it; ``sound`` is the same without the stances and acts that somebody judged mistaken.
    ``held``
        its sound stances but those only announced, and those that it surely changed later.
    ``acts``
        those by which the text is its own, and was not rejected or suspended since.
    """

    sheet: TermSheet
    party: str
    second_hand: bool = True
    factions: bool = False
    setting: Setting = field(init=False)
    said: tuple[Statement, ...] = field(init=False)
    sound: tuple[Statement, ...] = field(init=False)
    voices: frozenset[str] = field(init=False)
    acts: tuple[Statement, ...] = field(init=False)
    held: tuple[Statement, ...] = field(init=False)

    @setting.default
    def _setting(self) -> Setting:
        return Setting(before=self.sheet, after=self.sheet, policy=DEFAULT)

    @said.default
    def _said(self) -> tuple[Statement, ...]:
        return said_for(self.sheet, self.party, factions=self.factions, second_hand=self.second_hand)

    @sound.default
    def _sound(self) -> tuple[Statement, ...]:
        return sound(self.said)

    @voices.default
    def _voices(self) -> frozenset[str]:
        return voices_of(self.sheet.scope, self.party, factions=self.factions)

    @acts.default
    def _acts(self) -> tuple[Statement, ...]:
        return tuple(one for one in own_acts(self.said, self.sheet) if one in self.sound)

    @held.default
    def _held(self) -> tuple[Statement, ...]:
        several = [one for one in self.stances if one in self.sound and not one.expected]
        later = [*several, *(each for act in self.acts for each in self._of_text(act))]
        return tuple(one for one in several if not any(self._changed(one, other) for other in later))

    def _of_text(self, act: Statement) -> Iterator[Statement]:
        """What it holds by an act that makes the text its own, as stances of the act's day."""
        for id_, term in settled(self.sheet).terms.items():
            if isinstance(term, Term):
                yield evolve(act, verb="accepts", family=STANCE, subject=id_, body=term)

    def _changed(self, one: Statement, other: Statement) -> bool:
        """Whether the other is surely its later word, and no more remote, and the two cannot both hold."""
        if one.subject != other.subject or not later_word(one, other, self.voices, self.sheet):
            return False
        return clash(with_body(one, self.sheet), with_body(other, self.sheet), self.setting)

    @property
    def stances(self) -> tuple[Statement, ...]:
        """All its stances on issues."""
        return tuple(one for one in self.said if one.family == STANCE and not on_this(one, self.sheet))

    @property
    def acts_told(self) -> tuple[Statement, ...]:
        """The acts by which the text is its own, also those that were judged mistaken."""
        return own_acts(self.said, self.sheet)

    @property
    def standing(self) -> tuple[Statement, ...]:
        """What it is for, and does not also refuse or drop."""
        return tuple(one for one in self.held if _is_wish(one) and not self._opposed(one))

    def _opposed(self, wish: Statement) -> bool:
        """Whether it also refuses or drops that, or wants it forbidden, no more remotely than it wants it."""
        wanted = with_body(wish, self.sheet)
        against = (with_body(one, self.sheet) for one in self.held if one.subject == wish.subject)
        return any(opposite(wanted, one, self.setting) for one in against if not self._more_remote(one, wish))

    def _more_remote(self, one: Statement, other: Statement) -> bool:
        return self.remote(one) and not self.remote(other)

    def remote(self, one: Statement) -> bool:
        """Whether somebody else says so."""
        return at_second_hand(one, self.sheet)

    def own(self, one: Statement) -> tuple[str, ...]:
        """Who of its voices says something."""
        return tuple(name for name in one.who.names if name in self.voices)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Those of its voices who say what it wants, or made the text its own."""
        wishes = (one for one in self.held if _is_wish(one) and not self.remote(one))
        return tuple(sorted({name for one in (*wishes, *self.acts) for name in self.own(one)}))

    @property
    def owns_text(self) -> bool:
        """Whether the text as a whole is its own word, and told so at first hand where that is asked for."""
        return bool(self.acts) and self._heard(self.sheet.told_by)

    @property
    def gone(self) -> set[str]:
        """The terms that it drops, refuses or denies: no part of a text that it makes its own with them."""
        return not_of_its_text(bearing_on(self.acts, self.sound, self.sheet), self.sheet)

    @property
    def text(self) -> dict[str, TermOrPresence]:
        """The terms of the text where it is its own, less those that are gone."""
        if not self.acts:
            return {}
        gone, told = self.gone, settled(self.sheet).terms.items()
        kept = {id_: one for id_, one in told if id_ not in gone and self._heard(self.text_tellers(one))}
        return {id_: one for id_, one in kept.items() if not self._changed_since(id_)}

    def _changed_since(self, issue: str) -> bool:
        """Whether it surely wants it otherwise since each act by which the text is its own."""
        texts = [each for act in self.acts for each in self._of_text(act) if each.subject == issue]
        wishes = [one for one in self.held if _is_wish(one)]
        return bool(texts) and all(any(self._changed(text, one) for one in wishes) for text in texts)

    def _heard(self, told_by: object) -> bool:
        """Whether nobody else tells it, where that is not asked for."""
        return self.second_hand or self.voices.issuperset(names(told_by))

    def text_tellers(self, one: TermOrPresence) -> object:
        """Who tells a term of the text, where somebody is named."""
        own = one.told_by if isinstance(one, Term) else UNREPORTED
        return own if isinstance(own, Names) else self.sheet.told_by


def sound(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """What is said, without the stances and acts that somebody judged mistaken."""
    return tuple(one for one in said if one.family == TELLS or not isinstance(one.mistaken, Names))


def _is_wish(one: Statement) -> bool:
    """Whether a stance is for something: it wants or accepts it."""
    return one.verb in TOWARDS
