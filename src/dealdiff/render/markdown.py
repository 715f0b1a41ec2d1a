"""A page as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dealdiff.render.page import Block, Bullets, Heading, Page

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")
_LIST_MARK = re.compile(r"\A([0-9]{0,9})([-+.)])(?=[-\s]|\Z)")  # what would begin a list or a rule


def to_markdown(page: Page) -> str:
    r"""The page as Markdown; what a source wrote is escaped, so that it stays text.

    >>> print(to_markdown((Heading("Draft"), Bullets(["about 5 *", "- or less"]))), end="")
    # Draft
    <BLANKLINE>
    - about 5 \*
    - \- or less
    """
    lines = "\n".join(line for block in page for line in _block(block)).strip("\n")
    return lines + "\n" if lines else ""


def escape(text: str) -> str:
    r"""Text as Markdown shows it, inside a line.

    >>> print(escape("about_5 *"))
    about\_5 \*
    """
    return _SPECIAL.sub(r"\\\1", text.strip())


def _line(text: str) -> str:
    """Text as Markdown shows it at the beginning of a block, where "1." or "-" would begin a list."""
    return _LIST_MARK.sub(r"\1\\\2", escape(text))


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Bullets):
        yield ""
        yield from (f"- {_line(one)}" for one in block.items)
    elif block.text.strip():
        yield ""
        yield f"{'#' * block.level} {escape(block.text)}" if isinstance(block, Heading) else _line(block.text)
