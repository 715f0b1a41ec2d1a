r"""Regular expressions for words that have a grammar: each lets pass all that the loader reads, and more.

They are written so that Python and JavaScript (ECMA 262), in which editors run them, read them alike:
no ``\w``, whose letters are not the same in both, and every class of characters by what is not in it.
"""

from __future__ import annotations

import re

from dealdiff.values.presence import Presence

_FIRST = r"[^\x00-/:-@\[-`{-\x7f\s]"  # ASCII letters and digits, and what is not ASCII
_FURTHER = r"[^\x00-,/:-@\[-^`{-\x7f\s]"  # and "-", "." and "_"
_NAME = f"{_FIRST}{_FURTHER}*"

SOMETHING = r"[^ \t\r\n]"
"""Some words: no text of white space alone."""
UNTIDY = r"^\s|\s$|\s\s|[^\S ]"
"""White space that the loader makes single spaces: no list of words holds such a text as it is."""
ID = f"^{_FIRST}{_FURTHER}{{0,99}}$"
"""An id of letters, digits, "-", "_" and ".", 100 characters at most."""
NAMES = rf"^\s*{_NAME}(?:\s*[+,]\s*{_NAME})*\s*$"
"""Ids with "+" or "," between them."""
FORMAT = "^dealdiff/0*1$"
DATE = "[0-9]{4}"
"""A date says its year."""
LENGTH = "[A-Za-z/]"
"""A length of time says its unit, or is a period between two dates."""
FIGURE = "[0-9A-Za-z]"
EXCHANGE = "[^ ] for [^ ]"
SLICE = "^[0-9][^ ]* +[^ ]"
SILENCE = r"^\s*(?:unreported|absent|undisclosed|as\s+\S+)\s*$"
PLACE = "."


def any_case(words: str) -> str:
    r"""A pattern of words in capitals or not, with any white space around and between them.

    >>> any_case("may not")
    '^\\s*[mM][aA][yY]\\s+[nN][oO][tT]\\s*$'
    """
    told = (re.sub("[a-z]", lambda one: f"[{one[0]}{one[0].upper()}]", word) for word in words.split())
    return "^\\s*" + "\\s+".join(told) + "\\s*$"


def exactly(word: str) -> str:
    r"""A pattern of one word with any white space around it.

    >>> exactly("this")
    '^\\s*this\\s*$'
    """
    return rf"^\s*{re.escape(word)}\s*$"


def one_of(several: tuple[str, ...]) -> str:
    """A pattern of any of these words, in any case."""
    return "|".join(map(any_case, several))


PRESENCES = tuple(str(one) for one in Presence)
