"""Which reports correct or restate which: what they tell otherwise is no move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from dealdiff.lineage.days import Bounds
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.parties.held import Held
from dealdiff.telling.naming import joined

CORRECTS, RESTATES = "corrects", "restates"


@frozen
class Retelling:
    """Of each version those that it corrects or restates, also by way of others, with the word for that.

    >>> from dealdiff.seeds import seed
    >>> dict(retelling_of(seed("takeover-made-up")).whole)
    {}
    """

    told: Mapping[str, Mapping[str, str]]

    @cached_property
    def whole(self) -> Mapping[str, Mapping[str, str]]:
        """Of each version that tells any again, all of these."""
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
    return Retelling({id_: several for id_, several in told.items() if several})


def told_again(
    held: Sequence[Held], whole: Mapping[str, Mapping[str, str]], days: Mapping[str, Bounds]
) -> tuple[Held, ...]:
    """The positions of a party, each with the reports that it tells again: those that tell of its issue.

    Without a day of its own it lies then somewhere from the earliest of these to the report that tells it.
    What has a day of its own that is surely after a report does not tell that one again.
    """
    if not whole:
        return tuple(held)
    first: dict[tuple[str, str], int] = {}
    for one in held:
        key = (one.version, one.issue)
        first[key] = min(first.get(key, one.days.first), one.days.first)
    found = [_with(one, _again(one, whole.get(one.version, {}), first, days), first) for one in held]
    correcting: dict[tuple[str, str], set[str]] = {}
    for one in found:
        for version, how in one.again.items():
            if how == CORRECTS:
                correcting.setdefault((version, one.issue), set()).add(one.version)
    return tuple(_corrected(one, correcting.get((one.version, one.issue))) for one in found)


def _again(
    one: Held,
    several: Mapping[str, str],
    first: Mapping[tuple[str, str], int],
    days: Mapping[str, Bounds],
) -> dict[str, str]:
    return {
        version: how
        for version, how in several.items()
        if (version, one.issue) in first and not (one.own_day and days[version].last < one.days.first)
    }


def _with(one: Held, several: dict[str, str], first: Mapping[tuple[str, str], int]) -> Held:
    if not several:
        return one
    if one.own_day:
        return evolve(one, again=several)
    earliest = min(one.days.first, *(first[version, one.issue] for version in several))
    return evolve(one, again=several, days=Bounds(earliest, one.days.last))


def _corrected(one: Held, by: set[str] | None) -> Held:
    return evolve(one, corrected_by=tuple(sorted(by))) if by else one


def between(one: Held, other: Held) -> str:
    """The word for what either does with the report of the other; empty where neither tells that again."""
    return other.again.get(one.version) or one.again.get(other.version, "")


def retellings(*several: Held) -> Iterator[str]:
    """What makes it uncertain when they were held: "third corrects first"."""
    for one in several:
        if one.retold:
            yield from retold_in(one)


def retold_in(one: Held) -> Iterator[str]:
    """Which reports a position tells again: "third corrects first"."""
    yield from (f"{one.version} {how} {version}" for version, how in one.again.items())


def since(several: Iterable[Held]) -> Iterator[str]:
    """Which of several positions were corrected, and by which reports."""
    found = {one.version: one.corrected_by for one in several if one.corrected_by}
    yield from (f"{version} was corrected by {joined([*by])}" for version, by in found.items())
