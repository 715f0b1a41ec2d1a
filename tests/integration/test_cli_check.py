"""``dealdiff check``: where there is nothing to check it says where it looked, and how to begin; its data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict
from talks import FIRST, SECOND, refused, write_talks

from dealdiff import FileError, load
from dealdiff.cli import main

DECLARED = "format: dealdiff/1\ntitle: Talks\nparties: {north: North, south: South}\n"


HOME = "negotiation.yaml"


@pytest.mark.parametrize(("there", "given", "told"), [
    pytest.param([HOME], "", ["versions: found no such folder", "--version first-draft"], id="no folder"),
    pytest.param([HOME], HOME, ["versions: found no such folder"], id="the file given"),
    pytest.param([HOME, "versions/.a.yaml"], "", ["versions: found no file of a version"], id="hidden"),
    pytest.param([HOME, "versions/march.txt"], "", ["(.yaml, .yml, .json)"], id="files of another sort"),
    pytest.param(["t.yaml"], "t.yaml", ["t.yaml: versions: found no version", "-draft: {"], id="one file"),
])  # fmt: skip # a row a line
def test_a_negotiation_without_a_version_is_a_problem(
    there: list[str], given: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(DECLARED, encoding="utf-8")
    assert main(["check", str(tmp_path / given)]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "1 problem" in out
    assert "Nothing is wrong" not in out
    assert [one for one in told if one not in out] == []


def test_what_it_says_to_begin_with_begins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "negotiation.yaml").write_text(DECLARED, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    hint = " ".join(capsys.readouterr().out.split()).partition("begin with: dealdiff ")[2]
    assert main(hint.split()) == 0
    assert main(["check", str(tmp_path)]) == 0


# As data.


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int) -> Any:  # noqa: ANN401 # JSON
    assert main(["check", *map(str, arguments), "--format", "json"]) == code
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def test_every_problem_is_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks", first=FIRST.replace("count", "cuont"), second=SECOND + "dat: 1\n")
    found = data(capsys, talks, code=1)
    with pytest.raises(FileError) as error:
        load(talks)
    problems = [asdict(one) for one in error.value.problems]
    assert found == {"problems": problems, "unsettled": [], "understood": []}
    assert [*found["problems"][0]] == ["file", "line", "column", "path", "found", "expected", "hint"]
    assert [(one["line"], one["path"]) for one in found["problems"]] == [
        (7, "terms.prisoners.cuont"),
        (8, "dat"),
    ]


def test_what_was_understood_is_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "talks")
    row = {
        "version": "first",
        "path": "terms.prisoners.count",
        "words": "about 350",
        "meaning": "315 to 385 by policy about=10%",
    }
    assert data(capsys, talks, code=0) == {"problems": [], "unsettled": [], "understood": [row]}
    file = talks / "versions" / "2024-03-20-first.yaml"
    assert data(capsys, file, code=0) == {"problems": [], "unsettled": [], "understood": [row]}


def test_what_a_merged_text_leaves_unsettled_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = "terms.prisoners.count"
    merged = f"unsettled:\n  {place}:\n    alternatives: {{first: 300, second: 400}}\n"
    talks = write_talks(tmp_path / "talks", second=SECOND + merged)
    assert main(["check", str(talks)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Nothing is wrong" in out
    assert "1 place is unsettled between versions" in out
    assert "Prisoners, count: first says 300; second says 400; " in out
    (row,) = data(capsys, talks, code=0)["unsettled"]
    assert (row["version"], row["path"]) == ("second", place)
    assert row["told"].startswith("first says 300; second says 400")


def test_no_version_is_a_problem_as_data_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / HOME).write_text(DECLARED, encoding="utf-8")
    (problem,) = data(capsys, tmp_path, code=1)["problems"]
    assert (problem["file"], problem["line"]) == (str(tmp_path / "versions"), 0)


def test_nothing_there_is_no_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such file" in refused(capsys, "check", tmp_path / "nowhere", "--format", "json")
