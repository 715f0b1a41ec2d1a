"""Nothing that the core says to people is about war: only the vocabulary ``ceasefire`` speaks of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

CORE = Path(str(files("dealdiff")))
OF_WAR = re.compile(
    r"(?i)hostage|prisoner|captive|captor|detainee|truce|cease|soldier|gaza|israel|hamas|palestin"
    r"|troop|\barm(?:y|ies)\b|\bwars?\b|\bmilitar|\bweapon|\bfighting\b|\bwounded\b|\bmilitia"
)
GENERATED = CORE / "diffing" / "kinds" / "examples.py"
OF_ITS_OWN = ("vocabularies/ceasefire", "templates/ceasefire")

ALLOWED = {  # where the words may stand, and why
    (
        "cli/arguments/starting.py",
        "the term types to write with (ceasefire)",
    ): "names the vocabulary of the default",
    ("vocabularies/finding.py", "ceasefire"): "the name of a vocabulary that ships",
    ("vocabularies/finding.py", "dealdiff.vocabularies.ceasefire"): "the module of that vocabulary",
    ("values/currencies.py", "shekel new-shekel israeli-shekel"): "the name of a currency",
}


def core_files(ending: str) -> Iterator[Path]:
    for place in sorted(CORE.rglob(f"*{ending}")):
        if place != GENERATED and not place.relative_to(CORE).as_posix().startswith(OF_ITS_OWN):
            yield place


def texts(source: str) -> Iterator[str]:
    """Every text of a module but its docstrings."""
    tree = ast.parse(source)
    told = {id(docstring) for node in ast.walk(tree) for docstring in _docstrings(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _docstrings(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts that stand alone as a statement: nothing reads them."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value


def found_in(place: Path) -> set[tuple[str, str]]:
    name = place.relative_to(CORE).as_posix()
    said = texts(place.read_text("utf-8")) if place.suffix == ".py" else [place.read_text("utf-8")]
    return {(name, text) for text in said if OF_WAR.search(text)}


def test_the_core_says_nothing_of_war_to_people() -> None:
    places = [*core_files(".py"), *core_files(".yaml")]
    found = set().union(*map(found_in, places))
    assert len(places) > 150
    assert found - set(ALLOWED) == set()


def test_every_exception_is_needed() -> None:
    assert set(ALLOWED) <= set().union(*map(found_in, core_files(".py")))


READ = {
    "a hint": ('HINT = "such as 3 hostages"', ["such as 3 hostages"]),
    "a piece of a formatted text": ('f"the truce of {day}"', ["the truce of "]),
    "a docstring": ('"""Of a truce."""\ndef run() -> None:\n    """A truce."""', []),
    "a docstring and a text": ('"""Of a truce."""\nWORDS = ("an army",)', ["an army"]),
}


@pytest.mark.parametrize(("source", "expected"), READ.values(), ids=READ)
def test_texts_are_told_from_docstrings(source: str, expected: list[str]) -> None:
    assert [text for text in texts(source) if OF_WAR.search(text)] == expected


@pytest.mark.parametrize("innocent", ["award", "towards", "warrants", "forwarded", "commodity"])
def test_words_that_only_look_alike_are_no_matter(innocent: str) -> None:
    assert OF_WAR.search(innocent) is None
