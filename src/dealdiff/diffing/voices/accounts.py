"""What a change is by each account of its field."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.voices.disagreeing import against, verdict_of
from dealdiff.diffing.voices.tellings import (
    FIGURES,
    ITEM,
    TERMS,
    Telling,
    Tellings,
    item_at,
    own_value,
    tellings,
)
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Info, Verdict, related

SEVERAL = "told in several ways"  # by one voice


def with_accounts(change: Change, setting: Setting) -> Change:
    """The change with its verdict by each account that a ``tells`` statement of either sheet gives.

    An account that is told on one side only stands, on the other, beside the sheet's own value. Where
    accounts lead to verdicts of different kinds, or somebody denies what the sheet tells, the change
    weighs uncertain at most; an account that was judged mistaken is listed and carries no weight.

    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.statement import Statement
    >>> from dealdiff.values.policy import DEFAULT
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> march = TermSheet(id="march", terms=[Release(id="prisoners", count=30)])
    >>> same = Release(id="prisoners", count=30)
    >>> said = Statement(who="envoy", verb="tells", subject="prisoners", body=same)
    >>> may = TermSheet(id="may", terms=[Release(id="prisoners", count=40)], statements=[said])
    >>> setting = Setting(before=march, after=may, policy=DEFAULT)
    >>> change = next(one for one in diff(march, may) if one.field == "count")
    >>> told = with_accounts(change, setting)
    >>> told.significance.value, {who: verdict.name for who, verdict in told.accounts.items()}
    ('uncertain', {'envoy': 'equal'})
    """
    before, after = tellings(setting.before), tellings(setting.after)
    if not before and not after:
        return change
    if change.children:
        change = _with_children(change, setting)
    if change.path[0] not in (TERMS, FIGURES) or len(change.path) <= ITEM:
        return change
    return _accounted(change, _Sides(change=change, before=before, after=after, setting=setting))


def _with_children(change: Change, setting: Setting) -> Change:
    """What differs inside it, by account; a change that weighs as what is inside it follows that."""
    children = tuple(with_accounts(one, setting) for one in change.children)
    if children == change.children:
        return change
    weights = [KINDS[change.kind].significance, *(one.significance for one in children)]
    weight = change.significance.at_most(Significance.heaviest(weights))
    return evolve(change, children=children, significance=weight)


@frozen(kw_only=True)
class _Sides:
    """What is told of a change's field on either side."""

    change: Change
    before: Tellings
    after: Tellings
    setting: Setting

    def told(self, side: Tellings) -> list[Telling]:
        return [one for one in side.get(self.change.path, ()) if not one.denies]

    def own(self, value: Content, sheet: TermSheet) -> Telling:
        """What the sheet itself tells on one side."""
        path = self.change.path
        item = item_at(sheet, path)
        item = None if isinstance(item, Presence) else item
        if item is not None and value in (None, UNREPORTED, ""):
            value = own_value(sheet, path, type(item))
        return Telling(path=path, value=value, item=item)

    def denied(self, own: Telling, side: Tellings) -> bool:
        """Whether somebody who was not judged mistaken denies what the sheet tells."""
        path = self.change.path
        denials = (*side.get(path, ()), *side.get(path[:ITEM], ()))
        return any(
            found is not None and found.info is Info.CONTRARY
            for one in denials
            if one.denies and not one.mistaken
            for found in (against(one, own, self.setting),)
        )


def _accounted(change: Change, sides: _Sides) -> Change:
    setting = sides.setting
    before, after = sides.own(change.before, setting.before), sides.own(change.after, setting.after)
    there, here = sides.told(sides.before), sides.told(sides.after)
    verdicts: dict[str, Verdict] = {}
    heard: list[Verdict | None] = [change.verdict or verdict_of(before, after, setting)]
    differs = False
    for voice in sorted({one.voice for one in (*there, *here)}):
        one = [each for each in there if each.voice == voice] or [before]
        other = [each for each in here if each.voice == voice] or [after]
        found = _of_voice(one, other, setting)
        if found is not None:
            verdicts[voice] = found
            differs = differs or _values(one) != [before.value] or _values(other) != [after.value]
            if not all(each.mistaken for each in (*one, *other) if each.statement is not None):
                heard.append(found)
    denied = sides.denied(before, sides.before) or sides.denied(after, sides.after)
    if not differs and not denied:
        return change
    kinds = {(one.info, one.direction) if one is not None else None for one in heard}
    if denied or len(kinds) > 1:
        change = change.at_most(Significance.UNCERTAIN)
    return evolve(change, accounts=Keyed(verdicts)) if differs else change


def _of_voice(before: list[Telling], after: list[Telling], setting: Setting) -> Verdict | None:
    """The verdict by one account; a voice that tells a field in several ways has none that is sure."""
    found = [verdict_of(one, other, setting) for one in before for other in after]
    told = [one for one in found if one is not None]
    if len({(one.info, one.direction) for one in told}) > 1:
        return related(Info.MIXED, SEVERAL)
    return told[0] if told else None


def _values(several: Iterable[Telling]) -> list[Content]:
    return [one.value for one in several]
