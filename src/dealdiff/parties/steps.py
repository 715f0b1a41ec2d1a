"""Whether two sides came nearer on an issue from one version to another, with the parts of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from attrs import frozen

from dealdiff.parties.cell import Cell
from dealdiff.parties.distance import Distance
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import Moved, parted, shifted
from dealdiff.parties.retelling import between, retellings, retold_in, since
from dealdiff.parties.standing import Standing
from dealdiff.parties.stated import body_told, limited_otherwise, numbers, otherwise_in, surely_otherwise
from dealdiff.parties.times import Times
from dealdiff.telling.naming import joined
from dealdiff.values.policy import Policy

STANCES = "stances"


@frozen(kw_only=True)
class PartMoved:
    """What became of one distance: of a field, or of the ``stances`` on the ladder (in rungs)."""

    field: str
    before: Distance | int
    after: Distance | int
    moved: Moved

    @property
    def measured(self) -> str:
        """How far apart they were, then and now, without what became of that."""
        words = _rungs if self.field == STANCES else _apart
        return f"{self.field}: {words(self.before)}, then {words(self.after)}"

    def __str__(self) -> str:
        return f"{self.measured} ({self.moved.value})"


def _apart(found: Distance | int) -> str:
    """The distance; of words that leave open none at all as well as any, that none is certain."""
    endless = isinstance(found, Distance) and found.most is None and not found.certain and not found.within
    return "no certain distance" if endless else str(found)


def _rungs(number: Distance | int) -> str:
    return "1 rung apart" if number == 1 else f"{number} rungs apart"


@frozen(kw_only=True)
class Step:
    """What became of the distance from one filled cell to another.

    ``moved``
        nearer, farther, the same, or cannot be told: where the parts went different ways, or one of them
        cannot be told.
    ``parts``
        each field that both cells measure; and the stances, where they moved, or no field is measured.
    ``reasons``
        why it cannot be told.
    ``doubts``
        what makes it uncertain, where it can.
    """

    before: str
    after: str
    moved: Moved
    parts: tuple[PartMoved, ...] = ()
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def possibly(self) -> bool:
        """Whether it is told, and not certain."""
        return bool(self.doubts) and self.moved is not Moved.CANNOT

    def __str__(self) -> str:
        words = f"{'possibly ' if self.possibly else ''}{self.moved.value}, against {self.before}"
        parts = "; ".join(one.measured if self.reasons else str(one) for one in self.parts)
        why = "; ".join(dict.fromkeys((*self.reasons, *self.doubts)))
        return f"{words}" + (f" ({parts})" if parts else "") + (f": {why}" if why else "")


@frozen
class Steps:
    """Makes steps; ``name`` says what a party is called."""

    times: Times
    policy: Policy
    name: Callable[[str], str]

    def step(self, before: Cell, after: Cell) -> Step:
        """The step between two filled cells of one issue."""
        parts = tuple(self._parts(before, after))
        moved = _together(parts)
        again = () if moved is Moved.SAME else tuple(dict.fromkeys(self._retold(before, after)))
        reasons = again or tuple(dict.fromkeys(self._apart(before, after, parts)))
        doubts = (
            *self._order(before, after),
            *before.doubts,
            *after.doubts,
            *_measure(parts),
            *self._bearing(before, after),
        )
        return Step(
            before=before.version,
            after=after.version,
            moved=Moved.CANNOT if reasons else moved,
            parts=() if again else parts,
            reasons=reasons,
            doubts=() if again else tuple(dict.fromkeys(doubts)),
        )

    def overall(self, cells: list[Cell]) -> Step | None:
        """The step from the first of several cells to the last, without what was corrected since."""
        sound = [one for one in cells if not self._corrected_since(one)]
        if len(sound) > 1:
            return self.step(sound[0], sound[-1])
        if len(cells) < 2:  # from one to another
            return None
        why = "all that could be measured against it rests on reports that were corrected since"
        return Step(before=cells[0].version, after=cells[-1].version, moved=Moved.CANNOT, reasons=(why,))

    def _corrected_since(self, cell: Cell) -> bool:
        told = (*cell.left.told, *cell.right.told)
        return any(one.corrected_by for one in told)

    def _retold(self, before: Cell, after: Cell) -> Iterator[str]:
        """That what is told anew was told of an earlier time again: that is no move."""
        for was, now in _replaced(before, after):
            if not self.times.earlier(was, now) or was.version in now.again:
                yield from (f"{one}, which is no move" for one in retold_in(now))
        for was in (*before.left.told, *before.right.told):
            if after.version in was.corrected_by:  # and what stands in its place may be older
                yield f"{after.version} corrects {was.version}, which is no move"

    def _apart(self, before: Cell, after: Cell, parts: tuple[PartMoved, ...]) -> Iterator[str]:
        """Why two cells do not measure one thing."""
        if not parts:
            yield "the two measure different things"
        if _stances_alone(parts) and not _told_the_same(before, after):
            yield "what is told of it differs, and not in the stances"
            return
        for one, other in _sides(before, after):
            for now in _anew(one, other):
                several = [otherwise_in(was, now, self.policy) for was in one.told]
                if several and all(several):
                    fields = joined(sorted({field for each in several for field in each}))
                    yield f"what {self.name(one.party)} holds differs in {fields} as well"

    def _bearing(self, before: Cell, after: Cell) -> Iterator[str]:
        """Reports that were corrected since, and conditions and phases that are told at one time alone."""
        for was, now in _replaced(before, after):
            yield from () if between(was, now) else retellings(was, now)
            yield from since((was, now))
            for field in limited_otherwise(was, now):
                yield f"{was.version} and {now.version} do not tell it with the same {field}"

    def _order(self, before: Cell, after: Cell) -> Iterator[str]:
        days = self.times.days
        sure = days[before.version].last < days[after.version].first
        if not sure and not self.times.descends(after.version, before.version):
            yield f"which of {before.version} and {after.version} came first is not certain"

    def _parts(self, before: Cell, after: Cell) -> Iterator[PartMoved]:
        fields = [one for one in before.distances if one in after.distances]
        for field in sorted(fields):
            one, other = before.distances[field], after.distances[field]
            moved = self._moved(field, before, after, (one, other))
            yield PartMoved(field=field, before=one, after=other, moved=moved)
        this, that = before.rungs, after.rungs
        if this is not None and that is not None and (this != that or not fields):
            way = Moved.SAME if this == that else Moved.NEARER if that < this else Moved.FARTHER
            yield PartMoved(field=STANCES, before=this, after=that, moved=way)

    def _moved(self, field: str, before: Cell, after: Cell, both: tuple[Distance, Distance]) -> Moved:
        """Of one field: where both said something else, only what is surely so counts."""
        sides = ((before.left, after.left), (before.right, after.right))
        changed = [pair for pair in sides if _words(field, pair[0]) != _words(field, pair[1])]
        if not changed:
            return Moved.SAME
        exact = both[0].exact and both[1].exact
        if exact or parted(*both):
            return shifted(*both)
        if not all(self._otherwise(field, *pair) for pair in changed):
            return Moved.CANNOT  # told more or less exactly
        return shifted(*both) if len(changed) == 1 else Moved.CANNOT

    def _otherwise(self, field: str, before: Standing, after: Standing) -> bool:
        pairs = product(_telling(field, before), _telling(field, after))
        return all(surely_otherwise(field, one, other, self.policy) for one, other in pairs)


def _sides(before: Cell, after: Cell) -> tuple[tuple[Standing, Standing], tuple[Standing, Standing]]:
    return (before.left, after.left), (before.right, after.right)


def _anew(before: Standing, after: Standing) -> list[Held]:
    """What a side is told to hold, and was not before."""
    return [one for one in after.told if one not in before.told]


def _replaced(before: Cell, after: Cell) -> Iterator[tuple[Held, Held]]:
    """Each position that is told anew, with each that was measured before it."""
    for one, other in _sides(before, after):
        yield from product(one.told, _anew(one, other))


def _telling(field: str, side: Standing) -> list[Held]:
    return [one for one in side.measured if field in numbers(one)]


def _words(field: str, side: Standing) -> set[str]:
    return {str(numbers(one)[field][0]) for one in _telling(field, side)}


def _stances_alone(parts: tuple[PartMoved, ...]) -> bool:
    """Whether nothing but the stances is measured, and they stand as far apart as before."""
    return [(one.field, one.moved) for one in parts] == [(STANCES, Moved.SAME)]


def _told_the_same(before: Cell, after: Cell) -> bool:
    """Whether both sides tell the same as before; or tell all alike, then as now."""
    if before.told_alike and after.told_alike:
        return True
    return _bodies(before.left) == _bodies(after.left) and _bodies(before.right) == _bodies(after.right)


def _bodies(side: Standing) -> list[object]:
    found: list[object] = []
    for one in side.latest:
        told = body_told(one)
        found += [told] if told not in found else []
    return found


def _together(parts: tuple[PartMoved, ...]) -> Moved:
    ways = {one.moved for one in parts}
    if not ways or Moved.CANNOT in ways or ways >= {Moved.NEARER, Moved.FARTHER}:
        return Moved.CANNOT
    return next((one for one in (Moved.NEARER, Moved.FARTHER) if one in ways), Moved.SAME)


def _measure(parts: tuple[PartMoved, ...]) -> Iterator[str]:
    """By which convention a number is measured, where its words leave it open."""
    told = [side for one in parts for side in (one.before, one.after) if isinstance(side, Distance)]
    names = sorted({one.policy for one in told if one.policy})
    if names:
        yield f"by policy {joined(names)}"
