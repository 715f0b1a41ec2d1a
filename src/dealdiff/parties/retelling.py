"""Which reports correct or restate which: what they tell otherwise is no move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.parties.times import Times, times_of
from dealdiff.telling.naming import joined

CORRECTS, RESTATES = "corrects", "restates"


@frozen
class Retelling:
    """Of each version those that it corrects or restates, also by way of others, with the word for that.

    >>> from dealdiff.seeds import seed
    >>> retelling_of(seed("takeover-made-up")).between("raised-offer", "first-offer")
    ''
    """

    told: Mapping[str, Mapping[str, str]]
    times: Times

    def between(self, version: str, other: str) -> str:
        """The word for what a version does with another one; empty where it does not tell it again."""
        return self._whole.get(version, {}).get(other, "")

    def again(self, before: str, after: str) -> Iterator[str]:
        """What a version tells again that is not surely later than another one: "third corrects first".

        What it tells otherwise than that one is then no move, as far as is known.
        """
        for version, how in self._whole.get(after, {}).items():
            if not self.times.version_earlier(before, version):
                yield f"{after} {how} {version}"

    def since(self, *versions: str) -> Iterator[str]:
        """Which of several versions were corrected, and by which."""
        for version in dict.fromkeys(versions):
            if version in self.corrected:
                yield f"{version} was corrected by {joined(sorted(self.corrected[version]))}"

    @cached_property
    def corrected(self) -> Mapping[str, frozenset[str]]:
        """Of each version those that correct it, also by way of others."""
        found: dict[str, set[str]] = {}
        for version, several in self._whole.items():
            for one, how in several.items():
                if how == CORRECTS:
                    found.setdefault(one, set()).add(version)
        return {version: frozenset(several) for version, several in found.items()}

    @cached_property
    def _whole(self) -> dict[str, dict[str, str]]:
        return {version: self._above(version) for version in self.told}

    def _above(self, version: str) -> dict[str, str]:
        """All that a version tells again: it corrects what is corrected anywhere on the way."""
        found: dict[str, str] = {}
        left = [(version, RESTATES)]
        while left:
            here, way = left.pop()
            for one, relation in self.told.get(here, {}).items():
                how = CORRECTS if CORRECTS in (way, relation) else RESTATES
                if found.get(one) not in (how, CORRECTS):
                    found[one] = how
                    left.append((one, how))
        return found


def again(sheet: TermSheet) -> dict[str, str]:
    """The versions that a version itself corrects or restates, with the word for that."""
    return {one: how for one, how in sheet.parents.items() if how in (CORRECTS, RESTATES)}


def retelling_of(negotiation: Negotiation) -> Retelling:
    """Which versions of a negotiation tell others again, worked out once."""
    return negotiation.derived(_retelling)


def _retelling(negotiation: Negotiation) -> Retelling:
    told = {sheet.id: again(sheet) for sheet in negotiation}
    return Retelling({id_: several for id_, several in told.items() if several}, times_of(negotiation))
