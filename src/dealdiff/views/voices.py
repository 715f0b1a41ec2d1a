"""A version as one voice tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import Factory, evolve, field, frozen

from dealdiff.diffing.voices.tellings import DENIES, FIGURES, TERMS, place_of, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.silence import PHASES, Silence
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.laying import laid, part_of, without_denied
from dealdiff.views.tellers import (
    check_reported,
    check_voice,
    figure_tellers,
    names,
    relayed_by,
    text_tellers,
)

_TELLERS = {TERMS: text_tellers, FIGURES: figure_tellers}


def as_told_by(sheet: TermSheet, account: str, *, second_hand: bool = False) -> TermSheet:
    """The version as one speaker, party or source tells it, and nothing that it did not say.

    The sheet's teller tells the text, as far as no item names its own; the source tells the figures.
    What the account ``tells`` is laid over that, field by field; what it ``denies`` is not in its view.
    What it tells in two ways stands in none of them. Its other statements stay. With ``second_hand`` also
    what others say that it says; what it says itself goes before that.

    What is left out is unreported in the view, whatever the sheet's silence means.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> body = Release(id="hostages", count=33)
    >>> said = Statement(who="envoy", verb="tells", subject="hostages", body=body)
    >>> terms = [Release(id="hostages", count=35, force="must")]
    >>> draft = TermSheet(id="draft", source="daily", terms=terms, statements=[said])
    >>> view = as_told_by(draft, "envoy")
    >>> view.terms["hostages"] == body, str(view.told_by)
    (True, 'envoy')
    >>> as_told_by(draft, "daily").terms == draft.terms
    True

    :raises UnknownName: where nobody is called so, with the nearest.
    :raises ModelError: for an effective version, which several reports tell.
    """
    check_reported(sheet)
    check_voice(account, sheet)
    voice = _Voice(sheet=sheet, name=account, second_hand=second_hand)
    return voice.view()


@frozen(kw_only=True)
class _Voice:
    """One voice in one sheet."""

    sheet: TermSheet
    name: str
    second_hand: bool
    said: tuple[Statement, ...] = field(init=False)
    tells_text: bool = field(
        init=False,
        default=Factory(lambda self: self.heard and self.name in text_tellers(self.sheet), takes_self=True),
    )

    @said.default
    def _said(self) -> tuple[Statement, ...]:
        mine = (one for one in self.sheet.statements if self.name in one.who.names)
        return tuple(one for one in mine if self.second_hand or not at_second_hand(one, self.sheet))

    @property
    def heard(self) -> bool:
        """Whether what the sheet has in its name counts: not where its report relays another source."""
        return self.second_hand or relayed_by((self.name,), self.sheet) is None

    def view(self) -> TermSheet:
        """What it tells, under its name."""
        sheet = self.sheet
        terms, figures = self.items(TERMS), self.items(FIGURES)
        parts = self.parts(terms)
        text: dict[str, Any] = {name: getattr(sheet, name) for name in _TEXT} if self.tells_text else {}
        return TermSheet(
            id=sheet.id,
            title=sheet.title,
            date=sheet.date,
            dated_by=sheet.dated_by,
            parents=sheet.parents,
            silence=self.silence(terms, parts),
            parts=parts,
            terms=terms,
            figures=Keyed({id_: self.named(one) for id_, one in figures.items()}),
            statements=tuple(one for one in self.said if self.stays(one, {TERMS: terms, FIGURES: figures})),
            scope=sheet.scope,
            **self.heading(),
            **text,
        )

    def heading(self) -> dict[str, Any]:
        """Whose view it is: a source's, or that of a voice in the report of a source."""
        if self.name == self.sheet.source or self.name in self.sheet.scope.sources:
            return {"source": self.name}
        return {"source": self.sheet.source, "told_by": Names(self.name)}

    def items(self, section: str) -> Keyed[Any]:
        """Its terms, or its figures."""
        own: Mapping[str, Any] = self.sheet.figures if section == FIGURES else self.sheet.terms
        said = self.told_of(section)
        found = {id_: self.item(section, own.get(id_), said.get(id_, [])) for id_ in {*own, *said}}
        return Keyed({id_: one for id_, one in found.items() if one is not None})

    def told_of(self, section: str) -> dict[str, list[Statement]]:
        """What it tells and denies of the items of a section."""
        found: dict[str, list[Statement]] = {}
        for one in self.said:
            place = self.place(one)
            if place is not None and place[0] == section:
                found.setdefault(one.subject, []).append(one)
        return found

    def place(self, one: Statement) -> Path | None:
        """The item of which a statement tells or denies something."""
        return place_of(one, self.sheet) if one.family == TELLS else None

    def item(self, section: str, own: Any, said: list[Statement]) -> Any:  # noqa: ANN401 # an item, a presence or None
        """What it tells of one item: its part of the sheet's own, less what it denies, and what it says."""
        tellers = _TELLERS[section](self.sheet)
        own = own if self.heard else None
        if own is not None:
            presence = isinstance(own, Presence)
            own = (own if self.name in tellers else None) if presence else part_of(own, self.name, tellers)
        found = without_denied(own, (one for one in said if one.verb == DENIES), self.sheet)
        for remote in (True, False):  # what it says itself goes before what others say that it says
            found = self.over(found, [one for one in said if at_second_hand(one, self.sheet) is remote])
        return found

    def over(self, found: Any, said: list[Statement]) -> Any:  # noqa: ANN401 # as above
        """What it tells laid over what it tells otherwise; a presence takes the place of the whole."""
        bodies = [one.body for one in said if one.verb != DENIES and one.body is not None]
        parts = [part_of(one, self.name, (self.name,)) for one in bodies]
        presences = {one.in_its_place for one in said} - {None}
        if presences:
            return presences.pop() if len(presences) == 1 and not bodies else None
        return laid(found, [one for one in parts if one is not None], self.sheet)

    def named(self, figure: Figure) -> Figure:
        """The figure with its teller, where the view's source would be taken for it."""
        heading = self.heading()
        tellers = (heading["source"],) if heading["source"] else (self.name,)
        known = names(figure.told_by) or tellers
        return figure if self.name in known else evolve(figure, told_by=Names(self.name))

    def parts(self, terms: Mapping[str, TermOrPresence]) -> Keyed[Part]:
        """Its phases, and those in which it says that a term stands: no more of them than that."""
        tellers = text_tellers(self.sheet)
        own = self.sheet.parts if self.heard else {}
        told = {id_: part_of(one, self.name, tellers) for id_, one in own.items()}
        found = {id_: one for id_, one in told.items() if one is not None}
        for term in terms.values():
            if isinstance(term, Term) and term.part in self.sheet.parts:
                found.setdefault(term.part, Part(id=term.part))
        return Keyed(found)

    def silence(self, terms: Mapping[str, TermOrPresence], parts: Mapping[str, Part]) -> Silence:
        """What its silence means: as in the text that it tells, but for what is left out of its view."""
        if not self.tells_text:
            return Silence()
        silence = self.sheet.silence
        open_ = {id_ for id_ in self.left_out(terms) if self.sheet.silent_on(id_) is not UNREPORTED}
        if dict(parts) != dict(self.sheet.parts) and silence.of_phases is not UNREPORTED:
            open_.add(PHASES)
        return evolve(silence, except_={**silence.except_, **dict.fromkeys(open_, UNREPORTED)})

    def left_out(self, terms: Mapping[str, TermOrPresence]) -> Iterator[str]:
        """The terms of which the sheet, or the voice itself, tells something that is not in its view."""
        said = self.told_of(TERMS)
        for id_ in {*self.sheet.terms, *said}:
            heard = [one for one in said.get(id_, ()) if one.verb != DENIES]
            told = _paths(self.sheet.terms.at(id_)).union(
                *(_paths(one.body if one.in_its_place is None else one.in_its_place) for one in heard)
            )
            if not told <= _paths(terms.get(id_)):
                yield id_

    def stays(self, one: Statement, items: Mapping[str, Keyed[Any]]) -> bool:
        """Whether it stays a statement: what it tells is text now; a denial of what it also tells goes."""
        place = self.place(one)
        if place is None:
            return True
        if one.verb != DENIES:
            return one.body is None and one.in_its_place is None
        item = items[place[0]].at(place[1])
        return bool(without_denied(item, (one,), self.sheet) == item)


_TEXT = ("lasts", "when", "ends", "exchanges", "agreed", "open_", "unsettled")
_NOTHING: frozenset[Path] = frozenset()


def _paths(item: object) -> frozenset[Path]:
    """The fields that an item tells, and the item itself."""
    if item is None:
        return _NOTHING
    told = (path for path, _ in told_fields(item)) if isinstance(item, Term | Figure) else ()
    return frozenset({(), *(path for path in told if path[-1] != "told by")})
