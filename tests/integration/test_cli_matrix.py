"""``dealdiff matrix``: one table in four forms, and options that fit together."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from talks import FIRST, NEGOTIATION, SEED, refused, write_talks

import dealdiff
from dealdiff.cli import main
from dealdiff.render.text import columns


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main(["matrix", *map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_text_has_a_column_for_each_version_and_a_legend(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SEED)
    assert out.startswith("Gaza ceasefire and hostage talks: terms by versions\n")
    assert re.search(r"^  count +35 +\. +\.$", out, re.MULTILINE)
    assert "\nSigns\n" in out
    assert "Halt to the fighting, form (november-truce): pause, told by an unnamed newspaper" in out


@pytest.mark.parametrize("width", [60, 80, 100, 140, 240])
@pytest.mark.parametrize("options", [[], ["--statements", "--effective", "--fields"]], ids=["plain", "all"])
def test_no_line_is_wider_than_asked(
    width: int, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, SEED, "--width", str(width), *options)
    assert max(map(columns, out.splitlines())) <= width
    heads = [line for line in out.splitlines() if re.search(r"(?<!\S)march-doha(?!\S)", line)]
    assert heads


@pytest.mark.parametrize("width", ["59", "10001", "x", "-5", "1e3", "٩٩", "9" * 5000])
def test_a_width_that_is_none(width: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", str(SEED), f"--width={width}"]) == 2
    assert "expected a number from 60 to 10000" in capsys.readouterr().err


def test_markdown_is_one_table(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, SEED, "--format", "markdown").splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {10}
    assert table[1] == "|" + " --- |" * 9
    assert "\\[six weeks\\]" in "\n".join(table)


def test_csv_is_the_whole_table(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SEED, "--format", "csv")
    head, *rows = csv.reader(io.StringIO(out, newline=""), strict=True)
    assert head == ["group", "issue", "title", "field", *(one.id for one in dealdiff.seed("gaza-2024"))]
    assert {len(row) for row in rows} == {14}
    (count,) = [row for row in rows if row[1] == "prisoners" and row[3] == "count"]
    assert [cell for cell in count[4:] if cell] == ["about 350", "undisclosed"]
    assert out.endswith("\r\n")


def test_csv_is_safe_to_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = NEGOTIATION.replace("title: prisoners", "title: '=HYPERLINK(\"http://x\")'")
    first = FIRST.replace("people: prisoners", "people: prisoners\n    text: '@SUM(1)'")
    home = write_talks(tmp_path / "talks", negotiation=evil, first=first)
    rows = list(csv.reader(io.StringIO(told(capsys, home, "--fields", "--format", "csv"), newline="")))
    assert '\'=HYPERLINK("http://x")' in {row[2] for row in rows}
    assert "'@SUM(1)" in {cell for row in rows for cell in row}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_json_holds_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    plain = json.loads(told(capsys, SEED, "--format", "json", "--effective"))
    assert plain["format"] == "dealdiff-matrix/1"
    assert plain["effective"] is True
    found = dealdiff.matrix(dealdiff.seed("gaza-2024"), effective=True)
    assert [(row["id"], row["field"]) for row in plain["rows"]] == [(row.id, row.field) for row in found.rows]
    cells = [cell for row in plain["rows"] for cell in row["cells"]]
    assert [cell["words"] for cell in cells] == [cell.words for row in found.rows for cell in row.cells]
    assert {cell["presence"] for cell in cells} == {None, "unreported", "undisclosed", "absent"}


def test_about_some_terms(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SEED, "--about", "hostages", "--about", "prisoners")
    assert "\nHostages\n" in out
    assert "\nPrisoners\n" in out
    assert "\nHalt to the fighting\n" not in out
    assert "the nearest is 'hostages'" in refused(capsys, "matrix", SEED, "--about", "hostges")


def test_stances_are_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert "stance of" not in told(capsys, SEED)
    out = told(capsys, SEED, "--statements", "--about", "north")
    assert re.search(r"^  stance of Hamas +wants", out, re.MULTILINE)
    assert re.search(r"^  stance of Israel +refuses", out, re.MULTILINE)


def test_a_negotiation_is_needed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such file or folder" in refused(capsys, "matrix", tmp_path / "nowhere")
