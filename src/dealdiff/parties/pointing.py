"""How the points of a version are found: its texts, its sides, its mediators, and what is to bridge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.lineage.days import bounds
from dealdiff.lineage.relations import children
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Party
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.by_then import ByVersion, by_version, known_then
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by, own_terms
from dealdiff.parties.latest import LatestStance, latest_by
from dealdiff.parties.open_point import OpenPoint, Text
from dealdiff.parties.own_document import against_own_text
from dealdiff.parties.position import positions_in
from dealdiff.parties.record import Records
from dealdiff.parties.text_open import unsettled_words
from dealdiff.telling.naming import title
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import Order, When
from dealdiff.views.incorporating import Known, incorporated
from dealdiff.views.leaves import Attested
from dealdiff.views.settled import settled_with
from dealdiff.views.speaking import on_this

DISCUSSES, BRIDGES = "discusses", "bridges"
_MEDIATES = "mediat"  # mediator, mediates, co-mediator, mediating


@frozen
class Points:
    """The points of one version of a negotiation."""

    negotiation: Negotiation
    sheet: TermSheet
    discussed: tuple[str, ...] = field(init=False)
    bridged: tuple[str, ...] = field(init=False)
    _then: ByVersion = field(init=False)
    _records: dict[str, Records] = field(init=False)
    _whole: Known = field(factory=dict, init=False)
    _settled: dict[str, TermSheet] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        talks, own = self.negotiation, self.sheet.id
        parents = self.sheet.parents
        discussed = (one for one in parents if parents[one] == DISCUSSES and one in talks)
        bridged = (one for one in children(talks, own) if talks[one].parents[own] == BRIDGES)
        object.__setattr__(self, "discussed", tuple(discussed))
        object.__setattr__(self, "bridged", tuple(bridged))
        object.__setattr__(self, "_then", by_version(talks, self.sheet))
        records = {
            one: Records(talks, one, held_by(talks, one), asides_of(talks, one)) for one in talks.parties
        }
        object.__setattr__(self, "_records", records)

    @property
    def bridging(self) -> Keyed[Names | Presence]:
        """By version that this one is to bridge, what that one names as open."""
        talks, parents = self.negotiation, self.sheet.parents
        return Keyed({id_: talks[id_].open_ for id_ in parents if parents[id_] == BRIDGES and id_ in talks})

    @property
    def mediators(self) -> tuple[str, ...]:
        """The parties whose role says that they mediate."""
        return tuple(id_ for id_, one in self.negotiation.parties.items() if _mediates(one))

    @property
    def _factions(self) -> tuple[str, ...]:
        """The parties inside another one that is itself told to hold something."""
        telling = {party for party, one in self._records.items() if one.held}
        return tuple(id_ for id_, one in self.negotiation.parties.items() if one.inside in telling)

    @property
    def sides(self) -> tuple[str, ...]:
        """The parties that hold, reject or deny anything in the negotiation, be it on no point at all.

        So a side that is silent on every point has its column; a mediator, or a faction, is no side.
        """
        aside = {*self.mediators, *self._factions}
        records = self._records
        telling = (id_ for id_, one in records.items() if one.held or one.asides)
        return tuple(id_ for id_ in telling if id_ not in aside)

    def all(self) -> tuple[OpenPoint, ...]:
        """The points that are named open, then the others on which a stance is told."""
        issues, sides = self._issues(), self.sides
        stances = {
            (party, issue): latest_by(self.negotiation, self._records[party].on(issue), self._then)
            for party in (*sides, *self.mediators)
            for issue in issues
        }
        owned = {party: self._owned(party) for party in self.negotiation.parties}
        return tuple(self._point(issue, stances, sides, owned) for issue in issues)

    def _owned(self, party: str) -> tuple[Held, ...]:
        """The terms of texts that the party had made its own by then, and not rejected since."""
        several = own_terms(self.negotiation, party, {one.id for one in self.negotiation})
        by_then = (self._known(one) for one in several if self._then.order(one) is Order.BEFORE)
        times = self._then.times
        return tuple(one for one in by_then if all(times.undone(each, one) for each in one.rejections))

    def _known(self, one: Held) -> Held:
        """It without later rejections of its text."""
        kept = (each for each in one.rejections if self._then.order(each) is not Order.AFTER)
        return evolve(one, rejections=tuple(map(self._uncorrected, kept)))

    def _uncorrected(self, one: Aside) -> Aside:
        """It without later corrections."""
        return known_then(one, self._then)

    def asides(self) -> Iterator[Aside]:
        """What this version tells as rejected or denied; and rejections of it and of what it discusses.

        What several say together is told once.
        """
        texts = {self.sheet.id, *self.discussed}
        parties = [one for one in self.negotiation.parties if one not in self._factions]
        said = {
            one.statement: self._uncorrected(one)
            for party in parties
            for one in self._records[party].asides
            if one.version == self.sheet.id
            or (one.text in texts and self._then.order(one) is not Order.AFTER)
        }
        yield from sorted(said.values(), key=lambda one: (not one.text, one.days.first, one.issue))

    def _issues(self) -> list[str]:
        named = self.sheet.open_.names if isinstance(self.sheet.open_, Names) else ()
        told = {one.subject for one in self.sheet.statements if one.family == STANCE}
        told = {one for one in told if one not in self.negotiation and one != "this"}
        return [*dict.fromkeys((*named, *sorted(told)))]

    def _point(
        self,
        issue: str,
        stances: dict[tuple[str, str], LatestStance],
        sides: Iterable[str],
        owned: dict[str, tuple[Held, ...]],
    ) -> OpenPoint:
        mediating = {id_: stances[id_, issue] for id_ in self.mediators}
        discussed = [self._text(id_, issue, DISCUSSES) for id_ in self.discussed]
        own = {party: [one for one in several if one.issue == issue] for party, several in owned.items()}
        return OpenPoint(
            issue=issue,
            title=title(issue, self._resolved(self.sheet)[0]),
            named_open=isinstance(self.sheet.open_, Names) and issue in self.sheet.open_.names,
            texts=tuple(self._with_owners(one, own) for one in self._texts(issue, discussed)),
            sides=Keyed({id_: stances[id_, issue] for id_ in sides}),
            mediators=Keyed({id_: one for id_, one in mediating.items() if _told(one)}),
            bridges=tuple(self._text(id_, issue, "bridging") for id_ in self.bridged),
            others=tuple(self._others(issue)),
            counterparts=tuple(one.version for one in discussed if one.told),
            against_own_text=tuple(
                each
                for party, several in own.items()
                if (party, issue) in stances
                for each in against_own_text(stances[party, issue].latest, self._last(several))
            ),
            sheet=self.sheet,
        )

    def _with_owners(self, one: Text, own: dict[str, list[Held]]) -> Text:
        """A text with those whose own it is; what is incorporated is theirs too whose own this version is."""
        if not one.told:
            return one
        ids = {one.version} if one.how == DISCUSSES else {one.version, self.sheet.id}
        several = (each for held in own.values() for each in held)
        owned = (each for each in several if each.text is not None and each.text.id in ids)
        return evolve(one, owned=tuple(owned))

    def _last(self, own: list[Held]) -> list[Held]:
        """Of a party's own texts those of the first column that no later one of its own took the place of."""
        shown = {self.sheet.id, *self.discussed}
        told = (one for one in own if one.text is not None and one.text.id in shown and one.body is not None)
        return [one for one in told if not any(self._replaced(one, other) for other in own)]

    def _replaced(self, one: Held, other: Held) -> bool:
        """Whether the other is surely of a later text of its own, and no more remote."""
        later = other.text != one.text and self._then.times.earlier(one, other)
        return later and (one.second_hand or not other.second_hand)

    def _texts(self, issue: str, discussed: list[Text]) -> Iterator[Text]:
        """What the version's own text has, with what it incorporates; and the texts that it discusses."""
        _, attested = self._resolved(self.sheet)
        told_in = {version for path, version in attested.items() if path[:2] == ("terms", issue)}
        own = self._text(self.sheet.id, issue, "own")
        if own.unnamed and not own.unsettled:
            if own.term is not UNREPORTED:
                yield own
        elif self.sheet.id in told_in or not told_in:
            yield own
        else:
            yield evolve(own, sheet=self.negotiation[min(told_in)], how="incorporated")
        yield from (one for one in discussed if one.version not in told_in)

    def _resolved(self, sheet: TermSheet) -> tuple[TermSheet, Attested]:
        """A version with what it incorporates, and the version that tells each leaf; worked out once."""
        return incorporated(sheet, self.negotiation, self._whole)

    def _text(self, version: str, issue: str, how: str) -> Text:
        sheet = self._text_of(version)
        found = sheet.terms.at(issue)
        return Text(
            term=sheet.silent_on(issue) if found is None else found,
            sheet=sheet,
            how=how,
            unnamed=found is None,
            unsettled=unsettled_words(issue, sheet),
        )

    def _text_of(self, version: str) -> TermSheet:
        """A version as far as it is settled, with what it incorporates; worked out once."""
        if version not in self._settled:
            self._settled[version] = settled_with(self.negotiation[version], self.negotiation)
        return self._settled[version]

    def _others(self, issue: str) -> Iterator[Held]:
        """What factions, and voices that speak for nobody, are told to hold in this version."""
        scope = self.negotiation.scope
        alone = (one.id for one in scope.speakers.values() if not one.speaks_for)
        for voice in (*self._factions, *alone):
            for one in positions_in(self.sheet, voice):
                if one.issue == issue and not on_this(one.statement, self.sheet):
                    days = bounds(one.date)
                    yield Held(position=one, days=days, own_day=isinstance(one.statement.date, When))


def _told(one: LatestStance) -> bool:
    return one.reported or bool(one.denied)


def _mediates(party: Party) -> bool:
    return _MEDIATES in party.role.lower()
