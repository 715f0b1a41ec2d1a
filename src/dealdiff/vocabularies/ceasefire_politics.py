"""Talks, rights and politics around a ceasefire, and anything else."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, KNOWLEDGE, LIMIT, PEOPLE, PLACES, SCOPE
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire_base import ceasefire


@ceasefire.term("talks duty", mapped=Mapped(ucdp=("natalks", "outlin"), match="broadMatch"))
@frozen(kw_only=True)
class TalksDuty(Term):
    """A duty to go on talking: about what, where, for how long.

    ``when`` tells by when talks begin, ``ends`` by when they end.

    >>> TalksDuty(id="new-talks", about="new negotiations", when="by day 16").about
    Wording(words='new negotiations')
    """

    about: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@ceasefire.term("veto right")
@frozen(kw_only=True)
class VetoRight(Term):
    """A right to say no to names on a list. It is not PA-X ``PpsVet``, a political veto.

    >>> VetoRight(id="prisoner-veto", by="israel", over="which prisoners go free").over
    Wording(words='which prisoners go free')
    """

    over: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)


@ceasefire.term("information duty")
@frozen(kw_only=True)
class InformationDuty(Term):
    """A duty to tell something: about what, about whom. ``for`` is told, ``when`` is the deadline.

    >>> InformationDuty(id="living-list", people="living hostages").people
    Group(words='living hostages')
    """

    about: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)


@ceasefire.term("resumption right")
@frozen(kw_only=True)
class ResumptionRight(Term):
    """A right to take up again what was halted: of what, after what, upon what (``trigger``).

    ``by`` holds it.

    >>> ResumptionRight(id="resumption", by="israel", of="military operations").of
    Wording(words='military operations')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    after: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    trigger: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term("ratification", mapped=Mapped(pax=("ImRef",), pam=("ratm",), match="broadMatch"))
@frozen(kw_only=True)
class Ratification(Term):
    """How the agreement comes into force: by whose decision (``by``), in what form.

    >>> Ratification(id="approval", form="referendum").form
    Group(words='referendum')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    threshold: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=LIMIT)


@ceasefire.term("earlier text", mapped=Mapped(pax=("OthAgr",), ucdp=("reaffirm",), match="broadMatch"))
@frozen(kw_only=True)
class EarlierText(Term):
    """How the agreement stands to an earlier text that is no version here: of which, reaffirmed or replaced.

    >>> EarlierText(id="accord", of="the accord of 1998", form="reaffirmed").of
    Wording(words='the accord of 1998')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term("status", mapped=Mapped(pax=("Pol", "Terps"), ucdp=("locgov",), match="broadMatch"))
@frozen(kw_only=True)
class Status(Term):
    """What a territory is in law: where, in what form, for how long.

    >>> Status(id="status", where="the valley", form="autonomy").form
    Wording(words='autonomy')
    """

    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@ceasefire.term(
    "governance",
    mapped=Mapped(pax=("Pol", "Terps"), pam=("powtran",), ucdp=("intgov", "locgov"), match="broadMatch"),
)
@frozen(kw_only=True)
class Governance(Term):
    """Who governs a territory (``by``), where, in what form, for how long.

    >>> Governance(id="governance", by="hamas", where="Gaza").by
    Names(words='hamas')
    """

    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


@ceasefire.term("provision")
@frozen(kw_only=True)
class Provision(Term):
    """Anything else: its substance is in ``text``.

    >>> Provision(id="sequence", text="who is released first").text
    Wording(words='who is released first')
    """
