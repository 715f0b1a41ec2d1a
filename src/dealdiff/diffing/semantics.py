"""What the difference of two values in one field is called, and what it weighs."""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.bases import verdict_banned
from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.relating import verdict_between, verdict_in_full
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import RESTATED, heard
from dealdiff.model.roles import Role, is_excepted, role_of
from dealdiff.values.details import Details
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.schedule_in_full import comes_otherwise, told_in_part
from dealdiff.values.schedule_in_part import IN_PART
from dealdiff.values.shares import BASE_TOLD_APART
from dealdiff.values.verdict import RESTATED as ALIKE
from dealdiff.values.verdict import Basis, Info, Verdict, related
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

    ``silent_before``, ``silent_after``: what silence means on either side. ``ban``: the term forbids,
    so that a narrower group means that less is forbidden. ``turned``: one side forbids what the other is not
    told to forbid, so that who and how many are no more and no less. ``ranked_before``, ``ranked_after``:
    only the first of its people are told.
    """

    silent_before: Presence = UNREPORTED
    silent_after: Presence = UNREPORTED
    ban: bool = False
    turned: bool = False
    ranked_before: bool = False
    ranked_after: bool = False

    @property
    def complete(self) -> bool:
        """Whether both texts are known in full on it."""
        return self.silent_before is ABSENT and self.silent_after is ABSENT


PLAIN = Weighing()
FORBIDDEN_ON_ONE_SIDE = "forbidden on one side alone"


def find(
    attribute: attrs.Attribute[Any],
    before: object,
    after: object,
    setting: Setting,
    weighing: Weighing = PLAIN,
) -> Finding:
    """What the difference of two contents of a field is."""
    role = role_of(attribute)
    if role is Role.KNOWLEDGE and _nothing_and_zero(before, after):
        return Finding(kind=RESTATED, significance=Significance.EDITORIAL, verdict=ALIKE)
    if not isinstance(before, Value) or not isinstance(after, Value):
        return _sourced(attribute.name, come_or_gone(role, before, after, weighing))
    weighing = _as_told(before, after, weighing)
    verdict = _weighed(attribute, before, after, setting, weighing)
    people = attribute.metadata.get("scheme") == "people"
    name = "" if IN_PART in verdict.policy else _of_sort(before, after, setting)
    if not name:
        name = (_slice_of(verdict, weighing) if people else "") or _of(role, verdict, before, after, weighing)
    if isinstance(before, Group) and _forbids(attribute, weighing):
        name = _FORBIDDEN.get(name, name)
    return Finding(kind=name, significance=_weight(name, verdict, weighing), verdict=verdict)


def _weighed(
    attribute: attrs.Attribute[Any], before: Value, after: Value, setting: Setting, weighing: Weighing
) -> Verdict:
    """The verdict of two values, given how full the texts are and what they forbid."""
    relate = verdict_in_full if weighing.complete else verdict_between
    verdict = relate(attribute.metadata, before, after, setting)
    if _forbids(attribute, weighing):
        verdict = verdict_banned(before, after, verdict, setting)
    turned = weighing.turned and not is_excepted(attribute)
    if turned and isinstance(before, Group | Quantity) and verdict.info is not Info.SAME:
        return related(Info.MIXED, FORBIDDEN_ON_ONE_SIDE)
    return verdict


def _forbids(attribute: attrs.Attribute[Any], weighing: Weighing) -> bool:
    """Whether the field tells what is forbidden; two bans make none."""
    return not is_excepted(attribute) and weighing.ban is not attribute.metadata.get("bans", False)


def _as_told(before: Value, after: Value, weighing: Weighing) -> Weighing:
    """A list that says itself that it is not all is told in part, however full its text is."""
    in_part = told_in_part(before, after)
    return evolve(weighing, silent_before=UNREPORTED, silent_after=UNREPORTED) if in_part else weighing


# To forbid fewer says less, but the kind tells of what is forbidden as it stands: it is narrowed.
_FORBIDDEN = {"narrowed": "widened", "widened": "narrowed"}


_SHAPES = {
    "stretched": "schedule-stretched",
    "compressed": "schedule-compressed",
    "re-cut": "schedule-recut",
}


def _of_sort(before: Value, after: Value, setting: Setting) -> str:
    """The kind of a difference that only values of one sort have; "" for all others."""
    if isinstance(before, Schedule) and isinstance(after, Schedule):
        return _SHAPES.get(before.shape_to(after, setting.policy), "")
    return "details-changed" if isinstance(before, Details) else ""


_SOURCED = {
    ("told_by", "reported"): "newly-sourced",
    ("told_by", "not-mentioned"): "source-not-repeated",
    ("mistaken", "reported"): "judged-mistaken",
    ("mistaken", "not-mentioned"): "mistake-not-repeated",
}


def _sourced(name: str, finding: Finding) -> Finding:
    """Who tells it, and who judged it mistaken, come and go under names of their own."""
    kind = _SOURCED.get((name, finding.kind))
    return finding if kind is None else evolve(finding, kind=kind)


def come_or_gone(role: Role, before: object, after: object, weighing: Weighing) -> Finding:
    """A content that is silent, or a presence, on one side at least; its role bounds its weight."""
    name = heard(before, after, weighing.silent_before, weighing.silent_after)
    return Finding(kind=name, significance=_bounded(role, KINDS[name].significance))


_AT_MOST = {Role.EDITORIAL: Significance.EDITORIAL, Role.RECORD: Significance.RECORD}


def _bounded(role: Role, significance: Significance) -> Significance:
    return significance.at_most(_AT_MOST.get(role, significance))


_ZERO = Quantity.exactly(0)


def _nothing_and_zero(before: object, after: object) -> bool:
    """None and 0 are the same in substance, of a number; no cap and a cap of 0 are two things."""
    one, other = (before, after) if before is NONE else (after, before)
    return one is NONE and isinstance(other, Quantity) and other.nested().stated == _ZERO.nested().stated


def _slice_of(verdict: Verdict, weighing: Weighing) -> str:
    """Whether one side tells only the first ones of what the other tells: that is not precision."""
    if verdict.info is Info.MORE and weighing.ranked_after and not weighing.ranked_before:
        return "first-slice"
    if verdict.info is Info.LESS and weighing.ranked_before and not weighing.ranked_after:
        return "beyond-first-slice"
    return ""


def _of(role: Role, verdict: Verdict, before: Value, after: Value, weighing: Weighing) -> str:
    """The kind of a verdict in a field of a role."""
    if role is Role.RECORD:
        return "retold"
    if verdict.info is Info.SAME:
        return RESTATED
    if role is Role.EDITORIAL:
        return "retitled"
    if verdict.direction is not None:
        return verdict.name
    return _rested(role, verdict, before, after, weighing)


_LIMITED = {Info.MORE: "tightened", Info.LESS: "loosened"}
_COVERED = {Info.MORE: "narrowed", Info.LESS: "widened"}
_TOLD = {Info.MORE: "told-more-exactly", Info.LESS: "told-less-exactly"}


def _rested(role: Role, verdict: Verdict, before: Value, after: Value, weighing: Weighing) -> str:
    """The kind of a verdict without direction."""
    info = verdict.info
    if info is Info.CONTRARY:
        return "replaced"
    if info is Info.MIXED:
        return _mixed(before, after)
    if not weighing.complete:
        return _TOLD[info]
    whom = isinstance(before, Schedule) and isinstance(after, Schedule) and comes_otherwise(before, after)
    return (_LIMITED if role is Role.LIMIT and not whom else _COVERED)[info]  # the words bind


def _mixed(before: Value, after: Value) -> str:
    if isinstance(before, Wording):
        return "reworded"
    if isinstance(before, Moment) and isinstance(after, Moment) and _anchored_otherwise(before, after):
        return "re-anchored"
    return "possibly-changed"


def _anchored_otherwise(before: Moment, after: Moment) -> bool:
    """Whether two moments are counted from different things; what is permanent is counted from none."""
    return not before.permanent and not after.permanent and not before.same_anchor(after)


def _weight(name: str, verdict: Verdict, weighing: Weighing) -> Significance:
    """The catalogue's weight, unless a direction rests on a policy alone.

    A stated direction is substantive whatever the info, and so is one over a base that is told, or between
    two texts known in full of which one says less; any other one by policy weighs as its info does.
    """
    if (
        name not in ("raised", "lowered")
        or verdict.basis is Basis.STATED
        or verdict.policy == BASE_TOLD_APART
    ):
        return KINDS[name].significance
    if verdict.info is Info.MIXED:
        return Significance.UNCERTAIN
    return KINDS[name].significance if weighing.complete else Significance.CLARIFYING
