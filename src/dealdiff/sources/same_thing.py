"""Who else tells the same thing: that a party holds, does or says the same, or the same in words."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import FIGURES, TERMS, Telling, told_fields
from dealdiff.errors import ParseError
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import ACTS, JUDGES, TELLS, THIS, Statement
from dealdiff.model.term import Term
from dealdiff.sources.backing import Also
from dealdiff.sources.chain import chain_of_statement
from dealdiff.sources.quoting import Quoting
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import surely_same
from dealdiff.values.when import Order, When
from dealdiff.values.wording import Wording

_WORDS = (TELLS, JUDGES)  # what is said there is the same, whoever says it; else it is of a party


def same_thing(said: Statement, sheet: TermSheet) -> Also:
    """Who else tells the same: a party of itself, another speaker of it, another teller or report.

    Who says it is one voice, however many tell of that; where it is the party itself, each teller is one.
    """
    own = chain_of_statement(said, sheet)
    alike = [(one, chain_of_statement(one, sheet)) for one in sheet.statements if _same(one, said, sheet)]
    quoting = Quoting([own, *(chain for _, chain in alike)])
    sound = {chain for one, chain in alike if one.mistaken is UNREPORTED}
    apart = sound & quoting.apart(own)
    return Also(
        frozenset(name for chain in quoting.first(apart) for name in chain.tellers) - {*own.tellers},
        frozenset(source for chain in sound - apart for source in chain.sources) - {*own.outlets},
    )


def _same(one: Statement, said: Statement, sheet: TermSheet) -> bool:
    """Whether a statement tells the same thing as another, or more: what, of whom, in which words, when."""
    return (
        (one.verb, one.family, one.says, one.expected) == (said.verb, said.family, said.says, said.expected)
        and _subject(one, sheet) == _subject(said, sheet)
        and _of_whom(one, sheet) >= _of_whom(said, sheet)
        and not _two_days(one, said)
        and not _two_versions(one, said)
        and _holds(one, said, sheet)
    )


def _subject(said: Statement, sheet: TermSheet) -> str:
    return THIS if said.subject == sheet.id else said.subject


def _of_whom(said: Statement, sheet: TermSheet) -> set[str]:
    """The parties who hold, do or call it so, also together; who speaks for none is counted by name."""
    return {sheet.scope.party_of(one) or one for one in said.who.names if said.family not in _WORDS}


def _two_days(one: Statement, said: Statement) -> bool:
    """Whether two acts were surely on two days."""
    if said.family != ACTS or not isinstance(one.date, When) or not isinstance(said.date, When):
        return False
    return one.date.before(said.date) is not Order.POSSIBLY


def _two_versions(one: Statement, said: Statement) -> bool:
    """Whether two calls are since two versions: two days, or in other words of which neither is a day."""
    if not isinstance(one.since, Wording) or not isinstance(said.since, Wording):
        return False
    first, second = _day(one.since), _day(said.since)
    if first is not None and second is not None:
        return first.before(second) is not Order.POSSIBLY
    return first is second and str(one.since).casefold() != str(said.since).casefold()


def _day(words: Wording) -> When | None:
    try:
        return When(str(words))
    except ParseError:
        return None


def _holds(one: Statement, said: Statement, sheet: TermSheet) -> bool:
    """Whether one statement holds all that another does, in its words or in others that mean the same."""
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
