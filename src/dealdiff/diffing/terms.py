"""The changes between the terms of two sheets: matched by id, then by what one says that it replaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.breakdowns import recounted
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.counts import finding_of_counts
from dealdiff.diffing.fields import as_change, field_changes
from dealdiff.diffing.lengths import LASTS, Lengths
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.replacing import COUNT, Replaced, replacement, replacements
from dealdiff.diffing.semantics import find
from dealdiff.diffing.told_elsewhere import told_elsewhere
from dealdiff.diffing.transitions import heard
from dealdiff.diffing.weighing import TERMS, pair_of
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.values.presence import ABSENT, UNREPORTED


def term_changes(setting: Setting, lengths: Lengths) -> Iterator[Change]:
    """Every change of a term; together they own every atom under ``terms``."""
    before, after = setting.before.terms, setting.after.terms
    rows = list(differing(before, after))
    went = any(other is None or other is ABSENT for _, _, other in rows)
    new = after if went else Keyed({id_: other for id_, _, other in rows if other is not None})
    replaced = [replacement(group, setting) for group in replacements(before, new, after)]
    replaced += _suggested(setting)
    yield from replaced
    taken = {path for change in replaced for path in change.owns}
    for id_, one, other in rows:
        if (TERMS, id_) in taken:
            continue
        if isinstance(one, Term) and isinstance(other, Term):
            counted = (TERMS, id_, COUNT) in taken
            yield from _matched(one, other, setting, lengths, but=COUNTED if counted else frozenset())
        else:
            yield _come_or_gone(id_, one, other, setting)


def _suggested(setting: Setting) -> Iterator[Change]:
    """Terms that were split or merged, as their numbers suggest."""
    for one in setting.sums:
        group = Replaced(before=one.before, after=one.after, gone=one.before, come=one.after)
        yield evolve(replacement(group, setting), match=one)


COUNTED = frozenset({COUNT})


def _matched(
    before: Term, after: Term, setting: Setting, lengths: Lengths, *, but: frozenset[str]
) -> Iterator[Change]:
    if type(before) is not type(after):
        yield _retyped(before, after, setting)
        return
    pair = pair_of(before, after, (TERMS, before.id), setting)
    if lengths.crosses(pair):
        yield lengths.change(pair)
        but |= {LASTS}
    parts = None if COUNT in but else recounted(pair)
    if parts is not None:
        yield parts.change
        but |= parts.fields
    elsewhere = told_elsewhere(evolve(pair, left_out=pair.left_out | but) if but else pair)
    yield from elsewhere.changes
    yield from field_changes(elsewhere.pair)


def _retyped(before: Term, after: Term, setting: Setting) -> Change:
    return Change(
        kind="term-retyped",
        path=(TERMS, before.id),
        before=before,
        after=after,
        children=tuple(evolve(one, owns=()) for one in _of_both(before, after, setting)),
        statements=setting.said_about(before.id),
        owns=((TERMS, before.id),),
    )


def _of_both(before: Term, after: Term, setting: Setting) -> Iterator[Change]:
    """What differs between terms of two types in the fields that every term has, and that both types have."""
    path = (TERMS, before.id)
    pair = pair_of(before, after, path, setting)
    yield from field_changes(evolve(pair, before=_bare(before), after=_bare(after)))
    theirs: dict[str, Any] = attrs.fields_dict(type(after))
    for name, attribute in _own_fields(type(before)).items():
        one, other = getattr(before, name), getattr(after, name, None)
        if name not in theirs or not _same_sort(attribute, theirs[name]) or one == other:
            continue
        finding = find(attribute, one, other, setting, pair.weighing)
        finding = finding_of_counts(finding, attribute, before, after, setting, pair.weighing)
        yield as_change(finding, (*path, words_of(name)), one, other, pair.said)


def _bare(term: Term) -> Term:
    """What every term may tell, of whatever type it is."""
    return Term(**{name: getattr(term, name) for name in attrs.fields_dict(Term)})


def _own_fields(cls: type[Term]) -> dict[str, Any]:
    base = attrs.fields_dict(Term)
    return {name: one for name, one in attrs.fields_dict(cls).items() if name not in base}


def _same_sort(one: Any, other: Any) -> bool:  # noqa: ANN401 # fields of two classes
    """Whether two fields of one name hold one sort of value, in one role; lists are not compared."""
    sort = getattr(one.converter, "__name__", "")
    alike = sort == getattr(other.converter, "__name__", "") and one.metadata == other.metadata
    return alike and sort not in ("slices", "conditions")


def _come_or_gone(
    id_: str, before: TermOrPresence | None, after: TermOrPresence | None, setting: Setting
) -> Change:
    """A term on one side alone, or a presence in a term's place."""
    name = heard(
        UNREPORTED if before is None else before,
        UNREPORTED if after is None else after,
        setting.before.silent_on(id_),
        setting.after.silent_on(id_),
    )
    return Change(
        kind="term-" + name,
        path=(TERMS, id_),
        before=before,
        after=after,
        statements=setting.said_about(id_),
        owns=((TERMS, id_),),
    )
