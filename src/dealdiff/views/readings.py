"""One text as a party reads it, and what two parties read in it otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve, field, frozen

from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.voices.tellings import FIGURES, TERMS
from dealdiff.model.given import SHEET, expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import READS, Statement
from dealdiff.model.term import Term
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.laying import laid
from dealdiff.views.leaves import leaves
from dealdiff.views.settled import settled
from dealdiff.views.speaking import party_named, said_for, voices_of

_TELLER = "told by"


def as_read_by(sheet: TermSheet, party: str, *, second_hand: bool = False) -> TermSheet:
    """The text as a party reads it: what it ``reads`` is laid over the text, field by field.

    What it reads in two ways stands in none; nor does what the text has there. Everything else is as the text
    has it, which says nothing of what the party thinks of it: who has no reading may have one. What other
    parties read does not enter. A term or figure that is read is told by those who read it so.
    ``second_hand`` also takes what somebody else says that the party reads; what it says itself goes before
    that.

    >>> from dealdiff.model.scope import Party, Scope
    >>> from dealdiff.vocabularies.ceasefire import Withdrawal
    >>> said = Statement(who="south", verb="reads", subject="pullback",
    ...     body=Withdrawal(id="pullback", extent="complete"))
    >>> scope = Scope(parties=[Party(id="north", name="North"), Party(id="south", name="South")])
    >>> terms = [Withdrawal(id="pullback", from_="the valley")]
    >>> draft = TermSheet(id="draft", terms=terms, statements=[said], scope=scope)
    >>> read = as_read_by(draft, "south").terms["pullback"]
    >>> str(read.from_), str(read.extent), str(read.told_by)
    ('the valley', 'complete', 'south')
    >>> as_read_by(draft, "north") == draft
    True

    :raises UnknownName: where there is no such party, with the nearest.
    """
    return _reading(sheet, party, second_hand=second_hand).view()


def readings(
    sheet: TermSheet, left: str, right: str, *, policy: Policy = DEFAULT, second_hand: bool = False
) -> Diff:
    """What two parties read otherwise in one text: a diff on the axis ``READINGS``.

    It compares the text as either reads it. Where one of them has no reading, that is the plain text, and is
    told as "the text", never as what the party holds. What a party reads in two ways is told as that.
    What the text leaves unsettled is not compared: nobody says that it stands.

    >>> from dealdiff.model.scope import Party, Scope
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> said = Statement(who="south", verb="reads", subject="prisoners",
    ...     body=Release(id="prisoners", count="at least 40"))
    >>> scope = Scope(parties=[Party(id="north", name="North"), Party(id="south", name="South")])
    >>> terms = [Release(id="prisoners", count="about 30")]
    >>> draft = TermSheet(id="draft", terms=terms, statements=[said], scope=scope)
    >>> print(readings(draft, "south", "north").of("substantive"))
    Prisoners, count: at least 40 (South), about 30 (the text), which is less [by policy about=10%].

    :raises UnknownName: where there is no such party, with the nearest.
    """
    expect("sheet", sheet, TermSheet, SHEET)
    text = settled(sheet)
    one, other = (_reading(text, party, second_hand=second_hand) for party in (left, right))
    open_ = {**one.left_open(), **other.left_open()}
    sides = (each.side(beside, open_) for each, beside in ((one, other), (other, one)))
    return diff(*sides, policy=policy, axis=Axis.READINGS)


def _reading(sheet: TermSheet, party: str, *, second_hand: bool) -> _Reading:
    expect("sheet", sheet, TermSheet, SHEET)
    party_named(sheet.scope, party)
    return _Reading(sheet=sheet, party=party, second_hand=second_hand)


@frozen(kw_only=True)
class _Reading:
    """One party that reads one text."""

    sheet: TermSheet
    party: str
    second_hand: bool
    said: tuple[Statement, ...] = field(init=False)
    items: dict[str, dict[str, Any]] = field(init=False)

    @said.default
    def _said(self) -> tuple[Statement, ...]:
        heard = said_for(self.sheet, self.party, second_hand=self.second_hand)
        return tuple(one for one in heard if one.family == READS)

    @items.default
    def _items(self) -> dict[str, dict[str, Any]]:
        """What it reads, by section and id; ``None`` where it reads a term of several types."""
        found: dict[str, dict[str, Any]] = {TERMS: {}, FIGURES: {}}
        for id_ in dict.fromkeys(one.subject for one in self.said if one.body is not None):
            said = [one for one in self.said if one.subject == id_]
            section = TERMS if any(isinstance(one.body, Term) for one in said) else FIGURES
            found[section][id_] = self.item(self.text(section, id_), said)
        return found

    def text(self, section: str, id_: str) -> Any:  # noqa: ANN401 # an item, a presence or None
        """What the text has."""
        return self.sheet.figures.at(id_) if section == FIGURES else self.sheet.terms.at(id_)

    def item(self, text: Any, said: Iterable[Statement]) -> Any:  # noqa: ANN401 # an item or None
        """What it reads of one item, told by those who say so."""
        several = list(said)
        near = {one.key for one in said_for(self.sheet, self.party, second_hand=False)}
        found = text
        for remote in (True, False):  # what it says itself goes before what others say that it reads
            these = [one for one in several if (one.key not in near) is remote]
            bodies = [evolve(one.body, told_by=UNREPORTED) for one in these if one.body is not None]
            found = laid(found, bodies, self.sheet)
            if bodies and found is None:
                return None
        return found

    def view(self) -> TermSheet:
        """The text as it reads it, with what it reads under the names of those who say so."""
        if not self.said:
            return self.sheet
        voices = voices_of(self.sheet.scope, self.party)
        items = {
            name: {id_: _told_by(one, self.readers(id_, voices)) for id_, one in held.items()}
            for name, held in self.items.items()
        }
        return self.laid_over(items, self.left_open())

    def readers(self, id_: str, voices: frozenset[str]) -> list[str]:
        """Who of its voices reads an item."""
        return sorted({name for one in self.said if one.subject == id_ for name in one.who.names} & voices)

    def side(self, other: _Reading, left_open: dict[str, Presence]) -> TermSheet:
        """The same beside what another party reads: as the text names its tellers, with what both say.

        What the other party reads in two ways stands beside its own view alone, and so does what somebody
        judges mistaken.
        """
        own = {one.key for one in self.said}  # some may be said jointly
        apart = {one.key for one in other.said if other.in_two_ways(one) or _judged_mistaken(one)} - own
        told = {one.key: one for one in (*self.said, *other.said) if one.key not in apart}
        return evolve(self.laid_over(self.items, left_open), statements=tuple(told.values()))

    def laid_over(self, items: dict[str, dict[str, Any]], left_open: dict[str, Presence]) -> TermSheet:
        """The text with these items in the place of its own; silence says nothing of some."""
        terms, figures = (
            Keyed({id_: one for id_, one in {**own, **items[name]}.items() if one is not None})
            for name, own in self.sections()
        )
        except_ = Keyed({**self.sheet.silence.except_, **left_open})
        silence = evolve(self.sheet.silence, except_=except_)
        return evolve(self.sheet, terms=terms, figures=figures, silence=silence)

    def sections(self) -> tuple[tuple[str, Keyed[Any]], ...]:
        """The text's own terms, and its figures."""
        return ((TERMS, self.sheet.terms), (FIGURES, self.sheet.figures))

    def left_open(self) -> dict[str, Presence]:
        """The terms that it reads in two ways: what stands in neither is not absent by silence."""
        return {
            one.subject: UNREPORTED
            for one in self.said
            if one.subject in self.items[TERMS]
            and self.sheet.silent_on(one.subject) is not UNREPORTED
            and self.in_two_ways(one)
        }

    def in_two_ways(self, one: Statement) -> bool:
        """Whether something of a reading does not stand in the view, since it reads it otherwise too."""
        if one.body is None:
            return True
        item = next((held[one.subject] for held in self.items.values() if one.subject in held), None)
        if item is None or type(item) is not type(one.body):
            return True
        kept = leaves(to_plain(item))
        return any(
            kept.get(path) != words
            for path, words in leaves(to_plain(one.body)).items()
            if path[-1] != _TELLER
        )


def _judged_mistaken(one: Statement) -> bool:
    return isinstance(one.mistaken, Names)


def _told_by(item: Any, readers: list[str]) -> Any:  # noqa: ANN401 # an item or None
    return evolve(item, told_by=readers) if item is not None else None
