"""Sets of declared names: parties, speakers, terms, issues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Self

from attrs import field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, Info, Verdict, related
from dealdiff.values.words import Value, tidy

IN_PART = "names may be told in part"
_NAME = re.compile(r"[^\W_][\w.-]*")
_WANTED = "names of letters, digits, '-', '_' and '.', with '+' or ',' between them"


def _read(words: str) -> tuple[str, ...]:
    """The names in ``words``, sorted, each once."""
    found, start = set(), 0
    for piece in re.split("[+,]", words):
        told = piece.strip()
        read = _NAME.match(told)
        end = read.end() if read else 0
        if not told or end < len(told):
            column = start + len(piece) - len(piece.lstrip()) + end + 1
            raise ParseError(words[:80], column=column, expected=_WANTED)
        found.add(told)
        start += len(piece) + 1
    return tuple(sorted(found))


def _canonical(words: str) -> str:
    return " + ".join(_read(tidy(words)))


@frozen
class Names(Value):
    """A set of names, told with "+" or "," between them; the order of telling never matters.

    A name begins with a letter or digit and goes on with letters, digits, "-", "_" and "."; its
    case counts.

    :raises ParseError: with the column where a name cannot be read.

    >>> str(Names.parse("us, qatar + egypt"))
    'egypt + qatar + us'
    >>> "qatar" in Names.of(["qatar", "us"])
    True
    """

    words: str = field(converter=_canonical)

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """The set of ``names``. :raises ParseError: where one is no name, or there is none."""
        if isinstance(names, str):
            raise ParseError(names[:80], expected="a list of names")
        told = list(names)
        for name in told:
            if _NAME.fullmatch(tidy(name)) is None:
                raise ParseError(tidy(name)[:80], expected="one name")
        return cls(" + ".join(told))

    @property
    def names(self) -> tuple[str, ...]:
        """The names, sorted."""
        return tuple(self.words.split(" + "))

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def verdict_to(self, other: Names, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """The same set SAME, none in common CONTRARY; otherwise MIXED: names may be told in part.

        >>> Names.parse("us").verdict_to(Names.parse("us + qatar")).policy
        'names may be told in part'
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        if set(self.names).isdisjoint(other.names):
            return related(Info.CONTRARY)
        return related(Info.MIXED, IN_PART)
