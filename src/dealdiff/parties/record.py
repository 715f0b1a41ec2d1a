"""All that a party held on one issue, in order, and what it said beside; what of it stood by some time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import evolve, field, frozen

from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.by_then import ByThen, known_then
from dealdiff.parties.held import Held
from dealdiff.parties.in_part import Parts
from dealdiff.parties.places import places
from dealdiff.parties.ranks import Ranks, ranked
from dealdiff.parties.retelling import since
from dealdiff.parties.times import Times, times_of
from dealdiff.values.when import Order, When
from dealdiff.views.incorporating import resolved


@frozen
class Record:
    """What one party held on one issue, in order; ``asides`` are those that bear on the issue."""

    party: str
    issue: str
    ranks: Ranks
    asides: tuple[Aside, ...] = ()
    _known: dict[tuple[object, ...], Aside] = field(factory=dict, init=False, eq=False, repr=False)

    def known(self, one: Aside, by: ByThen) -> Aside:
        """It without what is later, as :func:`known_then` has it: one object for each."""
        found = known_then(one, by)
        if found is one:
            return one
        return self._known.setdefault((id(one), found.corrected_by, found.lifting), found)

    @property
    def mine(self) -> tuple[Held, ...]:
        """The positions, in order."""
        return self.ranks.mine

    @cached_property
    def parts(self) -> Parts:
        """What of them stands, as later words took only a part of it."""
        return Parts(self.ranks)

    @cached_property
    def expected(self) -> int:
        """The places of those that are only announced."""
        return self._those([one.expected for one in self.mine])

    @cached_property
    def weak(self) -> int:
        """The places of those that are told at second hand, or were judged mistaken."""
        return self._those([one.second_hand or one.mistaken for one in self.mine])

    @cached_property
    def rejected(self) -> int:
        """The places of those that are held by a text which was rejected, whenever."""
        return self._those([bool(one.rejections) for one in self.mine])

    def _those(self, flags: list[bool]) -> int:
        return sum(1 << at for at, one in enumerate(flags) if one)

    def only(self, kept: Iterable[Held]) -> Record:
        """The record of some of its positions."""
        mine = tuple(kept)
        if len(mine) == len(self.mine):
            return self
        return Record(self.party, self.issue, ranked(mine, self.ranks.times), self.asides)


@frozen
class Seen:
    """A record, seen from some time: sets of places in it."""

    record: Record
    by: ByThen

    @cached_property
    def before(self) -> int:
        """Those that were surely held by then."""
        return self.by.surely(self.record.ranks) & ~self.record.expected

    @cached_property
    def after(self) -> int:
        """Those that were not held yet."""
        return self.by.not_yet(self.record.ranks) & ~self.record.expected

    @cached_property
    def latest(self) -> int:
        """Those surely held by then after which no other one surely was, and that stand."""
        return self._last(self.before)

    @cached_property
    def beside(self) -> int:
        """Where all of these are weak, the last of those that are not."""
        return 0 if self.latest & ~self.record.weak else self._last(self.before & ~self.record.weak)

    @cached_property
    def possibly(self) -> int:
        """Those that may be of that time or of a later one, and may so be the latest."""
        ranks = self.record.ranks
        open_ = ranks.all & ~self.record.expected & ~self.before & ~self.after
        return sum(
            1 << at for at in places(open_) if not ranks.after(ranks.mine[at]) & self.before
        ) & ~ranks.outdated(self.before)

    @property
    def stood(self) -> int:
        """The latest, and those that may be."""
        return self.latest | self.possibly

    @property
    def earlier(self) -> int:
        """Those by then, or possibly, that are none of these."""
        return self.record.ranks.all & ~self.record.expected & ~self.after & ~self.stood & ~self.beside

    def _last(self, among: int) -> int:
        ranks = self.record.ranks
        found = ranks.last(among) or among  # all, where dates and lineage contradict
        found |= self.record.parts.standing(among)
        return found & ~sum(1 << at for at in places(found & self.record.rejected) if self._gone(at))

    def _gone(self, at: int) -> bool:
        """Whether the party had surely rejected, by then, the text by which it held this."""
        one = self.record.mine[at]
        times = self.record.ranks.times
        return any(
            each.gives_back and times.done_before(one, each) and self.by.order(each) is Order.BEFORE
            for each in map(self._known, one.rejections)
            if not each.corrected_by
        )

    def those(self, several: int) -> tuple[Held, ...]:
        """The positions at some places, without rejections of their text that are later: no hindsight."""
        return tuple(self._by_then(self.record.mine[at]) for at in places(several))

    def _by_then(self, one: Held) -> Held:
        kept = tuple(self._known(each) for each in one.rejections if self._told_by_then(each))
        return one if [*map(id, kept)] == [*map(id, one.rejections)] else evolve(one, rejections=kept)

    def _known(self, one: Aside) -> Aside:
        """It with those of its corrections that were known by then."""
        return self.record.known(one, self.by)

    def _told_by_then(self, one: Aside) -> bool:
        """Not what is later, nor an act of no told day that only a later report tells."""
        if self.by.order(one) is Order.AFTER:
            return False
        return isinstance(one.statement.date, When) or self.by.known(one.version)

    def doubts(self, several: Iterable[Held]) -> Iterator[str]:
        """What makes it uncertain that some positions stand: corrections, and acts against their text.

        Of these only what was known by then.
        """
        told, times = tuple(several), self.record.ranks.times
        yield from since(told, self.by.known)
        pairs = [
            (one, self._known(each)) for one in told for each in one.rejections if self._told_by_then(each)
        ]
        undone = [each for one, each in pairs if times.undone(each, one)]
        perhaps = (self._perhaps_rejected(one, each) for one, each in pairs if each not in undone)
        yield from dict.fromkeys(perhaps)

    def _perhaps_rejected(self, one: Held, each: Aside) -> str:
        rejected = f"the text of {each.text} was {each.told()}"
        since_then = self.record.ranks.times.done_before(one, each)
        if each.corrected_by or (since_then and self.by.order(each) is Order.BEFORE):
            return rejected
        return f"{rejected}, and {'whether by then' if since_then else 'which came first'} is not certain"

    @cached_property
    def said(self) -> tuple[Aside, ...]:
        """What was surely said beside by then, where nothing that is held is surely later.

        Rejections that are told with a position are none of it.
        """
        if not self.record.asides:
            return ()
        told_with = self._told_with()
        return tuple(
            self._known(one)
            for one in self.record.asides
            if not one.expected
            and self.by.order(one) is Order.BEFORE
            and not self.record.ranks.after(one) & self.stood
            and not (one.text and one in told_with)
        )

    def _told_with(self) -> list[Aside]:
        shown = self.stood | self.beside | (0 if self.latest else self.before)
        at_them = places(shown & self.record.rejected)
        return [each for at in at_them for each in self.record.mine[at].rejections]

    @property
    def given_back(self) -> int:
        """What was held by texts that were rejected since, where nothing else stands."""
        return 0 if self.latest else self.earlier & self.record.rejected


@frozen
class Records:
    """The records of one party, each made when it is asked for."""

    negotiation: Negotiation
    party: str
    held: tuple[Held, ...]
    asides: tuple[Aside, ...]
    _known: dict[str, Record] = field(factory=dict, init=False)

    @property
    def times(self) -> Times:
        """The times of the negotiation."""
        return times_of(self.negotiation)

    @cached_property
    def by_issue(self) -> dict[str, list[Held]]:
        """The positions by their issue."""
        found: dict[str, list[Held]] = {}
        for one in self.held:
            found.setdefault(one.issue, []).append(one)
        return found

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """The versions in which the party itself is told to say anything, in order."""
        telling = {one.version for one in self.held if not one.second_hand}
        return tuple(id_ for id_ in self.times.days if id_ in telling)

    def on(self, issue: str) -> Record:
        """The record on one issue."""
        if issue not in self._known:
            mine = ranked(self.by_issue.get(issue, ()), self.times)
            self._known[issue] = Record(self.party, issue, mine, tuple(self._beside(issue)))
        return self._known[issue]

    def _beside(self, issue: str) -> Iterable[Aside]:
        """The rejections of texts that have a term on an issue, and what it denies on it."""
        return (one for one in self.asides if issue in (self._issues[one.text] if one.text else (one.issue,)))

    @cached_property
    def _issues(self) -> dict[str, frozenset[str]]:
        """Of each text that it rejects the issues of which this has a term, with what it incorporates."""
        return {text: self._terms_of(text) for text in {one.text for one in self.asides if one.text}}

    def _terms_of(self, text: str) -> frozenset[str]:
        terms = resolved(self.negotiation[text], self.negotiation).terms
        return frozenset(id_ for id_, one in terms.items() if isinstance(one, Term))
