"""The known word that somebody may have meant: a near spelling, or a name that is told in part."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Set

_LONGEST = 200  # characters of what was written that are looked at
_PART = 3  # characters of a part of a name that may stand for it, at least
_LETTERS_AMISS = ((2, 0), (5, 1), (9, 2), (_LONGEST, 3))  # up to so many characters, so many letters amiss
_Rank = tuple[int, int]


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest to ``word``, or an empty text where none is near.

    Case, spaces, hyphens and underscores do not count. Near is one letter amiss (put in, left out, wrong, or
    two that changed places) in 3 to 5 letters, two in up to 9, three in more; otherwise the same words in
    another order, a name that begins with what was written, or one that holds every word of it.

    >>> nearest("prisonners", ["prisoners", "hostages"]), nearest("march", ["march-doha", "may-doha"])
    ('prisoners', 'march-doha')
    >>> nearest("villagers", ["ill hostages"])
    ''
    """
    told = _plain(str(word)[:_LONGEST])
    known = sorted(known) if isinstance(known, Set) else known  # an order that stands
    ranked = ((rank, str(one)) for one in known if (rank := _rank(told, _plain(str(one)))) is not None)
    return min(ranked, key=lambda pair: pair[0], default=(None, ""))[1]


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that names the nearest known word, or an empty text where none is near.

    >>> nearest_hint("nrth", ["north", "south"])
    "; the nearest is 'north'"
    """
    near = nearest(word, known)
    return f"; the nearest is {near!r}" if near else ""


def _plain(words: str) -> str:
    key = unicodedata.normalize("NFC", words.casefold()).replace("-", " ").replace("_", " ")
    return " ".join(key.split())


def _rank(told: str, known: str) -> _Rank | None:
    """How near, the nearest first; None where it is not."""
    amiss = letters_amiss(told, known, most=_allowed(told))
    if amiss is not None:
        return 0, amiss
    extra = abs(len(known) - len(told))
    if sorted(told.split()) == sorted(known.split()):
        return 1, extra
    if len(told) < _PART:
        return None
    if known.startswith(told):
        return 2, extra
    return (3, extra) if set(told.split()) <= set(known.split()) else None


def _allowed(told: str) -> int:
    return next(amiss for length, amiss in _LETTERS_AMISS if len(told) <= length)


def letters_amiss(one: str, other: str, *, most: int) -> int | None:
    """How many letters are amiss between two words, or None for more than ``most``.

    Two neighbours that changed places are one letter amiss (optimal string alignment).

    >>> letters_amiss("dhoa", "doha", most=2), letters_amiss("male", "female", most=1)
    (1, None)
    """
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = [*range(len(other) + 1)]
    for i, letter in enumerate(one, 1):
        before, row, above = row, [i], before
        for j, against in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                least = min(least, above[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
