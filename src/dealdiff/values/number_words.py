"""The words that numbers are made of."""

from __future__ import annotations

import re

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
SMALL = {word: number for number, word in enumerate(_SMALL_WORDS.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(_TENS_WORDS.split(), start=2)}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ABBREVIATED = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
MONEY_SCALES = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Scales beside a currency only: elsewhere "m" may be metres and "t" tonnes."""
PARTS = {
    word: number
    for number, words in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
    }.items()
    for word in words.split()
}
NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, "hundred", "dozen"})
MULTIPLES = SCALES | {"dozen": 12, "hundred": 100}
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""A figure such as "1.139": with a decimal point, or with a point between the thousands?"""
THOUSANDS_HINT = "a point or a thousand? write 1,139 for the thousand, 1.14 or 1.1390 for the decimals"
HYPHENED = NUMBER_WORDS | PARTS.keys() | {"and", "a", "odd"}


def word_set(said: str) -> frozenset[str]:
    """The words of ``said``, as a set."""
    return frozenset(said.split())
