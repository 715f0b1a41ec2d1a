"""The changes between two items of one class, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, TypeAlias

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.counts import finding_of_counts
from dealdiff.diffing.delta import atoms, delta
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.relating import verdict_between
from dealdiff.diffing.semantics import PLAIN, Finding, Weighing, come_or_gone, find
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.totals import beside_each
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import PEOPLE, Role, role_of
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info

Attribute: TypeAlias = "attrs.Attribute[Any]"
Compared: TypeAlias = tuple[tuple[Attribute, str], ...]

_COMPARED: dict[type, Compared] = {}


def compared(cls: type[attrs.AttrsInstance]) -> Compared:
    """The fields of a class, with their spelling: made once per class."""
    if cls not in _COMPARED:
        _COMPARED[cls] = tuple((one, words_of(one.name)) for one in attrs.fields(cls))
    return _COMPARED[cls]


_CONTENTS: dict[type, attrgetter[tuple[Any, ...]]] = {}


def _contents(item: Any) -> tuple[Any, ...]:  # noqa: ANN401 # any attrs instance of the model
    """What the fields of an item hold, in their order, fetched at once."""
    cls = type(item)
    if cls not in _CONTENTS:
        _CONTENTS[cls] = attrgetter(*(one.name for one in attrs.fields(cls)))
    return _CONTENTS[cls](item)


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
    rows = zip(compared(type(pair.before)), _contents(pair.before), _contents(pair.after), strict=True)
    for (attribute, words), before, after in rows:
        if before is after or before == after or attribute.name in pair.left_out:
            continue
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
        finding = finding_of_counts(finding, attribute, pair.before, pair.after, pair.setting, pair.weighing)
        change = as_change(finding, path, before, after, pair.said)
        yield beside_each(change, attribute, pair.before, pair.after, pair.setting, pair.weighing)


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
    """Slices by their people, however these are called; conditions by their id."""
    called = dict(_called_otherwise(before, after, pair.setting))
    for old, new in called.items():
        yield _renamed(evolve(pair, before=before[old], after=after[new]), old, new)
    taken = {*called, *called.values()}
    for key, one, other in differing(before, after):
        if key in taken:
            continue
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


def _called_otherwise(before: Keyed[Any], after: Keyed[Any], setting: Setting) -> Iterator[tuple[str, str]]:
    """The slices of one side whose people are called by another name on the other."""
    gone = [key for key in before if key not in after and isinstance(before[key], Slice)]
    come = [key for key in after if key not in before and isinstance(after[key], Slice)]
    for old in gone:
        same = [key for key in come if _same_people(before[old], after[key], setting)]
        back = [key for key in gone if len(same) == 1 and _same_people(before[key], after[same[0]], setting)]
        if len(same) == len(back) == 1:
            yield old, same[0]


def _same_people(one: Slice, other: Slice, setting: Setting) -> bool:
    if not isinstance(one.people, Group) or not isinstance(other.people, Group):
        return False
    return verdict_between(PEOPLE, one.people, other.people, setting).info is Info.SAME


def _renamed(pair: Pair, old: str, new: str) -> Change:
    """A slice under another name: one change, which weighs as what else differs in it."""
    path = (*pair.path, new)
    found = tuple(field_changes(evolve(pair, path=path, left_out=frozenset())))
    people = next(one for one in found if one.path[-1] == "people")
    children = tuple(evolve(one, owns=()) for one in found if one is not people)
    weight = Significance.heaviest([one.significance for one in found])
    return evolve(people, significance=weight, children=children, owns=((*pair.path, old), (*pair.path, new)))


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
