"""What is printed for the seeds is what was read and kept. To change it: ``python tests/golden/cases.py``."""

from __future__ import annotations

import pytest

from cases import HOME, MORE, texts

TEXTS = dict(texts())


@pytest.mark.parametrize("name", TEXTS)
def test_printed_as_kept(name: str) -> None:
    assert TEXTS[name] == (HOME / name).read_text(encoding="utf-8")


def test_every_kept_text_is_printed() -> None:
    assert {f"{seed}/{one.name}" for seed in MORE for one in (HOME / seed).iterdir()} == set(TEXTS)


def test_each_step_of_the_story_is_under_a_screen() -> None:
    steps = TEXTS["gaza-2024/story.txt"].split("\n\n")
    assert len(steps) == 11
    assert max(len(step.splitlines()) for step in steps) <= 48
