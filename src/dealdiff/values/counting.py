"""Words of a text with their columns, and the small numbers among them.

The numbers of lengths and dates only: "six", "four and a half", "seventh", "22", "1,000".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.number_words import SMALL, TENS, THOUSANDS, THOUSANDS_HINT

_TOKEN = re.compile(
    r"""[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])   # 1,000
      | [0-9]+(?:\.[0-9]+)?                  # 42, 1.5
      | [^\W\d_]+                            # a word
      | \S                                   # anything else, one by one""",
    re.VERBOSE,
)
_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
MOST_DIGITS = 9
LONGEST_WORDS = 200
_HYPHENS = ("-", "‑", "–", "—")

_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()  # noqa: SIM905 # the same
ORDINALS = {word: n for n, word in enumerate(_ORDINALS)} | {word[:-1] + "ieth": n for word, n in TENS.items()}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SHARES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}


@frozen
class Token:
    """A word as it is compared (case-folded) and the column, from 1, where it stands."""

    text: str
    column: int


def tokens(words: str, column: int = 1) -> list[Token]:
    """The words, numbers and marks of a text. ``column`` is where the text itself begins.

    >>> [token.text for token in tokens("Four-and-a-half weeks")]
    ['four', '-', 'and', '-', 'a', '-', 'half', 'weeks']
    """
    return [Token(found[0].casefold(), column + found.start()) for found in _TOKEN.finditer(words)]


def short_enough(words: str) -> None:
    """Refuse what is far too long to be a time, before every way of reading it is tried.

    :raises ParseError: for more than 200 characters.
    """
    if len(words) > LONGEST_WORDS:
        expected = f"at most {LONGEST_WORDS} characters for a length, a date or a moment"
        raise ParseError(words[:40] + "...", column=LONGEST_WORDS + 1, expected=expected)


def joined(found: Sequence[Token]) -> list[Token]:
    """The tokens with hyphens read: "6-8" is "6 to 8", any other hyphen only joins words."""
    kept = []
    for index, token in enumerate(found):
        beside = [
            other.text[0] for other in (*found[max(index - 1, 0) : index], *found[index + 1 : index + 2])
        ]
        if token.text not in _HYPHENS or len(beside) < 2 or not all(map(str.isalnum, beside)):
            kept.append(token)
        elif all(map(str.isdigit, beside)):
            kept.append(Token("to", token.column))
    return kept


def read_number(words: str) -> Fraction:
    """A whole text that is one number.

    :raises ParseError: where it is none.

    >>> read_number("four and a half"), read_number("seventh"), read_number("twenty-one")
    (Fraction(9, 2), Fraction(7, 1), Fraction(21, 1))
    """
    found = joined(tokens(words))
    number, end = ordinal_at(found, 0)
    if number is None:
        number, end = number_at(found, 0)
    if number is None or end < len(found):
        column = found[end].column if end < len(found) else len(words) + 1
        raise ParseError(words, column=column, expected="a number, in digits or words")
    return number


def number_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """The cardinal that begins at ``at``, and where it ends; ``None`` where there is none."""
    number, end = _share_at(found, at)
    if number is not None:
        return number, end
    number, end = _digits_at(found, at) if _text(found, at)[:1].isdigit() else _spelled_at(found, at)
    if number is None:
        return None, at
    share, after = and_share_at(found, end)
    return (number + share, after) if share is not None else (number, end)


def ordinal_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """The ordinal that begins at ``at`` ("7th", "seventh", "twenty first"), and where it ends."""
    text = _text(found, at)
    if _DIGITS.fullmatch(text) and _text(found, at + 1) in ("st", "nd", "rd", "th"):
        return _number_of(found[at]), at + 2
    if text in ORDINALS:
        return Fraction(ORDINALS[text]), at + 1
    if text in TENS and 0 < ORDINALS.get(_text(found, at + 1), 0) < 10:
        return Fraction(TENS[text] + ORDINALS[found[at + 1].text]), at + 2
    return None, at


def _text(found: Sequence[Token], at: int) -> str:
    return found[at].text if at < len(found) else ""


def _number_of(token: Token) -> Fraction:
    digits = token.text.replace(",", "")
    if len(digits) > MOST_DIGITS:
        raise ParseError(
            token.text[:20], column=token.column, expected=f"a number of at most {MOST_DIGITS} digits"
        )
    return Fraction(digits)


def _digits_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    if not _DIGITS.fullmatch(_text(found, at)):
        return None, at
    number, end = _number_of(found[at]), at + 1
    if _text(found, end) in _VULGAR:
        return number + _VULGAR[found[end].text], end + 1
    if _text(found, end) in _SCALES:
        return number * _SCALES[found[end].text], end + 1
    if THOUSANDS.fullmatch(found[at].text):
        expected = "a figure that reads in one way"
        raise ParseError(found[at].text, column=found[at].column, expected=expected, hint=THOUSANDS_HINT)
    return number, end


def _spelled_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """A number in words: "one hundred and twenty", "a hundred", "a dozen"; below a thousand million."""
    total, group, last, end = 0, 0, 0, at  # last: the least place filled so far in the group, 0 for none
    scales = dict(_SCALES)
    if _text(found, at) in ("a", "an"):
        group, last, end = 1, 1, at + 1
    while end < len(found):
        text, scale = found[end].text, scales.get(found[end].text, 0)
        small = _fits(text, last)
        if group and scale and (scale >= 1_000 or last in (1, 10)):
            group, last = group * scale, 1 if text == "dozen" else 100
            if scale >= 1_000:
                total, group = total + group, 0
                scales = {name: least for name, least in scales.items() if least < scale}
        elif small is not None:
            group, last = group + small, 10 if text in TENS else 1
        elif not (text == "and" and last == 100 and _fits(_text(found, end + 1), last) is not None):
            break
        end += 1
    if end == at or total + group >= 10**MOST_DIGITS:
        return None, at
    return Fraction(total + group), end


def _fits(text: str, last: int) -> int | None:
    """The number that a word adds after the place ``last``: "one" after "twenty", not after "two"."""
    if text in TENS and last in (0, 100):
        return TENS[text]
    if text in SMALL and (last in (0, 100) or (last == 10 and 0 < SMALL[text] < 10)):
        return SMALL[text]
    return None


def _share_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """A share by itself: "half", "half a", "a half", "a quarter of a", "½"."""
    if _text(found, at) in _VULGAR:
        return _VULGAR[found[at].text], at + 1
    start = at + 1 if _text(found, at) in ("a", "an") else at
    if _text(found, start) not in ("half", "quarter"):
        return None, at
    share, end = _SHARES[found[start].text], start + 1
    if _text(found, end) == "of":
        end += 1
    return share, end + 1 if _text(found, end) in ("a", "an") else end


def and_share_at(found: Sequence[Token], at: int) -> tuple[Fraction | None, int]:
    """The share that follows a number or a unit ("a year and a half"), and where it ends."""
    if (
        _text(found, at) == "and"
        and _text(found, at + 1) in ("a", "an", "one")
        and _text(found, at + 2) in _SHARES
    ):
        return _SHARES[found[at + 2].text], at + 3
    return None, at
