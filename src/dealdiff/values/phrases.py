"""The grammar of quantities: what a phrase such as "more than 26,600 trucks a day" says.

``quantity = [hedge] number ["to" number] [hedge] [unit] [per] ["out of" quantity] ["as" unit]``

One hedge a phrase; whatever is left over is an error with its column, never a guess.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from dealdiff.values.currencies import settled
from dealdiff.values.hedges import (
    AFTER,
    BEFORE,
    INSTEAD,
    NOTHING_SAID,
    ORDERS,
    UNTOLD_ALIKE,
    Hedge,
    take_hedge,
)
from dealdiff.values.number_words import THOUSANDS_HINT, word_set
from dealdiff.values.numerals import Numeral
from dealdiff.values.phrase_numbers import take_numbers
from dealdiff.values.quantity_reading import QuantityReading
from dealdiff.values.tokens import Cursor
from dealdiff.values.unit_words import take_per, take_share_of, take_unit, take_unit_and_per
from dealdiff.values.units import has_decimals, is_real, measure

_NO_START = {
    **dict.fromkeys(
        word_set("none no nobody nothing undisclosed unreported absent withheld secret confidential"),
        "whether there is a value at all is a presence of the field",
    ),
    **dict.fromkeys(
        word_set("another additional further extra"),
        "added to what? tell the whole number, or the part by itself",
    ),
    **dict.fromkeys(
        word_set("sofr libor euribor sonia estr prime"),
        "a floating rate is no number: tell the margin alone, such as '450 basis points'",
    ),
    **dict.fromkeys(word_set("twice double triple"), "of what number? tell the number itself"),
}
_NEVER_ZERO = {Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.FEWER_THAN}
_MOST = [("most",), ("a", "majority"), ("the", "majority")]
_SAYING_NOTHING = [("all", "of", "the"), ("all", "the"), ("all",), ("the",), ("only",), ("just",)]
_WHOLE_THINGS = "a rate, a share or a measure may have a fraction"
_UNIT_LAST = "the unit stands last, once; places and dates have fields of their own"
_LEFT_OVER = dict.fromkeys(("and", "or", "plus"), "one quantity at a time; a range is 'between 35 and 40'")


def read_quantity(words: str) -> QuantityReading:
    """What ``words`` (tidied) say. :raises ParseError: where they are no quantity.

    >>> read_quantity("more than 100 trucks a day").per
    'day'
    """
    cursor = Cursor(words)
    _refuse_start(cursor)
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
    _ = cursor.take("a", "total", "of") or cursor.take("a", "combined")
    start = cursor.at
    vague = take_hedge(cursor, INSTEAD)
    if vague is not None:
        said = " ".join(token.text for token in cursor.tokens[start : cursor.at])
        return _vague(cursor, vague, said)
    if any(cursor.take(*said) for said in _MOST):
        half = Numeral(Fraction(1, 2), share=True)
        return evolve(_share(cursor, half, counted=True), hedge=Hedge.MORE_THAN, low=half.value)
    prefix = take_hedge(cursor, BEFORE)
    _refuse_another(cursor, prefix)
    if prefix is None:
        _ = any(cursor.take(*said) for said in _SAYING_NOTHING)
    column = cursor.peek().column
    money, numbers = take_numbers(cursor, prefix)
    hedge = prefix or (Hedge.BETWEEN if len(numbers) > 1 else take_hedge(cursor, AFTER))
    if numbers[0].share:
        reading = _share(cursor, numbers[-1], counted=numbers[0].counted)
    else:
        reading = _counted(cursor, money, numbers, column)
    hedge = hedge or take_hedge(cursor, AFTER) or Hedge.BARE
    _refuse_another(cursor, hedge)
    return _possible(cursor, _numbered(evolve(reading, hedge=hedge), numbers), column)


def _counted(cursor: Cursor, money: str, numbers: list[Numeral], column: int) -> QuantityReading:
    """The unit and "per" of numbers that are no share."""
    unit, per = (money, take_per(cursor)) if money else take_unit_and_per(cursor)
    unit, by = settled(unit)
    if any(number.thousands for number in numbers) and not has_decimals(unit):
        raise cursor.error("a figure that reads in one way", THOUSANDS_HINT, column=column)
    whole = _whole(unit, per)
    broken = any(number.half_digit is None and number.value.denominator > 1 for number in numbers)
    if whole and unit and broken:
        raise cursor.error(f"a whole number of what is counted ({unit})", _WHOLE_THINGS, column=column)
    whole = whole and not any(number.decimal for number in numbers)
    return QuantityReading(hedge=Hedge.BARE, unit=unit, assumed=by, per=per, whole=whole)


def _vague(cursor: Cursor, hedge: Hedge, said: str) -> QuantityReading:
    """An order of magnitude ("dozens") or an unknown number ("several"), as it was said."""
    low, high = (Fraction(end) for end in ORDERS[hedge]) if hedge in ORDERS else (None, None)
    if cursor.take("of"):  # "several of the hostages"
        cursor.take("the")
    (unit, by), per = settled(take_unit(cursor)), take_per(cursor)
    found = QuantityReading(hedge=hedge, low=low, high=high, unit=unit, assumed=by, per=per)
    told = hedge in ORDERS or said in NOTHING_SAID
    untold = () if told else tuple(filter(None, (UNTOLD_ALIKE.get(said, said), unit)))
    return evolve(found, whole=_whole(unit, per), untold=untold)


def _share(cursor: Cursor, number: Numeral, *, counted: bool) -> QuantityReading:
    """A part of something: never whole, no step to widen it, at most all of it unless it is interest."""
    of = settled(take_share_of(cursor, counted=counted))[0]
    per = take_per(cursor) if number.percent else ""
    ceiling = None if per else Fraction(1)
    return QuantityReading(
        hedge=Hedge.BARE, share=number.value, of=of, per=per, whole=False, step=Fraction(0), ceiling=ceiling
    )


def _refuse_start(cursor: Cursor) -> None:
    """What no quantity starts with, and how to tell it. A hedge may stand before a presence's word."""
    hedged = take_hedge(cursor, BEFORE) is not None
    cursor.at = 0
    hint = _NO_START.get(cursor.peek().text)
    if hint and not hedged:
        raise cursor.error("a quantity", hint)


def _refuse_another(cursor: Cursor, hedge: Hedge | None) -> None:
    column = cursor.peek().column
    if hedge not in (None, Hedge.BARE) and take_hedge(cursor, [*BEFORE, *AFTER, *INSTEAD]) is not None:
        raise cursor.error(
            "one hedge a quantity", "which of the two holds is not for a reader to guess", column=column
        )


def _whole(unit: str, per: str) -> bool:
    return not (per or is_real(unit))


def _numbered(reading: QuantityReading, numbers: list[Numeral]) -> QuantityReading:
    """The reading with its numbers on the sides that the hedge says."""
    low, high = numbers[0], numbers[-1]
    scaled = low.half_digit is not None
    rounded = scaled and reading.hedge is Hedge.BARE
    return evolve(
        reading,
        hedge=Hedge.ROUNDED if rounded else reading.hedge,
        low=None if reading.hedge in (Hedge.UP_TO, Hedge.FEWER_THAN) else low.value,
        high=None if reading.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.JUST_OVER) else high.value,
        scaled=scaled,
        whole=reading.whole and not scaled,
        half_digit=(low.half_digit or Fraction(0)) if rounded else Fraction(0),
    )


def _possible(cursor: Cursor, reading: QuantityReading, column: int) -> QuantityReading:
    """The reading, unless no amount fits its words. :raises ParseError: where none does."""
    number, top = reading.high if reading.low is None else reading.low, reading.ceiling
    if number == 0 and reading.hedge in _NEVER_ZERO:
        raise cursor.error(f"a number that an amount can be {reading.hedge.value!r}", column=column)
    beyond = top is not None and max(filter(None, (reading.low, reading.high)), default=0) > top
    if beyond or (number == top and reading.hedge in (Hedge.MORE_THAN, Hedge.JUST_OVER)):
        raise cursor.error("a share of at most all of it", column=column)
    return reading


def _resolved(cursor: Cursor, share: QuantityReading) -> QuantityReading:
    """A share of a number that is known: that many of it. One of the two may be hedged, never both."""
    column = cursor.peek().column
    if share.share is None or share.per:
        raise cursor.error("a share before 'out of'", "such as 'half of the units out of 130'")
    base = _quantity(cursor)
    exact = base.exact
    if base.share is not None or base.low == 0 or (base.low, base.high) == (None, None):
        raise cursor.error("a number, not 0, to take the share of", column=column)
    if not exact and not (share.exact and share.low):
        raise cursor.error("one exact number to take a hedged share of", column=column)
    if share.of and base.unit not in ("", share.of):
        raise cursor.error(f"the share's own unit ({share.of})", column=column)
    found = share.times(base.low) if exact and base.low else base.times(share.share)
    unit = base.unit or share.of
    return evolve(found, unit=unit, assumed=base.assumed, per=base.per, share=None, of="", whole=False)


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
