"""What a later word leaves standing: who drops or refuses only a part of what it wanted still wants that."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from dealdiff.diffing.saying.wholes import a_part_alone
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.moving import at_odds
from dealdiff.parties.places import places, set_of
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.retelling import tells_again
from dealdiff.parties.stated import body_told, setting_of
from dealdiff.values.policy import DEFAULT, Policy

_TAKES_AWAY = frozenset({Attitude.AGAINST, Attitude.GIVEN_UP})


def takes_away(one: Held) -> bool:
    """Whether a position is against something, or gives it up."""
    return one.attitude in _TAKES_AWAY


def leaves(wish: Held, one: Held, policy: Policy = DEFAULT) -> bool:
    """Whether a position takes something away, and not what somebody is for: a part, or another thing."""
    return takes_away(one) and not at_odds(wish, one, policy)


def of_a_part(wish: Held, one: Held) -> bool:
    """Whether a position takes away a group or a place, and of what somebody is for that is a part alone.

    What is told in words, withheld, or refused under a condition is surely no part.
    """
    if wish.attitude is not Attitude.FOR or not leaves(wish, one):
        return False
    wanted, taken = body_told(wish), body_told(one)
    setting = setting_of(one, wish, DEFAULT)
    return wanted is not None and taken is not None and a_part_alone(taken, wanted, setting)


@frozen
class Parts:
    """Of positions on one issue what stands, as later words took only parts of it; pairs are read once."""

    ranks: Ranks
    _taken: dict[int, int] = field(factory=dict, init=False, eq=False, repr=False)
    _again: dict[int, int] = field(factory=dict, init=False, eq=False, repr=False)

    def standing(self, among: int) -> int:
        """Those of a set that are for something of which all that came after took a part; with these parts.

        What is told beside it in one version stands with it, where that is another thing. Of one part the
        last word is enough.
        """
        found = 0
        for at in places(among & self._for & ~self.ranks.outdated(among)):
            later = self.ranks.after(self.ranks.mine[at]) & among
            if later and not later & ~self._away and not later & ~self._parts(at):
                found |= 1 << at | set_of(each for each in places(later) if not self._since(each) & later)
        return found

    def _parts(self, at: int) -> int:
        """Those after a wish that take a part of it, or of what is told beside, and do not tell it again."""
        if at not in self._taken:
            mine, wish = self.ranks.mine, self.ranks.mine[at]
            beside = [mine[each] for each in places(self.ranks.told_in(wish.version))]
            after = ((each, mine[each]) for each in places(self.ranks.after(wish) & self._away))
            left = ((each, one) for each, one in after if not tells_again(one, wish) and leaves(wish, one))
            self._taken[at] = set_of(each for each, one in left if any(of_a_part(was, one) for was in beside))
        return self._taken[at]

    def _since(self, at: int) -> int:
        """Those after a part by which the party itself takes that very part, by whatever verb."""
        if at not in self._again:
            mine, body = self.ranks.mine, body_told(self.ranks.mine[at])
            after = places(self.ranks.after(mine[at]) & self._away)
            own = (each for each in after if not (mine[each].second_hand or mine[each].mistaken))
            self._again[at] = set_of(each for each in own if body_told(mine[each]) == body)
        return self._again[at]

    @cached_property
    def _for(self) -> int:
        return set_of(at for at, one in enumerate(self.ranks.mine) if one.attitude is Attitude.FOR)

    @cached_property
    def _away(self) -> int:
        return set_of(at for at, one in enumerate(self.ranks.mine) if takes_away(one))
