"""Life under a ceasefire: return, movement, aid, rebuilding, amnesty."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.roles import FORMS, GOODS, KNOWLEDGE, LIMIT, PARTIES, PEOPLE, PLACES, SCOPE, counting
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire_base import ceasefire


@ceasefire.term(
    "civilian return", mapped=Mapped(pax=("GRef", "HrMob"), pam=("refug", "idps"), ucdp=("return",))
)
@frozen(kw_only=True)
class CivilianReturn(Term):
    """People going back to where they lived: who, how many, from where to where, under which limits.

    ``when`` tells the day, ``screening`` how those who return are searched, ``screened_by`` who does it.

    >>> CivilianReturn(id="north", people="residents of Gaza", to="northern Gaza").to
    Group(words='northern Gaza')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    limits: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    screening: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    screened_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)


@ceasefire.term("movement", mapped=Mapped(pax=("HrMob",)))
@frozen(kw_only=True)
class Movement(Term):
    """People moving within the territory: who, from where to where, under which limits.

    >>> Movement(id="movement", from_="southern Gaza", to="northern Gaza", limits="restrictions").limits
    Wording(words='restrictions')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    limits: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    screening: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term("humanitarian access", mapped=Mapped(pax=("DevHum", "HrMob", "ProtCiv"), match="broadMatch"))
@frozen(kw_only=True)
class HumanitarianAccess(Term):
    """Aid let in: what, how much (``amount`` keeps its unit: "600 trucks a day"), where, through where.

    ``fuel`` is the part of it that is fuel ("50 trucks a day"); ``distributed_by`` hands it out. ``patients``
    may leave for treatment, as many as ``medical_exit`` says ("50 a day").

    >>> HumanitarianAccess(id="aid", goods="humanitarian aid", amount="600 trucks a day").goods
    Group(words='humanitarian aid')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    goods: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=GOODS)
    amount: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("goods")
    )
    fuel: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    through: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    distributed_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    patients: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    medical_exit: Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=counting("patients")
    )


@ceasefire.term(
    "reconstruction", mapped=Mapped(pax=("DevInfra",), pam=("donor", "develop"), match="broadMatch")
)
@frozen(kw_only=True)
class Reconstruction(Term):
    """Rebuilding: where, for how long (``lasts``, in years or days), how much of it, at what cost.

    ``by`` pays or builds; ``supervised_by`` watches over it.

    >>> Reconstruction(id="reconstruction", where="Gaza", lasts="three to five years").where
    Group(words='Gaza')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extent: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    amount: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    supervised_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)


@ceasefire.term("amnesty", mapped=Mapped(pax=("TjAm",), pam=("amnest",), ucdp=("amn",)))
@frozen(kw_only=True)
class Amnesty(Term):
    """Freedom from prosecution: for whom, for which acts, on what terms.

    Who is left out stands in ``people`` ("combatants except officers").

    >>> Amnesty(id="amnesty", people="combatants", of="acts of war").people
    Group(words='combatants')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    limits: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
