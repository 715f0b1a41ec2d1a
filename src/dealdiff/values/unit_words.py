"""The words around a number: its unit or currency, what it is per, what it is a share of."""

from __future__ import annotations

from dealdiff.values.hedges import HEDGING
from dealdiff.values.number_words import ABBREVIATED, NUMBER_WORDS, PARTS, word_set
from dealdiff.values.tokens import Cursor
from dealdiff.values.units import SIGNS, currency, one_spelling

_PER_WORDS = word_set("second minute hour day night week month year head person")
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_NO_UNIT = _ADVERBS.keys() | word_set(
    "a an and as at between but by each every fewer for from in less minus more on only or out per plus so"
    " than then the to until with without"
)
_REFUSED = NUMBER_WORDS | PARTS.keys() | ABBREVIATED.keys() | HEDGING
_LONGEST_UNIT = 6


def take_currency(cursor: Cursor) -> str:
    """The ISO 4217 code of the currency sign or code that stands next; "" where none does."""
    token = cursor.peek()
    code = SIGNS.get(token.text) or currency(token.said)
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


def take_share_of(cursor: Cursor) -> str:
    """What a share is of; "" where it is not said ("40%", "half of the")."""
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
    words: list[str] = []
    if cursor.peek().text == "of":
        return ""
    while cursor.peek().kind == "word" and cursor.peek().text not in _NO_UNIT:
        word = cursor.peek()
        if word.text in _REFUSED or currency(word.said) or len(words) == _LONGEST_UNIT:
            raise cursor.error("a unit such as 'civilian hostages', with no second number or hedge")
        words.append(cursor.step().text)
    if words[-1:] == ["of"]:
        raise cursor.error("what the unit is of")
    return one_spelling(words)


def take_per(cursor: Cursor) -> str:
    """What a rate is per: "a day", "per day", "/day", "daily"; "" where nothing of the kind stands next."""
    if cursor.peek().text in _ADVERBS:
        return _ADVERBS[cursor.step().text]
    if cursor.peek().text in ("a", "an", "each", "every") and cursor.peek(1).text in _PER_WORDS:
        cursor.step()
        return cursor.step().text
    if not (cursor.take("per") or cursor.take("/")):
        return ""
    per = take_unit(cursor)
    if not per:
        raise cursor.error("what the number is per, such as 'day'")
    return per
