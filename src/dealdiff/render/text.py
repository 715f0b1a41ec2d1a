"""A page as plain text, wrapped; bold headings where the terminal shows them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper
from unicodedata import combining, east_asian_width

from dealdiff.render.page import Block, Bullets, Heading, Page

WIDTH = 100
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_POINT, _HANGING = "  - ", "    "


def to_text(page: Page, *, width: int = WIDTH, colour: bool = False) -> str:
    """The page as text of at most ``width`` columns, with a line end at its end.

    A longer word (an address, a file's path) stands whole, so that it can be copied. An empty page is
    an empty text.

    >>> print(to_text((Heading("Draft"), Bullets(["35 hostages"]))), end="")
    Draft
    =====
      - 35 hostages
    """
    lines = "\n".join(line for block in page for line in _block(block, width, colour=colour)).strip("\n")
    return lines + "\n" if lines else ""


def _block(block: Block, width: int, *, colour: bool) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, width, colour=colour)
    elif isinstance(block, Bullets):
        for one in block.items:
            yield from _wrapped(one, width, _POINT, _HANGING)
    else:
        yield from _wrapped(block.text, width)


def _heading(heading: Heading, width: int, *, colour: bool) -> Iterator[str]:
    lines = _wrapped(heading.text, width)
    yield ""
    yield from (f"{_BOLD}{line}{_PLAIN}" if colour else line for line in lines)
    if heading.level == 1 and lines:
        yield "=" * max(map(columns, lines))


def _wrapped(text: str, width: int, first: str = "", following: str = "") -> list[str]:
    wrapper = TextWrapper(
        width,
        initial_indent=first,
        subsequent_indent=following,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return wrapper.wrap(text.strip())


def columns(line: str) -> int:
    """How many columns a terminal gives a line: wide characters take two, combining ones none."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in line)
