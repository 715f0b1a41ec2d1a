"""Diffs undone, and two in a row as one: their deltas exactly, their changes found anew."""

from __future__ import annotations

from attrs import evolve, fields_dict

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.engine import diff as compared
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.patching.patching import applied
from dealdiff.patching.soundness import sound_delta
from dealdiff.values.policy import Policy

_NO_FOLLOWING = (
    "the second diff begins with `{}`, the first ends with `{}`; rebase(second, onto) carries it over"
)


def invert(diff: Diff) -> Diff:
    """The diff that undoes another: from the sheet that it patches back to the one that it begins with.

    Its delta is the inverse; what it means is found anew under the same policy, since that depends on the
    direction (what was not mentioned is reported). For a whole diff it is ``diff(after, before)`` and
    ``invert(invert(d)) == d``. One that is :attr:`~dealdiff.Diff.partial`, since it was filtered, is undone
    as far as it goes: its inverse begins with what it patches to, not with ``diff.after``.

    >>> from dealdiff.model.sheet import TermSheet
    >>> march, may = TermSheet(id="march", terms={"fee": "to be agreed"}), TermSheet(id="may")
    >>> [change.kind for change in compared(march, may).about("fee")]
    ['term-not-mentioned']
    >>> [change.kind for change in invert(compared(march, may)).about("fee")]
    ['term-reported']

    :raises ModelError: as :func:`~dealdiff.patch` does.
    """
    change = sound_delta(diff)
    end = applied(diff.before, diff, change)
    back = compared(end, diff.before, policy=diff.policy)
    return back if diff.partial else evolve(back, notes=_turned(diff.notes, back.notes))


def compose(first: Diff, second: Diff) -> Diff:
    """Two diffs in a row as one: from where the first begins to where the second ends.

    Its delta is that of the two deltas in a row; what it means is found anew, since changes do not
    compose: ``compose(diff(a, b), diff(b, c)) == diff(a, c)``. ``patch(a, compose(d, e))`` is
    ``patch(patch(a, d), e)``, and the one is refused exactly where the other is.

    >>> from dealdiff.model.sheet import TermSheet
    >>> march, may, june = (TermSheet(id=id_, title=id_) for id_ in ("march", "may", "june"))
    >>> compose(compared(march, may), compared(may, june)) == compared(march, june)
    True

    :raises StaleDelta: where the second does not begin where the first ends, with every
        :class:`~dealdiff.Conflict`.
    :raises ModelError: where the two were made under different policies; and as :func:`~dealdiff.patch`
        does.
    """
    one, other = sound_delta(first, "first"), sound_delta(second, "second")
    if first.policy != second.policy:
        raise ModelError(_of_policies(first.policy, second.policy))
    middle = applied(first.before, first, one)
    end = applied(middle, second, other, another=_NO_FOLLOWING)
    return compared(first.before, end, policy=first.policy)


def _of_policies(one: Policy, other: Policy) -> str:
    """In what two policies differ."""
    told = (
        f"policy.{name}: found {getattr(other, name)} in the second diff, {getattr(one, name)} in the first"
        for name in fields_dict(Policy)
        if getattr(one, name) != getattr(other, name)
    )
    return "; ".join([*told, "compare the versions under one policy"])


def _turned(notes: Notes, back: Notes) -> Notes:
    """What was asked for and suppressed, read backwards: kinds that were asked for are their mirrors."""
    only = tuple(_mirror(word) for word in notes.only)
    return evolve(back, only=only, suppressed=notes.suppressed, stale=notes.stale)


def _mirror(word: str) -> str:
    mirror = KINDS[word].mirror if word in KINDS else ""
    return mirror or word
