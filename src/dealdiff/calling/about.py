"""Which findings a call is about, and what both versions tell of its object where there is none."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from dealdiff.calling.objects import DEMANDS, ISSUE, PARTY, SPEAKER, VERSION, Object
from dealdiff.calling.withholding import tells_nothing, withholds
from dealdiff.diffing.change import Change
from dealdiff.diffing.result import Diff
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.parties.position import positions_in
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.views.speaking import said_for

TEXT = frozenset({"terms", "phases", "exchange", "lasts", "when", "ends", "open", "agreed"})
"""Where the text stands, and not what is said of it."""
_FIGURES = "figures"
_OF_TEXT = ("terms", "parts", "exchanges", "lasts", "when", "ends")


@frozen(kw_only=True)
class Compared:
    """Two versions, and what differs between them."""

    diff: Diff

    @property
    def sheets(self) -> tuple[TermSheet, TermSheet]:
        """The version before, and the one after."""
        return self.diff.before, self.diff.after

    @property
    def complete(self) -> bool:
        """Whether both texts are known in full."""
        return all(_complete(one) for one in self.sheets)

    @property
    def text(self) -> tuple[Change, ...]:
        """The findings on the text as a whole."""
        return tuple(one for one in self.diff if one.path[0] in TEXT)

    def about(self, thing: Object) -> tuple[Change, ...]:
        """The findings that an object is concerned in, in their order."""
        if thing.sort == ISSUE:
            return self._about_issue(thing.id)
        if thing.sort in (PARTY, SPEAKER):
            return self._about_stances(thing)
        return self.text if thing.sort == VERSION and thing.id == self.diff.after.id else ()

    def _about_issue(self, id_: str) -> tuple[Change, ...]:
        found = self.diff.about(id_)
        return tuple(one for one in found if one.path[0] in TEXT | {_FIGURES} or stance_of(one) is not None)

    def _about_stances(self, thing: Object) -> tuple[Change, ...]:
        own = {one.key for sheet in self.sheets for one in stances(thing, sheet)}
        text = {one for sheet in self.sheets for one in self._text_of(thing, sheet)}
        return tuple(
            one
            for one in self.diff
            if (stance_of(one) is not None and one.path[1] in own)
            or (one.path[0] == "terms" and not text.isdisjoint(one.subjects))
        )

    def _text_of(self, thing: Object, sheet: TermSheet) -> set[str]:
        """The terms of a text that the party tabled, accepted or signed."""
        if thing.sort != PARTY:
            return set()
        return {one.issue for one in positions_in(sheet, thing.id) if one.of_text}

    def only_said(self, thing: Object) -> bool:
        """Whether neither text tells of an issue, so that there is nothing of it but what people say."""
        return not any(_item(thing.id, sheet) for sheet in self.sheets)

    def accounts_differ(self, thing: Object) -> bool:
        """Whether people tell or deny something of an issue in one of the versions alone."""
        one, other = (
            {each for each in sheet.said_about(thing.id) if each.family == TELLS} for sheet in self.sheets
        )
        return one != other

    def alike(self, thing: Object) -> bool:
        """Whether both versions tell something of an object, and the same as far as they tell it."""
        before, after = self.sheets
        if thing.sort in (PARTY, SPEAKER):
            return any(stances(thing, one) for one in self.sheets)  # those that differ are findings
        if thing.sort == ISSUE:
            one, other = _item(thing.id, before), _item(thing.id, after)
            if self.accounts_differ(thing):
                return False
            return one is not None and one == other and one not in (UNDISCLOSED, UNREPORTED)
        whole = thing.sort == VERSION and thing.id == after.id and self.complete
        return whole and bool(before.terms or before.parts)

    def withheld(self, thing: Object) -> bool:
        """Whether a version withholds, leaves open or does not tell what may differ in an object."""
        return any(self._withheld(thing, one) for one in self.sheets)

    def _withheld(self, thing: Object, sheet: TermSheet) -> bool:
        if thing.sort in (PARTY, SPEAKER):
            return any(withholds(one.body) for one in stances(thing, sheet))
        if thing.sort == ISSUE:
            item = _item(thing.id, sheet)
            hidden = sheet.silent_on(thing.id) is UNDISCLOSED
            return hidden or withholds(item) or (tells_nothing(item) and not self.complete)
        return any(withholds(getattr(sheet, name)) for name in _OF_TEXT)


def stance_of(change: Change) -> Statement | None:
    """The stance that a finding is about."""
    side = change.after if change.after is not None else change.before
    held = isinstance(side, Statement) and side.family == STANCE
    return side if held and isinstance(side, Statement) else None


def stances(thing: Object, sheet: TermSheet) -> tuple[Statement, ...]:
    """What a party, or one speaker, is reported to hold; of ``demands`` only what it wants."""
    if thing.sort == PARTY:
        said: Iterable[Statement] = said_for(sheet, thing.id)
    else:
        said = (one for one in sheet.statements if thing.id in one.who.names)
    held = (one for one in said if one.family == STANCE)
    return tuple(one for one in held if thing.noun != DEMANDS or one.verb == "wants")


def _item(id_: str, sheet: TermSheet) -> object | None:
    """The term, phase or figure, or the presence in its place."""
    found = sheet.terms.at(id_)
    return found if found is not None else sheet.parts.at(id_) or sheet.figures.at(id_)


def _complete(sheet: TermSheet) -> bool:
    exceptions: list[Presence] = list(sheet.silence.except_.values())
    return sheet.silence.default is ABSENT and all(one is ABSENT for one in exceptions)
