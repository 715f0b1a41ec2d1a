"""The grammar of quantities: what a phrase such as "more than 26,600 trucks a day" says.

``quantity = [hedge] number ["to" number] [hedge] [unit] [per] ["out of" quantity] ["as" unit]``

One hedge a phrase; whatever is left over is an error with its column, never a guess.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from dealdiff.values.hedges import AFTER, BEFORE, INSTEAD, ORDERS, Hedge, take_hedge
from dealdiff.values.number_words import THOUSANDS_HINT, word_set
from dealdiff.values.numerals import Numeral, read_numeral
from dealdiff.values.tokens import Cursor
from dealdiff.values.unit_words import take_currency, take_per, take_share_of, take_unit, take_unit_and_per
from dealdiff.values.units import has_decimals, is_real, measure, one_spelling

_PRESENCES = word_set("none no nobody nothing undisclosed unreported absent withheld secret confidential")
_UNIT_LAST = "the unit stands last, once; places and dates have fields of their own"
_LEFT_OVER = dict.fromkeys(("and", "or", "plus"), "one quantity at a time; a range is 'between 35 and 40'")


@frozen(kw_only=True)
class QuantityReading:
    """What the words of a quantity say, before any policy.

    ``low`` and ``high`` are the numbers said, in ``unit`` (``None``: none said on that side). ``unit``
    is in the singular, a currency as its ISO 4217 code, "" if none is said. ``share`` is the (lower)
    fraction said, of ``of``. ``whole``: only whole numbers count. ``half_digit``: half of the last
    written digit of a scaled numeral. ``step``: what one unit of the policy's ``step`` amounts to.
    ``ceiling``: what a share cannot exceed. ``words``: those before "as".
    """

    hedge: Hedge
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    per: str = ""
    share: Fraction | None = None
    of: str = ""
    scaled: bool = False
    whole: bool = True
    half_digit: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    ceiling: Fraction | None = None
    words: str = ""

    def times(self, factor: Fraction) -> QuantityReading:
        """The same amount in a unit of which ``factor`` make one of this: each amount travels exactly."""
        return evolve(
            self,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
            half_digit=self.half_digit * factor,
            step=self.step * factor,
            ceiling=None if self.ceiling is None else self.ceiling * factor,
        )


def read_quantity(words: str) -> QuantityReading:
    """What ``words`` (tidied) say. :raises ParseError: where they are no quantity.

    >>> read_quantity("more than 100 trucks a day").per
    'day'
    """
    cursor = Cursor(words)
    _refuse_presence(cursor)
    reading = _quantity(cursor)
    if cursor.take("out", "of"):
        reading = _resolved(cursor, reading)
    said = words
    if cursor.peek().text == "as":
        said = words[: cursor.step().column - 1].rstrip()
        reading = _converted(cursor, reading)
    if cursor.peek().kind != "end":
        raise cursor.error("the end of the quantity", _LEFT_OVER.get(cursor.peek().text, _UNIT_LAST))
    return evolve(reading, words=said)


def _quantity(cursor: Cursor) -> QuantityReading:
    vague = take_hedge(cursor, INSTEAD)
    if vague is not None:
        return _vague(cursor, vague)
    prefix = take_hedge(cursor, BEFORE)
    _refuse_another(cursor, prefix)
    column = cursor.peek().column
    money, numbers = _numbers(cursor, prefix)
    hedge = prefix or (Hedge.BETWEEN if len(numbers) > 1 else take_hedge(cursor, AFTER))
    if numbers[0].share:
        reading = _share(numbers[0], take_share_of(cursor))
    else:
        unit, per = (money, take_per(cursor)) if money else take_unit_and_per(cursor)
        if any(number.thousands for number in numbers) and not has_decimals(unit):
            raise cursor.error("a figure that reads in one way", THOUSANDS_HINT, column=column)
        whole = _whole(unit, per) and not any(number.decimal for number in numbers)
        reading = QuantityReading(hedge=Hedge.BARE, unit=unit, per=per, whole=whole)
    hedge = hedge or take_hedge(cursor, AFTER) or Hedge.BARE
    _refuse_another(cursor, hedge)
    return _possible(cursor, _numbered(evolve(reading, hedge=hedge), numbers), column)


def _vague(cursor: Cursor, hedge: Hedge) -> QuantityReading:
    """An order of magnitude ("dozens") or an unknown number ("several")."""
    low, high = (Fraction(end) for end in ORDERS[hedge]) if hedge in ORDERS else (None, None)
    if cursor.take("of"):  # "several of the hostages"
        cursor.take("the")
    unit, per = take_unit(cursor), take_per(cursor)
    return QuantityReading(hedge=hedge, low=low, high=high, unit=unit, per=per, whole=_whole(unit, per))


def _share(number: Numeral, of: str) -> QuantityReading:
    """A part of something: never whole, at most all of it, and no step to widen it."""
    return QuantityReading(
        hedge=Hedge.BARE, share=number.value, of=of, whole=False, step=Fraction(0), ceiling=Fraction(1)
    )


def _refuse_presence(cursor: Cursor) -> None:
    hedged = take_hedge(cursor, BEFORE) is not None
    cursor.at = 0
    if cursor.peek().text in _PRESENCES and not hedged:
        raise cursor.error("a quantity", "whether there is a value at all is a presence of the field")


def _refuse_another(cursor: Cursor, hedge: Hedge | None) -> None:
    column = cursor.peek().column
    if hedge not in (None, Hedge.BARE) and take_hedge(cursor, [*BEFORE, *AFTER, *INSTEAD]) is not None:
        raise cursor.error(
            "one hedge a quantity", "which of the two holds is not for a reader to guess", column=column
        )


def _whole(unit: str, per: str) -> bool:
    return not (per or is_real(unit))


def _numbers(cursor: Cursor, prefix: Hedge | None) -> tuple[str, list[Numeral]]:
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
    if take_currency(cursor) not in ("", money):
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
    numeral = read_numeral(cursor, money=bool(money))
    token = cursor.peek()
    if money and numeral.share:
        raise cursor.error("an amount of money, not a share", column=column)
    if token.kind == "word" and token.glued and measure(one_spelling([token.text])) is None:
        raise cursor.error("a space after the number, or a scale such as 'bn'")
    return numeral


def _numbered(reading: QuantityReading, numbers: list[Numeral]) -> QuantityReading:
    """The reading with its numbers on the sides that the hedge says."""
    low, high = numbers[0], numbers[-1]
    scaled = low.half_digit is not None
    rounded = scaled and reading.hedge is Hedge.BARE
    return evolve(
        reading,
        hedge=Hedge.ROUNDED if rounded else reading.hedge,
        low=None if reading.hedge in (Hedge.UP_TO, Hedge.FEWER_THAN) else low.value,
        high=None if reading.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else high.value,
        scaled=scaled,
        whole=reading.whole and not scaled,
        half_digit=(low.half_digit or Fraction(0)) if rounded else Fraction(0),
    )


def _possible(cursor: Cursor, reading: QuantityReading, column: int) -> QuantityReading:
    """The reading, unless no amount fits its words. :raises ParseError: where none does."""
    number, top = reading.high if reading.low is None else reading.low, reading.ceiling
    if number == 0 and reading.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.FEWER_THAN):
        raise cursor.error(f"a number that an amount can be {reading.hedge.value!r}", column=column)
    beyond = top is not None and max(filter(None, (reading.low, reading.high)), default=0) > top
    if beyond or (number == top and reading.hedge is Hedge.MORE_THAN):
        raise cursor.error("a share of at most all of it", column=column)
    return reading


def _resolved(cursor: Cursor, share: QuantityReading) -> QuantityReading:
    """A share of a number that is known: that many of it."""
    column = cursor.peek().column
    if share.share is None:
        raise cursor.error(
            "a share before 'out of'", "such as 'half of the hostages out of 130'", column=column
        )
    base = _quantity(cursor)
    if base.hedge not in (Hedge.BARE, Hedge.EXACTLY) or base.share is not None or not base.low:
        raise cursor.error("one exact number, not 0, to take the share of", column=column)
    if share.of and base.unit not in ("", share.of):
        raise cursor.error(f"the share's own unit ({share.of})", column=column)
    unit = base.unit or share.of
    return evolve(share.times(base.low), unit=unit, per=base.per, share=None, of="", whole=False)


def _converted(cursor: Cursor, reading: QuantityReading) -> QuantityReading:
    """The reading in another unit of the same dimension."""
    column = cursor.peek().column
    unit = take_unit(cursor)
    if " of " not in unit:  # "10 tonnes of fuel as kg"
        unit += reading.unit[len(reading.unit.partition(" of ")[0]) :]
    before, after = measure(reading.unit), measure(unit)
    if before is None or after is None or before[0] != after[0]:
        said = reading.unit or "a quantity without a unit"
        raise cursor.error("a unit that it converts to exactly", f"{said} does not", column=column)
    return evolve(reading.times(before[1] / after[1]), unit=unit)
