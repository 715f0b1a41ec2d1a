"""The command ``gap``: what stands between two parties, as text, Markdown and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from talks import FORMATS, ROOT, SEED, refused, told, write_talks

from dealdiff import gap, load

TAKE_OVER = ROOT / "seeds" / "takeover-made-up"
STANCES = """\
statements:
  - {who: north, wants: {prisoners: {count: 500}}, because: there are so many}
  - {who: south, wants: {prisoners: {count: 300}}, told by: north}
  - {who: south, refuses: fighting}
"""
SECOND = "format: dealdiff/1\ndate: 2024-04-20\n" + STANCES


def words(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks", second=SECOND)


def test_a_gap_is_told_by_the_state_of_its_points(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "gap", talks, "second", "north", "south")
    lines = text.splitlines()
    assert lines[0] == "North and South: second"
    assert lines[2] == "As reported in second (2024-04-20)."
    assert [line for line in lines if line.endswith("(1)")] == [
        "Differing: both are for it, and surely not for the same (1)",
        "One-sided: no stance of the other is reported (1)",
    ]
    assert (
        "Prisoners. Wanted by North, the reason given: there are so many (500); "
        "wanted by South (second hand: told by North) (300). Count: 500 (North), 300 (South), 200 apart. "
        "What is known here of South on it is told by others alone."
    ) in words(text)


def test_what_others_tell_can_be_left_out(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "gap", talks, "second", "north", "south", "--no-second-hand")
    assert "Left out: what others tell of either party." in text
    assert "Differing" not in text
    assert told(capsys, "gap", talks, "second", "north", "south", "--second-hand") == told(
        capsys, "gap", talks, "second", "north", "south"
    )


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("version", ["march-doha", "july-positions", "august-positions"])
def test_every_point_of_a_seed_is_told(version: str, how: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = words(told(capsys, "gap", SEED, version, "israel", "hamas", "--format", how)).lower()
    found = gap(load(SEED)[version], "israel", "hamas")
    assert all(point.title.lower() in text for point in found.points)
    assert all(text.count(reason.lower()) for point in found.points for reason in point.reasons)


def test_a_gap_as_json_is_its_data(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "gap", TAKE_OVER, "raised-offer", "buyer", "target-board", "--format", "json")
    found = gap(load(TAKE_OVER)["raised-offer"], "buyer", "target-board")
    assert json.loads(out) == {"format": "dealdiff-gap/1", **found.to_dict()}
    assert [*json.loads(out)][1:] == [
        *("version", "date", "source", "publisher", "left", "right", "inside"),
        *("second hand", "factions", "policy"),
        *("points", "frame", "aside", "not read", "open without stance", "agreed without stance"),
    ]


def test_factions_count_where_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with_them = told(capsys, "gap", SEED, "august-positions", "israel", "hamas", "--factions")
    without = told(capsys, "gap", SEED, "august-positions", "israel", "hamas")
    assert "The parties inside either one count as its own voices." in with_them
    assert "Contested: one is for it and the other refuses it (1)" in with_them
    assert "Contested" not in without


@pytest.mark.parametrize("how", ["text", "markdown"])
def test_a_faction_is_told_to_be_inside_its_party(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    sides = ("gap", SEED, "august-positions", "israel", "far-right")
    assert "Israel and far-right members of the coalition (inside Israel): Positions before" in words(
        told(capsys, *sides, "--format", how)
    )
    found = gap(load(SEED)["august-positions"], "far-right", "hamas")
    assert str(found).startswith(
        "Far-right members of the coalition (inside Israel) and Hamas (inside Palestinian groups in Gaza) in "
    )


def test_whom_a_side_is_inside_is_in_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    for sides, inside in (
        (("israel", "far-right"), {"far-right": "israel"}),
        (("israel", "us"), {}),
        (("israel", "amidror"), {}),
    ):
        out = told(capsys, "gap", SEED, "august-positions", *sides, "--format", "json")
        assert json.loads(out)["inside"] == inside


def test_nothing_stands_between_a_party_and_itself(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "gap", talks, "second", "north", "north")
    assert "Nothing stands between the two on what they have positions on here." in text


def test_a_version_without_positions(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "gap", talks, "first", "north", "south")
    assert text.endswith("Neither has a position on anything, as far as is reported here.\n")


@pytest.mark.parametrize("how", ["text", "markdown"])
def test_what_is_told_of_a_text_that_is_not_read(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    sides = ("gap", TAKE_OVER, "extended-offer", "buyer", "target-board")
    text = words(told(capsys, *sides, "--format", how))
    assert "Neither has a position on anything that is read here." in text
    not_read = "Not read here: the text of recommended-offer, which this one incorporates "
    assert not_read + "(extended by the Buyer and the Target)." in text


def test_names_that_there_are_not(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "expected one of north, south; the nearest is 'north'" in refused(
        capsys, "gap", talks, "second", "nort", "south"
    )
    assert "the nearest is 'second'" in refused(capsys, "gap", talks, "secnd", "north", "south")
    assert "speaks for 'hamas'; ask for that" in refused(capsys, "gap", SEED, "march-doha", "israel", "naim")
