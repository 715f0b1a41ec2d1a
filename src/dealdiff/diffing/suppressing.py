"""Leaving known changes out of a diff by their fingerprints, each with a reason; nothing goes silently."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.fingerprints import DIGITS, FINGERPRINT
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.given import expect
from dealdiff.model.keyed import cut, listed
from dealdiff.model.spelling import told
from dealdiff.values.words import tidy


def _fingerprint(given: object) -> str:
    if not isinstance(given, str) or not FINGERPRINT.fullmatch(given):
        raise ModelError(
            f"found the fingerprint {cut(given)}, expected {DIGITS} digits or letters from a to f"
        )
    return given


@frozen(kw_only=True)
class Suppression:
    """One change that need not be told again: its fingerprint, and ``because``, the reason.

    ``kind`` and ``about`` (the path, ``terms.hostages.count``) are for readers and may be empty; where they
    are told they must be the change's own.

    :raises ModelError: for what is no fingerprint. :raises ParseError: where no reason is given.

    >>> Suppression(fingerprint="0123456789abcdef", because="settled on the phone").because
    'settled on the phone'
    """

    fingerprint: str = field(converter=_fingerprint)
    because: str = field(converter=tidy)
    kind: str = ""
    about: str = ""

    def matches(self, change: Change) -> bool:
        """Whether a change is the one that is meant."""
        return (
            change.fingerprint == self.fingerprint
            and self.kind in ("", change.kind)
            and self.about in ("", told(change.path))
        )


@frozen
class Suppressed:
    """One suppression, and the change that it keeps from being told."""

    suppression: Suppression
    change: Change


@frozen(kw_only=True)
class Remaining:
    """A diff without what is suppressed: the ``diff`` that is left, what was ``suppressed`` and why, and
    the ``stale`` suppressions, which match nothing any more.
    """

    diff: Diff
    suppressed: tuple[Suppressed, ...] = ()
    stale: tuple[Suppression, ...] = ()


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
