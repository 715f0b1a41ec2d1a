"""What a later word leaves standing: who drops or refuses only a part of what it wanted still wants that."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.moving import at_odds
from dealdiff.parties.part_taken import of_a_part, takes_away
from dealdiff.parties.places import places, set_of
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.retelling import tells_again
from dealdiff.parties.stated import body_told
from dealdiff.values.policy import DEFAULT, Policy


def leaves(wish: Held, one: Held, policy: Policy = DEFAULT) -> bool:
    """Whether a position takes something away, and not what somebody is for: a part, or another thing."""
    given_up = one.attitude is Attitude.GIVEN_UP and of_a_part(wish, one)
    return takes_away(one) and (given_up or not at_odds(wish, one, policy))


def _takes_a_part(held: Held, one: Held, beside: list[Held]) -> bool:
    """Whether a position takes a part alone of what is held, or of another wish that is told beside it.

    Of a refusal, to give up a part of it does.
    """
    if held.attitude is Attitude.AGAINST:
        return one.attitude is Attitude.GIVEN_UP and of_a_part(held, one)
    if held.attitude is not Attitude.FOR:
        return of_a_part(held, one)
    return leaves(held, one) and any(of_a_part(each, one) for each in beside)


@frozen
class Parts:
    """Of positions on one issue what stands, as later words took only parts of it; pairs are read once."""

    ranks: Ranks
    _taken: dict[int, int] = field(factory=dict, init=False, eq=False, repr=False)
    _again: dict[int, int] = field(factory=dict, init=False, eq=False, repr=False)

    def standing(self, among: int) -> int:
        """Those of a set of which all that came after took a part; with these parts.

        What is told beside a wish in one version stands with it, where that is another thing. Of one part
        the last word is enough; and what is told again gives its place.
        """
        among &= ~self.ranks.outdated(among)
        among &= ~self.ranks.replaced(among)
        found = 0
        for at in places(among & ~self._given_up):
            later = self.ranks.after(self.ranks.mine[at]) & among
            if later and not later & ~self._away and not later & ~self._parts(at):
                found |= 1 << at | set_of(each for each in places(later) if not self._since(each) & later)
        return found

    def _parts(self, at: int) -> int:
        """Those after a position that take a part of it, or of what is told beside, and are no correction."""
        if at not in self._taken:
            mine, held = self.ranks.mine, self.ranks.mine[at]
            told = [mine[each] for each in places(self.ranks.told_in(held.version))]
            beside = [each for each in told if each.attitude is Attitude.FOR]
            after = ((each, mine[each]) for each in places(self.ranks.after(held) & self._away))
            left = ((each, one) for each, one in after if not tells_again(one, held))
            self._taken[at] = set_of(each for each, one in left if _takes_a_part(held, one, beside))
        return self._taken[at]

    def _since(self, at: int) -> int:
        """Those after a part by which the party itself takes all of that part, by whatever verb."""
        if at not in self._again:
            mine, body = self.ranks.mine, body_told(self.ranks.mine[at])
            after = places(self.ranks.after(mine[at]) & self._away)
            own = (each for each in after if not (mine[each].second_hand or mine[each].mistaken))
            self._again[at] = set_of(each for each in own if _within(body, body_told(mine[each])))
        return self._again[at]

    @cached_property
    def _given_up(self) -> int:
        return set_of(at for at, one in enumerate(self.ranks.mine) if one.attitude is Attitude.GIVEN_UP)

    @cached_property
    def _away(self) -> int:
        return set_of(at for at, one in enumerate(self.ranks.mine) if takes_away(one))


def _within(body: Term | None, other: Term | None) -> bool:
    """Whether one thing tells all that another one tells, and maybe more: ten women, and women."""
    if body is None or other is None or type(body) is not type(other):
        return body is other
    return other.reported().items() <= body.reported().items()
