"""The words of a call, read part by part: "clarifications, not new demands", "was about 700"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, field, frozen

from dealdiff.calling.vocabulary import (
    AT_ALL,
    ELSE,
    FILLERS,
    MEANINGS,
    NOT,
    NOTHING,
    NOUNS,
    PASSIVE,
    UNCHANGED,
    Meaning,
)
from dealdiff.errors import ParseError
from dealdiff.values.counting import joined, number_at
from dealdiff.values.counting import tokens as counted

_PARTS = re.compile(r"\s*[,;]\s+|\s+(?:and|but)\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_VALUED = re.compile(r"(?P<called>.+?)(?:\s+from\s+(?P<was>.+?))?(?:\s+to\s+(?P<now>.+))?$", re.IGNORECASE)
_WAS, _NOT = "was ", "not "
_LONGEST = 200  # characters of a call that is read: longer ones are no words for a change
_BEFORE_WAS = NOTHING | NOUNS.keys() | {""}
_MOST_FOR_A_NUMBER = 3  # words that a number may take: "one hundred twenty"


@frozen(kw_only=True)
class Part:
    """One part of a call.

    ``meaning``
        what it says; ``None`` where it is no word that is read.
    ``negated``
        "not new".
    ``things``
        whether it is said of things in what it is said of: "nothing new", "no new points", "five dropped".
    ``number``
        how many are called so: "five new conditions"; ``noun`` narrows what is counted.
    ``was``
        the value that it is said to have had: "was about 700"; or not, where it is negated.
    ``now``
        the value that it is said to have: "raised to 50".
    ``of_rest``
        whether it is said of all else.
    """

    words: str
    meaning: Meaning | None = None
    negated: bool = False
    things: bool = False
    number: Fraction | None = None
    noun: str = ""
    was: str = ""
    now: str = ""
    of_rest: bool = False

    @property
    def read(self) -> bool:
        """Whether it is understood at all."""
        return self.meaning is not None or bool(self.was)

    @property
    def of_whole(self) -> bool:
        """Whether it is said of a thing as a whole: "new", "not dropped"; one thing in it need not be so."""
        return self.meaning is not None and self.meaning.whole and not self.things

    @property
    def of_something(self) -> bool:
        """Whether it is true where it holds of anything in the thing: "raised", "two new terms"."""
        return not self.negated and (self.meaning is None or self.meaning.some or self.things)

    @property
    def of_each(self) -> bool:
        """Whether it is said of each single thing: "unchanged", "clarified", "not raised", "nothing new"."""
        if self.meaning is None or self.meaning.relation or self.of_whole:
            return False
        if self.negated:
            return self.number is None and (self.meaning.some or self.things)
        return not self.of_something


@frozen
class Phrase:
    """The words of a call and their parts.

    >>> [(one.meaning.name, one.negated) for one in Phrase("clarifications, not new demands").parts]
    [('clarified', False), ('new', True)]
    >>> (five,) = Phrase("five new conditions").parts
    >>> five.number, five.noun
    (Fraction(5, 1), 'conditions')
    >>> Phrase("largely unchanged").parts[0].read
    False
    """

    words: str
    parts: tuple[Part, ...] = field(init=False, eq=False)

    @parts.default
    def _read(self) -> tuple[Part, ...]:
        if len(self.words) > _LONGEST:
            return (Part(words=self.words),)
        return tuple(_part(one) for one in _PARTS.split(self.words.strip()) if one.strip())

    @property
    def of_rest(self) -> bool:
        """Whether all of it is said of all else."""
        return bool(self.parts) and all(one.of_rest for one in self.parts)

    @property
    def of_all(self) -> tuple[Part, ...]:
        """The parts that are said of the thing itself, and not of what is left of it."""
        return tuple(one for one in self.parts if not one.of_rest)


def tokens(words: str) -> list[str]:
    """The words of a text in lower case, without signs between them."""
    return [one.removesuffix("'s").removesuffix("’s") for one in _WORD.findall(words.casefold())]


def _part(words: str) -> Part:
    said = words.strip().strip("\"'“”‘’.!")
    lower = said.casefold()
    if lower.startswith(_WAS):
        value = said[len(_WAS) :].lstrip()
        passive = _part(value)
        if passive.now:
            return evolve(passive, words=said)
        negated = value.casefold().startswith(_NOT)
        return Part(words=said, was=value[len(_NOT) if negated else 0 :].lstrip(), negated=negated)
    of_rest = next((one for one in ELSE if lower.startswith(one)), "")
    found = _without_fillers(tokens(said[len(of_rest) :]))
    negated = bool(found) and found[0] in NOT and " ".join(found) not in MEANINGS
    number, rest = _number(found[negated:])
    meaning, noun = _meaning(rest)
    if meaning is None:
        return _valued(said)
    if negated and meaning.name == "changed" and number is None and noun is None:
        meaning, negated = UNCHANGED, False
    return Part(
        words=said,
        meaning=meaning,
        negated=negated,
        things=number is not None or noun is not None or (negated and found[0] in NOTHING),
        number=number,
        noun=noun or "",
        of_rest=bool(of_rest),
    )


def _valued(said: str) -> Part:
    """A word for a change, with the values that it is said to be between: "raised from 30 to 50"."""
    found = _VALUED.match(said)
    if found is None or not (found["was"] or found["now"]):
        return Part(words=said)
    called = _part(found["called"])
    if called.meaning is None or not called.meaning.some or called.number is not None:
        return Part(words=said)
    return evolve(called, words=said, was=found["was"] or "", now=found["now"] or "")


def _number(found: list[str]) -> tuple[Fraction | None, list[str]]:
    """The number at the beginning, and what comes after it."""
    for length in range(min(_MOST_FOR_A_NUMBER, len(found) - 1), 0, -1):
        try:
            read = joined(counted(" ".join(found[:length])))
            number, end = number_at(read, 0)
        except ParseError:
            continue
        if number is not None and end == len(read):
            return number, found[length:]
    return None, found


def _without_fillers(found: list[str]) -> list[str]:
    """The words that say something: "there is nothing new at all" is "nothing new"."""
    while found[-2:] == AT_ALL:
        found = found[:-2]
    kept = [one for one in found if one not in FILLERS]
    pairs = zip(["", *kept], kept, strict=False)
    return [one for before, one in pairs if not (one in PASSIVE and before in _BEFORE_WAS)]


def _meaning(found: list[str]) -> tuple[Meaning | None, str | None]:
    """What the words mean, with what is called so, if anything: "new terms", "terms dropped"."""
    meaning = MEANINGS.get(" ".join(found))
    if meaning is not None or not found:
        return meaning, None
    for noun, others in ((found[-1], found[:-1]), (found[0], found[1:])):
        if noun in NOUNS:
            return MEANINGS.get(" ".join(others)), NOUNS[noun]
    return None, None
