"""Whether a position takes away only a part of what another one of the party is about."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.wholes import a_part, a_part_alone
from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.stated import body_told, setting_of
from dealdiff.values.group import Group
from dealdiff.values.policy import DEFAULT

_TAKES_AWAY = frozenset({Attitude.AGAINST, Attitude.GIVEN_UP})


def takes_away(one: Held) -> bool:
    """Whether a position is against something, or gives it up."""
    return one.attitude in _TAKES_AWAY


def of_a_part(held: Held, one: Held) -> bool:
    """Whether a position takes away a group or a place, and of what another one is about that is a part.

    Of an issue that is named without more each group is one that lies in another. To refuse a part of all
    that is wanted is to be against that; to give it up reaches no farther. What is told in words, or
    withheld, is surely no part.
    """
    told, taken, setting = body_told(held), body_told(one), setting_of(one, held, DEFAULT)
    if not takes_away(one) or taken is None:
        return False
    if told is None or not told.reported():
        return any(_in_another(taken, setting))
    part = a_part if one.attitude is Attitude.GIVEN_UP else a_part_alone
    return part(taken, told, setting)


def _in_another(told: Term, setting: Setting) -> Iterator[bool]:
    """Of each group or place that a term tells whether it is declared as a part of another one."""
    for attribute in attrs.fields(type(told)):
        value, scheme = (
            getattr(told, attribute.name),
            setting.scheme(str(attribute.metadata.get("scheme", ""))),
        )
        named = value.concepts(scheme) if isinstance(value, Group) else ()
        yield bool(named) and all(map(scheme.ancestors, named))
