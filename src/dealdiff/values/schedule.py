"""When what comes in parcels comes: how many, who and when, parcel by parcel, as far as it was told."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from dealdiff.values.moment import Moment
from dealdiff.values.pace import Pace
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.product import both_hold
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import joined
from dealdiff.values.schedule_derived import even_pace, fewer_listed, latest, pieces_of, repeated_pace
from dealdiff.values.schedule_listed import listed_words
from dealdiff.values.schedule_parcels import Cut, Fitted, fitted
from dealdiff.values.schedule_shapes import end_by_pace, end_by_rest, of_others, shape_of
from dealdiff.values.schedule_sums import sum_of
from dealdiff.values.schedule_verdicts import compared, surely_moved, with_total
from dealdiff.values.schedule_words import Parcel, ScheduleReading, read_schedule
from dealdiff.values.verdict import EQUAL, Direction, Info, Verdict, related
from dealdiff.values.words import Value

_OF_ALL = ("total", "last", "pieces")


@frozen
class Schedule(Value):
    """Parcels, told as "5 living hostages on day 1; 3 every 7 days; the rest by day 42".

    A parcel says how many, who and when, each where it is told. ``in 3 pieces``, ``33 in total`` and ``last
    on day 42`` say something of all parcels, and ``partial`` that not all of them are told: without it the
    list is whole, unless what is said of all of them shows otherwise.

    :raises ParseError: where the words are no schedule, with the column where reading stopped.

    >>> before, after = Schedule("5 on day 1; 28 by day 42"), Schedule("5 on day 1; 28 by day 56")
    >>> str(before.total), str(before.last), before.shape_to(Schedule("5 on day 1; 28 on day 56"))
    ('33', 'by day 42', 'stretched')
    """

    reading: ScheduleReading = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", read_schedule(self.words))

    @classmethod
    def of(cls, parcels: Iterable[str]) -> Schedule:
        """A schedule from its parcels. :raises ParseError: where one cannot be read, or there is none.

        >>> Schedule.of(["5 on day 1", "the rest by day 42"]).words
        '5 on day 1; the rest by day 42'
        """
        return cls(joined(parcels, "how many come when"))

    @property
    def parcels(self) -> tuple[Parcel, ...]:
        """The parcels in the order told."""
        return self.reading.parcels

    @property
    def partial(self) -> bool:
        """Whether it is told, or follows from the numbers, that not all parcels are listed."""
        reading = self.reading
        if reading.partial or not reading.parcels:
            return True
        told = sum_of(reading.parcels)
        return (told is not None and told.below(reading.total)) or fewer_listed(reading)

    @property
    def total(self) -> Quantity | None:
        """How many in all: as told, or the sum of parcels that tell one number each, where the list is whole.

        >>> str(Schedule("$1 million on day 1; $2 million on day 30").total)
        '$3 million'
        """
        told = None if self.reading.total or self.partial else sum_of(self.parcels)
        return told.quantity if told is not None else self.reading.total

    @property
    def pieces(self) -> Quantity | None:
        """In how many pieces: as told, or counted where the list is whole and no two may be one."""
        return self.reading.pieces or (None if self.partial else pieces_of(self.parcels))

    @property
    def last(self) -> Moment | None:
        """When the last parcel comes: as told, or the latest of all where the list is whole.

        >>> str(Schedule("5 on day 1; 3 every 7 days; the rest by day 42").last)
        'by day 42'
        """
        return self.reading.last or (None if self.partial else latest(self.parcels))

    @property
    def pace(self) -> Pace | None:
        """How many every how long: as told, or of a whole list with even numbers and even gaps.

        >>> str(Schedule("3 on day 1; 3 on day 8; 3 on day 15").pace)
        '3 every 7 days'
        """
        return repeated_pace(self.parcels) or (None if self.partial else even_pace(self.parcels))

    def listed(self) -> tuple[Schedule, str]:
        """The schedule with what is repeated from one day to another listed, and the convention of that.

        >>> Schedule("3 every 7 days").listed()
        (Schedule(words='3 every 7 days'), '')
        """
        if all(one.starts is None or one.until is None for one in self.parcels):
            return self, ""
        words, name = listed_words(self.words)
        return (self, "") if words == self.words else (Schedule(words), name)

    def verdict_to(self, other: Schedule, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this schedule (before). UP is more in total.

        Totals that are contrary decide. Else both cannot hold where the last moments, the pieces or the
        parcels of one moment cannot; that has no direction.
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        one, two, by = day_by_day(self, other)
        if one is not self or two is not other:
            return both_hold([one.verdict_to(two, policy), related(Info.SAME, by)])
        if apart := _apart_in_all(self, other, policy):
            return apart
        total = compared(self.total, other.total, policy)
        rest = [verdict for verdict in (total, *self._others(other, policy)) if verdict is not None]
        return with_total(rest, total)

    def shape_to(self, other: Schedule, policy: Policy = DEFAULT) -> str:
        """How the shape moved: "stretched", "compressed", "re-cut" or "" (none of these, or not known).

        *Stretched* and *compressed*: the same total, or one "rest" beside the same parcels, and surely a
        later or earlier last moment; or the same number each time, in a surely longer or shorter gap.
        *Re-cut*: total and last moment are the same, or not told on either side, and the pieces or the pace
        surely are other ones.

        >>> Schedule("in 3 pieces; 33 in total").shape_to(Schedule("in 4 pieces; 33 in total"))
        're-cut'
        """
        self.check_kind(other)
        one, two, _ = day_by_day(self, other)
        if one is not self or two is not other:
            return one.shape_to(two, policy)
        total = compared(self.total, other.total, policy)
        last = compared(self.last, other.last, policy)
        if end := shape_of(self._end(other, policy, total, last)):
            return end
        alike = [self._alike(total, "total", other), self._alike(last, "last", other)]
        return "re-cut" if all(alike) and self._other_pieces(other, policy, known=total or last) else ""

    def _end(
        self, other: Schedule, policy: Policy, total: Verdict | None, last: Verdict | None
    ) -> Direction | None:
        """Where the same comes in all, and its end surely moved: to later or to earlier."""
        same = total is not None and total.info is Info.SAME
        if of_others(self.parcels, other.parcels):
            return None
        if same and last is not None and surely_moved(last):
            return last.direction
        pieces = compared(self.pieces, other.pieces, policy)
        if self.partial or other.partial or (pieces is not None and pieces.info is Info.CONTRARY):
            return None
        if self.total is None and other.total is None and last is not None and surely_moved(last):
            return last.direction if end_by_rest(self.parcels, other.parcels, policy) else None
        if not same or self.total is None or self.last is not None or other.last is not None:
            return None
        return end_by_pace(self.parcels, other.parcels, self.total, policy)

    def _alike(self, verdict: Verdict | None, name: str, other: Schedule) -> bool:
        if verdict is None:
            return getattr(self, name) is None and getattr(other, name) is None
        return verdict.info is Info.SAME

    def _other_pieces(self, other: Schedule, policy: Policy, *, known: Verdict | None) -> bool:
        """Whether the pieces are surely other ones; "known": total or last moment are."""
        pieces = compared(self.pieces, other.pieces, policy)
        if pieces is not None and pieces.info is Info.CONTRARY:
            return True
        if known is None:
            return False
        return self._fitted(other, policy).cut is Cut.APART or self._other_pace(other, policy) is not None

    def _others(self, other: Schedule, policy: Policy) -> Iterable[Verdict | None]:
        """The verdicts of the last moments, the pieces, the parcels, and whether the list is whole."""
        yield compared(self.last, other.last, policy)
        yield compared(self.pieces, other.pieces, policy)
        yield self._fitted(other, policy).verdict
        yield self._other_pace(other, policy)
        for name in _OF_ALL:
            before, after = getattr(self, name), getattr(other, name)
            if (before is None) != (after is None):
                yield related(Info.MORE if before is None else Info.LESS)
        if self.partial != other.partial and self.parcels and other.parcels:
            yield related(Info.MORE if self.partial else Info.LESS)

    def _other_pace(self, other: Schedule, policy: Policy) -> Verdict | None:
        """Contrary where each list is whole and has one pace, and these cannot both be."""
        before, after = repeated_pace(self.parcels), repeated_pace(other.parcels)
        if self.partial or other.partial or before is None or after is None:
            return None
        verdict = before.verdict_to(after, policy)
        return related(Info.CONTRARY, verdict.policy) if verdict.info is Info.CONTRARY else None

    def _fitted(self, other: Schedule, policy: Policy) -> Fitted:
        return fitted(self.parcels, other.parcels, (self.partial, other.partial), policy)


def day_by_day(before: Schedule, after: Schedule) -> tuple[Schedule, Schedule, str]:
    """Both as the days on which something comes, and the convention of that; as they are where one cannot be.

    >>> day_by_day(Schedule("3 a week from day 1 by day 8"), Schedule("3 on day 1"))[0].words
    '3 at day 1 of start; 3 at day 8 of start'
    """
    (one, by), (two, then) = before.listed(), after.listed()
    repeated = any(parcel.every is not None for parcel in (*one.parcels, *two.parcels))
    return (before, after, "") if repeated or before.words == after.words else (one, two, by or then)


def _apart_in_all(before: Schedule, after: Schedule, policy: Policy) -> Verdict | None:
    """The verdict where what comes in all cannot both be: by the total first, which has a direction.

    What is repeated from day to day is counted here also beside what is repeated without an end.
    """
    (one, by), (two, then) = before.listed(), after.listed()
    listed = one is not before or two is not after
    for name in _OF_ALL if listed else _OF_ALL[:1]:
        told = compared(getattr(one, name), getattr(two, name), policy)
        if told is not None and told.info is Info.CONTRARY:
            way = told.direction if name == "total" else None
            return evolve(both_hold([told, related(Info.SAME, by or then)]), direction=way)
    return None
