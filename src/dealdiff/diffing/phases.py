"""The changes of phases: their fields, their comings and goings, and their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import Pair, as_change, field_changes
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.semantics import Finding, come_or_gone
from dealdiff.diffing.weighing import of_phases
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.roles import Role
from dealdiff.model.spelling import Path, words_of
from dealdiff.values.presence import UNREPORTED

PHASES, AFTER = words_of("parts"), "after"


def phase_changes(setting: Setting, taken: set[Path]) -> Iterator[Change]:
    """Phases, leaving out the atoms that their terms' lengths have accounted for."""
    before, after = setting.before.parts, setting.after.parts
    if before == after:
        return
    pair = Pair(
        before=None,
        after=None,
        path=(PHASES,),
        setting=setting,
        weighing=of_phases(setting),
        left_out=frozenset({"id", AFTER}),
    )
    for change in keyed_changes("phase", pair, before, after):
        if not taken.issuperset(change.owns):
            yield change
    for id_ in sorted(set(before) & set(after)):
        if before[id_].after != after[id_].after:
            finding = _order(id_, before, after, pair)
            yield as_change(
                finding, (PHASES, id_, AFTER), before[id_].after or None, after[id_].after or None
            )


def keyed_changes(noun: str, pair: Pair, before: Keyed[Any], after: Keyed[Any]) -> Iterator[Change]:
    """Items by id: those on one side come or go, the others field by field."""
    for id_, one, other in differing(before, after):
        inner = evolve(pair, before=one, after=other, path=(*pair.path, id_))
        if one is None or other is None:
            yield _come_or_gone(noun, inner)
        else:
            yield from field_changes(inner)


def _come_or_gone(noun: str, pair: Pair) -> Change:
    sides = [UNREPORTED if one is None else one for one in (pair.before, pair.after)]
    return Change(
        kind=f"{noun}-{come_or_gone(Role.SCOPE, sides[0], sides[1], pair.weighing).kind}",
        path=pair.path,
        before=pair.before,
        after=pair.after,
        owns=(pair.path,),
    )


def _order(id_: str, before: Keyed[Part], after: Keyed[Part], pair: Pair) -> Finding:
    """What it means that a phase follows another one than before.

    It is another order only if one report has it after a phase that the other has after it. A report
    that leaves phases out tells of the order only what is left: its link is what the other implies.
    """
    one, other = before[id_].after, after[id_].after
    weighing = pair.weighing
    if _follows(other, id_, before) or _follows(one, id_, after):
        name = "phase-reordered"
    elif not one or not other:
        return come_or_gone(Role.PLACE, one or UNREPORTED, other or UNREPORTED, weighing)
    elif _follows(id_, other, before) and weighing.silent_after is UNREPORTED:
        name = "not-mentioned"
    elif _follows(id_, one, after) and weighing.silent_before is UNREPORTED:
        name = "reported"
    else:
        name = "possibly-changed"
    return Finding(kind=name, significance=KINDS[name].significance)


def _follows(id_: str, earlier: str, parts: Keyed[Part]) -> bool:
    """Whether a phase is told to come after another one, directly or by those between."""
    seen: set[str] = set()
    while id_ in parts and id_ not in seen:
        seen.add(id_)
        id_ = parts[id_].after
        if id_ == earlier:
            return True
    return False
