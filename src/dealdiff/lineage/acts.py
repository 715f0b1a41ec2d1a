"""The acts on a version: who did what, in which report, on which days it can have been."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from dealdiff.lineage.clocks import made_by_merging
from dealdiff.lineage.days import NEVER, Bounds, bounds, order
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACT_VERBS, ACTS, STANCE, THIS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import joined, version_name
from dealdiff.telling.statements import saying, second_hand
from dealdiff.values.when import Order, When

MEETS = "meets"
_LEAST_FIRST = (Order.AFTER, Order.POSSIBLY, Order.BEFORE)


@frozen(kw_only=True)
class Act:
    """One act on a version, seen from a day.

    ``statement``, ``told_in``, ``report``
        the statement, and the version whose report tells it: its id, and its title where it has one and is
        another than the version itself.
    ``order``
        whether it had been done by the day (BEFORE, also on it), POSSIBLY, or only AFTER it.
    ``replaced_for``
        for each of its parties, whether an act that takes its place had been done by then; AFTER where there
        is none. What one party rejects the others have accepted for all that.
    ``told``
        the act in words: the verb, who, when, at which remove.
    ``parties``
        the parties that did it, or else who did.
    """

    statement: Statement
    told_in: str
    order: Order
    told: str
    parties: tuple[str, ...]
    days: Bounds
    report: str = ""
    second_hand: bool = False
    replaced_for: Keyed[Order] = field(factory=Keyed)
    scope: Scope = field(default=NOWHERE, eq=False, repr=False)

    @property
    def verb(self) -> str:
        """What was done: tables, accepts, rejects, signs, suspends, resumes, extends, ends or meets."""
        return self.statement.verb

    @property
    def expected(self) -> bool:
        """Whether it was only announced: it counts as no act."""
        return self.statement.expected

    @property
    def replaced(self) -> Order:
        """Whether other acts had taken its place for all of its parties; AFTER where it stands for one."""
        return next((one for one in _LEAST_FIRST if one in self.replaced_for.values()), Order.AFTER)

    @property
    def stands(self) -> Order:
        """Whether it was done by the day and stood for any of its parties; an announced act never was."""
        return self._standing(self.replaced)

    def stands_for(self, party: str) -> Order:
        """Whether it was done by the day, and nothing had taken its place for one of its parties."""
        return self._standing(self.replaced_for[party])

    def _standing(self, replaced: Order) -> Order:
        if self.expected or self.order is Order.AFTER or replaced is Order.BEFORE:
            return Order.AFTER
        return Order.POSSIBLY if Order.POSSIBLY in (self.order, replaced) else Order.BEFORE

    def replacements(self) -> Iterator[tuple[str, Order]]:
        """For whom another act had taken its place, surely or possibly: in words, empty where for all."""
        for order_ in (Order.BEFORE, Order.POSSIBLY):
            parties = [one for one, replaced in self.replaced_for.items() if replaced is order_]
            if parties:
                all_alike = len(parties) == len(self.replaced_for)
                yield "" if all_alike else f"for {joined([*map(self.scope.name, parties)])} ", order_

    def __str__(self) -> str:
        day = "" if isinstance(self.statement.date, When) else ", its day not told"
        titled = self.report not in ("", self.told_in)
        report = f"{self.report} ({self.told_in})" if titled else self.told_in
        return f"{self.told}{day} [{report}]"


def acts_on(negotiation: Negotiation, version: str, asked: Bounds) -> tuple[Act, ...]:
    """Every act on a version that any report tells, seen from a day; by their days, as far as told."""
    own = negotiation[version]
    found = [_act(one, sheet, own, asked) for sheet, one in _told_once(negotiation, own)]
    found.sort(key=lambda act: (act.days.first, act.days.last))
    return tuple(evolve(act, replaced_for=_replaced(act, found)) for act in found)


def _told_once(negotiation: Negotiation, own: TermSheet) -> Iterator[tuple[TermSheet, Statement]]:
    """Every act on a version; of a merged text only what no version that was reported tells."""
    merged: list[TermSheet] = []
    told: set[Statement] = set()
    for sheet in negotiation:
        if made_by_merging(sheet):
            merged.append(sheet)
            continue
        for one in _said_on(own, sheet):
            told.add(_named(one, own))
            yield sheet, one
    for sheet in merged:
        for one in _said_on(own, sheet):
            if _named(one, own) not in told:
                yield sheet, one
        told.update(_named(one, own) for one in _said_on(own, sheet))


def _named(one: Statement, own: TermSheet) -> Statement:
    """The act under the version's own id, however the statement is called."""
    return evolve(one, subject=own.id, family=ACTS, id="")


def _said_on(own: TermSheet, sheet: TermSheet) -> Iterator[Statement]:
    """The acts on a version in a sheet."""
    subjects = (own.id, THIS) if sheet.id == own.id else (own.id,)
    return (one for one in sheet.statements if one.subject in subjects and _is_act(one, sheet))


def _is_act(one: Statement, sheet: TermSheet) -> bool:
    """By its family; or by its subject as in files, where what is accepted is a version or an issue."""
    issues = (sheet.scope.issues, sheet.terms)
    accepted = one.verb in ACT_VERBS and one.body is None and not any(one.subject in ids for ids in issues)
    return one.family == ACTS or (one.family == STANCE and accepted)


def _act(one: Statement, sheet: TermSheet, own: TermSheet, asked: Bounds) -> Act:
    days = act_days(one, sheet, own)
    return Act(
        statement=one,
        told_in=sheet.id,
        order=order(days, asked),
        told=saying(evolve(one, family=ACTS), sheet),
        report=version_name(sheet) if sheet.id != own.id else "",
        parties=tuple(dict.fromkeys(sheet.scope.party_of(who) or who for who in one.who.names)),
        days=days,
        second_hand=second_hand(one, sheet),
        scope=sheet.scope,
    )


def act_days(one: Statement, sheet: TermSheet, own: TermSheet) -> Bounds:
    """The days on which an act can have been done.

    Its own date. Where none is told: a version is tabled on its date, as its own report has it; and all else
    lies between that date and the report of the act, which is as late as its source, or else its own date.
    """
    if isinstance(one.date, When):
        return bounds(one.date)
    tabled = bounds(own.date)
    if one.verb == "tables" and sheet.id == own.id:
        return tabled
    source = sheet.scope.sources.at(sheet.source)
    published = source.published if source is not None else None
    last = bounds(published if isinstance(published, When) else sheet.date).last
    return Bounds(tabled.first, max(last, tabled.first))


_REPLACED_BY = {
    "accepts": {"rejects"},
    "rejects": {"accepts", "signs"},
    "suspends": {"resumes", "ends"},
    "resumes": {"suspends", "ends"},
    "extends": {"ends"},
    "ends": {"resumes", "extends"},
}
_OF_A_PARTY = frozenset({"accepts", "rejects"})  # one party's; the others are of the version itself


def _replaced(act: Act, acts: list[Act]) -> Keyed[Order]:
    """For each party, whether something that takes the act's place was done by the day, and after it."""
    several = [one for one in acts if _takes_the_place(one, act)]
    return Keyed({party: _replaced_for(party, act, several) for party in act.parties})


def _replaced_for(party: str, act: Act, several: list[Act]) -> Order:
    own = [one for one in several if act.verb not in _OF_A_PARTY or party in one.parties]
    orders = [_after(act, one) for one in own]
    return next((one for one in (Order.BEFORE, Order.POSSIBLY) if one in orders), Order.AFTER)


def _takes_the_place(one: Act, act: Act) -> bool:
    """Whether an act that was done by the day is of the sort that takes another one's place."""
    return not one.expected and one.order is not Order.AFTER and one.verb in _REPLACED_BY.get(act.verb, ())


def _after(act: Act, one: Act) -> Order:
    """Whether another act was done by the day and after this one."""
    if one.days.last < act.days.first:
        return Order.AFTER
    surely = act.days.last < one.days.first and one.order is Order.BEFORE and one.days.last != NEVER
    return Order.BEFORE if surely else Order.POSSIBLY
