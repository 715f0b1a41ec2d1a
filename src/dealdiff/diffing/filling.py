"""What fills the sentences of the catalogue: each word of a change, with no more than the evidence."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing._structural import differences
from dealdiff.diffing.attribution import by
from dealdiff.diffing.change import Change
from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import attribute_of
from dealdiff.model.term import Term
from dealdiff.telling.contents import content
from dealdiff.telling.items import exchange, figure_value
from dealdiff.telling.naming import title, upper_first
from dealdiff.telling.silences import PRESENT, silence_words
from dealdiff.telling.statements import as_said, subject_of
from dealdiff.values.details import Details
from dealdiff.values.duration import Duration
from dealdiff.values.firmness import Firmness
from dealdiff.values.moment import Moment
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Basis, Info
from dealdiff.values.when import When
from dealdiff.values.words import Value

CONDITIONS, AFTER = "if", "after"  # of a phase: the one that it follows
BODY = "body"  # of a statement: what is wanted, or told
_CORRECTS = "corrects"


@frozen(kw_only=True)
class Filling:
    """One change, with the two sheets that its sides stand in."""

    change: Change
    before: TermSheet
    after: TermSheet

    def words(self) -> dict[str, str]:
        """The words by the names that they have in a sentence."""
        change = self.change
        subject = self._subject()
        before, after = self._content(change.before, self.before), self._content(change.after, self.after)
        return {
            "subject": subject,
            "Subject": upper_first(subject),
            "field": self._field(),
            "before": before,
            "after": after,
            "Before": upper_first(before),
            "After": upper_first(after),
            "detail": self._detail(),
            "standing": self._standing(),
            "basis": self._basis(),
            "place": self._place(),
            "corrected": self._corrected(before),
            "former": self._former(),
            "differences": _differences(change),
            "act": before.removeprefix("this version: "),
            "by": by(change, self.before, self.after),
            **self._comparatives(),
        }

    @property
    def correcting(self) -> bool:
        """Whether the second text corrects the first."""
        return self.after.parents.at(self.before.id) == _CORRECTS

    def _subject(self) -> str:
        sheet = self.after if self.change.after is not None else self.before
        told = sheet.exchanges.at(self.change.path[1]) if self.change.path[0] == "exchange" else None
        if told is not None:
            return exchange(told, sheet, rated=self.change.field != "rate")
        if self.change.path[0] == "statements":
            return subject_of(self.change.path[1], self.after, self.before)
        return title(self.change.term_id, sheet) if self.change.term_id else "the text"

    def _field(self) -> str:
        path = self.change.path
        if self.change.field == CONDITIONS or path[-2:-1] == (CONDITIONS,):
            return title(path[-1], self.after)
        if path[0] in ("terms", "phases", "exchange", "figures"):
            return " ".join(path[2:])
        if path[0] in ("open", "agreed"):
            return f"issues named as {path[0]}"
        if path[2:3] == (BODY,):  # what is wanted or told, and by whom
            return f"{' '.join(path[3:])}, {as_said(path[1], self.before, self.after)}"
        return " ".join(path[2:] if path[0] == "statements" else path)

    def _content(self, side: object, sheet: TermSheet) -> str:
        if self.change.kind == "silence-told":
            return silence_words(sheet.silence)
        if side is None and self.change.kind == "phase-reordered":
            return "none of the others"
        if side is None:
            return PRESENT[UNREPORTED]
        if isinstance(side, tuple):  # what is withheld is called as the other sheet calls it
            sheet = self.before if self.change.kind == "content-withheld" else sheet
        if isinstance(side, Presence):
            whole = self.change.path[0] == "terms" and not self.change.field
            return PRESENT[side] if whole or side is UNREPORTED else str(side)
        return self._said(side, sheet)

    def _said(self, side: object, sheet: TermSheet) -> str:
        if isinstance(side, str) and (self.change.kind == "moved" or self.change.field == AFTER):
            return title(side, sheet)
        if self.change.kind == "term-retyped" and isinstance(side, Term):
            return side.is_
        if isinstance(side, Figure):
            return figure_value(side, sheet)
        return content(side, sheet, attribute_of(self.change.field))

    def _detail(self) -> str:
        """What was told, in brackets; nothing where nothing was."""
        change = self.change
        side, sheet = (change.before, self.before) if _gone(change) else (change.after, self.after)
        said = change.kind.endswith(_ANSWERED) and isinstance(side, Presence)
        if said or change.kind.endswith(_BACK):
            return ""  # the sentence says it
        words = "" if side is None or isinstance(side, Exchange) else self._content(side, sheet)
        return f" ({words})" if words else ""

    def _standing(self) -> str:
        """What stands where the text said that there is none."""
        after = self.change.after
        if isinstance(after, Presence | None):
            return PRESENT[after if after is UNDISCLOSED else ABSENT]
        words = self._content(after, self.after)
        if self.change.field:
            return words
        return f"told here ({words})" if words else "told here"

    def _comparatives(self) -> dict[str, str]:
        """More, longer or later: the word for the sort of value that is compared."""
        values = _values(self.change.after)
        sorts = (one for one in _COMPARATIVES for value in values if isinstance(value, one))
        sort = next(sorts, Quantity)
        more, less, higher, lower = _COMPARATIVES[sort]
        verdict = self.change.verdict
        surely = verdict is None or verdict.info is Info.CONTRARY
        return {
            "more": more,
            "less": less,
            "higher": higher,
            "lower": lower,
            "rose": more if surely else f"with {higher} bounds",
            "fell": less if surely else f"with {lower} bounds",
        }

    def _basis(self) -> str:
        verdict = self.change.verdict
        return f" [by policy {verdict.policy}]" if verdict and verdict.basis is Basis.POLICY else ""

    def _corrected(self, before: str) -> str:
        """Which side is the correction."""
        if self.correcting:
            return f"reported as {before} in what this corrects"
        return f"corrected to {before} in the other version"

    def _former(self) -> str:
        """What a matched item was called before; its id where the title is the same."""
        match = self.change.match
        if match is None:
            return ""
        old = title(match.before[0], self.before)
        return repr(match.before[0]) if old == self._subject() else old

    def _place(self) -> str:
        """Where each side tells a length: of the term or of its phase."""
        by_term = getattr(self.before.terms.at(self.change.term_id), "lasts", None)
        of_phase = isinstance(by_term, Presence)
        here, there = ("the term", "its phase") if of_phase else ("its phase", "the term")
        return f"told here of {here}, before of {there}"


_SHOWN = 3  # places told one by one


def _differences(change: Change) -> str:
    """Where carried data differ: the first places, and how many more there are."""
    if not isinstance(change.before, Details) or not isinstance(change.after, Details):
        return ""
    found = differences(change.before, change.after)
    told = [
        f"{'.'.join(one.path) or 'all of it'}: {one.before or 'nothing'} -> {one.after or 'nothing'}"
        for one in found[:_SHOWN]
    ]
    more = [f"and {len(found) - _SHOWN} more places"] if len(found) > _SHOWN else []
    return f" ({'; '.join([*told, *more])})" if found else ""


_OF_BEFORE = ("not-mentioned", "withheld", "removed", "not-repeated")
_BACK = "no-longer-ruled-out"
_ANSWERED = ("ruled-out", "left-open")  # what was told before stands in brackets, where something was


def _gone(change: Change) -> bool:
    """Whether what was told before is what a reader wants to see."""
    if change.kind.endswith(_ANSWERED) and not change.kind.endswith(_BACK):
        return not isinstance(change.before, Presence | None)
    return change.after is None or change.kind.endswith(_OF_BEFORE)


_COMPARATIVES: dict[type[Value], tuple[str, str, str, str]] = {
    Quantity: ("more", "less", "higher", "lower"),
    Duration: ("longer", "shorter", "longer", "shorter"),
    When: ("later", "earlier", "later", "earlier"),
    Moment: ("later", "earlier", "later", "earlier"),
    Firmness: ("firmer", "less firm", "firmer", "less firm"),
}


def _values(side: object) -> tuple[object, ...]:
    """The values of a side: itself, or a figure's number, date or length."""
    return (side.count, side.date, side.lasts) if isinstance(side, Figure) else (side,)
