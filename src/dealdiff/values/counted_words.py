"""A number and what it counts, told apart: "about 30 life-sentence prisoners", "each civilian hostage"."""

from __future__ import annotations

import re

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.currencies import currency
from dealdiff.values.group import Group
from dealdiff.values.quantity import Quantity
from dealdiff.values.units import singular

_LONGEST_COUNT = 10  # words before what is counted
_PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "serviceman": "servicemen",
    "servicewoman": "servicewomen",
    "child": "children",
    "body": "bodies",
}
_AFTER_THE_NOUN = re.compile(
    r"(?i) (?:of|in|from|with|without|under|over|aged|above|below|who|held|taken|older|younger) .*"
)
_BETWEEN = re.compile(r"(?i)( ?, (?:and|or) | ?, ?| (?:and|or) | ?\+ ?)")


@frozen
class Phrase:
    """Some of a value's words and where they start in all of them (from 0)."""

    text: str
    start: int
    words: str

    def within(self, start: int, end: int | None = None) -> Phrase:
        """The part between two places, without the spaces around it."""
        text = self.text[start:end]
        left = text.lstrip()
        return Phrase(left.rstrip(), self.start + start + len(text) - len(left), self.words)

    def error(self, expected: str, hint: str = "", *, at: int = 0) -> ParseError:
        """What to raise at these words, or ``at`` characters further on."""
        shown = self.words if len(self.words) <= 200 else self.words[:200] + "..."
        return ParseError(shown, column=self.start + at + 1, expected=expected, hint=hint)

    def moved(self, error: ParseError) -> ParseError:
        """An error of these words as one of all the words."""
        return self.error(error.expected, error.hint, at=error.column - 1)

    def group(self) -> Group:
        """The group that these words name. :raises ParseError: where they name none."""
        try:
            return Group(self.text)
        except ParseError as error:
            raise self.moved(error) from None


def counted(phrase: Phrase) -> tuple[Quantity | None, Phrase]:
    """The number that the words begin with (``None`` where there is none), and the words after it.

    The number is the longest that reads without what it counts; a currency stays with it.

    >>> number, rest = counted(Phrase("about 30 life-sentence prisoners", 0, ""))
    >>> str(number), rest.text
    ('about 30', 'life-sentence prisoners')
    """
    found, end = None, 0
    for at, space in enumerate(re.finditer(" |$", phrase.text)):
        if at == _LONGEST_COUNT:
            break
        number = _number(phrase.text[: space.start()])
        if number is not None:
            found, end = number, space.start()
    return found, phrase.within(end)


def a_number(phrase: Phrase, what: str) -> Quantity:
    """The number that all of the words are. :raises ParseError: where they are none."""
    number, rest = counted(phrase)
    if number is None or rest.text:
        raise rest.error(what)
    return number


def _number(text: str) -> Quantity | None:
    try:
        number = Quantity(text)
    except ParseError:
        return None
    plain = number.share is None and not number.per
    return number if plain and (not number.unit or currency(number.unit)) else None


def several(words: str) -> str:
    """The words for several of what the words for one say: "each hostage" is one of the hostages.

    >>> several("civilian woman"), several("female soldiers"), several("hostage of military age")
    ('civilian women', 'female soldiers', 'hostages of military age')
    """
    pieces = _BETWEEN.split(words)
    return "".join(one if at % 2 else _several(one) for at, one in enumerate(pieces))


def _several(name: str) -> str:
    tail = _AFTER_THE_NOUN.search(name)
    head, rest = (name[: tail.start()], tail[0]) if tail else (name, "")
    first, space, noun = head.rpartition(" ")
    low = noun.lower()
    if not low.isalpha() or singular(low) != low:  # it says several already
        return name
    if low in _PLURALS:
        return f"{first}{space}{_PLURALS[low]}{rest}"
    if low in ("everyone", "everybody", "anyone", "anybody"):
        return name
    return f"{first}{space}{noun}{_ending(low)}{rest}"


def _ending(noun: str) -> str:
    return "es" if noun.endswith(("s", "x", "ch", "sh")) else "s"
