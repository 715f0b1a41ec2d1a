"""What one side holds on one issue at one point of time, and the numbers that it last told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from dealdiff.parties.aside import Aside
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.latest import Latest, LatestStance
from dealdiff.parties.moving import at_odds
from dealdiff.parties.stated import body_told, numbers
from dealdiff.values.policy import Policy


@frozen(kw_only=True)
class Standing:
    """What one side holds on one issue.

    ``party``
        the side.
    ``latest``
        its latest positions: those that it holds by its own word; where there are none, what others tell.
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
    """

    party: str
    latest: tuple[Held, ...] = ()
    measured: tuple[Held, ...] = ()
    possibly: tuple[Held, ...] = ()
    others: tuple[Held, ...] = ()
    given_back: tuple[Held, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def told(self) -> tuple[Held, ...]:
        """All that it rests on, each once."""
        return (*self.latest, *(one for one in self.measured if one not in self.latest))

    @property
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
        yield from self._of_number(party)
        yield from self._aside(party)
        for one in self.possibly:
            yield f"{party} may by then have held what {one.version} tells"

    def _of_number(self, party: str) -> Iterator[str]:
        """Whether the number was told by what stands."""
        if self.measured and not any(one in self.latest for one in self.measured):
            for version in dict.fromkeys(one.version for one in self.measured):
                yield f"the number of {party} was last told in {version}"
        elif self.measured and any(one.attitude is Attitude.OPEN for one in self.latest):
            yield f"not every voice of {party} is for that number"

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

    party: str
    issue: str
    mine: tuple[Held, ...]
    telling: tuple[Held, ...]
    asides: tuple[Aside, ...] = ()


def voiced(
    party: str, issue: str, held: Iterable[Held], policy: Policy, asides: Iterable[Aside] = ()
) -> Voiced:
    """What a party held on an issue, of all that it ever ``held``, and what it said beside.

    A stance that tells no number of its own ("considers the price") leaves standing what was told last, and
    so does the refusal of something else. To refuse it, to give it up, or to be for something else does not.
    """
    mine = tuple(one for one in held if one.issue == issue)
    wishes = [one for one in mine if one.attitude is Attitude.FOR and numbers(one)]
    telling = tuple(one for one in mine if not _without_number(one, wishes, policy))
    return Voiced(party, issue, mine, telling, tuple(asides))


def standing(latest: Latest, of: Voiced) -> Standing:
    """What a party holds on an issue by the day of ``latest``."""
    found = latest.of(of.party, of.issue, of.mine, of.asides)
    own = _own(found)
    last = _own(latest.of(of.party, of.issue, of.telling)) if own else ()
    kept = last if all(one.attitude is Attitude.FOR for one in last) else ()
    return Standing(
        party=of.party,
        latest=own,
        measured=tuple(one for one in kept if numbers(one)),
        possibly=found.possibly,
        others=tuple(one for one in found.latest if one not in own),
        given_back=found.given_back,
        asides=(*found.rejected, *found.denied),
    )


def _own(found: LatestStance) -> tuple[Held, ...]:
    """What it holds by its own word, be it of an earlier day; where there is nothing, what others tell.

    What one of its own voices judged mistaken is not held.
    """
    sound = tuple(one for one in found.latest if not one.taken_back)
    return tuple(one for one in sound if not one.second_hand) or found.beside or sound


def _without_number(one: Held, wishes: Iterable[Held], policy: Policy) -> bool:
    """Whether a position leaves standing whatever number was told before it."""
    if one.attitude is Attitude.AGAINST:
        return not any(at_odds(each, one, policy) for each in wishes)
    return one.attitude is not Attitude.GIVEN_UP and body_told(one) is None
