"""One issue over all versions: how far two parties were apart in each, and what became of that."""

from __future__ import annotations

from attrs import frozen

from dealdiff.errors import UnknownName
from dealdiff.parties.cell import Cell
from dealdiff.parties.converging_words import row_lines
from dealdiff.parties.reversals import Reversal
from dealdiff.parties.steps import Step
from dealdiff.values.nearness import nearest_hint

ONCE, NEVER = "compared once", "not compared"


@frozen(kw_only=True)
class Row:
    """One issue over all versions.

    ``columns``
        a cell for each version in order of date, also where nothing can be compared (``why`` says why).
    ``steps``
        what became of the distance from one filled cell to the next in which anything is told anew.
    ``overall``
        the same from the first to the last of them; ``None`` where there are not two. Reports that another
        one corrects do not count.
    ``reversals``
        the sides that reversed themselves, and the distances that fell and rose again.
    """

    issue: str
    title: str
    columns: tuple[Cell, ...]
    steps: tuple[Step, ...] = ()
    overall: Step | None = None
    reversals: tuple[Reversal, ...] = ()

    @property
    def cells(self) -> tuple[Cell | None, ...]:
        """A cell for each version; ``None`` where a view is not reported by then, or not comparable."""
        return tuple(one if one.filled else None for one in self.columns)

    @property
    def outcome(self) -> str:
        """What became of it: nearer, farther, the same, cannot be told; compared once, or not compared."""
        if self.overall is not None:
            return self.overall.moved.value
        return ONCE if any(one.filled for one in self.columns) else NEVER

    def at(self, version: str) -> Cell | None:
        """The cell of one version; ``None`` for a gap.

        :raises UnknownName: for an unknown version, with the nearest.
        """
        found = {one.version: one for one in self.columns}
        if version not in found:
            raise unknown("version", version, [*found])
        return found[version] if found[version].filled else None

    def __str__(self) -> str:
        return "\n".join(row_lines(self))


def unknown(what: str, name: object, known: list[str]) -> UnknownName:
    """That there is no such thing, with the nearest."""
    hint = nearest_hint(str(name)[:80], known)
    return UnknownName(f"no {what} {str(name)[:80]!r}{hint}")
