"""The words around a number: its unit or currency, what it is per, what it is a share of."""

from __future__ import annotations

from dealdiff.values.currencies import ENGLISH, SIGNS, TWO_CURRENCIES, currency, settled
from dealdiff.values.hedges import HEDGING
from dealdiff.values.number_words import ABBREVIATED, NUMBER_WORDS, PARTS, word_set
from dealdiff.values.tokens import Cursor
from dealdiff.values.units import measure, one_spelling

_PER_WORDS = word_set(
    "second minute hour day night week fortnight month quarter year head person share unit"
    " barrel ounce gallon kg kilo ton tonne kwh mwh"
)
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}
_OTHER_PER = {"annum": "year", "capita": "person"}
_TIMES = ("times", "x")
_NO_UNIT = _ADVERBS.keys() | word_set(
    "a an and as at between but by each every fewer for from in less minus more on only or out per plus so"
    " than then the to until with without"
)
_REFUSED = NUMBER_WORDS | PARTS.keys() | ABBREVIATED.keys() | HEDGING
_LONGEST_UNIT = 6


def take_currency(cursor: Cursor) -> str:
    """The currency whose sign or code stands before a number ("$": a dollar of an unsaid country), or "".

    :raises ParseError: for a sign of two currencies.
    """
    token = cursor.peek()
    if token.text in TWO_CURRENCIES:
        raise cursor.error("one currency", TWO_CURRENCIES[token.text])
    code = SIGNS.get(token.text) or ("" if token.said in ENGLISH else currency(token.said))
    cursor.at += bool(code)
    return code


def take_unit_and_per(cursor: Cursor) -> tuple[str, str]:
    """The unit and the "per" that follow a number; "" where none does."""
    part = cursor.take("of")  # "35 of the hostages"
    if part:
        cursor.take("the")
    unit = take_unit(cursor)
    if part and not unit:
        raise cursor.error("what the number is of")
    return unit, take_per(cursor)


def take_share_of(cursor: Cursor, *, counted: bool) -> str:
    """What a share is of; "" where it is not said ("40%", "half of the"). ``counted``: "one in three men"."""
    if counted and cursor.peek().text != "of":
        column = cursor.peek().column
        unit = take_unit(cursor)
        if (measure(unit) or ("",))[0] in ("time", "month", "year"):
            raise cursor.error("what the share is of", "a number in a time is told as 'a day'", column=column)
        return unit
    if cursor.take("of"):
        cursor.take("all")
        cursor.take("the")
    elif not cursor.take("the"):
        return ""
    return take_unit(cursor)


def take_unit(cursor: Cursor) -> str:
    """The unit that stands next, in its one spelling; "" where none does.

    >>> take_unit(Cursor("civilian hostages per day"))
    'civilian hostage'
    """
    code = currency(cursor.peek().said)
    if code:
        cursor.step()
        return code
    if cursor.peek().text in _TIMES:
        cursor.step()
        stuff = take_unit(cursor)
        return f"time of {stuff}" if stuff else "time"
    words: list[str] = []
    if cursor.peek().text == "of":
        return ""
    while cursor.peek().kind == "word" and cursor.peek().text not in _NO_UNIT:
        word = cursor.peek()
        if word.text in _REFUSED or currency(word.said) or len(words) == _LONGEST_UNIT:
            raise cursor.error("a unit such as 'new units', with no second number or hedge")
        words.append(cursor.step().text)
    if words[-1:] == ["of"]:
        raise cursor.error("what the unit is of")
    return one_spelling(words)


def take_per(cursor: Cursor) -> str:
    """What a rate is per: "a day", "per day", "/day", "daily"; "" where nothing of the kind stands next."""
    if cursor.peek().text in _ADVERBS:
        return _ADVERBS[cursor.step().text]
    first, second = cursor.peek().text, cursor.peek(1).text
    often = second in _PER_WORDS or (first in ("each", "every") and second in _WEEKDAYS)
    if first in ("a", "an", "each", "every") and often:
        cursor.step()
        return one_spelling([cursor.step().text])
    if not (
        cursor.take("per") or cursor.take("/") or cursor.take("for", "each") or cursor.take("for", "every")
    ):
        return ""
    per = settled(take_unit(cursor))[0]
    if not per:
        raise cursor.error("what the number is per, such as 'day'")
    return _OTHER_PER.get(per, per)
