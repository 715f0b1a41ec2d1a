"""A value is its words: what it means is read from them, once, at construction.

Two values are equal exactly when their words are; ``parse(str(value)) == value`` by construction.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Self

from attrs import field, frozen

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import Verdict

LONGEST = 10_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def tidy(text: str) -> str:
    """``text`` in Unicode NFC, with every run of white space as one space: an exact ``str``.

    :raises ParseError: for a control character, an empty text or one of over 10,000 characters.
    """
    if not isinstance(text, str):
        raise ParseError(repr(text), expected="text")
    control = _CONTROL.search(text)
    if control:
        raise ParseError(text[:80], column=control.start() + 1, expected="no control characters")
    tidied = " ".join(unicodedata.normalize("NFC", text).split())
    if not tidied:
        raise ParseError(text, expected="some words")
    if len(tidied) > LONGEST:
        raise ParseError(tidied[:80] + "...", column=LONGEST + 1, expected=f"at most {LONGEST:,} characters")
    return tidied


def tidy_if_any(text: str) -> str:
    """``text`` tidied; an empty text stays empty. :raises ParseError: as :func:`tidy` tells.

    >>> tidy_if_any(" some  words "), tidy_if_any("")
    ('some words', '')
    """
    return "" if text == "" else tidy(text)


@frozen
class Value:
    """What every value type is: words, and the answers to comparing them.

    A subclass reads ``words`` at construction and raises
    :class:`~dealdiff.errors.ParseError` where it cannot.
    """

    words: str = field(converter=tidy)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what people write. :raises ParseError: with the column where reading stopped."""
        return cls(text)

    def verdict_to(self, other: Self, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this value (before).

        :raises ModelError: where ``other`` is no value of the same kind.
        """
        raise NotImplementedError

    def check_kind(self, other: object) -> None:
        """Refuse to compare with what is no value of this kind.

        :raises ModelError: naming what was found and what was expected.
        """
        if not isinstance(other, type(self)):
            found, expected = type(other).__name__, type(self).__name__
            raise ModelError(f"found a {found}, expected a {expected} to compare with a {expected}")

    def __str__(self) -> str:
        return self.words
