"""Whether a diff holds together: its changes account for places in which its sheets do differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dealdiff.diffing.change import Change, Content
from dealdiff.diffing.delta import Delta, Whole, atoms, between, only
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.complaint import shortened
from dealdiff.model.figure import Figure
from dealdiff.model.given import expect
from dealdiff.model.part import Exchange, Part
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.words import Value

A_DIFF = "a Diff, such as negotiation.diff(before, after)"
_MEND = "it was changed by hand: make it anew with diff(before, after), or `dealdiff diff --format json`"
_ITEMS = (Term, Part, Exchange, Figure, Statement)
_PAIRS = (("before", "in the first sheet"), ("after", "in the second sheet"))


def sound_delta(diff: Diff, name: str = "diff") -> Delta | None:
    """The exact difference that a diff's changes account for, once it is known to be its own.

    :raises ModelError: for what is no diff, and with every place at which a diff that was changed by hand
        contradicts itself.
    """
    expect(name, diff, Diff, A_DIFF)
    whole = between(diff.before, diff.after)
    held = dict(atoms(whole))
    wrong = [*_unheld(diff, held), *(line for change in diff for line in _contradicted(change, held))]
    if wrong:
        raise ModelError("\n".join(wrong))
    return whole if held.keys() == diff.owned else only(whole, diff.owned)


def is_whole(diff: Diff) -> bool:
    """Whether a diff's changes account for everything in which its sheets differ."""
    return {path for path, _ in atoms(between(diff.before, diff.after))} == diff.owned


def accounted(diff: Diff) -> tuple[int, int]:
    """In how many places a diff's sheets differ as its changes account for, and in how many at all."""
    return len(diff.owned), sum(1 for _ in atoms(between(diff.before, diff.after)))


def _unheld(diff: Diff, held: Mapping[Path, Whole]) -> Iterator[str]:
    """Places that several changes account for, or in which the sheets do not differ."""
    for path, often in Counter(path for change in diff for path in change.owns).items():
        if path not in held:
            yield f"{told(path)}: a change accounts for it, but the sheets do not differ there; {_MEND}"
        elif often > 1:
            yield f"{told(path)}: {often} changes of the diff account for it; {_MEND}"


def _contradicted(change: Change, held: Mapping[Path, Whole]) -> Iterator[str]:
    """Contents of a change that are not those of the sheets at its place."""
    atom = held.get(change.path)
    if atom is None or change.path not in change.owns:
        return
    for side, where in _PAIRS:
        content, words = _comparable(getattr(change, side)), getattr(atom, side)
        if content is not None and type(content) is type(words) and content != words:
            shown = shortened(str(words)), shortened(str(content))
            yield f"{told(change.path)}: {shown[0]} {where}, {shown[1]} in the change; {_MEND}"


def _comparable(content: Content) -> Plain | None:
    """The plain data of a content, where it is one value or item."""
    if isinstance(content, (Value, *_ITEMS)) or (isinstance(content, Presence) and content is not UNREPORTED):
        plain: Plain = to_plain(content)
        return plain
    return None
