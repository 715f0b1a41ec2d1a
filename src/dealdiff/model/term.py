"""What a version's text offers on one issue."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

import attrs
from attrs import field, frozen

from dealdiff.errors import ModelError
from dealdiff.model import accepts
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed, listed
from dealdiff.model.roles import EDITORIAL, KNOWLEDGE, LIMIT, PEOPLE, PLACE, RECORD, SCOPE
from dealdiff.values.details import Details
from dealdiff.values.force import Force
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording

CONDITION_STATES = ("pending", "met", "waived", "lapsed")


def _state(value: str) -> str:
    if value not in CONDITION_STATES:
        raise ModelError(f"found condition state {value!r}, expected one of {', '.join(CONDITION_STATES)}")
    return value


@frozen(kw_only=True)
class Condition:
    """Something that must hold first: pending, met, waived or lapsed (its time passed, unmet).

    A met condition is not a dropped one.

    :raises ModelError: for another state.

    >>> Condition(id="reform", state="met").state
    'met'
    """

    id: str = field(validator=accepts.instance(str))
    state: str = field(default="pending", converter=_state)


@frozen(kw_only=True)
class Slice:
    """Some of a term's people, or a part that adds up to them: who, how many people, told by whom.

    :raises ParseError: for words that cannot be read.

    >>> Slice(people="dead hostages", count="about 33").count
    Quantity(words='about 33')
    """

    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)


def slices(given: Keyed[Slice] | tuple[Slice, ...] | list[Slice]) -> Keyed[Slice]:
    """Slices by the words of their people; two of the same people are an error."""
    if isinstance(given, Keyed):
        return given
    by_people: dict[str, Slice] = {}
    for one in listed(given, Slice):
        if str(one.people) in by_people:
            raise ModelError(f"two slices of one group: {one.people}")
        by_people[str(one.people)] = one
    return Keyed(by_people)


def conditions(given: Keyed[Condition] | tuple[Condition, ...] | list[Condition]) -> Keyed[Condition]:
    """Conditions by id; a condition under another id, or two of one id, are an error."""
    if isinstance(given, Keyed):
        misplaced = [key for key, one in given.items() if one.id != key]
    else:
        given = listed(given, Condition)
        ids = [one.id for one in given]
        misplaced = sorted(id_ for id_, often in Counter(ids).items() if often > 1)
        given = Keyed((one.id, one) for one in given)
    if misplaced:
        raise ModelError(f"conditions that do not stand once under their own id: {', '.join(misplaced)}")
    return given


@frozen(kw_only=True)
class Term:
    """One issue's term in one version. Every field is a value or a presence.

    A subclass adds its type's own fields and is registered with a vocabulary; it may not redefine
    a field of this class. ``type_`` is the type's code as written in files. ``details`` are data that
    a tool carries along: they are kept and never interpreted.

    :raises ParseError: for an id or words that cannot be read. :raises ModelError: for items that are none.

    >>> sorted(Term(id="hostages", by="north", when="by day 7").reported())
    ['by', 'when']
    """

    type_: ClassVar[str] = ""
    family: ClassVar[str] = ""
    sense: ClassVar[int] = 1

    id: str = field(converter=identifier)
    part: str = field(default="", validator=accepts.instance(str), metadata=PLACE)
    by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)
    for_: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)
    force: Force | Presence = field(default=UNREPORTED, converter=accepts.force, metadata=SCOPE)
    rank: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    when: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    ends: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    if_: Keyed[Condition] = field(factory=Keyed, converter=conditions, metadata=SCOPE)
    replaces: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=EDITORIAL)
    title: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=EDITORIAL)
    article: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=EDITORIAL)
    text: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=KNOWLEDGE)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)
    details: Details | Presence = field(default=UNREPORTED, converter=accepts.details, metadata=RECORD)

    @property
    def is_(self) -> str:
        """The code of the term's type, as written in files."""
        return type(self).type_

    def reported(self) -> dict[str, object]:
        """The fields that say something, by attribute name (without ``id``)."""
        return {
            attribute.name: value
            for attribute in attrs.fields(type(self))
            if attribute.name != "id" and says_something(value := getattr(self, attribute.name))
        }


def says_something(value: object) -> bool:
    """Whether a field holds more than silence: a value, or any presence but UNREPORTED."""
    if isinstance(value, Presence):
        return value is not UNREPORTED
    if isinstance(value, str | Keyed):
        return len(value) > 0
    return value is not None
