"""What a position comes to when it is set beside another: as a stance on its issue, and its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.diffing.counts import counted_alike
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import Role, group_counted, role_of
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Slice, Term
from dealdiff.parties.distance import Distance, distance, within
from dealdiff.parties.held import Held
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNDISCLOSED, UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info
from dealdiff.values.when import When
from dealdiff.views.accepted import body_of
from dealdiff.views.standing_acts import changes_between, surely

Measure = Quantity | Duration | Moment | When
Measured = tuple[Measure, Term | Slice, str]
"""A value, the item that tells it, and its field by attribute name."""

_MEASURES = (Quantity, Duration, Moment, When)
_ASIDE = frozenset({"id", "if_"})
_LIGHT = frozenset({Role.EDITORIAL, Role.RECORD})
_TABLED = {"tables": "wants"}  # who puts a text forward wants it; who signs it accepts it


def sheet_of(one: Held) -> TermSheet:
    """The version whose words it is in: that of the text, where it is held by one."""
    return one.text or one.position.sheet


def body_told(one: Held) -> Term | None:
    """What it is about: its body; of what is accepted without more, the term that the text has."""
    return one.body if one.text is not None else body_of(one.statement, one.position.sheet)


def as_stance(one: Held) -> Statement:
    """The position as a stance on its issue: who tables a text wants it, who signs it accepts it."""
    body = body_told(one)
    if one.text is None:
        return one.statement if body is one.statement.body else evolve(one.statement, body=body)
    verb = _TABLED.get(one.verb, "accepts")
    return Statement(who=one.statement.who, verb=verb, family=STANCE, subject=one.issue, body=body)


def setting_of(one: Held, other: Held, policy: Policy) -> Setting:
    """The two versions that two positions are told in."""
    return Setting(before=sheet_of(one), after=sheet_of(other), policy=policy)


def numbers(one: Held) -> dict[str, Measured]:
    """The numbers, lengths and dates that a position tells, by field: "count", "of whom.women.count"."""
    body = body_told(one)
    return dict(_numbers(body, "")) if body is not None else {}


def _numbers(item: Term | Slice, above: str) -> Iterator[tuple[str, Measured]]:
    cls: Any = type(item)
    for name, words in _told_fields(cls):
        told = getattr(item, name)
        if isinstance(told, _MEASURES):
            yield above + words, (told, item, name)
        elif isinstance(told, Keyed):
            for key, inner in told.items():
                if isinstance(inner, Slice):
                    yield from _numbers(inner, f"{above}{words}.{key}.")


@cache
def _told_fields(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """The fields that say what is wanted, by attribute name and in words; worked out once per class."""
    kept = (one for one in attrs.fields(cls) if one.name not in _ASIDE and role_of(one) not in _LIGHT)
    return tuple((one.name, one.name.strip("_").replace("_", " ")) for one in kept)


def apart_in(path: str, one: Held, other: Held, policy: Policy) -> Distance | None:
    """How far two positions are apart in one field; ``None`` where no number says it of one and the same."""
    before, after = numbers(one).get(path), numbers(other).get(path)
    if before is None or after is None or type(body_told(one)) is not type(body_told(other)):
        return None
    found = distance(before[0], after[0], policy)
    unit = _unit(path, before, after, setting_of(one, other, policy))
    if found is None or unit is None:
        return None
    return evolve(found, unit=found.unit or unit, within=within(before[0], after[0], found, policy))


def of_two_groups(path: str, one: Held, other: Held, policy: Policy) -> bool:
    """Whether the numbers of two positions in one field count two groups, be the one in the other."""
    before, after = numbers(one).get(path), numbers(other).get(path)
    if before is None or after is None or type(before[1]) is not type(after[1]):
        return False
    group, setting = _group_of(before), setting_of(one, other, policy)
    return bool(group) and counted_alike(before[1], after[1], setting, group) is not Info.SAME


def counted_in(path: str, one: Held) -> str:
    """A number with the group that it counts: "40 women"."""
    told = numbers(one)[path]
    return f"{told[0]} {getattr(told[1], _group_of(told))}"


def _group_of(one: Measured) -> str:
    """The field with the group that a number counts, by attribute name; empty where it counts none."""
    return {each.name: group_counted(each) for each in attrs.fields(type(one[1]))}[one[2]]


def withheld_in(one: Held, other: Held) -> tuple[str, ...]:
    """The fields that both positions speak of, and that one of them withholds: nobody can compare these."""
    this, that = body_told(one), body_told(other)
    if this is None or that is None:
        return ()
    before, after = _spoken(this), _spoken(that)
    both = before.keys() & after.keys()
    return tuple(sorted(each for each in both if before[each] or after[each]))


def _spoken(item: Term | Slice, above: str = "") -> dict[str, bool]:
    """The fields that are spoken of, and whether each is withheld."""
    found: dict[str, bool] = {}
    cls: Any = type(item)
    for name, words in _told_fields(cls):
        told = getattr(item, name)
        if isinstance(told, Keyed):
            for key, inner in told.items():
                if isinstance(inner, Slice):
                    found |= _spoken(inner, f"{above}{words}.{key}.")
        elif told is not UNREPORTED:
            found[above + words] = told is UNDISCLOSED
    return found


def _unit(path: str, one: Measured, other: Measured, setting: Setting) -> str | None:
    """What both count; "" where that is not said, ``None`` where they count two groups."""
    if not isinstance(one[0], Quantity):
        return ""
    if "." in path:
        return path.split(".")[-2]
    group = _group_of(one)
    if not group:
        return ""
    if counted_alike(one[1], other[1], setting, group) is not Info.SAME:
        return None
    told = (getattr(side[1], group, None) for side in (one, other))
    return min((str(each) for each in told if isinstance(each, Group)), default="")


def distances_between(
    left: Iterable[Held], right: Iterable[Held], policy: Policy
) -> Iterator[tuple[str, Distance]]:
    """By field how far all positions of one side are from all of the other; none that is told in two ways."""
    pairs = [(one, other) for other in [*right] for one in left]
    paths = dict.fromkeys(path for one, other in pairs for path in numbers(one) if path in numbers(other))
    for path in sorted(paths):
        telling = [pair for pair in pairs if path in numbers(pair[0]) and path in numbers(pair[1])]
        several = {apart_in(path, *pair, policy) for pair in telling}
        found = several.pop()
        if found is not None and not several:
            yield path, found


def otherwise_in(before: Held, after: Held, policy: Policy) -> tuple[str, ...]:
    """The fields, beside numbers of both, in which what two positions are about surely differs."""
    measured = numbers(before).keys() & numbers(after).keys()
    changes = changes_between(body_told(before), body_told(after), setting_of(before, after, policy))
    fields = (".".join(one.path[2:]) for one in changes if surely(one))
    return tuple(sorted({one for one in fields if one and one not in measured}))


_LIMITS = {"if_": "condition", "part": "phase"}


def limited_otherwise(before: Held, after: Held) -> tuple[str, ...]:
    """Whether a condition, or a phase, is told of one of two positions, and not the same of the other."""
    one, other = body_told(before), body_told(after)
    return tuple(words for name, words in _LIMITS.items() if _limit(one, name) != _limit(other, name))


def _limit(told: Term | None, name: str) -> object:
    return getattr(told, name, None) or None


def surely_otherwise(path: str, before: Held, after: Held, policy: Policy) -> bool:
    """Whether a party's number is surely another one, and not only told more or less exactly."""
    one, other = numbers(before).get(path), numbers(after).get(path)
    if one is None or other is None or type(one[0]) is not type(other[0]):
        return False
    verdict = one[0].verdict_to(other[0], policy)  # type: ignore[arg-type] # of one type, as asked above
    return verdict.info is Info.CONTRARY or verdict.direction is not None
