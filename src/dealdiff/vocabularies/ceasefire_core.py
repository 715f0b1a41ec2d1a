"""What most ceasefires turn on: the halt, the people who are let go, the forces that leave or stay."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import BANNED_FORMS, FORMS, KNOWLEDGE, LIMIT, PARTIES, PEOPLE, PLACES, SCOPE
from dealdiff.model.term import Slice, Term, slices
from dealdiff.model.vocabulary import Mapped
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire_base import ceasefire


@ceasefire.term("cessation", mapped=Mapped(pax=("Ce", "CeProv", "CeGen"), pam=("cease",), ucdp=("cease",)))
@frozen(kw_only=True)
class Cessation(Term):
    """A halt to the fighting: its form, how long it lasts (days), where it holds, what it bans.

    ``when`` tells its start and ``ends`` its end. ``extension`` is the rule by which it goes on;
    ``hours`` how many a day a ban of flights or the like holds ("10 a day").

    >>> Cessation(id="fighting", form="pause", lasts="six weeks", bans="flights", hours="10 a day").lasts
    Duration(words='six weeks')
    """

    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    area: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extension: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    bans: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=BANNED_FORMS)
    hours: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)


@ceasefire.term("release", mapped=Mapped(pax=("TjPrire",), pam=("prisr",), ucdp=("pris",)))
@frozen(kw_only=True)
class Release(Term):
    """People who are to be let go: who, how many (persons), from whose custody.

    ``by`` is who lets them go and ``for`` who receives them. ``people`` tells the category, whether they live
    and who is left out ("prisoners except soldiers"). ``of_whom`` lists some of them, ``made_of`` parts that
    add up, ``schedule`` the parcels in which they come. ``chosen_by`` picks the names; ``exiled`` must leave,
    for ``exiled_to``.

    >>> Release(id="prisoners", people="Palestinian prisoners", count="about 350").count
    Quantity(words='about 350')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    of_whom: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)
    made_of: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)
    from_: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    schedule: Schedule | Presence = field(default=UNREPORTED, converter=accepts.schedule, metadata=LIMIT)
    chosen_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    exiled: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    exiled_to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)


@ceasefire.term("remains", mapped=Mapped(pax=("TjMis",)))
@frozen(kw_only=True)
class Remains(Term):
    """The return of the dead: whose remains, how many. ``by`` hands them over, ``for`` receives them.

    >>> Remains(id="remains", people="deceased hostages").is_
    'remains'
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    of_whom: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)


@ceasefire.term("missing", mapped=Mapped(pax=("TjMis",)))
@frozen(kw_only=True)
class Missing(Term):
    """Finding out what became of the missing: who, how many, by what means.

    >>> Missing(id="missing", people="missing people", form="joint commission").form
    Group(words='joint commission')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)


@ceasefire.term(
    "withdrawal",
    family="presence",
    sense=-1,
    mapped=Mapped(pax=("SsrFf", "SsrArm"), pam=("with",), ucdp=("withd",), match="broadMatch"),
)
@frozen(kw_only=True)
class Withdrawal(Term):
    """Forces leaving: which, from where, to where, how far.

    ``by`` is whose forces they are (``force`` is how the term binds), ``when`` the deadline; a stage is
    the term's phase or its ``rank``.

    >>> Withdrawal(id="withdrawal", by="israel", forces="ground forces", extent="complete").by
    Names(words='israel')
    """

    forces: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    from_: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    extent: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)


@ceasefire.term("presence", family="presence", mapped=Mapped(pax=("StBor", "StXbor"), match="broadMatch"))
@frozen(kw_only=True)
class HeldPresence(Term):
    """Forces or means of watching that stay: where, in what form, how many (``strength``).

    >>> HeldPresence(id="philadelphi", where="Philadelphi corridor", form="surveillance").family
    'presence'
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    strength: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)


@ceasefire.term(
    "zone control",
    family="presence",
    mapped=Mapped(pax=("StBor", "StXbor"), pam=("bound",), ucdp=("demarcation",), match="broadMatch"),
)
@frozen(kw_only=True)
class ZoneControl(Term):
    """Who runs a corridor or a crossing (``by``), how, how it is watched, who may pass, to whom it goes over.

    ``handover`` is when it goes over to ``handed_to``.

    >>> ZoneControl(id="rafah-crossing", where="Rafah crossing", surveillance="cameras").where
    Group(words='Rafah crossing')
    """

    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    where: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PLACES)
    form: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    surveillance: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=FORMS)
    open_to: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    handed_to: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    handover: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
