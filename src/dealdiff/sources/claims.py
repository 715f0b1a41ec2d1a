"""Every claim of a version: what its text, its figures and its statements tell, each with its chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from attrs import frozen

from dealdiff.diffing.context import VALUE_FIELDS
from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS, tellings, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.spelling import told as shown
from dealdiff.model.statement import THIS, Statement
from dealdiff.sources.attested import LINKS
from dealdiff.sources.backing import Backing
from dealdiff.sources.chain import Chain, chain_of, chain_of_statement
from dealdiff.sources.claim import FIGURE, STATEMENT, TEXT, Claim
from dealdiff.sources.claim_words import fields_words
from dealdiff.sources.same_thing import same_thing
from dealdiff.telling.items import field_value
from dealdiff.telling.statements import second_hand, statement
from dealdiff.values.presence import UNDISCLOSED, UNREPORTED, Presence
from dealdiff.views.own_telling import compiled_at
from dealdiff.views.tellers import names, tellers_at, text_tellers

_OF_SHEET = ("lasts", "when", "ends", "agreed", "open_")
_SECTIONS = {TERMS: "terms", "phases": "parts", "exchange": "exchanges", FIGURES: "figures"}
_BESIDE = ("phases", "exchange", *map(words_of, _OF_SHEET))  # what a report tells beside terms and figures
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

    @cached_property
    def told(self) -> dict[str, list[Path]]:
        """Of each statement that tells or denies something, the fields, by its key."""
        found: dict[str, list[Path]] = defaultdict(list)
        for place, several in tellings(self.sheet).items():
            for one in several:
                if one.statement is not None and place[-1] != _TOLD_BY:
                    found[one.statement.key].append(place)
        return found

    @cached_property
    def judged(self) -> frozenset[str]:
        """The places of the text of which something is told in words, as the ids of statements have them."""
        said = (one for one in self.sheet.statements if one.verb == "judges" and one.subject == THIS)
        return frozenset(one.id for one in said)

    def claims(self) -> Iterator[Claim]:
        sheet = self.sheet
        for name in _OF_SHEET:
            if getattr(sheet, name) is not UNREPORTED and not self.judged_at((words_of(name),)):
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
        if isinstance(one, Presence) and not compiled_at(self.sheet, place):
            yield self.of_text(place, str(one), text_tellers(self.sheet), one)
        if isinstance(one, Presence):
            return
        inside = [path for path, _ in told_fields(one) if path[-1] not in LINKS]
        for paths in (
            _whole_figure(inside) if isinstance(one, Figure) else [[path] for path in inside or [()]]
        ):
            places = [(*place, *path) for path in paths]
            if place[0] in (TERMS, FIGURES) and all(compiled_at(self.sheet, one) for one in places):
                continue  # the word of those who say so in statements
            if any(self.judged_at(one) for one in places):
                continue  # and so here
            path = place if len(paths) > 1 else places[0]
            tellers = self.tellers(place, paths[0], one)
            yield self.of_text(path, fields_words(one, paths, self.sheet), tellers, one, places)

    def judged_at(self, path: Path) -> bool:
        """Whether a text that names nobody tells at a place what people are said to tell there, in words."""
        if text_tellers(self.sheet):
            return False
        place = shown(path)
        return any(one == place or one.startswith((f"{place}.", f"{place}-")) for one in self.judged)

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
        also = backing.also(sheet.id, _values(places), "", chain)
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
            also_told_by=tuple(sorted(also.told_by)),
            also_reported_by=tuple(sorted(also.reported_by)),
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

    def beside(self, said: Statement) -> Path:
        """The phase, exchange or other place of the text that a statement tells of in words; else none."""
        path = tuple(said.id.split("."))
        told = not text_tellers(self.sheet) and said.id in self.judged and path[0] in _BESIDE
        return path if told else ()

    def of_statement(self, said: Statement) -> Claim:
        sheet, backing = self.sheet, self.backing
        chain = chain_of_statement(said, sheet)
        path = ("statements", said.key)
        told = self.told.get(said.key, [])
        beside = self.beside(said)
        fields = [place for place in told if place[-1] not in LINKS]
        also = backing.also(sheet.id, fields, said.key, chain) if fields else same_thing(said, sheet)
        return Claim(
            version=sheet.id,
            kind=STATEMENT,
            path=path,
            places=(path, *sorted(told), *([beside] if beside else [])),
            subject=_subject(said, beside, sheet),
            words=statement(said, sheet),
            chain=chain,
            second_hand=second_hand(said, sheet),
            **backing.denied_statement(sheet, said),
            mistaken=names(said.mistaken),
            also_told_by=tuple(sorted(also.told_by)),
            also_reported_by=tuple(sorted(also.reported_by)),
            statement=said,
            sheet=sheet,
        )


def _subject(said: Statement, beside: Path, sheet: TermSheet) -> str:
    """What a statement is about; of the text as a whole, the version, or the phase or exchange told of."""
    if said.subject != THIS:
        return said.subject
    return beside[1] if len(beside) >= ITEM else sheet.id


def _whole_figure(inside: list[Path]) -> list[list[Path]]:
    """A figure is one claim, with its day and its people; each of its slices may have another teller."""
    own: list[Path] = [path for path in inside if len(path) == 1]
    slices: list[list[Path]] = [[path] for path in inside if len(path) > 1]
    return [own, *slices] if own else slices


def _values(places: Sequence[Path]) -> list[Path]:
    """Those places that hold a value; where none does, all of them."""
    return [one for one in places if one[0] != FIGURES or one[-1] in VALUE_FIELDS] or [*places]
