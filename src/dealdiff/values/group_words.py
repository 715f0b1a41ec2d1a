"""What the words of a group say: lists of names, how much of each is meant, and what is taken out.

They are read without a concept scheme; which names together are one concept is known when a scheme is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.concept_names import concept_key
from dealdiff.values.scheme import ConceptScheme

MOST_NAMES = 64

_HOW_MANY = re.compile("(?i)(?:(all(?: of)?(?: the)?|every|each(?: of the)?)|some(?: of)?(?: the)?)(?: |$)")
_OUT = "except(?: for)?|excluding|other than|but not|apart from|with the exception of|without"
_EXCEPT = re.compile(f"(?i)(?:^| )(?:{_OUT})(?= |$)")
_ALL_BUT = re.compile(r"(?i)(?:all|every|each|everyone|everybody|anyone|anybody)\b.*?(?P<but> but)(?= |$)")
_EVERYONE = frozenset({"", "everyone", "everybody", "anyone", "anybody"})
_PLUS = re.compile(r" ?\+ ?")
_BETWEEN = re.compile(r"(?i) ?, (?:and|or) | ?, ?| (?:and|or) ")
_DANGLING = re.compile("(?i)(?:and|or) .*|(?:.* )?(?:and|or|the)")


class Share(Enum):
    """How much of its base a member means, as far as it is told."""

    UNTOLD = "untold"
    ALL = "all"
    SOME = "some"


@frozen
class Item:
    """One name in a list: where its words start, where they start after "all of the", where they end."""

    start: int
    bare: int
    end: int
    share: Share | None


@frozen
class Listing:
    """Names with commas, "and" or "or" between them. A declared concept may span several."""

    words: str
    items: tuple[Item, ...]

    def resolved(self, scheme: ConceptScheme) -> Iterator[tuple[str, Share, str]]:
        """Each base with how much of it is meant and its words: the longest declared names win."""
        share, at = Share.UNTOLD, 0
        while at < len(self.items):
            share = self.items[at].share or share
            base, told, last = self._longest(at, scheme)
            yield base, Share.ALL if not base and share is Share.UNTOLD else share, told
            at = last + 1

    def _longest(self, at: int, scheme: ConceptScheme) -> tuple[str, str, int]:
        first = self.items[at]
        for last in range(len(self.items) - 1, at - 1, -1):
            for start in (first.start, first.bare):
                told = self.words[start : self.items[last].end]
                if (label := scheme.find(told)) is not None:
                    return label, told, last
        told = self.words[first.bare : first.end]
        key = concept_key(told)
        return "" if key in _EVERYONE else key, told, at


@frozen
class Part:
    """What stands between two "+": a list, and the list that is taken out of all of it."""

    words: str
    base: Listing
    taken: Listing | None


@lru_cache(maxsize=4096)
def read(words: str) -> tuple[Part, ...]:
    """What stands between each "+". :raises ParseError: as :class:`~dealdiff.values.group.Group` tells."""
    if bracket := re.search("[();]", words):
        raise ParseError(words[:80], column=bracket.start() + 1, expected="names without brackets or ';'")
    parts = tuple(_part(words, *span) for span in _spans(_PLUS, words, 0, len(words)))
    names = sum(len(part.base.items) + (len(part.taken.items) if part.taken else 0) for part in parts)
    if names > MOST_NAMES:
        raise ParseError(words[:80], expected=f"at most {MOST_NAMES} names in one group")
    return parts


def _spans(between: re.Pattern[str], words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in between.finditer(words, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _part(words: str, start: int, end: int) -> Part:
    told = words[start:end]
    cut = _first_exception(told)
    if cut is None:
        return Part(told, _listing(words, start, end), None)
    if (again := _first_exception(told[cut[1] :])) is not None:
        column = start + cut[1] + again[0] + 1
        raise ParseError(
            words[:80], column=column, expected="one exception in a group, or '+' between groups"
        )
    return Part(
        told, _listing(words, start, start + cut[0]), _listing(words, min(start + cut[1] + 1, end), end)
    )


def _first_exception(told: str) -> tuple[int, int] | None:
    spans = [found.span() for found in [_EXCEPT.search(told)] if found]
    spans += [found.span("but") for found in [_ALL_BUT.match(told)] if found]
    return min(spans, key=lambda span: (span[0], -span[1]), default=None)


def _listing(words: str, start: int, end: int) -> Listing:
    return Listing(words, tuple(_item(words, *span) for span in _spans(_BETWEEN, words, start, end)))


def _item(words: str, start: int, end: int) -> Item:
    told = words[start:end]
    many = _HOW_MANY.match(told)
    bare = told[many.end() :] if many else told
    if told.lower() != "all" and (not any(map(str.isalnum, bare)) or _DANGLING.fullmatch(bare)):
        raise ParseError(words[:80], column=start + 1, expected="the name of a group")
    if many and bare[:1].isdigit():
        raise ParseError(
            words[:80], column=end - len(bare) + 1, expected="a name; a number is told as the count"
        )
    share = (Share.ALL if many[1] else Share.SOME) if many else None
    return Item(start, end - len(bare), end, share)
