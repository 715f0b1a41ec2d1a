"""Findings and what somebody calls them, side by side: as a page, as a table, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.calling.call import Call
from dealdiff.calling.calls import Calls
from dealdiff.calling.row import Row
from dealdiff.calling.words import NO_FINDING, NOBODY, beside, heading, report, uncalled, with_disputes
from dealdiff.render.data import as_document
from dealdiff.render.diffs import reported
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.render.piped import piped
from dealdiff.telling.naming import upper_first, version_name
from dealdiff.telling.statements import saying

_HEAD = ("Finding", "What it is called", "Told in", "Whether the call agrees", "Disputed")


def calls_page(found: Calls) -> Page:
    """Every finding that is called something, with its calls; then the calls beside no single finding."""
    return (
        *_above(found),
        *(block for row, disputes in with_disputes(found.called) for block in _row(row, disputes)),
        *_below(found),
    )


def _above(found: Calls) -> Iterator[Block]:
    diff = found.diff
    yield Heading(f"What is called what: {version_name(diff.before)} -> {version_name(diff.after)}")
    yield Bullets((f"before: {reported(diff.before)}", f"after: {reported(diff.after)}"))
    if not found.called:
        yield Paragraph(NOBODY)


def _below(found: Calls) -> Iterator[Block]:
    silent = uncalled(found.rows)
    if silent:
        yield Paragraph(silent)


def _row(row: Row, disputes: list[str]) -> Iterator[Block]:
    yield Paragraph(heading(row))
    yield Bullets(beside(row, disputes))


def calls_markdown(found: Calls) -> str:
    """A table with a line for each call: the finding, what it is called, by whom, and whether that agrees."""
    above, below = to_markdown(tuple(_above(found))), tuple(_below(found))
    table = f"\n{piped(_HEAD, _cells(found))}" if found.called else ""
    return above + table + (f"\n{to_markdown(below)}" if below else "")


def _cells(found: Calls) -> Iterator[list[list[str]]]:
    for row, disputes in with_disputes(found.called):
        for at, call in enumerate(row.calls):
            finding = row.sentence or NO_FINDING
            yield [
                ["" if at else finding],
                [_said(call)],
                [report(call)],
                [upper_first(call.agreement.value), call.why],
                [] if at else disputes,
            ]


def _said(call: Call) -> str:
    return f"{upper_first(call.object.title)}: {saying(call.statement, call.sheet)}"


def calls_json(found: Calls) -> str:
    """The same as a JSON document: :meth:`Calls.to_dict`."""
    return as_document(found.to_dict())
