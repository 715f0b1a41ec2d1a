"""The page of the command line tells what is printed, word for word."""

from __future__ import annotations

from pathlib import Path

from command_line_page import PAGE, followed


def test_every_session_prints_what_the_page_says(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert followed(page, tmp_path) == page  # to change it: python tests/integration/command_line_page.py


def test_a_page_that_says_otherwise_is_not_what_is_printed(tmp_path: Path) -> None:
    page = "```console\n$ dealdiff show seeds/gaza-2024 march-dhoa  # exit code 1\nnothing\n```\n"
    assert followed(page, tmp_path) == (
        "```console\n$ dealdiff show seeds/gaza-2024 march-dhoa  # exit code 2\n"
        "dealdiff: no version 'march-dhoa'; the nearest is 'march-doha'\n```\n"
    )
