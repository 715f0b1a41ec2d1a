"""A table in Markdown, with several lines in a cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dealdiff.render.cleaning import clean
from dealdiff.render.markdown import escape


def piped(head: Sequence[str], rows: Iterable[Sequence[Iterable[str]]]) -> str:
    r"""A table, as most readers of Markdown show it; each cell holds lines, which are escaped.

    >>> print(piped(["issue", "said"], [[["fee"], ["at most 5 *", "or less"]]]), end="")
    | issue | said |
    | --- | --- |
    | fee | at most 5 \*<br>or less |
    """
    cells = [_row([one] for one in head), "|" + " --- |" * len(head), *map(_row, rows)]
    return "".join(f"{line}\n" for line in cells)


def _row(cells: Iterable[Iterable[str]]) -> str:
    return "| " + " | ".join("<br>".join(escape(clean(line)) for line in cell) for cell in cells) + " |"
