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
from dealdiff.sources.chain import Chain, chain_of_statement
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import surely_same


def same_stance(said: Statement, sheet: TermSheet) -> Also:
    """Who else tells that the same party holds the same: the party, another speaker of it, another teller.

    Who says it is one voice, however many tell of that; where it is the party itself, each teller is one.
    """
    own, told, reports = chain_of_statement(said, sheet), set[str](), set[str]()
    for one in _alike(said, sheet):
        chain = chain_of_statement(one, sheet)
        if _another(chain, own):
            told.update(_tellers(chain))
        else:
            reports.update(chain.sources)
    return Also(frozenset(told), frozenset(reports - {*own.outlets}))


def _tellers(chain: Chain) -> tuple[str, ...]:
    return chain.told_by or chain.speakers


def _another(one: Chain, other: Chain) -> bool:
    """Whether a stance is told by another voice than a voice of the other, and not of its report."""
    persons = {name for name in one.speakers if name not in one.scope.parties}
    return (
        {*_tellers(one), *persons}.isdisjoint(other.voices)
        and {*_tellers(one)}.isdisjoint(other.sources)
        and {*_tellers(other)}.isdisjoint(one.sources)
    )


def _alike(said: Statement, sheet: TermSheet) -> Iterator[Statement]:
    """The stances of the same party that hold the same, and were not judged mistaken."""
    parties = _parties(said, sheet)
    if said.family != STANCE or "" in parties:
        return
    for one in sheet.statements:
        if (
            (one.verb, one.subject) == (said.verb, said.subject)
            and _says_so(one, said, sheet)
            and _parties(one, sheet) == parties
            and one.mistaken is UNREPORTED
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
