"""The negotiations that ship with dealdiff: where they are, and what they hold."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dealdiff import seeds as package
from dealdiff.errors import UnknownName
from dealdiff.seeds import seed, seed_path, seeds


def test_the_seeds_are_listed() -> None:
    assert seeds() == ["gaza-2024", "takeover-made-up"]
    assert all(seed_path(name).is_dir() for name in seeds())


def test_an_unknown_seed_names_the_nearest() -> None:
    for name in ("gaza-2023", "gaza", "Gaza 2024"):
        with pytest.raises(UnknownName, match=f"^no seed '{name}'; the nearest is 'gaza-2024'$"):
            seed(name)
    with pytest.raises(UnknownName, match=r"^no seed 'river'; there are: gaza-2024, takeover-made-up$"):
        seed("river")


def test_one_seed_is_told_of_as_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "only").mkdir()
    (tmp_path / "only" / "negotiation.yaml").write_text("format: dealdiff/1\n", encoding="utf-8")
    monkeypatch.setattr(package, "_HOMES", (tmp_path,))
    with pytest.raises(UnknownName, match=r"^no seed 'river'; there is: only$"):
        package.seed_path("river")


def test_a_seed_is_no_path() -> None:
    for name in ("..", "", ".", "gaza-2024/versions", "/etc", "a\0b"):
        with pytest.raises(UnknownName):
            seed_path(name)


def test_no_seeds_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(package, "_HOMES", (tmp_path / "none",))
    assert package.seeds() == []
    with pytest.raises(UnknownName, match=r"^no seed 'gaza-2024'; there is none$"):
        package.seed_path("gaza-2024")


def test_folders_that_are_no_seeds_are_not_listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    monkeypatch.setattr(package, "_HOMES", (tmp_path,))
    assert package.seeds() == []


def test_the_seed_holds_what_the_reports_tell() -> None:
    whole = seed("gaza-2024")
    assert len(whole) == 10
    assert next(sheet.id for sheet in whole) == "november-truce"
    prisoners = whole["march-doha"].terms["prisoners"]
    assert str(getattr(prisoners, "count", "")) == "about 350"
    assert whole["may-three-phases"].phases[0].id == "first"
    assert all(sheet.source for sheet in whole)


def test_loading_takes_no_long_time() -> None:
    seed("gaza-2024")
    start = time.process_time()
    seed("gaza-2024")
    assert time.process_time() - start < 2
