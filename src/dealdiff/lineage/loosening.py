"""A version without what refers to something that was left out of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED

_LINKS = ("part", "after")  # to a phase
_SPANS = ("when", "ends")


def loosened(found: TermSheet, sheet: TermSheet, versions: Collection[str]) -> TermSheet:
    """What was found of a sheet, without what refers to what is left out of it, or to these versions.

    A field that names it is left out (``phase``, ``after``, ``replaces``, a moment counted from it), a
    condition on it, an exchange of it, and what people say of a version. What they say of terms stays.

    >>> from dealdiff.model.term import Term
    >>> draft = TermSheet(id="draft", terms=[Term(id="fee", when="after price"), Term(id="price")])
    >>> found = loosened(evolve(draft, terms=[draft.terms["fee"]]), draft, ())
    >>> found.terms["fee"].when
    <Presence.UNREPORTED: 'unreported'>
    """
    gone = _Gone(
        terms=frozenset() if found.terms is sheet.terms else frozenset(sheet.terms) - frozenset(found.terms),
        phases=_phases(found, sheet),
        versions=versions,
        version=sheet.id,
    )
    changes = gone.changes(found)
    return evolve(found, **changes) if changes else found


def _phases(found: TermSheet, sheet: TermSheet) -> frozenset[str]:
    """The phases that are left out: its own, and of a text that it incorporates no more those it names."""
    if found.parts is sheet.parts and found.silence is sheet.silence:
        return frozenset()
    named = {getattr(one, "part", "") for one in sheet.terms.values()} if sheet.silence.as_ else set()
    incorporated = named if not found.silence.as_ else set()
    return frozenset({*sheet.parts, *incorporated} - {*found.parts, ""})


@frozen(kw_only=True)
class _Gone:
    """The ids of what was left out of a version."""

    terms: frozenset[str]
    phases: frozenset[str]
    versions: Collection[str]
    version: str

    def changes(self, sheet: TermSheet) -> dict[str, Any]:
        """The fields of the sheet that refer to any of it, without that."""
        found: dict[str, Any] = {}
        if self.terms or self.phases:
            found = {name: UNREPORTED for name in _SPANS if self.counted_from(getattr(sheet, name))}
            for name in ("terms", "parts"):
                self.put(found, name, getattr(sheet, name), self.item)
            exchanges = {id_: one for id_, one in sheet.exchanges.items() if not self.exchanged(one)}
            if len(exchanges) < len(sheet.exchanges):
                found["exchanges"] = exchanges
        self.put(found, "figures", sheet.figures, self.figure)
        said = [self.statement(one) for one in sheet.statements if not self.on_a_version(one, sheet)]
        if len(said) < len(sheet.statements) or any(
            one is not other for one, other in zip(said, sheet.statements, strict=True)
        ):
            found["statements"] = said
        return found

    def put(self, found: dict[str, Any], name: str, items: Keyed[Any], without: Any) -> None:  # noqa: ANN401 # a function
        """Put the items among the changes, where any of them is another one now."""
        several = {id_: without(one) for id_, one in items.items()}
        if any(several[id_] is not one for id_, one in items.items()):
            found[name] = Keyed(several)

    def item(self, one: Any) -> Any:  # noqa: ANN401 # a term or phase, or a presence
        """A term or phase without what refers to any of it."""
        changes: dict[str, Any] = {}
        for field in attrs.fields(type(one)) if attrs.has(type(one)) else ():
            value = getattr(one, field.name)
            if field.name in _LINKS and value in self.phases:
                changes[field.name] = ""
            elif field.name == "if_" and not self.ids.isdisjoint(value):
                changes["if_"] = Keyed({id_: each for id_, each in value.items() if id_ not in self.ids})
            elif self.counted_from(value) or (field.name == "replaces" and self.named(value)):
                changes[field.name] = UNREPORTED
        return evolve(one, **changes) if changes else one

    @property
    def ids(self) -> frozenset[str]:
        """Terms and phases alike."""
        return self.terms | self.phases

    def counted_from(self, value: object) -> bool:
        """Whether it is a moment that is counted from any of it."""
        return isinstance(value, Moment) and value.subject in self.ids

    def named(self, value: object) -> bool:
        """Whether it names a term that is left out."""
        return isinstance(value, Names) and not self.terms.isdisjoint(value.names)

    def exchanged(self, one: Exchange) -> bool:
        """Whether an exchange is of a term that is left out."""
        return self.named(one.gives) or self.named(one.for_)

    def figure(self, one: Any) -> Any:  # noqa: ANN401 # a figure, or any other body of a statement
        """A figure without the outcome of what is left out."""
        outcome = one.outcome_of if isinstance(one, Figure) else None
        if outcome is None:
            return one
        own = outcome.version == self.version and outcome.term in self.terms
        return evolve(one, outcome_of=None) if own or outcome.version in self.versions else one

    def statement(self, one: Statement) -> Statement:
        """A statement whose body does not refer to it."""
        body = self.figure(one.body)
        return one if body is one.body else evolve(one, body=body)

    def on_a_version(self, one: Statement, sheet: TermSheet) -> bool:
        """Whether it is said of a version that is left out, and of nothing else that is called so."""
        if one.subject not in self.versions:
            return False
        scope = sheet.scope
        others = (scope.issues, scope.figures, scope.speakers, scope.parties, scope.sources)
        return one.family == ACTS or not any(one.subject in ids for ids in others)
