"""The examples of the page on the file format are one negotiation that loads."""

from __future__ import annotations

import re
from pathlib import Path

from dealdiff import Slice, Term, load

PAGE = Path(__file__).parents[2] / "docs" / "file-format.md"


def test_the_examples_are_one_negotiation(tmp_path: Path) -> None:
    home, version = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "versions").mkdir()
    (tmp_path / "negotiation.yaml").write_text(home, encoding="utf-8")
    (tmp_path / "versions" / "2024-03-20-march.yaml").write_text(version, encoding="utf-8")
    march = load(tmp_path)["march"]
    prisoners = march.terms["prisoners"]
    assert isinstance(prisoners, Term)
    parts = [part for part in prisoners.reported()["made_of"].values() if isinstance(part, Slice)]  # type: ignore[attr-defined] # a release has it
    assert [str(part.count) for part in parts] == ["3", "27"]
    assert march.statements[0].key == "north-aide | stance | prisoners"
