"""What corrections tell otherwise: the term of a text, who said the words, or which act somebody did."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.lineage.clocks import there_rows
from dealdiff.lineage.days import bounds
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, STANCE, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.held import Held
from dealdiff.parties.reports import CORRECTS
from dealdiff.parties.retold_text import text_otherwise
from dealdiff.values.policy import DEFAULT
from dealdiff.values.when import When
from dealdiff.views.settled import settled_with
from dealdiff.views.speaking import OWN_TEXT, on_this
from dealdiff.views.standing_acts import AGAINST_TEXT, changes_between, told_by_both

Thing = tuple[str, str]
"""What something is said of: an issue, or a text; and which."""

_ON_TEXT = OWN_TEXT | AGAINST_TEXT.keys()


@frozen
class _Told:
    """What a version tells that a party said of a thing: for a text, also of those that it tells again."""

    party: str
    thing: Thing
    said: Statement

    @property
    def words(self) -> tuple[str, object]:
        """The verb and the body."""
        return self.said.verb, self.said.body

    @property
    def deed(self) -> tuple[str, object]:
        """The same; to sign a text is to accept it."""
        signed = self.thing[0] == ACTS and self.said.verb == "signs"
        return ("accepts", None) if signed else self.words


@frozen
class Corrected:
    """The corrections in a negotiation: ``links`` are those that each version tells again, with the word.

    ``by`` are, of each version, those that correct it; ``last`` is its last day.
    """

    negotiation: Negotiation
    links: Mapping[str, Mapping[str, str]]
    by: Mapping[str, tuple[str, ...]]
    last: Mapping[str, int]
    _told: dict[str, tuple[_Told, ...]] = field(factory=dict, init=False)
    _texts: dict[str, TermSheet] = field(factory=dict, init=False)

    def of(self, one: Held) -> Iterator[str]:
        """The versions that tell the term of its text otherwise, or what was said or done in its place."""
        text = one.text.id if one.text is not None else ""
        yield from (version for version in self.by.get(text, ()) if text_otherwise(one, self._text(version)))
        told = _Told(one.position.party, (ACTS, text) if text else (STANCE, one.issue), one.statement)
        yield from self._otherwise(told, one.version)

    def of_aside(self, one: Aside) -> tuple[str, ...]:
        """The versions that tell what was done in place of the rejection of a text."""
        return tuple(self._otherwise(_Told(one.party, (ACTS, one.text), one.statement), one.version))

    def _otherwise(self, one: _Told, version: str) -> Iterator[str]:
        """The corrections that tell otherwise what a version told that a party said or did.

        That it was for a text, and not against it, or the other way; that it was on another day; or that it
        was another party, where they tell nothing of that of the party itself.
        """
        for by in self.by.get(version, ()):
            told = [
                each for each in self._said(by) if each.thing == one.thing and self._by_then(each, version)
            ]
            mine = [each for each in told if each.party == one.party]
            same_day = [each for each in mine if _one_day(each, one)]
            if same_day:
                found = all(_opposed(each, one) for each in same_day)
            elif any(each.words == one.words for each in mine):
                found = True
            else:
                found = self._given(one, told, version) and not self._of_another(one, version, by)
            if found:
                yield by

    def _by_then(self, one: _Told, version: str) -> bool:
        """Whether it is of no day that is surely after a version, which cannot have told of it."""
        return not isinstance(one.said.date, When) or bounds(one.said.date).first <= self.last[version]

    def _given(self, one: _Told, after: Collection[_Told], version: str) -> bool:
        """Whether somebody says the very words, or does the act, of whom nothing of that was told before."""
        before = {each.party for each in self._said(version) if each.thing == one.thing}
        return any(each.deed == one.deed and each.party not in before for each in after)

    def _of_another(self, one: _Told, version: str, by: str) -> bool:
        """Whether a correction tells otherwise what the party said of something else: that is corrected."""
        was, now = (self._by_thing(one.party, id_) for id_ in (version, by))
        setting = Setting(before=self.negotiation[version], after=self.negotiation[by], policy=DEFAULT)
        both = (was.keys() & now.keys()) - {one.thing}
        return any(
            all(_otherwise(told, each, setting) for each in now[thing])
            for thing in both
            for told in was[thing]
        )

    def _by_thing(self, party: str, version: str) -> dict[Thing, list[Statement]]:
        found: dict[Thing, list[Statement]] = {}
        for each in self._said(version):
            if each.party == party:
                found.setdefault(each.thing, []).append(each.said)
        return found

    def _said(self, version: str) -> tuple[_Told, ...]:
        if version not in self._told:
            self._told[version] = tuple(self._in(self.negotiation[version]))
        return self._told[version]

    def _in(self, sheet: TermSheet) -> Iterator[_Told]:
        for said in sheet.statements:
            parties = dict.fromkeys(sheet.scope.party_of(who) or who for who in said.who.names)
            for thing in self._things(said, sheet) if not said.expected else ():
                yield from (_Told(party, thing, said) for party in parties)

    def _things(self, said: Statement, sheet: TermSheet) -> Iterator[Thing]:
        """The issue of a stance; the text of an act, and those that this tells again where it is its own."""
        if said.verb in _ON_TEXT and on_this(said, sheet):
            yield from ((ACTS, id_) for id_ in (sheet.id, *self.links.get(sheet.id, ())))
        elif said.family == STANCE or (said.family == ACTS and said.verb in _ON_TEXT):
            yield said.family, said.subject

    def _text(self, version: str) -> TermSheet:
        if version not in self._texts:
            self._texts[version] = settled_with(self.negotiation[version], self.negotiation)
        return self._texts[version]


def _one_day(one: _Told, other: _Told) -> bool:
    """Whether two words name no days that are surely two."""
    days, told = bounds(one.said.date), bounds(other.said.date)
    return days.first <= told.last and told.first <= days.last


def _otherwise(one: Statement, other: Statement, setting: Setting) -> bool:
    """Whether two words differ in the verb, or in what both tell: not in what one of them adds."""
    return one.verb != other.verb or any(map(told_by_both, changes_between(one.body, other.body, setting)))


def _opposed(one: _Told, other: _Told) -> bool:
    """Whether of two acts the one is for a text, and the other against it; or each against it otherwise."""
    ways = {"" if each.said.verb in OWN_TEXT else each.said.verb for each in (one, other)}
    return one.thing[0] == ACTS and len(ways) > 1


def corrected(negotiation: Negotiation, links: Mapping[str, Mapping[str, str]]) -> Corrected:
    """Of each version those that correct it, also by way of others."""
    by: dict[str, list[str]] = {}
    for version, several in links.items():
        for one, how in several.items():
            if how == CORRECTS:
                by.setdefault(one, []).append(version)
    last = {id_: last for id_, _, last in there_rows(negotiation)}
    return Corrected(negotiation, links, {one: tuple(several) for one, several in by.items()}, last)
