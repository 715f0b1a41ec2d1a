"""A version as one party is reported to want it, or to accept it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from dealdiff.diffing.saying.bans import forbids, type_of_issue
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.accepted import accepts_none, body_of, told_none
from dealdiff.views.frame import Frame, frame_of
from dealdiff.views.speaking import check_voices, party_named
from dealdiff.views.tellers import check_reported, names
from dealdiff.views.wishes import Wishes
from dealdiff.views.wishing import wish_of


def as_wanted_by(
    sheet: TermSheet, party: str, *, second_hand: bool = False, factions: bool = False
) -> TermSheet:
    """What a party is reported to want or accept in a version, and nothing that it did not say.

    What it says it wants or accepts is laid field by field, and over that the text where it tabled, accepted
    or signed this version, less what it drops, refuses or denies. What it says in two ways stands in none.
    Nobody consents by not objecting, so what is left out is unreported. To accept an issue without more is to
    accept what the text tells on it. What the text leaves unsettled is nobody's word. What somebody judged
    mistaken is no view of its own. All its stances stay as statements, with those that were judged mistaken.

    With ``second_hand`` also what others say that it wants: what it says itself goes before that. With
    ``factions`` also the parties inside it. Who speaks for nobody has a view only under its own name.

    The view is told by those who speak; a term that others tell has its own ``told_by``.

    >>> from dealdiff.model.scope import Party, Scope
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> said = Statement(who="north", verb="wants", subject="hostages", body=Release(id="hostages", count=40))
    >>> terms = [Release(id="hostages", count=33), Release(id="prisoners", count=300)]
    >>> scope = Scope(parties=[Party(id="north", name="North")])
    >>> draft = TermSheet(id="draft", scope=scope, terms=terms, statements=[said])
    >>> view = as_wanted_by(draft, "north")
    >>> {id_: str(term.count) for id_, term in view.terms.items()}
    {'hostages': '40'}

    :raises UnknownName: where there is no such party, with the nearest.
    :raises ModelError: for an effective version, which several reports tell; for a keyword that is no bool.
    """
    check_reported(sheet)
    party_named(sheet.scope, party)
    check_voices(second_hand=second_hand, factions=factions)
    return _view(Wishes(sheet=sheet, party=party, second_hand=second_hand, factions=factions))


def _view(said: Wishes) -> TermSheet:
    """What it wants, under the names of those who say so."""
    sheet, speakers = said.sheet, said.speakers
    terms = {id_: _credited(item, tellers, speakers) for id_, item, tellers in _terms(said)}
    frame = frame_of(sheet, said.gone) if said.owns_text else Frame()
    return TermSheet(
        id=sheet.id,
        title=sheet.title,
        date=sheet.date,
        dated_by=sheet.dated_by,
        source=sheet.source,
        told_by=list(speakers) if speakers else UNREPORTED,
        parents=sheet.parents,
        parts=_parts(frame, terms.values()),
        exchanges=frame.exchanges,
        lasts=frame.lasts,
        when=frame.when,
        ends=frame.ends,
        terms=terms,
        statements=(*said.stances, *said.acts_told),
        scope=sheet.scope,
    )


def _credited(item: TermOrPresence, tellers: set[str], speakers: tuple[str, ...]) -> TermOrPresence:
    """The item with those who tell it, where they are not the view's own tellers."""
    if not isinstance(item, Term) or not tellers or tellers == set(speakers):
        return item
    return evolve(item, told_by=sorted(tellers))


def _parts(frame: Frame, terms: Iterable[TermOrPresence]) -> Keyed[Part]:
    """The phases of its own text, else those in which its terms stand, by their ids alone."""
    found = dict(frame.parts)
    for term in terms:
        if isinstance(term, Term) and term.part:
            found.setdefault(term.part, Part(id=term.part))
    return Keyed(found)


def _terms(said: Wishes) -> Iterator[tuple[str, TermOrPresence, set[str]]]:
    """What it wants on each issue, and who tells it."""
    text, wishes = said.text, said.standing
    for id_ in dict.fromkeys([*text, *(one.subject for one in wishes)]):
        own, several = _of_one_sort(said, text.get(id_), [one for one in wishes if one.subject == id_])
        item = _item(said, own, several)
        if item is not None:
            yield id_, item, _tellers(said, own, several)


def _of_one_sort(
    said: Wishes, text: TermOrPresence | None, wishes: list[Statement]
) -> tuple[TermOrPresence | None, list[Statement]]:
    """What it is for; where that is nothing, the bans that it says itself, else those that others tell.

    What is wanted in one place and forbidden in another is no one term: as a refusal, the ban stays a stance.
    """
    if isinstance(text, Presence):
        return text, wishes
    banned = [one for one in wishes if _forbids(body_of(one, said.sheet))]
    near = [one for one in wishes if not said.remote(one)]
    bans_alone = all(one in banned for one in near) and (text is None or _forbids(text))
    if bans_alone and (near or text is not None):
        return text, near
    if bans_alone and len(banned) == len(wishes):
        return text, wishes
    return None if _forbids(text) else text, [one for one in wishes if one not in banned]


def _forbids(told: object) -> bool:
    return isinstance(told, Term) and forbids(told)


def _item(said: Wishes, text: TermOrPresence | None, wishes: list[Statement]) -> TermOrPresence | None:
    """What it wants on one issue: its wishes there, laid over what its own text has.

    Bans stand only where somebody voiced the whole of what they come to: with less told, more is forbidden.
    """
    sheet = said.sheet
    if text is not None and not isinstance(text, Term):
        return text if all(accepts_none(one, sheet) for one in wishes) else None
    if wishes and all(accepts_none(one, sheet) for one in wishes):
        return told_none(wishes[0].subject, sheet)
    several = [*_bodies(said, wishes, text)]
    found = _laid(several, sheet) if any(several) else _bare(wishes, sheet)
    return found if not _forbids(found) or any(found in bodies for bodies in several) else None


def _bodies(said: Wishes, wishes: list[Statement], text: Term | None) -> Iterator[list[Term]]:
    """What is told of the issue: first what others say that it wants, then what it says itself."""
    for remote in (True, False):
        bodies = [body_of(one, said.sheet) for one in wishes if said.remote(one) is remote]
        bodies += [] if remote else [text]
        yield [evolve(one, told_by=UNREPORTED) for one in bodies if one is not None]


def _laid(several: Iterable[list[Term]], sheet: TermSheet) -> Term | None:
    """Its own words laid over what others say; ``None`` where either are of several types."""
    found: Term | None = None
    for bodies in filter(None, several):
        found = wish_of(found, bodies, sheet)
        if found is None:
            return None
    return found


def _bare(wishes: list[Statement], sheet: TermSheet) -> Term | None:
    """A term that only names its issue, where nothing is told of it but that it is wanted."""
    type_ = type_of_issue(wishes[0].subject, sheet) if wishes else None
    return type_(id=wishes[0].subject) if type_ is not None else None


def _tellers(said: Wishes, text: TermOrPresence | None, wishes: list[Statement]) -> set[str]:
    """Who tells what it wants on one issue."""
    found = {name for one in wishes for name in (names(one.told_by) if said.remote(one) else said.own(one))}
    taken = [text] if text is not None else []
    taken += [body for one in wishes if one.body is None and (body := body_of(one, said.sheet)) is not None]
    for one in taken:
        found |= {*names(said.text_tellers(one))} or {name for act in said.acts for name in said.own(act)}
    return found
