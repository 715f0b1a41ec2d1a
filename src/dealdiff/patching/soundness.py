"""Whether a diff holds together: its changes account for places in which its sheets do differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dealdiff.diffing.change import Change, Content
from dealdiff.diffing.delta import Delta, Whole, atoms, between, delta, only, unlike
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.complaint import shortened
from dealdiff.model.figure import Figure
from dealdiff.model.given import expect
from dealdiff.model.part import Exchange, Part
from dealdiff.model.plain import Plain, PlainMap, to_plain
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.words import Value

A_DIFF = "a Diff, such as negotiation.diff(before, after)"
_MEND = "it was changed by hand: make it anew with diff(before, after), or `dealdiff diff --format json`"
_ITEMS = (Term, Part, Exchange, Figure, Statement)
_WHERE = "in the first sheet", "in the second sheet"
_TOLD_OTHERWISE = frozenset(
    {"silence", "unsettled", "agreed", "open"}
)  # in words that are not the plain data


def sound_delta(diff: Diff, name: str = "diff") -> Delta | None:
    """The exact difference that a diff's changes account for, once it is known to be its own.

    :raises ModelError: for what is no diff, and with every place at which a diff that was changed by hand
        contradicts itself.
    """
    expect(name, diff, Diff, A_DIFF)
    sides = unlike(diff.before, diff.after)
    whole = delta(*sides)
    held = dict(atoms(whole))
    sound = (change for change in diff if held.keys() >= {*change.owns})
    wrong = [*_unheld(diff, held), *(line for change in sound for line in _contradicted(change, sides))]
    if wrong:
        raise ModelError("\n".join(wrong))
    return whole if held.keys() == diff.owned else only(whole, diff.owned)


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


def _contradicted(change: Change, sides: tuple[PlainMap, PlainMap]) -> Iterator[str]:
    """Contents of a change that are not those of the sheets at its place.

    A change that accounts for more than its own place may tell what stands elsewhere, where its own is
    empty; one that was matched under another id does, and one of a whole section tells what it withholds.
    """
    if change.match is not None or change.path[0] in _TOLD_OTHERWISE:
        return
    alone = change.owns == (change.path,) and not change.cites
    for content, data, where in zip((change.before, change.after), sides, _WHERE, strict=True):
        if not _is_comparable(content):
            continue
        told_, held = _plain(content), _at(data, change.path)
        gone = told_ is None and len(change.path) > 1
        if told_ != held and (alone or gone or type(told_) is type(held)):
            shown = (f"{_shown(held)} {where}", f"{_shown(told_)} in the change")
            yield f"{told(change.path)}: {', '.join(shown)}; {_MEND}"


def _is_comparable(content: Content) -> bool:
    return content is None or isinstance(content, (Value, str, Presence, *_ITEMS))


def _plain(content: Content) -> Plain | None:
    """The plain data of a content: ``None`` where it tells nothing."""
    if content is None or content is UNREPORTED or content == "":
        return None
    plain: Plain = to_plain(content)
    return plain


def _at(data: Plain | None, path: Path) -> Plain | None:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _shown(data: Plain | None) -> str:
    return "nothing" if data is None else shortened(str(data))
