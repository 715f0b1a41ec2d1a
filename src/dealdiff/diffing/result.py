"""A diff: the changes between two sheets, immutable, iterable, filterable."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve, field, frozen

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change
from dealdiff.diffing.delta import Delta, delta, only
from dealdiff.diffing.narration import sentences
from dealdiff.diffing.significance import Significance
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED


class Axis(Enum):
    """What a difference of value is: a change between versions (so far the only axis)."""

    VERSIONS = "versions"


@frozen(kw_only=True, repr=False)
class Diff:
    """The changes between two sheets, the weightiest first.

    True when it holds anything. ``nature`` says what the later version is to the earlier one
    (amendment, counter-proposal, correction, ... or report). ``str()`` tells it in sentences.
    """

    before: TermSheet
    after: TermSheet
    changes: tuple[Change, ...]
    policy: Policy
    axis: Axis = Axis.VERSIONS
    nature: str = "report"
    left_out: frozenset[Path] = field(default=frozenset(), repr=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, significance: Significance | str) -> Diff:
        """The changes of one significance ("substantive")."""
        wanted = Significance(significance)
        return self._holding(tuple(one for one in self.changes if one.significance is wanted))

    def about(self, term: str) -> Diff:
        """The changes about one term, issue or figure."""
        return self._holding(tuple(one for one in self.changes if one.term_id == term))

    def without(self, family: str) -> Diff:
        """The changes of all other families.

        Without ``silence`` every atom goes that only says that something was not repeated, also
        where a change of another family owns it beside others.
        """
        kept = tuple(one for one in self.changes if one.family != family)
        if family != SILENCE:
            return self._holding(kept)
        silent = frozenset(path for one in kept for path in one.owns if self._merely_silent(path))
        return evolve(self, changes=kept, left_out=self.left_out | silent)

    def _holding(self, changes: tuple[Change, ...]) -> Diff:
        return evolve(self, changes=changes)

    def _merely_silent(self, path: Path) -> bool:
        """Whether an atom takes away a field of a term that the later, partial report does not repeat."""
        if path[0] != "terms" or self.after.silent_on(path[1]) is not UNREPORTED:
            return False
        return len(path) > 2 and _at(to_plain(self.after), path) is None

    @property
    def owned(self) -> frozenset[Path]:
        """The atoms that its changes account for."""
        return frozenset(path for one in self.changes for path in one.owns) - self.left_out

    @property
    def delta(self) -> Delta | None:
        """The exact difference that its changes account for, over the keyed normal form."""
        whole = delta(to_plain(self.before), to_plain(self.after))
        return only(whole, self.owned)

    def __str__(self) -> str:
        return "\n".join(sentences(self.changes, self.before, self.after))

    def __repr__(self) -> str:
        return f"<Diff {self.before.id} -> {self.after.id}: {len(self)} changes, {self.nature}>"


def _at(data: object, path: Path) -> object:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data
