"""Comma-separated values (RFC 4180) that a spreadsheet may open: no cell is taken for a formula."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.render.cleaning import clean

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")  # what OWASP's page on CSV injection lists, full-width signs too
_QUOTED = frozenset('",;\t\r\n')  # a semicolon too: it separates cells where commas separate decimals


def safe_cell(text: str) -> str:
    r"""What a cell holds, so that a spreadsheet reads it as text and a terminal shows it.

    A cell that begins, perhaps after spaces, as a formula does gets an apostrophe before it, as OWASP
    advises against CSV injection; control characters go as :func:`~dealdiff.render.cleaning.clean` has it.

    >>> safe_cell("=1+1"), safe_cell("about 350"), safe_cell("a\tb")
    ("'=1+1", 'about 350', 'a b')
    """
    suspect = text[:1] in _FORMULA or text.lstrip()[:1] in _FORMULA
    return f"'{clean(text)}" if text and suspect else clean(text)


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    r"""Rows of cells as CSV: commas, quotes doubled, every line ending in CR LF; each cell is safe.

    >>> csv_text([["issue", "march"], ["hostages", "35, of whom 5"]])
    'issue,march\r\nhostages,"35, of whom 5"\r\n'
    """
    return "".join(_line(list(row)) + "\r\n" for row in rows)


def _line(row: list[str]) -> str:
    """One record; that of one empty cell is quoted, since an empty line is none."""
    return ",".join(map(_quoted, row)) or '""' * len(row)


def _quoted(text: str) -> str:
    cell = safe_cell(text)
    plain = _QUOTED.isdisjoint(cell) and cell == cell.strip(" ")
    return cell if plain else '"' + cell.replace('"', '""') + '"'
