"""What the difference of two values in one field is called, and what it weighs."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from attrs import frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import VALUE, transition
from dealdiff.model.roles import Role, role_of
from dealdiff.model.sheet import TermSheet
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.presence import NONE, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import RESTATED, Basis, Info, Verdict
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.values.words import Value


@frozen(kw_only=True)
class Finding:
    """The kind, weight and verdict of one field's difference."""

    kind: str
    significance: Significance
    verdict: Verdict | None = None


@frozen(kw_only=True)
class Weighing:
    """What bears on the weight of a field's difference besides its values.

    ``complete``: both texts are known in full on it. ``ban``: the term forbids, so that narrower
    means less is forbidden. ``first``: only the first of a group are told.
    """

    complete: bool = False
    ban: bool = False
    first: str = ""


PLAIN = Weighing()


def find(
    attribute: attrs.Attribute[object],
    before: object,
    after: object,
    setting: Setting,
    weighing: Weighing = PLAIN,
) -> Finding | None:
    """What the difference of two contents of a field is; ``None`` where there is none."""
    if _nothing_and_zero(before, after):
        return Finding(kind="restated", significance=Significance.EDITORIAL, verdict=RESTATED)
    name = transition(before, after)
    if name != VALUE:
        return _of_kind(name, None) if name else None
    if before == after or not isinstance(before, Value) or not isinstance(after, Value):
        return None
    verdict = verdict_between(attribute.metadata, before, after, setting)
    return found(role_of(attribute), verdict, before, after, weighing)


def _nothing_and_zero(before: object, after: object) -> bool:
    """None and 0 are the same in substance."""
    one, other = (before, after) if before is NONE else (after, before)
    return one is NONE and isinstance(other, Quantity) and other == Quantity.exactly(0)


def verdict_between(
    metadata: Mapping[object, object], before: Value, after: Value, setting: Setting
) -> Verdict:
    """The verdict of two values, read in the sheets that they stand in."""
    if isinstance(before, Group) and isinstance(after, Group):
        scheme = setting.scheme(str(metadata.get("scheme", "")))
        return before.verdict_to(after, setting.policy, scheme=scheme)
    if isinstance(before, Moment) and isinstance(after, Moment):
        return _moments(before, after, setting)
    return before.verdict_to(after, setting.policy)


def _moments(before: Moment, after: Moment, setting: Setting) -> Verdict:
    """Moments of one anchor are compared as told; of different ones only if both can be dated."""
    if before.same_anchor(after):
        return before.verdict_to(after, setting.policy)
    return before.dated(dates(setting.before)).verdict_to(after.dated(dates(setting.after)), setting.policy)


def dates(sheet: TermSheet) -> dict[str, When]:
    """The dates that a sheet gives to its start and its phases, by anchor."""
    starts = {"start": sheet.when, **{part.id: part.when for part in sheet.parts.values()}}
    return {name: when for name, moment in starts.items() if (when := _date_of(moment)) is not None}


def _date_of(moment: Moment | Presence) -> When | None:
    return moment.reading.date if isinstance(moment, Moment) else None


def found(
    role: Role, verdict: Verdict, before: Value, after: Value, weighing: Weighing = PLAIN
) -> Finding | None:
    """The kind and weight of a verdict in a field of a role."""
    if verdict.info is Info.SAME and verdict.same_words:
        return None
    if role in _LIGHT:
        name = _LIGHT[role]
    elif verdict.info is Info.SAME:
        name = "restated"
    elif weighing.first and verdict.info in (Info.MORE, Info.LESS) and isinstance(before, Group):
        name = weighing.first
    elif verdict.direction is not None:
        name = _MOVED[verdict.name]
    else:
        name = _rested(role, verdict, before, after, weighing)
    return _of_kind(name, verdict)


_LIGHT = {Role.EDITORIAL: "retitled", Role.RECORD: "retold", Role.PLACE: "moved"}
_MOVED = {name: name for name in ("raised", "lowered", "increased", "decreased")}
_BOUND = {Info.MORE: "tightened", Info.LESS: "loosened"}
_TOLD = {Info.MORE: "told-more-exactly", Info.LESS: "told-less-exactly"}


def _rested(role: Role, verdict: Verdict, before: Value, after: Value, weighing: Weighing) -> str:
    """The kind of a verdict without direction."""
    info = verdict.info
    if info is Info.CONTRARY:
        return "replaced"
    if info is Info.MIXED:
        return _mixed(before, after)
    if weighing.complete and role in (Role.LIMIT, Role.SCOPE):
        return _BOUND[info.mirror if weighing.ban else info]
    return _TOLD[info]


def _mixed(before: Value, after: Value) -> str:
    if isinstance(before, Wording):
        return "reworded"
    if isinstance(before, Moment) and isinstance(after, Moment) and not before.same_anchor(after):
        return "re-anchored"
    return "possibly-changed"


def _of_kind(name: str, verdict: Verdict | None) -> Finding:
    return Finding(kind=name, significance=_weight(name, verdict), verdict=verdict)


def _weight(name: str, verdict: Verdict | None) -> Significance:
    """The catalogue's weight, unless a direction rests on a policy alone.

    A stated direction is substantive whatever the info; one by policy weighs as its info does.
    """
    if name in ("raised", "lowered") and verdict is not None and verdict.basis is Basis.POLICY:
        return Significance.UNCERTAIN if verdict.info is Info.MIXED else Significance.CLARIFYING
    return KINDS[name].significance
