"""Pages: what a source wrote becomes safe, single lines before any format."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.errors import FileError, ModelError, Problem, UnknownName
from dealdiff.model.scope import Party, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render import checks
from dealdiff.render.cleaning import clean
from dealdiff.render.describing import describe, page_of
from dealdiff.render.markdown import to_markdown
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.render.text import to_text

GONE = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("35 hostages", "35 hostages", id="plain text stays"),
        pytest.param("a\nb", "a b", id="a line end is a space"),
        pytest.param("a\r\nb", "a b", id="a Windows line end is one space"),
        pytest.param("a\rb\tc", "a b c", id="a lone return or a tab is a space"),
        pytest.param("\x1b[31mred\x1b[0m", f"{GONE}[31mred{GONE}[0m", id="an ANSI escape is broken"),
        pytest.param("a\x9b31mb", f"a{GONE}31mb", id="the one-character escape of C1 too"),
        pytest.param("a\x00\x07\x08\x7f", f"a{GONE * 4}", id="NUL, bell, backspace, delete"),
        pytest.param("a\x0b\x0c\x1c\x85\u2028\u2029b", f"a{GONE * 6}b", id="whatever else ends a line"),
        pytest.param("a\u202eb\u2066c", f"a{GONE}b{GONE}c", id="overrides of the writing direction"),
        pytest.param("a\ud800", f"a{GONE}", id="a lone surrogate"),
        pytest.param(
            "مفاوضات\u200f، 停火 é😀", "مفاوضات\u200f، 停火 é😀", id="other scripts and their marks stay"
        ),
    ],
)
def test_cleaned_text_is_one_safe_line(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters(codec=None)))
def test_cleaned_text_holds_no_control_character(text: str) -> None:
    cleaned = clean(text)
    assert [one for one in cleaned if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp")] == []
    assert len(cleaned.splitlines()) <= 1
    assert clean(cleaned) == cleaned


TEXTS = st.text(st.characters(codec=None))
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXTS, st.integers(1, 3)),
    st.builds(Paragraph, TEXTS),
    st.builds(Bullets, st.lists(TEXTS)),
)


@given(st.lists(BLOCKS).map(tuple))
def test_no_page_brings_a_control_character_to_a_terminal(page: Page) -> None:
    for shown in (to_text(page), to_markdown(page)):
        categories = {unicodedata.category(one) for one in shown if one != "\n"}
        assert categories.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
        assert shown == "" or (shown.endswith("\n") and not shown.endswith("\n\n"))
        shown.encode()


def test_only_bold_brings_an_escape_to_a_terminal() -> None:
    page = (Heading("\x1b[31mDraft"), Paragraph("\x1b]0;title\x07"))
    shown = to_text(page, colour=True)
    assert shown.replace("\x1b[1m", "").replace("\x1b[0m", "").count("\x1b") == 0
    assert shown.startswith("\x1b[1m" + GONE)


def test_blank_points_are_left_out() -> None:
    assert Bullets(["", " \n", "35"]).items == ("35",)


def test_blocks_are_immutable() -> None:
    with pytest.raises(AttributeError):
        Heading("Draft").text = "other"  # type: ignore[misc] # what is tried


def two_parties() -> Negotiation:
    parties = {
        "north": Party(id="north", name="North", role="mediator"),
        "south": Party(id="south", name="South"),
    }
    return Negotiation(scope=Scope(title="Talks", parties=parties), versions=[TermSheet(id="draft")])


def test_a_negotiation_is_its_parties_and_versions() -> None:
    heading, parties, versions, listed = page_of(two_parties())
    assert (heading, parties) == (Heading("Talks"), Paragraph("Parties: North (mediator), South"))
    assert versions == Heading("Versions (1)", level=2)
    assert isinstance(listed, Bullets)
    assert listed.items[0].endswith("0 terms, 0 statements, 0 figures")


def test_an_empty_negotiation_is_told_too() -> None:
    assert describe(Negotiation()) == "A negotiation\n=============\nParties: none declared\n\nVersions (0)\n"


def test_describe_tells_a_sheet_and_a_diff_in_both_formats() -> None:
    before = TermSheet(id="draft", title="A draft")
    after = TermSheet(id="second", title="A second draft", terms={"fighting": "absent"})
    from_front = Negotiation(versions=[before, after])
    assert describe(before).startswith("A draft\n=======\n")
    assert describe(before, format="markdown").startswith("# A draft\n")
    assert "Nothing differs" in describe(from_front.diff("draft", "draft"))
    assert describe(from_front.diff("draft", "second"), format="markdown").startswith("# ")


def test_describe_names_the_formats_that_there_are() -> None:
    with pytest.raises(UnknownName, match="no format 'html'; there is: text, markdown"):
        describe(Negotiation(), format="html")  # type: ignore[arg-type] # what is tried


def test_describe_tells_nothing_else() -> None:
    with pytest.raises(ModelError, match="item: found 'draft', expected a Negotiation, a TermSheet or"):
        describe("draft")  # type: ignore[arg-type] # what is tried


@pytest.mark.parametrize(("number", "head"), [(1, "1 problem"), (2, "2 problems")])
def test_problems_are_counted_and_listed(number: int, head: str) -> None:
    problem = Problem(file="deal.yaml", line=3, column=1, path="terms", found="'x'", expected="a map")
    page = checks.problems_page(FileError([problem] * number))
    assert page == (Heading(head), Bullets([str(problem)] * number))


def test_what_was_understood_is_told_version_by_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        checks,
        "surprises",
        lambda sheet: [("terms.x.count", "about 5", "4 to 6")] if sheet.id == "draft" else [],
    )
    versions = [TermSheet(id="bare"), TermSheet(id="draft", title="A draft")]
    heading, fine, *understood = checks.understood_page(Negotiation(versions=versions))
    assert heading == Heading("A negotiation")
    assert fine == Paragraph("Nothing is wrong: 2 versions, 0 issues.")
    assert understood == [
        Heading("A draft (draft)", level=2),
        Bullets(['terms.x.count: "about 5" is read as 4 to 6']),
    ]


def test_one_version_alone_is_told_without_its_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "surprises", lambda _: [])
    heading, fine = checks.understood_page(TermSheet(id="draft", terms={"fighting": "absent"}))
    assert heading == Heading("draft")
    assert isinstance(fine, Paragraph)
    assert "Nothing is wrong in this version: 1 term, 0 statements." in fine.text
