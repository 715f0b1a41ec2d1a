"""How far apart two values are, in their own unit: the least and the most that their words leave open."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from dealdiff.model.given import expect
from dealdiff.values.conventions import NOT_DATED, OTHER_RELATION, figures, marks_names
from dealdiff.values.duration import PERMANENCE, Duration
from dealdiff.values.duration_hedges import Hedge
from dealdiff.values.edtf import BEYOND
from dealdiff.values.hedged_sets import is_hedged, sets_of
from dealdiff.values.moment import Moment
from dealdiff.values.moment_words import Relation
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.quantity_verdicts import convention, in_one_unit
from dealdiff.values.sets import Interval
from dealdiff.values.units import measure
from dealdiff.values.verdict import Info
from dealdiff.values.when import When
from dealdiff.values.words import Value

DAYS, POINTS = "days", "percentage points"


@frozen(kw_only=True)
class Distance:
    """How far apart two values are.

    ``least``, ``most``
        in ``unit``; ``most`` is ``None`` where nothing bounds it ("at least 6 weeks" and "3 weeks").
    ``unit``
        "days", "percentage points", a currency by its ISO 4217 code, or what is counted; "" where it is not
        said.
    ``policy``
        the conventions that it rests on ("about=10%"); empty where the words alone say it.
    ``within``
        whether the one is surely a number that the other leaves open: 45, where at least 40 is wanted.

    >>> str(Distance(least=Fraction(7), most=Fraction(7), unit="hostages"))
    '7 hostages'
    >>> str(Distance(least=Fraction(21), most=None, unit="days"))
    'at least 21 days'
    """

    least: Fraction
    most: Fraction | None
    unit: str = ""
    policy: str = ""
    within: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most

    @property
    def certain(self) -> bool:
        """Whether the two are surely apart, in every way that the words leave open."""
        return self.least > 0

    def __str__(self) -> str:
        told = figures(self.least, grouped=True)
        if self.most is None:
            told = f"at least {told}" if self.certain else "any distance"
        elif not self.exact:
            most = figures(self.most, grouped=True)
            told = f"{told} to {most}" if self.certain else f"at most {most}"
        last = self.most if self.most is not None else self.least
        unit = "day" if self.unit == DAYS and last == 1 else self.unit
        if self.within:
            return " ".join(part for part in ("0", self.unit) if part)
        if self.most is None and not self.certain:
            unit = ""
        policy = f"[by policy {self.policy}]" if self.policy else ""
        return " ".join(part for part in (told, unit, policy) if part)


def distance(one: object, other: object, policy: Policy = DEFAULT) -> Distance | None:
    """How far apart two values are; the same whichever comes first. ``None`` where no number says it.

    Quantities of comparable units, lengths of time, dates, and moments of one sort counted from one thing.
    Values in the same words are 0 apart, since they say the same. Hedged words are as wide as the policy has
    them. What never ends is at no distance from what does.

    >>> str(distance(Quantity("33"), Quantity("40")))
    '7'
    >>> str(distance(Duration("at least six weeks"), Duration("three weeks")))
    'at least 21 days'
    >>> str(distance(Quantity("about 350"), Quantity("400")))
    '15 to 85 [by policy about=10%]'
    >>> distance(Quantity("40 trucks"), Quantity("$5 million")) is None
    True

    :raises ModelError: for what is no value, such as its bare words.
    """
    for name, given in (("one", one), ("other", other)):
        expect(name, given, (Value, Presence), "a Quantity, Duration, When or Moment")
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _of_quantities(one, other, policy)
    if isinstance(one, Duration) and isinstance(other, Duration):
        return _of_durations(one, other, policy)
    if isinstance(one, When) and isinstance(other, When):
        return _of_dates(one, other, policy)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return _of_moments(one, other, policy)
    return None


def within(one: object, other: object, found: Distance, policy: Policy = DEFAULT) -> bool:
    """Whether of two values at a distance the one is surely a number that the other leaves open.

    >>> floor, number = Quantity("at least 40"), Quantity("45")
    >>> within(floor, number, Distance(least=Fraction(0), most=None))
    True
    """
    if found.certain or found.most is not None or found.policy or type(one) is not type(other):
        return False
    if not isinstance(one, _MEASURES):
        return False
    verdict = one.verdict_to(other, policy)  # type: ignore[arg-type] # of one type, as asked above
    return verdict.info in (Info.LESS, Info.MORE) and any(_one_number(side, policy) for side in (one, other))


_MEASURES = (Quantity, Duration, Moment, When)


def _one_number(one: object, policy: Policy) -> bool:
    """Whether its words leave one number."""
    assert isinstance(one, _MEASURES)  # noqa: S101 # as asked above
    found = sets_of(one.reading, policy).policy if isinstance(one, Quantity) else one.nested(policy).policy
    return found.low is not None and found.low == found.high


Sets = tuple[Interval, Interval]
_LONG_AGO = -BEYOND  # stands for an end that nobody told


def _of_quantities(before: Quantity, after: Quantity, policy: Policy) -> Distance | None:
    one, other, names, obstacle = in_one_unit(before.reading, after.reading)
    if obstacle or one.untold or other.untold:
        return None
    names |= {convention(side, policy) for side in (one, other) if is_hedged(side)}
    unit, size = _unit_of(before, after, one.unit or other.unit)
    if one.share is not None:
        unit, size = POINTS, Fraction(1, 100)
    sets = (_ends(one, policy, size), _ends(other, policy, size))
    return _apart(before, after, sets, f"{unit} per {one.per}".strip() if one.per else unit, names)


def _unit_of(before: Quantity, after: Quantity, common: str) -> tuple[str, Fraction]:
    """The unit to tell it in, and how much of the common one it is: of two, the first by name."""
    told = sorted(unit for unit in (before.unit, after.unit) if unit)
    found = measure(told[0]) if len(told) > 1 else None
    if found is not None:
        return told[0], found[1]
    return _spelled(common, before.words, after.words), Fraction(1)


def _ends(reading: QuantityReading, policy: Policy, size: Fraction) -> Interval:
    """The amounts from nothing on that a reading leaves open, in units of a size."""
    found = sets_of(reading, policy).policy
    high = Fraction(1) if found.high is None and reading.share is not None else found.high
    return Interval((found.low or Fraction(0)) / size, None if high is None else high / size)


_PLURAL = {"penny": "pence"}


def _spelled(unit: str, *words: str) -> str:
    """The unit in the plural, where the words have it so."""
    plural = _PLURAL.get(unit, f"{unit}s")
    return plural if unit and any(plural in text.lower() for text in words) else unit


def _of_durations(before: Duration, after: Duration, policy: Policy) -> Distance | None:
    endless = before.permanent or after.permanent
    if before.words != after.words and (
        endless or any(one.reading.hedge is Hedge.UNTOLD for one in (before, after))
    ):
        return None
    names = before.conventions(policy) | after.conventions(policy)
    one, other = (_finite(side.nested(policy).policy) for side in (before, after))
    return _apart(before, after, (one, other), DAYS, names)


def _finite(length: Interval) -> Interval:
    """The days that a length leaves open, from nothing on, without the end that stands for none."""
    return Interval(length.low or Fraction(0), None if length.high == PERMANENCE else length.high)


def _of_dates(before: When, after: When, policy: Policy) -> Distance:
    names = marks_names(before.reading.marks + after.reading.marks)
    one, other = (_calendar(side.nested(policy).policy) for side in (before, after))
    return _apart(before, after, (one, other), DAYS, names)


def _calendar(window: Interval) -> Interval:
    """A window of days, without the ends that only stand for none."""
    low = None if window.low is None or window.low <= _LONG_AGO else window.low
    return Interval(low, None if window.high is None or window.high >= BEYOND else window.high)


_NOT_COMPARED = (NOT_DATED, OTHER_RELATION)


def _of_moments(before: Moment, after: Moment, policy: Policy) -> Distance | None:
    apart = False
    if before.words != after.words:
        if before.permanent or after.permanent or Relation.DURING in (before.relation, after.relation):
            return None
        verdict = before.verdict_to(after, policy)
        if any(name in verdict.policy for name in _NOT_COMPARED):
            return None
        apart = verdict.info is Info.CONTRARY
    names: set[str] = set()
    for side in (before, after):
        names |= marks_names(side.reading.date.reading.marks) if side.reading.date else set()
        names |= side.offset.conventions(policy) if side.offset else set()
    one, other = (_calendar(side.nested(policy).policy) for side in (before, after))
    found = _apart(before, after, (one, other), DAYS, names)
    return found if apart else evolve(found, least=Fraction(0))  # "after six weeks" has two senses


def _apart(before: Value, after: Value, sets: Sets, unit: str, names: set[str]) -> Distance:
    """The distance of two sets; of the same words nothing, and by no convention."""
    if before.words == after.words:
        return Distance(least=Fraction(0), most=Fraction(0), unit=unit)
    one, other = sets
    least = max(Fraction(0), _between(one.high, other.low), _between(other.high, one.low))
    ends = (one.low, one.high, other.low, other.high)
    most = None if None in ends else max(_between(one.low, other.high), _between(other.low, one.high))
    return Distance(least=least, most=most, unit=unit, policy=", ".join(sorted(names)))


def _between(low: Fraction | None, high: Fraction | None) -> Fraction:
    """From one end up to another; nothing where one of them is not bounded."""
    return Fraction(0) if low is None or high is None else high - low
