"""Somebody denies what they told, or tells what they denied: whichever keys the two statements have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product

from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.model.statement import TELLS, Statement

Row = tuple[Statement | None, Statement | None]
"""A statement before and one after; ``None`` where a side has none."""

_KINDS = {("tells", "denies"): "account-denied", ("denies", "tells"): "denial-taken-back"}


def denial_kind(before: Statement, after: Statement, setting: Setting) -> str:
    """The kind of denying the very thing that was told, or of telling what was denied; "" for all else."""
    kind = _KINDS.get((before.verb, after.verb), "")
    return kind if kind and of_one_thing(before, after, setting) else ""


@frozen(kw_only=True)
class Crossed:
    """Two statements of different keys, one of which denies what the other tells.

    ``beside`` is what stands under the key of one of them on the other side, if anything: it came, or is
    not repeated, by itself.
    """

    before: Statement
    after: Statement
    beside: Statement | None = None


def crossed(rows: list[Row], setting: Setting) -> list[Crossed]:
    """Where somebody denies what they told, or tells what they denied, under another key.

    Who told 44, and now denies it and tells 40, denies one thing and tells another: 40 is not 44 told
    otherwise, whichever of the two statements keeps the key. Only pairs that leave no choice count, and of
    these such as have a key that only one side has.
    """
    found = list(_opposed(rows, setting))
    often = Counter(id(one) for pair in found for one in (pair.before, pair.after))
    return [one for one in found if often[id(one.before)] == often[id(one.after)] == 1]


def _verbs(row: Row) -> set[str]:
    return {one.verb for one in row if one is not None and one.family == TELLS}


def _opposed(rows: list[Row], setting: Setting) -> Iterator[Crossed]:
    for several in _by_voice(rows):
        told = [row for row in several if not _settled(row, setting)]
        for (before, mate), (other, after) in product(told, repeat=2):
            if before is None or after is None or (mate is not None and other is not None):
                continue
            if denial_kind(before, after, setting):
                yield Crossed(before=before, after=after, beside=mate or other)


def _by_voice(rows: list[Row]) -> Iterable[list[Row]]:
    """The rows of one voice about one thing, of each that denies something of it."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if _verbs(row):
            one = row[0] or row[1]
            assert one is not None  # noqa: S101 # one side of a row is there
            found.setdefault((str(one.who), one.subject), []).append(row)
    return [several for several in found.values() if any("denies" in _verbs(row) for row in several)]


def _settled(row: Row, setting: Setting) -> bool:
    """Whether the two statements of one key are themselves a denial of what was told, or the other way."""
    before, after = row
    return before is not None and after is not None and denial_kind(before, after, setting) != ""
