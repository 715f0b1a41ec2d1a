"""Numbers that must not be carried from one version to another: they were told of other people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealdiff.diffing.change import Setting
from dealdiff.diffing.counts import counted_alike
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Term
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info

_SLICES = ("of_whom", "made_of")


def of_other_people(base: TermSheet, own: TermSheet, contested: frozenset[Path]) -> Iterator[Path]:
    """Where ``base`` counts other people than ``own`` names, and ``own`` is silent on the number.

    Other people are such whose relation to the earlier ones is anything but the same; the people whom
    the parents of ``own`` contest are other people too.
    """
    setting = Setting(before=base, after=own, policy=DEFAULT)
    for id_, new in own.terms.items():
        old, path = base.terms.at(id_), (TERMS, id_)
        if not isinstance(old, Term) or type(old) is not type(new):
            continue
        renamed = (*path, "people") in contested and getattr(new, "people", UNREPORTED) is not UNREPORTED
        if renamed or counted_alike(old, new, setting) is not Info.SAME:
            yield from _numbers(old, new, path)


def _numbers(old: Any, new: Any, path: Path) -> Iterator[Path]:  # noqa: ANN401 # terms or slices of one class
    """The numbers that the one tells and the other does not."""
    if getattr(old, "count", UNREPORTED) is not UNREPORTED and new.count is UNREPORTED:
        yield (*path, "count")
    for name in _SLICES:
        for key, one in getattr(old, name, {}).items():
            inner = (*path, words_of(name), key)
            if key not in getattr(new, name):
                yield inner
            else:
                yield from _numbers(one, getattr(new, name)[key], inner)
