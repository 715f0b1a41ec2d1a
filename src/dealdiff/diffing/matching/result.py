"""What matching two sheets beyond ids gives: suggestions, and what could not be decided."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dealdiff.diffing.suggested import Ambiguity, Match


@frozen(kw_only=True)
class Matching:
    """The suggestions between two sheets; iterable, and true where there are any.

    No id stands in two suggestions of one section and side. ``ambiguous`` holds what could be one of
    several. Both are in the order of sections and ids.

    >>> len(Matching()), bool(Matching())
    (0, False)
    """

    matches: tuple[Match, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()

    def of(self, section: str) -> tuple[Match, ...]:
        """The suggestions of one section, such as ``"terms"``."""
        return tuple(one for one in self.matches if one.section == section)

    def __iter__(self) -> Iterator[Match]:
        return iter(self.matches)

    def __len__(self) -> int:
        return len(self.matches)

    def __bool__(self) -> bool:
        return bool(self.matches)
