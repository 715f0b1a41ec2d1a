"""A page as plain text, wrapped; bold headings where the terminal shows them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from dealdiff.render.page import Block, Bullets, Heading, Page

WIDTH = 100
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def to_text(page: Page, *, width: int = WIDTH, colour: bool = False) -> str:
    """The page as text of at most ``width`` columns, with a line end at its end."""
    return "\n".join(line for block in page for line in _block(block, width, colour=colour)).strip("\n") + "\n"


def _block(block: Block, width: int, *, colour: bool) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, colour=colour)
    elif isinstance(block, Bullets):
        for one in block.items:
            yield from wrap(one, width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False)
    else:
        yield from wrap(block.text, width, break_on_hyphens=False)


def _heading(heading: Heading, *, colour: bool) -> Iterator[str]:
    yield ""
    yield f"{_BOLD}{heading.text}{_PLAIN}" if colour else heading.text
    if heading.level == 1:
        yield "=" * len(heading.text)
