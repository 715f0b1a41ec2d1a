"""A page as Markdown: what a source wrote is shown as it stands, whatever it looks like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.render.markdown import escape, to_markdown
from dealdiff.render.page import Bullets, Heading, Page, Paragraph


@pytest.mark.parametrize(
    ("page", "markdown"),
    [
        pytest.param((), "", id="an empty page"),
        pytest.param((Heading(" "), Paragraph(""), Bullets([""])), "", id="empty blocks"),
        pytest.param((Heading("Draft"), Heading("Terms", level=2)), "# Draft\n\n## Terms\n", id="headings"),
        pytest.param(
            (Paragraph("a"), Bullets(["b", "c"])), "a\n\n- b\n- c\n", id="a list after a blank line"
        ),
        pytest.param((Heading("1. March"),), "# 1. March\n", id="a number begins no list in a heading"),
        pytest.param((Paragraph("1. March"),), "1\\. March\n", id="a number of a list"),
        pytest.param((Paragraph("12) x"),), "12\\) x\n", id="the other number of a list"),
        pytest.param((Paragraph("1."),), "1\\.\n", id="a number alone"),
        pytest.param(
            (Paragraph("1.5 tons, 2024-03-20"),), "1.5 tons, 2024-03-20\n", id="a number that is none"
        ),
        pytest.param(
            (Bullets(["- x", "+ x", "* x"]),), "- \\- x\n- \\+ x\n- \\* x\n", id="bullets in bullets"
        ),
        pytest.param((Bullets(["---", "- - -"]),), "- \\---\n- \\- - -\n", id="rules"),
        pytest.param((Paragraph("-5 degrees"),), "-5 degrees\n", id="a minus"),
        pytest.param((Bullets(["    code"]),), "- code\n", id="an indent makes no code"),
        pytest.param((Paragraph("# x"),), "\\# x\n", id="a heading"),
        pytest.param((Heading("x #"),), "# x \\#\n", id="the end of a heading"),
        pytest.param((Paragraph("> x"),), "\\> x\n", id="a quotation"),
        pytest.param((Paragraph("<b>x</b>"),), "\\<b\\>x\\</b\\>\n", id="HTML"),
        pytest.param((Paragraph("a &amp; b"),), "a \\&amp; b\n", id="an entity"),
        pytest.param(
            (Paragraph("[a](http://b) ![c]"),), "\\[a\\](http://b) !\\[c\\]\n", id="links and images"
        ),
        pytest.param(
            (Paragraph("*a* _b_ `c` ~~d~~"),), "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~\n", id="emphasis"
        ),
        pytest.param((Paragraph("a \\* b"),), "a \\\\\\* b\n", id="a backslash"),
        pytest.param((Paragraph("a | b"),), "a \\| b\n", id="a cell of a table"),
        pytest.param((Paragraph("```"),), "\\`\\`\\`\n", id="a fence"),
        pytest.param((Paragraph("a\n# b"),), "a \\# b\n", id="a line end begins no block"),
    ],
)
def test_blocks_as_markdown(page: Page, markdown: str) -> None:
    assert to_markdown(page) == markdown


def shown(markdown: str) -> str:
    """What CommonMark shows of one line: a backslash before punctuation goes."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


SPECIAL = st.text("\\`*_[]<>|#~&;-+.)1 a\t\n")
TEXTS = st.one_of(SPECIAL, st.text(), st.lists(SPECIAL).map(" ".join))


@given(TEXTS)
def test_what_is_shown_is_what_was_written(text: str) -> None:
    assert shown(escape(text)) == text.strip()


@given(st.lists(TEXTS))
def test_every_bullet_is_one_line_with_all_its_words(items: list[str]) -> None:
    bullets = Bullets(items)
    lines = to_markdown((bullets,)).splitlines()
    assert [line[:2] for line in lines] == ["- "] * len(bullets.items)
    assert [shown(line[2:]).split() for line in lines] == [one.split() for one in bullets.items]


BEGINS_A_BLOCK = re.compile(r"\s|#{1,6}(\s|$)|[-+*](\s|$)|\d{1,9}[.)](\s|$)|>|<|```|~~~|([-*_]\s*){3,}$|\[")
ACTIVE = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]<>|#~&]")


@given(TEXTS)
def test_no_text_begins_a_block_or_a_span(text: str) -> None:
    paragraph = to_markdown((Paragraph(text),)).removesuffix("\n")
    bullet = to_markdown((Bullets([text]),)).removesuffix("\n").removeprefix("- ")
    assert paragraph == bullet
    assert BEGINS_A_BLOCK.match(paragraph) is None
    assert ACTIVE.search(paragraph) is None
