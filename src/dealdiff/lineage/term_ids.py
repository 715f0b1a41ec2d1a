"""Which ids the log of a term takes: issues, phases and figures, and what people speak of besides."""

from __future__ import annotations

from dealdiff.errors import UnknownName
from dealdiff.model.keyed import cut
from dealdiff.model.statement import THIS
from dealdiff.negotiation import Negotiation
from dealdiff.values.nearness import nearest_hint


def check_sort(negotiation: Negotiation, term: str) -> None:
    """Refuse what people speak of as well, and is no term: a party, a version, or nothing in particular.

    :raises UnknownName: saying what it is, with the nearest term.
    """
    sort = _sort(negotiation, term)
    if sort and term not in _told(negotiation):
        raise _unknown(f"{cut(term)} is {sort}, expected an issue, a phase or a figure", term, negotiation)


def _sort(negotiation: Negotiation, term: str) -> str:
    scope = negotiation.scope
    if term in negotiation.versions or term == THIS:
        return "a version"
    if term in scope.parties:
        return "a party"
    if term in scope.speakers:
        return "a speaker"
    return "" if term else "no id"


def check_known(negotiation: Negotiation, term: str) -> None:
    """Refuse what no version tells or speaks of. :raises UnknownName: with the nearest term."""
    if term not in _told(negotiation) | _subjects(negotiation):
        raise _unknown(f"no term {cut(term)} in any version", term, negotiation)


def _unknown(said: str, term: str, negotiation: Negotiation) -> UnknownName:
    return UnknownName(said + nearest_hint(term[:80], _told(negotiation) | _subjects(negotiation)))


def _told(negotiation: Negotiation) -> set[str]:
    """Every issue, phase and figure that is declared or told."""
    known = {*negotiation.scope.issues, *negotiation.scope.figures}
    for sheet in negotiation:
        known.update(sheet.terms, sheet.parts, sheet.figures)
    return known


def _subjects(negotiation: Negotiation) -> set[str]:
    """What people speak of besides, and may be a term."""
    found = {one.subject for sheet in negotiation for one in sheet.statements}
    return {one for one in found if not _sort(negotiation, one)}
