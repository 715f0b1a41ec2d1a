"""The best pairs among many: an optimal assignment, and which of its pairs are more than a toss-up.

The assignment problem and its solution are Kuhn's (1955) and Munkres' (1957); the package ``munkres``
solves it. Where no two items compete for two others, nothing needs to be solved and it is not imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import lcm

from attrs import frozen

from dealdiff.errors import DealdiffError

NEARLY = Fraction(1, 20)
"""Of two assignments whose totals lie closer than this neither is better."""

AT_MOST = 120
"""Items that hang together, on both sides, above which nothing is decided among them."""

Edge = tuple[str, str]
Scores = Mapping[Edge, Fraction]
_FAR = 10**18  # more than any total
_BLANK = -1  # in place of a column


class MissingSolver(DealdiffError):
    """The package that solves assignments is not installed."""


@frozen
class Assigned:
    """The pairs that are decided, and groups of items that could be paired in several ways."""

    pairs: tuple[Edge, ...]
    open: tuple[tuple[Edge, ...], ...]


def assigned(scores: Scores) -> Assigned:
    """The pairs with the greatest total score, one for each item at most, where that is no toss-up.

    >>> half, most = Fraction(1, 2), Fraction(9, 10)
    >>> assigned({("a", "x"): most, ("a", "y"): half, ("b", "y"): half}).pairs
    (('a', 'x'), ('b', 'y'))
    >>> assigned({("a", "x"): most, ("a", "y"): most}).open
    ((('a', 'x'), ('a', 'y')),)

    :raises MissingSolver: where items compete and the package ``munkres`` is not installed.
    """
    pairs: list[Edge] = []
    several: list[tuple[Edge, ...]] = []
    for edges in together(sorted(scores)):
        if len(edges) == 1:
            pairs += edges
        else:
            found = _Block.of(edges, scores).settled()
            pairs += found.pairs
            several += found.open
    return Assigned(tuple(sorted(pairs)), tuple(sorted(several)))


def together(edges: Iterable[Edge]) -> list[tuple[Edge, ...]]:
    """Edges in groups that share no item."""
    group_of: dict[tuple[int, str], list[Edge]] = {}
    for edge in edges:
        ends = [group_of.get((side, id_)) for side, id_ in enumerate(edge)]
        found = [one for one in ends if one is not None]
        joined = max(found, key=len) if found else []
        for other in found:
            if other is not joined:
                joined += other
                for moved in other:
                    group_of[0, moved[0]] = group_of[1, moved[1]] = joined
        joined.append(edge)
        group_of[0, edge[0]] = group_of[1, edge[1]] = joined
    by_id = {id(one): one for one in group_of.values()}
    return sorted(tuple(sorted(one)) for one in by_id.values())


@frozen
class _Block:
    """Items that hang together: rows before, columns after, and their scores as whole numbers."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    scores: Mapping[tuple[int, int], int]
    unit: int

    @classmethod
    def of(cls, edges: tuple[Edge, ...], scores: Scores) -> _Block:
        rows, columns = sorted({one for one, _ in edges}), sorted({one for _, one in edges})
        unit = lcm(*(scores[edge].denominator for edge in edges))
        row, column = {id_: at for at, id_ in enumerate(rows)}, {id_: at for at, id_ in enumerate(columns)}
        whole = {(row[one], column[other]): int(scores[one, other] * unit) for one, other in edges}
        return cls(tuple(rows), tuple(columns), whole, unit)

    def settled(self) -> Assigned:
        if len(self.rows) + len(self.columns) > AT_MOST:
            return Assigned((), (tuple(self._edge(one) for one in sorted(self.scores)),))
        best = self._best()
        loss = _losses(self, best)
        close = NEARLY * self.unit
        sure = {pair for pair in best if loss.without(pair) >= close}
        rows, columns = {row for row, _ in sure}, {column for _, column in sure}
        doubtful = [
            self._edge(pair)
            for pair in sorted(self.scores)
            if pair[0] not in rows and pair[1] not in columns and loss.having(pair) < close
        ]
        return Assigned(tuple(self._edge(pair) for pair in sorted(sure)), tuple(together(doubtful)))

    def _edge(self, pair: tuple[int, int]) -> Edge:
        return self.rows[pair[0]], self.columns[pair[1]]

    def _best(self) -> set[tuple[int, int]]:
        """The pairs of one best assignment."""
        if len(self.rows) == 1 or len(self.columns) == 1:
            return {max(self.scores, key=lambda pair: (self.scores[pair], pair))}
        most = max(self.scores.values())
        costs = [
            [most - self.scores.get((row, column), 0) for column in range(len(self.columns))]
            for row in range(len(self.rows))
        ]
        return {pair for pair in solved(costs) if pair in self.scores}


def solved(costs: list[list[int]]) -> Iterator[tuple[int, int]]:
    """The assignment that costs least. :raises MissingSolver: where the solver is not installed."""
    try:
        from munkres import Munkres  # noqa: PLC0415 # an extra, needed only where items compete
    except ImportError:
        raise MissingSolver(
            "matching beyond ids: several items could be one another, and the package that finds the best "
            'pairs is not installed; mend it with: pip install "dealdiff[match]"'
        ) from None
    return iter(Munkres().compute(costs))


@frozen
class _Losses:
    """By how much a total falls short of the best one, where a pair must be in it, or must not be."""

    column_of: tuple[int, ...]
    steps: list[list[int]]
    ways: list[list[int]]

    def without(self, pair: tuple[int, int]) -> int:
        """The loss where a pair of the best assignment is given up."""
        row = pair[0]
        return min(self.steps[row][to] + self.ways[to][row] for to in range(len(self.steps)) if to != row)

    def having(self, pair: tuple[int, int]) -> int:
        """The loss where a pair is in it."""
        row, to = pair[0], self.column_of.index(pair[1])
        return 0 if to == row else self.steps[row][to] + self.ways[to][row]


def _losses(block: _Block, best: set[tuple[int, int]]) -> _Losses:
    """What each exchange of columns costs: the shortest ways around through the pairs of an assignment.

    Another assignment differs from the best one by rounds in which each row takes the column of the next.
    What is left alone takes part: each column without a row, and one blank for every row without a column.
    """
    rows = len(block.rows)
    held = dict(best)
    lone = [column for column in range(len(block.columns)) if column not in held.values()]
    column_of = [held.get(row, _BLANK) for row in range(rows)] + lone + [_BLANK]
    size = len(column_of)

    def score(row: int, column: int) -> int:
        return block.scores.get((row, column), -_FAR) if row < rows and column != _BLANK else 0

    own = [score(row, column_of[row]) for row in range(size)]
    steps = [[own[row] - score(row, column) for column in column_of] for row in range(size)]
    ways = [line[:] for line in steps]
    for over in range(size):
        line = ways[over]
        for start in ways:
            first = start[over]
            if first < _FAR // 2:
                start[:] = [now if now < first + then else first + then for now, then in zip(start, line)]  # noqa: B905, FURB136 # both are as long; a call of min costs more
    return _Losses(tuple(column_of), steps, ways)
