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
from dealdiff.values.schedule_derived import even_pace, latest, pieces_of, repeated_pace
from dealdiff.values.schedule_listed import listed_words
from dealdiff.values.schedule_parcels import Cut, Fitted, fitted
from dealdiff.values.schedule_shapes import end_by_pace, end_by_rest, of_others, shape_of
from dealdiff.values.schedule_sums import exact, sum_of
from dealdiff.values.schedule_words import Parcel, ScheduleReading, read_schedule
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict, related
from dealdiff.values.words import Value


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
        return (told is not None and told.below(reading.total)) or _fewer(reading)

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
        total = _compared(self.total, other.total, policy)
        if total is not None and total.info is Info.CONTRARY:
            return total
        rest = [verdict for verdict in (total, *self._others(other, policy)) if verdict is not None]
        return _with_total(rest, total)

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
        total = _compared(self.total, other.total, policy)
        last = _compared(self.last, other.last, policy)
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
        if same and last is not None and _surely(last):
            return last.direction
        pieces = _compared(self.pieces, other.pieces, policy)
        if self.partial or other.partial or (pieces is not None and pieces.info is Info.CONTRARY):
            return None
        if self.total is None and other.total is None and last is not None and _surely(last):
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
        pieces = _compared(self.pieces, other.pieces, policy)
        if pieces is not None and pieces.info is Info.CONTRARY:
            return True
        if known is None:
            return False
        return self._fitted(other, policy).cut is Cut.APART or self._other_pace(other, policy) is not None

    def _others(self, other: Schedule, policy: Policy) -> Iterable[Verdict | None]:
        """The verdicts of the last moments, the pieces, the parcels, and whether the list is whole."""
        yield _compared(self.last, other.last, policy)
        yield _compared(self.pieces, other.pieces, policy)
        yield self._fitted(other, policy).verdict
        yield self._other_pace(other, policy)
        for name in ("total", "last", "pieces"):
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


def _surely(last: Verdict) -> bool:
    """Whether the last moment surely moved."""
    return last.direction is not None and (last.info is Info.CONTRARY or last.basis is Basis.STATED)


def _compared(
    before: Quantity | Moment | None, after: Quantity | Moment | None, policy: Policy
) -> Verdict | None:
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return before.verdict_to(after, policy)
    if isinstance(before, Moment) and isinstance(after, Moment):
        return before.verdict_to(after, policy)
    return None


def _with_total(told: list[Verdict], total: Verdict | None) -> Verdict:
    """All of them at once. Only the total has a direction: a later day is neither more nor less."""
    whole = both_hold(told)
    sure = any(one.info is Info.CONTRARY and not one.policy for one in told)
    if sure and (total is None or not total.policy):  # whatever the others are, it stays contrary
        return related(Info.CONTRARY)
    others = [one for one in told if one is not total and one.info is not Info.SAME]
    moved = total is not None and not others
    return evolve(whole, direction=total.direction if total is not None and moved else None)


def _fewer(reading: ScheduleReading) -> bool:
    """Whether fewer pieces are listed than there surely are."""
    few = exact(pieces_of(reading.parcels))
    least = reading.pieces.nested().stated.low if reading.pieces is not None else None
    return few is not None and least is not None and few < least
