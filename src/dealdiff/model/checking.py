"""Whether a sheet fits its scope and a negotiation fits together: every complaint, each with its path."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from dealdiff.model.complaint import Complaint
from dealdiff.model.counting import check_counts
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed, nearest
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.statement import ACTS, READS, STANCE, TELLS, THIS, Statement
from dealdiff.model.term import Term
from dealdiff.values.names import Names

Known = Iterable[str]


def check_scope(scope: Scope) -> Iterator[Complaint]:
    """Links of a scope that lead nowhere or in a circle."""
    for id_, issue in scope.issues.items():
        yield from _linked(issue.broader, scope.issues, ("issues", id_, "broader"), "an issue")
        if issue.is_ not in scope.vocabulary.types:
            yield _unknown(issue.is_, scope.vocabulary.types, ("issues", id_, "is"), "a term type")
    for id_, party in scope.parties.items():
        yield from _linked(party.inside, scope.parties, ("parties", id_, "inside"), "a party")
    for id_, speaker in scope.speakers.items():
        yield from _linked(speaker.speaks_for, scope.parties, ("speakers", id_, "speaks for"), "a party")
        if id_ in scope.parties or id_ in scope.sources:
            yield Complaint(("speakers", id_), f"{id_!r} twice", "one name for a speaker, party or source")
    yield from _circle({id_: [issue.broader] for id_, issue in scope.issues.items()}, "issues", "broader")
    yield from _circle({id_: [party.inside] for id_, party in scope.parties.items()}, "parties", "inside")


def check_lineage(versions: Mapping[str, TermSheet]) -> Iterator[Complaint]:
    """A lineage that runs in a circle, or versions that are silent as one another."""
    yield from _circle({id_: list(sheet.parents) for id_, sheet in versions.items()}, "versions", "parents")
    yield from _circle({id_: [sheet.silence.as_] for id_, sheet in versions.items()}, "versions", "silence")


def check_sheet(sheet: TermSheet, versions: Container[str] | Iterable[str]) -> Iterator[Complaint]:
    """Everything in a sheet that its scope does not declare, or that does not fit together.

    A sheet without a scope is checked for what it says of itself alone.
    """
    known = [str(one) for one in versions] if isinstance(versions, Iterable) else []
    yield from check_counts(sheet)
    yield from _conditions(sheet)
    yield from _in_phases(sheet)
    if not sheet.scope.empty:
        yield from _heading(sheet, known)
        yield from _items(sheet, known)
        for one in sheet.statements:
            yield from _statement(one, sheet, known)


def _heading(sheet: TermSheet, known: list[str]) -> Iterator[Complaint]:
    scope = sheet.scope
    yield from _linked(sheet.source, scope.sources, ("source",), "a source")
    yield from _speakers(sheet.told_by, scope, ("told by",))
    for version in sheet.parents:
        yield from _linked(version, known, ("parents", version), "a version")
    yield from _linked(sheet.silence.as_, known, ("silence",), "a version")
    for key in sheet.silence.except_:
        yield from _linked(key, [*scope.issues, *scope.vocabulary.types, PHASES], ("silence", "except", key),
                           "an issue, a term type or phases")  # fmt: skip
    for name in ("open_", "agreed"):
        yield from _names(getattr(sheet, name), scope.issues, (words_of(name),), "an issue")


def _items(sheet: TermSheet, known: list[str]) -> Iterator[Complaint]:
    scope = sheet.scope
    for id_, term in sheet.terms.items():
        path = ("terms", id_)
        yield from _linked(id_, scope.issues, path, "an issue")
        if isinstance(term, Term):
            yield from _term(term, scope, path)
    for id_, part in sheet.parts.items():
        yield from _speakers(part.told_by, scope, ("phases", id_, "told by"))
    for id_, exchange in sheet.exchanges.items():
        for name in ("gives", "for_"):
            yield from _names(
                getattr(exchange, name), scope.issues, ("exchange", id_, words_of(name)), "an issue"
            )
    for id_, figure in sheet.figures.items():
        yield from _linked(id_, scope.figures, ("figures", id_), "a figure")
        yield from _figure(figure, scope, known, ("figures", id_))


def _term(term: Term, scope: Scope, path: Path) -> Iterator[Complaint]:
    yield from _names(term.by, scope.parties, (*path, "by"), "a party")
    yield from _names(term.for_, scope.parties, (*path, "for"), "a party")
    yield from _names(term.replaces, scope.issues, (*path, "replaces"), "an issue")
    yield from _speakers(term.told_by, scope, (*path, "told by"))
    yield from _slices(term, scope, path)


def _figure(figure: Figure, scope: Scope, known: list[str], path: Path) -> Iterator[Complaint]:
    yield from _speakers(figure.told_by, scope, (*path, "told by"))
    yield from _slices(figure, scope, path)
    if figure.outcome_of is not None:
        yield from _linked(figure.outcome_of.version, known, (*path, "outcome of", "version"), "a version")
        yield from _linked(figure.outcome_of.term, scope.issues, (*path, "outcome of", "term"), "an issue")


def _slices(item: Any, scope: Scope, path: Path) -> Iterator[Complaint]:  # noqa: ANN401 # a term or figure
    for name in ("of_whom", "made_of"):
        for key, one in getattr(item, name, Keyed()).items():
            yield from _speakers(one.told_by, scope, (*path, words_of(name), key, "told by"))


def _statement(one: Statement, sheet: TermSheet, known: list[str]) -> Iterator[Complaint]:
    scope, path = sheet.scope, ("statements", one.key)
    yield from _speakers(one.who, scope, (*path, "who"))
    yield from _speakers(one.told_by, scope, (*path, "told by"))
    yield from _speakers(one.mistaken, scope, (*path, "mistaken"))
    subjects, what = _subjects(one, scope, known)
    if subjects is not None:
        yield from _linked(one.subject, subjects, (*path, "subject"), what)
    if isinstance(one.body, Term):
        yield from _term(one.body, scope, (*path, "body"))
    elif isinstance(one.body, Figure):
        yield from _figure(one.body, scope, known, (*path, "body"))


def _subjects(one: Statement, scope: Scope, known: list[str]) -> tuple[list[str] | None, str]:
    """What a statement of its family may be about; ``None`` where words are free."""
    if one.family == STANCE:
        return [*scope.issues], "an issue"
    if one.family == ACTS:
        return [THIS, *known], "this, or a version"
    if one.family == READS or (one.family == TELLS and one.body is not None):
        return [*scope.issues, *scope.figures], "an issue or a figure"
    if one.family == "judges" and one.subject:
        return [
            *scope.issues,
            *scope.figures,
            *known,
            *scope.parties,
            *scope.speakers,
        ], "an issue, figure or version"
    return None, ""


def _conditions(sheet: TermSheet) -> Iterator[Complaint]:
    """Terms and phases that wait for one another."""
    waits = {id_: list(getattr(one, "if_", ())) for id_, one in (*sheet.terms.items(), *sheet.parts.items())}
    yield from _circle(waits, "terms", "if")


def _in_phases(sheet: TermSheet) -> Iterator[Complaint]:
    for id_, term in sheet.terms.items():
        if isinstance(term, Term):
            yield from _linked(term.part, sheet.parts, ("terms", id_, "phase"), "a phase of this version")


def _speakers(names: object, scope: Scope, path: Path) -> Iterator[Complaint]:
    yield from _names(
        names, [*scope.speakers, *scope.parties, *scope.sources], path, "a speaker, party or source"
    )


def _names(names: object, known: Known, path: Path, what: str) -> Iterator[Complaint]:
    if isinstance(names, Names):
        for name in names.names:
            yield from _linked(name, known, path, what)


def _linked(name: str, known: Known, path: Path, what: str) -> Iterator[Complaint]:
    """A name that leads nowhere; an empty one is not said."""
    if name and name not in known:
        yield _unknown(name, known, path, what)


def _unknown(name: str, known: Known, path: Path, what: str) -> Complaint:
    near = nearest(name, known)
    return Complaint(path, repr(name), what, f"did you mean {near!r}?" if near else "")


def _circle(links: Mapping[str, Iterable[str]], top: str, key: str) -> Iterator[Complaint]:
    try:
        TopologicalSorter(
            {id_: [one for one in named if one in links] for id_, named in links.items()}
        ).prepare()
    except CycleError as error:
        around = [str(one) for one in error.args[1]]
        yield Complaint((top, around[0], key), " -> ".join(around), "no circle")
