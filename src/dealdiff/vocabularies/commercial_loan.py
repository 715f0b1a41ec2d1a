"""Lending: facilities, interest, covenants, defaults."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, GOODS, KNOWLEDGE, LIMIT, PARTIES, SCOPE, counting, excepted
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.commercial_base import commercial


@commercial.term("loan")
@frozen(kw_only=True)
class Loan(Term):
    """Money lent: which facility, how much, for what, how it is repaid, on what security.

    ``by`` lends and ``for`` borrows. ``lasts`` is the tenor, ``ends`` the maturity, ``available`` until when
    it can be drawn, ``schedule`` the instalments in which it is repaid, ``repayment`` what else is told of
    that, ``guaranteed_by`` who stands for it, ``ranking`` its place among other debts.

    >>> Loan(id="facility", form="term loan", amount="GBP 300 million", lasts="seven years").amount
    Quantity(words='GBP 300 million')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    amount: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("form")
    )
    purpose: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    available: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    schedule: Schedule | Presence = field(default=UNREPORTED, converter=accepts.schedule, metadata=LIMIT)
    repayment: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    prepayment: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    secured_on: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=GOODS)
    guaranteed_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    ranking: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@commercial.term("interest")
@frozen(kw_only=True)
class Interest(Term):
    """What a loan costs: a fixed rate, or a margin over a base rate.

    It is never below the ``floor`` and never above the ``cap``; ``default_rate`` is due after a default.
    ``period`` is how often it is paid.

    >>> Interest(id="interest", base_rate="SONIA", margin="3.25%", floor="0%").margin
    Quantity(words='3.25%')
    """

    rate: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    base_rate: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    margin: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    floor: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    cap: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    default_rate: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE
    )
    period: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    payment: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("financial covenant")
@frozen(kw_only=True)
class FinancialCovenant(Term):
    """A ratio that the borrower (``by``) must keep: which, at what threshold, tested when, how long to cure.

    ``headroom`` is how far the plan stays off the threshold ("30%").

    >>> FinancialCovenant(id="leverage", ratio="net debt to EBITDA", threshold="at most 3.5 times").threshold
    Quantity(words='at most 3.5 times')
    """

    ratio: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    threshold: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    tested: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    headroom: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    cure: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("negative covenant")
@frozen(kw_only=True)
class NegativeCovenant(Term):
    """What a side (``by``) must not do, what it may do all the same, and up to how much.

    ``of`` and ``allowed`` are free text: whether other words forbid more is for a reader. ``basket`` is what
    is allowed, up to how much: a larger one is more, with ``force`` told as "must not" too.

    >>> NegativeCovenant(id="new-debt", force="must not", of="new debt", basket="GBP 5 million").basket
    Quantity(words='GBP 5 million')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    allowed: Wording | Presence = field(
        default=UNREPORTED, converter=accepts.wording, metadata=excepted(SCOPE)
    )
    basket: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=excepted())
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("undertaking")
@frozen(kw_only=True)
class Undertaking(Term):
    """What a side (``by``) must do or keep doing: what, for how long, with how much effort.

    >>> Undertaking(id="conduct", by="target", of="ordinary course", effort="reasonable efforts").of
    Wording(words='ordinary course')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    effort: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("event of default")
@frozen(kw_only=True)
class DefaultEvent(Term):
    """What lets the lender call the loan in: upon what, from what amount on, how long to cure.

    >>> DefaultEvent(id="cross-default", trigger="other debt", threshold="more than GBP 1 million").trigger
    Wording(words='other debt')
    """

    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    threshold: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    cure: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
