"""A page as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dealdiff.render.page import Block, Bullets, Heading, Page

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def to_markdown(page: Page) -> str:
    """The page as Markdown; what a source wrote is escaped, so that it stays text."""
    return "\n".join(line for block in page for line in _block(block)).strip("\n") + "\n"


def escape(text: str) -> str:
    r"""Text as Markdown shows it.

    >>> print(escape("about_5 *"))
    about\_5 \*
    """
    return _SPECIAL.sub(r"\\\1", text)


def _block(block: Block) -> Iterator[str]:
    yield ""
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {escape(block.text)}"
    elif isinstance(block, Bullets):
        yield from (f"- {escape(one)}" for one in block.items)
    else:
        yield escape(block.text)
