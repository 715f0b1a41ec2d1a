"""The changes between two items of one class, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.counts import finding_of_counts
from dealdiff.diffing.delta import atoms, delta
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.semantics import PLAIN, Finding, Weighing, come_or_gone, find
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import Role, role_of
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition
from dealdiff.values.presence import UNREPORTED

Attribute: TypeAlias = "attrs.Attribute[Any]"
Compared: TypeAlias = tuple[tuple[Attribute, str], ...]

_COMPARED: dict[type, Compared] = {}


def compared(cls: type[attrs.AttrsInstance]) -> Compared:
    """The fields of a class, with their spelling: made once per class."""
    if cls not in _COMPARED:
        _COMPARED[cls] = tuple((one, words_of(one.name)) for one in attrs.fields(cls))
    return _COMPARED[cls]


@frozen(kw_only=True)
class Pair:
    """Two items that are compared, where they stand, and what bears on the weight of a difference."""

    before: Any
    after: Any
    path: Path
    setting: Setting
    weighing: Weighing = PLAIN
    left_out: frozenset[str] = frozenset({"id"})
    said: tuple[Statement, ...] = ()


def field_changes(pair: Pair) -> Iterator[Change]:
    """One change for each field, field of a slice, or condition that differs.

    Each owns exactly its atoms; together they own all of the pair, but for the fields left out.
    """
    for attribute, words in compared(type(pair.before)):
        if attribute.name in pair.left_out:
            continue
        before, after = getattr(pair.before, attribute.name), getattr(pair.after, attribute.name)
        if before is not after and before != after:
            yield from _differing(pair, attribute, (*pair.path, words), before, after)


def _differing(
    pair: Pair,
    attribute: Attribute,
    path: Path,
    before: Any,  # noqa: ANN401 # any content of a field
    after: Any,  # noqa: ANN401
) -> Iterator[Change]:
    if isinstance(before, Keyed):
        yield from _entries(evolve(pair, path=path), before, after)
    elif role_of(attribute) is Role.PLACE:
        yield as_change(_placed(before, after, pair.weighing), path, before, after, pair.said)
    else:
        finding = find(attribute, before, after, pair.setting, pair.weighing)
        if attribute.name == "count":
            finding = finding_of_counts(finding, pair.before, pair.after, pair.setting)
        yield as_change(finding, path, before, after, pair.said)


def _placed(before: str, after: str, weighing: Weighing) -> Finding:
    """The phase that an item stands in; an empty word where it is not told."""
    if before and after:
        return Finding(kind="moved", significance=KINDS["moved"].significance)
    return come_or_gone(Role.PLACE, before or UNREPORTED, after or UNREPORTED, weighing)


def as_change(
    finding: Finding, path: Path, before: Content, after: Content, said: tuple[Statement, ...] = ()
) -> Change:
    """The change that a finding is; it owns the atom at its path."""
    return Change(
        kind=finding.kind,
        significance=finding.significance,
        path=path,
        before=before,
        after=after,
        verdict=finding.verdict,
        statements=said,
        owns=(path,),
    )


def _entries(pair: Pair, before: Keyed[Any], after: Keyed[Any]) -> Iterator[Change]:
    """Slices by their people, conditions by their id."""
    for key, one, other in differing(before, after):
        inner = evolve(pair, before=one, after=other, path=(*pair.path, key))
        if one is None or other is None:
            finding = come_or_gone(
                Role.SCOPE,
                UNREPORTED if one is None else one,
                UNREPORTED if other is None else other,
                pair.weighing,
            )
            if isinstance(one or other, Condition):
                finding = evolve(finding, kind=f"condition-{finding.kind}")
            yield as_change(finding, inner.path, one, other, pair.said)
        elif isinstance(one, Condition):
            yield _condition(inner)
        else:
            yield from field_changes(evolve(inner, left_out=frozenset()))


_STATES = {
    ("pending", "met"): "condition-met",
    ("met", "pending"): "condition-no-longer-met",
    ("pending", "waived"): "condition-waived",
    ("waived", "pending"): "condition-no-longer-waived",
    ("pending", "lapsed"): "condition-lapsed",
    ("lapsed", "pending"): "condition-no-longer-lapsed",
}


def _condition(pair: Pair) -> Change:
    return Change(
        kind=_STATES.get((pair.before.state, pair.after.state), "condition-settled-otherwise"),
        path=pair.path,
        before=pair.before,
        after=pair.after,
        statements=pair.said,
        owns=((*pair.path, "state"),),
    )


def atoms_between(before: object, after: object, path: Path) -> tuple[Path, ...]:
    """The atoms between two items that stand at a path."""
    return tuple(atom for atom, _ in atoms(delta(to_plain(before), to_plain(after)), path))


def owned(changes: tuple[Change, ...]) -> tuple[Path, ...]:
    """All atoms that several changes own."""
    return tuple(path for one in changes for path in one.owns)
