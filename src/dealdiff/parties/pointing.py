"""How the points of a version are found: its texts, its sides, its mediators, and what is to bridge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from dealdiff.lineage.days import UNKNOWN, bounds
from dealdiff.lineage.relations import ancestors, children
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Party
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside, Dated
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.latest import Latest, LatestStance
from dealdiff.parties.open_point import OpenPoint, Text
from dealdiff.parties.position import positions_in
from dealdiff.telling.naming import title
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.when import Order, When
from dealdiff.views.incorporating import incorporated, resolved
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
    _latest: Latest = field(init=False)
    _held: dict[str, tuple[Held, ...]] = field(init=False)
    _asides: dict[str, tuple[Aside, ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        talks, own = self.negotiation, self.sheet.id
        parents = self.sheet.parents
        discussed = (one for one in parents if parents[one] == DISCUSSES and one in talks)
        bridged = (one for one in children(talks, own) if talks[one].parents[own] == BRIDGES)
        object.__setattr__(self, "discussed", tuple(discussed))
        object.__setattr__(self, "bridged", tuple(bridged))
        object.__setattr__(self, "_latest", by_then(talks, self.sheet))
        held = {party: held_by(talks, party) for party in talks.parties}
        object.__setattr__(self, "_held", held)
        said = {party: asides_of(talks, party) for party in talks.parties}
        object.__setattr__(self, "_asides", said)

    @property
    def mediators(self) -> tuple[str, ...]:
        """The parties whose role says that they mediate."""
        return tuple(id_ for id_, one in self.negotiation.parties.items() if _mediates(one))

    @property
    def _factions(self) -> tuple[str, ...]:
        """The parties inside another one that is itself told to hold something."""
        return tuple(id_ for id_, one in self.negotiation.parties.items() if self._held.get(one.inside))

    def all(self) -> tuple[OpenPoint, ...]:
        """The points that are named open, then the others on which a stance is told."""
        issues = self._issues()
        aside = {*self.mediators, *self._factions}
        parties = [id_ for id_ in self.negotiation.parties if id_ not in aside]
        stances = {
            (party, issue): self._latest.of(party, issue, self._held[party], self._asides[party])
            for party in (*parties, *self.mediators)
            for issue in issues
        }
        sides = [one for one in parties if any(_told(stances[one, issue]) for issue in issues)]
        return tuple(self._point(issue, stances, sides) for issue in issues)

    def asides(self) -> Iterator[Aside]:
        """What this version tells as rejected or denied; and rejections of it and of what it discusses.

        What several say together is told once.
        """
        texts = {self.sheet.id, *self.discussed}
        parties = [one for one in self.negotiation.parties if one not in self._factions]
        said = {
            one.statement: one
            for party in parties
            for one in self._asides[party]
            if one.version == self.sheet.id
            or (one.text in texts and self._latest.order(one) is not Order.AFTER)
        }
        yield from sorted(said.values(), key=lambda one: (not one.text, one.days.first, one.issue))

    def _issues(self) -> list[str]:
        named = self.sheet.open_.names if isinstance(self.sheet.open_, Names) else ()
        told = {one.subject for one in self.sheet.statements if one.family == STANCE}
        told = {one for one in told if one not in self.negotiation and one != "this"}
        return [*dict.fromkeys((*named, *sorted(told)))]

    def _point(
        self, issue: str, stances: dict[tuple[str, str], LatestStance], sides: Iterable[str]
    ) -> OpenPoint:
        mediating = {id_: stances[id_, issue] for id_ in self.mediators}
        discussed = [self._text(id_, issue, DISCUSSES) for id_ in self.discussed]
        return OpenPoint(
            issue=issue,
            title=title(issue, resolved(self.sheet, self.negotiation)),
            named_open=isinstance(self.sheet.open_, Names) and issue in self.sheet.open_.names,
            texts=tuple(self._texts(issue, discussed)),
            sides=Keyed({id_: stances[id_, issue] for id_ in sides}),
            mediators=Keyed({id_: one for id_, one in mediating.items() if _told(one)}),
            bridges=tuple(self._text(id_, issue, "bridging") for id_ in self.bridged),
            others=tuple(self._others(issue)),
            counterparts=tuple(one.version for one in discussed if one.told),
            sheet=self.sheet,
        )

    def _texts(self, issue: str, discussed: list[Text]) -> Iterator[Text]:
        """What the version's own text has, with what it incorporates; and the texts that it discusses."""
        whole, attested = incorporated(self.sheet, self.negotiation)
        term = whole.terms.at(issue)
        told_in = {version for path, version in attested.items() if path[:2] == ("terms", issue)}
        if term is None:
            silence = whole.silent_on(issue)
            if silence is not UNREPORTED:
                yield Text(term=silence, sheet=self.sheet, how="own")
        elif self.sheet.id in told_in or not told_in:
            yield Text(term=term, sheet=self.sheet, how="own")
        else:
            sheet = self.negotiation[min(told_in)]
            yield Text(term=term, sheet=sheet, how="incorporated")
        yield from (one for one in discussed if one.version not in told_in)

    def _text(self, version: str, issue: str, how: str) -> Text:
        sheet = resolved(self.negotiation[version], self.negotiation)
        found = sheet.terms.at(issue)
        return Text(term=sheet.silent_on(issue) if found is None else found, sheet=sheet, how=how)

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


def by_then(negotiation: Negotiation, sheet: TermSheet) -> Latest:
    """What was held by the version's date: all that it tells itself, and what it descends from."""
    known = {sheet.id, *ancestors(negotiation, sheet.id)}
    when = sheet.date if isinstance(sheet.date, When) else None
    asked = bounds(when) if when is not None else UNKNOWN

    def by(one: Dated) -> Order:
        if one.version == sheet.id or (one.version in known and not one.own_day):
            return Order.BEFORE
        return one.by(asked)

    return Latest(negotiation, when, asked, by)
