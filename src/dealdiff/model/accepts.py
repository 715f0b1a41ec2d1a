"""What a field accepts: a value, a presence, or the words (or whole number) of either.

Anything else (a float, a truth value, None) is an error, never converted in silence. Each function is the
converter of a field:

>>> quantity("about 350"), quantity(35), str(quantity("to be agreed"))
(Quantity(words='about 350'), Quantity(words='35'), 'to be agreed')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from types import NoneType
from typing import Any, TypeVar

from attrs import Attribute

from dealdiff.errors import ModelError, ParseError
from dealdiff.model.keyed import cut
from dealdiff.model.spelling import words_of
from dealdiff.values.details import Details
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import Firmness
from dealdiff.values.force import Force
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.values.words import Value

V = TypeVar("V", bound=Value)
_SHORT = 200  # characters of words that are read once
_OF_PRESENCE = max(len(one.value) for one in Presence)
_READ: tuple[type, ...] = (Presence, Value, str)  # asked for first: asking an abstract class is slow
_LISTS = (tuple, list)
_ARTICLE = dict.fromkeys("AEIOU", "an")
_KIND: dict[type, str] = {str: "text", NoneType: "None"}


def read(kind: type[V], given: object) -> V | Presence:
    """A value of ``kind`` or a presence, from either or from words. :raises ParseError: otherwise."""
    if isinstance(given, Presence):
        return given
    if isinstance(given, kind):
        return _no_presence(given)
    if isinstance(given, str):
        told = str(given)
        return _read(kind, told) if len(told) > _SHORT else _told(kind, told)  # type: ignore[arg-type] # hashable
    raise ParseError(repr(given), expected=f"a {kind.__name__}, its words, or a presence")


def _read(kind: type[V], told: str) -> V | Presence:
    presence = Presence.parse(told)
    return kind.parse(told) if presence is None else presence


@lru_cache(maxsize=20_000)
def _told(kind: type[V], told: str) -> V | Presence:
    """The one value, or presence, of equal short words: they are read once."""
    return _read(kind, told)


def _no_presence(value: V) -> V:
    """A value whose words name a presence would come back from a file as that presence."""
    if len(value.words) <= _OF_PRESENCE and _names_presence(value.words):
        raise ParseError(value.words, expected="words that name no presence", hint="give the Presence itself")
    return value


@lru_cache(maxsize=20_000)
def _names_presence(words: str) -> bool:
    return Presence.parse(words) is not None


def quantity(given: Quantity | Presence | Fraction | int | str) -> Quantity | Presence:
    """A number of something, hedged or not."""
    if not isinstance(given, _READ) and isinstance(given, int | Fraction) and not isinstance(given, bool):
        return Quantity.exactly(given)
    return read(Quantity, given)


def duration(given: Duration | Presence | str) -> Duration | Presence:
    """A length of time."""
    return read(Duration, given)


def when(given: When | Presence | str) -> When | Presence:
    """A date as precisely as it was told."""
    return read(When, given)


def moment(given: Moment | Presence | str) -> Moment | Presence:
    """A point in the life of the deal."""
    return read(Moment, given)


def group(given: Group | Presence | str) -> Group | Presence:
    """People, places or forms: words over a concept scheme."""
    return read(Group, given)


def wording(given: Wording | Presence | str) -> Wording | Presence:
    """Free text."""
    return read(Wording, given)


def force(given: Force | Presence | str) -> Force | Presence:
    """Must, may, must not, right or aim."""
    return read(Force, given)


def firmness(given: Firmness | Presence | str) -> Firmness | Presence:
    """Red line, precondition, demand or preference."""
    return read(Firmness, given)


def names(given: Names | Presence | str | tuple[str, ...] | list[str]) -> Names | Presence:
    """Declared names: one, several joined by ``+``, or a list."""
    return Names.of(given) if isinstance(given, _LISTS) else read(Names, given)


def rate(given: Rate | Presence | str | tuple[str, ...] | list[str]) -> Rate | Presence:
    """What is given for each of a group: words, or a list of its parts."""
    return Rate.of(given) if isinstance(given, _LISTS) else read(Rate, given)


def schedule(given: Schedule | Presence | str | tuple[str, ...] | list[str]) -> Schedule | Presence:
    """Parcels, and what is told of all of them: words, or a list of them."""
    return Schedule.of(given) if isinstance(given, _LISTS) else read(Schedule, given)


def details(given: Details | Presence | str | Mapping[str, Any] | list[Any]) -> Details | Presence:
    """Data that are carried along: a dict or a list, or JSON text of any data."""
    if not isinstance(given, _READ) and isinstance(given, Mapping | list):
        return Details.of(given)
    return read(Details, given)


def some_names(given: Names | str | tuple[str, ...] | list[str]) -> Names:
    """Declared names where there must be some."""
    read = names(given)
    if isinstance(read, Presence):
        raise ParseError(str(read), expected="the name of a speaker, party or source")
    return read


def instance(*kinds: type) -> Callable[[object, Attribute[Any], object], None]:
    """A validator: the field holds one of these types. :raises ModelError: where it does not."""
    expected = " or ".join(
        _KIND.get(kind, f"{_ARTICLE.get(kind.__name__[0], 'a')} {kind.__name__}") for kind in kinds
    )

    def check(_: object, attribute: Attribute[Any], given: object) -> None:
        if not isinstance(given, kinds):
            raise ModelError(f"{words_of(attribute.name)}: found {cut(given)}, expected {expected}")

    return check


def yes(given: object) -> bool:
    """A truth value and nothing like it: 1 is none."""
    if isinstance(given, bool):
        return given
    raise ParseError(repr(given), expected="True or False")
