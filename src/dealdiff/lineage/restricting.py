"""A negotiation with some of its versions alone, and without what some sources tell: it holds together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from attrs import evolve

from dealdiff.lineage.hearing import heard
from dealdiff.lineage.loosening import loosened
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES, Silence
from dealdiff.model.term import says_something
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED


def restricted(
    negotiation: Negotiation, versions: Iterable[str], unheard: Collection[str] = frozenset()
) -> Negotiation:
    """The negotiation with these versions alone, as they are.

    Where one names a parent that is left out, or is silent as one that is, it is told without that link.
    Of ``unheard`` sources nothing is told, and nothing refers to what is left out.
    """
    kept = frozenset(versions)
    left_out = frozenset(negotiation.versions) - kept
    sheets = (_restricted(sheet, kept, left_out, unheard) for sheet in negotiation if sheet.id in kept)
    return Negotiation.checked(negotiation.scope, sheets)


def _restricted(
    sheet: TermSheet, kept: Collection[str], left_out: Collection[str], unheard: Collection[str]
) -> TermSheet:
    told = heard(_linked(sheet, kept), unheard)
    found = loosened(told, sheet, left_out)
    return found if found is sheet else _silent(found, sheet)


def _linked(sheet: TermSheet, kept: Collection[str]) -> TermSheet:
    """The sheet without links to other versions; what it incorporates of them, nobody knows any more."""
    changes: dict[str, Any] = {}
    if any(one not in kept for one in sheet.parents):
        changes["parents"] = {one: how for one, how in sheet.parents.items() if one in kept}
    if sheet.silence.as_ and sheet.silence.as_ not in kept:
        changes["silence"] = Silence()
    return evolve(sheet, **changes) if changes else sheet


def _silent(found: TermSheet, sheet: TermSheet) -> TermSheet:
    """The sheet that was found, which is not known to lack what was left out of it."""
    silence = found.silence
    terms = (id_ for id_, one in sheet.terms.items() if found.terms.at(id_) is not one)
    untold = {id_ for id_ in terms if found.silent_on(id_) is not UNREPORTED}
    if found.parts is not sheet.parts and silence.of_phases is not UNREPORTED:
        untold.add(PHASES)
    if untold:
        silence = evolve(silence, except_={**silence.except_, **dict.fromkeys(untold, UNREPORTED)})
    if found.exchanges is not sheet.exchanges and says_something(silence.default):
        silence = evolve(silence, default=UNREPORTED)
    return found if silence is found.silence else evolve(found, silence=silence)
