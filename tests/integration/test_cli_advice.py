"""``dealdiff check --advice``: told beside what is understood, in each format; the exit code stays 0."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from talks import FIRST, MAY, SEED, refused, write_talks

from dealdiff import advise
from dealdiff.cli import main
from dealdiff.files.advice import CODES

WEAK = {"number-without-source": 2, "term-without-bearer": 2, "issue-unused": 1}  # of the talks on disk


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> str:
    assert main(["check", *map(str, arguments)]) == code
    out, err = capsys.readouterr()
    assert err == ""
    return out


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> Any:  # noqa: ANN401 # JSON
    return json.loads(told(capsys, *arguments, "--format", "json", code=code))


def test_advice_alone_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks")
    out = " ".join(told(capsys, talks, "--advice").split())
    assert "Nothing is wrong" in out
    assert "5 places that could be stronger" in out
    assert "number-without-source: nobody can tell whose number it is" in out
    place = f"{talks / 'versions' / '2024-03-20-first.yaml'}:7:12: terms.prisoners.count: 'about 350'"
    assert place.replace(" ", "") in out.replace(" ", "")
    assert out.count("name the report (source:) or who tells it (told by:).") == 1


def test_nothing_is_told_that_was_not_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks")
    assert "stronger" not in told(capsys, talks)
    assert "advice" not in data(capsys, talks)


def test_markdown_has_a_heading_and_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, write_talks(tmp_path / "talks"), "--advice", "--format", "markdown")
    assert "\n## 5 places that could be stronger\n" in out
    assert "issues.fighting: the issue 'fighting'\n" in out


def test_advice_is_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks")
    found = data(capsys, talks, "--advice")
    assert [*found] == ["problems", "unsettled", "understood", "advice"]
    codes = [one["code"] for one in found["advice"]]
    assert {code: codes.count(code) for code in codes} == WEAK
    assert [*found["advice"][0]] == [
        "code", "version", "file", "line", "column", "path", "found", "why", "mend",
    ]  # fmt: skip
    assert [one["line"] for one in found["advice"]] == [one.line for one in advise(talks)]


def test_codes_are_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks")
    found = data(capsys, talks, "--advice-without", "issue-unused", "--advice-without", "term-without-bearer")
    assert {one["code"] for one in found["advice"]} == {"number-without-source"}
    every = [word for code in CODES for word in ("--advice-without", code)]
    assert told(capsys, talks, *every).rstrip().endswith("No advice")


def test_a_code_that_is_none_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert "the nearest is 'issue-unused'" in refused(
        capsys, "check", SEED, "--advice-without", "issue-unusd"
    )


def test_problems_come_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks", first=FIRST.replace("about 350", "lots"))
    out = told(capsys, talks, "--advice", code=1)
    assert "1 problem" in out
    assert "stronger" not in out
    found = data(capsys, talks, "--advice", code=1)
    assert (len(found["problems"]), found["advice"]) == (1, [])


def test_one_version_alone(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, MAY, "--advice")["advice"]
    assert {one["code"] for one in found} == {"term-without-bearer"}
    assert {one["file"] for one in found} == {str(MAY)}
    assert len(found) == 4


def test_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SEED, "--advice")
    assert "9 places that could be stronger" in out
    assert "No advice" in told(capsys, SEED, "--advice-without", "term-without-bearer")


def test_nothing_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such file" in refused(capsys, "check", tmp_path / "nowhere", "--advice")
