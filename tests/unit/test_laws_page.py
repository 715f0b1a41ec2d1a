"""The page of laws names tests that exist, and every test of ``tests/property``."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]
PAGE = HERE.parent.joinpath("docs", "laws.md").read_text(encoding="utf-8")
LAWS, BESIDE = PAGE.split("## Tests beside the laws")
NAMED = re.compile(r"`(test_\w+\.py)::(test_\w+)`")
ROW = re.compile(r"^\| (?P<first>.+) \| (?P<second>.+) \|$", re.MULTILINE)
HEADINGS = {("law", "test"), ("test", "why it is no law")}


def held_by(folder: str) -> set[tuple[str, str]]:
    """Every test of a folder: its file and its name."""
    return {
        (path.name, node.name)
        for path in HERE.joinpath(folder).glob("test_*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def rows(text: str) -> list[tuple[str, str]]:
    """The rows of the tables, without their headings."""
    found = [(row["first"], row["second"]) for row in ROW.finditer(text)]
    return [row for row in found if row not in HEADINGS and set("".join(row)) != {"-"}]


def test_every_test_that_the_page_names_exists() -> None:
    missing = set(NAMED.findall(PAGE)) - held_by("property") - held_by("unit")
    assert not missing


def test_every_test_of_the_laws_is_named() -> None:
    assert not held_by("property") - set(NAMED.findall(PAGE))


def test_what_is_no_law_is_named_once_and_says_why() -> None:
    beside = Counter(NAMED.findall(BESIDE))
    assert not set(beside) & set(NAMED.findall(LAWS))
    assert set(beside) <= held_by("property")
    assert set(beside.values()) == {1}
    assert all(NAMED.search(first) and second.strip() for first, second in rows(BESIDE))


@pytest.mark.parametrize("row", rows(LAWS), ids=lambda row: row[0][:40])
def test_a_law_has_words_and_a_test_that_holds_it(row: tuple[str, str]) -> None:
    law, held = row
    assert law.strip()
    assert not NAMED.search(law)
    assert NAMED.search(held)
    assert NAMED.sub("", held).replace("<br>", "") == ""


def test_a_law_is_told_once() -> None:
    assert set(Counter(law for law, _ in rows(LAWS)).values()) == {1}
    assert PAGE.count("\n| law | test |\n") == PAGE.count("\n## ") - 1
