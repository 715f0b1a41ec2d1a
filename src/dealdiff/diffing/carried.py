"""Numbers that must not be carried from one version to another: they were told of another group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealdiff.diffing.change import Setting
from dealdiff.diffing.counts import counted_alike
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.roles import counted_fields
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Term
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info

_SLICES = ("of_whom", "made_of")
_PEOPLE, _COUNT = "people", "count"


def of_another_group(base: TermSheet, own: TermSheet, contested: frozenset[Path]) -> Iterator[Path]:
    """Where ``base`` counts another group than ``own`` names, and ``own`` is silent on the number.

    Another group is one whose relation to the earlier one is anything but the same; one that the parents
    of ``own`` contest is another too.
    """
    setting = Setting(before=base, after=own, policy=DEFAULT)
    for id_, new in own.terms.items():
        old, path = base.terms.at(id_), (TERMS, id_)
        if not isinstance(old, Term) or type(old) is not type(new):
            continue
        counted = counted_fields(type(old))
        for group in dict.fromkeys(group for _, group in counted):
            if _renamed(old, new, group, path, contested, setting):
                yield from _numbers(old, new, [one for one, of in counted if of == group], path)
                if group == _PEOPLE:
                    yield from _slices(old, new, path)


def _renamed(
    old: Term, new: Term, group: str, path: Path, contested: frozenset[Path], setting: Setting
) -> bool:
    """Whether a term names another group than the earlier one did, or one that is contested."""
    named = getattr(new, group, UNREPORTED) is not UNREPORTED
    if named and (*path, words_of(group)) in contested:
        return True
    return counted_alike(old, new, setting, group) is not Info.SAME


def _numbers(old: Any, new: Any, fields: list[str], path: Path) -> Iterator[Path]:  # noqa: ANN401 # terms or slices of one class
    """The numbers that the one tells and the other does not."""
    for name in fields:
        told = getattr(old, name) is not UNREPORTED
        if told and getattr(new, name) is UNREPORTED:
            yield (*path, words_of(name))


def _slices(old: Any, new: Any, path: Path) -> Iterator[Path]:  # noqa: ANN401 # terms of one class
    """The slices that the one tells and the other does not, and the numbers of those that both tell."""
    for name in _SLICES:
        for key, one in getattr(old, name, {}).items():
            inner = (*path, words_of(name), key)
            if key not in getattr(new, name):
                yield inner
            else:
                yield from _numbers(one, getattr(new, name)[key], [_COUNT], inner)
