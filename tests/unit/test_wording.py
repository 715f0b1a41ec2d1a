"""Free text: what is editorial, and the redline of the rest."""

from __future__ import annotations

import time

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.verdict import EQUAL, Info, related
from dealdiff.values.wording import BY_WORDING, Edit, Op, Wording, redline

ROWS = {
    "the same": ("A pause.", "A pause.", "equal"),
    "case": ("A pause", "a Pause", "restated"),
    "white space": ("a  pause\n of weeks", "a pause of weeks", "equal"),
    "a full stop": ("a pause", "a pause.", "restated"),
    "commas": ("first, a pause", "first a pause", "restated"),
    "a comma without a space": ("yes,no", "yes, no", "restated"),
    "quotation marks": ("“a pause”", "'a pause'", "restated"),
    "brackets": ("(a pause)", "a pause", "restated"),
    "a figure in brackets": ("(35) hostages", "35 hostages", "restated"),
    "a hyphen": ("cease-fire", "cease fire", "restated"),
    "a dash": ("a pause — then talks", "a pause, then talks", "restated"),
    "an abbreviation's stops": ("the U.S. envoy", "the US envoy", "restated"),
    "curly and straight": ("the party’s list", "the party's list", "restated"),
    "only punctuation": ("...", "…", "overlapping"),
    "another word": ("a pause", "a truce", "overlapping"),
    "another order": ("a pause then talks", "talks then a pause", "overlapping"),
    "a word more": ("a pause", "a long pause", "overlapping"),
    "not": ("shall enter", "shall not enter", "overlapping"),
    "a decimal point": ("5.0 km", "50 km", "overlapping"),
    "a sign": ("-5 degrees", "5 degrees", "overlapping"),
    "a unit": ("50% of them", "50 of them", "overlapping"),
    "a stop after a number": ("by day 7.", "by day 7", "restated"),
    "a range's dash": ("35–40 people", "35-40 people", "restated"),
    "a question": ("agreed?", "agreed", "overlapping"),
    "a question, set apart": ("agreed?", "agreed ?", "restated"),
}


@pytest.mark.parametrize(("before", "after", "name"), ROWS.values(), ids=ROWS)
def test_table(before: str, after: str, name: str) -> None:
    verdict = Wording(before).verdict_to(Wording(after))
    assert verdict.name == name
    assert Wording(after).verdict_to(Wording(before)) == verdict.mirror
    if name == "overlapping":
        assert verdict == related(Info.MIXED, BY_WORDING)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(edit.op.value, edit.text) for edit in redline(Wording(before), Wording(after))]


def test_a_redline_keeps_deletes_and_inserts_words() -> None:
    assert told("All forces must leave the area", "all forces may leave the whole area") == [
        ("keep", "all forces"),
        ("delete", "must"),
        ("insert", "may"),
        ("keep", "leave the"),
        ("insert", "whole"),
        ("keep", "area"),
    ]


def test_editorial_differences_make_no_edit() -> None:
    assert told("Cease-fire, now.", "cease fire now") == [("keep", "cease fire now")]
    assert Wording("now").verdict_to(Wording("now")) == EQUAL


def test_texts_with_nothing_in_common_are_deleted_and_inserted() -> None:
    assert redline(Wording("a pause"), Wording("truce")) == (
        Edit(Op.DELETE, "a pause"),
        Edit(Op.INSERT, "truce"),
    )


def test_long_repetitive_texts_are_aligned_at_their_ends_and_soon() -> None:
    before, after = "start " + "a b c d e " * 440 + "end", "start " + "e d c b a " * 440 + "end"
    started = time.perf_counter()
    edits = redline(Wording(before), Wording(after))
    assert time.perf_counter() - started < 1
    assert [edit.op for edit in edits] == [Op.KEEP, Op.DELETE, Op.INSERT, Op.KEEP]
    assert [edits[0].text, edits[-1].text] == ["start", "end"]


def test_ends_that_overlap_are_told_once() -> None:
    before, after = "a " * 1_000, "a " * 1_500
    assert [(edit.op, len(edit.text.split())) for edit in redline(Wording(before), Wording(after))] == [
        (Op.KEEP, 1_000),
        (Op.INSERT, 500),
    ]


def test_the_cost_of_an_alignment_decides_how_it_is_made() -> None:
    after = Wording("d " + "a " * 400 + "e")
    at_the_limit = redline(Wording("b " + "a " * 250 + "c"), after)  # 100,000 pairs of equal words
    assert Edit(Op.KEEP, " ".join(["a"] * 250)) in at_the_limit
    above = redline(Wording("b " + "a " * 251 + "c"), after)
    assert [edit.op for edit in above] == [Op.DELETE, Op.INSERT]
    beyond = redline(Wording("s " + "a " * 320 + "x y"), Wording("s " + "a " * 330 + "z y"))
    assert [(edit.op, len(edit.text.split())) for edit in beyond] == [
        (Op.KEEP, 321),
        (Op.DELETE, 1),
        (Op.INSERT, 11),
        (Op.KEEP, 1),
    ]
    assert [beyond[0].text.split()[0], beyond[1].text, beyond[-1].text] == ["s", "x", "y"]


def test_a_word_that_stands_often_is_aligned_too() -> None:
    before = " ".join(f"a {' '.join(f'b{n}' for n in range(at, at + 50))}" for at in range(0, 250, 50))
    kept = [
        edit for edit in redline(Wording(before), Wording(before.replace("b", "c"))) if edit.op is Op.KEEP
    ]
    assert kept == [Edit(Op.KEEP, "a")] * 5


def test_longer_ends_in_common_are_kept_whole() -> None:
    edits = redline(Wording("s t " + "a b " * 300 + "e f g"), Wording("s t " + "b a " * 300 + "e f g"))
    assert [edits[0].text, edits[-1].text] == ["s t", "e f g"]
    before = [word for edit in edits if edit.op is not Op.INSERT for word in edit.text.split()]
    assert before == ("s t " + "a b " * 300 + "e f g").split()


@pytest.mark.parametrize("text", ["", "  \n ", "a\x00b", "x" * 10_001])
def test_text_that_cannot_be_read(text: str) -> None:
    with pytest.raises(ParseError):
        Wording.parse(text)
