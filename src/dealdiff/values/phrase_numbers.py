"""The numbers of a quantity's phrase: one, or the two ends of a range, with the currency before them."""

from __future__ import annotations

from attrs import evolve

from dealdiff.values.currencies import settled
from dealdiff.values.hedges import Hedge
from dealdiff.values.number_hints import refuse_code, refuse_odd
from dealdiff.values.numerals import Numeral, read_numeral
from dealdiff.values.tokens import Cursor
from dealdiff.values.unit_words import take_currency
from dealdiff.values.units import measure, one_spelling


def take_numbers(cursor: Cursor, prefix: Hedge | None) -> tuple[str, list[Numeral]]:
    """The currency, and one number or the two ends of a range."""
    between = prefix is None and cursor.take("between")
    ranged = between or (prefix is None and cursor.take("from"))
    column = cursor.peek().column
    money = take_currency(cursor)
    low = _number(cursor, money)
    if not (cursor.take("and") if between else cursor.take("to") or (not ranged and cursor.take("-"))):
        if ranged:
            raise cursor.error("the other end of the range")
        return money, [low]
    if prefix is not None:
        raise cursor.error("one number", f"{prefix.value!r} does not go with a range", column=column)
    return money, _range(cursor, low, money, column)


def _range(cursor: Cursor, low: Numeral, money: str, column: int) -> list[Numeral]:
    at = cursor.peek().column
    if settled(take_currency(cursor) or money)[0] != settled(money)[0]:
        raise cursor.error("one currency, said before both ends", column=at)
    high = _number(cursor, money)
    if high.percent and not low.share:
        low = evolve(low, value=low.value / 100, share=True)
    scaled = [end.half_digit is not None for end in (low, high)]
    if low.share != high.share or scaled[0] != scaled[1] or low.shares_multiple(high):
        raise cursor.error("both ends written alike", "such as '1 million to 2 million'", column=column)
    if low.value > high.value:
        raise cursor.error("a range from its lower end to its upper", column=column)
    return [low, high]


def _number(cursor: Cursor, money: str) -> Numeral:
    column = cursor.peek().column
    if not money:
        refuse_code(cursor)
    numeral = read_numeral(cursor, money=bool(money))
    refuse_odd(cursor, column)
    token = cursor.peek()
    if money and numeral.share:
        raise cursor.error("an amount of money, not a share", column=column)
    if token.kind == "word" and token.glued and measure(one_spelling([token.text])) is None:
        raise cursor.error("a space after the number, or a scale such as 'bn'")
    return numeral
