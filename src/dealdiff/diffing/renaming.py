"""A sheet with other ids: each item's own, and every name of it in links, statements and moments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs
from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import Issue
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Term
from dealdiff.telling.items import AMONG_TERMS
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED

_LINKS = frozenset({"part", "after"})
_OF_TERM = AMONG_TERMS - {"gives", "for_"}  # whom a term is for is a party


@frozen
class Renaming:
    """Ids, each with the one that takes its place. None of the new ones may stand in what is renamed.

    >>> from dealdiff.model.part import Part
    >>> Renaming({"first": "one"}).item(Part(id="second", after="first")).after
    'one'
    """

    ids: Mapping[str, str] = field(factory=dict)

    @property
    def inverse(self) -> Renaming:
        """What takes it back."""
        return Renaming({new: old for old, new in self.ids.items()})

    def id(self, id_: str) -> str:
        """One id."""
        return self.ids.get(id_, id_)

    def sheet(self, sheet: TermSheet) -> TermSheet:
        """A sheet, all that it names included, and the issues that its scope declares under those ids."""
        return evolve(
            sheet,
            parts=self._keyed(sheet.parts),
            terms=self._keyed(sheet.terms),
            exchanges=self._keyed(sheet.exchanges),
            figures=self._keyed(sheet.figures),
            statements=tuple(self.item(one) for one in sheet.statements),
            agreed=self._names(sheet.agreed),
            open_=self._names(sheet.open_),
            when=self._moment(sheet.when),
            ends=self._moment(sheet.ends),
            silence=evolve(sheet.silence, except_=self._keyed(sheet.silence.except_)),
            scope=self._scope(sheet),
        )

    def item(self, one: Any) -> Any:  # noqa: ANN401 # an item of the model, or anything else as it is
        """An item with its id and all that it names; itself where nothing of that is renamed."""
        if not self.ids:
            return one
        if isinstance(one, Statement):
            return self._statement(one)
        if not isinstance(one, Term | Part | Exchange | Figure | Condition):
            return one
        names = AMONG_TERMS if isinstance(one, Exchange) else _OF_TERM
        changed: dict[str, Any] = {}
        for attribute in attrs.fields(type(one)):
            held = getattr(one, attribute.name)
            new = held if held is UNREPORTED else self._field(attribute.name, held, names)
            if new is not held:
                changed[attribute.name] = new
        return evolve(one, **changed) if changed else one

    def content(self, held: object, path: tuple[str, ...]) -> Any:  # noqa: ANN401 # a side of a change
        """What stands at a path of a sheet: an item, a value, a link or ids."""
        if isinstance(held, str):
            return self.id(held)
        if isinstance(held, tuple):
            return tuple(self.id(one) for one in held)
        if isinstance(held, Moment):
            return self._moment(held)
        if isinstance(held, Names):
            return self._names(held) if path[0] in _OF_IDS or path[-1] == "replaces" else held
        return self.item(held)

    def _field(self, name: str, held: Any, names: frozenset[str]) -> Any:  # noqa: ANN401 # a field's content
        if name == "id" or name in _LINKS:
            return self.ids.get(held, held)
        if name == "if_":
            return self._keyed(held)
        if name in names:
            return self._names(held)
        return self._moment(held) if isinstance(held, Moment) else held

    def _keyed(self, held: Keyed[Any]) -> Keyed[Any]:
        told = {self.id(key): self.item(one) for key, one in held.items()}
        return held if all(told.get(key) is one for key, one in held.items()) else Keyed(told)

    def _names(self, held: Any) -> Any:  # noqa: ANN401 # names or a presence
        if not isinstance(held, Names) or self.ids.keys().isdisjoint(held.names):
            return held
        return Names.of(self.id(one) for one in held.names)

    def _moment(self, held: Any) -> Any:  # noqa: ANN401 # a moment or a presence
        if not isinstance(held, Moment) or held.subject not in self.ids:
            return held
        new = self.ids[held.subject]
        at = list(re.finditer(rf"(?<![\w.-]){re.escape(held.subject)}(?![\w.-])", held.words))
        if not at:
            return held
        try:
            told = Moment(held.words[: at[-1].start()] + new + held.words[at[-1].end() :])
        except ParseError:
            return held  # an id that is a word with a meaning of its own there
        return told if told.subject == new else held

    def _statement(self, one: Statement) -> Statement:
        of = self.ids.get(str(one.of), one.of)  # words, which may name an issue
        if one.subject not in self.ids and one.body is None and of is one.of:
            return one
        return evolve(one, subject=self.id(one.subject), body=self.item(one.body), of=of)

    def _scope(self, sheet: TermSheet) -> Any:  # noqa: ANN401 # a scope
        issues = sheet.scope.issues
        if self.ids.keys().isdisjoint(issues):
            return sheet.scope
        told = {self.id(id_): self._issue(one) for id_, one in issues.items()}
        declared = {new: issues[new] for new in told if new in issues}  # under the new id too: that stays
        return evolve(sheet.scope, issues=Keyed({**told, **declared}))

    def _issue(self, one: Issue) -> Issue:
        if one.id not in self.ids and one.broader not in self.ids:
            return one
        return evolve(one, id=self.id(one.id), broader=self.id(one.broader))


_OF_IDS = frozenset({"exchange", "open", "agreed"})
