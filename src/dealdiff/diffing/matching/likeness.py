"""How far two wordings, two lists or two ids are alike: words in common, never numbers that are close."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from dealdiff.values.number_words import NUMBER_WORDS, PARTS, SMALL, TENS

QUARTERS = 4
"""Points are told in quarters: four for what is the same."""

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_AS_FIGURE = {
    **{word: str(number) for word, number in (SMALL | TENS).items()},
    **{word: str(number) for number, word in enumerate(_ORDINALS.split())},
}
_ORDER = frozenset(["once", "twice", "double", "twentieth", "last", "next", "remaining", "other", "rest"])
_NOT = frozenset(["not", "no", "nor", "never", "none", "without", "except", "neither", "cannot"])
_TOLD_APART = NUMBER_WORDS | PARTS.keys() | _ORDER | _NOT


@lru_cache(maxsize=4096)
def _words(told: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a text, and those of them that tell two texts apart: numbers, order, denials."""
    found = frozenset(_AS_FIGURE.get(one, one) for one in _WORD.findall(told.casefold()))
    return found, frozenset(one for one in found if one[0].isdigit() or one in _TOLD_APART)


def marks(told: str) -> frozenset[str]:
    """The numbers, places in an order and denials in a text; numbers as figures.

    >>> sorted(marks("not before day 7 of the second stage"))
    ['2', '7', 'not']
    """
    return _words(told)[1]


def in_words(id_: str) -> str:
    """An id as words: "stage-1" tells a number."""
    return id_.replace("-", " ").replace("_", " ").replace(".", " ")


@lru_cache(maxsize=16384)
def words_alike(one: str, other: str) -> int:
    """How many quarters of their words two texts have in common (Dice 1945), rounded down.

    None at all where they tell other numbers, another place in an order, or one denies.

    >>> words_alike("an end to the war", "the end of the war"), words_alike("by stage 2", "by stage 3")
    (2, 0)
    """
    if marks(one) != marks(other):
        return 0
    return shared(_words(one)[0], _words(other)[0])


def shared(one: frozenset[Any], other: frozenset[Any]) -> int:
    """Twice what two sets have in common over what both hold, in quarters, rounded down."""
    size = len(one) + len(other)
    return 2 * QUARTERS * len(one & other) // size if size else 0
