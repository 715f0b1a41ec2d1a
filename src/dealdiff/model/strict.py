"""The leaves and maps of plain data, read strictly: words are words, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from dealdiff.model.complaint import MisreadError, did_you_mean, shortened
from dealdiff.values.words import tidy

MAPS = (dict, Mapping)  # dict first: asking an abstract class is slow
_SHORT = 200  # characters of words that are tidied once


def words_given(given: object, expected: str = "words") -> str:
    """Words, as an exact ``str``. :raises MisreadError: for anything else.

    >>> words_given("35")
    '35'
    """
    if not isinstance(given, str):
        raise MisreadError(_sort(given), expected)
    return str(given)


def text_given(given: object, _: object = None) -> str:
    """Words, tidied. :raises MisreadError: for anything else. :raises ParseError: as ``tidy`` does."""
    words = words_given(given)
    return _tidied(words) if len(words) <= _SHORT else tidy(words)


@lru_cache(maxsize=20_000)
def _tidied(words: str) -> str:
    """The one text of equal short words."""
    return tidy(words)


def _sort(given: object) -> str:
    if isinstance(given, Mapping):
        return "a map"
    return "a list" if isinstance(given, list | tuple) else "nothing" if not given else repr(given)


def map_given(given: object, what: str = "a map of fields") -> Mapping[str, Any]:
    """A map. :raises MisreadError: for anything else."""
    if not isinstance(given, MAPS):
        raise MisreadError(shortened(given) if isinstance(given, str) else _sort(given), what)
    return given


def yes_given(given: object, _: object = None) -> bool:
    """A truth value, told as yes or no. :raises MisreadError: for anything else."""
    return one_given(("yes", "no"), given) == "yes"


def one_given(known: Iterable[str], given: object) -> str:
    """A word out of a fixed list. :raises MisreadError: for any other, with the nearest one."""
    expected = "one of " + ", ".join(known)
    word = words_given(given, expected)
    if word not in known:
        raise MisreadError(shortened(word), expected, did_you_mean(word, known))
    return word
