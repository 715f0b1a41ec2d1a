"""The words of a call, read part by part: "clarifications, not new demands", "was about 700"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, field, frozen

from dealdiff.calling.vocabulary import ELSE, FILLERS, MEANINGS, NOT, NOTHING, NOUNS, UNCHANGED, Meaning
from dealdiff.errors import ParseError
from dealdiff.values.counting import joined, number_at
from dealdiff.values.counting import tokens as counted

_PARTS = re.compile(r"\s*[,;]\s+|\s+(?:and|but)\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_VALUED = re.compile(r"(?P<called>.+?)(?:\s+from\s+(?P<was>.+?))?(?:\s+to\s+(?P<now>.+))?$", re.IGNORECASE)
_WAS, _NOT = "was ", "not "
_LONGEST = 200  # characters of a call that is read: longer ones are no words for a change
_MOST_FOR_A_NUMBER = 3  # words that a number may take: "one hundred twenty"


@frozen(kw_only=True)
class Part:
    """One part of a call.

    ``meaning``
        what it says; ``None`` where it is no word that is read.
    ``negated``
        "not new".
    ``nothing``
        whether it is denied of whatever there is in the thing: "nothing new", "no new terms".
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
    nothing: bool = False
    number: Fraction | None = None
    noun: str = ""
    was: str = ""
    now: str = ""
    of_rest: bool = False

    @property
    def read(self) -> bool:
        """Whether it is understood at all."""
        return self.meaning is not None or bool(self.was)


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
    found = tokens(said[len(of_rest) :])
    found = [one for one in found if one not in FILLERS]
    negated = bool(found) and found[0] in NOT and " ".join(found) not in MEANINGS
    number, rest = _number(found[negated:])
    meaning, noun = _meaning(rest)
    if meaning is None:
        return _valued(said)
    if negated and meaning.name == "changed" and number is None and not noun:
        meaning, negated = UNCHANGED, False
    return Part(
        words=said,
        meaning=meaning,
        negated=negated,
        nothing=negated and (found[0] in NOTHING or bool(noun)),
        number=number,
        noun=noun,
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


def _meaning(found: list[str]) -> tuple[Meaning | None, str]:
    """What the words mean, with what is called so."""
    meaning = MEANINGS.get(" ".join(found))
    if meaning is not None or not found or found[-1] not in NOUNS:
        return meaning, ""
    return MEANINGS.get(" ".join(found[:-1])), NOUNS[found[-1]]
