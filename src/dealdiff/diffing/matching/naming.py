"""What wordings and ids name: declared people and places, names by their capitals, months, sides."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from attrs import define, field

from dealdiff.diffing.matching.likeness import marks_of_id, other_ids, other_marks
from dealdiff.values.calendar_words import MONTHS, WEEKDAYS
from dealdiff.values.scheme import ConceptScheme

_WORD = re.compile(r"[^\W\d_]+|\d+")
_PEOPLE_OF = re.compile("(?<=[^\\W\\d_]{4})(?:ian|i)s?$")  # "Northlandian", "Northlandi": of Northland
_ENDS = re.compile("[.!?:;]")  # of a sentence, or of a part of it
_CALENDAR = {name: f"month {at}" for name, at in MONTHS.items()} | {name: name for name in WEEKDAYS}
_SIDES = {
    **{name: side for side in ("north", "south", "east", "west") for name in (side, f"{side}ern")},
    **{name: name for name in "early late upper lower inner outer male female".split()},  # noqa: SIM905 # a list of words
}
_TELL = frozenset(_SIDES) | frozenset(_CALENDAR)
_VERBS = frozenset(["may", "march"])  # months with a capital, or in an id
_NO_NAMES = frozenset(
    "a an the this that these those all every each any both some its their no".split()  # noqa: SIM905 # a list of words
)
_NOBODY: frozenset[str] = frozenset()
_SHORT = 3  # letters; in a heading only longer words show that each has a capital


class _Named(NamedTuple):
    """What a text names.

    ``names`` are those that are sure, a declared concept with all that it is a kind of; ``capitals`` also
    the words that have a capital because they begin a sentence or stand in a heading; ``words`` are all.
    """

    names: frozenset[str]
    capitals: frozenset[str]
    words: frozenset[str]


_NOTHING = _Named(_NOBODY, _NOBODY, _NOBODY)


@define
class Naming:
    """What wordings and ids name, each read once, by the concepts of people and of places.

    Two of either tell of two things where each tells a number, or names something, that the other does not.

    >>> naming = Naming(())
    >>> naming.two_wordings("trucks by way of Rafah", "trucks by way of Zikim")
    True
    >>> naming.two_wordings("by Rafah", "by Rafah, in May"), naming.two_wordings("Trucks go", "Now some go")
    (False, False)
    >>> naming.two_ids("north-withdrawal", "south-withdrawal"), naming.two_ids("pause", "truce")
    (True, False)
    """

    schemes: tuple[ConceptScheme, ...]
    _read: dict[tuple[str, bool], _Named] = field(factory=dict)

    def two_wordings(self, one: str, other: str) -> bool:
        """Whether two wordings tell of two things.

        A capital that begins a sentence, or stands in a heading of capitals, is one of a name where nothing
        else differs.
        """
        if other_marks(one, other):
            return True
        here, there = self._named(one, an_id=False), self._named(other, an_id=False)
        return _each_more(here, there) or _only_capitals(here, there)

    def two_ids(self, one: str, other: str) -> bool:
        """Whether two ids tell of two things."""
        if other_ids(one, other):
            return True
        return _each_more(self._named(one, an_id=True), self._named(other, an_id=True))

    def tells(self, id_: str) -> bool:
        """Whether an id tells a number, or names anything, by which it could be of another thing."""
        return bool(marks_of_id(id_) or self._named(id_, an_id=True).names)

    def _named(self, told: str, *, an_id: bool) -> _Named:
        key = told, an_id
        if key not in self._read:
            self._read[key] = self._of_id(told.casefold()) if an_id else self._found(told, an_id=False)
        return self._read[key]

    def _of_id(self, told: str) -> _Named:
        """Most ids name nothing, which is seen at once."""
        small = _WORD.findall(told)
        if _TELL.isdisjoint(small) and self._begin.isdisjoint(map(_stem, small)):
            return _NOTHING
        return self._found(told, an_id=True)

    def _found(self, told: str, *, an_id: bool) -> _Named:
        """Word by word; the longest names of concepts come first."""
        words = [*_WORD.finditer(told)]
        small = [one[0].casefold() for one in words]
        stems = [*map(_stem, small)]
        heading = _is_heading([one[0] for one in words])
        names, capitals = set[str](), set[str]()
        at = ended = 0  # the next word, and where the last one ended
        while at < len(words):
            concepts, size = self._concepts(stems, at)
            if size:
                names |= concepts
            else:
                begins = heading or at == 0 or _ENDS.search(told, ended, words[at].start()) is not None
                sure, capital = _of_word(words[at][0], begins=begins, an_id=an_id)
                names |= sure
                capitals |= capital
            at += max(size, 1)
            ended = words[at - 1].end()
        return _Named(frozenset(names), frozenset(capitals), frozenset(small))

    def _concepts(self, stems: list[str], at: int) -> tuple[frozenset[str], int]:
        """The concept that the longest words from a place name, with all above it, and how many they are."""
        for size in range(min(self._longest, len(stems) - at), 0, -1):
            found = self._index.get(tuple(stems[at : at + size]))
            if found is not None:
                return found, size
        return _NOBODY, 0

    @cached_property
    def _index(self) -> dict[tuple[str, ...], frozenset[str]]:
        """Each declared name, word by word, with the labels of its concept and of those above it."""
        return {
            tuple(_stem(word.casefold()) for word in _WORD.findall(name)): scheme.ancestors(one.label)
            | {one.label}
            for scheme in self.schemes
            for one in scheme.concepts
            for name in (one.label, *one.also)
        }

    @cached_property
    def _begin(self) -> frozenset[str]:
        """The first words of declared names."""
        return frozenset(one[0] for one in self._index if one)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._index), default=0)


def _each_more(here: _Named, there: _Named) -> bool:
    """Whether each names something that the other does not."""
    if not here.names or not there.names:
        return False
    return not (here.names <= there.names | there.words or there.names <= here.names | here.words)


def _only_capitals(here: _Named, there: _Named) -> bool:
    """Whether nothing differs but words with a capital, and something is the same."""
    mine, theirs = here.words - there.words, there.words - here.words
    alone = bool(mine and theirs) and not here.words.isdisjoint(there.words)
    return alone and mine <= here.capitals and theirs <= there.capitals


def _of_word(word: str, *, begins: bool, an_id: bool) -> tuple[frozenset[str], frozenset[str]]:
    """What a word names for sure, and the word where it has a capital; ``begins``: it has one in any case."""
    small = word.casefold()
    capital = len(word) > 1 and word[0].isupper() and small not in _NO_NAMES
    a_month = an_id or (len(small) > _SHORT and small not in _VERBS) or (capital and not begins)
    if small in _SIDES or (small in _CALENDAR and a_month):
        return frozenset([_SIDES.get(small) or _CALENDAR[small]]), _NOBODY
    if not capital:
        return _NOBODY, _NOBODY
    return (_NOBODY if begins else frozenset([_PEOPLE_OF.sub("", small)])), frozenset([small])


def _is_heading(words: list[str]) -> bool:
    """Whether every longer word has a capital: then none of them shows a name."""
    longer = [one for one in words if len(one) > _SHORT]
    return len(longer) > 1 and all(one[0].isupper() for one in longer)


def _stem(word: str) -> str:
    """A word of a name, be it one or many: "hostage", "hostages"."""
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word
