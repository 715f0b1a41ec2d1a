"""The parts of a text: its phases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from dealdiff.model import accepts
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import EDITORIAL, KNOWLEDGE, LIMIT, PLACE, RECORD, SCOPE
from dealdiff.model.term import Condition, conditions
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording


@frozen(kw_only=True)
class Part:
    """A phase: how long it lasts, when it begins and ends, what must hold for it to begin.

    Its length is the default of its terms that can last. ``after`` is the phase that it follows: a
    report that tells only some phases tells only some of the order.

    :raises ParseError: for an id or words that cannot be read.

    >>> Part(id="first", lasts="six weeks").lasts
    Duration(words='six weeks')
    """

    id: str = field(converter=identifier)
    after: str = field(default="", validator=accepts.instance(str), metadata=PLACE)
    title: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=EDITORIAL)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    when: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    ends: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    if_: Keyed[Condition] = field(factory=Keyed, converter=conditions, metadata=SCOPE)
    text: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=KNOWLEDGE)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)


@frozen(kw_only=True)
class Exchange:
    """Which terms stand against which: ``gives`` for ``for_`` (term ids).

    :raises ParseError: for an id or names that cannot be read.

    >>> str(Exchange(id="first", gives=["hostages"], for_="truce, prisoners").for_)
    'prisoners + truce'
    """

    id: str = field(converter=identifier)
    gives: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)
    for_: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)


def linked(parts: Iterable[Part]) -> list[Part]:
    """Phases listed in their order, each of them after the one before it unless it says otherwise."""
    result: list[Part] = []
    for part in parts:
        after = part.after or (result[-1].id if result else "")
        result.append(part if part.after == after else evolve(part, after=after))
    return result


def in_order(parts: Mapping[str, Part]) -> tuple[Part, ...]:
    """Phases by what each follows; where nothing is told, by id."""
    placed: dict[str, Part] = {}
    waiting = sorted(parts)
    while waiting:
        free = [one for one in waiting if parts[one].after in placed or parts[one].after not in parts]
        first = free[0] if free else waiting[0]  # a circle of phases has no first one: by id
        placed[first] = parts[first]
        waiting.remove(first)
    return tuple(placed.values())
