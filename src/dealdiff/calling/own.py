"""What a party or a speaker holds in a version: its stances, and the text that it made its own."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.calling.objects import PARTY, Object
from dealdiff.calling.vocabulary import DEMANDS
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, Statement
from dealdiff.views.speaking import not_of_its_text, said_for, voices_of
from dealdiff.views.standing_acts import own_acts


def stances(thing: Object, sheet: TermSheet) -> tuple[Statement, ...]:
    """What a party, or one speaker, is reported to hold; of ``demands`` only what it wants."""
    if thing.sort == PARTY:
        said: Iterable[Statement] = said_for(sheet, thing.id)
    else:
        said = (one for one in sheet.statements if thing.id in one.who.names)
    held = (one for one in said if one.family == STANCE)
    return tuple(one for one in held if thing.noun != DEMANDS or one.verb == "wants")


def is_stance_of(thing: Object, path: Path, sheet: TermSheet) -> bool:
    """Whether a place is that of a stance of a party, or of one speaker; by its key alone."""
    who, family = [*path[1].split(" | "), ""][:2] if path[0] == "statements" else ("", "")
    voices = voices_of(sheet.scope, thing.id) if thing.sort == PARTY else {thing.id}
    return family == STANCE and not voices.isdisjoint(who.split(" + "))


def own_text(thing: Object, sheet: TermSheet) -> bool:
    """Whether a party made the text its own: it tabled, accepted or signed it, and that still stands."""
    return thing.sort == PARTY and bool(own_acts(said_for(sheet, thing.id), sheet))


def own_terms(thing: Object, sheet: TermSheet) -> set[str]:
    """The terms of a text that a party made its own, but for those that it refuses."""
    return {*sheet.terms} - given_up(thing, sheet) if own_text(thing, sheet) else set()


def given_up(thing: Object, sheet: TermSheet) -> set[str]:
    """What a party drops, refuses or denies beside a text."""
    return not_of_its_text(said_for(sheet, thing.id), sheet)
