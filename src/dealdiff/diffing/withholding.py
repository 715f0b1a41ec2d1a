"""A version whose content is withheld is told once, not term by term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import owned
from dealdiff.diffing.result import Axis
from dealdiff.diffing.weighing import TERMS
from dealdiff.values.presence import Presence

_FOLDED = ("content-withheld", "withheld"), ("content-disclosed", "disclosed")
_NOUNS = ("term", "phase", "exchange")


def folded(changes: Iterable[Change], setting: Setting, axis: Axis) -> Iterator[Change]:
    """The changes, with all that one version withholds (or had withheld) as one of them.

    Of two views of one text that withhold alike nothing is set apart but what each of them tells: one by one.
    """
    rest = list(changes)
    alike = setting.before.silence.default is setting.after.silence.default
    if axis is not Axis.VERSIONS and alike:
        yield from rest
        return
    for whole, name in _FOLDED:
        kinds = {f"{noun}-{name}" for noun in _NOUNS}
        several = tuple(one for one in rest if one.kind in kinds and _one_sided(one))
        if any(one.kind == f"term-{name}" for one in several):
            rest = [one for one in rest if one not in several]
            yield _as_one(whole, several)
    yield from rest


def _as_one(whole: str, several: tuple[Change, ...]) -> Change:
    names = tuple(one.path[1] for one in several)
    return Change(kind=whole, path=(TERMS,), after=names, children=several, owns=owned(several))


def _one_sided(change: Change) -> bool:
    """Whether one side tells it and the other nothing of it."""
    sides = (change.before, change.after)
    return None in sides and not any(isinstance(side, Presence) for side in sides)
