"""What ``dealdiff check`` tells: what is wrong, or what was understood where that may surprise."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import asdict

from dealdiff.errors import FileError
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_text
from dealdiff.render.describing import counted
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import upper_first, version_name
from dealdiff.telling.understanding import surprises
from dealdiff.telling.unsettled import how_unsettled, told, unsettled_lines


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


def problems_json(error: FileError) -> str:
    """Every problem as data: its file, line and column (0: the whole file), and what is wrong."""
    problems = [asdict(one) for one in error.problems]
    return as_text({"problems": problems, "unsettled": [], "understood": []}, indent=2) + "\n"


def understood_json(item: Negotiation | TermSheet) -> str:
    """That nothing is wrong, what is unsettled, and how words that may surprise were understood."""
    sheets = [item] if isinstance(item, TermSheet) else [*item]
    understood = [
        {"version": sheet.id, "path": path, "words": words, "meaning": meaning}
        for sheet in sheets
        for path, words, meaning in surprises(sheet)
    ]
    unsettled = [
        {"version": sheet.id, "path": place, "told": told(one)}
        for sheet in sheets
        for place, one in sheet.unsettled.items()
    ]
    return as_text({"problems": [], "unsettled": unsettled, "understood": understood}, indent=2) + "\n"


def _fine_version(sheet: TermSheet) -> str:
    sizes = f"{counted(len(sheet.terms), 'term')}, {counted(len(sheet.statements), 'statement')}"
    return f"Nothing is wrong in this version: {sizes}. Its links to other versions were not followed."


def _understood(sheet: TermSheet) -> Iterator[Block]:
    lines = [f'{path}: "{words}" is read as {meaning}' for path, words, meaning in surprises(sheet)]
    if lines or sheet.unsettled:
        yield Heading(f"{version_name(sheet)} ({sheet.id})", level=2)
    if sheet.unsettled:
        yield Paragraph(f"{upper_first(how_unsettled(sheet))}:")
        yield Bullets(unsettled_lines(sheet))
    if lines:
        yield Bullets(lines)
