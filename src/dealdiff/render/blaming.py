"""Where each field of a version comes from: as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from dealdiff.diffing.typed import Json
from dealdiff.lineage.blame import BlameRow
from dealdiff.model.sheet import TermSheet
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import version_name

_STOOD = "What stood with this version, and the report that told each of it last; not who brought it up."
_WHOLE = "The text as a whole"
_SECTIONS = {
    "terms": "Terms",
    "phases": "Phases",
    "exchange": "Exchanges",
    "statements": "What people say",
    "figures": "Figures",
}


def blame_page(sheet: TermSheet, rows: Iterable[BlameRow]) -> Page:
    """Every field of what stood with a version, with the report that it comes from, by sections."""
    blocks: list[Block] = [Heading(f"{version_name(sheet)} ({sheet.id})"), Paragraph(_STOOD)]
    for section, several in groupby(sorted(rows, key=_place), key=_section):
        blocks += [Heading(_SECTIONS.get(section, _WHOLE), level=2), Bullets(map(str, several))]
    return tuple(blocks)


def _section(row: BlameRow) -> str:
    section = row.path.partition(".")[0]
    return section if section in _SECTIONS else ""


def _place(row: BlameRow) -> int:
    """The text as a whole first, then the sections in their order; within one as the rows come."""
    return ["", *_SECTIONS].index(_section(row))


def blame_json(sheet: TermSheet, rows: Iterable[BlameRow]) -> str:
    """The same as a JSON document: ``version``, and ``rows`` in the order of their paths."""
    return as_document({"version": sheet.id, "rows": [_data(one) for one in rows]})


def _data(row: BlameRow) -> Json:
    return {
        "path": row.path,
        "words": row.words,
        "version": row.version,
        "source": row.source,
        "told by": [*row.told_by],
        "contested": row.contested,
        "unsettled": row.unsettled,
    }
