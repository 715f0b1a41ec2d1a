"""A table as plain text: cells wrapped to the width of their column, counted as a terminal counts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from dealdiff.render.cleaning import clean
from dealdiff.render.text import columns

GAP = 2


def grid(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    r"""Lines of a table; a cell that is too wide takes several.

    >>> print("\n".join(grid([["count", "about 350 people"]], [6, 9])))
    count   about 350
            people
    """
    for row in rows:
        cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            padded = (part + " " * (width - columns(part)) for part, width in zip(parts, widths, strict=True))
            yield (" " * GAP).join(padded).rstrip()


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` columns, where what is left in front of the text stays.

    A word that is wider is broken: a table has no room for it.

    >>> wrapped("  of the harbour-master", 12)
    ['  of the', '  harbour-', '  master']
    """
    cleaned = clean(text)
    indent = cleaned[: len(cleaned) - len(cleaned.lstrip(" "))][: width - 1]
    room = width - len(indent)
    lines: list[str] = []
    line = ""
    for word in cleaned.split():
        if line and columns(line) + 1 + columns(word) <= room:
            line += f" {word}"
            continue
        lines += [line] if line else []
        *full, line = _pieces(word, room)
        lines += full
    return [indent + one for one in (*lines, line)] if line else [""]


def _pieces(word: str, room: int) -> list[str]:
    """A word in pieces that fit, broken after a hyphen where it has one."""
    pieces = [""]
    for character in word:
        if pieces[-1] and columns(pieces[-1]) + columns(character) > room:
            head, hyphen, tail = pieces[-1].rpartition("-")
            pieces[-1:] = [head + hyphen, tail] if head else [pieces[-1], ""]
        pieces[-1] += character
    return pieces
