"""Numbers of people compared only as far as they count the same people.

A narrower group with a larger count surely rose, a wider one with a smaller count surely fell; all
else about numbers of different groups is open.
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.semantics import PLAIN, Finding, Weighing, verdict_between
from dealdiff.values.group import Group
from dealdiff.values.verdict import Direction, Info, Verdict, related

OTHER_PEOPLE = "of other people"
_SURE = {Info.MORE: Direction.UP, Info.LESS: Direction.DOWN}


def counted_alike(before: Any, after: Any, setting: Setting) -> Info:  # noqa: ANN401 # two items of one class
    """How the people that two items count relate; SAME where either side leaves them to the issue."""
    one, other = getattr(before, "people", None), getattr(after, "people", None)
    if not isinstance(one, Group) or not isinstance(other, Group) or one is other or one == other:
        return Info.SAME
    metadata: Any = attrs.fields_dict(type(before))["people"].metadata
    return verdict_between(metadata, one, other, setting).info


def verdict_of_counts(verdict: Verdict, people: Info) -> Verdict:
    """The verdict of two counts, given how the people relate."""
    if people is Info.SAME:
        return verdict
    sure = verdict.info is Info.CONTRARY and verdict.direction is _SURE.get(people)
    return verdict if sure and verdict.direction is not None else related(Info.MIXED, OTHER_PEOPLE)


def finding_of_counts(
    finding: Finding,
    before: Any,  # noqa: ANN401 # as above
    after: Any,  # noqa: ANN401 # as above
    setting: Setting,
    weighing: Weighing = PLAIN,
) -> Finding:
    """The finding about two counts, given whose they are, and whether they are the first ones alone."""
    if finding.verdict is None:
        return finding
    people = _first_ones(counted_alike(before, after, setting), weighing)
    verdict = verdict_of_counts(finding.verdict, people)
    if verdict is finding.verdict:
        return finding
    row = KINDS["possibly-changed"]
    return evolve(finding, kind=row.id, significance=row.significance, verdict=verdict)


def _first_ones(people: Info, weighing: Weighing) -> Info:
    """How the people relate where only the first of them are counted on one side: a narrower group."""
    if weighing.ranked_before is weighing.ranked_after:
        return people
    first = Info.MORE if weighing.ranked_after else Info.LESS
    return first if people in (Info.SAME, first) else Info.MIXED
