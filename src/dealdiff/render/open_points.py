"""The open points of a version: as a page, as a table with a column for each side, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.parties.open_point import OpenPoint
from dealdiff.parties.open_points import OpenPoints
from dealdiff.render.data import as_document
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.render.piped import piped
from dealdiff.telling.naming import upper_first, version_name

_NONE = "It names nothing as open, and tells no stance."
_EMPTY = "nothing reported"


def open_points_page(found: OpenPoints) -> Page:
    """Each point under its heading, with a line for each column."""
    return (*_head(found), *(block for one in found for block in _point(one)))


def _head(found: OpenPoints) -> Iterator[Block]:
    yield Heading(f"Open points: {version_name(found.sheet)} ({found.version})")
    yield Bullets(found.notes)
    if not found.points:
        yield Paragraph(_NONE)


def _point(one: OpenPoint) -> Iterator[Block]:
    yield Heading(one.heading, level=2)
    yield Bullets(f"{heading}: {line}" for heading, lines in one.columns() for line in lines)


def open_points_markdown(found: OpenPoints) -> str:
    """A table: the point, the text, each side's position, the mediators' bridge, and others if any."""
    above = to_markdown(tuple(_head(found)))
    if not found.points:
        return above
    scope = found.sheet.scope
    others = any(one.others for one in found)
    sides = [upper_first(scope.name(party)) for party in found.sides]
    head = ["Point", "The text", *sides, "Mediators", *(["Others"] if others else [])]
    rows = (
        [
            [one.heading],
            one.text_lines(),
            *(one.side_lines(party) for party in found.sides),
            [*one.bridge_lines()] or [_EMPTY],
            *([[*one.other_lines()]] if others else []),
        ]
        for one in found
    )
    return f"{above}\n{piped(head, rows)}"


def open_points_json(found: OpenPoints) -> str:
    """The same as a JSON document: what :meth:`OpenPoints.to_dict` gives."""
    return as_document({"format": "dealdiff-open/1", **found.to_dict()})
