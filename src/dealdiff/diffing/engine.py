"""The one engine: two sheets in, a Diff out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from attrs import evolve

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.context import figure_changes
from dealdiff.diffing.echoes import with_echoes
from dealdiff.diffing.headings import (
    exchange_changes,
    heading_changes,
    issue_changes,
    life_changes,
)
from dealdiff.diffing.lengths import Lengths
from dealdiff.diffing.matching.finding import match
from dealdiff.diffing.nature import nature_of
from dealdiff.diffing.notes import NO_NOTES, Notes
from dealdiff.diffing.phases import phase_changes
from dealdiff.diffing.renamed import beyond_ids
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.saying.statements import statement_changes
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.terms import term_changes
from dealdiff.diffing.unsettled import bounded, unsettled_changes, with_places
from dealdiff.diffing.voices.accounts import with_accounts
from dealdiff.diffing.withholding import folded
from dealdiff.model.given import SHEET, expect
from dealdiff.model.sheet import RELATIONS, TermSheet
from dealdiff.values.policy import DEFAULT, Policy

CORRECTION = RELATIONS["corrects"]


def diff(
    before: TermSheet, after: TermSheet, *, policy: Policy = DEFAULT, axis: Axis = Axis.VERSIONS
) -> Diff:
    """What differs between two versions, and what it means.

    Between two reports it says what the second tells otherwise; silence is never called a removal
    unless a text is known to be complete. For claims about movement compare two
    :func:`~dealdiff.effective` versions. A diff is empty exactly when the sheets are equal in all but
    their scope.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> one = TermSheet(id="one", terms=[Release(id="prisoners", count="about 350")])
    >>> two = TermSheet(id="one", terms=[Release(id="prisoners", count=355)])
    >>> [change.kind for change in diff(one, two)]
    ['told-more-exactly']

    Items meet by their ids and by what a text says that it replaces. A policy with ``match`` takes those
    under other ids for one too, where :func:`dealdiff.match` suggests it with such a score.

    ``axis`` says what the two sides are: two versions, or one version as two parties want it, as two
    sources tell it, or as two read it.

    :raises ModelError: where a side is no sheet, or the policy no policy.
    :raises DealdiffError: where matching needs the extra ``dealdiff[match]`` and it is not installed.
    """
    expect("before", before, TermSheet, SHEET)
    expect("after", after, TermSheet, SHEET)
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    expect("axis", axis, Axis, "an Axis, such as Axis.PARTIES")
    changes, notes = _paired(Setting(before=before, after=after, policy=policy), axis)
    if CORRECTION in (nature_of(before, after), nature_of(after, before)):
        changes = (_as_record(change) for change in changes)
    return Diff(
        before=before,
        after=after,
        changes=tuple(sorted(changes, key=_place)),
        policy=policy,
        axis=axis,
        nature=nature_of(before, after),
        notes=notes,
    )


def _paired(setting: Setting, axis: Axis) -> tuple[Iterable[Change], Notes]:
    """What differs between the two sheets of a setting, whose items meet as the policy has it."""
    compared = partial(_compared, axis=axis)
    if setting.policy.match is None:
        return compared(setting), NO_NOTES
    found = match(setting.before, setting.after, policy=setting.policy)
    return beyond_ids(setting, found, compared), Notes(ambiguous=found.ambiguous)


def _compared(setting: Setting, axis: Axis) -> Iterable[Change]:
    """What differs between the two sheets of a setting, whose items meet by their ids."""
    changes = with_places(folded(_changes(setting), setting, axis), setting)
    return (bounded(with_accounts(one, setting), setting) for one in with_echoes(changes, setting))


def _as_record(change: Change) -> Change:
    """What a correction changes is the record, not the deal."""
    children = tuple(_as_record(one) for one in change.children)
    kind = CORRECTED if _moves(change) else change.kind
    return evolve(change, kind=kind, significance=Significance.RECORD, children=children)


CORRECTED = "corrected"
_VALUES = frozenset({"value", "breakdown", "schedule"})
_ALIKE = frozenset({"restated", "same-length", "retitled"})


def _moves(change: Change) -> bool:
    """Whether a kind says that a value is another one, which a correction never says of the deal."""
    of_life = change.family == "life" and change.path[0] != "statements"
    return (change.family in _VALUES or of_life) and change.kind not in _ALIKE


def _changes(setting: Setting) -> Iterator[Change]:
    if setting.before is setting.after:
        return
    lengths = Lengths(setting)
    yield from term_changes(setting, lengths)
    yield from phase_changes(setting, lengths.owned)
    yield from exchange_changes(setting)
    yield from life_changes(setting)
    yield from issue_changes(setting)
    yield from statement_changes(setting)
    yield from figure_changes(setting)
    yield from heading_changes(setting)
    yield from unsettled_changes(setting)


_SECTIONS = {
    name: place
    for place, name in enumerate(
        ("terms", "phases", "exchange", "lasts", "when", "ends", "open", "agreed", "statements", "figures")
    )
}


def _place(change: Change) -> tuple[int, int, tuple[str, ...], str]:
    """The weightiest first, then by where it stands in the sheet."""
    return (
        -change.significance.weight,
        _SECTIONS.get(change.path[0], len(_SECTIONS)),
        change.path,
        change.kind,
    )
