"""Three plain texts walked together: each place decided by the table, down to single values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, evolve, field

from dealdiff.diffing.delta import COLLECTIONS, RETYPED, Whole, atoms, delta
from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.merging.cases import Case, Sides
from dealdiff.merging.heading import OWN
from dealdiff.merging.result import Decision
from dealdiff.merging.table import STILL_OPEN, Outcome, Row, decide
from dealdiff.merging.uniting import told_otherwise
from dealdiff.merging.voices import Voices, inside, stands_meanwhile, together, voices
from dealdiff.model.places import at
from dealdiff.model.plain import Plain, PlainMap, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import NOT_TOLD, Content, Unsettled, content, content_if_any, place_of
from dealdiff.values.presence import ABSENT, UNDISCLOSED
from dealdiff.views.joining import silence_at

HEADING = OWN | {"silence", UNSETTLED}
_WHOLE = frozenset({"statements", "figures"})
_IF = "if"  # whose conditions are whole: one without a state would be pending
_ITEM = 2  # steps of the path of a whole item
Three = tuple[Plain | None, Plain | None, Plain | None]


@define(kw_only=True)
class Walk:
    """One walk over three texts: what it decided, what it left unsettled.

    ``own`` are the two versions as they are told, ``forced`` the places that are to be left unsettled
    because what would stand there does not fit the rest, each with the row that says so. ``kept`` is what
    was unsettled before and stays so; what the walk tells in another way goes out of it.
    """

    sides: Sides
    own: tuple[TermSheet, TermSheet]
    forced: Mapping[Path, Row] = field(factory=dict)
    kept: dict[str, Unsettled] = field(factory=dict)
    decisions: list[Decision] = field(factory=list)
    unsettled: dict[str, Unsettled] = field(factory=dict)
    _told: tuple[PlainMap, ...] = field(default=(), init=False)
    _laid: tuple[PlainMap, ...] = field(default=(), init=False)

    def __attrs_post_init__(self) -> None:
        self._told = tuple(map(to_plain, self.own))
        self._laid = (to_plain(self.sides.left), to_plain(self.sides.right))

    def text(self) -> PlainMap:
        """The merged text without its heading."""
        plains = (to_plain(self.sides.base), *self._laid)
        base, left, right = ({k: v for k, v in one.items() if k not in HEADING} for one in plains)
        found = self._opened((), (base, left, right), ids=False)
        assert isinstance(found, dict)  # noqa: S101 # a sheet is a map
        return found

    def leaf(self, path: Path, three: Three) -> Plain | None:
        """One place outside the text, such as what silence incorporates."""
        return self._node(path, three, ids=False)

    def _node(self, path: Path, three: Three, *, ids: bool) -> Plain | None:
        """What stands at a place."""
        base, left, right = three
        if base == left == right:
            return base
        opened = self._open(path, three, ids=ids)
        within = next((row for one, row in self.forced.items() if one[: len(path)] == path), None)
        if within is not None and (path in self.forced or opened is None):
            return self._left_open(path, three, None, self.forced.get(path, within))
        alike = (base in (left, right) or left == right) and not self._at_odds(path, three, ids=ids)
        if opened is not None and (within is not None or not alike):
            return self._opened(path, opened, ids=ids)
        return self._agreed(path, three, ids=ids) if alike else self._decided(path, three)

    def _open(self, path: Path, three: Three, *, ids: bool) -> Three | None:
        """The three as maps that are walked entry by entry; ``None`` where they are one thing."""
        base, left, right = three
        if ids:
            left, right = ({} if one is None else one for one in (left, right))
        if not isinstance(left, dict) or not isinstance(right, dict):
            return None
        if not ids and ((len(path) == _ITEM and path[0] in _WHOLE) or path[-2:-1] == (_IF,)):
            return None
        if not ids and left.get(RETYPED) != right.get(RETYPED):
            return None
        alike = isinstance(base, dict) and (ids or base.get(RETYPED) == left.get(RETYPED))
        return base if alike else {}, left, right

    def _opened(self, path: Path, three: Three, *, ids: bool) -> Plain:
        found: PlainMap = {}
        maps = [one if isinstance(one, dict) else {} for one in three]
        for key in sorted({key for one in maps for key in one}):
            collection = not ids and key in COLLECTIONS
            base, left, right = (one.get(key) for one in maps)
            inner = self._node((*path, key), (base, left, right), ids=collection)
            if inner is not None and not (collection and inner == {}):
                found[key] = inner
        return found

    def _agreed(self, path: Path, three: Three, *, ids: bool) -> Plain | None:
        """Where one side alone says something else than the base, or both say the same: atom by atom."""
        base, left, right = three
        row = decide(Case(sides=self.sides, path=path, base=base, left=left, right=right))
        taken = right if left == base else left
        for place, atom in _changed(path, base, taken, ids=ids):
            if place_of(place) in self.kept:  # it stands only meanwhile: told among what stays unsettled
                continue
            sides = (
                atom.before if each == base else self._withheld(place, atom.before, atom.after, own)
                for each, own in ((left, self.own[0]), (right, self.own[1]))
            )
            self._record(row, place, (atom.before, *sides), atom.after)
        return taken

    def _at_odds(self, path: Path, three: Three, *, ids: bool) -> bool:
        """Whether both sides leave something out, and mean two things by it."""
        base, left, right = three
        if left != right or self.own[0].silence == self.own[1].silence:
            return False
        gone = [(place, atom) for place, atom in _changed(path, base, left, ids=ids) if atom.after is None]
        one, other = (
            [self._named(place, atom.before, None, own) for place, atom in gone] for own in self.own
        )
        return one != other

    def _withheld(self, path: Path, base: Plain | None, one: Plain | None, own: TermSheet) -> Plain | None:
        """What a side says, where what it withholds is told in a word; what it takes away, as nothing."""
        named = self._named(path, base, one, own)
        return named if named == str(UNDISCLOSED) else one

    def _decided(self, path: Path, three: Three) -> Plain | None:
        base, left, right = three
        named = [
            self._named(path, base, one, own) for one, own in ((left, self.own[0]), (right, self.own[1]))
        ]
        case = Case(sides=self.sides, path=path, base=base, left=named[0], right=named[1])
        row = decide(case)
        if not row.outcome.settled:
            return self._left_open(path, three, case, row)
        taken = row.take(case)
        self._record(row, path, (base, *named), taken, case)
        return taken

    def _named(self, path: Path, base: Plain | None, one: Plain | None, own: TermSheet) -> Plain | None:
        """What a side says, where what it takes away is told in a word."""
        if one is not None or base is None:
            return one
        meant = silence_at(own, path)
        return str(UNDISCLOSED if meant is UNDISCLOSED else ABSENT)

    def _left_open(self, path: Path, three: Three, case: Case | None, row: Row) -> Plain | None:
        """What is not settled: the base stands, and every alternative is kept."""
        base, place = three[0], place_of(path)
        said = self._said(path, three, 0), self._said(path, three, 1)
        one, other = (self._voices(path, three, side, told, row) for side, told in enumerate(said))
        told = together(one, other, (self.own[0].id, self.own[1].id))
        suggested = content_if_any(row.take(case)) if case is not None else None
        held = self.unsettled.get(place) or self.kept.get(place)
        soft = row.outcome is Outcome.SOFT and (held is None or held.soft)
        made = Unsettled(
            alternatives=told,
            base=content_if_any(base),
            soft=soft,
            suggestion=suggested if suggested in told.values() else None,
            why=row.why,
        )
        self.unsettled[place] = made if held is None else told_otherwise(held, made, self.own)
        row = row if soft else evolve(row, outcome=Outcome.CONFLICT)
        self._record(row, path, (base, *map(_plain, said)), _plain(made.suggestion), case)
        return base

    def _voices(self, path: Path, three: Three, side: int, said: Content, row: Row) -> Voices:
        """Who says what with one side; a side that says what the base does adds nothing to what was open."""
        sheet, plain = (self.sides.left, self.sides.right)[side], self._laid[side]
        own = {self.own[side].id: said}
        found = voices(sheet, plain, path, own)
        if found is own:
            return {} if row is STILL_OPEN and three[side + 1] == three[0] else own
        if place_of(path) not in sheet.unsettled:
            for place in inside(sheet, plain, path):
                self.kept.pop(place, None)
        return found

    def _said(self, path: Path, three: Three, side: int) -> Content:
        """What a side says at a place, in a word where it says nothing."""
        base, one, own = three[0], three[side + 1], self.own[side]
        waiting = (self.sides.left, self.sides.right)[side].unsettled.at(place_of(path))
        if waiting is not None and stands_meanwhile(self._laid[side], path, waiting):
            return NOT_TOLD
        if one == base and at(self._told[side], path) is None:
            return NOT_TOLD
        named = self._named(path, base, one, own)
        return NOT_TOLD if named is None else content(named)

    def _record(
        self,
        row: Row,
        path: Path,
        three: tuple[Plain | None, ...],
        taken: Plain | None,
        case: Case | None = None,
    ) -> None:
        base, left, right = map(content_if_any, three)
        sides = (self.sides.base, *self.own)
        self.decisions.append(
            Decision(
                path=path,
                outcome=row.outcome,
                base=base,
                left=left,
                right=right,
                taken=content_if_any(taken),
                verdict=case.verdict if case is not None else None,
                why=row.why,
                row=row.name,
                versions=(sides[0].id, sides[1].id, sides[2].id),
            )
        )


def _changed(
    path: Path, base: Plain | None, taken: Plain | None, *, ids: bool
) -> Iterator[tuple[Path, Whole]]:
    """What is taken otherwise than the base has it, atom by atom."""
    if ids and dict in map(type, (base, taken)):
        base, taken = base or {}, taken or {}
    return atoms(delta(base, taken, ids=ids), path)


def _plain(one: Content | None) -> Plain | None:
    return None if one is None else to_plain(one)
