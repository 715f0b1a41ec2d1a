"""How two values of a field relate, read in the sheets that they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import evolve

from dealdiff.diffing.bases import one_name, share_beside_number, verdict_over_bases
from dealdiff.diffing.change import Setting
from dealdiff.diffing.dating import dates
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity, as_written
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.quantity_verdicts import verdict_of_readings
from dealdiff.values.rate import Rate
from dealdiff.values.rate_in_full import rates_in_full
from dealdiff.values.schedule import Schedule
from dealdiff.values.schedule_in_full import schedules_in_full
from dealdiff.values.schedule_in_part import verdict_told_in_part
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import Info, Verdict, related
from dealdiff.values.words import Value

INSIDE = "one party inside another"


def verdict_between(metadata: Mapping[Any, object], before: Value, after: Value, setting: Setting) -> Verdict:
    """The verdict of two values, read in the sheets that they stand in."""
    if isinstance(before, Group) and isinstance(after, Group):
        return before.verdict_to(after, setting.policy, scheme=_scheme(metadata, setting))
    if isinstance(before, Rate) and isinstance(after, Rate):
        return before.verdict_to(after, setting.policy, scheme=_scheme(metadata, setting))
    if isinstance(before, Moment) and isinstance(after, Moment):
        return _moments(before, after, setting)
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return _quantities(before, after, setting)
    verdict = _verdict(before, after, setting.policy)
    if isinstance(before, Names) and isinstance(after, Names) and verdict.info is Info.CONTRARY:
        return related(Info.MIXED, INSIDE) if _share_party(before, after, setting) else verdict
    return verdict


def _quantities(before: Quantity, after: Quantity, setting: Setting) -> Verdict:
    if share_beside_number(before, after):
        return verdict_over_bases(before, after, setting)
    renamed = _in_the_same_words(before.reading, after.reading, setting)
    if renamed is not after.reading:
        return verdict_of_readings(before.reading, renamed, setting.policy)
    return _verdict(before, after, setting.policy)


def _quantities_in_full(before: Quantity, after: Quantity, setting: Setting) -> Verdict:
    renamed = _in_the_same_words(before.reading, after.reading, setting)
    if not share_beside_number(before, after) and renamed is not after.reading:
        return verdict_of_readings(as_written(before.reading), as_written(renamed), setting.policy)
    return verdict_over_bases(before, after, setting, as_written=True)


def _in_the_same_words(before: QuantityReading, after: QuantityReading, setting: Setting) -> QuantityReading:
    """What the later quantity says, of people under the name that the earlier one has for them.

    Only other names of one declared concept are one: hostages and captives, never hostages and soldiers.
    """
    if before.unit == after.unit and before.of == after.of:
        return after
    scheme = setting.scheme("people")

    def named(one: str, other: str) -> str:
        return one if one and other and one_name(one, scheme) == one_name(other, scheme) else other

    unit, of = named(before.unit, after.unit), named(before.of, after.of)
    return after if (unit, of) == (after.unit, after.of) else evolve(after, unit=unit, of=of)


@lru_cache(maxsize=8192)
def _verdict(before: Value, after: Value, policy: Policy) -> Verdict:
    """The verdict of two values that need no scheme: a function of their words, asked for again and again."""
    if isinstance(before, Schedule) and isinstance(after, Schedule):
        return verdict_told_in_part(before, after, policy)
    return before.verdict_to(after, policy)


def _scheme(metadata: Mapping[Any, object], setting: Setting) -> ConceptScheme:
    return setting.scheme(str(metadata.get("scheme", "")))


def verdict_in_full(metadata: Mapping[Any, object], before: Value, after: Value, setting: Setting) -> Verdict:
    """The verdict between texts known in full: numerals mean what they say, and lists are whole."""
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return _quantities_in_full(before, after, setting)
    if isinstance(before, Schedule) and isinstance(after, Schedule):
        return schedules_in_full(before, after, setting.policy)
    if isinstance(before, Rate) and isinstance(after, Rate):
        return rates_in_full(before, after, setting.policy, _scheme(metadata, setting))
    return verdict_between(metadata, before, after, setting)


def _share_party(before: Names, after: Names, setting: Setting) -> bool:
    """Whether a party on one side is declared to be inside one on the other."""
    return any(
        one in _wider(other, setting) or other in _wider(one, setting)
        for one in before.names
        for other in after.names
    )


def _wider(name: str, setting: Setting) -> set[str]:
    """A party and those that it is inside of, as either sheet declares."""
    found, waiting = {name}, [name]
    while waiting:
        at = waiting.pop()
        declared = (sheet.scope.parties.at(at) for sheet in (setting.before, setting.after))
        new = {party.inside for party in declared if party is not None and party.inside} - found
        found |= new
        waiting += new
    return found


def _moments(before: Moment, after: Moment, setting: Setting) -> Verdict:
    """Moments of one anchor are compared as told; of different ones only if both can be dated."""
    if before.same_anchor(after):
        return _verdict(before, after, setting.policy)
    return _verdict(before.dated(dates(setting.before)), after.dated(dates(setting.after)), setting.policy)
