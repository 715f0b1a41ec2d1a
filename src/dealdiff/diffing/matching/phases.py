"""What speaks for two phases being one, besides their own fields: their place, and what stands in them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from attrs import define, field

from dealdiff.diffing.matching.evidence import Besides
from dealdiff.diffing.matching.likeness import QUARTERS, in_words, marks, shared
from dealdiff.diffing.matching.rules import BEARER, GROUP, rules
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.wording import Wording

_PLACE, _TERMS = 2, 4  # weights
_SAME_PLACE = {True: 3, False: 1}  # of as many phases, in quarters; the first of two and of three says little


def _kind_of_term(term: Term) -> tuple[Hashable, ...]:
    """What sort of term it is, of whom, what and where, without what changes from text to text."""
    anchors = (name for name, (rule, _) in rules(type(term)).items() if rule.sort in (GROUP, BEARER))
    held = ((name, getattr(term, name)) for name in anchors)
    return type(term), *((name, str(value)) for name, value in held if value is not UNREPORTED)


@define
class Places:
    """The phases of two sheets: in which place each stands, and which terms stand in it."""

    before: TermSheet
    after: TermSheet
    _inside: dict[tuple[int, str], frozenset[Any]] = field(factory=dict)
    _at: dict[int, dict[str, int]] = field(factory=dict)

    def besides(self, one: str, other: str) -> Besides | None:
        """What speaks for them; ``None`` where the phases tell different numbers of themselves."""
        numbers = self._numbers(one, self.before), self._numbers(other, self.after)
        if all(numbers) and numbers[0] != numbers[1]:
            return None
        return tuple(self._told(one, other, same_number=all(numbers)))

    def _told(self, one: str, other: str, *, same_number: bool) -> Iterator[tuple[int, int, str]]:
        here, there = self._place(one, self.before), self._place(other, self.after)
        if same_number:
            yield _PLACE, QUARTERS, "number: the same"
        elif here is not None and there is not None:
            as_many = len(self.before.parts) == len(self.after.parts)
            points = _SAME_PLACE[as_many] if here == there else 0
            yield _PLACE, points, f"place in the order: {'the same' if points else 'another one'}"
        inside, within = self._terms(one, self.before), self._terms(other, self.after)
        if inside and within:
            points = shared(inside, within)
            yield _TERMS, points, f"terms in it: {points} of 4 quarters in common"

    def _numbers(self, id_: str, sheet: TermSheet) -> frozenset[str]:
        title = sheet.parts[id_].title
        told = marks(in_words(id_))
        return told or (marks(title.words) if isinstance(title, Wording) else frozenset())

    def _place(self, id_: str, sheet: TermSheet) -> int | None:
        """The place of a phase, from 0; ``None`` where the order of the phases is not told."""
        if id(sheet) not in self._at:
            whole = sum(not part.after for part in sheet.parts.values()) == 1
            self._at[id(sheet)] = {part.id: at for at, part in enumerate(sheet.phases)} if whole else {}
        return self._at[id(sheet)].get(id_)

    def _terms(self, id_: str, sheet: TermSheet) -> frozenset[Any]:
        """The terms in a phase: by id where both sheets have it, else by what they are about."""
        key = id(sheet), id_
        if key not in self._inside:
            shared_ids = self.before.terms.keys() & self.after.terms.keys()
            self._inside[key] = frozenset(
                term.id if term.id in shared_ids else _kind_of_term(term)
                for term in sheet.terms.values()
                if isinstance(term, Term) and term.part == id_
            )
        return self._inside[key]
