"""Which day: a date as precisely as it was told."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache

from attrs import field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import (
    SEASONS,
    CalendarWords,
    Span,
    calendar_words,
    period_in,
)
from dealdiff.values.conventions import marks_names, spoken
from dealdiff.values.counting import Token, short_enough, tokens
from dealdiff.values.edtf import EXPECTED, Window, edtf_words, read_edtf, window_of
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.sets import Nested, nested_verdict
from dealdiff.values.told import told_days
from dealdiff.values.verdict import EQUAL, Info, Verdict
from dealdiff.values.words import Value, tidy

_NO_YEAR = "say the year, or read it as told on a known day: When.told(words, on=...)"
_BOUNDS = frozenset({"until", "till", "to", "through", "by", "before", "after", "since", "from"})
_A_BOUND = (
    "that is a bound, not a date: ../2024-05 has an open start, 2024-05/.. an open end; or tell a moment"
)
_ABOUT = frozenset({"about", "around", "approximately", "circa", "roughly"})


class Order(Enum):
    """Which of two dates comes first, as far as anybody can tell."""

    BEFORE = "before"
    POSSIBLY = "possibly"
    AFTER = "after"

    @property
    def mirror(self) -> Order:
        """The answer with the two dates swapped."""
        return {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}.get(self, self)


@frozen
class When(Value):
    """A date as precisely as it was told: EDTF or plain words with a year.

    The window of days that the words leave open; the day itself is one of them. ``~`` widens it by a
    fixed convention, ``?`` only says that the source is unsure (see ``docs/values/time.md``).
    Its sets count days as ordinals (``date.toordinal``).

    :raises ParseError: for words that are no date, and for days that the calendar does not have.

    >>> When.parse("2024-05").latest
    datetime.date(2024, 5, 31)
    >>> When.parse("late November 2023").earliest
    datetime.date(2023, 11, 21)
    """

    reading: Window = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", _read(self.words))

    @classmethod
    def on(cls, day: date) -> When:
        """That day.

        >>> When.on(date(2024, 5, 31)).words
        '2024-05-31'
        """
        return cls(edtf_words(day, day))

    @classmethod
    def between(cls, first: date, last: date) -> When:
        """The window from the first day to the last.

        :raises ParseError: where the last day is before the first.

        >>> When.between(date(2024, 5, 1), date(2024, 5, 31)).words
        '2024-05'
        """
        return cls(edtf_words(first, last))

    @classmethod
    def told(cls, words: str, on: When | date) -> When:
        """The date that words mean which were told on a known day, in EDTF words.

        Words that are a date by themselves are kept. A week runs from Monday to Sunday; a bare month,
        day or weekday is the nearest one not after the telling day.

        :raises ParseError: where the words, or the day of telling, leave it open.

        >>> When.told("last week", on=date(2024, 5, 31)).words
        '2024-05-20/2024-05-26'
        >>> When.told("in May", on=When("2024-03-20~")).words
        '2023-05'
        >>> When.told("last week", on=When("2024-03-20~")).words
        '2024-03-11~/2024-03-17~'
        """
        words = tidy(words)
        if isinstance(on, date):
            on = cls.on(on)
        if on.earliest is None or on.latest is None:
            raise ParseError(on.words, expected="a telling day with both ends told")
        first, loose = told_days(words, on.earliest)
        if first is None:
            return cls(words)
        last, _ = told_days(words, on.latest)
        marks = on.reading.marks + ("~" if loose else "")
        if "~" in marks and not loose and _same_when_widened(words, on.reading):
            marks = marks.replace("~", "")
        return cls(edtf_words(first[0], (last or first)[1], _strongest(marks)))

    @property
    def earliest(self) -> date | None:
        """The first day of the window as told (without any widening); ``None`` where open or untold."""
        return _day(self.reading.first.day)

    @property
    def latest(self) -> date | None:
        """The last day of the window as told (without any widening); ``None`` where open or untold."""
        return _day(self.reading.last.day)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """A total order by the told window: first day, last day, words. Open ends come first and last."""
        first, last = self.reading.first.day, self.reading.last.day
        return (0 if first is None else first, 10**7 if last is None else last, self.words)

    def nested(self, policy: Policy = DEFAULT) -> Nested:  # noqa: ARG002 # the widths are fixed
        """Core, policy and stated sets, in days as ordinals (``date.toordinal``)."""
        return self.reading.nested

    def verdict_to(self, other: When, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # the same
        """How ``other`` (after) relates to this (before). UP is later, DOWN earlier.

        A date told more or less exactly has not moved; the bounds of two intervals can.
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        info, direction, basis = nested_verdict(self.reading.nested, other.reading.nested)
        bounds = self.reading.interval and other.reading.interval
        if info in (Info.MORE, Info.LESS) and not bounds:
            direction = None
        return spoken((info, direction, basis), marks_names(self.reading.marks + other.reading.marks))

    def before(self, other: When) -> Order:
        """Which of the two comes first: BEFORE or AFTER only where no day of one can be among the other's.

        >>> When.parse("2024-05").before(When.parse("2024-05-31"))
        <Order.POSSIBLY: 'possibly'>
        """
        self.check_kind(other)
        mine, others = self.reading.nested.policy, other.reading.nested.policy
        if mine.below(others):
            return Order.BEFORE
        return Order.AFTER if others.below(mine) else Order.POSSIBLY


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)


def _same_when_widened(words: str, on: Window) -> bool:
    """Whether words mean the same days on every day that an approximate telling day can be."""
    early, late = on.first.wide or 1, on.last.wide or 1
    return told_days(words, date.fromordinal(early)) == told_days(words, date.fromordinal(late))


def _strongest(marks: str) -> str:
    """The one mark that says what several say."""
    if "%" in marks or {"~", "?"} <= set(marks):
        return "%"
    return marks[:1]


@lru_cache(maxsize=4096)
def _read(words: str) -> Window:
    """The meaning of the words. :raises ParseError: with the column where reading stopped."""
    short_enough(words)
    window = read_edtf(words)
    if window:
        return window
    found = tokens(words)
    mark = ""
    if found and found[0].text in _ABOUT:
        found, mark = found[1:], "~"
    spans = _spans(words, found)
    if spans is None:
        raise _unread(words, found)
    first, last = spans
    if last and last.last < first.first:
        raise ParseError(words, expected="an end that is not before the start")
    return window_of(first, last, mark, mark)


def _spans(words: str, found: list[Token]) -> tuple[Span, Span | None] | None:
    """One date, or the two ends of a period, from plain words."""
    texts = [token.text for token in found]
    if texts[:3] == ["the", "week", "of"] or texts[:2] == ["week", "of"]:
        told = calendar_words(found[texts.index("of") + 1 :])
        return (_week(told.span(words)), None) if told and told.day is not None and told.year else None
    bare = found[1:] if texts[:1] in (["in"], ["on"]) else found
    joined = [token for token in bare if token.text not in ("-", "‑")]  # "mid-July"
    told = calendar_words(joined)
    if told:
        return (_dated(told, words, found), None)
    period = period_in(bare)
    return (_dated(period[0], words, found), _dated(period[1], words, found)) if period else None


def _dated(told: CalendarWords, words: str, found: list[Token]) -> Span:
    if told.year is None:
        raise ParseError(words, column=found[0].column, expected="a date with its year", hint=_NO_YEAR)
    return told.span(words, found[0].column)


def _week(day: Span) -> Span:
    monday = day.first - date.fromordinal(day.first).weekday()
    return Span(max(monday, 1), min(monday + 6, date.max.toordinal()), "week")


def _unread(words: str, found: list[Token]) -> ParseError:
    """The error, with the way to mend it where the words are of a known sort."""
    for token in found:
        if token.text in SEASONS:
            hint = "seasons differ by hemisphere: name the months"
            return ParseError(words, column=token.column, expected=EXPECTED, hint=hint)
    column = found[0].column if found else len(words) + 1
    if len(found) > 1 and found[0].text in _BOUNDS:
        return ParseError(words, column=column, expected=EXPECTED, hint=_A_BOUND)
    relative = told_days(words, date(2024, 5, 31))[0] is not None  # any day: do they read at all?
    return ParseError(words, column=column, expected=EXPECTED, hint=_NO_YEAR if relative else "")
