"""What ``dealdiff check`` tells: what is wrong, or what was understood where that may surprise."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.errors import FileError
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.describing import counted
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import version_name
from dealdiff.telling.understanding import surprises


def problems_page(error: FileError) -> Page:
    """Every problem, one to a line."""
    return (Heading(counted(len(error.problems), "problem")), Bullets(map(str, error.problems)))


def understood_page(item: Negotiation | TermSheet) -> Page:
    """That the files can be read, and how hedged or short words were understood."""
    if isinstance(item, TermSheet):
        return (Heading(version_name(item)), Paragraph(_fine_version(item)), *_understood(item))
    sizes = f"{counted(len(item), 'version')}, {counted(len(item.issues), 'issue')}"
    sheets = (block for sheet in item for block in _understood(sheet))
    return (Heading(item.title or "A negotiation"), Paragraph(f"Nothing is wrong: {sizes}."), *sheets)


def _fine_version(sheet: TermSheet) -> str:
    sizes = f"{counted(len(sheet.terms), 'term')}, {counted(len(sheet.statements), 'statement')}"
    return f"Nothing is wrong in this version: {sizes}. Its links to other versions were not followed."


def _understood(sheet: TermSheet) -> Iterator[Block]:
    lines = [f'{path}: "{words}" is read as {meaning}' for path, words, meaning in surprises(sheet)]
    if lines:
        yield Heading(f"{version_name(sheet)} ({sheet.id})", level=2)
        yield Bullets(lines)
