"""Numbers and the groups that they count: in a merged text they stand as some version tells them together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from attrs import frozen

from dealdiff.diffing.carried import of_another_group
from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between
from dealdiff.merging.cases import Sides
from dealdiff.merging.result import Decision
from dealdiff.model.roles import counted_fields
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Slice, Term
from dealdiff.values.presence import NONE, UNREPORTED
from dealdiff.values.verdict import surely_same
from dealdiff.values.words import Value

TERMS = "terms"
_MEASURED = (("lasts", "form"),)  # as a number counts a group, a length is that of what lasts
_PEOPLE, _COUNT = "people", "count"
_SLICES = ("of_whom", "made_of")


@frozen(kw_only=True)
class Counted:
    """A number, of a term or of a slice of its people, and the term's group that it is told of."""

    path: Path
    number: object
    of: Path
    group: Value
    metadata: Mapping[Any, object]


def counted(term: Term) -> Iterator[Counted]:
    """Each number of a term with the group that it counts, where both are told.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> [(str(one.number), str(one.group)) for one in counted(Release(id="all", people="women", count=31))]
    [('31', 'women')]
    """
    fields = attrs.fields_dict(type(term))
    measured = (two for two in _MEASURED if fields.keys() >= {*two})
    for name, group in (*counted_fields(type(term)), *measured):
        whom = getattr(term, group, UNREPORTED)
        if isinstance(whom, Value):
            for path, number in _numbers(term, name, slices=group == _PEOPLE):
                yield Counted(
                    path=(TERMS, term.id, *path),
                    number=number,
                    of=(TERMS, term.id, words_of(group)),
                    group=whom,
                    metadata=fields[group].metadata,
                )


def _numbers(term: Term, name: str, *, slices: bool) -> Iterator[tuple[Path, object]]:
    told: list[tuple[Path, object]] = [((words_of(name),), getattr(term, name))]
    for each in _SLICES if slices and name == _COUNT else ():
        several: Mapping[str, Slice] = getattr(term, each, {})
        told += [((words_of(each), key, _COUNT), one.count) for key, one in several.items()]
    yield from ((path, number) for path, number in told if isinstance(number, Value) or number is NONE)


def told_apart(made: TermSheet, sides: Sides, own: tuple[TermSheet, TermSheet]) -> Iterator[Counted]:
    """The numbers that no version, laid over the base, tells of the group that they would stand with.

    What a version names another group for, and is silent on, it does not tell.
    """
    setting = Setting(before=sides.base, after=made, policy=sides.policy)
    silent = [frozenset(of_another_group(sides.base, one, frozenset())) for one in own]
    laid = ((sides.base, frozenset[Path]()), (sides.left, silent[0]), (sides.right, silent[1]))
    for id_, term in made.terms.items():
        several = [*counted(term)] if isinstance(term, Term) else []
        if several:
            held = [one for sheet, gone in laid for one in _held(sheet, id_, type(term), gone)]
            yield from (one for one in several if not any(_alike(one, each, setting) for each in held))


def _held(sheet: TermSheet, id_: str, type_: type, gone: frozenset[Path]) -> Iterator[Counted]:
    term = sheet.terms.at(id_)
    for one in counted(term) if isinstance(term, Term) and type(term) is type_ else ():
        if not any(one.path[: len(path)] == path for path in gone):
            yield one


def _alike(one: Counted, other: Counted, setting: Setting) -> bool:
    """Whether two tell one number of one group, if in other words."""
    if one.path != other.path or one.of != other.of:
        return False
    same = _same(one.number, other.number, {}, setting)
    return same and _same(one.group, other.group, one.metadata, setting)


def _same(one: object, other: object, metadata: Mapping[Any, object], setting: Setting) -> bool:
    if one == other or not isinstance(one, Value) or not isinstance(other, Value):
        return one == other
    return surely_same(verdict_between(metadata, one, other, setting))


def bearing(one: Counted, decisions: list[Decision]) -> set[Path]:
    """The places by whose decisions a number and a group came together."""
    return {
        each.path
        for each in decisions
        if each.outcome.settled and (_within(each.path, one.path) or _within(each.path, one.of))
    }


def _within(path: Path, other: Path) -> bool:
    """Whether one of two places lies in the other."""
    return path[: len(other)] == other[: len(path)]
