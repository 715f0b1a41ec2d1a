"""The changes between two items of one class, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

import attrs
from attrs import frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.semantics import PLAIN, Finding, Weighing, find
from dealdiff.diffing.transitions import transition
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import Role, role_of
from dealdiff.model.spelling import Path, words_of
from dealdiff.values.presence import UNREPORTED, Presence

Attribute: TypeAlias = "attrs.Attribute[Any]"


@cache
def compared(cls: type[attrs.AttrsInstance], left_out: frozenset[str]) -> tuple[tuple[Attribute, str], ...]:
    """The fields of a class that are compared, with their spelling: made once per class."""
    return tuple((one, words_of(one.name)) for one in attrs.fields(cls) if one.name not in left_out)


@frozen(kw_only=True)
class Pair:
    """Two items that are compared, where they stand, and what their silence means on either side."""

    before: Any
    after: Any
    path: Path
    setting: Setting
    silent_before: Presence = UNREPORTED
    silent_after: Presence = UNREPORTED
    weighing: Weighing = PLAIN
    left_out: frozenset[str] = frozenset({"id"})


def field_changes(pair: Pair) -> Iterator[Change]:
    """One change for each field, slice or condition that differs."""
    for attribute, words in compared(type(pair.before), pair.left_out):
        before, after = getattr(pair.before, attribute.name), getattr(pair.after, attribute.name)
        if before is not after and before != after:
            yield from _differing(pair, attribute, (*pair.path, words), before, after)


def _differing(
    pair: Pair, attribute: Attribute, path: Path, before: object, after: object
) -> Iterator[Change]:
    if isinstance(before, Keyed) and isinstance(after, Keyed):
        yield from _entries(pair, path, before, after)
        return
    finding = _find(pair, attribute, before, after)
    if finding is not None:
        yield as_change(finding, path, before, after)


def _find(pair: Pair, attribute: Attribute, before: Any, after: Any) -> Finding | None:  # noqa: ANN401 # any content
    if isinstance(before, str) and isinstance(after, str) and role_of(attribute) is Role.PLACE:
        return _placed(before, after)
    return find(
        attribute,
        _heard(before, pair.silent_before),
        _heard(after, pair.silent_after),
        pair.setting,
        pair.weighing,
    )


def _heard(content: object, silent: Presence) -> object:
    """What silence means where it stands: UNREPORTED in a partial report, ABSENT in a full text."""
    return silent if content is UNREPORTED else content


def _placed(before: str, after: str) -> Finding:
    name = transition(before or UNREPORTED, after or UNREPORTED)
    name = "moved" if name == "value" else name
    return Finding(kind=name, significance=KINDS[name].significance)


def as_change(finding: Finding, path: Path, before: Content, after: Content) -> Change:
    """The change that a finding is; it owns the atom at its path."""
    return Change(
        kind=finding.kind,
        significance=finding.significance,
        path=path,
        before=before,
        after=after,
        verdict=finding.verdict,
        owns=(path,),
    )


def _entries(pair: Pair, path: Path, before: Keyed[Any], after: Keyed[Any]) -> Iterator[Change]:
    """Slices by their people, conditions by their id."""
    for key in sorted({*before, *after}):
        one, other = before.at(key), after.at(key)
        if one != other:
            yield _entry(pair, (*path, key), one, other)


def _entry(pair: Pair, path: Path, before: Any, after: Any) -> Change:  # noqa: ANN401 # a slice or condition
    if before is not None and after is not None:
        return _inside(pair, path, before, after)
    name = transition(
        pair.silent_before if before is None else before, pair.silent_after if after is None else after
    )
    return as_change(Finding(kind=name, significance=KINDS[name].significance), path, before, after)


def _inside(pair: Pair, path: Path, before: Any, after: Any) -> Change:  # noqa: ANN401 # a slice or condition
    if hasattr(before, "state"):
        row = KINDS["condition-changed"]
        return Change(kind=row.id, significance=row.significance, path=path, before=before, after=after,
                      owns=((*path, "state"),))  # fmt: skip
    inner = tuple(field_changes(attrs.evolve(pair, before=before, after=after, path=path)))
    main = max(inner, key=lambda one: one.significance.weight)
    return attrs.evolve(
        main,
        path=path,
        before=before,
        after=after,
        children=inner,
        owns=owned(inner),
    )


def owned(changes: tuple[Change, ...]) -> tuple[Path, ...]:
    """All atoms that several changes own."""
    return tuple(path for one in changes for path in one.owns)
