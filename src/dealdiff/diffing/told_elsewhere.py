"""What one text tells in one field and the other in another: a slice as a part, a number as a sum.

Some of a term's people ("of whom 3 soldiers") may be told again as a part of all of them ("made of 3
soldiers, 27 civilians"), and a number in all by such parts, or by a schedule. None of these is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.breakdowns import COUNT, MADE_OF, breakdown_of
from dealdiff.diffing.change import Change
from dealdiff.diffing.counts import counted_alike, finding_of_counts
from dealdiff.diffing.fields import Pair, as_change, field_changes
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.semantics import find
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import RESTATED
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import PEOPLE
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Slice
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.verdict import Direction, Info, Verdict

OF_WHOM, SCHEDULE = "of_whom", "schedule"


@frozen(kw_only=True)
class Elsewhere:
    """The changes, and the pair without the slices and parts that they account for."""

    changes: tuple[Change, ...]
    pair: Pair


def told_elsewhere(pair: Pair) -> Elsewhere:
    """The slices that are parts on the other side, and the number that is a sum there."""
    slices = slices_as_parts(pair)
    total = number_as_sum(pair)
    changes = (*slices.changes, *(() if total is None else (total,)))
    left_out = pair.left_out if total is None else pair.left_out | {COUNT}
    return Elsewhere(changes=changes, pair=evolve(slices.pair, left_out=left_out))


def slices_as_parts(pair: Pair) -> Elsewhere:
    """Each slice of one side that is gone on the other, and is a part there that was none before."""
    changes: list[Change] = []
    for names in ((OF_WHOM, MADE_OF), (MADE_OF, OF_WHOM)):
        for old, new in tuple(_met(pair, *names)):
            changes.append(_slice_change(pair, names, (old, new)))
            pair = evolve(
                pair, before=_without(pair.before, names[0], old), after=_without(pair.after, names[1], new)
            )
    return Elsewhere(changes=tuple(changes), pair=pair)


def _met(pair: Pair, name: str, there: str) -> Iterator[tuple[str, str]]:
    """The keys of what left one field and of what came to the other, about the same people."""
    gone = _only(getattr(pair.before, name, None), getattr(pair.after, name, None))
    come = _only(getattr(pair.after, there, None), getattr(pair.before, there, None))
    for old, one in gone.items():
        same = [new for new, other in come.items() if _same_people(one, other, pair)]
        back = [key for key, other in gone.items() if same and _same_people(other, come[same[0]], pair)]
        if len(same) == len(back) == 1:
            yield old, same[0]


def _only(side: Keyed[Slice] | None, other: Keyed[Slice] | None) -> dict[str, Slice]:
    return {key: one for key, one in side.items() if key not in (other or {})} if side else {}


def _same_people(one: Slice, other: Slice, pair: Pair) -> bool:
    if not isinstance(one.people, Group) or not isinstance(other.people, Group):
        return False
    return verdict_between(PEOPLE, one.people, other.people, pair.setting).info is Info.SAME


def _slice_change(pair: Pair, names: tuple[str, str], keys: tuple[str, str]) -> Change:
    """One change of a slice and a part: what differs in them, or that they are the same."""
    before, after = getattr(pair.before, names[0])[keys[0]], getattr(pair.after, names[1])[keys[1]]
    places = [(*pair.path, words_of(name), key) for name, key in zip(names, keys, strict=True)]
    owns = tuple(
        place for place, name in zip(places, names, strict=True) if name not in pair.left_out
    )  # a breakdown owns its parts
    inner = evolve(pair, before=before, after=after, path=places[1], left_out=frozenset())
    found = sorted(field_changes(inner), key=lambda one: -one.significance.weight)
    if not found:
        return Change(
            kind=RESTATED, path=places[1], before=before, after=after, statements=pair.said, owns=owns
        )
    weight = Significance.heaviest([one.significance for one in found])
    children = tuple(evolve(one, owns=()) for one in found[1:])
    return evolve(found[0], significance=weight, children=children, owns=owns)


def _without(item: Any, name: str, key: str) -> Any:  # noqa: ANN401 # a term that counts
    kept = Keyed({at: one for at, one in getattr(item, name).items() if at != key})
    return evolve(item, **{name: kept})


def number_as_sum(pair: Pair) -> Change | None:
    """The number that one side tells and the other as what its parts, or its schedule, add up to."""
    told = getattr(pair.before, COUNT, None), getattr(pair.after, COUNT, None)
    later = isinstance(told[0], Quantity)  # the sum stands in the later text
    if COUNT in pair.left_out or told[later] is not UNREPORTED or not isinstance(told[not later], Quantity):
        return None
    found = _sum(pair.after if later else pair.before)
    if found is None or counted_alike(pair.before, pair.after, pair.setting) is not Info.SAME:
        return None
    name, total = found
    before, after = (told[0], total) if later else (total, told[1])
    attribute: Any = attrs.fields_dict(type(pair.before))[COUNT]
    finding = find(attribute, before, after, pair.setting, pair.weighing)
    finding = finding_of_counts(finding, attribute, pair.before, pair.after, pair.setting, pair.weighing)
    verdict = finding.verdict
    if verdict is None or verdict.info is Info.MIXED:
        return None
    if name == SCHEDULE and not pair.weighing.complete and not _even_in_part(verdict, later=later):
        return None
    change = as_change(finding, (*pair.path, COUNT), before, after, pair.said)
    return evolve(change, cites=((*pair.path, words_of(name)),))


def _sum(item: Any) -> tuple[str, Quantity] | None:  # noqa: ANN401 # as above
    """The field that tells all of them one by one, and what it adds up to."""
    parts = getattr(item, MADE_OF, None)
    listed = breakdown_of(parts) if parts else None
    if listed is not None and listed.total is not None:
        return MADE_OF, listed.total
    schedule = getattr(item, SCHEDULE, None)
    total = schedule.total if isinstance(schedule, Schedule) else None
    return (SCHEDULE, total) if total is not None else None


def _even_in_part(verdict: Verdict, *, later: bool) -> bool:
    """Whether it is so even if a report's schedule tells only some parcels: as many, or more already."""
    more = Direction.UP if later else Direction.DOWN
    return verdict.info is Info.SAME or (verdict.info is Info.CONTRARY and verdict.direction is more)
