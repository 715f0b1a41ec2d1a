"""The ``ceasefire`` vocabulary: term types as a peace-process researcher knows them.

Each type says how it stands to three codebooks: PA-X (v6), the Peace Accords Matrix 1.5 (PAM) and
the UCDP Peace Agreement data 22.1. They record presence or a coarse grade; the counts, groups and
attributions are dealdiff's.
"""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import FORMS, GOODS, KNOWLEDGE, LIMIT, PEOPLE, PLACES, SCOPE
from dealdiff.model.term import Slice, Term, slices
from dealdiff.model.vocabulary import Mapped, Vocabulary
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire_concepts import SCHEMES

ceasefire = Vocabulary("ceasefire", module=__name__, schemes=SCHEMES, title="ceasefires and peace processes")


@ceasefire.term("cessation", mapped=Mapped(pax=("Ce", "CeProv", "CeGen"), pam=("cease",), ucdp=("cease",)))
@frozen(kw_only=True)
class Cessation(Term):
    """A halt to the fighting: its form, how long it lasts (days), where it holds.

    >>> Cessation(id="fighting", form="pause", lasts="six weeks").lasts
    Duration(words='six weeks')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    area: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)


@ceasefire.term("release", mapped=Mapped(pax=("TjPrire",), pam=("prisr",), ucdp=("pris",)))
@frozen(kw_only=True)
class Release(Term):
    """People who are to be let go: who, how many (persons), from whose custody.

    ``of_whom`` lists some of them, ``made_of`` parts that add up.

    >>> Release(id="prisoners", people="Palestinian prisoners", count="about 350").count
    Quantity(words='about 350')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    of_whom: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)
    made_of: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)
    from_: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term("remains", mapped=Mapped(pax=("TjMis",)))
@frozen(kw_only=True)
class Remains(Term):
    """The return of the dead: whose remains, how many.

    >>> Remains(id="remains", people="deceased hostages").is_
    'remains'
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    of_whom: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)


@ceasefire.term(
    "withdrawal",
    family="presence",
    sense=-1,
    mapped=Mapped(pax=("SsrFf", "SsrArm"), pam=("with",), ucdp=("withd",), match="broadMatch"),
)
@frozen(kw_only=True)
class Withdrawal(Term):
    """Forces leaving: from where, to where, how far.

    >>> Withdrawal(id="withdrawal", by="israel", extent="complete").by
    Names(words='israel')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extent: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term("presence", family="presence", mapped=Mapped(pax=("StBor", "StXbor"), match="broadMatch"))
@frozen(kw_only=True)
class HeldPresence(Term):
    """Forces or means of watching that stay: where, in what form.

    >>> HeldPresence(id="philadelphi", where="Philadelphi corridor", form="surveillance").family
    'presence'
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "zone control",
    family="presence",
    mapped=Mapped(pax=("StBor", "StXbor"), pam=("bound",), ucdp=("demarcation",), match="broadMatch"),
)
@frozen(kw_only=True)
class ZoneControl(Term):
    """Who runs a corridor or a crossing, and how.

    >>> ZoneControl(id="rafah-crossing", where="Rafah crossing").where
    Group(words='Rafah crossing')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term(
    "civilian return", mapped=Mapped(pax=("GRef", "HrMob"), pam=("refug", "idps"), ucdp=("return",))
)
@frozen(kw_only=True)
class CivilianReturn(Term):
    """People going back to where they lived: who, how many, from where to where, under which limits.

    >>> CivilianReturn(id="north", people="residents of Gaza", to="northern Gaza").to
    Group(words='northern Gaza')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    limits: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


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


@ceasefire.term("humanitarian access", mapped=Mapped(pax=("DevHum", "HrMob", "ProtCiv"), match="broadMatch"))
@frozen(kw_only=True)
class HumanitarianAccess(Term):
    """Aid let in: what, how much (``amount`` keeps its unit: "600 trucks a day"), where.

    >>> HumanitarianAccess(id="aid", goods="humanitarian aid", where="Gaza").goods
    Group(words='humanitarian aid')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    goods: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=GOODS)
    amount: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)


@ceasefire.term(
    "reconstruction", mapped=Mapped(pax=("DevInfra",), pam=("donor", "develop"), match="broadMatch")
)
@frozen(kw_only=True)
class Reconstruction(Term):
    """Rebuilding: where, for how long, how much of it.

    >>> Reconstruction(id="reconstruction", where="Gaza").where
    Group(words='Gaza')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extent: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term(
    "guarantee", mapped=Mapped(pax=("ThrdPart", "ImUN", "ImOth"), ucdp=("pa_3rd",), match="broadMatch")
)
@frozen(kw_only=True)
class Guarantee(Term):
    """A commitment or assurance: of what, given before what.

    >>> Guarantee(id="advance-commitment", of="an end to the war", before="before talks").before
    Moment(words='before talks')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    before: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)


@ceasefire.term("talks duty", mapped=Mapped(ucdp=("natalks", "outlin"), match="broadMatch"))
@frozen(kw_only=True)
class TalksDuty(Term):
    """A duty to go on talking: about what, where, for how long.

    >>> TalksDuty(id="new-talks", about="new negotiations").about
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
    """A duty to tell something: about what, about whom.

    >>> InformationDuty(id="living-list", people="living hostages").people
    Group(words='living hostages')
    """

    about: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)


@ceasefire.term("resumption right")
@frozen(kw_only=True)
class ResumptionRight(Term):
    """A right to take up again what was halted: of what, after what.

    >>> ResumptionRight(id="resumption", by="israel", of="military operations").of
    Wording(words='military operations')
    """

    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    after: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)


@ceasefire.term(
    "governance",
    mapped=Mapped(pax=("Pol", "Terps"), pam=("powtran",), ucdp=("intgov", "locgov"), match="broadMatch"),
)
@frozen(kw_only=True)
class Governance(Term):
    """Who governs a territory (``by``), where, in what form.

    >>> Governance(id="governance", by="hamas", where="Gaza").by
    Names(words='hamas')
    """

    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term("provision")
@frozen(kw_only=True)
class Provision(Term):
    """Anything else: its substance is in ``text``.

    >>> Provision(id="sequence", text="who is released first").text
    Wording(words='who is released first')
    """
