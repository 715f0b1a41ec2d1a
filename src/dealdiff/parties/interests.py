"""Interests that the user hands over, as positions that a move can be measured against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from dealdiff.errors import ModelError
from dealdiff.lineage.days import EVER, Bounds, bounds
from dealdiff.lineage.term_ids import check_known, check_sort
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.held import Held
from dealdiff.parties.position import Position
from dealdiff.telling.naming import called
from dealdiff.values.names import Names
from dealdiff.values.when import When
from dealdiff.views.speaking import party_named

VERBS = ("wants", "accepts", "refuses")
GIVEN = "interests"  # stands for the version that would tell them


@frozen(kw_only=True)
class Interest:
    """One interest of one party: ``held`` as a position, and who says that it has it."""

    party: str
    held: Held
    by: str = "the user"


def interests_given(negotiation: Negotiation, several: Iterable[Statement]) -> tuple[Interest, ...]:
    """The interests, each with the party that has it.

    :raises ModelError: for what is no stance that wants, accepts or refuses something.
    :raises UnknownName: for an unknown party or issue, with the nearest.
    """
    if isinstance(several, Statement):
        several = (several,)
    expect("interests", several, Iterable, "statements, such as [Statement(who=..., verb='wants', ...)]")
    return tuple(one for given in several for one in _interests(negotiation, given))


def _interests(negotiation: Negotiation, one: Statement) -> Iterator[Interest]:
    expect("interests", one, Statement, "statements, such as Statement(who=..., verb='wants', ...)")
    if one.verb not in VERBS or one.family != STANCE:
        raise ModelError(f"an interest: found the verb {one.verb!r}, expected one of {', '.join(VERBS)}")
    check_sort(negotiation, one.subject)
    check_known(negotiation, one.subject)
    scope = negotiation.scope
    for party in dict.fromkeys(scope.party_of(name) or name for name in one.who.names):
        party_named(scope, party)
        own = evolve(one, told_by="unreported")
        found = Position(
            party=party,
            issue=one.subject,
            verb=one.verb,
            body=one.body if isinstance(one.body, Term) else None,
            statement=own,
            sheet=TermSheet(id=GIVEN, scope=scope),
        )
        dated = isinstance(one.date, When)
        days = bounds(one.date) if dated else Bounds(EVER, EVER)
        by = called(one.told_by, scope) if isinstance(one.told_by, Names) else "the user"
        yield Interest(party=party, held=Held(position=found, days=days, own_day=True), by=by)
