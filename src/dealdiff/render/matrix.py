"""A matrix as text, Markdown, comma-separated values or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import asdict, evolve

from dealdiff.model.sheet import TermSheet
from dealdiff.render.data import as_document
from dealdiff.render.grid import GAP, grid
from dealdiff.render.markdown import escape, to_markdown
from dealdiff.render.page import Block, Bullets, Heading, Paragraph
from dealdiff.render.spreadsheet import csv_text
from dealdiff.render.text import WIDTH, to_text
from dealdiff.tables.cells import TERM, Cell, Matrix, Row
from dealdiff.tables.shortening import LEFT_OUT
from dealdiff.telling.naming import upper_first
from dealdiff.telling.silences import PRESENT
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import When

SILENT, NOTED = ".", "*"
_LABEL, _COLUMN = 22, 16  # columns of a terminal: a row's name, and the least that a version gets
_CONTESTED = "not settled"


def matrix_text(matrix: Matrix, *, width: int = WIDTH) -> str:
    """The table in blocks of as many versions as fit; a block leaves out rows that none of them tells."""
    shown, aside = _apart(matrix)
    blocks = [_block(matrix, several, width) for several in _blocks(shown, width)]
    head = to_text((Heading(_title(matrix)), *_aside(matrix, aside)), width=width)
    tail = to_text((*_legend(matrix), *_notes(matrix)), width=width)
    return "\n".join(part for part in (head, *blocks, tail) if part)


def _blocks(places: list[int], width: int) -> Iterator[list[int]]:
    """The versions in blocks of about one size."""
    fit = max(1, (width - _LABEL) // (_COLUMN + GAP))
    number = -(-len(places) // fit)
    size = -(-len(places) // number) if number else 1
    yield from (places[start : start + size] for start in range(0, len(places), size))


def _block(matrix: Matrix, places: Sequence[int], width: int) -> str:
    sheets = [matrix.versions[place] for place in places]
    room = min((width - _LABEL) // len(places) - GAP, 2 * _COLUMN)
    widths = [_LABEL, *(room for _ in places)]
    head = [["", *(sheet.id for sheet in sheets)], ["", *map(_date, sheets)]]
    lines = [*grid(head, widths), "-" * (sum(widths) + GAP * len(places))]
    told = (row for row in matrix.rows if any(not row.cells[place].silent for place in places))
    for name, rows in groupby(told, lambda row: row.title):
        lines.append(" ".join(grid([[upper_first(name)]], [max(width, 1)])))
        lines += grid(
            (
                [f"  {row.label or 'mentioned'}", *(shown(row.cells[place]) for place in places)]
                for row in rows
            ),
            widths,
        )
    return "\n".join(lines) + "\n"


def matrix_markdown(matrix: Matrix) -> str:
    """The table with a column for each version that tells something of its own."""
    places, aside = _apart(matrix)
    head = ["term", "field", *(f"{matrix.versions[at].id} ({_date(matrix.versions[at])})" for at in places)]
    rows = [
        [upper_first(row.title), row.label, *(shown(row.cells[at]) for at in places)] for row in matrix.rows
    ]
    table = [_pipes(head), "|" + " --- |" * len(head), *map(_pipes, rows)] if rows else []
    above = to_markdown((Heading(_title(matrix)), *_aside(matrix, aside)))
    below = to_markdown((*_legend(matrix), *_notes(matrix)))
    return "\n".join(part for part in (above, "".join(f"{line}\n" for line in table), below) if part)


def _pipes(cells: Iterable[str]) -> str:
    return "| " + " | ".join(escape(Paragraph(cell).text) for cell in cells) + " |"


def matrix_csv(matrix: Matrix) -> str:
    """The table with a column for every version; an empty cell where a report is silent."""
    head = ["group", "issue", "title", "field", *(sheet.id for sheet in matrix.versions)]
    rows = ([row.group, row.id, row.title, row.label, *map(_exactly, row.cells)] for row in matrix.rows)
    return csv_text((head, *rows))


def matrix_json(matrix: Matrix) -> str:
    """Everything that the matrix holds."""
    plain = {
        "format": "dealdiff-matrix/1",
        "title": matrix.title,
        "effective": matrix.effective,
        "versions": [{"id": one.id, "date": _date(one, "")} for one in matrix.versions],
        "rows": [_row(row) for row in matrix.rows],
    }
    return as_document(plain)


def _row(row: Row) -> dict[str, object]:
    """A row as plain data; presences by their words."""
    plain: dict[str, object] = asdict(
        row,
        filter=lambda attribute, _: attribute.name != "brief",
        value_serializer=lambda _, __, value: str(value) if isinstance(value, Presence) else value,
    )
    return plain


def _exactly(cell: Cell) -> str:
    """What a cell of data holds: nothing shortened, and no sign that a legend would have to explain."""
    return shown(evolve(cell, brief=""), silent="", noted="")


def shown(cell: Cell, *, silent: str = SILENT, noted: str = NOTED) -> str:
    """What stands in a cell: the value in its words, shortened where that is told, or a sign in its place.

    >>> shown(Cell(version="may", words="about 350", attested_by=["march"]))
    '[about 350]'
    """
    if cell.contested:
        words = _CONTESTED
    elif cell.presence is not None:
        words = silent if cell.presence is UNREPORTED else str(cell.presence)
    else:
        words = cell.brief or cell.words
    carried = f"[{words}]" if cell.carried else words
    return f"{carried} {noted}".strip() if cell.notes and noted else carried


def _title(matrix: Matrix) -> str:
    name = matrix.title or "A negotiation"
    return f"{name}: terms by versions" + (", with what was not repeated" if matrix.effective else "")


def _date(sheet: TermSheet, undated: str = "undated") -> str:
    return str(sheet.date) if isinstance(sheet.date, When) else undated


def _apart(matrix: Matrix) -> tuple[list[int], dict[int, Presence]]:
    """The versions whose columns are shown, and those with one and the same silence in every cell."""
    aside = {}
    for place in range(len(matrix.versions)):
        cells = [(row.kind, row.cells[place]) for row in matrix.rows]
        silences = {cell.presence for kind, cell in cells if kind == TERM} or {UNREPORTED}
        same = silences.pop()
        plain = not silences and all(
            cell.presence in (same, UNREPORTED) and not (cell.notes or cell.carried or cell.contested)
            for _, cell in cells
        )
        if plain and same is not None:
            aside[place] = same
    return [place for place in range(len(matrix.versions)) if place not in aside], aside


def _aside(matrix: Matrix, aside: dict[int, Presence]) -> Iterator[Block]:
    for presence in (one for one in PRESENT if one in aside.values()):
        ids = [matrix.versions[place].id for place, one in aside.items() if one is presence]
        said = "Nothing of this is told in" if presence is UNREPORTED else f"All of this is {presence} in"
        yield Paragraph(f"{said}: {', '.join(ids)}.")


def _legend(matrix: Matrix) -> Iterator[Block]:
    """What the signs mean, as far as they occur."""
    cells = [cell for row in matrix.rows for cell in row.cells]
    there = {cell.presence for cell in cells if not cell.contested}
    lines = [f"{SILENT} : not mentioned in that report, which is not to say dropped"] * (UNREPORTED in there)
    lines += [f"{one}: {words}" for one, words in PRESENT.items() if one is not UNREPORTED and one in there]
    if any(cell.carried for cell in cells):
        lines.append("[in brackets]: taken over from an earlier version, not told anew")
    if any(cell.contested for cell in cells):
        lines.append(f"{_CONTESTED}: earlier versions differ, and this one is silent")
    if any(cell.brief for cell in cells):
        lines.append(f"{LEFT_OUT} : shortened; --fields, CSV and JSON have it whole")
    if any(cell.notes for cell in cells):
        lines.append(f"{NOTED} : see the notes")
    if lines:
        yield Heading("Signs", level=2)
        yield Bullets(lines)


def _notes(matrix: Matrix) -> Iterator[Block]:
    lines = [
        f"{row.title}, {row.label} ({cell.version}): {note}"
        for row in matrix.rows
        for cell in row.cells
        for note in cell.notes
    ]
    if lines:
        yield Heading("Notes", level=2)
        yield Bullets(map(upper_first, lines))


FORMATS: dict[str, Callable[[Matrix], str]] = {
    "text": matrix_text,
    "markdown": matrix_markdown,
    "csv": matrix_csv,
    "json": matrix_json,
}
