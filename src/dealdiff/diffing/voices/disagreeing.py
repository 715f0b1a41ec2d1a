"""How two tellings of one field relate: a verdict, also where a presence or a denial is one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dealdiff.diffing.change import Content, Setting
from dealdiff.diffing.counts import verdict_of_counts
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.voices.tellings import ITEM, Telling, attribute_at
from dealdiff.values.presence import ABSENT, NONE, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, RESTATED, Info, Verdict, related
from dealdiff.values.words import Value


def between(one: Telling, other: Telling, setting: Setting) -> Verdict | None:
    """How two tellings of one field relate; ``None`` where they say nothing of each other.

    A denial and what lies in it exclude each other; what lies outside agrees with it.
    """
    if one.denies and other.denies:
        return None
    if one.denies or other.denies:
        denial, told = (one, other) if one.denies else (other, one)
        return against(denial, told, setting)
    if one.value is None or other.value is None or len(one.path) == ITEM:
        return None
    return verdict_of(one, other, setting)


def against(denial: Telling, told: Telling, setting: Setting) -> Verdict | None:
    """How what is told stands to a denial: contrary where it lies in it, ``None`` where it lies outside.

    To deny a whole item is to say that there is none; that something is withheld, to say nothing of what it
    is. What rests on a convention rests on it here too.
    """
    if told.value is UNREPORTED or (denial.value is UNDISCLOSED and told.value is not UNDISCLOSED):
        return None
    if denial.value is None:
        return RESTATED if told.value in (ABSENT, NONE) else related(Info.CONTRARY)
    if told.value is None:
        return related(Info.CONTRARY)
    verdict = verdict_of(denial, told, setting)
    if verdict is None or verdict.info is Info.CONTRARY:
        return None
    return related(_OF_DENIED.get(verdict.info, Info.MIXED), verdict.policy)


_OF_DENIED = {Info.SAME: Info.CONTRARY, Info.MORE: Info.CONTRARY}  # what lies in what is denied


def verdict_of(before: Telling, after: Telling, setting: Setting) -> Verdict | None:
    """The verdict of two told contents of one field; ``None`` where one side tells nothing."""
    item = before.item or after.item
    if before.value is UNREPORTED or after.value is UNREPORTED or item is None:
        return None
    cls: type = type(item)
    attribute = attribute_at(cls, before.path[ITEM:])
    metadata = attribute.metadata if attribute else {}
    verdict = verdict_of_contents(before.value, after.value, metadata, setting)
    of_slice = len(before.path) > ITEM + 1
    if attribute is None or of_slice or type(before.item) is not type(after.item):
        return verdict
    return verdict_of_counts(verdict, attribute, before.item, after.item, setting)


OTHER_SORT = "told of another type of term"  # whose field of that name holds another sort of value


def verdict_of_contents(
    one: Content, other: Content, metadata: Mapping[Any, object], setting: Setting
) -> Verdict:
    """The verdict of what two tell at one place: values, presences, or words."""
    if one == other:
        return EQUAL
    if not isinstance(one, Value) or not isinstance(other, Value):
        return _of_presence(one, other)
    if type(one) is not type(other):
        return related(Info.MIXED, OTHER_SORT)
    return verdict_between(metadata, one, other, setting)


_ZERO = Quantity.exactly(0)
_WITHHELD = {ABSENT: Info.CONTRARY, NONE: Info.MIXED}


def _of_presence(one: Content, other: Content) -> Verdict:
    """Words that differ exclude each other, and so do presences; what is withheld may be any value."""
    if one is UNDISCLOSED:
        return _of_withheld(other)
    if other is UNDISCLOSED:
        return _of_withheld(one).mirror
    value = other if one is NONE else one if other is NONE else None
    nothing = isinstance(value, Quantity) and value.verdict_to(_ZERO).info is Info.SAME
    return RESTATED if nothing else related(Info.CONTRARY)


def _of_withheld(after: Content) -> Verdict:
    if isinstance(after, Presence):
        return related(_WITHHELD.get(after, Info.MIXED))
    return related(Info.MORE)
