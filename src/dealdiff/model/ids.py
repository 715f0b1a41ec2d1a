"""What an id is: one rule for files and for Python."""

from __future__ import annotations

import re

from dealdiff.errors import ParseError

_ID = re.compile(r"[^\W_][\w.-]{0,99}")
EXPECTED = "an id of letters, digits, '-', '_' and '.'"
HINT = "begin it with a letter or digit"


def is_id(word: str) -> bool:
    """Whether a word can be an id at all.

    >>> is_id("north-official"), is_id("north official")
    (True, False)
    """
    return _ID.fullmatch(word) is not None


def identifier(given: str) -> str:
    """An id, checked. :raises ParseError: for what can be none.

    >>> identifier("north-official")
    'north-official'
    """
    if not isinstance(given, str):
        raise ParseError(repr(given)[:80], expected=EXPECTED)
    if not is_id(given):
        raise ParseError(given[:80], expected=EXPECTED, hint=HINT)
    return given
