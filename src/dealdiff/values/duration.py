"""How long: a length of time in days, from nothing to for ever."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import field, frozen

from dealdiff.values.conventions import (
    INCLUSIVE,
    NOT_TOLD,
    Answer,
    Count,
    counts,
    figures,
    share_name,
    spoken,
    under_counts,
)
from dealdiff.values.duration_hedges import Hedge
from dealdiff.values.duration_words import Reading, read
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.sets import Interval, Nested, nested_verdict
from dealdiff.values.verdict import EQUAL, Basis, Info, Verdict
from dealdiff.values.words import Value

# permanence, above every finite length: words can name no more than ten million days
PERMANENCE = Fraction(10**12)
_FINITE = Interval(None, PERMANENCE, high_open=True)
_ABOVE_ZERO = Interval(Fraction(0), PERMANENCE, low_open=True, high_open=True)
_UNBOUNDED = {
    Hedge.UNTOLD: Nested.exact(_ABOVE_ZERO),
    Hedge.TEMPORARY: Nested.exact(_FINITE),
    Hedge.OPEN_ENDED: Nested.exact(Interval()),
    Hedge.PERMANENT: Nested.exact(Interval.point(PERMANENCE)),
}
_BOUNDS: dict[Hedge, Callable[[Fraction, Fraction], Interval]] = {
    Hedge.EXACTLY: Interval,
    Hedge.BETWEEN: Interval,
    Hedge.AT_LEAST: lambda low, _: Interval(low or None),
    Hedge.MORE_THAN: lambda low, _: Interval(low, low_open=True),
    Hedge.UP_TO: lambda _, high: Interval(None, high),
    Hedge.LESS_THAN: lambda _, high: Interval(None, high, high_open=True),
}
_POINTS = frozenset(
    {Hedge.EXACTLY, Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.PERIOD, Hedge.PERMANENT}
)


@frozen
class Duration(Value):
    """A length of time as it was told.

    Days are exact fractions; months are as many days as they can have and do not multiply (see
    ``docs/values/time.md``). ``step`` of a policy counts days.

    :raises ParseError: where the words are no length of time.

    >>> Duration.parse("six weeks").verdict_to(Duration.parse("P42D")).name
    'restated'
    >>> Duration.parse("two months").nested().policy.high
    Fraction(62, 1)
    """

    reading: Reading = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", read(self.words))

    @classmethod
    def of_days(cls, days: int | Fraction) -> Duration:
        """Exactly so many days (a fraction: so many minutes).

        >>> Duration.of_days(42), Duration.of_days(Fraction(1, 2))
        (Duration(words='42 days'), Duration(words='720 minutes'))
        """
        if days == int(days):
            return cls("1 day" if days == 1 else f"{int(days)} days")
        return cls(f"{days * 1440} minutes")

    @property
    def permanent(self) -> bool:
        """Whether it surely never ends."""
        return self.reading.hedge is Hedge.PERMANENT

    def nested(self, policy: Policy = DEFAULT) -> Nested:
        """Core, policy and stated sets, in days.

        No upper bound reaches permanence; an open upper bound at ``PERMANENCE`` is any finite length.
        """
        return _nested(self.reading, policy)

    def understood(self, policy: Policy = DEFAULT) -> str:
        """What was read, where that may surprise; "" where the words say it plainly.

        >>> Duration.parse("a month").understood(), Duration.parse("six weeks").understood()
        ('28 to 31 days', '')
        >>> Duration.parse("about six weeks").understood()
        '37.8 to 46.2 days by policy about=10%'
        """
        reading = self.reading
        if reading.hedge in _UNBOUNDED:
            return _TOLD.get(reading.hedge, "")
        if reading.hedge in _BOUNDS and (reading.low == reading.high or reading.hedge is Hedge.BETWEEN):
            return ""
        names = self.conventions(policy)
        said = _in_words(self.nested(policy).policy)
        return f"{said} by policy {', '.join(sorted(names))}" if names else said

    def conventions(self, policy: Policy = DEFAULT) -> set[str]:
        """The names of the conventions that its words rest on.

        >>> Duration.parse("about six weeks").conventions()
        {'about=10%'}
        """
        return _names((self.reading,), policy) | (
            {INCLUSIVE} if self.reading.hedge is Hedge.PERIOD else set()
        )

    def verdict_to(self, other: Duration, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this (before). UP is longer."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        before, after = self.reading, other.reading
        if Hedge.UNTOLD in (before.hedge, after.hedge):
            return spoken(_with_untold(before, after), {NOT_TOLD})
        if Hedge.PERIOD not in (before.hedge, after.hedge):
            return spoken(
                _answer(before, after, (_nested(before, policy), _nested(after, policy))),
                _names((before, after), policy),
            )

        def counting(count: Count) -> Answer:
            sets = (_nested(_counted(before, count), policy), _nested(_counted(after, count), policy))
            return _answer(before, after, sets)

        answer, disagreed = under_counts(counting, policy)
        return spoken(answer, _names((before, after), policy) | ({INCLUSIVE} if disagreed else set()))


def _nested(reading: Reading, policy: Policy) -> Nested:
    """The sets that a hedge makes of a length."""
    if reading.hedge in _UNBOUNDED:
        return _UNBOUNDED[reading.hedge]
    if reading.hedge in _BOUNDS:
        return Nested.exact(_BOUNDS[reading.hedge](reading.low, reading.high))
    return _BY_POLICY[reading.hedge](reading, policy)


def _width(days: Fraction, share: Fraction, policy: Policy) -> Fraction:
    """The half-width of a hedge: the share, but at least the step, which is at most half of the days."""
    return max(share * days, min(policy.step, days / 2))


def _about(reading: Reading, policy: Policy) -> Nested:
    low = reading.low - _width(reading.low, policy.about, policy)
    high = reading.high + _width(reading.high, policy.about, policy)
    return Nested(core=Interval(reading.low, reading.high), policy=Interval(low, high), stated=_FINITE)


def _nearly(reading: Reading, policy: Policy) -> Nested:
    low = reading.low - _width(reading.low, policy.nearly, policy)
    near = Interval(low, reading.high, high_open=True)
    return Nested(core=None, policy=near, stated=Interval(None, reading.high, high_open=True))


def _just_over(reading: Reading, policy: Policy) -> Nested:
    """Longer than the least that is named, and finite."""
    high = reading.high + _width(reading.high, policy.nearly, policy)
    above = Interval(reading.low, PERMANENCE, low_open=True, high_open=True)
    return Nested(core=None, policy=Interval(reading.low, high, low_open=True), stated=above)


def _period(reading: Reading, policy: Policy) -> Nested:
    """A period under every way of counting its days; the policy may choose one."""
    ways = [_counted(reading, count) for count in counts(policy)]
    least, most = _counted(reading, Count.NEITHER), _counted(reading, Count.BOTH)
    chosen = Interval(ways[0].low, ways[-1].high)
    return Nested(core=None, policy=chosen, stated=Interval(least.low, most.high))


def _counted(reading: Reading, count: Count) -> Reading:
    """A period as the length that one way of counting makes of it."""
    if reading.hedge is not Hedge.PERIOD:
        return reading
    low, high = (max(days + count.value, Fraction(0)) for days in (reading.low, reading.high))
    return Reading(Hedge.EXACTLY, low, high)


_BY_POLICY = {
    Hedge.ABOUT: _about,
    Hedge.NEARLY: _nearly,
    Hedge.JUST_OVER: _just_over,
    Hedge.PERIOD: _period,
}


def _answer(before: Reading, after: Reading, sets: tuple[Nested, Nested]) -> Answer:
    """The answers; a single length that is told more or less exactly has not moved."""
    info, direction, basis = nested_verdict(*sets)
    coarse = any(side.hedge in _POINTS and side.low < side.high for side in (before, after))
    return info, None if coarse and info in (Info.MORE, Info.LESS) else direction, basis


def _with_untold(before: Reading, after: Reading) -> Answer:
    """The answers where a side is "a few weeks": some finite length that nobody told."""
    sets = (_nested(before, DEFAULT), _nested(after, DEFAULT))
    info, direction, _ = nested_verdict(*sets)
    if info is Info.CONTRARY and sets[0].stated.apart_from(sets[1].stated):
        return info, direction, Basis.STATED
    wider = {Info.MORE: before, Info.LESS: after}.get(info)
    if wider and wider.hedge in (Hedge.TEMPORARY, Hedge.OPEN_ENDED):
        return info, None, Basis.STATED
    return Info.MIXED, None, Basis.POLICY


def _names(sides: tuple[Reading, ...], policy: Policy) -> set[str]:
    """The conventions that the hedges of the sides rest on."""
    names = set()
    for side in sides:
        for share in _SHARES.get(side.hedge, ()):
            width: Fraction = getattr(policy, share)
            by_share = _width(side.low, width, policy) == width * side.low
            names.add(share_name(share, width) if by_share else f"step={figures(policy.step)}")
    return names


_SHARES = {Hedge.ABOUT: ("about",), Hedge.NEARLY: ("nearly",), Hedge.JUST_OVER: ("nearly",)}
_TOLD = {
    Hedge.UNTOLD: "some time, not told",
    Hedge.TEMPORARY: "any finite time",
    Hedge.OPEN_ENDED: "any time, or for ever",
}


def _in_words(days: Interval) -> str:
    """A policy set of days in words."""
    if days.low is None:
        if days.high is None:
            return _TOLD[Hedge.OPEN_ENDED]
        return f"{'less than' if days.high_open else 'at most'} {_days(days.high)} days"
    if days.high is None:
        return f"{'more than' if days.low_open else 'at least'} {_days(days.low)} days"
    if days.low == days.high:
        return "1 day" if days.low == 1 else f"{_days(days.low)} days"
    ends = ("above " if days.low_open else "", "below " if days.high_open else "")
    return f"{ends[0]}{_days(days.low)} to {ends[1]}{_days(days.high)} days"


def _days(number: Fraction) -> str:
    return figures(number, grouped=True)
