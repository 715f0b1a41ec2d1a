"""The words, figures and signs of a phrase, each with its column, and a place among them."""

from __future__ import annotations

import re

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.currencies import SIGNS
from dealdiff.values.number_words import HYPHENED

LONGEST_PHRASE = 200

_SIGNS = "|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))  # "US$" before "$"

_TOKEN = re.compile(
    r"(?P<figure>[0-9](?:[0-9.,]*))"
    r"|(?P<abbreviation>(?:approx|ca?)\.)"
    rf"|(?P<symbol>{_SIGNS}|<=|>=|[¥%~≈+/<>≤≥–—-])"
    r"|(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\.[0-9]+)?(?![0-9,.])")
_DASHES = {"–": "-", "—": "-"}


@frozen
class Token:
    """A word, a figure or a sign: ``text`` in lower case, ``said`` as written, its column from 1."""

    kind: str
    text: str
    said: str
    column: int
    glued: bool  # nothing stands between it and the token before


class Cursor:
    """A place among the tokens of one phrase.

    :raises ParseError: for a sign that no quantity uses, or an absurdly long phrase.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        if len(text) > LONGEST_PHRASE:
            raise ParseError(
                text[:80] + "...", column=LONGEST_PHRASE + 1, expected=f"at most {LONGEST_PHRASE} characters"
            )
        self.tokens = _tokens(text)
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """The token ``ahead`` places on; an empty one past the end."""
        place = self.at + ahead
        if place < len(self.tokens):
            return self.tokens[place]
        return Token("end", "", "", len(self.text) + 1, glued=False)

    def take(self, *words: str) -> bool:
        """Step over ``words`` if they come next."""
        found = all(self.peek(ahead).text == word for ahead, word in enumerate(words))
        self.at += len(words) if found else 0
        return found

    def step(self) -> Token:
        """The next token, stepped over."""
        token = self.peek()
        self.at += 1
        return token

    def error(self, expected: str, hint: str = "", *, column: int = 0) -> ParseError:
        """What to raise at the next token (or at ``column``)."""
        return ParseError(self.text, column=column or self.peek().column, expected=expected, hint=hint)


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        kind, said = _next(text, place)
        glued = place > 0 and text[place - 1] != " "
        tokens.extend(_split(Token(kind, _DASHES.get(said, said.lower()), said, place + 1, glued)))
        place += len(said)
    return tokens


def _next(text: str, place: int) -> tuple[str, str]:
    spaced = _SPACED.match(text, place)
    if spaced:
        return "figure", spaced.group()
    found = _TOKEN.match(text, place)
    if found is None:
        raise _unknown_sign(text, place)
    for strange in re.finditer(r"[^\W\d_]", found.group()):
        if strange.group().isnumeric():  # "½" is no letter
            raise _unknown_sign(text, place + strange.start())
    return str(found.lastgroup), found.group()


def _unknown_sign(text: str, place: int) -> ParseError:
    if text[place].isnumeric():
        hint = "write numbers in the figures 0 to 9, or in words"
    elif text[place] == "−":
        hint = "a quantity has no sign"
    else:
        hint = ""
    return ParseError(text, column=place + 1, expected="words, figures or % $ € £ ₪ ~ + -", hint=hint)


def _split(token: Token) -> list[Token]:
    """A hyphened numeral ("thirty-five", "two-thirds") as its words; anything else as it is."""
    words = token.text.split("-")
    if token.kind != "word" or len(words) == 1 or not HYPHENED.issuperset(words):
        return [token]
    parts, column = [], token.column
    for word in words:
        parts.append(Token("word", word, word, column, glued=column > token.column))
        column += len(word) + 1
    return parts
