"""Numbers in words that are amounts; what names a thing, such as phase 2, article 5 or a date, is none."""

from __future__ import annotations

import re
from fractions import Fraction

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import MONTHS
from dealdiff.values.counting import Token, joined, number_at, ordinal_at, tokens
from dealdiff.values.number_words import NUMBER_WORDS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SPELLED = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_YEAR = "(?:1[89]|20)[0-9]{2}"
_BEFORE_A_YEAR = "in|of|since|by|until|till|from|to|before|after|during|early|mid|late|year|the"
_NAMES = re.compile(  # dates, and numbers that are names: day 7, article 5, resolution 2728, phase two
    r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b(?:,? [0-9]{{4}})?"
    rf"|\b(?:{_MONTH}) [0-9]{{1,2}}\b(?!,[0-9])(?:,? [0-9]{{4}})?|\b(?:{_MONTH}),? [0-9]{{4}}"
    rf"|\b(?:{_BEFORE_A_YEAR})[ -]{_YEAR}\b(?:[-–/](?:[0-9]{{2}}){{1,2}}\b)?(?![,.][0-9])|\({_YEAR}\)"
    r"|\b(?:day|days|week|month|year|phase|stage|article|art\.|paragraph|point|section|clause|annex|item|no\.|number"
    r"|resolution|route|road|highway|corridor|channel|unit|battalion|brigade|division)"
    rf" (?:[0-9]+|{_SPELLED})\b"
    r"|[0-9]+(?:st|nd|rd|th)\b|[A-Za-z][0-9]+|[0-9]{1,2}:[0-9]{2}",
    re.IGNORECASE,
)


def without_names(words: str) -> str:
    """The words without dates, and without the numbers that name something.

    >>> without_names("35 of them by day 7")
    '35 of them by  '
    """
    return _NAMES.sub(" ", words)


def amounts(words: str) -> frozenset[Fraction]:
    """The amounts by their value, in figures or in words. An ordinal is none.

    >>> sorted(map(int, amounts("phase two: twenty-five of 1,139, in the second week")))
    [25, 1139]
    """
    found, at = joined(tokens(without_names(words).replace(", ", " "))), 0
    values: set[Fraction] = set()
    while at < len(found):
        value, at = _amount_at(found, at)
        values.update([] if value is None else [value])
    return frozenset(values)


def _amount_at(found: list[Token], at: int) -> tuple[Fraction | None, int]:
    """The amount that begins there, and where to go on; ``None`` where none does, or it is beyond reading."""
    ordinal, end = ordinal_at(found, at)
    if ordinal is not None:
        return None, end
    try:
        value, end = number_at(found, at)
    except ParseError:
        return None, at + 1
    return value, max(end, at + 1)
