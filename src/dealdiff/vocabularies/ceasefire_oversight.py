"""Who stands behind a ceasefire: guarantors, mediators, monitors, those who settle and enforce."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, GOODS, KNOWLEDGE, LIMIT, PARTIES, PEOPLE, PLACES, SCOPE, counting
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire_base import ceasefire


@ceasefire.term(
    "guarantee", mapped=Mapped(pax=("ThrdPart", "ImUN", "ImOth"), ucdp=("pa_3rd",), match="broadMatch")
)
@frozen(kw_only=True)
class Guarantee(Term):
    """A commitment or assurance: of what, given before what, written or verbal (``form``).

    ``by`` gives it, ``for`` receives it.

    >>> Guarantee(id="advance-commitment", of="an end to the war", before="before talks").before
    Moment(words='before talks')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    before: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "mediator", mapped=Mapped(pax=("ThrdPart", "ImUN", "ImOth"), ucdp=("pa_3rd",), match="broadMatch")
)
@frozen(kw_only=True)
class Mediator(Term):
    """Who goes between the sides (``by``), with what duty, written or verbal (``form``).

    >>> Mediator(id="mediation", by="envoy", duty="to pass on proposals").duty
    Wording(words='to pass on proposals')
    """

    duty: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "host", mapped=Mapped(pax=("ThrdPart", "ImUN", "ImOth"), ucdp=("pa_3rd",), match="broadMatch")
)
@frozen(kw_only=True)
class Host(Term):
    """Who receives the talks or a body of the agreement (``by``), where, with what duty.

    >>> Host(id="venue", by="envoy", where="the harbour").where
    Group(words='the harbour')
    """

    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    duty: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "witness", mapped=Mapped(pax=("ThrdPart", "ImUN", "ImOth"), ucdp=("pa_3rd",), match="broadMatch")
)
@frozen(kw_only=True)
class Witness(Term):
    """Who attests the agreement (``by``), with what duty.

    >>> Witness(id="witnesses", by="envoy", duty="to sign as witness").by
    Names(words='envoy')
    """

    duty: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "monitoring", mapped=Mapped(pax=("ImE",), pam=("verify",), ucdp=("co_impl",), match="broadMatch")
)
@frozen(kw_only=True)
class Monitoring(Term):
    """Watching that the agreement is kept: of what, where, by what means, by how many people (``strength``).

    ``by`` watches; ``reports_to`` is told.

    >>> Monitoring(id="monitoring", form="joint monitoring", strength="60 monitors").strength
    Quantity(words='60 monitors')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    strength: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    reports_to: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)


@ceasefire.term(
    "dispute handling", mapped=Mapped(pax=("ImE",), pam=("disput",), ucdp=("co_impl",), match="broadMatch")
)
@frozen(kw_only=True)
class DisputeHandling(Term):
    """How disputes on the agreement are settled: on what, by which body or procedure, within how long.

    >>> DisputeHandling(id="disputes", form="joint commission", within="72 hours").within
    Duration(words='72 hours')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    within: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@ceasefire.term(
    "enforcement",
    mapped=Mapped(pax=("ImPK", "ImE"), pam=("unpkf", "regpkf"), ucdp=("pko",), match="broadMatch"),
)
@frozen(kw_only=True)
class Enforcement(Term):
    """What makes the sides keep the agreement: by what means, where, with how many people (``strength``).

    ``by`` enforces it; ``trigger`` is what it answers.

    >>> Enforcement(id="force", form="peacekeeping force", strength="up to 2,000 troops").strength
    Quantity(words='up to 2,000 troops')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    strength: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@ceasefire.term(
    "disarmament",
    mapped=Mapped(
        pax=("SsrDdr", "DdrDemil", "DdrProg"),
        pam=("demob", "disarm", "reint"),
        ucdp=("ddr",),
        match="broadMatch",
    ),
)
@frozen(kw_only=True)
class Disarmament(Term):
    """Giving up arms: whose (``people``), which (``goods``), how many, where, how far.

    ``handed_to`` takes them over and ``verified_by`` attests it; ``when`` is the deadline.

    >>> Disarmament(id="arms", goods="heavy weapons", extent="complete").goods
    Group(words='heavy weapons')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    goods: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=GOODS)
    amount: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("goods")
    )
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extent: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    handed_to: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    verified_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
