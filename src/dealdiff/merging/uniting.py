"""What two merged texts leave unsettled, as one: every alternative of both is kept."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from attrs import evolve

from dealdiff.diffing.delta import RETYPED
from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.merging.cases import Sides
from dealdiff.merging.result import BEFORE, IN_THE_WHOLE, Decision
from dealdiff.merging.table import Outcome
from dealdiff.merging.voices import together
from dealdiff.model.keyed import Keyed
from dealdiff.model.places import at
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import Content, Unsettled, content, content_if_any, path_of

_ITEM = 2  # steps of the path of a whole item
_OTHERWISE = "it was unsettled before, and is told otherwise again"
_ALL = "all alternatives are kept"
_IN_THE_WHOLE = "its alternatives stand in those of the whole, which is unsettled"


def united(one: Unsettled, other: Unsettled, own: tuple[TermSheet, TermSheet]) -> Unsettled:
    """Both with all of their alternatives; what they call by one name and tell differently, by two."""
    said = together(one.alternatives, other.alternatives, (own[0].id, own[1].id))
    return Unsettled(
        alternatives=said,
        base=one.base if one.base == other.base else None,
        soft=one.soft and other.soft,
        suggestion=one.suggestion if one.suggestion == other.suggestion else None,
        why=one.why if one.why == other.why else _OTHERWISE,
    )


def told_otherwise(held: Unsettled, made: Unsettled, own: tuple[TermSheet, TermSheet]) -> Unsettled:
    """What was unsettled before, with what is told there now; what the base says stands."""
    if made.alternatives == held.alternatives:
        return evolve(held, base=made.base)
    return evolve(united(held, made, own), base=made.base)


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


def told_again(sides: Sides, kept: Mapping[str, Unsettled]) -> Iterator[Path]:
    """Places that stay unsettled where the other side tells something new, or takes the item away.

    Also those where a side holds something else meanwhile than the base does: then the base stands.
    """
    stood, *laid = (to_plain(one) for one in (sides.base, sides.left, sides.right))
    for place in kept:
        path = path_of(place)
        for sheet, plain in zip((sides.left, sides.right), laid, strict=True):
            same_item = _around(plain, path) == _around(stood, path)
            same = at(plain, path) == at(stood, path)
            if (same_item and not same) or (not same_item and place not in sheet.unsettled):
                yield path


def _around(plain: PlainMap, path: Path) -> list[object]:
    """What holds a place: of each item around it, whether it is there, and its type."""
    held = (at(plain, path[:steps]) for steps in range(_ITEM, len(path)))
    return [one.get(RETYPED, "") if isinstance(one, dict) else None for one in held]


def still_unsettled(
    sides: Sides, own: tuple[TermSheet, TermSheet], sheet: TermSheet, decided: Container[Path]
) -> Iterator[Decision]:
    """The places that were unsettled before and stay so, but for those at which it was decided."""
    plains = [to_plain(one) for one in (sides.base, sides.left, sides.right)]
    for place, one in sheet.unsettled.items():
        path = path_of(place)
        if path not in decided:
            base, left, right = (content_if_any(at(plain, path)) for plain in plains)
            yield Decision(
                path=path,
                outcome=Outcome.SOFT if one.soft else Outcome.CONFLICT,
                base=base,
                left=left,
                right=right,
                taken=one.suggestion,
                why=f"still unsettled: {one}",
                row=BEFORE,
                versions=(sides.base.id, own[0].id, own[1].id),
            )


def no_longer(sides: Sides, own: tuple[TermSheet, TermSheet], sheet: TermSheet) -> Iterator[Decision]:
    """What was unsettled in one of the three at a place that is so no longer, or told differently by two."""
    three = (sides.base, sides.left, sides.right)
    for place in sorted({place for one in three for place in one.unsettled}):
        base, left, right = (one.unsettled.at(place) for one in three)
        kept = sheet.unsettled.at(place)
        if base == left == right == kept or (kept is not None and (left == right or base in (left, right))):
            continue
        outcome, why = Outcome.COMBINED, _ALL if kept is not None else _IN_THE_WHOLE
        if kept is None and left is None and right is None:
            outcome, why = Outcome.CORROBORATED, "both versions settle it"
        elif kept is None and base is not None and base in (left, right):
            outcome, why = Outcome.TAKEN, "the other version says nothing else than the base"
        yield Decision(
            path=(UNSETTLED, place),
            outcome=outcome,
            base=_content(base),
            left=_content(left),
            right=_content(right),
            taken=_content(kept),
            why=why,
            row="unsettled" if why != _IN_THE_WHOLE else IN_THE_WHOLE,
            versions=(sides.base.id, own[0].id, own[1].id),
        )


def _content(one: Unsettled | None) -> Content | None:
    return None if one is None else content(to_plain(one))
