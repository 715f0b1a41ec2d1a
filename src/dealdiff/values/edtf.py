"""A subset of EDTF (ISO 8601-2:2019, annex A of level 1): dates as precisely as they were told.

Days, months and years; ``?`` uncertain, ``~`` approximate, ``%`` both; intervals with an open
(``..``) or an unknown (nothing) end. https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from fractions import Fraction

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import FIRST_DAY, LAST_DAY, Span, span_of
from dealdiff.values.sets import Interval, Nested

# beyond every day of the calendar: an end that exists and is not told lies before it
BEYOND = Fraction(10**7)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
_LOOKS = re.compile(r"[0-9]{4}(?:-[0-9]{1,2}(?:-[0-9]{1,2})?)?[?~%]?|\.\.|")
EXPECTED = "a date such as 2024-05-31, 2024-05, 31 May 2024 or 2024-05-01/2024-05-07"

_WIDE_DAYS = {"day": 3, "week": 10, "third": 10}
_WIDE_MONTHS = {"month": 1, "trimester": 4, "year": 12}


@frozen
class End:
    """One end of a window: its day (``None``: open), its day when widened, and its mark."""

    day: int | None
    wide: int | None
    mark: str = ""
    untold: bool = False


@frozen
class Window:
    """A window of days; ``interval`` where its ends were told one by one."""

    first: End
    last: End
    interval: bool = False

    @property
    def nested(self) -> Nested:
        """The window; with the fixed width of "approximate"; and without the ends that are in doubt."""
        early, late = self.first, self.last
        return Nested(
            core=_interval(early, late, early.day, late.day),
            policy=_interval(early, late, early.wide, late.wide),
            stated=_interval(early, late, None if early.mark else early.day, None if late.mark else late.day),
        )

    @property
    def marks(self) -> str:
        """The marks of both ends."""
        return self.first.mark + self.last.mark


def _interval(early: End, late: End, first: int | None, last: int | None) -> Interval:
    return Interval(
        -BEYOND if early.untold else None if first is None else Fraction(first),
        BEYOND if late.untold else None if last is None else Fraction(last),
    )


def window_of(first: Span, last: Span | None = None, first_mark: str = "", last_mark: str = "") -> Window:
    """The window from the first day of one date to the last of another (or of the same)."""
    single = last is None
    last = last or first
    early = End(first.first, _widened(first.first, first.precision, -1, first_mark), first_mark)
    late = End(
        last.last,
        _widened(last.last, last.precision, 1, first_mark if single else last_mark),
        first_mark if single else last_mark,
    )
    return Window(early, late, interval=not single)


def _widened(day: int, precision: str, sign: int, mark: str) -> int:
    if mark not in ("~", "%"):
        return day
    if precision in _WIDE_DAYS:
        wide = day + sign * _WIDE_DAYS[precision]
    else:
        wide = _moved(day, sign * _WIDE_MONTHS[precision])
    return min(max(wide, FIRST_DAY), LAST_DAY)


def _moved(day: int, months: int) -> int:
    """The first (last) day of a month, so many months earlier (later)."""
    told = date.fromordinal(day)
    year, month = divmod(told.year * 12 + told.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return FIRST_DAY if months < 0 else LAST_DAY
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, 1 if months < 0 else last).toordinal()


def read_edtf(words: str) -> Window | None:
    """The window of an EDTF text; ``None`` where the words are not written as one.

    :raises ParseError: for a day that the calendar does not have, and for ends in the wrong order.
    """
    left, slash, right = words.partition("/")
    if not (_LOOKS.fullmatch(left) and _LOOKS.fullmatch(right)) or not left + right:
        return None
    if not slash:
        span, mark = _date(words, words, 1)
        return window_of(span, None, mark)
    return _read_interval(words, left, right)


def _read_interval(words: str, left: str, right: str) -> Window:
    if left in ("", "..") and right in ("", ".."):
        raise ParseError(words, column=len(left) + 2, expected="a date on one side of the slash")
    early = End(None, None, untold=not left)
    late = End(None, None, untold=not right)
    if left not in ("", ".."):
        span, mark = _date(left, words, 1)
        early = window_of(span, None, mark).first
    if right not in ("", ".."):
        span, mark = _date(right, words, len(left) + 2)
        late = window_of(span, None, mark).last
    if early.day is not None and late.day is not None and early.day > late.day:
        raise ParseError(words, column=len(left) + 2, expected="an end that is not before the start")
    return Window(early, late, interval=True)


def _date(text: str, words: str, column: int) -> tuple[Span, str]:
    found = _DATE.fullmatch(text)
    if not found:
        hint = "write two digits for the month and the day" if text[:1].isdigit() else ""
        raise ParseError(words, column=column, expected=EXPECTED, hint=hint)
    year, month, day = (int(digits) if digits else None for digits in found.groups()[:3])
    span = span_of(year, month, day) if year else None
    if span is None:
        if not year:
            raise ParseError(words, column=column, expected="a year from 0001 to 9999")
        place = found.start(3 if day is not None and 1 <= (month or 0) <= 12 else 2)
        raise ParseError(words, column=column + place, expected="a day that the calendar has")
    return span, found[4]


def edtf_words(first: date, last: date, mark: str = "") -> str:
    """The shortest EDTF text for a window of days.

    >>> edtf_words(date(2024, 5, 1), date(2024, 5, 31)), edtf_words(date(2024, 5, 1), date(2024, 5, 2), "~")
    ('2024-05', '2024-05-01~/2024-05-02~')
    """
    for precision in (span_of(first.year), span_of(first.year, first.month)):
        if precision and (precision.first, precision.last) == (first.toordinal(), last.toordinal()):
            return first.isoformat()[: 4 if precision.precision == "year" else 7] + mark
    if first == last:
        return first.isoformat() + mark
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"
