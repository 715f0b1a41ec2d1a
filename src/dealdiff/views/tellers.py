"""Who tells what of a sheet, where no statement says it: the sheet's teller, the source, or an item's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dealdiff.diffing.voices.tellings import FIGURES, ITEM, item_at
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.effective import Effective
from dealdiff.model.given import SHEET, expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.telling.relaying import relayed
from dealdiff.values.names import Names
from dealdiff.values.nearness import nearest_hint

_OF_SLICE = 5  # steps: the collection, the item, its list, the people, the field


def text_tellers(sheet: TermSheet) -> tuple[str, ...]:
    """Who tells the text: the sheet's own teller, else its source."""
    return names(sheet.told_by) or _source(sheet)


def figure_tellers(sheet: TermSheet) -> tuple[str, ...]:
    """Who tells the figures, which are context: the source itself; the teller where there is none."""
    return _source(sheet) or names(sheet.told_by)


def _source(sheet: TermSheet) -> tuple[str, ...]:
    return (sheet.source,) if sheet.source else ()


def names(told_by: object) -> tuple[str, ...]:
    """The names that are told, or none."""
    return told_by.names if isinstance(told_by, Names) else ()


def tellers_at(sheet: TermSheet, path: Path) -> tuple[str, ...]:
    """Who tells what the sheet itself holds at a path: its slice's teller, its item's, or the default."""
    item = item_at(sheet, path)
    own = names(getattr(item, "told_by", None))
    if len(path) == _OF_SLICE:
        held: Any = getattr(item, attribute_of(path[ITEM]), {})
        own = names(getattr(held.get(path[-2]), "told_by", None)) or own
    return own or (figure_tellers(sheet) if path[0] == FIGURES else text_tellers(sheet))


def relayed_by(tellers: tuple[str, ...], sheet: TermSheet) -> Names | None:
    """The report, where it relays what another source is said to tell in it; ``None`` at first hand."""
    relay = sheet.source and relayed(tellers, (sheet.source,), sheet.scope)
    return Names(sheet.source) if relay else None


def check_reported(sheet: TermSheet) -> None:
    """:raises ModelError: where a sheet holds what several reports tell, so that it has no one teller."""
    expect("sheet", sheet, TermSheet, SHEET)
    if isinstance(sheet, Effective):
        found = f"found what stood with {sheet.id}, which several reports tell"
        raise ModelError(
            f"{found}; expected a version as one report tells it, such as negotiation[{sheet.id!r}]"
        )


def check_voice(name: str, sheet: TermSheet) -> None:
    """:raises UnknownName: where nobody is declared so, and nobody in the sheet is called so."""
    scope = sheet.scope
    if scope.declares(name):
        return
    known = {*scope.speakers, *scope.parties, *scope.sources, *_voices(sheet)}
    if name not in known:
        hint = nearest_hint(name, known)
        found = f"nobody is called {str(name)[:80]!r} in {sheet.id}"
        raise UnknownName(f"{found}: expected a speaker, a party or a source{hint}")


def _voices(sheet: TermSheet) -> Iterator[str]:
    """Everybody who is named in a sheet as telling something."""
    yield from (*_source(sheet), *names(sheet.told_by))
    for item in (*sheet.terms.values(), *sheet.parts.values(), *sheet.figures.values()):
        yield from _tellers_in(item)
    for one in sheet.statements:
        yield from (*one.who.names, *names(one.told_by))


def _tellers_in(item: Any) -> Iterator[str]:  # noqa: ANN401 # a term, phase or figure, or a presence
    yield from names(getattr(item, "told_by", None))
    for attribute in attrs.fields(type(item)) if attrs.has(type(item)) else ():
        for entry in entries(getattr(item, attribute.name)):
            yield from names(getattr(entry, "told_by", None))


def entries(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 # any content of a field
    """The members of a field that is a list of an item; none where it is anything else."""
    return tuple(value.values()) if hasattr(value, "values") else ()
