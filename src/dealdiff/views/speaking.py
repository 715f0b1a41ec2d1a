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
    own = {id_ for id_, one in scope.speakers.items() if not one.speaks_for}
    if name in scope.parties or name in own:
        return name
    if name in scope.speakers:
        party = scope.speakers[name].speaks_for
        raise UnknownName(f"{name!r} is no party: {scope.name(name)} speaks for {party!r}; ask for that")
    if name in scope.sources:
        raise UnknownName(f"{name!r} is no party but a source, {scope.name(name)}; ask for a party")
    hint = nearest_hint(name, sorted({*scope.parties, *own}))
    raise UnknownName(f"no party {name[:80]!r}: {_known(scope, own)}{hint}")


def _known(scope: Scope, alone: set[str]) -> str:
    """Who can be asked for: the parties by name; then that there are others, whom a reader may have meant."""
    told = f"expected one of {', '.join(sorted(scope.parties))}" if scope.parties else "none is declared"
    told += f", or a voice that speaks for nobody ({len(alone)})" if alone else ""
    return f"{told}, not a source" if scope.sources else told


def check_voices(*, second_hand: object, factions: object) -> None:
    """Refuse what is neither yes nor no, where it is asked whose word counts.

    :raises ModelError: naming which, and what was found.
    """
    for name, asked in (("second_hand", second_hand), ("factions", factions)):
        expect(name, asked, bool, "True or False")


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


def not_of_its_text(said: tuple[Statement, ...], text: TermSheet) -> set[str]:
    """The terms that a party drops, refuses or denies: no part of a text that it makes its own with them.

    What it refuses or drops must reach the text's term: to refuse 40 takes nothing from a text that says 30.
    To want the term forbidden, or its opposite, is to refuse it.
    """
    return {one.subject for one in said if not one.expected and _goes_against(one, text)}


def _goes_against(one: Statement, text: TermSheet) -> bool:
    if one.family == TELLS:
        return one.verb in _AGAINST
    term = text.terms.at(one.subject)
    if one.family != STANCE or one.body is None or not isinstance(term, Term):
        return one.family == STANCE and one.verb in _AGAINST
    held = Statement(who=one.who, verb="accepts", subject=one.subject, body=term)
    return opposite(held, one, Setting(before=text, after=text, policy=DEFAULT))
