"""Who else tells that a party holds the same."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import FIGURES, TERMS, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.sources.backing import Also
from dealdiff.sources.chain import chain_of_statement
from dealdiff.sources.quoting import Quoting
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import surely_same


def same_stance(said: Statement, sheet: TermSheet) -> Also:
    """Who else tells that the same party holds the same: the party, another speaker of it, another teller.

    Who says it is one voice, however many tell of that; where it is the party itself, each teller is one.
    """
    own = chain_of_statement(said, sheet)
    alike = [(one, chain_of_statement(one, sheet)) for one in _alike(said, sheet)]
    quoting = Quoting([own, *(chain for _, chain in alike)])
    sound = {chain for one, chain in alike if one.mistaken is UNREPORTED}
    apart = sound & quoting.apart(own)
    return Also(
        frozenset(name for chain in quoting.first(apart) for name in chain.told_by or chain.speakers),
        frozenset(source for chain in sound - apart for source in chain.sources) - {*own.outlets},
    )


def _alike(said: Statement, sheet: TermSheet) -> Iterator[Statement]:
    """The stances of the same party that hold the same."""
    parties = _parties(said, sheet)
    if said.family != STANCE or "" in parties:
        return
    for one in sheet.statements:
        if (
            (one.verb, one.subject) == (said.verb, said.subject)
            and _says_so(one, said, sheet)
            and _parties(one, sheet) == parties
        ):
            yield one


def _says_so(one: Statement, said: Statement, sheet: TermSheet) -> bool:
    """Whether a stance holds all that another does, in its words or in others that mean the same."""
    if one.body == said.body:
        return True
    if one.body is None or said.body is None or type(one.body) is not type(said.body):
        return False
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    theirs, mine = dict(_told(one, one.body)), _told(said, said.body)
    verdicts = [between(each, theirs[path], setting) if path in theirs else None for path, each in mine]
    return bool(verdicts) and all(map(surely_same, verdicts))


def _told(said: Statement, body: Term | Figure) -> list[tuple[Path, Telling]]:
    place = (FIGURES if isinstance(body, Figure) else TERMS, body.id)
    return [
        (path, Telling(path=(*place, *path), value=value, item=body, statement=said))
        for path, value in told_fields(body)
    ]


def _parties(said: Statement, sheet: TermSheet) -> set[str]:
    return {sheet.scope.party_of(one) for one in said.who.names}
