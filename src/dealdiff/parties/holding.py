"""Everything that a party ever held, over all versions of a negotiation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.lineage.acts import act_days
from dealdiff.lineage.clocks import made_by_merging, there_rows
from dealdiff.lineage.days import Bounds, bounds
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, TELLS, THIS, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.held import Held
from dealdiff.parties.position import Position, positions_in
from dealdiff.parties.retelling import retelling_of, told_again
from dealdiff.parties.times import times_of
from dealdiff.values.when import When
from dealdiff.views.settled import settled_with, unsettled_terms
from dealdiff.views.speaking import OWN_TEXT, not_of_its_text, on_this, party_named, said_for
from dealdiff.views.standing_acts import AGAINST_TEXT, bearing_on

_DENIES = "denies"
_LIFTING = frozenset(AGAINST_TEXT.values()) - {""}


def held_by(
    negotiation: Negotiation, party: str, *, factions: bool = False, second_hand: bool = True
) -> tuple[Held, ...]:
    """Every position of a party that any version tells, once each; by version, in the order of their dates.

    Who tabled, accepted or signed a version, in whatever report that is told, holds its terms with those
    that it incorporates. What a merged text only repeats from a report is left out.

    >>> from dealdiff.seeds import seed
    >>> {one.version for one in held_by(seed("takeover-made-up"), "lender")}
    {'extended-offer'}

    :raises UnknownName: where there is no such party, with the nearest.
    """
    party_named(negotiation.scope, party)
    days = _days(negotiation)
    every = tuple(_Finding(negotiation, party, factions, days).all())
    several = told_again(every, retelling_of(negotiation).whole, days)
    return several if second_hand else tuple(one for one in several if not one.second_hand)


def asides_of(
    negotiation: Negotiation, party: str, *, factions: bool = False, second_hand: bool = True
) -> tuple[Aside, ...]:
    """What a party said beside its positions, once each: what is against a text as a whole, and denials.

    >>> from dealdiff.seeds import seed
    >>> asides_of(seed("takeover-made-up"), "lender")
    ()

    :raises UnknownName: where there is no such party, with the nearest.
    """
    party_named(negotiation.scope, party)
    found = _Finding(negotiation, party, factions, _days(negotiation)).asides()
    return tuple(one for one in found if second_hand or not one.second_hand)


def own_terms(negotiation: Negotiation, party: str, texts: Collection[str]) -> tuple[Held, ...]:
    """The terms of some versions that a party made its own, also those that it goes against all the same.

    Of a term that a text leaves unsettled as a whole there is no ``body``.

    >>> from dealdiff.seeds import seed
    >>> {one.issue for one in own_terms(seed("takeover-made-up"), "buyer", {"first-offer"})} >= {"price"}
    True
    """
    return tuple(_Finding(negotiation, party, False, _days(negotiation)).own_terms(texts))


def _days(negotiation: Negotiation) -> dict[str, Bounds]:
    return {id_: Bounds(first, last) for id_, first, last in there_rows(negotiation)}


@frozen
class _Finding:
    """The positions of one party, version by version; ``days`` are those of each version."""

    negotiation: Negotiation
    party: str
    factions: bool
    days: dict[str, Bounds]
    _rejected: dict[str, list[Aside]] = field(factory=dict, init=False)

    def all(self) -> Iterator[Held]:
        """What the reports tell, and what is only in texts that were merged of them."""
        self._note_rejections()
        reported = [*self._in(one for one in self.negotiation if not made_by_merging(one))]
        told = {_words(one) for one in reported}
        yield from reported
        merged = self._in(one for one in self.negotiation if made_by_merging(one))
        yield from (one for one in merged if _words(one) not in told)

    def _note_rejections(self) -> None:
        for one in self.asides():
            if one.text and not one.expected:
                self._rejected.setdefault(one.text, []).append(one)

    def asides(self) -> Iterator[Aside]:
        """Acts against texts and denials, each with what may lift it."""
        told = [*self._asides()]
        lifting = [one for one in told if one.statement.verb in _LIFTING and not one.expected]
        for one in told:
            if one.statement.verb not in _LIFTING:
                mine = tuple(each for each in lifting if self._may_lift(each, one))
                yield evolve(one, lifting=mine) if mine else one

    def _may_lift(self, one: Aside, against: Aside) -> bool:
        if one.text != against.text or AGAINST_TEXT.get(against.statement.verb) != one.statement.verb:
            return False
        return not times_of(self.negotiation).done_before(one, against)

    def _asides(self) -> Iterator[Aside]:
        """Acts against texts, what lifts these, and denials; of a merged text only what no report tells."""
        told: set[Statement] = set()
        for sheet in sorted(self.negotiation, key=made_by_merging):
            for said in self._said(sheet):
                one, named = self._aside(said, sheet), _named(said, sheet)
                if one is not None and not (made_by_merging(sheet) and named in told):
                    told.add(named)
                    yield one

    def _aside(self, said: Statement, sheet: TermSheet) -> Aside | None:
        version = sheet.id if on_this(said, sheet) else said.subject
        dated = isinstance(said.date, When)
        if said.verb in AGAINST_TEXT.keys() | _LIFTING and version in self.negotiation:
            days = act_days(said, sheet, self.negotiation[version])
            one = Aside(party=self.party, statement=said, sheet=sheet, text=version, days=days, own_day=True)
            return evolve(one, corrected_by=retelling_of(self.negotiation).whole.corrected.of_aside(one))
        if said.family == TELLS and said.verb == _DENIES:
            days = bounds(said.date) if dated else self.days[sheet.id]
            return Aside(party=self.party, statement=said, sheet=sheet, days=days, own_day=dated)
        return None

    def _said(self, sheet: TermSheet) -> tuple[Statement, ...]:
        return said_for(sheet, self.party, factions=self.factions)

    def _in(self, sheets: Iterable[TermSheet]) -> Iterator[Held]:
        for sheet in sheets:
            for one in positions_in(sheet, self.party, factions=self.factions):
                yield self._held(one, sheet) if one.of_text else self._held(self._beside_text(one), None)
            yield from self._by_acts(sheet)

    def _beside_text(self, one: Position) -> Position:
        """A stance beside all that its version incorporates: it may accept that."""
        if not one.sheet.silence.as_:
            return one
        return evolve(one, sheet=settled_with(one.sheet, self.negotiation))

    def _by_acts(self, sheet: TermSheet) -> Iterator[Held]:
        """The terms of other versions that the party made its own; of this one what it incorporates."""
        said = self._said(sheet)
        own = set(sheet.terms)
        for act in said:
            text = self._text(act, sheet)
            if text is None:
                continue
            against = not_of_its_text(bearing_on((act,), said, sheet), text)
            for id_, term in text.terms.items():
                told = text.id == sheet.id and id_ in own
                if isinstance(term, Term) and id_ not in against and not told:
                    yield self._held(self._by_act(id_, term, act, sheet), text)
            if text.id == sheet.id:
                own.update(text.terms)  # one act is enough

    def own_terms(self, texts: Collection[str]) -> Iterator[Held]:
        """Every term of some versions that the party made its own by an act, in whatever report."""
        self._note_rejections()
        for sheet in self.negotiation:
            for act in self._said(sheet):
                about = sheet.id if on_this(act, sheet) else act.subject
                text = self._text(act, sheet) if about in texts else None
                for id_, term in _terms(text) if text is not None else ():
                    yield self._held(self._by_act(id_, term, act, sheet), text)

    def _by_act(self, issue: str, term: Term | None, act: Statement, sheet: TermSheet) -> Position:
        return Position(party=self.party, issue=issue, verb=act.verb, body=term, statement=act, sheet=sheet)

    def _text(self, act: Statement, sheet: TermSheet) -> TermSheet | None:
        """The version that an act makes the party's own, as far as settled, with what it incorporates."""
        if act.verb not in OWN_TEXT or act.expected:
            return None
        if on_this(act, sheet):
            return settled_with(sheet, self.negotiation)
        if act.family != ACTS or act.subject not in self.negotiation:
            return None
        return settled_with(self.negotiation[act.subject], self.negotiation)

    def _held(self, one: Position, text: TermSheet | None) -> Held:
        said = one.statement
        of_version = text is None or (said.verb == "tables" and on_this(said, one.sheet))
        if isinstance(said.date, When):
            days = bounds(said.date)
        elif text is None or of_version:
            days = self.days[one.version]
        else:
            days = act_days(said, one.sheet, text)
        return Held(
            position=one,
            text=text,
            days=days,
            own_day=isinstance(said.date, When) or not of_version,
            rejections=tuple(self._rejected.get(text.id, ())) if text is not None else (),
        )


def _terms(text: TermSheet) -> Iterator[tuple[str, Term | None]]:
    """The terms of a settled text; ``None`` for those that it leaves unsettled as a whole."""
    yield from ((id_, term) for id_, term in text.terms.items() if isinstance(term, Term))
    yield from ((id_, None) for id_ in unsettled_terms(text) if id_ not in text.terms)


def _words(one: Held) -> tuple[object, ...]:
    """What makes two reports of a position one and the same."""
    return (one.issue, one.body, _named(one.statement, one.position.sheet))


def _named(said: Statement, sheet: TermSheet) -> Statement:
    """The statement, of the version by its id where it is about that: a merged text names it so."""
    if not on_this(said, sheet):
        return said
    return evolve(said, subject=sheet.id, id="" if said.id == THIS else said.id)
