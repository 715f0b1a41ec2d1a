"""Numbers compared only as far as they count the same: people, goods, shares of a company.

A narrower group with a larger count surely rose, a wider one with a smaller count surely fell; all
else about numbers of different groups is open. Which group a number counts, its field declares
(:func:`dealdiff.model.roles.counting`).
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.semantics import PLAIN, Finding, Weighing
from dealdiff.model.roles import group_counted
from dealdiff.values.group import Group
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Direction, Info, Verdict, related

OTHER_GROUP = "of another group"
_SURE = {Info.MORE: Direction.UP, Info.LESS: Direction.DOWN}


def counted_alike(
    before: Any,  # noqa: ANN401 # two items with fields
    after: Any,  # noqa: ANN401 # as above
    setting: Setting,
    group: str = "people",
) -> Info:
    """How the groups that two items count relate; SAME where either side leaves its own to the issue."""
    one, other = getattr(before, group, None), getattr(after, group, None)
    if not isinstance(one, Group) or not isinstance(other, Group) or one is other or one == other:
        return Info.SAME
    metadata: Any = attrs.fields_dict(type(before))[group].metadata
    return verdict_between(metadata, one, other, setting).info


def verdict_of_counts(
    verdict: Verdict,
    attribute: attrs.Attribute[Any],
    before: Any,  # noqa: ANN401 # as above
    after: Any,  # noqa: ANN401 # as above
    setting: Setting,
    weighing: Weighing = PLAIN,
) -> Verdict:
    """The verdict of what a field holds in two items, given which groups it counts in them.

    It stays as it is where the field counts none, or the same one.
    """
    group = group_counted(attribute)
    if not group:
        return verdict
    relation = _first_ones(counted_alike(before, after, setting, group), weighing)
    if relation is Info.SAME:
        return verdict
    sure = verdict.info is Info.CONTRARY and verdict.direction is _SURE.get(relation)
    if sure and verdict.direction is not None and _adds_up(attribute, before, after):
        return verdict
    return related(Info.MIXED, OTHER_GROUP)


def finding_of_counts(
    finding: Finding,
    attribute: attrs.Attribute[Any],
    before: Any,  # noqa: ANN401 # as above
    after: Any,  # noqa: ANN401 # as above
    setting: Setting,
    weighing: Weighing = PLAIN,
) -> Finding:
    """The finding about a field of two items, given what it counts, and whether the first ones alone."""
    if finding.verdict is None or finding.verdict.info is Info.SAME:
        return finding  # one number in other words; whom it counts is told of the group
    verdict = verdict_of_counts(finding.verdict, attribute, before, after, setting, weighing)
    if verdict is finding.verdict:
        return finding
    row = KINDS["possibly-changed"]
    return evolve(finding, kind=row.id, significance=row.significance, verdict=verdict)


def _adds_up(attribute: attrs.Attribute[Any], before: object, after: object) -> bool:
    """Whether no part of a group has more than all of it: not of a price for each, nor of shares."""
    told = (getattr(before, attribute.name, None), getattr(after, attribute.name, None))
    shares = any(isinstance(one, Quantity) and one.share is not None for one in told)
    return bool(attribute.metadata.get("adds up", True)) and not shares


def _first_ones(relation: Info, weighing: Weighing) -> Info:
    """How the groups relate where only the first of them are counted on one side: a narrower group."""
    if weighing.ranked_before is weighing.ranked_after:
        return relation
    first = Info.MORE if weighing.ranked_after else Info.LESS
    return first if relation in (Info.SAME, first) else Info.MIXED
