"""What two merged texts leave unsettled, as one: every alternative of both is kept."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.merging.cases import Sides
from dealdiff.merging.result import Decision
from dealdiff.merging.table import Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.unsettled import Content, Unsettled, content

_OTHERWISE = "it was unsettled before, and is told otherwise again"


def united(one: Unsettled, other: Unsettled, own: tuple[TermSheet, TermSheet]) -> Unsettled:
    """Both with all of their alternatives; what they call by one name and tell differently, by two."""
    said: dict[str, Content] = {}
    for version in sorted({*one.alternatives, *other.alternatives}):
        told = [
            each
            for each in (one.alternatives.at(version), other.alternatives.at(version))
            if each is not None
        ]
        if len(told) == 1 or told[0] == told[1]:
            said[version] = told[0]
            continue
        names = (f"{version}-in-{own[0].id}", f"{version}-in-{own[1].id}")
        said.update(zip(names, told, strict=True))
    return Unsettled(
        alternatives=said,
        base=one.base if one.base == other.base else None,
        soft=one.soft and other.soft,
        suggestion=one.suggestion if one.suggestion == other.suggestion else None,
        why=one.why if one.why == other.why else _OTHERWISE,
    )


def all_unsettled(
    base: TermSheet, left: TermSheet, right: TermSheet, own: tuple[TermSheet, TermSheet]
) -> Keyed[Unsettled]:
    """What stays unsettled of what the three leave so: what one side settles does not."""
    found: dict[str, Unsettled] = {}
    for place in {*base.unsettled, *left.unsettled, *right.unsettled}:
        stood, one, other = (sheet.unsettled.at(place) for sheet in (base, left, right))
        kept = other if one == stood else one
        if one not in (stood, other) and other != stood:
            kept = united(one, other, own) if one is not None and other is not None else one or other
        if kept is not None:
            found[place] = kept
    return Keyed(found)


def of_unsettled(
    sides: Sides, own: tuple[TermSheet, TermSheet], kept: Keyed[Unsettled]
) -> Iterator[Decision]:
    """What was decided of places that were unsettled in one of the three before."""
    three = (sides.base, sides.left, sides.right)
    for place in sorted({place for one in three for place in one.unsettled}):
        base, left, right = (one.unsettled.at(place) for one in three)
        if base == left == right:
            continue
        outcome, why = Outcome.COMBINED, "all alternatives are kept"
        if left == right:
            outcome, why = Outcome.CORROBORATED, "both versions say so"
        elif base in (left, right):
            outcome, why = Outcome.TAKEN, "the other version says nothing else than the base"
        yield Decision(
            path=(UNSETTLED, place),
            outcome=outcome,
            base=_content(base),
            left=_content(left),
            right=_content(right),
            taken=_content(kept.at(place)),
            why=why,
            row="unsettled",
            versions=(sides.base.id, own[0].id, own[1].id),
        )


def _content(one: Unsettled | None) -> Content | None:
    return None if one is None else content(to_plain(one))
