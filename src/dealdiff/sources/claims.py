"""Every claim of a version: what its text, its figures and its statements tell, each with its chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.context import VALUE_FIELDS
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS, Telling, tellings, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of, words_of
from dealdiff.model.statement import STANCE, THIS, Statement
from dealdiff.model.term import Term, says_something
from dealdiff.sources.attested import LINKS
from dealdiff.sources.backing import Backing
from dealdiff.sources.chain import Chain, chain_of
from dealdiff.sources.claim import FIGURE, STATEMENT, TEXT, Claim
from dealdiff.telling.items import exchange, field_value, item
from dealdiff.telling.naming import title
from dealdiff.telling.statements import second_hand, statement
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.verdict import Basis, Info
from dealdiff.views.accounts import compiled_at
from dealdiff.views.tellers import names, tellers_at, text_tellers

_OF_SHEET = ("lasts", "when", "ends", "agreed", "open_")
_SECTIONS = {TERMS: "terms", "phases": "parts", "exchange": "exchanges", FIGURES: "figures"}
_TOLD_BY = "told by"
_OWN_ACTS = frozenset({"tables", "signs"})
_WITHHELD = "its content is withheld"


def claims_of(sheet: TermSheet, backing: Backing) -> Iterator[Claim]:
    """The claims of a version: its text by places, its figures, its statements."""
    yield from _Reader(sheet=sheet, backing=backing).claims()


@frozen(kw_only=True)
class _Reader:
    """One version, and what else is told and denied of its claims."""

    sheet: TermSheet
    backing: Backing

    def claims(self) -> Iterator[Claim]:
        sheet = self.sheet
        for name in _OF_SHEET:
            if getattr(sheet, name) is not UNREPORTED:
                words = f"{words_of(name)}: {field_value(name, getattr(sheet, name), sheet)}"
                yield self.of_text((words_of(name),), words, text_tellers(sheet))
        if sheet.silence.default is UNDISCLOSED:
            yield self.of_text(("silence",), _WITHHELD, text_tellers(sheet))
        for section, attribute in _SECTIONS.items():
            for id_, one in getattr(sheet, attribute).items():
                yield from self.of_item((section, id_), one)
        for said in sheet.statements:
            yield self.of_statement(said)

    def of_item(self, place: Path, one: Any) -> Iterator[Claim]:  # noqa: ANN401 # an item or a presence
        """Each field of an item; the item itself where it tells none, or a presence stands in its place."""
        if isinstance(one, Presence):
            yield self.of_text(place, str(one), text_tellers(self.sheet), one)
            return
        inside = [path for path, _ in told_fields(one) if path[-1] not in LINKS]
        for paths in (
            _whole_figure(inside) if isinstance(one, Figure) else [[path] for path in inside or [()]]
        ):
            places = [(*place, *path) for path in paths]
            if place[0] in (TERMS, FIGURES) and all(compiled_at(self.sheet, one) for one in places):
                continue  # the word of those who say so in statements
            path = place if len(paths) > 1 else places[0]
            tellers = self.tellers(place, paths[0], one)
            yield self.of_text(path, fields_words(one, paths, self.sheet), tellers, one, places)

    def tellers(self, place: Path, inside: Path, one: Any) -> tuple[str, ...]:  # noqa: ANN401 # as above
        if place[0] in (TERMS, FIGURES):
            return tellers_at(self.sheet, (*place, *inside))
        return names(getattr(one, "told_by", None)) or text_tellers(self.sheet)

    def of_text(
        self,
        path: Path,
        words: str,
        tellers: tuple[str, ...],
        one: Any = None,  # noqa: ANN401 # as above
        places: Sequence[Path] = (),
    ) -> Claim:
        sheet, backing = self.sheet, self.backing
        chain = chain_of(sheet.source, sheet.scope, tellers)
        places = tuple(places) or (path,)
        return Claim(
            version=sheet.id,
            kind=FIGURE if path[0] == FIGURES else TEXT,
            path=path,
            places=places,
            subject=path[1] if len(path) >= ITEM else "",
            words=words,
            chain=chain,
            second_hand=chain.relayed or (path[0] != FIGURES and self.of_others(chain)),
            **backing.denied(sheet.id, places),
            also_told_by=backing.also(sheet.id, _values(places), "", chain.voices),
            sheet=sheet,
            item=one,
        )

    def of_others(self, chain: Chain) -> bool:
        """Whether those who tell the text do not speak for the parties that tabled or signed it."""
        acts = [one for one in self.sheet.statements if one.verb in _OWN_ACTS and not one.expected]
        this = (THIS, self.sheet.id)
        scope = self.sheet.scope
        own = {scope.party_of(name) for one in acts if one.subject in this for name in one.who.names}
        return bool(own) and any(scope.party_of(one) not in own - {""} for one in chain.voices)

    def of_statement(self, said: Statement) -> Claim:
        sheet, backing = self.sheet, self.backing
        chain = chain_of(sheet.source, sheet.scope, said.who.names, names(said.told_by))
        path = ("statements", said.key)
        told = [
            place
            for place, several in tellings(sheet).items()
            if any(one.statement is said for one in several) and place[-1] != _TOLD_BY
        ]
        return Claim(
            version=sheet.id,
            kind=STATEMENT,
            path=path,
            places=(path, *sorted(told)),
            subject=sheet.id if said.subject == THIS else said.subject,
            words=statement(said, sheet),
            chain=chain,
            second_hand=chain.relayed or second_hand(said, sheet),
            **backing.denied_statement(sheet, said),
            mistaken=names(said.mistaken),
            also_told_by=(
                *backing.also(sheet.id, told, said.key, chain.voices),
                *sorted({*_same_stance(said, sheet)}),
            ),
            statement=said,
            sheet=sheet,
        )


def _same_stance(said: Statement, sheet: TermSheet) -> Iterator[str]:
    """Who else tells that the same party holds the same: the party, another speaker of it, another teller."""
    parties = _parties(said, sheet)
    if said.family != STANCE or "" in parties:
        return
    voices = {*said.who.names, *names(said.told_by)}
    alike = (
        one
        for one in sheet.statements
        if (one.verb, one.subject) == (said.verb, said.subject)
        and _says_so(one, said, sheet)
        and _parties(one, sheet) == parties
        and one.mistaken is UNREPORTED
    )
    for one in alike:
        tellers = names(one.told_by) or one.who.names
        if voices.isdisjoint(tellers):
            yield from tellers


def _says_so(one: Statement, said: Statement, sheet: TermSheet) -> bool:
    """Whether a stance holds all that another does, in its words or in others that mean the same."""
    if one.body == said.body:
        return True
    if one.body is None or said.body is None or type(one.body) is not type(said.body):
        return False
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    theirs, mine = dict(_told(one, one.body)), _told(said, said.body)
    verdicts = [between(each, theirs[path], setting) if path in theirs else None for path, each in mine]
    return bool(verdicts) and all(
        each is not None and each.info is Info.SAME and each.basis is Basis.STATED for each in verdicts
    )


def _told(said: Statement, body: Term | Figure) -> list[tuple[Path, Telling]]:
    place = (FIGURES if isinstance(body, Figure) else TERMS, body.id)
    return [
        (path, Telling(path=(*place, *path), value=value, item=body, statement=said))
        for path, value in told_fields(body)
    ]


def _parties(said: Statement, sheet: TermSheet) -> set[str]:
    return {sheet.scope.party_of(one) for one in said.who.names}


def _whole_figure(inside: list[Path]) -> list[list[Path]]:
    """A figure is one claim, with its day and its people; each of its slices may have another teller."""
    own: list[Path] = [path for path in inside if len(path) == 1]
    slices: list[list[Path]] = [[path] for path in inside if len(path) > 1]
    return [own, *slices] if own else slices


def _values(places: Sequence[Path]) -> list[Path]:
    """Those places that hold a value; where none does, all of them."""
    return [one for one in places if one[0] != FIGURES or one[-1] in VALUE_FIELDS] or [*places]


def fields_words(one: Any, inside: Iterable[Path], sheet: TermSheet) -> str:  # noqa: ANN401 # an item
    """The fields of an item at some places inside it, in words; what has none, by its place."""
    places = [path for path in inside if path]
    if not places:
        return item(one, sheet) or title(one.id, sheet)
    kept: dict[str, Any] = {}
    for attribute in dict.fromkeys(attribute_of(path[0]) for path in places):
        value = getattr(one, attribute)
        keys = {path[1] for path in places if attribute_of(path[0]) == attribute and len(path) > 1}
        kept[attribute] = _only(value, keys) if isinstance(value, Keyed) else value
    made = type(one)(id=one.id, **kept)
    told = exchange(made, sheet) if isinstance(made, Exchange) else item(made, sheet)
    if told:
        return told
    return ", ".join(f"{words_of(name)} {value}" for name, value in kept.items() if says_something(value))


def _only(members: Mapping[str, Any], keys: set[str]) -> Keyed[Any]:
    """Some members of a list, without their tellers: they stand in the chain."""
    return Keyed({key: _untold(members[key]) for key in members if key in keys})


def _untold(one: Any) -> Any:  # noqa: ANN401 # a slice, a condition or names
    return attrs.evolve(one, told_by=UNREPORTED) if hasattr(one, "told_by") else one
