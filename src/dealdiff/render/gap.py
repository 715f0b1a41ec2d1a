"""What stands between two parties in a version: as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.parties.comparing import State
from dealdiff.parties.gap import Gap
from dealdiff.parties.gap_words import (
    MEANING,
    NOTHING_READ,
    details,
    frame_lines,
    said_aside,
    sides,
    unread_lines,
    without_stance,
)
from dealdiff.parties.point import Point
from dealdiff.render.data import as_document
from dealdiff.render.diffs import reported
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import upper_first, version_name

_NOTHING = "Neither has a position on anything, as far as is reported here."
_NO_GAP = "Nothing stands between the two on what they have positions on here."
_LEFT_OUT = "Left out: what others tell of either party."
_BESIDE = "What the text tells beside its terms"
_FACTIONS = "The parties inside either one count as its own voices."


def gap_page(found: Gap) -> Page:
    """Every point, by its state, the widest apart first; each with both sides' positions."""
    return (
        Heading(f"{sides(found)}: {version_name(found.sheet)}"),
        Paragraph(f"As reported in {reported(found.sheet)}."),
        *(Paragraph(one) for one in _notes(found)),
        *(block for state in State for block in _section(found, state)),
        *_frame(found),
        *(Paragraph(one) for one in (*said_aside(found), *unread_lines(found), *without_stance(found))),
    )


def _notes(found: Gap) -> Iterator[str]:
    if not found.points:
        yield f"{upper_first(NOTHING_READ)}." if found.unread else _NOTHING
    elif not found:
        yield _NO_GAP
    if not found.with_second_hand:
        yield _LEFT_OUT
    if found.factions:
        yield _FACTIONS


def _section(found: Gap, state: State) -> Iterator[Block]:
    several = found.of(state)
    if several:
        yield Heading(f"{MEANING[state]} ({len(several)})", level=2)
        yield Bullets(_line(one, found) for one in several)


def _frame(found: Gap) -> Iterator[Block]:
    """What the text tells beside its terms, where it is the word of either."""
    if found.frame:
        yield Heading(f"{_BESIDE} ({len(found.frame)})", level=2)
        yield Bullets(frame_lines(found))


def _line(point: Point, found: Gap) -> str:
    return f"{upper_first(point.title)}. {' '.join(details(point, found.sheet))}"


def gap_json(found: Gap) -> str:
    """The same as a JSON document: :meth:`Gap.to_dict`."""
    return as_document({"format": "dealdiff-gap/1", **found.to_dict()})
