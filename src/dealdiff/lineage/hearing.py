"""A version without what some sources alone tell of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from attrs import evolve

from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import Statement
from dealdiff.model.unsettled import path_of
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.tellers import names

_ITEMS = ("terms", "parts")
_WHOLE = ("lasts", "when", "ends", "agreed", "open_", "told_by")
_BESIDE = frozenset({"figures", "statements"})


def heard(sheet: TermSheet, unheard: Collection[str]) -> TermSheet:
    """The sheet without the statements, terms, phases, figures and slices that only these sources tell.

    Where the sheet's own teller is one of them, nothing of its text stays but what another one tells. What
    stands unsettled at a place that is left out goes too.

    >>> draft = TermSheet(id="draft", told_by="weekly", terms={"fee": "none"}, lasts="six weeks")
    >>> found = heard(draft, {"weekly"})
    >>> len(found.terms), found.lasts
    (0, <Presence.UNREPORTED: 'unreported'>)
    """
    if not unheard:
        return sheet
    text = not _only(sheet.told_by, unheard)
    changes: dict[str, Any] = {} if text else dict.fromkeys(_WHOLE, UNREPORTED)
    if not text:
        changes |= {"exchanges": Keyed(), "silence": Silence()}
    for name in (*_ITEMS, "figures"):
        items: Keyed[Any] = getattr(sheet, name)
        kept = _items(items, unheard, untold=text or name == "figures")
        if kept is not items:
            changes[name] = kept
    said = _said(sheet.statements, unheard)
    if said is not sheet.statements:
        changes["statements"] = said
    return _settled(sheet, evolve(sheet, **changes), text=text) if changes else sheet


def _items(items: Keyed[Any], unheard: Collection[str], *, untold: bool) -> Keyed[Any]:
    """The items that others tell; ``untold``: whether those stay that name no teller."""
    found = {id_: _item(one, unheard) for id_, one in items.items() if _stays(one, unheard, untold=untold)}
    alike = len(found) == len(items) and all(found[id_] is one for id_, one in items.items())
    return items if alike else Keyed(found)


def _stays(one: object, unheard: Collection[str], *, untold: bool) -> bool:
    tellers = names(getattr(one, "told_by", None))
    return any(name not in unheard for name in tellers) if tellers else untold


def _item(one: Any, unheard: Collection[str]) -> Any:  # noqa: ANN401 # a term, phase or figure, or a presence
    """An item without the slices that others do not tell; parts that no longer make up the whole go all."""
    changes: dict[str, Any] = {}
    for name in ("of_whom", "made_of"):
        slices: Keyed[Any] = getattr(one, name, None) or Keyed()
        kept = _items(slices, unheard, untold=True)
        if kept is not slices:
            changes[name] = kept if name == "of_whom" else Keyed()
    return evolve(one, **changes) if changes else one


def _said(said: tuple[Statement, ...], unheard: Collection[str]) -> tuple[Statement, ...]:
    kept = [one for one in said if not _only(one.who, unheard) and not _only(one.told_by, unheard)]
    found = tuple(_statement(one, unheard) for one in kept)
    return found if len(found) < len(said) or any(map(_differ, found, said)) else said


def _differ(one: object, other: object) -> bool:
    return one is not other


def _statement(one: Statement, unheard: Collection[str]) -> Statement:
    """A statement without slices that others tell, and without who later judged it mistaken."""
    body = _item(one.body, unheard)
    changes: dict[str, Any] = {} if body is one.body else {"body": body}
    if _only(one.mistaken, unheard):
        changes["mistaken"] = UNREPORTED
    return evolve(one, **changes) if changes else one


def _settled(sheet: TermSheet, found: TermSheet, *, text: bool) -> TermSheet:
    """The sheet that was found, without what was unsettled where something is left out."""
    gone = {(words_of(name), id_) for name in (*_ITEMS, "figures") for id_ in _changed(sheet, found, name)}
    gone |= {("statements", one.key) for one in sheet.statements} - {
        ("statements", one.key) for one in found.statements
    }
    kept = {
        place: one
        for place, one in found.unsettled.items()
        if (path := path_of(place))[:2] not in gone and (text or path[0] in _BESIDE)
    }
    return evolve(found, unsettled=kept) if len(kept) < len(found.unsettled) else found


def _changed(sheet: TermSheet, found: TermSheet, name: str) -> list[str]:
    items: Keyed[Any] = getattr(found, name)
    return [id_ for id_, one in getattr(sheet, name).items() if items.at(id_) is not one]


def _only(told_by: object, unheard: Collection[str]) -> bool:
    several = names(told_by)
    return bool(several) and all(one in unheard for one in several)
