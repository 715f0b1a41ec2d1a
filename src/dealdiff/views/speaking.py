"""Who speaks for a party: the party, its speakers, and its factions where they are asked for."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, TELLS, THIS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand as at_second_hand
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import DEFAULT
from dealdiff.views.opposing import opposite

OWN_TEXT = frozenset({"tables", "accepts", "signs"})  # acts by which a text is a party's own word
_AGAINST = frozenset({"drops", "refuses", "withholds", "denies"})


def party_named(scope: Scope, name: str) -> str:
    """The party called so, or the speaker who speaks for nobody and so has a view of its own.

    :raises UnknownName: where there is none, with the nearest; for a speaker of a party, with that party.
    """
    expect("party", name, str, "the id of a party")
    if name in scope.parties or (name in scope.speakers and not scope.speakers[name].speaks_for):
        return name
    if name in scope.speakers:
        party = scope.speakers[name].speaks_for
        raise UnknownName(f"{name!r} is no party: {scope.name(name)} speaks for {party!r}; ask for that")
    hint = nearest_hint(name, {*scope.parties, *scope.speakers})
    known = ", ".join(sorted(scope.parties)) or "none is declared"
    raise UnknownName(f"no party {name[:80]!r}: expected one of {known}{hint}")


def voices_of(scope: Scope, party: str, *, factions: bool = False) -> frozenset[str]:
    """The party and all who speak for it; with ``factions`` also the parties inside it, and theirs.

    Who speaks for nobody is never among them, but as the view that is asked for.
    """
    whole = {party}
    if factions:
        while inside := {one.id for one in scope.parties.values() if one.inside in whole} - whole:
            whole |= inside
    return frozenset(
        {*whole, *(one.id for one in scope.speakers.values() if one.speaks_for and one.speaks_for in whole)}
    )


def said_for(
    sheet: TermSheet, party: str, *, factions: bool = False, second_hand: bool = True
) -> tuple[Statement, ...]:
    """What a sheet reports that a party said, by any of its voices, in the sheet's order.

    ``second_hand=False`` leaves out what somebody tells who does not speak for it.
    """
    voices = voices_of(sheet.scope, party, factions=factions)
    return tuple(
        one
        for one in sheet.statements
        if not voices.isdisjoint(one.who.names) and (second_hand or not at_second_hand(one, sheet))
    )


def on_this(one: Statement, sheet: TermSheet) -> bool:
    """Whether a statement is about the version itself."""
    return one.subject in (THIS, sheet.id)


def not_of_its_text(said: tuple[Statement, ...], text: TermSheet | None = None) -> set[str]:
    """The terms that a party drops, refuses or denies: no part of a text that it makes its own with it.

    Where the ``text`` is given, what it refuses or drops must reach its term: to refuse 40 takes nothing from
    a text that says 30.
    """
    against = (
        one for one in said if one.verb in _AGAINST and one.family in (STANCE, TELLS) and not one.expected
    )
    return {one.subject for one in against if text is None or _reaches(one, text)}


def _reaches(one: Statement, text: TermSheet) -> bool:
    term = text.terms.at(one.subject)
    if one.family == TELLS or one.body is None or not isinstance(term, Term):
        return True
    held = Statement(who=one.who, verb="accepts", subject=one.subject, body=term)
    return opposite(held, one, Setting(before=text, after=text, policy=DEFAULT))
