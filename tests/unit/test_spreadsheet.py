"""Cells that a spreadsheet may open, and tables that a terminal can show."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.render.grid import GAP, grid, wrapped
from dealdiff.render.spreadsheet import csv_text, safe_cell
from dealdiff.render.text import columns

TEXTS = st.text(st.characters(codec=None), max_size=40)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("about 350", "about 350", id="words stay"),
        pytest.param("", "", id="an empty cell stays empty"),
        pytest.param("=1+1", "'=1+1", id="an equals sign"),
        pytest.param("+1", "'+1", id="a plus"),
        pytest.param("-1", "'-1", id="a minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="an at sign"),
        pytest.param("\t=1", "' =1", id="a tab"),
        pytest.param("\r=1", "' =1", id="a return"),
        pytest.param("\n=1", "' =1", id="a line end"),
        pytest.param("  =1", "'  =1", id="spaces before a formula"),
        pytest.param("\uff1d1", "'\uff1d1", id="a full-width equals sign"),
        pytest.param("35 - 40", "35 - 40", id="a sign inside"),
        pytest.param("\x1b[31m", "\N{REPLACEMENT CHARACTER}[31m", id="an escape"),
    ],
)
def test_a_cell_is_never_a_formula(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), max_size=4))
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    text = csv_text(rows)
    assert list(csv.reader(io.StringIO(text, newline=""), strict=True)) == [
        [safe_cell(cell) for cell in row] for row in rows
    ]
    text.encode("utf-8")


@given(TEXTS)
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = safe_cell(text)
    assert cell.lstrip()[:1] not in tuple("=+-@\t\r\n＝＋－＠") or cell == ""
    assert "Cc" not in {unicodedata.category(one) for one in cell}


@pytest.mark.parametrize(
    ("row", "line"),
    [
        pytest.param(["a", "b"], "a,b\r\n", id="plain cells"),
        pytest.param(["a, b"], '"a, b"\r\n', id="a comma"),
        pytest.param(["a; b"], '"a; b"\r\n', id="a semicolon, which some spreadsheets split at"),
        pytest.param(['say "no"'], '"say ""no"""\r\n', id="a quote"),
        pytest.param([" a "], '" a "\r\n', id="spaces at an end"),
        pytest.param(["a", "", ""], "a,,\r\n", id="empty cells"),
    ],
)
def test_lines(row: list[str], line: str) -> None:
    assert csv_text([row]) == line


# Tables of text.


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), st.integers(4, 20), st.integers(4, 20))
def test_no_line_is_wider_than_the_table(rows: list[tuple[str, str]], one: int, other: int) -> None:
    for line in grid(rows, [one, other]):
        assert columns(line) <= one + GAP + other
        assert line == line.rstrip()


@given(TEXTS, st.integers(4, 20))
def test_nothing_is_lost_by_wrapping(text: str, width: int) -> None:
    whole = "".join(wrapped(text, width))
    assert "".join(whole.split()) == "".join("".join(wrapped(text, 10_000)).split())


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("about 350 people", 9, ["about 350", "people"], id="between words"),
        pytest.param("israel-march-reply", 14, ["israel-march-", "reply"], id="after a hyphen"),
        pytest.param("unbelievable", 5, ["unbel", "ievab", "le"], id="inside a word"),
        pytest.param("停火协议", 4, ["停火", "协议"], id="wide characters take two columns"),
        pytest.param("  two words", 7, ["  two", "  words"], id="what is left in front stays"),
        pytest.param("", 5, [""], id="nothing"),
    ],
)
def test_wrapped(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines
