"""Three plain texts walked together: each place decided by the table, down to single values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field

from dealdiff.diffing.delta import COLLECTIONS, RETYPED, Whole, atoms, delta
from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.merging.cases import Case, Sides
from dealdiff.merging.heading import OWN
from dealdiff.merging.result import Decision
from dealdiff.merging.table import Outcome, Row, decide
from dealdiff.merging.uniting import united
from dealdiff.model.places import at
from dealdiff.model.plain import Plain, PlainMap, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import NOT_TOLD, Content, Unsettled, content, place_of
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
    because what would stand there does not fit the rest, each with the row that says so.
    """

    sides: Sides
    own: tuple[TermSheet, TermSheet]
    forced: Mapping[Path, Row] = field(factory=dict)
    decisions: list[Decision] = field(factory=list)
    unsettled: dict[str, Unsettled] = field(factory=dict)
    _told: list[PlainMap] = field(factory=list, init=False)

    def text(self) -> PlainMap:
        """The merged text without its heading."""
        sides = self.sides
        self._told = [to_plain(one) for one in self.own]
        plains = [to_plain(one) for one in (sides.base, sides.left, sides.right)]
        base, left, right = ({k: v for k, v in one.items() if k not in HEADING} for one in plains)
        found = self._opened((), (base, left, right), ids=False)
        assert isinstance(found, dict)  # noqa: S101 # a sheet is a map
        return found

    def leaf(self, path: Path, three: Three) -> Plain | None:
        """One place outside the text, such as what silence incorporates."""
        self._told = self._told or [to_plain(one) for one in self.own]
        return self._node(path, three, ids=False)

    def _node(self, path: Path, three: Three, *, ids: bool) -> Plain | None:
        base, left, right = three
        if base == left == right:
            return base
        if path in self.forced:
            return self._left_open(path, three, None, self.forced[path])
        opened = self._open(path, three, ids=ids)
        if opened is not None and any(one[: len(path)] == path for one in self.forced):
            return self._opened(path, opened, ids=ids)
        if (base in (left, right) or left == right) and not self._at_odds(path, three, ids=ids):
            return self._agreed(path, three, ids=ids)
        if opened is not None:
            return self._opened(path, opened, ids=ids)
        return self._decided(path, three)

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
        base, left, right = three
        suggested = row.take(case) if case is not None else None
        said = [
            self._said(path, base, one, at_, own)
            for one, at_, own in ((left, 0, self.own[0]), (right, 1, self.own[1]))
        ]
        self._record(row, path, (base, *(_plain(one) for one in said)), suggested, case)
        made = Unsettled(
            alternatives={one.id: each for one, each in zip(self.own, said, strict=True)},
            base=_content(base),
            soft=row.outcome is Outcome.SOFT,
            suggestion=_content(suggested),
            why=row.why,
        )
        place = place_of(path)
        held = self.unsettled.get(place)
        self.unsettled[place] = made if held is None else united(held, made, self.own)
        return base

    def _said(self, path: Path, base: Plain | None, one: Plain | None, side: int, own: TermSheet) -> Content:
        """What a side says at a place, in a word where it says nothing."""
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
        base, left, right = map(_content, three)
        sides = (self.sides.base, *self.own)
        self.decisions.append(
            Decision(
                path=path,
                outcome=row.outcome,
                base=base,
                left=left,
                right=right,
                taken=_content(taken),
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


def _content(plain: Plain | None) -> Content | None:
    return None if plain is None else content(plain)


def _plain(one: Content) -> Plain:
    found: Plain = to_plain(one)
    return found
