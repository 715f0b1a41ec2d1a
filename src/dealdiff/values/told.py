"""Words that mean a date only on the day they are told: "last week", "on Friday", "in May"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import WEEKDAYS, CalendarWords, calendar_words
from dealdiff.values.counting import Token, joined, number_at, short_enough, tokens

Days = tuple[date, date]
_STEP = {"last": -1, "this": 0, "next": 1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def told_days(words: str, on: date) -> tuple[Days | None, bool]:
    """The first and last day that the words mean when told on a day, and whether only about so.

    ``None`` where they are no such words: a date that says its year needs no telling day.

    :raises ParseError: where the calendar ends before the day that is meant.

    >>> told_days("this week", date(2024, 3, 20))[0]
    (datetime.date(2024, 3, 18), datetime.date(2024, 3, 24))
    """
    short_enough(words)
    found = joined(tokens(words))
    if found and found[0].text in ("on", "in"):
        found = found[1:]
    try:
        ago = _ago(found, on)
        return (ago, found[1].text.startswith("week")) if ago else (_days(found, on), False)
    except (OverflowError, ValueError) as beyond:
        if isinstance(beyond, ParseError):
            raise
        raise ParseError(words, expected="a day from 0001-01-01 to 9999-12-31") from None


def _days(found: Sequence[Token], on: date) -> Days | None:
    texts = [token.text for token in found]
    if len(texts) == 1 and texts[0] in _DAYS:
        return _one(on + timedelta(days=_DAYS[texts[0]]))
    if len(texts) == 1 and texts[0] in WEEKDAYS:
        return _one(on - timedelta(days=(on.weekday() - WEEKDAYS[texts[0]]) % 7))
    if len(texts) == 2 and texts[0] in _STEP:
        return _stepped(_STEP[texts[0]], texts[1], on)
    told = calendar_words(found)
    return _nearest(told, on) if told and told.year is None and told.month is not None else None


def _one(day: date) -> Days:
    return day, day


def _stepped(step: int, unit: str, on: date) -> Days | None:
    """A step ("last", "this", "next") to a week, month, year or weekday; "this Friday" can be either one."""
    if unit == "week":
        monday = on + timedelta(days=7 * step - on.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        month = on.year * 12 + on.month - 1 + step
        return date(month // 12, month % 12 + 1, 1), _eve(month + 1)
    if unit == "year":
        return date(on.year + step, 1, 1), date(on.year + step, 12, 31)
    if unit in WEEKDAYS and step:
        away = (step * (WEEKDAYS[unit] - on.weekday())) % 7 or 7
        return _one(on + timedelta(days=step * away))
    return None


def _eve(month: int) -> date:
    """The last day before a month, counted from year 0."""
    if month == (MAXYEAR + 1) * 12:
        return date.max
    return date(month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _ago(found: Sequence[Token], on: date) -> Days | None:
    """So many days or weeks ago; months ago are too loose to be a day."""
    number, end = number_at(found, 0)
    if number is None or number.denominator != 1 or [token.text for token in found[end + 1 :]] != ["ago"]:
        return None
    days = {"day": 1, "week": 7}.get(found[end].text.removesuffix("s"))
    return _one(on - timedelta(days=days * int(number))) if days else None


def _nearest(told: CalendarWords, on: date) -> Days | None:
    """The nearest such month, or day of a month, that is not after the telling day.

    A part of a month ("late November") goes with its month, although it may still be to come.
    """
    for year in range(on.year, max(on.year - 9, MINYEAR - 1), -1):  # no leap day is further apart
        dated = told.in_year(year)
        begins = (year, told.month or 0, told.day or 0)
        if begins > (on.year, on.month, on.day):
            continue
        try:
            span = dated.span("")
        except ParseError:
            continue
        return date.fromordinal(span.first), date.fromordinal(span.last)
    return None
