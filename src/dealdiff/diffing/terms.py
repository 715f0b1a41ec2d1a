"""The changes between the terms of two sheets: matched by id, then by what one says that it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.fields import field_changes, owned
from dealdiff.diffing.lengths import Lengths
from dealdiff.diffing.replacing import replacement, replacements
from dealdiff.diffing.transitions import heard
from dealdiff.diffing.weighing import TERMS, pair_of
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED


def term_changes(setting: Setting, lengths: Lengths) -> Iterator[Change]:
    """Every change of a term; together they own every atom under ``terms``."""
    before, after = setting.before.terms, setting.after.terms
    replaced = list(replacements(before, after))
    for group in replaced:
        yield replacement(group, setting)
    taken = {id_ for group in replaced for id_ in group.taken}
    lone: list[Change] = []
    for id_ in sorted({*before, *after} - taken):
        one, other = before.at(id_), after.at(id_)
        if isinstance(one, Term) and isinstance(other, Term):
            yield from _matched(one, other, setting, lengths)
        elif one is not other:
            lone.append(_come_or_gone(id_, one, other, setting))
    yield from _folded(lone)


def _matched(before: Term, after: Term, setting: Setting, lengths: Lengths) -> Iterator[Change]:
    if before is after or before == after:
        return
    if type(before) is not type(after):
        yield _retyped(before, after, setting)
        return
    pair = pair_of(before, after, (TERMS, before.id), setting)
    yield from lengths.changes(pair)
    said = setting.said_about(before.id)
    for change in field_changes(lengths.without(pair)):
        yield evolve(change, statements=said)


def _retyped(before: Term, after: Term, setting: Setting) -> Change:
    return Change(
        kind="term-retyped",
        path=(TERMS, before.id),
        before=before,
        after=after,
        statements=setting.said_about(before.id),
        owns=((TERMS, before.id),),
    )


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


def _folded(changes: list[Change]) -> Iterator[Change]:
    """Terms whose whole version is withheld (or was) are told as one change."""
    for name, whole in (("term-withheld", "content-withheld"), ("term-disclosed", "content-disclosed")):
        several = tuple(one for one in changes if one.kind == name and _one_sided(one.before, one.after))
        changes = [one for one in changes if one not in several]
        if several:
            yield Change(
                kind=whole,
                path=(TERMS,),
                after=tuple(one.path[1] for one in several),
                children=several,
                owns=owned(several),
            )
    yield from changes


def _one_sided(before: Content, after: Content) -> bool:
    """Whether one side tells the term and the other nothing of it."""
    return (before is None and isinstance(after, Term)) or (after is None and isinstance(before, Term))
