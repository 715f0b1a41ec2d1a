"""Which figures are accounts of one fact: of one past day, or as of one exact day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from dealdiff.model.figure import Figure
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Info
from dealdiff.values.when import When

_UNDATED = (UNREPORTED, UNREPORTED)
_ONE_TIME = (Info.SAME, Info.MORE, Info.LESS)


@frozen(kw_only=True)
class Dating:
    """Of which day a figure is told: ``fixed`` of a past fact, ``as_of`` of a number that moves."""

    sheet: str
    fixed: When | Presence = UNREPORTED
    as_of: When | Presence = UNREPORTED

    @property
    def day(self) -> tuple[When | Presence, When | Presence]:
        """The day, whichever sheet tells it."""
        return self.fixed, self.as_of

    @property
    def bound(self) -> bool:
        """Whether any two figures that are told of that day, in whatever sheets, are of one fact."""
        return isinstance(self.fixed, When) or (self.fixed is UNREPORTED and exact(self.as_of))

    @property
    def kind(self) -> object:
        """All on which it depends of which others it tells one fact."""
        return self.day, None if self.bound else self.sheet


def dating_of(figure: Figure | None, own: Figure | None, sheet: str) -> Dating:
    """The day of a figure that a voice tells; where it names none, that of its report's ``own`` figure."""
    for one in (figure, own):
        if one is not None and (one.fixed is not UNREPORTED or one.as_of is not UNREPORTED):
            return Dating(sheet=sheet, fixed=one.fixed, as_of=one.as_of)
    return Dating(sheet=sheet)


def one_fact(one: Dating, other: Dating, policy: Policy = DEFAULT) -> bool:
    """Whether two figures of one id surely tell of one fact.

    Of a past fact: where one day lies in the other as told, or one of the two names no day. Of a number that
    moves: as of the same exact day alone, since on two days it may well be two numbers. Where both name no
    day, or no exact one, in the same words, only in one sheet.

    >>> late, november = When("late November 2023"), When("2023-11")
    >>> one_fact(Dating(sheet="a", fixed=late), Dating(sheet="b", fixed=november))
    True
    >>> day, about = When("2024-07-10"), When("2024-07-10~")
    >>> [one_fact(Dating(sheet="a", as_of=one), Dating(sheet="b", as_of=one)) for one in (day, about)]
    [True, False]
    >>> [one_fact(Dating(sheet=sheet), Dating(sheet="b", fixed=november)) for sheet in "ab"]
    [True, True]
    """
    if one == other:
        return True
    if isinstance(one.fixed, When) and isinstance(other.fixed, When):
        return one.fixed.verdict_to(other.fixed, policy).info in _ONE_TIME
    if _UNDATED in (one.day, other.day):
        return isinstance(one.fixed, When) or isinstance(other.fixed, When)
    return one.day == other.day and one.bound


def exact(when: When | Presence) -> bool:
    """Whether words name one day, and surely."""
    return isinstance(when, When) and not when.reading.marks and when.earliest == when.latest is not None


def facts_among(datings: Sequence[Dating], policy: Policy = DEFAULT) -> tuple[tuple[int, ...], ...]:
    """The places of those that are linked as accounts of one fact, directly or by another.

    Days are compared, and not figures: of the same day, all that other days are linked to are linked.
    """
    days: dict[object, list[int]] = {}
    for place, dating in enumerate(datings):
        days.setdefault(dating.day, []).append(place)
    groups: list[list[list[int]]] = []
    for places in days.values():
        own = datings[places[0]]
        linked = [group for group in groups if any(one_fact(datings[one[0]], own, policy) for one in group)]
        apart = [group for group in groups if all(group is not one for one in linked)]
        groups = [*apart, [places, *(one for group in linked for one in group)]]
    return tuple(sorted(found for group in groups for found in _facts(group, datings)))


def _facts(group: list[list[int]], datings: Sequence[Dating]) -> Iterator[tuple[int, ...]]:
    """The places of linked days; of one day alone that binds nothing, sheet by sheet."""
    if len(group) > 1 or datings[group[0][0]].bound:
        yield tuple(sorted(place for places in group for place in places))
        return
    by_sheet: dict[str, list[int]] = {}
    for place in group[0]:
        by_sheet.setdefault(datings[place].sheet, []).append(place)
    yield from map(tuple, by_sheet.values())
