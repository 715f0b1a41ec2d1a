"""What ``dealdiff check`` tells: what is wrong, or what was understood where that may surprise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import AttrsInstance, asdict

from dealdiff.errors import FileError
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
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


class Told(Protocol):
    """One piece of advice, as :class:`dealdiff.files.advice.Advice` has it."""

    @property
    def code(self) -> str:
        """Its stable name."""

    @property
    def place(self) -> str:
        """Where it stands."""

    @property
    def found(self) -> str:
        """What was found."""

    @property
    def why(self) -> str:
        """Why that is weak."""

    @property
    def mend(self) -> str:
        """How to mend it."""


def advice_page(advice: Sequence[Told]) -> Page:
    """What is no error and yet weak: by code, why it is weak and how to mend it, then each place."""
    if not advice:
        return (Heading("No advice", level=2),)
    by_code: dict[str, list[Told]] = {}
    for one in advice:
        by_code.setdefault(one.code, []).append(one)
    head = f"{counted(len(advice), 'place')} that could be stronger"
    return (Heading(head, level=2), *(block for several in by_code.values() for block in _one_code(several)))


def _one_code(several: Sequence[Told]) -> Iterator[Block]:
    first = several[0]
    yield Paragraph(f"{first.code}: {first.why}; {first.mend}.")
    yield Bullets(f"{one.place}: {one.found}" for one in several)


def problems_json(error: FileError, advice: Sequence[AttrsInstance] | None = None) -> str:
    """Every problem as data: its file, line and column (0: the whole file), and what is wrong.

    With ``advice``, which needs files without problems, that key is there too.
    """
    problems = [asdict(one) for one in error.problems]
    return _as_json({"problems": problems, "unsettled": [], "understood": []}, advice)


def _as_json(data: dict[str, object], advice: Sequence[AttrsInstance] | None) -> str:
    asked = {} if advice is None else {"advice": [asdict(one) for one in advice]}
    return as_document({**data, **asked})


def understood_json(item: Negotiation | TermSheet, advice: Sequence[AttrsInstance] | None = None) -> str:
    """That nothing is wrong, what is unsettled, and how words that may surprise were understood.

    With ``advice`` also what is weak: a list of what each piece of it holds, empty where there is none.
    """
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
    return _as_json({"problems": [], "unsettled": unsettled, "understood": understood}, advice)


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
