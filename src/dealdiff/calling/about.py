"""Which findings a call is about, and what both versions tell of its object where there is none."""

from __future__ import annotations

from attrs import frozen

from dealdiff.calling.objects import ISSUE, PARTY, SPEAKER, VERSION, Object
from dealdiff.calling.own import given_up, is_stance_of, own_terms, own_text, stances
from dealdiff.calling.withholding import tells_nothing, withholds
from dealdiff.diffing.change import Change
from dealdiff.diffing.result import Diff
from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.model.unsettled import path_of, said_of
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED, Presence

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
        """Whether both texts are told in full."""
        return all(_complete(one) for one in self.sheets)

    @property
    def known(self) -> bool:
        """Whether both texts are known in full: told so, and nothing of them is unsettled."""
        places = (path_of(place) for sheet in self.sheets for place in sheet.unsettled)
        return self.complete and not any(path[0] in TEXT for path in places)

    @property
    def text(self) -> tuple[Change, ...]:
        """The findings on the text as a whole."""
        return tuple(one for one in self.diff if of_text(one))

    def about(self, thing: Object) -> tuple[Change, ...]:
        """The findings that an object is concerned in, in their order."""
        if thing.sort == ISSUE:
            return self._about_issue(thing.id)
        if thing.sort in (PARTY, SPEAKER):
            return self._about_stances(thing)
        return self.text if thing.sort == VERSION and thing.id == self.diff.after.id else ()

    def _about_issue(self, id_: str) -> tuple[Change, ...]:
        sections = TEXT | {_FIGURES, UNSETTLED}
        found = self.diff.about(id_)
        return tuple(one for one in found if one.path[0] in sections or stance_of(one) is not None)

    def _about_stances(self, thing: Object) -> tuple[Change, ...]:
        own = {one.key for sheet in self.sheets for one in stances(thing, sheet)}
        terms = {one for sheet in self.sheets for one in own_terms(thing, sheet)}
        return tuple(
            one
            for one in self.diff
            if (stance_of(one) is not None and one.path[1] in own)
            or (one.path[0] == UNSETTLED and is_stance_of(thing, _place(one), self.diff.after))
            or (_place(one)[0] == "terms" and not terms.isdisjoint(one.subjects))
        )

    def of_own_texts(self, thing: Object, change: Change) -> bool:
        """Whether a finding on the text is between two texts that a party made its own."""
        return all(
            own_text(thing, one) and change.subjects.isdisjoint(given_up(thing, one)) for one in self.sheets
        )

    def own_in_both(self, thing: Object) -> bool:
        """Whether a party made both texts its own."""
        return all(own_text(thing, sheet) for sheet in self.sheets)

    def own_in_one(self, thing: Object) -> bool:
        """Whether a party made one of the two texts its own, and the other not."""
        one, other = (own_text(thing, sheet) for sheet in self.sheets)
        return one != other

    def only_said(self, thing: Object) -> bool:
        """Whether neither text tells of an issue, so that there is nothing of it but what people say."""
        return all(_item(thing.id, sheet) is None for sheet in self.sheets)

    def in_text(self, thing: Object) -> bool:
        """Whether a call of an issue is of the text: what neither tells may be said of a stance on it."""
        if thing.sort != ISSUE or any(
            thing.id in sheet.figures or thing.id in sheet.scope.figures for sheet in self.sheets
        ):
            return False
        held = (one for sheet in self.sheets for one in sheet.statements if one.family == STANCE)
        return not self.only_said(thing) or all(one.subject != thing.id for one in held)

    def is_term(self, thing: Object) -> bool:
        """Whether an object is a term of a text, or may be one: an issue, and no phase."""
        return thing.sort == ISSUE and all(thing.id not in sheet.parts for sheet in self.sheets)

    def accounts_differ(self, thing: Object) -> bool:
        """Whether people tell or deny something of an issue in one of the versions alone."""
        one, other = (
            {each for each in sheet.said_about(thing.id) if each.family == TELLS} for sheet in self.sheets
        )
        return one != other

    def alike(self, thing: Object) -> bool:
        """Whether both versions tell something of an object, and the same as far as they tell it.

        Of a party they do so by two texts known in full that it made its own: stances are never all reported.
        """
        before, after = self.sheets
        if thing.sort in (PARTY, SPEAKER):
            return (
                self.known and any(own_terms(thing, one) for one in self.sheets) and self.own_in_both(thing)
            )
        if thing.sort == ISSUE:
            one, other = _item(thing.id, before), _item(thing.id, after)
            if self.accounts_differ(thing):
                return False
            return one is not None and one == other and one not in (UNDISCLOSED, UNREPORTED)
        whole = thing.sort == VERSION and thing.id == after.id and self.known
        return whole and bool(before.terms or before.parts)

    def holds(self, thing: Object) -> bool:
        """Whether any stance of a party or a speaker is told."""
        return thing.sort in (PARTY, SPEAKER) and any(stances(thing, one) for one in self.sheets)

    def unsettled(self, thing: Object) -> bool:
        """Whether a version leaves unsettled what an object is concerned in."""
        return any(self.unsettled_in(thing, one) for one in self.sheets)

    def unsettled_in(self, thing: Object, sheet: TermSheet) -> bool:
        """Whether one version does; its words there are a common base, and no side's."""
        paths = map(path_of, sheet.unsettled)
        if thing.sort == ISSUE:
            return any(thing.id in (*path[1:2], *(said_of(path) or ())[1:]) for path in paths)
        own = own_text(thing, sheet)
        return any(is_stance_of(thing, path, sheet) or (own and path[0] in TEXT) for path in paths)

    def left_at(self, path: Path, sheet: TermSheet) -> bool:
        """Whether a version leaves unsettled what stands at a path, in it or around it."""
        places = map(path_of, sheet.unsettled)
        return any(path[: len(one)] == one[: len(path)] for one in places)

    def withheld(self, thing: Object) -> bool:
        """Whether a version withholds, leaves open or does not tell what may differ in an object."""
        return any(self._withheld(thing, one) for one in self.sheets)

    def _withheld(self, thing: Object, sheet: TermSheet) -> bool:
        in_text = any(withholds(getattr(sheet, name)) for name in _OF_TEXT)
        if thing.sort in (PARTY, SPEAKER):
            said = any(withholds(one.body) for one in stances(thing, sheet))
            return said or (in_text and own_text(thing, sheet))
        if thing.sort == ISSUE:
            item = _item(thing.id, sheet)
            hidden = sheet.silent_on(thing.id) is UNDISCLOSED
            return hidden or withholds(item) or (tells_nothing(item) and not self.complete)
        return in_text


def stance_of(change: Change) -> Statement | None:
    """The stance that a finding is about."""
    side = change.after if change.after is not None else change.before
    held = isinstance(side, Statement) and side.family == STANCE
    return side if held and isinstance(side, Statement) else None


def of_text(change: Change) -> bool:
    """Whether a finding is on the text, or on what a version leaves unsettled in it."""
    return _place(change)[0] in TEXT


def _place(change: Change) -> Path:
    """Where a finding stands; of what is unsettled, the place that is."""
    return path_of(change.path[1]) if change.path[0] == UNSETTLED else change.path


def _item(id_: str, sheet: TermSheet) -> object | None:
    """The term, phase or figure, or the presence in its place."""
    found = sheet.terms.at(id_)
    return found if found is not None else sheet.parts.at(id_) or sheet.figures.at(id_)


def _complete(sheet: TermSheet) -> bool:
    exceptions: list[Presence] = list(sheet.silence.except_.values())
    return sheet.silence.default is ABSENT and all(one is ABSENT for one in exceptions)
