"""Who moved towards whom, on what: read against stated stances, and interests that are handed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.lineage.index import links_of
from dealdiff.model.given import expect
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.by_then import BeforeOne
from dealdiff.parties.conceding import doubts_of, of_drop, of_one_party, retold, told_anew, told_beside
from dealdiff.parties.concession import Concession, Rests
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.interests import Interest, interests_given
from dealdiff.parties.measuring_steps import Measure, by_number, by_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.moving import How, Move, move
from dealdiff.parties.position_row import Row
from dealdiff.parties.record import Records
from dealdiff.parties.retelling import tells_again
from dealdiff.parties.standing import Standing, Voiced, voiced
from dealdiff.parties.stated import numbers
from dealdiff.parties.times import Times, times_of
from dealdiff.parties.wording import issue_title
from dealdiff.telling.naming import joined
from dealdiff.values.policy import DEFAULT, Policy


def concessions(
    negotiation: Negotiation, interests: Iterable[Statement] = (), *, policy: Policy = DEFAULT
) -> tuple[Concession, ...]:
    """Moves of a party that can be read as steps towards another one, by party, issue and date.

    A step is a stance that is softened, dropped (said so) or turned into acceptance, or a number that came
    nearer, measured only against what the other party was stated to hold before, or against an interest:
    a ``Statement`` that wants, accepts or refuses something, whose ``who`` is the party that has it. Each is
    a reading, told with what it rests on and what speaks against it. Silence, a correction, a more exact
    telling and another source of the same are none. Moves away are told by :func:`dealdiff.positions`.

    >>> from dealdiff.seeds import seed
    >>> for one in concessions(seed("takeover-made-up")):
    ...     print(one.party, one.move.value, one.issue, one.after.version, *map(str, one.parts))
    buyer came nearer price raised-offer per share: at least 0.4 GBP, then at least 0.1 GBP (nearer)
    buyer came nearer price recommended-offer per share: at least 0.1 GBP, then 0 GBP (nearer)
    buyer accepted reverse-fee recommended-offer stances: 3 rungs apart, then 1 rung apart (nearer)

    :raises ModelError: for an interest that is no stance that wants, accepts or refuses.
    :raises UnknownName: for an interest of an unknown party, or on an unknown issue, with the nearest.
    """
    links_of(negotiation)
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    return tuple(_Reading(negotiation, interests_given(negotiation, interests), policy).all())


@frozen
class _Other:
    """What a move can be measured against: a position of another party, or an interest of it."""

    party: str
    held: Held
    by: str = ""
    doubts: tuple[str, ...] = ()


@frozen
class _Reading:
    """All that is read from one negotiation."""

    negotiation: Negotiation
    interests: tuple[Interest, ...]
    policy: Policy
    records: dict[str, Records] = field(init=False)
    times: Times = field(init=False)
    _voiced: dict[tuple[str, str], Voiced] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        talks = self.negotiation
        records = {
            one: Records(talks, one, held_by(talks, one), asides_of(talks, one)) for one in talks.parties
        }
        object.__setattr__(self, "records", records)
        object.__setattr__(self, "times", times_of(talks))

    def all(self) -> Iterator[Concession]:
        """Every step, by party, issue and date."""
        for party in self.negotiation.parties:
            for row in positions(self.negotiation, party):
                if told_anew(row.held) and not row.held.taken_back:
                    yield from self._of_row(party, row)

    def _of_row(self, party: str, row: Row) -> Iterator[Concession]:
        after = row.held
        dropped = not row.moves and after.attitude is Attitude.GIVEN_UP
        moves = [one for one in self._befores(party, row) if not retold(one.before, after, self.times)]
        for other in self._others(party, after) if moves or dropped else ():
            if dropped:
                yield from self._of_drop(party, after, other)
            for each in moves:
                found = by_stance(each.how, each.before, after, other.held, self.policy)
                found = found or by_number(each.before, after, other.held, self.policy)
                if found is not None:
                    yield self._concession(party, each.before, after, other, found, each.doubts)

    def _befores(self, party: str, row: Row) -> Iterator[Move]:
        """What the position is a move from; and the number last told, where these tell none."""
        after = row.held
        kept = [
            one
            for each in row.moves
            for one in self._as_corrected(party, each, after)
            if _measures(one.before) and (after.second_hand or not one.before.second_hand)
        ]
        stood = self._standing(party, after) if row.moves else Standing(party=party)
        if not kept:
            kept = [self._move(one, after) for one in stood.latest if _measures(one)]
        if kept and not any(one.before.position.is_wish and numbers(one.before) for one in kept):
            kept += [self._move(one, after) for one in stood.measured if _measures(one)]
        yield from (one for one in kept if one.before.second_hand or not after.second_hand)

    def _as_corrected(self, party: str, each: Move, after: Held) -> list[Move]:
        """A move; of what was corrected since, the moves from what is told in its place."""
        if not each.before.corrected_by:
            return [each]
        mine = self.records[party].on(after.issue).mine
        several = (one for one in mine if tells_again(one, each.before) and one != after)
        return [self._move(one, after) for one in several if not self.times.earlier(after, one)]

    def _move(self, before: Held, after: Held) -> Move:
        surely = self.times.earlier(before, after)
        return move(before, after, surely=surely, policy=self.policy)

    def _of_drop(self, party: str, after: Held, other: _Other) -> Iterator[Concession]:
        """A drop of what no version told before: that it was wanted is told by the drop itself."""
        stance = evolve(after.statement, verb="wants")
        wanted = evolve(after, position=evolve(after.position, verb="wants", statement=stance))
        found = by_stance(How.DROPPED, wanted, after, other.held, self.policy)
        if found is not None:
            yield self._concession(party, None, after, other, found, tuple(of_drop(after)))

    def _others(self, party: str, after: Held) -> Iterator[_Other]:
        """What other parties held on the issue before, and the interests that they are given."""
        scope = self.negotiation.scope
        for other in self.negotiation.parties:
            if of_one_party(scope, party, other) or not self.records[other].on(after.issue).mine:
                continue
            found = self._standing(other, after)
            doubts = tuple(found.doubts(scope.name))
            for one in found.told or self._told_together(other, after):
                if party not in map(scope.party_of, one.speakers):
                    yield _Other(other, one, doubts=doubts)
        for given in self.interests:
            by_then = self.times.earlier(after, given.held)
            if (
                given.held.issue == after.issue
                and not of_one_party(scope, party, given.party)
                and not by_then
            ):
                yield _Other(given.party, given.held, given.by)

    def _standing(self, party: str, after: Held) -> Standing:
        """What a party held on the issue of a position before that."""
        key = (party, after.issue)
        if key not in self._voiced:
            self._voiced[key] = voiced(self.records[party].on(after.issue), self.policy)
        return self._voiced[key].by(BeforeOne(after, self.times))

    def _told_together(self, party: str, after: Held) -> Iterator[Held]:
        """Where nothing is told before: what the same report tells that it wants or refuses."""
        for one in self.records[party].by_issue[after.issue]:
            together = one.version == after.version and not self.times.earlier(after, one)
            if together and not one.taken_back and one.verb in ("wants", "refuses"):
                yield one

    def _concession(
        self,
        party: str,
        before: Held | None,
        after: Held,
        other: _Other,
        found: Measure,
        doubts: tuple[str, ...],
    ) -> Concession:
        name = self.negotiation.scope.name
        farther = [f"it leads away in {joined([*found.farther])}"] if found.farther else []
        own = (
            *doubts_of(before, after, other.held),
            *told_beside(after, self.records[party].by_issue[after.issue]),
        )
        return Concession(
            party=party,
            towards=other.party,
            issue=after.issue,
            move=found.step,
            before=before,
            after=after,
            measured_against=other.held,
            interest_by=other.by,
            basis=_basis(before, after, other, found),
            parts=found.parts,
            doubts=tuple(dict.fromkeys((*doubts, *own, *other.doubts, *farther))),
            named=(name(party), name(other.party), issue_title(after.issue, self.negotiation.scope)),
        )


def _measures(before: Held) -> bool:
    """Whether a move can be read from it: not from what was taken back, or is known to be mis-told."""
    return not (before.taken_back or before.corrected_by)


def _basis(before: Held | None, after: Held, other: _Other, found: Measure) -> Rests:
    """The weakest thing that it rests on."""
    if other.by:
        return Rests.INTEREST
    if any(one is not None and one.second_hand for one in (before, after, other.held)):
        return Rests.SECOND_HAND
    sides = (side for one in found.parts for side in (one.before, one.after))
    return Rests.POLICY if any(getattr(side, "policy", "") for side in sides) else Rests.STATED
