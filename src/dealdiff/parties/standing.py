"""What one side holds on one issue at one point of time, and the numbers that it last told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import evolve, field, frozen

from dealdiff.parties.aside import Aside
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.by_then import ByThen
from dealdiff.parties.held import Held
from dealdiff.parties.in_part import leaves
from dealdiff.parties.part_taken import takes_away
from dealdiff.parties.places import places
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.record import Record, Seen
from dealdiff.parties.stated import body_told, numbers
from dealdiff.parties.times import Times
from dealdiff.values.policy import Policy


@frozen(kw_only=True)
class Standing:
    """What one side holds on one issue.

    ``party``
        the side.
    ``latest``
        its latest positions: those that it holds by its own word; where there are none, what others tell.
    ``kept``
        of the latest what stands, as of it a part alone was refused or given up since.
    ``measured``
        the positions whose numbers stand: the latest of these, and where they tell none and take none back,
        the last that told some.
    ``possibly``
        positions that may be of that time, or of a later one.
    ``others``
        what is told of it as well, and is not measured: what others tell where its own word is known, and
        what its own voices judged mistaken.
    ``given_back``
        what it held by texts that it rejected since, where nothing else stands.
    ``asides``
        the texts with a term on the issue that it rejected as a whole, and what it denies.
    ``unsure``
        in words: reports that were corrected by then, and rejections of its text that may have come first.
    """

    party: str
    latest: tuple[Held, ...] = ()
    kept: tuple[Held, ...] = ()
    measured: tuple[Held, ...] = ()
    possibly: tuple[Held, ...] = ()
    others: tuple[Held, ...] = ()
    given_back: tuple[Held, ...] = ()
    asides: tuple[Aside, ...] = ()
    unsure: tuple[str, ...] = ()

    @cached_property
    def told(self) -> tuple[Held, ...]:
        """All that it rests on, each once."""
        return (*self.latest, *(one for one in self.measured if one not in self.latest))

    @cached_property
    def shown(self) -> tuple[tuple[Held, ...], tuple[Held, ...], tuple[Aside, ...]]:
        """All that is told of it: what it rests on, what stands beside that, and what is no position."""
        return (self.told, (*self.others, *self.given_back), self.asides)

    def carried_to(self, version: str) -> bool:
        """Whether a version repeats none of the positions: they were told before."""
        return all(one.version != version for one in self.told)

    def anew_in(self, version: str) -> bool:
        """Whether a version tells anything of it: a position, a word of others, a rejection or a denial."""
        return any(one.version == version for several in self.shown for one in several)

    def doubts(self, name: Callable[[str], str]) -> Iterator[str]:
        """What makes it uncertain, in words that name the party."""
        party = name(self.party)
        if any(one.second_hand for one in self.told):
            yield f"what {party} holds is told at second hand"
        for words in dict.fromkeys(one.judged for one in self.told if one.judged):
            yield f"what {party} is told to hold was {words}"
        yield from self.unsure
        yield from self._of_number(party)
        yield from self._aside(party)
        for one in self.possibly:
            yield f"{party} may by then have held what {one.version} tells"

    def _of_number(self, party: str) -> Iterator[str]:
        """Whether the number, and what it is for, was told by what was said last."""
        last = [one for one in self.latest if one not in self.kept]
        if self.measured and not any(one in last for one in self.measured):
            for version in dict.fromkeys(one.version for one in self.measured):
                yield f"the number of {party} was last told in {version}"
        elif self.measured and any(one.attitude is Attitude.OPEN for one in last):
            yield f"not every voice of {party} is for that number"
        for one in self.kept:
            if one not in self.measured:
                yield f"what {party} is for was last told in {one.version}"

    def _aside(self, party: str) -> Iterator[str]:
        """What is told beside, and bears on it."""
        for one in self.others:
            why = one.judged if one.taken_back else "told at second hand"
            yield f"what {one.version} tells of {party} was {why}, and is not measured"
        for denial in self.asides:
            if not denial.text:
                yield f"{party} denies what is told on it, in {denial.version}"


@frozen
class Voiced:
    """All that a party ever held on one issue; ``telling`` are those that bear on its numbers."""

    whole: Record
    telling: Record
    _known: dict[tuple[object, ...], Standing] = field(factory=dict, init=False)

    @property
    def party(self) -> str:
        """The party."""
        return self.whole.party

    def by(self, then: ByThen) -> Standing:
        """What the party holds on the issue by a time: one object for all times at which it is the same."""
        seen, numbers_seen = Seen(self.whole, then), Seen(self.telling, then)
        sets = (seen.latest, seen.beside, seen.possibly, seen.given_back)
        measuring = (numbers_seen.latest, numbers_seen.beside)
        those = [*map(seen.those, sets), *map(numbers_seen.those, measuring)]
        rejections = (tuple(map(id, one.rejections)) for several in those for one in several)
        unsure = tuple(seen.doubts(one for several in (those[0], those[1], *those[4:]) for one in several))
        key = (*sets, *measuring, *map(id, seen.said), *rejections, *unsure)
        if key not in self._known:
            self._known[key] = self._standing(those, seen)
        return self._known[key]

    def _standing(self, those: list[tuple[Held, ...]], seen: Seen) -> Standing:
        latest, beside, possibly, given_back, measuring, measuring_beside = those
        own = _own(latest, beside)
        last = _own(measuring, measuring_beside) if own else ()
        measured = last if all(one.attitude is Attitude.FOR for one in last) else ()
        found = Standing(
            party=self.party,
            latest=own,
            kept=tuple(_kept(own, seen.record.ranks.times)),
            measured=tuple(one for one in measured if numbers(one)),
            possibly=possibly,
            others=tuple(one for one in latest if one not in own and one not in measured),
            given_back=tuple(one for one in given_back if one.given_back),
            asides=tuple(sorted(seen.said, key=lambda one: not one.text)),
        )
        return evolve(found, unsure=tuple(seen.doubts(found.told)))


def voiced(record: Record, policy: Policy) -> Voiced:
    """What a party held on an issue, of all that it ever held, and what it said beside.

    A stance that tells no number of its own ("considers the price") leaves standing what was told last, and
    so does who refuses something else, or gives that up. To refuse it, to give it up, or to be for something
    else does not.
    """
    wishes = record.only(one for one in record.mine if one.attitude is Attitude.FOR and numbers(one)).ranks
    return Voiced(record, record.only(one for one in record.mine if not _without_number(one, wishes, policy)))


def _by_then(one: Held, wishes: Ranks) -> Iterator[Held]:
    """The last wishes before a position, those told with it, and those that may be."""
    by_then = wishes.all & ~wishes.after(one)
    surely = by_then & (wishes.before(one) | wishes.told_in(one.version))
    return (wishes.mine[at] for at in places(wishes.last(surely) | (by_then & ~surely)))


def _own(latest: tuple[Held, ...], beside: tuple[Held, ...]) -> tuple[Held, ...]:
    """What it holds by its own word, be it of an earlier day; where there is nothing, what others tell.

    What one of its own voices judged mistaken is not held.
    """
    sound = tuple(one for one in latest if not one.taken_back)
    return tuple(one for one in sound if not one.second_hand) or beside or sound


def _kept(several: tuple[Held, ...], times: Times) -> Iterator[Held]:
    """What was said before another of them that refuses, or gives up, a part."""
    for one in several:
        later = (each for each in several if times.earlier(one, each))
        if one.attitude is Attitude.FOR and any(leaves(one, each) for each in later):
            yield one


def _without_number(one: Held, wishes: Ranks, policy: Policy) -> bool:
    """Whether a position leaves standing whatever number was told before it."""
    if takes_away(one):
        return all(leaves(each, one, policy) for each in _by_then(one, wishes))
    return body_told(one) is None
