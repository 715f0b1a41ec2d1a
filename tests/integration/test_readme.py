"""The README's example prints what the README says it prints, and its commands are one line each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_example_prints_the_output_beneath_it(capsys: pytest.CaptureFixture[str]) -> None:
    example, output = re.findall(r"```(?:python|text)\n(.*?)```", README, re.DOTALL)[:2]
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 # the README's own example
    assert capsys.readouterr().out == output


@pytest.mark.parametrize("marker", ["main-command", "test-command"])
def test_each_command_is_one_line(marker: str) -> None:
    (command,) = re.findall(rf"<!-- {marker} -->\n\n```sh\n(.*?)\n```", README, re.DOTALL)
    assert "\n" not in command
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install")
