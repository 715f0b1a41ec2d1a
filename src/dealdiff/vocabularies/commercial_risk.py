"""Who answers for what in a deal, under which law, and anything else."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, LIMIT, PLACES, SCOPE
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.commercial_base import commercial


@commercial.term("representation")
@frozen(kw_only=True)
class Representation(Term):
    """What a side (``by``) says is so: of what, qualified how; how long and how far it answers for it.

    ``survival`` counts from closing. ``cap`` is the most that can be claimed, ``basket`` what must be
    exceeded first.

    >>> Representation(id="title", by="seller", of="title to the shares", survival="six years").survival
    Duration(words='six years')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    qualified: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    survival: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    cap: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    basket: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)


@commercial.term("indemnity")
@frozen(kw_only=True)
class Indemnity(Term):
    """Loss that a side (``by``) makes good to another (``for``): which, from how much to how much, how long.

    >>> Indemnity(id="tax", by="seller", of="tax before closing", cap="GBP 20 million").cap
    Quantity(words='GBP 20 million')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    cap: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    basket: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("guarantee")
@frozen(kw_only=True)
class DebtGuarantee(Term):
    """Somebody (``by``) answers for what another owes: for what, up to how much.

    >>> DebtGuarantee(id="parent-guarantee", by="parent", of="the price").of
    Wording(words='the price')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    cap: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@commercial.term("governing law")
@frozen(kw_only=True)
class GoverningLaw(Term):
    """Which law holds, and who decides disputes: which courts, or arbitration where.

    >>> GoverningLaw(id="law", law="England and Wales", form="arbitration").law
    Wording(words='England and Wales')
    """

    law: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    forum: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)


@commercial.term("provision")
@frozen(kw_only=True)
class CommercialProvision(Term):
    """Anything else: its substance is in ``text``.

    >>> CommercialProvision(id="head-office", text="the head office stays where it is").is_
    'provision'
    """
