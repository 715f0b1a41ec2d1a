"""Leaving known changes out of a diff by their fingerprints, each with a reason; nothing goes silently."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.result import Diff
from dealdiff.diffing.suppression import Suppression
from dealdiff.model.given import expect
from dealdiff.model.keyed import listed
from dealdiff.model.spelling import told

__all__ = ["Remaining", "Suppressed", "Suppression", "suppress"]


@frozen
class Suppressed:
    """One suppression, and the change that it keeps from being told."""

    suppression: Suppression
    change: Change

    @property
    def noted(self) -> Suppression:
        """The suppression with the kind and the place of its change."""
        return evolve(self.suppression, kind=self.change.kind, about=told(self.change.path))


@frozen(kw_only=True)
class Remaining:
    """A diff without what is suppressed: the ``diff`` that is left, what was ``suppressed`` and why, and
    the ``stale`` suppressions, which match nothing any more.
    """

    diff: Diff
    suppressed: tuple[Suppressed, ...] = ()
    stale: tuple[Suppression, ...] = ()

    @property
    def notes(self) -> Notes:
        """What a diff says of it as data, and keeps: ``attrs.evolve(left.diff, notes=left.notes)``."""
        suppressed = tuple(one.noted for one in self.suppressed)
        return Notes(suppressed=suppressed, stale=self.stale, ambiguous=self.diff.notes.ambiguous)


def suppress(diff: Diff, suppressions: Iterable[Suppression]) -> Remaining:
    """A diff without the changes that suppressions name. What is inside a change goes with it alone.

    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.sheet import TermSheet
    >>> found = diff(TermSheet(id="one"), TermSheet(id="one", title="Draft"))
    >>> known = Suppression(fingerprint=found.changes[0].fingerprint, because="the draft got its name")
    >>> left = suppress(found, [known])
    >>> len(left.diff), len(left.suppressed), len(left.stale)
    (0, 1, 0)

    :raises ModelError: for what is no suppression.
    """
    expect("diff", diff, Diff, "a Diff, such as negotiation.diff(before, after)")
    wanted = listed(suppressions, Suppression)
    kept: list[Change] = []
    gone: list[Suppressed] = []
    for change in diff:
        reasons = [one for one in wanted if one.matches(change)]
        gone += [Suppressed(one, change) for one in reasons[:1]]
        kept += [] if reasons else [change]
    stale = tuple(one for one in wanted if not any(one.matches(change) for change in diff))
    return Remaining(diff=evolve(diff, changes=tuple(kept)), suppressed=tuple(gone), stale=stale)
