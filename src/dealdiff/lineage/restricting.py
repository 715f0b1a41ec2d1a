"""A negotiation with some of its versions alone, and a version without what some sources tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from attrs import evolve

from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.views.tellers import names

_SLICES = ("of_whom", "made_of")


def restricted(
    negotiation: Negotiation, versions: Iterable[str], unheard: Collection[str] = frozenset()
) -> Negotiation:
    """The negotiation with these versions alone, as they are.

    Where one names a parent that is left out, or is silent as one that is, it is told without that link.
    Of ``unheard`` sources nothing is told.
    """
    kept = frozenset(versions)
    sheets = (sheet for sheet in negotiation if sheet.id in kept)
    return Negotiation.checked(
        negotiation.scope, [_without(_linked(sheet, kept), unheard) for sheet in sheets]
    )


def _linked(sheet: TermSheet, kept: Collection[str]) -> TermSheet:
    changes: dict[str, Any] = {}
    if any(one not in kept for one in sheet.parents):
        changes["parents"] = {one: how for one, how in sheet.parents.items() if one in kept}
    if sheet.silence.as_ and sheet.silence.as_ not in kept:
        changes["silence"] = evolve(sheet.silence, as_="")
    return evolve(sheet, **changes) if changes else sheet


def _without(sheet: TermSheet, unheard: Collection[str]) -> TermSheet:
    """The sheet without the statements, terms, phases, figures and slices that only these sources tell."""
    if not unheard:
        return sheet
    said = tuple(
        one for one in sheet.statements if not _only(one.who, unheard) and not _only(one.told_by, unheard)
    )
    changes: dict[str, Any] = {} if len(said) == len(sheet.statements) else {"statements": said}
    for name in ("terms", "parts", "figures"):
        items: Keyed[Any] = getattr(sheet, name)
        heard = _heard(items, unheard)
        if heard is not items:
            changes[name] = heard
    return evolve(sheet, **changes) if changes else sheet


def _heard(items: Keyed[Any], unheard: Collection[str]) -> Keyed[Any]:
    found = {}
    for id_, one in items.items():
        if not _only(getattr(one, "told_by", None), unheard):
            lists = {name: getattr(one, name) for name in _SLICES if getattr(one, name, None)}
            changes = {
                name: kept for name, each in lists.items() if (kept := _heard(each, unheard)) is not each
            }
            found[id_] = evolve(one, **changes) if changes else one
    alike = len(found) == len(items) and all(found[id_] is one for id_, one in items.items())
    return items if alike else Keyed(found)


def _only(told_by: object, unheard: Collection[str]) -> bool:
    several = names(told_by)
    return bool(several) and all(one in unheard for one in several)
