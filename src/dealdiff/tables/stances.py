"""The rows of what the parties want, accept or refuse: one for each issue and party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.tables.cells import STANCE as STANCE_ROW
from dealdiff.tables.cells import Cell, Row
from dealdiff.tables.columns import Column
from dealdiff.tables.shortening import with_short_text
from dealdiff.telling.items import item
from dealdiff.telling.naming import called, joined, title
from dealdiff.telling.statements import second_hand
from dealdiff.values.firmness import Firmness
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.wording import Wording


def stance_rows(id_: str, group: str, columns: Sequence[Column], *, every: bool) -> Iterator[Row]:
    """A row for each party that takes a stance on the issue; who speaks for no party has none."""
    held = dict.fromkeys(
        party for one in columns for said in _stances(id_, one.sheet) for party in _parties(said, one.sheet)
    )
    for party in sorted(held):
        cells = tuple(_cell(id_, party, one, every=every) for one in columns)
        scope = columns[0].own.scope
        yield Row(
            id=id_,
            title=title(id_, columns[0].own),
            field=scope.name(party),
            group=group,
            kind=STANCE_ROW,
            cells=cells,
        )


def stance_subjects(columns: Iterable[Column]) -> set[str]:
    """The issues on which a party takes a stance."""
    return {
        one.subject
        for each in columns
        for one in each.sheet.statements
        if one.family == STANCE and _parties(one, each.sheet)
    }


def _stances(id_: str, sheet: TermSheet) -> list[Statement]:
    return [one for one in sheet.said_about(id_) if one.family == STANCE]


def _parties(one: Statement, sheet: TermSheet) -> list[str]:
    return [party for name in one.who.names if (party := sheet.scope.party_of(name))]


def _cell(id_: str, party: str, column: Column, *, every: bool) -> Cell:
    said = [one for one in _stances(id_, column.sheet) if party in _parties(one, column.sheet)]
    if not said:
        return Cell(version=column.own.id, presence=UNREPORTED)
    attested = {version for one in said for version in column.attesting(("statements", one.key))}
    told = {called(one.told_by, column.sheet.scope) for one in said if isinstance(one.told_by, Names)}
    words, brief = (
        " / ".join(_grouped(said, party, column.sheet, short=short)) for short in (False, not every)
    )
    return Cell(
        version=column.own.id,
        words=words,
        brief="" if brief == words else brief,
        attested_by=tuple(sorted(attested)) or (column.own.id,),
        told_by="; ".join(sorted(told)),
    )


def _grouped(said: Iterable[Statement], party: str, sheet: TermSheet, *, short: bool) -> Iterator[str]:
    """Those who say the same once; the party itself needs no naming."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in said:
        others = [called(Names(name), sheet.scope, short=True) for name in one.who.names if name != party]
        groups.setdefault(tuple(_parts(one, sheet, short=short)), []).extend(
            [""] if party in one.who.names else others
        )
    for parts, who in groups.items():
        says = "" if "" in who else f"voiced by {joined(list(dict.fromkeys(who)))}"
        yield "; ".join(part for part in (*parts, says) if part)


def _parts(one: Statement, sheet: TermSheet, *, short: bool) -> Iterator[str]:
    """The verb with what is wanted; how firmly; at which remove. ``short``: with free text shortened."""
    body = with_short_text(one.body) if short and isinstance(one.body, Term) else one.body
    wanted = item(body, sheet) if isinstance(body, Term) else ""
    yield f"{one.verb} ({wanted})" if wanted else one.verb
    firm = str(one.firmness) if isinstance(one.firmness, Firmness) else ""
    of = f"of {one.of}" if isinstance(one.of, Wording) else ""
    yield f"{firm} {of}".strip()
    if isinstance(one.told_by, Names):
        remove = "second hand, " if second_hand(one, sheet) else ""
        yield f"{remove}told by {called(one.told_by, sheet.scope, short=True)}"
    if isinstance(one.mistaken, Names):
        yield f"judged mistaken by {called(one.mistaken, sheet.scope, short=True)}"
