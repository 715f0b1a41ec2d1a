"""The parts of a text: its phases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush

from attrs import evolve, field, frozen

from dealdiff.model import accepts
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import EDITORIAL, KNOWLEDGE, LIMIT, PEOPLE, PLACE, RECORD, SCOPE
from dealdiff.model.term import Condition, conditions
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.rate import Rate
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
    """Which terms stand against which: ``gives`` for ``for_`` (term ids), at which ``rate``.

    The rate says what is given for each of a group, in words or in a list of its parts.

    :raises ParseError: for an id, names or a rate that cannot be read.

    >>> str(Exchange(id="first", gives=["hostages"], for_="truce, prisoners").for_)
    'prisoners + truce'
    """

    id: str = field(converter=identifier)
    gives: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)
    for_: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=SCOPE)
    rate: Rate | Presence = field(default=UNREPORTED, converter=accepts.rate, metadata=PEOPLE)


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
    followers: dict[str, list[str]] = {}
    free: list[str] = []  # what may stand next, as a heap
    for id_ in sorted(parts):
        after = parts[id_].after
        (followers.setdefault(after, []) if after in parts else free).append(id_)
    by_id = iter(sorted(parts))
    while len(placed) < len(parts):
        # a circle of phases has no first one: by id
        first = heappop(free) if free else next(id_ for id_ in by_id if id_ not in placed)
        placed[first] = parts[first]
        for follower in followers.get(first, ()):
            if follower not in placed:
                heappush(free, follower)
    return tuple(placed.values())
