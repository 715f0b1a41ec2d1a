"""``matrix``: the terms of a negotiation by its versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.scope import Scope
from dealdiff.model.statement import THIS
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.tables.cells import Matrix, Row
from dealdiff.tables.columns import Column, columns_of
from dealdiff.tables.stances import stance_rows, stance_subjects
from dealdiff.tables.terms import phase_rows, term_rows, text_rows
from dealdiff.values.nearness import nearest_hint


def matrix(
    negotiation: Negotiation,
    *,
    about: str | Iterable[str] = (),
    all_fields: bool = False,
    statements: bool = False,
    effective: bool = False,
) -> Matrix:
    """The terms of a negotiation as a table: a row for each field that is told, a column for each version.

    Versions stand in the order of their dates, issues in the order of their types in the vocabulary, each
    narrower issue beneath its broader one. A version has what it incorporates by reference, as in
    :meth:`Negotiation.diff <dealdiff.negotiation.Negotiation.diff>`.

    ``about``
        ids of issues or phases: only their rows; ``this``: those of the whole text.
    ``all_fields``
        titles and tellers too, which are left out otherwise; and free text whole in a table that is read.
    ``statements``
        a row for each party's stances on an issue too.
    ``effective``
        with what a version did not repeat carried along from its parents (:func:`dealdiff.effective`).

    >>> from dealdiff.seeds import seed
    >>> found = matrix(seed("gaza-2024"), about="hostages")
    >>> [(row.field, [cell.words for cell in row.cells if cell.words]) for row in found.rows][2]
    ('count', ['35'])

    :raises UnknownName: for an id that no issue, phase or term has, with the nearest.
    """
    expect("negotiation", negotiation, Negotiation, "a Negotiation, such as load(path)")
    expect("about", about, Iterable, "an id, or several in a list")
    wanted = (about,) if isinstance(about, str) else tuple(about)
    told = columns_of(negotiation, carried=effective)
    _check(wanted, negotiation.scope, told)
    rows = [
        row
        for row in _rows(negotiation.scope, told, every=all_fields, statements=statements)
        if not wanted or row.id in wanted
    ]
    return Matrix(title=negotiation.title, versions=tuple(negotiation), rows=tuple(rows), effective=effective)


def _check(wanted: Iterable[str], scope: Scope, columns: Iterable[Column]) -> None:
    known = {THIS, *scope.issues}.union(*((*one.sheet.terms, *one.sheet.parts) for one in columns))
    for id_ in wanted:
        if id_ not in known:
            hint = nearest_hint(id_, known) or f"; there is: {', '.join(sorted(known))}"
            raise UnknownName(f"no issue or phase {id_!r}{hint}")


def _rows(scope: Scope, columns: Sequence[Column], *, every: bool, statements: bool) -> Iterator[Row]:
    yield from phase_rows(columns, every=every)
    told = {id_ for one in columns for id_ in one.sheet.terms}
    held = stance_subjects(columns) if statements else set()
    for id_ in sorted(told | held, key=lambda id_: _place(id_, scope)):
        group = _type(id_, scope, columns)
        if id_ in told:
            yield from term_rows(id_, group, columns, every=every)
        if id_ in held:
            yield from stance_rows(id_, group, columns, every=every)
    yield from text_rows(columns)


def _type(id_: str, scope: Scope, columns: Iterable[Column]) -> str:
    """The code of an issue's type; of a term that nobody declared, its own."""
    issue = scope.issues.at(id_)
    if issue is not None:
        return issue.is_
    terms = (one.sheet.terms.at(id_) for one in columns)
    return next((one.is_ for one in terms if isinstance(one, Term)), "")


def _place(id_: str, scope: Scope) -> tuple[int, tuple[str, ...]]:
    """Where an issue stands: by the type of its broadest issue, beneath that issue, by id."""
    way: list[str] = [id_]
    while (issue := scope.issues.at(way[0])) is not None and issue.broader and issue.broader not in way:
        way.insert(0, issue.broader)
    types = list(scope.vocabulary.types)
    first = scope.issues.at(way[0])
    rank = types.index(first.is_) if first is not None and first.is_ in types else len(types)
    return rank, tuple(way)
