"""``dealdiff check`` where there is nothing to check: it says where it looked, and how to begin."""

from __future__ import annotations

from pathlib import Path

import pytest

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
