"""Dates in plain words: "late November 2023", "7 October 2023", "Friday, May 31, 2024"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date

from attrs import evolve, frozen

from dealdiff.errors import ParseError
from dealdiff.values.counting import Token, ordinal_at

MONTHS = {
    name: n
    for n, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
WEEKDAYS = {
    name: n
    for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_PARTS = ("early", "mid", "late")
_SILENT = frozenset({",", "of", "the", "."})
_ORDERS = re.compile("W?(?:P?MY?|PY|DMY?|MDY?)")

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


@frozen
class Span:
    """The days, as ordinals, that a date's words leave open, and how precisely they were told.

    ``precision`` is day, week, third (of a month), month, trimester (a third of a year) or year.
    """

    first: int
    last: int
    precision: str


@frozen(kw_only=True)
class CalendarWords:
    """What plain words name of a date; ``None`` where they are silent."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> CalendarWords:
        """The same words with a year."""
        return evolve(self, year=year)

    def span(self, words: str, column: int = 1) -> Span:
        """The days of a date that has its year.

        :raises ParseError: for a day that the calendar does not have, or not on that weekday.
        """
        if self.year is None or not MINYEAR <= self.year <= MAXYEAR:
            raise ParseError(words, column=column, expected="a year from 0001 to 9999")
        found = span_of(self.year, self.month, self.day, self.part)
        if found is None:
            raise ParseError(words, column=column, expected="a day that the calendar has")
        if self.weekday is not None and date.fromordinal(found.first).weekday() != self.weekday:
            raise ParseError(words, column=column, expected="the weekday of that date")
        return found


def span_of(
    year: int, month: int | None = None, day: int | None = None, part: str | None = None
) -> Span | None:
    """The days of a date; ``None`` where the calendar has none.

    Early, mid and late are days 1-10, 11-20 and 21-end of a month, and four months each of a year.

    >>> span_of(2024, 2, 30) is None
    True
    """
    if month is None:
        first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part or "", (1, 12))
        return _between((year, first, 1), (year, last, _days(year, last)), "trimester" if part else "year")
    if not 1 <= month <= 12:
        return None
    if day is not None:
        good = 1 <= day <= _days(year, month)
        return _between((year, month, day), (year, month, day), "day") if good else None
    last = _days(year, month)
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part or "", (1, last))
    return _between((year, month, first), (year, month, last), "third" if part else "month")


def _days(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _between(first: tuple[int, int, int], last: tuple[int, int, int], precision: str) -> Span:
    return Span(date(*first).toordinal(), date(*last).toordinal(), precision)


def calendar_words(found: Sequence[Token]) -> CalendarWords | None:
    """What exactly these words name of a date; ``None`` where they are no date in words.

    >>> from dealdiff.values.counting import tokens
    >>> calendar_words(tokens("late November 2023"))
    CalendarWords(year=2023, month=11, day=None, part='late', weekday=None)
    """
    kinds, named = "", {}
    at = 0
    while at < len(found):
        if found[at].text in _SILENT:
            at += 1
            continue
        kind, value, at = _kind_at(found, at)
        if kind in named:
            return None
        kinds += kind
        named[kind] = value
    if not _ORDERS.fullmatch(kinds) or ("W" in named and "D" not in named):
        return None
    part = named.get("P")
    return CalendarWords(
        year=named.get("Y"),
        month=named.get("M"),
        day=named.get("D"),
        part=None if part is None else _PARTS[part],
        weekday=named.get("W"),
    )


def _kind_at(found: Sequence[Token], at: int) -> tuple[str, int, int]:
    """What kind of word stands there (weekday, part, month, day, year or ``?``), its number, and its end."""
    text = found[at].text
    for kind, table in (("W", WEEKDAYS), ("M", MONTHS)):
        if text in table:
            return kind, table[text], at + 1
    if text in _PARTS:
        return "P", _PARTS.index(text), at + 1
    ordinal, end = ordinal_at(found, at)
    if ordinal is not None and ordinal.denominator == 1:
        return "D", int(ordinal), end
    if re.fullmatch("[0-9]{4}", text):
        return "Y", int(text), at + 1
    if re.fullmatch("[0-9]{1,2}", text):
        return "D", int(text), at + 1
    return "?", 0, at + 1


def period_in(found: Sequence[Token]) -> tuple[CalendarWords, CalendarWords] | None:
    """Two dates in words: "18 March to 18 May 2024", "from 24 to 30 November 2023"; or ``None``.

    The first takes its month and its year from the second where it names none.
    """
    rest = found[1:] if found and found[0].text in ("from", "between") else found
    joiners = [n for n, token in enumerate(rest) if token.text in ("to", "until", "through", "and", "–", "-")]
    if len(joiners) != 1:
        return None
    last = calendar_words(rest[joiners[0] + 1 :])
    if last is None or last.month is None:
        return None
    head = [token for token in rest[: joiners[0]] if token.text not in _SILENT]
    if not head:  # "until May 2024" says a bound
        return None
    first = calendar_words(head) or calendar_words([*head, Token(_NAMES[last.month], 0)])
    if first is None or first.month is None:
        return None
    year = first.year if first.year is not None else last.year
    return evolve(first, year=year), last


_NAMES = {n: name for name, n in reversed(MONTHS.items())}
