"""How far two wordings, two lists or two ids are alike: words in common, never numbers that are close."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
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
_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")  # up to 39
_DIGITS = {"i": 1, "v": 5, "x": 10}
_NUMBERED = (
    "annex appendix area category chapter corridor group list map option part phase plan protocol route "
    "schedule sector stage step track tranche zone"
)
_COUNTED = "article clause entry issue item line number paragraph point row section term"
_LETTERED = frozenset(f"{_NUMBERED} {_COUNTED}".split())  # a letter after these is one of several
_RUNNING = frozenset(_COUNTED.split())  # in an id, what these count is the ids
_BETWEEN, _LONE = re.compile("[-_.]"), re.compile(r"\b[a-z]\b")
_SAYS = 3  # letters; a shorter word of an id says nothing


@lru_cache(maxsize=4096)
def _words(told: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a text, and those of them that tell two texts apart: numbers, order, letters, denials."""
    several = _WORD.findall(told)
    found = frozenset(map(_mark, several, ["", *several]))
    return found, frozenset(one for one in found if one in _TOLD_APART or one[0].isdigit() or one.isupper())


def _mark(word: str, last: str) -> str:
    """A word of a text, after another one: numbers as figures, a letter that counts as a capital."""
    lone = len(word) == 1 and word.isupper()
    small = word.casefold()
    if lone and last.casefold() not in _LETTERED:
        return small
    if (lone or len(word) > 1) and _ROMAN.fullmatch(small):
        digits = [_DIGITS[one] for one in small]
        return str(sum(-one if one < then else one for one, then in pairwise([*digits, 0])))
    return word if lone else _AS_FIGURE.get(small, small)


def marks(told: str) -> frozenset[str]:
    """The numbers, places in an order, letters that count and denials in a text; numbers as figures.

    >>> sorted(marks("not before day 7 of the second stage, as annex IV has it, nor zone B"))
    ['2', '4', '7', 'B', 'nor', 'not']
    """
    return _words(told)[1]


def other_marks(one: str, other: str) -> bool:
    """Whether two wordings tell of two things: other numbers, letters or places in an order, or a denial.

    More numbers on one side are no other ones; and one denies only what the other says in about its words.

    >>> other_marks("annex II", "annex III"), other_marks("by day 7", "on day 7, in 3 steps")
    (True, False)
    """
    here, there = marks(one), marks(other)
    if here == there:
        return False
    if _others(here - _NOT, there - _NOT):
        return True
    denied = here & _NOT != there & _NOT
    return denied and shared(_words(one)[0] - _NOT, _words(other)[0] - _NOT) >= QUARTERS // 2


def other_ids(one: str, other: str) -> bool:
    """Whether two ids tell of two things by their numbers. A running number tells nothing.

    >>> other_ids("withdrawal-day-7", "withdrawal-day-22"), other_ids("item-3", "item-5")
    (True, False)
    """
    return _others(marks_of_id(one), marks_of_id(other))


@lru_cache(maxsize=16384)
def marks_of_id(id_: str) -> frozenset[str]:
    """The numbers, places and letters of an id; none where its words say nothing of what they count."""
    words, told = _words(in_words(id_))
    says = any(len(one) >= _SAYS and one not in _RUNNING for one in words - told)
    return told - _NOT if told and says else frozenset()


def _others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether neither holds all of the other."""
    return not (one <= other or other <= one)


def in_words(id_: str) -> str:
    """An id as words: "stage-1" tells a number."""
    return _LONE.sub(lambda found: found[0].upper(), _BETWEEN.sub(" ", id_))


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
