"""Buying a company: price, conditions, approvals, dates, fees, exclusivity."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, KNOWLEDGE, LIMIT, PARTIES, PLACES, SCOPE, counting
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.commercial_base import BODIES, SECURITIES, commercial


@commercial.term("price")
@frozen(kw_only=True)
class Price(Term):
    """What is paid: for each share, in all, and how far above what.

    ``by`` pays, ``for`` is paid, ``of`` is what is bought. ``total`` is the value in all, on the ``basis``
    told ("fully diluted"); ``premium`` is told over ``premium_to`` ("the closing price on 2 May 2031");
    ``adjustment`` says what may move the price later.

    >>> Price(id="price", per_share="GBP 2.40", premium="35%").per_share
    Quantity(words='GBP 2.40')
    """

    of: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=SECURITIES)
    per_share: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("of", adds_up=False)
    )
    total: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("of", each="per_share")
    )
    basis: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    premium: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("of", adds_up=False)
    )
    premium_to: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    adjustment: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("consideration")
@frozen(kw_only=True)
class Consideration(Term):
    """In what the price is paid: in which form, how much cash and how many shares for each share.

    ``ratio`` is the exchange ratio ("0.25 new shares per share"), ``election`` what holders may choose,
    ``cash_cap`` the most cash in all, ``earn_out`` what is paid later if something comes true.

    >>> Consideration(id="mix", form="cash and shares", ratio="0.25 new shares per share").ratio
    Quantity(words='0.25 new shares per share')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    cash: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    ratio: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    election: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    cash_cap: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    earn_out: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)


@commercial.term("condition")
@frozen(kw_only=True)
class ConditionTerm(Term):
    """What must come true before closing: what, how much of it, who may waive it.

    ``when`` tells by when. Another term that waits for it names it under ``if``, where its state stands.

    >>> ConditionTerm(id="acceptances", of="acceptances", threshold="at least 75% of the shares").threshold
    Quantity(words='at least 75% of the shares')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    threshold: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    waivable_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)


@commercial.term("approval")
@frozen(kw_only=True)
class Approval(Term):
    """A consent that is needed: from whom, where, of what, by how much of a vote, against which remedies.

    ``when`` tells by when it is to be had.

    >>> Approval(id="merger-control", from_="the competition authority", of="the acquisition").from_
    Group(words='the competition authority')
    """

    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=BODIES)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    threshold: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("from_", LIMIT, adds_up=False)
    )
    remedies: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("outside date")
@frozen(kw_only=True)
class OutsideDate(Term):
    """The day by which the deal must close (``when``), or it may be ended; a long-stop date.

    It may be put off by ``extension``, by those that ``extendable_by`` names, upon ``trigger``.

    >>> OutsideDate(id="outside-date", when="by 2031-12-31", extension="three months").extension
    Duration(words='three months')
    """

    extension: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    extendable_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("termination right")
@frozen(kw_only=True)
class TerminationRight(Term):
    """A right to end the deal: of what, upon what, after how much notice, and how long there is to cure.

    ``by`` holds it.

    >>> TerminationRight(id="walk-away", by="buyer", trigger="the board withdraws its recommendation").trigger
    Wording(words='the board withdraws its recommendation')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    notice: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    cure: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("fee")
@frozen(kw_only=True)
class Fee(Term):
    """A fee: which (termination fee, reverse termination fee ...), how much, upon what.

    ``by`` pays it, ``for`` is paid, ``when`` it falls due. ``share`` is its part of something ("1% of the
    price").

    >>> Fee(id="break-fee", form="termination fee", amount="GBP 12 million").amount
    Quantity(words='GBP 12 million')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    amount: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("form")
    )
    share: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("form")
    )
    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("no-shop")
@frozen(kw_only=True)
class NoShop(Term):
    """A duty not to look for another buyer: for how long, and what is allowed all the same.

    ``by`` owes it and ``ends`` is its last day. ``go_shop`` is a time in which the target may look all the
    same, ``matching`` the time to match another offer, ``fiduciary_out`` what the board may do nevertheless.

    >>> NoShop(id="exclusivity", by="target", go_shop="45 days", matching="five days").go_shop
    Duration(words='45 days')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    go_shop: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    matching: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    fiduciary_out: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("irrevocable undertaking")
@frozen(kw_only=True)
class Irrevocable(Term):
    """A holder's promise to accept the offer or vote for it: for how much, and when it falls away.

    ``by`` gives it, ``of`` is what is held, ``stake`` how much of it.

    >>> Irrevocable(id="support", by="holder", stake="12% of the shares").stake
    Quantity(words='12% of the shares')
    """

    of: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=SECURITIES)
    stake: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("of")
    )
    falls_away: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@commercial.term("dividend")
@frozen(kw_only=True)
class Dividend(Term):
    """What is paid out to shareholders meanwhile: how much, on what, and what it does to the price.

    ``force`` tells whether it must, may or must not be paid, ``when`` its day, ``effect`` its effect on the
    price ("none", "reduces it by as much").

    >>> Dividend(id="dividend", force="may", per_share="4 pence", effect="reduces the price by as much").force
    Force(words='may')
    """

    on: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=SECURITIES)
    per_share: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("on", adds_up=False)
    )
    total: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("on", each="per_share")
    )
    effect: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
