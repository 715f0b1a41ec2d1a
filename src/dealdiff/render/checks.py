"""What ``dealdiff check`` tells: what is wrong, or what was understood where that may surprise."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.errors import FileError
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import version_name
from dealdiff.telling.understanding import surprises


def problems_page(error: FileError) -> Page:
    """Every problem, one to a line."""
    number = len(error.problems)
    head = "1 problem" if number == 1 else f"{number} problems"
    return (Heading(head), Bullets(map(str, error.problems)))


def understood_page(negotiation: Negotiation) -> Page:
    """That the files can be read, and how hedged or short words were understood."""
    blocks: list[Block] = [
        Heading(negotiation.title or "A negotiation"),
        Paragraph(f"Nothing is wrong: {len(negotiation)} versions, {len(negotiation.issues)} issues."),
    ]
    for sheet in negotiation:
        blocks += _understood(sheet)
    return tuple(blocks)


def _understood(sheet: TermSheet) -> Iterator[Block]:
    lines = [f"{path}: {words}: {meaning}" for path, words, meaning in surprises(sheet)]
    if lines:
        yield Heading(f"{version_name(sheet)} ({sheet.id})", level=2)
        yield Bullets(lines)
