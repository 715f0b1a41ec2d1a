"""The page of the catalogue, and the example of each kind: as the code has them now."""

from __future__ import annotations

import sys
from pathlib import Path
from runpy import run_path

import pytest

from dealdiff.diffing.catalogue import FAMILIES, KINDS, RETIRED, kind
from dealdiff.diffing.kinds.examples import EXAMPLES
from dealdiff.errors import UnknownName
from dealdiff.render.kinds_page import page

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date() -> None:
    assert (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8") == page()


def test_the_page_tells_every_kind_once() -> None:
    told = page()
    assert all(told.count(f"\n| `{id_}` |") == 1 for id_ in KINDS)
    assert all(f": `{family}`\n" in told for family in FAMILIES)


def test_every_example_is_what_comes_out() -> None:
    sys.path.append(str(ROOT / "tests" / "golden"))
    made = run_path(str(ROOT / "tests" / "golden" / "examples.py"))
    assert made["shortest"]() == EXAMPLES


@pytest.mark.parametrize("id_", KINDS)
def test_every_kind_has_an_example(id_: str) -> None:
    assert kind(id_).example == EXAMPLES[id_]


@pytest.mark.parametrize("old", RETIRED)
def test_a_retired_id_names_its_successors_and_is_never_used_again(old: str) -> None:
    assert old not in KINDS
    with pytest.raises(UnknownName, match=f"retired; in its place: {RETIRED[old][0]}"):
        kind(old)
    assert set(RETIRED[old]) <= set(KINDS)
