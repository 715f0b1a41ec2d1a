"""How far two parties were apart, in sentences: the same words for both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from dealdiff.parties.aside import Aside
from dealdiff.parties.cell import Cell
from dealdiff.parties.reversals import Reversal
from dealdiff.parties.standing import Standing
from dealdiff.parties.steps import Step
from dealdiff.parties.wording import told
from dealdiff.telling.naming import joined, upper_first


class RowTold(Protocol):
    """What a row holds."""

    @property
    def issue(self) -> str: ...  # noqa: D102 # as Row has it
    @property
    def title(self) -> str: ...  # noqa: D102 # as Row has it
    @property
    def columns(self) -> tuple[Cell, ...]: ...  # noqa: D102 # as Row has it
    @property
    def steps(self) -> tuple[Step, ...]: ...  # noqa: D102 # as Row has it
    @property
    def overall(self) -> Step | None: ...  # noqa: D102 # as Row has it
    @property
    def outcome(self) -> str: ...  # noqa: D102 # as Row has it
    @property
    def reversals(self) -> tuple[Reversal, ...]: ...  # noqa: D102 # as Row has it


class Told(Protocol):
    """What a convergence holds."""

    @property
    def rows(self) -> Sequence[RowTold]: ...  # noqa: D102 # as Convergence has it
    @property
    def versions(self) -> tuple[str, ...]: ...  # noqa: D102 # as Convergence has it
    @property
    def named(self) -> tuple[str, str]: ...  # noqa: D102 # as Convergence has it
    @property
    def asides(self) -> tuple[Aside, ...]: ...  # noqa: D102 # as Convergence has it
    @property
    def text_reversals(self) -> tuple[Reversal, ...]: ...  # noqa: D102 # as Convergence has it
    @property
    def counts(self) -> dict[str, tuple[str, ...]]: ...  # noqa: D102 # as Convergence has it


def convergence_lines(found: Told) -> Iterator[str]:
    """The counts, then each issue that is compared, version by version."""
    yield f"{heading(found)}: {summary_words(found)}."
    yield from dict.fromkeys(upper_first(one.told(subject=True)) for one in found.asides)
    yield from map(str, found.text_reversals)
    for row in found.rows:
        if any(one.filled for one in row.columns):
            yield from row_lines(row)


def heading(found: Told) -> str:
    """Whom, and over how many versions."""
    number = len(found.versions)
    over = f"over {number} version{'' if number == 1 else 's'}"
    return f"{upper_first(' and '.join(found.named))} {over}"


def summary_words(found: Told) -> str:
    """Counts, each with the issues that it counts."""
    rows = {row.issue: row for row in found.rows}
    several = [
        f"{len(issues)} issue{'' if len(issues) == 1 else 's'} {_WORDS.get(word, word)}: "
        + ", ".join(_counted(rows[one]) for one in issues)
        for word, issues in found.counts.items()
    ]
    return "; ".join(several) or "neither holds anything, as far as is reported"


_WORDS = {
    "the same": "as far apart as before",
    "cannot be told": "of which it cannot be told",
    "compared once": "compared in one state only",
}


def _counted(row: RowTold) -> str:
    possibly = row.overall is not None and row.overall.possibly
    return f"{row.title}{' (possibly)' if possibly else ''}"


def row_lines(row: RowTold) -> Iterator[str]:
    """One issue: what became of it, then each version."""
    yield f"{upper_first(row.title)} ({row.issue}): {outcome_words(row)}"
    steps = {one.after: one for one in row.steps}
    for words, versions in _runs(row.columns):
        yield f"- {', '.join(versions)}: {words}"
        yield from (f"  {steps[one]}" for one in versions if one in steps)
    yield from (f"- {one.words}{_doubts(one.doubts)}" for one in row.reversals)


def _runs(columns: Sequence[Cell]) -> Iterator[tuple[str, list[str]]]:
    """What is told of each version, once for all that follow one another and tell the same."""
    words: list[tuple[str, str]] = []
    for at, cell in enumerate(columns):
        words.append((cell_words(cell, columns[at - 1] if at else None), cell.version))
    for told_there, several in groupby(words, key=itemgetter(0)):
        yield told_there, [version for _, version in several]


def _doubts(doubts: tuple[str, ...]) -> str:
    return f" (not certain: {'; '.join(doubts)})" if doubts else ""


def outcome_words(row: RowTold) -> str:
    """What became of the distance, first against last."""
    if row.overall is None:
        return _WORDS.get(row.outcome, row.outcome)
    possibly = "possibly " if row.overall.possibly else ""
    return f"{possibly}{row.outcome}, {row.overall.after} against {row.overall.before}"


def cell_words(cell: Cell, before: Cell | None = None) -> str:
    """How far apart, and what either side holds by then; only that it is carried, where it is all told."""
    said = "".join(f" {upper_first(one)}." for one in aside_words(cell))
    if not cell.filled:
        return f"not compared: {cell.why}{_doubts(_untold(cell))}" + (f".{said}" if said else "")
    if before is not None and before.filled and not cell.anew and _same(cell, before):
        return "nothing is told anew; what was told before is carried"
    sides = dict.fromkeys(side_words(one, cell) for one in (cell.left, cell.right))
    beside = f" Differing as well: {joined([*cell.differing])}." if cell.differing else ""
    return f"{measure_words(cell)}. {'. '.join(sides)}.{beside}{said}"


def _untold(cell: Cell) -> tuple[str, ...]:
    """What makes it uncertain that there is nothing to compare, beside what is told of a side anyway."""
    told_anyway = {*cell.left.unsure, *cell.right.unsure}
    return tuple(one for one in cell.doubts if one not in told_anyway)


def aside_words(cell: Cell) -> Iterator[str]:
    """What is told of either side beside: what is unsure, second hand, mistaken, rejected or denied."""
    several: dict[str, None] = {}
    for side in dict.fromkeys((cell.left.party, cell.right.party)):
        one = cell.left if side == cell.left.party else cell.right
        several |= dict.fromkeys(f"not certain: {words}" for words in one.unsure)
        several |= dict.fromkeys(f"told beside: {told(each)}" for each in one.others)
        for each in one.asides:
            what = f"{each.done} the text that has it, {each.text}, as a whole" if each.text else each.done
            several[f"{what}: {each.told(subject=not each.text)}"] = None
    yield from several


def measure_words(cell: Cell) -> str:
    """The distances by field; and the stances on the ladder."""
    several = [f"{field} {found} apart" for field, found in cell.distances.items()]
    if cell.rungs is not None:
        alike = "stances on one rung" if cell.met is None else "both hold the same stances, on several rungs"
        several.append(alike if cell.rungs == 0 else f"stances {_rungs(cell.rungs)} apart")
    if cell.rungs == 0 and not cell.told_alike:
        several[-1] += ", which is not to say that both want the same"
    return upper_first("; ".join(several))


def _rungs(number: int) -> str:
    return f"{number} rung{'' if number == 1 else 's'}"


def side_words(side: Standing, cell: Cell) -> str:
    """What one side holds by then, and what of it is carried."""
    several = []
    for one in side.told:
        carried = ", carried" if one.version != cell.version else ""
        number = ", for its number" if one not in side.latest else ""
        several.append(f"{told(one)}{carried}{number}")
    return upper_first("; ".join(several))


def _same(one: Cell, other: Cell) -> bool:
    return all(
        (side.shown, side.unsure) == (was.shown, was.unsure)
        for side, was in ((one.left, other.left), (one.right, other.right))
    )
