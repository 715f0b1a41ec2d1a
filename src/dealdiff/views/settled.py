"""A text without what it leaves unsettled: what stands there meanwhile is nobody's word."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermOrPresence, TermSheet, Versions
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, path_of
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.incorporating import resolved
from dealdiff.views.laying import remade
from dealdiff.views.leaves import leaves

_ITEM = 2  # steps of the place of a whole term
_TERMS = "terms"


def unsettled_in(id_: str, sheet: TermSheet) -> tuple[Path, ...]:
    """What of a term a text leaves unsettled, as paths inside it; the empty path is the whole term."""
    inside = (path[_ITEM:] for path in map(path_of, sheet.unsettled) if path[:_ITEM] == (_TERMS, id_))
    return tuple(() if path == ("is",) else path for path in inside)


def unsettled_terms(sheet: TermSheet) -> tuple[str, ...]:
    """The terms of which a text leaves something unsettled."""
    return tuple(dict.fromkeys(path[1] for path in map(path_of, sheet.unsettled) if path[0] == _TERMS))


def settled(sheet: TermSheet) -> TermSheet:
    """The text without what it leaves unsettled in its terms: there, nothing is reported.

    >>> from dealdiff.model.unsettled import Unsettled
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> waiting = {"terms.hostages.count": Unsettled(alternatives={"x": "40", "y": "50"}, base="10")}
    >>> terms = [Release(id="hostages", count=10, force="must")]
    >>> draft = TermSheet(id="draft", terms=terms, unsettled=waiting)
    >>> settled(draft).terms["hostages"].reported()
    {'force': Force(words='must')}
    """
    if not sheet.unsettled:
        return sheet
    terms = Keyed({id_: one for id_, told in sheet.terms.items() for one in _settled(id_, told, sheet)})
    whole = {path[1]: UNREPORTED for path in map(path_of, sheet.unsettled) if path[0] == _TERMS}
    except_ = Keyed({**sheet.silence.except_, **{id_: one for id_, one in whole.items() if id_ not in terms}})
    return evolve(sheet, terms=terms, unsettled=Keyed(), silence=evolve(sheet.silence, except_=except_))


def settled_with(sheet: TermSheet, versions: Versions) -> TermSheet:
    """The settled text with that of the versions that it incorporates, each without what it leaves unsettled.

    Its ``unsettled`` are the places that any of them leaves so, and of which none nearer tells the value.

    :raises UnknownName: where there is no such version. :raises ModelError: where the references circle.
    """
    whole = resolved(sheet, versions)
    chain = _chain(sheet, versions)
    if not any(one.unsettled for one in chain):
        return whole
    text = evolve(settled(chain[-1]), unsettled=chain[-1].unsettled)
    for own in reversed(chain[:-1]):
        laid = settled(resolved(own, {own.silence.as_: text}))
        text = evolve(laid, unsettled=Keyed({**_waiting(text, own), **own.unsettled}))
    return text


def _chain(sheet: TermSheet, versions: Versions) -> list[TermSheet]:
    """The sheet, the version that it incorporates, and the one which that incorporates."""
    found = [sheet]
    while found[-1].silence.as_:
        found.append(versions[found[-1].silence.as_])
    return found


def _waiting(text: TermSheet, nearer: TermSheet) -> dict[str, Unsettled]:
    """The unsettled places of a text of which a version that incorporates it does not tell the value."""
    told = leaves(to_plain(nearer))
    return {place: one for place, one in text.unsettled.items() if path_of(place) not in told}


def _settled(id_: str, told: TermOrPresence, sheet: TermSheet) -> Iterator[TermOrPresence]:
    """The one term without what is unsettled in it; nothing where the whole of it is."""
    gone = unsettled_in(id_, sheet)
    if not gone:
        yield told
    elif isinstance(told, Term) and () not in gone:
        kept = {path: one for path, one in leaves(to_plain(told)).items() if not _inside(path, gone)}
        again = remade(told, kept, sheet)
        assert isinstance(again, Term)  # noqa: S101 # as it was
        yield again


def _inside(path: Path, gone: tuple[Path, ...]) -> bool:
    return any(path[: len(one)] == one for one in gone)
