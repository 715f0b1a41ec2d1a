"""The changes between the terms of two sheets: matched by id, then by what one says that it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dealdiff.diffing.breakdowns import recounted
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import field_changes
from dealdiff.diffing.lengths import LASTS, Lengths
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.replacing import COUNT, replacement, replacements
from dealdiff.diffing.told_elsewhere import told_elsewhere
from dealdiff.diffing.transitions import heard
from dealdiff.diffing.weighing import TERMS, pair_of
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.term import Term
from dealdiff.values.presence import ABSENT, UNREPORTED


def term_changes(setting: Setting, lengths: Lengths) -> Iterator[Change]:
    """Every change of a term; together they own every atom under ``terms``."""
    before, after = setting.before.terms, setting.after.terms
    rows = list(differing(before, after))
    went = any(other is None or other is ABSENT for _, _, other in rows)
    new = after if went else Keyed({id_: other for id_, _, other in rows if other is not None})
    replaced = [replacement(group, setting) for group in replacements(before, new, after)]
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
