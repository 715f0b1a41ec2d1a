"""A page as text: wrapped, hanging, and no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.render.page import Bullets, Heading, Page, Paragraph
from dealdiff.render.text import WIDTH, to_text

LONG = "word " * 40


def lines_of(page: Page, **how: int) -> list[str]:
    return to_text(page, **how).splitlines()  # type: ignore[arg-type] # the width alone


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param((), "", id="an empty page"),
        pytest.param((Paragraph(""), Bullets([]), Bullets([" "])), "", id="empty blocks"),
        pytest.param((Heading(""),), "", id="an empty heading"),
        pytest.param((Heading("Draft"),), "Draft\n=====\n", id="a heading is underlined"),
        pytest.param((Heading("Draft", level=2),), "Draft\n", id="a lower one is not"),
        pytest.param((Heading("停火"),), "停火\n====\n", id="wide characters take two columns"),
        pytest.param(
            (Heading("e\u0301t\u00e9"),), "e\u0301t\u00e9\n===\n", id="combining characters take none"
        ),
        pytest.param((Paragraph("  a\n\tb "),), "a  b\n", id="a paragraph is one run of text"),
        pytest.param((Bullets(["a", "b"]),), "  - a\n  - b\n", id="bullets"),
        pytest.param((Bullets(["- a"]),), "  - - a\n", id="a dash of the source stays"),
        pytest.param((Paragraph("a"), Heading("b", level=2)), "a\n\nb\n", id="a blank line before a heading"),
        pytest.param((Paragraph("a"), Bullets(["b"])), "a\n  - b\n", id="none before bullets"),
    ],
)
def test_blocks_as_text(page: Page, text: str) -> None:
    assert to_text(page) == text


@pytest.mark.parametrize(
    "block", [Paragraph(LONG), Heading(LONG), Bullets([LONG, LONG])], ids=["paragraph", "heading", "bullets"]
)
def test_lines_are_wrapped_and_use_their_width(block: Paragraph | Heading | Bullets) -> None:
    widths = [len(line) for line in lines_of((block,))]
    assert max(widths) <= WIDTH == 100
    assert max(widths) > WIDTH - len("word ") - 1


def test_bullets_hang() -> None:
    first, *others = lines_of((Bullets([LONG]),))
    assert first.startswith("  - word")
    assert others
    assert {line[:5] for line in others} == {"    w"}


def test_a_wrapped_heading_is_underlined_as_wide_as_its_longest_line() -> None:
    *lines, rule = lines_of((Heading(LONG),))
    assert len(lines) == 2
    assert rule == "=" * max(map(len, lines))


@pytest.mark.parametrize("word", ["https://example.org/" + "x" * 150, "停" * 120, "north-east-" * 20])
def test_a_long_word_stands_whole(word: str) -> None:
    assert lines_of((Bullets([f"see {word}", "b"]),)) == ["  - see", f"    {word}", "  - b"]


def test_words_with_hyphens_are_not_broken() -> None:
    assert lines_of((Paragraph("aaaa bb-cc"),), width=8) == ["aaaa", "bb-cc"]


def test_each_line_of_a_heading_is_bold_and_nothing_else() -> None:
    page = (Heading("aa bb"), Bullets(["c"]))
    shown = to_text(page, width=3, colour=True)
    assert shown == "\x1b[1maa\x1b[0m\n\x1b[1mbb\x1b[0m\n==\n  - c\n"
    assert to_text(page, width=3) == "aa\nbb\n==\n  - c\n"


WORDS = st.lists(st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S")), min_size=1))


@given(st.lists(WORDS.map(" ".join)))
def test_every_word_of_every_bullet_is_kept_in_order(items: list[str]) -> None:
    text = to_text((Heading("Head"), Bullets(items)))
    body = text.removeprefix("Head\n====\n")
    points = ("\n" + body.rstrip("\n")).split("\n  - ")[1:]
    assert [point.split() for point in points] == [one.split() for one in items if one]


@given(WORDS.map(" ".join), st.integers(8, 120))
def test_only_a_line_of_one_word_is_too_long(text: str, width: int) -> None:
    page = (Paragraph(text), Bullets([text]))
    too_long = [line for line in lines_of(page, width=width) if len(line) > width]
    assert [line for line in too_long if len(line.removeprefix("  - ").split()) > 1] == []
