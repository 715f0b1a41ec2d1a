"""The changes of figures: context moves, or is told by several accounts, and is never a term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.counts import OTHER_GROUP, verdict_of_counts
from dealdiff.diffing.fields import Pair, atoms_between, field_changes
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.significance import Significance
from dealdiff.model.figure import Figure
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Direction, Info, Verdict
from dealdiff.values.when import Order, When
from dealdiff.values.words import Value

FIGURES = "figures"
VALUE_FIELDS = ("count", "date", "lasts")
_LEFT_OUT = frozenset({"id", "outcome_of"})  # a link, with no words of its own


def figure_changes(setting: Setting) -> Iterator[Change]:
    """Every change of a figure; together they own every atom under ``figures``."""
    before, after = setting.before.figures, setting.after.figures
    for id_, one, other in differing(before, after):
        if one is None or other is None:
            yield _come_or_gone(id_, one, other, setting)
        else:
            yield _between(one, other, setting)


def _come_or_gone(id_: str, before: Figure | None, after: Figure | None, setting: Setting) -> Change:
    return Change(
        kind="figure-reported" if before is None else "figure-not-repeated",
        path=(FIGURES, id_),
        before=before,
        after=after,
        statements=setting.said_about(id_),
        owns=((FIGURES, id_),),
    )


def _between(before: Figure, after: Figure, setting: Setting) -> Change:
    path = (FIGURES, before.id)
    pair = Pair(before=before, after=after, path=path, setting=setting, left_out=_LEFT_OUT)
    children = tuple(one.at_most(Significance.RECORD) for one in field_changes(pair))
    verdict = _verdict(before, after, setting)
    return Change(
        kind=_kind(before, after, verdict),
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
            fields: Any = attrs.fields_dict(Figure)  # whatever it tells, it tells of its people
            verdict = verdict_between(fields[name].metadata, one, other, setting)
            return verdict_of_counts(verdict, fields["count"], before, after, setting)
    return None


_TOLD = {Info.MORE: "figure-told-more-exactly", Info.LESS: "figure-told-less-exactly"}
_MOVED = {
    (Order.BEFORE, Direction.UP): "figure-rose",
    (Order.BEFORE, Direction.DOWN): "figure-fell",
    (Order.AFTER, Direction.UP): "figure-was-higher",
    (Order.AFTER, Direction.DOWN): "figure-was-lower",
}
_NEUTRAL = "figure-other"


def _kind(before: Figure, after: Figure, verdict: Verdict | None) -> str:
    """A number moves only between two days that are told and apart; otherwise it has accounts, or is open."""
    if verdict is None or verdict.info is Info.SAME:
        return "figure-retold"
    if verdict.policy == OTHER_GROUP:
        return _NEUTRAL
    if before.is_fixed or after.is_fixed:
        return "figure-accounts" if _one_fact(before, after) else _NEUTRAL
    if not isinstance(before.as_of, When) or not isinstance(after.as_of, When):
        return _TOLD.get(verdict.info, _NEUTRAL)
    if before.as_of.verdict_to(after.as_of).info is Info.SAME:
        return _TOLD.get(verdict.info, "figure-accounts")
    order = before.as_of.before(after.as_of)
    moved = None if verdict.direction is None else _MOVED.get((order, verdict.direction))
    return moved or "figure-moving"


def _one_fact(before: Figure, after: Figure) -> bool:
    """Whether figures, one of them at least of a past fact, are not known to be of two days."""
    one, other = before.fixed, after.fixed
    if isinstance(one, When) and isinstance(other, When):
        return one.verdict_to(other).info in (Info.SAME, Info.MORE, Info.LESS)
    moving = after.as_of if before.is_fixed else before.as_of
    return (before.is_fixed and after.is_fixed) or moving is UNREPORTED
