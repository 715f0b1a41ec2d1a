"""Words of a moment that are still to be read, and the lengths and dates among them."""

from __future__ import annotations

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.duration_hedges import Hedge
from dealdiff.values.when import When

EXPECTED = "a moment such as by day 7 of first, within 50 days of start, after approval, until 2024-06-10"
_LOOSE = frozenset({Hedge.PERMANENT, Hedge.OPEN_ENDED, Hedge.TEMPORARY, Hedge.UNTOLD, Hedge.PERIOD})


@frozen
class Rest:
    """Words that are still to be read, and the column where they stand in all the words."""

    text: str
    column: int
    words: str

    def after(self, length: int) -> Rest:
        """What follows so many characters."""
        rest = self.text[length:]
        text = rest.lstrip()
        return Rest(text, self.column + length + len(rest) - len(text), self.words)

    def upto(self, length: int) -> Rest:
        """What stands before so many characters."""
        return Rest(self.text[:length], self.column, self.words)

    @property
    def told(self) -> str:
        """The words with their capitals: dates and lengths are read from these."""
        return self.words[self.column - 1 : self.column - 1 + len(self.text)]

    def error(self, expected: str = EXPECTED, hint: str = "") -> ParseError:
        """The error at the place where these words stand."""
        return ParseError(self.words, column=self.column, expected=expected, hint=hint)

    def moved(self, error: ParseError) -> ParseError:
        """An error of a part as one of all the words."""
        column = self.column + error.column - 1
        return ParseError(self.words, column=column, expected=error.expected, hint=error.hint)


def is_length(rest: Rest) -> bool:
    """Whether the words are a length of time, of whatever hedge."""
    try:
        Duration(rest.told)
    except ParseError:
        return False
    return not is_date(rest.told)


def is_date(text: str) -> bool:
    """Whether the words are a date."""
    try:
        When(text)
    except ParseError:
        return False
    return True


def length_of(rest: Rest) -> Duration:
    """The length of time that the words tell. :raises ParseError: for none, and for one without a number."""
    try:
        length = Duration(rest.told)
    except ParseError as error:
        raise rest.moved(error) from None
    if length.reading.hedge in _LOOSE:
        raise rest.error("a length of time with its number")
    return length
