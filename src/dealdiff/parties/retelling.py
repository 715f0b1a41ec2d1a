"""Which reports correct or restate which: what they tell otherwise is no move."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from dealdiff.lineage.days import Bounds
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside, Dated
from dealdiff.parties.corrected import Corrected, corrected
from dealdiff.parties.held import Held
from dealdiff.parties.reports import CORRECTS, RESTATES, again
from dealdiff.telling.naming import joined
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.when import When

Place = tuple[str, str]
"""A version and an issue."""


@frozen
class Whole:
    """Of each version that tells any again, all of these with the word for that; and what else it tells.

    >>> from dealdiff.seeds import seed
    >>> retelling_of(seed("takeover-made-up")).whole.of("board-reply")
    {}
    """

    links: Mapping[str, Mapping[str, str]]
    corrected: Corrected

    def of(self, version: str) -> Mapping[str, str]:
        """Those that a version tells again."""
        return self.links.get(version, {})

    def of_one(self, version: str, other: str) -> bool:
        """Whether the one tells the other again, be it by way of others, or both tell one again."""
        return not {version, *self.of(version)}.isdisjoint({other, *self.of(other)})


@frozen
class Retelling:
    """Of each version those that it corrects or restates itself, with the word for that."""

    told: Mapping[str, Mapping[str, str]]
    negotiation: Negotiation

    @cached_property
    def whole(self) -> Whole:
        """Of each version that tells any again, all of these, also those by way of others."""
        links = {version: self._above(version) for version in self.told}
        return Whole(links, corrected(self.negotiation, links))

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


def retelling_of(negotiation: Negotiation) -> Retelling:
    """Which versions of a negotiation tell others again, worked out once."""
    return negotiation.derived(_retelling)


def _retelling(negotiation: Negotiation) -> Retelling:
    told = {sheet.id: again(sheet) for sheet in negotiation}
    return Retelling({id_: several for id_, several in told.items() if several}, negotiation)


def told_again(held: Sequence[Held], whole: Whole, days: Mapping[str, Bounds]) -> tuple[Held, ...]:
    """The positions of a party, each with the reports that it tells again: those that tell of its issue.

    Without a day of its own it lies then somewhere from the earliest of these to the report that tells it.
    What has a day of its own that is surely after a report does not tell that one again.
    """
    if not whole.links:
        return tuple(held)
    telling = _Telling(whole, days)
    for one in held:
        telling.note(one)
    found = [telling.with_again(one) for one in held]
    by_place: dict[Place, list[Held]] = {}
    for one in found:
        for version, how in one.again.items():
            if how == CORRECTS:
                by_place.setdefault((version, one.issue), []).append(one)
    return tuple(_corrected(one, by_place.get((one.version, one.issue), ()), whole) for one in found)


@frozen
class _Telling:
    """What the versions tell of a party: by version and issue, the first day of it."""

    whole: Whole
    days: Mapping[str, Bounds]
    first: dict[Place, int] = field(factory=dict)

    def note(self, one: Held) -> None:
        """That a version tells a position; and its rejections, which are told on the issue as well."""
        several: tuple[Held | Aside, ...] = (one, *one.rejections)
        for each in several:
            key = (each.version, one.issue)
            self.first[key] = min(self.first.get(key, each.days.first), each.days.first)

    def with_again(self, one: Held) -> Held:
        """A position, and the rejections of its text, with what they tell again."""
        rejections = tuple(evolve(each, again=self._again(each, one.issue)) for each in one.rejections)
        one = evolve(one, rejections=rejections) if rejections else one
        several = self._again(one, one.issue)
        if not several:
            return one
        if isinstance(one.statement.date, When):
            return evolve(one, again=several)
        earliest = min(one.days.first, *(self.first[version, one.issue] for version in several))
        return evolve(one, again=several, days=Bounds(earliest, one.days.last), own_day=False)

    def _again(self, one: Held | Aside, issue: str) -> dict[str, str]:
        dated = isinstance(one.statement.date, When)
        return {
            version: how
            for version, how in self.whole.of(one.version).items()
            if (version, issue) in self.first and not (dated and self.days[version].last < one.days.first)
        }


def _corrected(one: Held, by: Iterable[Held], whole: Whole) -> Held:
    """A position with the reports that correct it: none that tells it in the same words."""
    said = [each for each in by if tells_again(each, one)]
    kept = {each.version for each in said if same_words(each, one)}
    found = ({each.version for each in said} - kept) | {*whole.corrected.of(one)}
    return evolve(one, corrected_by=tuple(sorted(found))) if found else one


def tells_again(one: Held, other: Held) -> bool:
    """Whether a position of a party takes the place of another one on the issue."""
    return takes_place(one, other) and one.issue == other.issue and one.position.party == other.position.party


def takes_place(one: Dated, other: Dated) -> bool:
    """Whether what one report tells is told in place of the other: that report is told again by its own.

    Where both name days, these must not surely be two.
    """
    if other.version not in one.again:
        return False
    if not one.own_day:
        return one.days.last >= other.days.first
    return not other.own_day or (one.days.first <= other.days.last and other.days.first <= one.days.last)


def same_words(one: Held, other: Held) -> bool:
    """Whether a position that is told again tells nothing else; a day may be told by one of them alone."""
    if one.body != other.body or (one.text is None) is not (other.text is None):
        return False
    dates = {each.statement.date for each in (one, other)} - {UNREPORTED}
    return len(dates) < 2 and _bare(one) == _bare(other)


def _bare(one: Held) -> Statement:
    return evolve(one.statement, id="", date=UNREPORTED)


def between(one: Held, other: Held) -> str:
    """The word for what either does with the other; empty where neither is told in place of the other."""
    pairs = ((other, one), (one, other))
    return next((new.again[old.version] for new, old in pairs if _in_place_of(new, old)), "")


def _in_place_of(new: Held, old: Held) -> bool:
    return tells_again(new, old) or corrects_day(new, old)


def corrects_day(one: Held, other: Held) -> bool:
    """Whether a correction tells a position in the same words, and of a day that is surely another."""
    if one.again.get(other.version) != CORRECTS or takes_place(one, other):
        return False
    return one.issue == other.issue and one.body == other.body and _bare(one) == _bare(other)


def retellings(*several: Held) -> Iterator[str]:
    """What makes it uncertain when they were held: "third corrects first"."""
    for one in several:
        yield from retold_in(one)


def retold_in(one: Held) -> Iterator[str]:
    """Which reports a position tells again: "third corrects first"."""
    yield from (f"{one.version} {how} {version}" for version, how in one.again.items())


def since(several: Iterable[Held], known: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
    """Which of several positions were corrected, and by which reports that are ``known``."""
    found = {_told(one): [*filter(known, one.corrected_by)] for one in several}
    yield from (f"{told} was corrected by {joined(by)}" for told, by in found.items() if by)


def _told(one: Held) -> str:
    """What was corrected: the report; of a text of another version what the report tells of it."""
    text = one.text.id if one.text is not None else one.version
    return one.version if text == one.version else f"what {one.version} tells of the text of {text}"
