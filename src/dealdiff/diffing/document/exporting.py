"""A diff as plain JSON data: format ``dealdiff-diff/1``, exact, the same each time."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Protocol

from attrs import frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.document.noting import notes_data, suggested_data
from dealdiff.diffing.narration import sentence
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.siding import VERSIONS
from dealdiff.diffing.suggested import Match
from dealdiff.diffing.typed import Json, typed
from dealdiff.model.effective import Effective
from dealdiff.model.plain import to_plain
from dealdiff.model.rereading import strange_types
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Verdict
from dealdiff.vocabularies.finding import BUILT_IN, find_vocabulary

FORMAT = "dealdiff-diff/1"
REPORTED, EFFECTIVE = "as reported", "effective"


class Told(Protocol):
    """What a diff holds."""

    @property
    def before(self) -> TermSheet: ...  # noqa: D102 # as Diff has it
    @property
    def after(self) -> TermSheet: ...  # noqa: D102 # as Diff has it
    @property
    def changes(self) -> tuple[Change, ...]: ...  # noqa: D102 # as Diff has it
    @property
    def policy(self) -> Policy: ...  # noqa: D102 # as Diff has it
    @property
    def axis(self) -> Enum: ...  # noqa: D102 # as Diff has it
    @property
    def nature(self) -> str: ...  # noqa: D102 # as Diff has it
    @property
    def left_out(self) -> frozenset[Path]: ...  # noqa: D102 # as Diff has it
    @property
    def notes(self) -> Notes: ...  # noqa: D102 # as Diff has it


def exported(diff: Told) -> dict[str, Json]:
    """The document of a diff; :func:`dealdiff.diffing.document.importing.imported` reads it back.

    :raises ModelError: for contents that no side of a change holds.
    """
    one, other = diff.before.scope, diff.after.scope
    scopes = [one] if one is other or one == other else [one, other]
    form = _Form(diff.before, diff.after, diff.axis.value)
    return {
        "format": FORMAT,
        "compared": compared(diff.before, diff.after),
        "axis": diff.axis.value,
        "nature": diff.nature,
        "policy": policy_data(diff.policy),
        "scopes": [to_plain(scope) for scope in scopes],
        "before": _sheet(diff.before, 0),
        "after": _sheet(diff.after, len(scopes) - 1),
        "changes": [form.change(change) for change in diff.changes],
        "left out": paths(sorted(diff.left_out)),
        **notes_data(diff.notes),
    }


def compared(before: TermSheet, after: TermSheet) -> str:
    """What the two sides are: the versions as reported, or what stood with them (effective).

    >>> compared(TermSheet(id="one"), Effective(id="two"))
    'as reported -> effective'
    """
    sides = [EFFECTIVE if isinstance(one, Effective) else REPORTED for one in (before, after)]
    return " -> ".join(dict.fromkeys(sides))


def policy_data(policy: Policy) -> Json:
    """A policy: its widths as exact fractions."""
    return {
        "about": str(policy.about),
        "nearly": str(policy.nearly),
        "step": str(policy.step),
        "inclusive days": policy.inclusive_days,
        **({} if policy.match is None else {"match": str(policy.match)}),
    }


def verdict_data(verdict: Verdict) -> Json:
    """A verdict with its name."""
    return {
        "name": verdict.name,
        "info": verdict.info.value,
        "direction": verdict.direction.value if verdict.direction else None,
        "same words": verdict.same_words,
        "basis": verdict.basis.value,
        "policy": verdict.policy,
    }


def match_data(match: Match) -> Json:
    """A suggestion: its score as an exact fraction."""
    return {**suggested_data(match), "evidence": [*match.evidence]}


def paths(several: Iterable[Path]) -> list[list[str]]:
    """Paths as lists of their steps."""
    return [[*path] for path in several]


def _sheet(sheet: TermSheet, scope: int) -> Json:
    data = {"scope": scope, "types": strange(sheet), "sheet": to_plain(sheet)}
    if isinstance(sheet, Effective):
        data[EFFECTIVE] = {"attested": dict(sheet.attested), "contested": [*sheet.contested]}
    return data


def strange(sheet: TermSheet) -> dict[str, str]:
    """The term types of a sheet that its scope does not name, each with the vocabulary that ships it.

    A type of nobody's is left out: who reads the document hands its vocabulary over.
    """
    types = strange_types(sheet, sheet.scope.vocabulary)
    known = [find_vocabulary(name) for name in BUILT_IN] if types else []
    homes = ((kind.type_, one.name) for kind in types for one in known if one.types.get(kind.type_) is kind)
    return dict(sorted(homes))


def change_data(change: Change, before: TermSheet, after: TermSheet, axis: str = VERSIONS) -> dict[str, Json]:
    """One change between two sheets, as it stands in the document."""
    return _Form(before, after, axis).change(change)


@frozen
class _Form:
    """The changes between two sheets as data."""

    before: TermSheet
    after: TermSheet
    axis: str

    def change(self, change: Change) -> dict[str, Json]:
        return {
            **derived(change),
            "significance": change.significance.value,
            "sentence": sentence(change, self.before, self.after, self.axis),
            "path": [*change.path],
            "before": typed(change.before),
            "after": typed(change.after),
            "verdict": verdict_data(change.verdict) if change.verdict else None,
            "accounts": {who: verdict_data(verdict) for who, verdict in change.accounts.items()},
            "children": [self.change(one) for one in change.children],
            "echoes": [self.change(one) for one in change.echoes],
            "statements": [self._statement(one) for one in change.statements],
            "owns": paths(change.owns),
            "cites": paths(change.cites),
            **({} if change.match is None else {"match": match_data(change.match)}),
        }

    def _statement(self, said: Statement) -> Json:
        """Where a statement stands; one that stands in neither sheet is written out."""
        for side, sheet in (("before", self.before), ("after", self.after)):
            if said in sheet.statements:
                return {"in": side, "key": said.key}
        return typed(said)


def derived(change: Change) -> dict[str, str]:
    """What follows from a change's other fields, and is checked where a document is read."""
    return {
        "fingerprint": change.fingerprint,
        "kind": change.kind,
        "family": change.family,
        "subject": change.term_id,
    }
