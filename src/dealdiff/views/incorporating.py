"""A version with the text of the one that its silence incorporates (``as <version>``)."""

from __future__ import annotations

from attrs import evolve

from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.silence import Silence
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.leaves import Attested, leaves
from dealdiff.views.overlaying import overlay

_TEXT = ("phases", "terms", "exchange")
SHOWN = 12  # versions of a circle: enough to see it


def resolved(sheet: TermSheet, versions: Versions) -> TermSheet:
    """The sheet with the terms that its silence incorporates from another version (``as <version>``).

    Only the text comes along (phases, terms, exchanges); what people said of the other version stays there.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> may = TermSheet(id="may", terms=[Release(id="hostages", count=35)])
    >>> june = TermSheet(id="june", silence=Silence(as_="may"))
    >>> list(resolved(june, {"may": may}).terms)
    ['hostages']

    :raises UnknownName: where there is no such version. :raises ModelError: where the references circle.
    """
    return incorporated(sheet, versions)[0]


Known = dict[str, tuple[TermSheet, Attested]]


def incorporated(
    sheet: TermSheet, versions: Versions, known: Known | None = None
) -> tuple[TermSheet, Attested]:
    """The resolved sheet, and of each leaf the version that tells it; ``known`` keeps what was worked out."""
    known = {} if known is None else known
    for own in reversed(_chain(sheet, versions, known)):
        if own.silence.as_:
            base, attested = known[own.silence.as_]
            text = {path: version for path, version in attested.items() if path[0] in _TEXT}
            known[own.id] = _with_text_of(base, own), {**text, **_own(own)}
        else:
            known[own.id] = own, _own(own)
    return known[sheet.id]


def _chain(sheet: TermSheet, versions: Versions, known: Known) -> list[TermSheet]:
    """The sheet, the version that it incorporates, the one which that incorporates, up to what is known."""
    if sheet.id in known:
        return []
    found = {sheet.id: sheet}
    last = sheet
    while (other := last.silence.as_) and other not in known:
        if other in found:
            around = [*list(found)[:SHOWN], other]
            raise ModelError(f"versions are silent as one another: {' -> '.join(around)}")
        if other not in versions:
            raise UnknownName(f"{last.id} is silent as {other!r}, and there is no such version")
        last = found[other] = versions[other]
    return list(found.values())


def _own(sheet: TermSheet) -> Attested:
    return dict.fromkeys(leaves(to_plain(sheet)), sheet.id)


def _with_text_of(base: TermSheet, sheet: TermSheet) -> TermSheet:
    text = evolve(
        base, statements=(), figures=Keyed(), agreed=UNREPORTED, open_=UNREPORTED, silence=Silence()
    )
    alone = evolve(sheet, silence=evolve(sheet.silence, as_=""))
    combined = overlay(text, alone)
    return evolve(alone, parts=combined.parts, terms=combined.terms, exchanges=combined.exchanges)
