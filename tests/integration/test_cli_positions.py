"""The commands about the parties: ``open`` and ``positions``."""

from __future__ import annotations

import json

import pytest
from talks import SEED, data, refused, told

from dealdiff import load, open_points, positions

WIDTH = 100


def words(text: str) -> str:
    return " ".join(text.split())


def cells(line: str) -> list[str]:
    return [one.strip() for one in line.strip().strip("|").split(" | ")]


def table(text: str) -> list[list[str]]:
    """The rows of the table in a Markdown text, its headings first."""
    rows = [cells(line) for line in text.splitlines() if line.startswith("| ")]
    return [row for row in rows if set("".join(row)) != {"-"}]


def test_the_open_points_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "open", SEED, "august-positions")
    assert out.startswith("Open points: Positions before the bridging proposal (august-positions)\n=====")
    assert all(len(line) <= WIDTH for line in out.splitlines())
    found = words(out)
    assert "Withdrawal of Israeli forces (withdrawal), named open - The text: in the first phase" in found
    assert "- Israel: wanted by Israel as a demand (by Israel; over prisoner releases" in found
    assert "- Named open, and no side's stance on it is reported: sequence of the exchange." in found
    assert "- What is agreed: undisclosed." in found
    assert "- Mediators: the text of bridging-proposal is undisclosed" in found
    for point in open_points(load(SEED), "august-positions"):
        for heading, lines in point.columns():
            assert all(words(f"- {heading}: {line}") in found for line in lines)


def test_the_open_points_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    head, *rows = table(told(capsys, "open", SEED, "august-positions", "--format", "markdown"))
    assert head == ["Point", "The text", "Hamas", "Israel", "Mediators", "Others"]
    points = open_points(load(SEED), "august-positions")
    assert len(rows) == len(points) == 10
    assert all(len(row) in (5, 6) for row in rows)
    by_point = {row[0]: row for row in rows}
    row = by_point["Sequence of the exchange (sequence), named open"]
    assert row[2:4] == ["no stance is reported", "no stance is reported"]
    assert row[4] == "the text of bridging-proposal is undisclosed"


def test_a_version_without_mediators_or_others(capsys: pytest.CaptureFixture[str]) -> None:
    deal = SEED.parent / "takeover-made-up"
    head, *rows = table(told(capsys, "open", deal, "board-reply", "--format", "markdown"))
    assert head[-1] == "Mediators"
    assert {row[-1] for row in rows} == {"nothing reported"}


def test_the_open_points_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "open", SEED, "august-positions")
    assert found.pop("format") == "dealdiff-open/1"
    assert found == json.loads(json.dumps(open_points(load(SEED), "august-positions").to_dict()))
    assert found["agreed"] == "undisclosed"
    assert found["without a side"] == ["sequence"]
    (point,) = (one for one in found["points"] if one["issue"] == "withdrawal")
    (stance,) = point["sides"]["hamas"]["latest"]
    assert (stance["firmness"], stance["of"], stance["version"]) == (
        "precondition",
        "any deal",
        "august-positions",
    )
    assert [one["party"] for one in point["others"]] == ["far-right"]


@pytest.mark.parametrize("version", sorted(load(SEED).versions))
@pytest.mark.parametrize("how", ["text", "markdown", "json"])
def test_every_version_has_open_points(version: str, how: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert version in told(capsys, "open", SEED, version, "--format", how)


def test_positions_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "positions", SEED, "israel")
    assert out.startswith("Positions of Israel (israel)\n=====")
    assert all(len(line) <= WIDTH for line in out.splitlines())
    found = words(out)
    assert "Philadelphi corridor (philadelphi) - by 2024-07-10: considered by Israel (withdrawal: " in found
    assert "an unnamed news digest]: possibly hardened, against july-positions (told at second" in found
    assert (
        "- 2024-07-07/2024-07-10: wanted by Benjamin Netanyahu (prime minister of Israel) as a red" in found
    )
    held = positions(load(SEED), "israel")
    assert found.count(" - ") == len(held) + len(held.asides)


def test_positions_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    head, *rows = table(told(capsys, "positions", SEED, "hamas", "--format", "markdown"))
    assert head == ["Issue", "Date", "Position", "Against what it held before", "Told in"]
    assert len(rows) == len(positions(load(SEED), "hamas"))
    dropped = [row for row in rows if row[2].startswith("dropped")]
    assert [row[0] for row in dropped] == [
        "Commitment to an end of the war in advance of talks (advance-commitment)"
    ]
    assert [row[3] for row in dropped] == ["no earlier one is reported"]


def test_positions_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "positions", SEED, "israel")
    assert found.pop("format") == "dealdiff-positions/1"
    assert found == json.loads(json.dumps(positions(load(SEED), "israel").to_dict()))
    moved = {one["issue"]: one["moves"] for one in found["positions"] if one["moves"]}
    assert moved["philadelphi"] == [
        {
            "how": "hardened",
            "against": "july-positions",
            "exactly": False,
            "otherwise": [],
            "possibly": True,
            "doubts": ["told at second hand", "told by two sources"],
        }
    ]


def test_factions_only_where_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    alone = data(capsys, "positions", SEED, "israel")["positions"]
    whole = data(capsys, "positions", SEED, "israel", "--factions")["positions"]
    added = [one for one in whole if "far-right" in one["speakers"]]
    assert [one["issue"] for one in added] == ["withdrawal"]
    assert len(whole) == len(alone) + 1


def test_a_faction_is_told_to_be_inside_its_party(capsys: pytest.CaptureFixture[str]) -> None:
    heading = "Positions of far-right members of the coalition (far-right, inside Israel)"
    assert told(capsys, "positions", SEED, "far-right").startswith(f"{heading}\n")
    assert told(capsys, "positions", SEED, "far-right", "--format", "markdown").startswith(f"# {heading}\n")
    assert data(capsys, "positions", SEED, "far-right")["inside"] == "israel"
    for party in ("israel", "amidror"):
        assert data(capsys, "positions", SEED, party)["inside"] is None
    assert str(positions(load(SEED), "far-right")).startswith(
        "Far-right members of the coalition (inside Israel):\n"
    )


@pytest.mark.parametrize("party", ["israel", "hamas"])
@pytest.mark.parametrize("how", ["text", "markdown"])
def test_what_is_said_beside_stands_after_the_positions(
    party: str, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = words(told(capsys, "positions", SEED, party, "--format", how))
    held = positions(load(SEED), party)
    last = max(out.rfind(f"({one.issue})") for one in held)
    order = [last, *(out.find(one) for one in ("Texts rejected as a whole", "Denied") if one in out)]
    assert order == sorted(order)
    assert len(order) == 1 + bool(held.rejected) + bool(held.denied)


@pytest.mark.parametrize("how", ["text", "markdown"])
def test_who_is_told_to_hold_nothing(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "positions", SEED, "palestinian-groups", "--format", how)
    assert words(out).endswith("No position is reported, which is not to say that there is none.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["open", "{seed}", "august"], "no version 'august'; the nearest is 'august-positions'"),
        (
            ["positions", "{seed}", "isreal"],
            "no party 'isreal': expected one of egypt, far-right, hamas, israel, palestinian-groups, qatar, "
            "us, or a voice that speaks for nobody (17), not a source; the nearest is 'israel'",
        ),
        (
            ["positions", "{seed}", "digest-august"],
            "'digest-august' is no party but a source, an unnamed news",
        ),
        (["positions", "{seed}", "isreal"], "the nearest is 'israel'"),
        (["positions", "{seed}", "naim"], "speaks for 'hamas'; ask for that"),
        (["positions", "{seed}", "a\x1bb"], "no party 'a\\x1bb'"),
        (["open", "{seed}/nowhere", "x"], "nowhere"),
    ],
)
def test_unknown_names(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said in refused(capsys, *(one.format(seed=SEED) for one in arguments))
