"""A version as one party is reported to want it, or to accept it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import Factory, evolve, field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED
from dealdiff.views.opposing import TOWARDS, opposite
from dealdiff.views.speaking import not_of_its_text, on_this, party_named, said_for, voices_of
from dealdiff.views.standing_acts import clash, earlier, own_acts
from dealdiff.views.tellers import check_reported, names
from dealdiff.views.wishing import wish_of


def as_wanted_by(
    sheet: TermSheet, party: str, *, second_hand: bool = False, factions: bool = False
) -> TermSheet:
    """What a party is reported to want or accept in a version, and nothing that it did not say.

    What it says it wants or accepts is laid field by field, and over that the text where it tabled, accepted
    or signed this version, less what it drops, refuses or denies. What it says in two ways stands in none.
    Nobody consents by not objecting, so what is left out is unreported. To accept an issue without more is to
    accept what the text tells on it. All its stances stay as statements.

    With ``second_hand`` also what others say that it wants: what it says itself goes before that. With
    ``factions`` also the parties inside it. Who speaks for nobody has a view only under its own name.

    The view is told by those who speak; a term that others tell has its own ``told_by``.

    >>> from dealdiff.model.scope import Party, Scope
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> said = Statement(who="north", verb="wants", subject="hostages", body=Release(id="hostages", count=40))
    >>> terms = [Release(id="hostages", count=33), Release(id="prisoners", count=300)]
    >>> scope = Scope(parties=[Party(id="north", name="North")])
    >>> draft = TermSheet(id="draft", scope=scope, terms=terms, statements=[said])
    >>> view = as_wanted_by(draft, "north")
    >>> {id_: str(term.count) for id_, term in view.terms.items()}
    {'hostages': '40'}

    :raises UnknownName: where there is no such party, with the nearest.
    :raises ModelError: for an effective version, which several reports tell.
    """
    check_reported(sheet)
    party_named(sheet.scope, party)
    return _Wanted(sheet=sheet, party=party, second_hand=second_hand, factions=factions).view()


def is_wish(one: Statement) -> bool:
    """Whether a stance is for something: it wants or accepts it."""
    return one.family == STANCE and one.verb in TOWARDS


def body_of(one: Statement, sheet: TermSheet) -> Term | None:
    """What a stance is about: its body; of what is accepted without more, the term that the text has."""
    if isinstance(one.body, Term):
        return one.body
    told = sheet.terms.at(one.subject) if one.verb == "accepts" else None
    return told if isinstance(told, Term) else None


def with_body(one: Statement, sheet: TermSheet) -> Statement:
    """The stance with what it is about."""
    body = body_of(one, sheet)
    return one if body is one.body else evolve(one, body=body)


def accepts_none(one: Statement, sheet: TermSheet) -> bool:
    """Whether a stance accepts without more what the text says of an issue, and that is that it has none."""
    told = sheet.terms.at(one.subject)
    return one.verb == "accepts" and one.body is None and (told is NONE or told is ABSENT)


@frozen(kw_only=True)
class _Wanted:
    """What one party wants in one version."""

    sheet: TermSheet
    party: str
    second_hand: bool
    factions: bool
    said: tuple[Statement, ...] = field(init=False)
    voices: frozenset[str] = field(init=False)
    setting: Setting = field(
        init=False,
        default=Factory(
            lambda self: Setting(before=self.sheet, after=self.sheet, policy=DEFAULT), takes_self=True
        ),
    )

    @said.default
    def _said(self) -> tuple[Statement, ...]:
        return said_for(self.sheet, self.party, factions=self.factions, second_hand=self.second_hand)

    @voices.default
    def _voices(self) -> frozenset[str]:
        return voices_of(self.sheet.scope, self.party, factions=self.factions)

    @property
    def stances(self) -> tuple[Statement, ...]:
        """Its stances on issues."""
        return tuple(one for one in self.said if one.family == STANCE and not on_this(one, self.sheet))

    @property
    def acts(self) -> tuple[Statement, ...]:
        """Those by which the text is its own, and was not rejected or suspended since."""
        return own_acts(self.said, self.sheet)

    @property
    def owns_text(self) -> bool:
        """Whether the text as a whole is its own word, and told so at first hand where that is asked for."""
        return bool(self.acts) and (self.second_hand or self.near(self.sheet.told_by))

    def near(self, told_by: object) -> bool:
        """Whether nobody else tells it."""
        return self.voices.issuperset(names(told_by))

    def view(self) -> TermSheet:
        """What it wants, under the names of those who say so."""
        sheet = self.sheet
        found = dict(self.terms())
        speakers = self.speakers()
        terms = {id_: _credited(item, tellers, speakers) for id_, (item, tellers) in found.items()}
        return TermSheet(
            id=sheet.id,
            title=sheet.title,
            date=sheet.date,
            dated_by=sheet.dated_by,
            source=sheet.source,
            told_by=list(speakers) if speakers else UNREPORTED,
            parents=sheet.parents,
            parts=self.parts(terms.values()),
            terms=terms,
            statements=(*self.stances, *self.acts),
            scope=sheet.scope,
            **(self.frame() if self.owns_text else {}),
        )

    def speakers(self) -> tuple[str, ...]:
        """Those of its voices who say what it wants, or made the text its own."""
        wishes = (one for one in self.held() if is_wish(one) and not self.remote(one))
        said = [*wishes, *self.acts]
        return tuple(sorted({name for one in said for name in self.own(one)}))

    def own(self, one: Statement) -> tuple[str, ...]:
        """Who of its voices says something."""
        return tuple(name for name in one.who.names if name in self.voices)

    def remote(self, one: Statement) -> bool:
        """Whether somebody else says so."""
        return at_second_hand(one, self.sheet)

    def terms(self) -> Iterator[tuple[str, tuple[TermOrPresence, set[str]]]]:
        """What it wants on each issue, and who tells it."""
        text = self.text()
        wishes = [one for one in self.held() if is_wish(one) and not self.opposed(one)]
        for id_ in dict.fromkeys([*text, *(one.subject for one in wishes)]):
            said = [one for one in wishes if one.subject == id_]
            item = self.item(text.get(id_), said)
            if item is not None:
                yield id_, (item, self.tellers(text.get(id_), said))

    def held(self) -> list[Statement]:
        """Its stances but those only announced, and those that it surely changed later."""
        several = [one for one in self.stances if not one.expected]
        return [
            one
            for one in several
            if not any(
                one.subject == other.subject and earlier(one, other) and self.clash(one, other)
                for other in several
                if self.remote(one) or not self.remote(other)
            )
        ]

    def clash(self, one: Statement, other: Statement) -> bool:
        """Whether the two cannot both hold."""
        return clash(with_body(one, self.sheet), with_body(other, self.sheet), self.setting)

    def opposed(self, wish: Statement) -> bool:
        """Whether it also refuses or drops that, and no more remotely than it wants it."""
        wanted = with_body(wish, self.sheet)
        against = (one for one in self.held() if one.subject == wish.subject and not is_wish(one))
        return any(
            opposite(wanted, one, self.setting)
            for one in against
            if self.remote(wish) or not self.remote(one)
        )

    def text(self) -> dict[str, TermOrPresence]:
        """The terms of the text where it is its own, less those that it drops, refuses or denies."""
        if not self.acts:
            return {}
        gone = not_of_its_text(self.said, self.sheet)
        return {
            id_: one
            for id_, one in self.sheet.terms.items()
            if id_ not in gone and (self.second_hand or self.near(self.text_tellers(one)))
        }

    def text_tellers(self, one: TermOrPresence) -> object:
        """Who tells a term of the text, where somebody is named."""
        own = one.told_by if isinstance(one, Term) else UNREPORTED
        return own if isinstance(own, Names) else self.sheet.told_by

    def item(self, text: TermOrPresence | None, said: list[Statement]) -> TermOrPresence | None:
        """What it wants on one issue: what it says itself is laid over what others say that it wants."""
        if text is not None and not isinstance(text, Term):
            return None if any(not accepts_none(one, self.sheet) for one in said) else text
        if said and all(accepts_none(one, self.sheet) for one in said):
            return self.sheet.terms.at(said[0].subject)
        found: Term | None = None
        for remote in (True, False):
            bodies = [body_of(one, self.sheet) for one in said if self.remote(one) is remote]
            bodies += [text] if not remote else []
            several = [evolve(one, told_by=UNREPORTED) for one in bodies if one is not None]
            if several:
                found = wish_of(found, several, self.sheet)
                if found is None:
                    return None
        return found if found is not None else self.bare(said)

    def bare(self, said: list[Statement]) -> Term | None:
        """A term that only names its issue, where nothing is told of it but that it is wanted."""
        issue = self.sheet.scope.issues.at(said[0].subject) if said else None
        type_ = self.sheet.scope.vocabulary.types.get(issue.is_) if issue is not None else None
        return type_(id=said[0].subject) if type_ is not None else None

    def tellers(self, text: TermOrPresence | None, said: list[Statement]) -> set[str]:
        """Who tells what it wants on one issue."""
        found = {name for one in said for name in (names(one.told_by) if self.remote(one) else self.own(one))}
        taken = [text] if text is not None else []
        taken += [body for one in said if one.body is None and (body := body_of(one, self.sheet)) is not None]
        for one in taken:
            found |= {*names(self.text_tellers(one))} or {name for act in self.acts for name in self.own(act)}
        return found

    def parts(self, terms: Iterable[TermOrPresence]) -> Keyed[Part]:
        """The phases of its own text, else those in which its terms stand, by their ids alone."""
        found = dict(self.sheet.parts) if self.owns_text else {}
        for term in terms:
            if isinstance(term, Term) and term.part:
                found.setdefault(term.part, Part(id=term.part))
        return Keyed(found)

    def frame(self) -> dict[str, Any]:
        """How long its own text holds, and the exchanges of which it refuses nothing."""
        sheet, gone = self.sheet, not_of_its_text(self.said, self.sheet)
        return {
            "lasts": sheet.lasts,
            "when": sheet.when,
            "ends": sheet.ends,
            "exchanges": {id_: one for id_, one in sheet.exchanges.items() if gone.isdisjoint(_named(one))},
        }


def _named(one: Exchange) -> tuple[str, ...]:
    return (*names(one.gives), *names(one.for_))


def _credited(item: TermOrPresence, tellers: set[str], speakers: tuple[str, ...]) -> TermOrPresence:
    """The item with those who tell it, where they are not the view's own tellers."""
    if not isinstance(item, Term) or not tellers or tellers == set(speakers):
        return item
    return evolve(item, told_by=sorted(tellers))
