"""The changes of figures: context moves, or is told by several accounts, and is never a term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.counts import counted_alike, verdict_of_counts
from dealdiff.diffing.fields import Pair, atoms_between, field_changes
from dealdiff.diffing.semantics import verdict_between
from dealdiff.model.figure import Figure
from dealdiff.values.verdict import Direction, Info, Verdict
from dealdiff.values.words import Value

FIGURES = "figures"
VALUE_FIELDS = ("count", "date", "lasts")
_LEFT_OUT = frozenset({"id", "outcome_of"})  # a link, with no words of its own


def figure_changes(setting: Setting) -> Iterator[Change]:
    """Every change of a figure; together they own every atom under ``figures``."""
    before, after = setting.before.figures, setting.after.figures
    for id_ in sorted({*before, *after}):
        one, other = before.at(id_), after.at(id_)
        if one is None or other is None:
            yield _come_or_gone(id_, one, other, setting)
        elif one != other:
            yield _between(one, other, setting)


def _come_or_gone(id_: str, before: Figure | None, after: Figure | None, setting: Setting) -> Change:
    row = KINDS["figure-reported" if before is None else "figure-not-repeated"]
    path = (FIGURES, id_)
    return Change(kind=row.id, significance=row.significance, path=path, before=before, after=after,
                  statements=setting.said_about(id_), owns=(path,))  # fmt: skip


def _between(before: Figure, after: Figure, setting: Setting) -> Change:
    path = (FIGURES, before.id)
    pair = Pair(before=before, after=after, path=path, setting=setting, left_out=_LEFT_OUT)
    children = tuple(field_changes(pair))
    verdict = _verdict(before, after, setting)
    row = KINDS[_kind(before, after, verdict)]
    return Change(
        kind=row.id,
        significance=row.significance,
        path=path,
        before=before,
        after=after,
        verdict=verdict,
        children=children,
        statements=setting.said_about(before.id),
        owns=atoms_between(before, after, path),
    )


def _verdict(before: Figure, after: Figure, setting: Setting) -> Verdict | None:
    """The verdict of the two numbers (or dates, or lengths)."""
    for name in VALUE_FIELDS:
        one, other = getattr(before, name), getattr(after, name)
        if isinstance(one, Value) and isinstance(other, Value):
            metadata: Any = attrs.fields_dict(Figure)[name].metadata
            verdict = verdict_between(metadata, one, other, setting)
            return verdict_of_counts(verdict, counted_alike(before, after, setting))
    return None


_TOLD = {Info.MORE: "figure-told-more-exactly", Info.LESS: "figure-told-less-exactly"}


def _kind(before: Figure, after: Figure, verdict: Verdict | None) -> str:
    """Accounts of a fixed fact never move; a moving number moves where its bounds do."""
    if verdict is None or verdict.info is Info.SAME:
        return "figure-retold"
    if before.is_fixed or after.is_fixed:
        return "figure-accounts"
    if verdict.direction is not None:
        return "figure-rose" if verdict.direction is Direction.UP else "figure-fell"
    same_day = before.as_of == after.as_of
    return _TOLD.get(verdict.info, "figure-retold") if same_day else "figure-moving"
