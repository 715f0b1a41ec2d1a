"""The tutorial does what it says: every step is followed, and prints what the page says it prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from tutorial import PAGE, followed


def test_every_step_prints_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    assert followed(page, tmp_path) == page  # to change it: python tests/integration/tutorial.py
    assert sorted(one.name for one in tmp_path.rglob("*.yaml")) == [
        "2031-03-20-first-draft.yaml",
        "negotiation.yaml",
        "second-draft.yaml",
    ]


@pytest.mark.parametrize(
    "command", ["new", "check", "show", "diff", "explain", "story", "matrix"], ids=lambda name: f"{name}"
)
def test_the_tutorial_uses(command: str) -> None:
    assert f"\n$ dealdiff {command} " in PAGE.read_text(encoding="utf-8")


def test_a_page_that_says_otherwise_is_not_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = "```console\n$ dealdiff explain told-more-exactly\nnothing\n```\n"
    assert "read backwards: told-less-exactly" in followed(page, tmp_path)
