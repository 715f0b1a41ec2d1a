"""The scope of several reports of one proposal: what any of them declares, each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import Any

from attrs import evolve

from dealdiff.errors import ModelError
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import as_json, to_plain
from dealdiff.model.scope import NO_CONCEPTS, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.scheme import ConceptScheme

_DECLARED = {
    "parties": "the party",
    "speakers": "the speaker",
    "sources": "the source",
    "issues": "the issue",
    "figures": "the figure",
}


def one_scope(reports: Iterable[TermSheet]) -> Scope:
    """What all of the reports' scopes declare; the title where all that have one agree.

    :raises ModelError: where two of them tell one name differently, with both; where their vocabularies
        are two, or their concepts do not fit together.
    """
    several = list(reports)
    first = several[0].scope
    if all(one.scope is first or one.scope == first for one in several):
        return first
    for one in several:
        if one.scope.vocabulary.name != first.vocabulary.name:
            raise ModelError(
                f"{several[0].id} is told in {_vocabulary(first)}, {one.id} in {_vocabulary(one.scope)}: "
                "reports of one proposal are told in one vocabulary"
            )
    declared: dict[str, Any] = {name: _declared(name, several) for name in _DECLARED}
    titles = {one.scope.title for one in several if one.scope.title is not UNREPORTED}
    return evolve(
        first,
        title=titles.pop() if len(titles) == 1 else UNREPORTED,
        schemes=Keyed({name: _scheme(name, several) for one in several for name in one.scope.schemes}),
        **declared,
    )


def _vocabulary(scope: Scope) -> str:
    return f"the vocabulary {scope.vocabulary.name!r}" if scope.vocabulary.name else "no vocabulary"


def _declared(name: str, several: list[TermSheet]) -> Keyed[Any]:
    """What the reports declare of one sort. :raises ModelError: for one id that is told in two ways."""
    found: dict[str, tuple[Any, TermSheet]] = {}
    for sheet in several:
        for id_, one in getattr(sheet.scope, name).items():
            first, home = found.setdefault(id_, (one, sheet))
            if first != one:
                both = f"{home.id} has {_shown(first)}, {sheet.id} has {_shown(one)}"
                raise ModelError(
                    f"{_DECLARED[name]} {id_!r} is declared in two ways: {both}: declare it alike in both, "
                    "or give one of them another id"
                )
    return Keyed({id_: one for id_, (one, _) in found.items()})


def _shown(one: object) -> str:
    return as_json(to_plain(one)).decode()[:200]


def _scheme(name: str, several: list[TermSheet]) -> ConceptScheme:
    """The concepts of all reports: in an order of their own, so that no order of reports matters."""
    schemes = {as_json(each.plain()): each for each in (one.scope.scheme(name) for one in several)}
    found = [schemes[key] for key in sorted(schemes)]
    return reduce(ConceptScheme.merged, found[1:], found[0]) if found else NO_CONCEPTS
