"""Reported numbers that are context: they belong to no term."""

from __future__ import annotations

from types import NoneType

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import KNOWLEDGE, PEOPLE, RECORD
from dealdiff.model.term import Slice, slices
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.when import When
from dealdiff.values.wording import Wording


@frozen(kw_only=True)
class Outcome:
    """Of which version's term a figure tells the outcome."""

    version: str
    term: str


@frozen(kw_only=True)
class Figure:
    """A reported number, date or length of time.

    ``fixed`` dates a past fact (different figures are accounts of it, never a movement);
    ``as_of`` dates a number that moves. ``count`` is in units of what its words name, people where none.

    :raises ParseError: for words that cannot be read. :raises ModelError: for slices that are none.

    >>> Figure(id="held", count=130, as_of="2024-03").is_fixed
    False
    """

    id: str = field(converter=identifier)
    count: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    date: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=KNOWLEDGE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=KNOWLEDGE)
    people: Group | Presence = field(default=UNREPORTED, converter=accepts.group, metadata=PEOPLE)
    of_whom: Keyed[Slice] = field(factory=Keyed, converter=slices, metadata=KNOWLEDGE)
    fixed: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)
    as_of: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)
    outcome_of: Outcome | None = field(
        default=None, validator=accepts.instance(Outcome, NoneType), metadata=RECORD
    )
    text: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=KNOWLEDGE)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)

    @property
    def is_fixed(self) -> bool:
        """Whether it counts a past fact, which cannot move."""
        return self.fixed is not UNREPORTED
