"""``describe``: anything that dealdiff holds, as text or Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.diffs import diff_page, reported
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Bullets, Heading, Page, Paragraph
from dealdiff.render.sheets import sheet_page
from dealdiff.render.text import to_text
from dealdiff.telling.naming import version_name

Format = Literal["text", "markdown"]
FORMATS: dict[str, Callable[[Page], str]] = {"text": to_text, "markdown": to_markdown}


def describe(item: Negotiation | TermSheet | Diff, *, format: Format = "text") -> str:  # noqa: A002 # the word users know
    """What a negotiation, a version or a diff holds, told for a reader.

    >>> from dealdiff.model.sheet import TermSheet
    >>> print(describe(TermSheet(id="draft", title="A draft")).splitlines()[0])
    A draft

    :raises UnknownName: for a format that is not there.
    :raises ModelError: for an item that is none of the three.
    """
    expect("format", format, str, "text or markdown")
    if format not in FORMATS:
        raise UnknownName(f"no format {format!r}; there is: {', '.join(FORMATS)}")
    return FORMATS[format](page_of(item))


def page_of(item: Negotiation | TermSheet | Diff) -> Page:
    """The page of anything that can be told."""
    if isinstance(item, Diff):
        return diff_page(item)
    if isinstance(item, TermSheet):
        return sheet_page(item)
    if isinstance(item, Negotiation):
        return negotiation_page(item)
    raise ModelError(f"item: found {item!r:.80}, expected a Negotiation, a TermSheet or a Diff")


def negotiation_page(negotiation: Negotiation) -> Page:
    """The parties and the versions, in the order of their dates."""
    parties = [
        party.name + (f" ({party.role})" if party.role else "") for party in negotiation.parties.values()
    ]
    versions = [f"{version_name(sheet)}: {reported(sheet)}; {_size(sheet)}" for sheet in negotiation]
    return (
        Heading(negotiation.title or "A negotiation"),
        Paragraph("Parties: " + (", ".join(parties) or "none declared")),
        Heading(f"Versions ({len(negotiation)})", level=2),
        Bullets(versions),
    )


def _size(sheet: TermSheet) -> str:
    sizes = ((len(sheet.terms), "term"), (len(sheet.statements), "statement"), (len(sheet.figures), "figure"))
    return ", ".join(counted(number, noun) for number, noun in sizes)


def counted(number: int, noun: str) -> str:
    """A number with its unit.

    >>> counted(1, "term"), counted(3, "term")
    ('1 term', '3 terms')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
