"""Every position of a party by issue and date: as a page, as a table, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.parties.moves import Positions
from dealdiff.parties.position_row import Row
from dealdiff.parties.wording import report, said, told
from dealdiff.render.data import as_document
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.render.piped import piped
from dealdiff.telling.naming import upper_first

_NONE = "No position is reported, which is not to say that there is none."
_FIRST = "no earlier one is reported"
_HEAD = ("Issue", "Date", "Position", "Against what it held before", "Told in")


def positions_page(found: Positions) -> Page:
    """The positions under their issues, by date, each with how it moved; then what is said beside them."""
    return (_head(found), *(block for issue in found.issues for block in _issue(found, issue)), *_rest(found))


def _head(found: Positions) -> Heading:
    whole = f", {found.inside_words}" if found.inside else ""
    return Heading(f"Positions of {found.named or found.party} ({found.party}{whole})")


def _rest(found: Positions) -> Iterator[Block]:
    """The texts that it rejects as a whole, and what it denies; or that nothing is reported."""
    for heading, several in ((found.against, found.rejected), ("Denied", found.denied)):
        if several:
            yield Heading(heading, level=2)
            yield Bullets(one.told(subject=True) for one in several)
    if not found.rows and not found.asides:
        yield Paragraph(_NONE)


def _issue(found: Positions, issue: str) -> Iterator[Block]:
    yield Heading(f"{upper_first(found.title(issue))} ({issue})", level=2)
    yield Bullets(line for one in found.about(issue) for line in _lines(one))


def _lines(one: Row) -> Iterator[str]:
    moves = "; ".join(one.move_lines())
    yield f"{_date(one)}: {told(one.held)}" + (f": {moves}" if moves else "")


def _date(one: Row) -> str:
    """The day of the statement; else the date of its version, by which it was held."""
    if one.held.date is None:
        return "undated"
    own = one.held.date == one.held.statement.date
    return f"{'' if own else 'by '}{one.held.date}"


def positions_markdown(found: Positions) -> str:
    """A table: the issue, the date, the position, how it moved, and which report tells it; then the rest."""
    parts = [to_markdown((_head(found),)), *_table(found)]
    rest = tuple(_rest(found))
    return "\n".join([*parts, *([to_markdown(rest)] if rest else [])])


def _table(found: Positions) -> Iterator[str]:
    rows = [
        [
            [f"{upper_first(found.title(one.issue))} ({one.issue})"],
            [_date(one)],
            [said(one.held)],
            [*one.move_lines()] or [_FIRST],
            [report(one.held).strip("[]")],
        ]
        for one in found
    ]
    if rows:
        yield piped(_HEAD, rows)


def positions_json(found: Positions) -> str:
    """The same as a JSON document: what :meth:`Positions.to_dict` gives."""
    return as_document({"format": "dealdiff-positions/1", **found.to_dict()})
