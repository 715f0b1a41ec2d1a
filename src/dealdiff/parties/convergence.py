"""Whether two parties came nearer to one another, issue by issue, over all versions of a negotiation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.index import by_descent, links_of
from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.by_then import ByVersion, by_version
from dealdiff.parties.cell import Cell
from dealdiff.parties.cells import Cells
from dealdiff.parties.converging_data import convergence_data
from dealdiff.parties.converging_row import NEVER, ONCE, Row, unknown
from dealdiff.parties.converging_words import convergence_lines, summary_words
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.ladder import Moved
from dealdiff.parties.moves import positions
from dealdiff.parties.record import Record, Records
from dealdiff.parties.retelling import retelling_of
from dealdiff.parties.reversals import Reversal, of_distances, of_sides, of_whole_texts
from dealdiff.parties.standing import voiced
from dealdiff.parties.steps import Steps
from dealdiff.parties.times import times_of
from dealdiff.parties.wording import issue_title
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.views.speaking import check_voices


@frozen(kw_only=True, repr=False)
class Convergence:
    """How far two parties were apart, issue by issue and version by version. Iterating gives the rows.

    There is no number for the whole: issues have no common unit. ``counts`` and ``summary`` name the issues
    that they count. ``asides`` are the texts that either rejected as a whole, and what it denied;
    ``text_reversals`` the texts that one accepted and rejected. :func:`convergence` makes it.

    >>> from dealdiff.seeds import seed
    >>> found = convergence(seed("takeover-made-up"), "buyer", "target-board")
    >>> found.counts["nearer"], found.issue("price").outcome, len(found.reversals)
    (('price', 'reverse-fee'), 'nearer', 1)
    """

    left: str
    right: str
    versions: tuple[str, ...]
    rows: tuple[Row, ...]
    policy: Policy = DEFAULT
    asides: tuple[Aside, ...] = ()
    text_reversals: tuple[Reversal, ...] = ()
    named: tuple[str, str] = field(default=("", ""), eq=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def issue(self, id: str) -> Row:  # noqa: A002 # the word that users say
        """The row of one issue.

        :raises UnknownName: for one on which neither holds anything, with the nearest.
        """
        found = {one.issue: one for one in self.rows}
        if id not in found:
            raise unknown("issue with a position of either", id, [*found])
        return found[id]

    @property
    def reversals(self) -> tuple[Reversal, ...]:
        """All of them, by issue; then those of texts as a whole."""
        return (*(one for row in self.rows for one in row.reversals), *self.text_reversals)

    @property
    def counts(self) -> dict[str, tuple[str, ...]]:
        """The issues by what became of them, first version against last; only what there is."""
        words = (*(one.value for one in Moved), ONCE, NEVER)
        found = {word: tuple(row.issue for row in self.rows if row.outcome == word) for word in words}
        return {word: issues for word, issues in found.items() if issues}

    @property
    def summary(self) -> str:
        """Counts with their parts: "1 issue nearer: price; 3 issues not compared: ..."."""
        return summary_words(self)

    def to_dict(self) -> dict[str, Json]:
        """The whole as plain JSON data."""
        return convergence_data(self)

    def __str__(self) -> str:
        return "\n".join(convergence_lines(self))

    def __repr__(self) -> str:
        what = f"{len(self.rows)} issues, {len(self.versions)} versions"
        return f"<Convergence {self.left} | {self.right}: {what}>"


def convergence(
    negotiation: Negotiation,
    left: str,
    right: str,
    *,
    policy: Policy = DEFAULT,
    second_hand: bool = True,
    factions: bool = False,
) -> Convergence:
    """How far two parties were apart on each issue, as of each version: a table with its parts.

    A cell holds the distance in the issue's own unit where the positions of both tell comparable numbers,
    and how many rungs their stances stand apart (refuses, considers, accepts, wants). It is a gap where a
    view is not reported by then, or the two cannot be compared. What a version does not repeat is carried,
    and marked so: silence is no steadfastness. Nothing is added up across issues.

    >>> from dealdiff.seeds import seed
    >>> found = convergence(seed("takeover-made-up"), "buyer", "target-board")
    >>> for cell in found.issue("price").cells[:4]:
    ...     print(None if cell is None else f"{cell.version}: {cell.distances['per share']}")
    None
    board-reply: at least 0.4 GBP
    raised-offer: at least 0.1 GBP
    recommended-offer: 0 GBP

    :raises UnknownName: where there is no such party, with the nearest.
    """
    links_of(negotiation)
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    check_voices(second_hand=second_hand, factions=factions)
    held = {
        party: held_by(negotiation, party, factions=factions, second_hand=second_hand)
        for party in dict.fromkeys((left, right))
    }
    asides = {
        party: asides_of(negotiation, party, factions=factions, second_hand=second_hand) for party in held
    }
    return _Table(negotiation, left, right, policy, held, asides).all(
        factions=factions, second_hand=second_hand
    )


@frozen
class _Table:
    """The rows of two parties in one negotiation."""

    negotiation: Negotiation
    left: str
    right: str
    policy: Policy
    held: dict[str, tuple[Held, ...]]
    asides: dict[str, tuple[Aside, ...]]

    def all(self, *, factions: bool, second_hand: bool) -> Convergence:
        """Every issue on which either holds anything."""
        name = self.negotiation.scope.name
        then = [by_version(self.negotiation, self.negotiation[id_]) for id_ in by_descent(self.negotiation)]
        return Convergence(
            left=self.left,
            right=self.right,
            versions=tuple(one.version for one in then),
            rows=tuple(self._rows(then, self._reversals(factions=factions, second_hand=second_hand))),
            policy=self.policy,
            asides=tuple(one for several in self.asides.values() for one in several),
            text_reversals=tuple(self._text_reversals()),
            named=(name(self.left), name(self.right)),
        )

    def _reversals(self, *, factions: bool, second_hand: bool) -> dict[str, list[Reversal]]:
        """Those of either side, by issue."""
        found: dict[str, list[Reversal]] = {}
        for party in self.held:
            rows = positions(self.negotiation, party, factions=factions, second_hand=second_hand)
            for one in of_sides(rows, self.negotiation.scope.name(party)):
                found.setdefault(one.issue, []).append(one)
        return found

    def _text_reversals(self) -> Iterator[Reversal]:
        for party, held in self.held.items():
            name = self.negotiation.scope.name(party)
            yield from of_whole_texts(held, name, times_of(self.negotiation))

    def _rows(self, then: list[ByVersion], reversals: dict[str, list[Reversal]]) -> Iterator[Row]:
        name = self.negotiation.scope.name
        cells = Cells(self.policy, name, retelling_of(self.negotiation).whole)
        steps = Steps(times_of(self.negotiation), self.policy, name)
        records = [
            Records(self.negotiation, party, held, self.asides[party]) for party, held in self.held.items()
        ]
        for issue in sorted({one.issue for several in self.held.values() for one in several}):
            on_it = [one.on(issue) for one in records]
            yield self._row(on_it, then, cells, steps, reversals.get(issue, ()))

    def _row(
        self,
        records: list[Record],
        then: list[ByVersion],
        cells: Cells,
        steps: Steps,
        reversals: Iterable[Reversal],
    ) -> Row:
        issue, columns = records[0].issue, []
        on_it = [voiced(one, self.policy) for one in records]
        for each in then:
            sides = {one.party: one.by(each) for one in on_it}
            columns.append(cells.cell(each.version, sides[self.left], sides[self.right]))
        telling = [*_telling(columns)]
        told = [steps.step(one, other) for one, other in pairwise(telling)]
        return Row(
            issue=issue,
            title=issue_title(issue, self.negotiation.scope),
            columns=tuple(columns),
            steps=tuple(told),
            overall=steps.overall(telling),
            reversals=tuple(sorted((*reversals, *of_distances(issue, told)), key=str)),
        )


def _telling(columns: list[Cell]) -> Iterator[Cell]:
    """The filled cells in which anything is told anew, or stands otherwise than in the one before."""
    before: Cell | None = None
    for one in columns:
        if one.filled and (before is None or one.anew or _stands(one) != _stands(before)):
            yield one
            before = one


def _stands(cell: Cell) -> tuple[object, object]:
    return cell.left.shown, cell.right.shown
