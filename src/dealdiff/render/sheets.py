"""A version as a page: what its text offers, what people say, and the context."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.statement import ACTS, STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.render.diffs import reported
from dealdiff.render.page import Block, Bullets, Heading, Page
from dealdiff.telling.items import exchange, fields, item
from dealdiff.telling.naming import account, title, titles, upper_first, version_name
from dealdiff.telling.silences import PRESENT, silence_words
from dealdiff.telling.statements import by_subject, statement
from dealdiff.telling.unsettled import how_unsettled, unsettled_lines
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording


def sheet_page(sheet: TermSheet) -> Page:
    """Everything that a version holds."""
    return (
        Heading(version_name(sheet)),
        *_heading(sheet),
        *_unsettled(sheet),
        *text_blocks(sheet),
        *_said(sheet),
        *_figures(sheet),
    )


def _heading(sheet: TermSheet) -> Iterator[Block]:
    lines = [reported(sheet), how_unsettled(sheet)]
    if isinstance(sheet.dated_by, Wording):
        lines.append(f"dated by: {sheet.dated_by}")
    lines += [f"{relation} {version}" for version, relation in sheet.parents.items()]
    yield Bullets((*lines, *life(sheet), silence_words(sheet.silence)))


def _unsettled(sheet: TermSheet) -> Iterator[Block]:
    if sheet.unsettled:
        yield Heading("Unsettled between versions", level=2)
        yield Bullets(unsettled_lines(sheet))


def life(sheet: TermSheet) -> Iterator[str]:
    """How long the whole text holds, since when and until when, as far as it is told."""
    for name in ("lasts", "when", "ends"):
        value = getattr(sheet, name)
        if value is not UNREPORTED:
            yield f"{name} {value}"


def text_blocks(sheet: TermSheet) -> Iterator[Block]:
    """The terms by phase, exchanges, open and agreed issues."""
    for part in (None, *sheet.phases):
        lines = [
            term_line(id_, term, sheet) for id_, term in sheet.terms.items() if _in_part(term, part, sheet)
        ]
        if part is not None:
            yield Heading(phase_line(part, sheet), level=2)
        elif lines:
            yield Heading("Terms", level=2)
        if lines:
            yield Bullets(lines)
    agreements = list(_agreements(sheet))
    if agreements:
        yield Heading("Between the terms", level=2)
        yield Bullets(agreements)


def _in_part(term: TermOrPresence, part: Part | None, sheet: TermSheet) -> bool:
    own = term.part if isinstance(term, Term) else ""
    return own == part.id if part is not None else own not in sheet.parts


def phase_line(part: Part, sheet: TermSheet) -> str:
    """A phase in one line: its title, and what is told of it."""
    words = item(part, sheet)
    return upper_first(title(part.id, sheet)) + (f": {words}" if words else "")


def term_line(id_: str, term: TermOrPresence, sheet: TermSheet) -> str:
    """A term in one line, with its teller where it has one of its own."""
    name = upper_first(title(id_, sheet))
    if isinstance(term, Presence):
        return f"{name}: {PRESENT[term]}"
    phase = (
        f"in {title(term.part, sheet)}" if term.part in sheet.parts else ""
    )  # told by the heading above it
    words = "; ".join(part for part in fields(term, sheet) if part != phase)
    told = f" (told by {account(term.told_by, sheet)})" if isinstance(term.told_by, Names) else ""
    return f"{name}: {words}{told}" if words else f"{name}{told}"


def _agreements(sheet: TermSheet) -> Iterator[str]:
    yield from (upper_first(exchange(one, sheet)) for one in sheet.exchanges.values())
    yield from named_issues(sheet)


def named_issues(sheet: TermSheet) -> Iterator[str]:
    """Which issues the text names as open and as agreed; where it gives no list, what stands in its place."""
    for word, names in (("open", sheet.open_), ("agreed", sheet.agreed)):
        if isinstance(names, Names):
            yield f"Named as {word}: {titles(names.names, sheet)}"
        elif names is not UNREPORTED:
            yield f"Named as {word}: {names} ({PRESENT[names]})"


def _said(sheet: TermSheet) -> Iterator[Block]:
    stances = [one for one in sheet.statements if one.family == STANCE]
    acts = [one for one in sheet.statements if one.family == ACTS]
    others = [one for one in sheet.statements if one.family not in (STANCE, ACTS)]
    if stances:
        yield Heading("Stances", level=2)
        yield Bullets(map(upper_first, by_subject(stances, sheet)))
    if acts:
        yield Heading("What was done or is expected", level=2)
        yield Bullets(_each(acts, sheet))
    if others:
        yield Heading("What else is said", level=2)
        yield Bullets(_each(others, sheet))


def _each(several: list[Statement], sheet: TermSheet) -> Iterator[str]:
    return (upper_first(statement(one, sheet)) for one in several)


def _figures(sheet: TermSheet) -> Iterator[Block]:
    if sheet.figures:
        yield Heading("Figures (context, no terms)", level=2)
        yield Bullets(_figure(one, sheet) for one in sheet.figures.values())


def _figure(one: Figure, sheet: TermSheet) -> str:
    told = f"{upper_first(title(one.id, sheet))}: {item(one, sheet)}"
    teller = account(one.told_by, sheet, text=False)
    return f"{told}, according to {teller}" if teller else told
