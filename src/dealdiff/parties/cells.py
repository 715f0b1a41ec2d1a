"""How far two sides are apart on one issue by one version: in numbers, else on the ladder of stances."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import compress, product

from attrs import evolve, field, frozen

from dealdiff.model.keyed import Keyed
from dealdiff.parties.attitude import Attitude, what_is_dropped
from dealdiff.parties.cell import Cell
from dealdiff.parties.comparing import Bodies, State, each_met
from dealdiff.parties.distance import Distance
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import Rungs, rungs
from dealdiff.parties.retelling import Whole
from dealdiff.parties.standing import Standing
from dealdiff.parties.stated import body_told, counted_in, distances_between, numbers, of_two_groups
from dealdiff.parties.wording import told
from dealdiff.telling.naming import joined
from dealdiff.values.policy import Policy
from dealdiff.views.standing_acts import surely


@frozen
class Cells:
    """Makes cells; each pair of standings is compared once, in whatever versions it stands."""

    policy: Policy
    name: Callable[[str], str]
    retold: Whole
    _made: dict[tuple[int, int], Cell] = field(factory=dict, init=False)
    _compared: dict[tuple[int, int], tuple[Rungs, Held, Held]] = field(factory=dict, init=False)

    def cell(self, version: str, left: Standing, right: Standing) -> Cell:
        """One cell; the standings are kept in it, so that no other ones take their place in memory."""
        key = (id(left), id(right))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._cell(version, left, right)
        return made if made.version == version else evolve(made, version=version)

    def _cell(self, version: str, left: Standing, right: Standing) -> Cell:
        tellings = dict.fromkeys(self._two_tellings(left, right))
        measured = {} if tellings else distances_between(left.measured, right.measured, self.policy)
        found = Keyed(measured)
        every = [self._rungs(*each) for each in product(left.latest, right.latest)]
        same = _met(every, left, right)
        pairs = same or every
        groups = [*tellings, *self._of_two_groups(left, right)]
        one, other = (None, None) if groups else _rungs(pairs)
        met = max(each.apart or 0 for each in same) if same and not groups and one is None else None
        gap = not found and one is None and met is None
        why = "; ".join(tellings or dict.fromkeys((*groups, *self._why(left, right, pairs)))) if gap else ""
        return Cell(
            version=version,
            left=left,
            right=right,
            distances=found,
            left_rung=one,
            right_rung=other,
            met=met,
            told_alike=bool(pairs) and all(each.told_alike for each in pairs),
            differing=_differing(pairs, found),
            why=why,
            doubts=tuple(dict.fromkeys((*left.doubts(self.name), *right.doubts(self.name)))),
        )

    def _two_tellings(self, left: Standing, right: Standing) -> Iterator[str]:
        """Whose texts tell one text in two ways: the distance is between the reports."""
        for one, other in product(left.told, right.told):
            if one.text is None or other.text is None or one.body == other.body:
                continue
            texts = sorted({one.text.id, other.text.id})
            if len(texts) > 1 and self.retold.of_one(*texts):
                yield f"both hold one text, which {joined(texts)} tell in two ways"

    def _rungs(self, one: Held, other: Held) -> Rungs:
        """Compared once; the positions are kept, so that no other ones take their place in memory."""
        key = (id(one), id(other))
        if key not in self._compared:
            self._compared[key] = (rungs(one, other, self.policy), one, other)
        return self._compared[key][0]

    def _why(self, left: Standing, right: Standing, pairs: list[Rungs]) -> Iterator[str]:
        missing = [side for side in (left, right) if not side.latest]
        unheard = {self.name(side.party) for side in missing if not side.given_back and not side.others}
        if unheard:
            yield f"no stance of {' or '.join(sorted(unheard))} is reported by then"
        yield from (words for side in missing for words in self._gone(side))
        if missing:
            return
        for side in (left, right):
            for one in filter(_given_up, side.latest):
                yield f"{self.name(side.party)} has given {what_is_dropped(body_told(one))}, which is no rung"
        gone = [all(map(_given_up, side.latest)) for side in (left, right)]
        if all(gone) and all(one.pair.bodies is Bodies.SAME for one in pairs):
            yield "both have given up the same"
        if any(gone):
            return  # nothing of it is left that could be set beside the other's
        yield from self._withheld(pairs)
        bodies_told = {pair.pair.bodies for pair in pairs}
        known = [*self._considering(left, right), *self._in_two_ways(left, right)]
        if Bodies.APART in bodies_told and known:
            yield from known
            bodies_told.remove(Bodies.APART)
        yield from (_BODIES[bodies] for bodies in Bodies if bodies in bodies_told and bodies in _BODIES)
        yield from self._several(left, right, pairs)

    def _gone(self, side: Standing) -> Iterator[str]:
        """Why nothing stands that was told of a side."""
        name = self.name(side.party)
        if side.given_back:
            back = "; ".join(map(told, side.given_back))
            yield f"nothing that {name} held is told to stand by then ({back})"
        for one in side.others:
            yield f"what {one.version} tells of {name} was {one.judged}, and measures nothing"

    def _withheld(self, pairs: list[Rungs]) -> Iterator[str]:
        fields = sorted({field for one in pairs for field in one.withheld})
        if fields:
            yield f"it cannot be told what is withheld ({', '.join(fields)})"
        yield from dict.fromkeys(words for one in pairs for words in one.open_text)

    def _considering(self, left: Standing, right: Standing) -> Iterator[str]:
        """Who only considers a number: it is told, and how far it is from what is wanted is no distance."""
        for side in (left, right):
            if any(one.attitude is Attitude.OPEN and numbers(one) for one in side.latest):
                yield f"what they speak of differs, and {self.name(side.party)} only considers it"

    def _in_two_ways(self, left: Standing, right: Standing) -> Iterator[str]:
        """Who tells in several ways a number that the other side tells as well."""
        for side, other in ((left, right), (right, left)):
            for path in sorted({path for one in other.latest for path in numbers(one)}):
                told_here = (numbers(one).get(path) for one in side.latest)
                words = sorted({str(number[0]) for number in told_here if number is not None})
                if len(words) > 1:
                    ways = f"{len(words)} ways ({', '.join(words)})"
                    yield f"{self.name(side.party)} tells the {path} in {ways}"

    def _of_two_groups(self, left: Standing, right: Standing) -> Iterator[str]:
        """Whose numbers count two groups: neither they nor their stances are of one thing."""
        for one, other in product(left.latest, right.latest):
            for path in sorted(numbers(one).keys() & numbers(other).keys()):
                if of_two_groups(path, one, other, self.policy):
                    counted = sorted(counted_in(path, each) for each in (one, other))
                    yield f"the {path} is of two groups: {', '.join(counted)}"

    def _several(self, left: Standing, right: Standing, pairs: list[Rungs]) -> Iterator[str]:
        for side, found in ((left, {one.left for one in pairs}), (right, {one.right for one in pairs})):
            if len(found) > 1:
                yield f"the stances of {self.name(side.party)} on it stand on several rungs"


_BODIES = {
    Bodies.APART: "what they speak of surely differs, and in no number that can be measured",
    Bodies.WORDS: "it is told in words that are not compared",
    Bodies.OTHER: "they do not surely speak of one thing",
}


def _given_up(one: Held) -> bool:
    return one.attitude is Attitude.GIVEN_UP


def _met(pairs: list[Rungs], left: Standing, right: Standing) -> list[Rungs]:
    """Where each stance is met by one that says the same, these pairs; none where a side has two wishes."""
    sides = (left.latest, right.latest)
    if any(sum(one.position.is_wish for one in several) > 1 for several in sides):
        return []
    alike = [one.told_alike and one.pair.state is State.AGREED for one in pairs]
    return [*compress(pairs, alike)] if each_met(len(sides[0]), len(sides[1]), alike) else []


def _rungs(pairs: list[Rungs]) -> tuple[int | None, int | None]:
    """Where both sides stand, where each stands on one rung and all is about one thing."""
    left, right = {one.left for one in pairs}, {one.right for one in pairs}
    if len(left) != 1 or len(right) != 1 or any(one.apart is None for one in pairs):
        return None, None
    return left.pop(), right.pop()


def _differing(pairs: list[Rungs], found: Keyed[Distance]) -> tuple[str, ...]:
    fields = (".".join(change.path[2:]) for one in pairs for change in one.pair.changes if surely(change))
    return tuple(sorted({field for field in fields if field not in found}))
