"""A package adds a vocabulary by an entry point: installed for real, used, and told of where it is broken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent / "plugin_package"
DEAL = """\
format: dealdiff/1
title: A made-up river
vocabulary: rivers
parties: {up: Upstream, down: Downstream, board: The river board}
issues:
  take: {is: water share, title: share of the water}
seasons:
  wet season:
    snow melt:
versions:
  first:
    terms:
      take: {by: up, amount: 40%, season: wet season, measured by: board}
  second:
    terms:
      take: {by: up, amount: 45%, season: dry season, measured by: [up, down]}
"""
WORKS = (SOURCES / "dealdiff_rivers" / "__init__.py").read_text(encoding="utf-8")


def run(arguments: list[str], cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """This interpreter with some arguments; ``path`` is searched for packages first."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    return subprocess.run(  # noqa: S603 # this interpreter, with arguments from this file
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def problems(deal: Path, path: Path | None = None) -> str:
    """What `dealdiff check` finds wrong in a file, on one line."""
    done = run(["-m", "dealdiff", "check", deal.name], deal.parent, path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Traceback" not in done.stdout
    return " ".join(done.stdout.split())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as pip installs it, without a network."""
    folder = tmp_path_factory.mktemp("plugin")
    sources, target = folder / "sources", folder / "site"
    shutil.copytree(SOURCES, sources, ignore=shutil.ignore_patterns("__pycache__"))
    offline = ["--no-index", "--no-build-isolation", "--no-deps", "--disable-pip-version-check", "--quiet"]
    done = run(["-m", "pip", "install", *offline, "--target", str(target), str(sources)], cwd=folder)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def deal(tmp_path: Path) -> Path:
    file = tmp_path / "river.yaml"
    file.write_text(DEAL, encoding="utf-8")
    return file


def test_a_file_is_told_in_the_vocabulary_of_an_installed_package(installed: Path, deal: Path) -> None:
    done = run(["-m", "dealdiff", "diff", deal.name, "first", "second"], deal.parent, installed)
    assert (done.returncode, done.stderr) == (1, "")
    told = " ".join(done.stdout.split())
    assert "Share of the water, amount: 45%, more than before (40%)" in told
    assert "Share of the water, season: dry season in place of wet season" in told
    assert "Share of the water, measured by: Downstream and Upstream in place of The river board" in told


def test_what_it_adds_is_frozen_pickled_and_written_back(installed: Path, deal: Path) -> None:
    code = (
        "import dealdiff, pickle\n"
        "made = dealdiff.load('river.yaml')\n"
        "assert made.scope.vocabulary.frozen\n"
        "assert pickle.loads(pickle.dumps(made)).versions == made.versions\n"
        "assert dealdiff.loads(dealdiff.dumps(made)).versions == made.versions\n"
        "print(dealdiff.dumps(made))"
    )
    done = run(["-c", code], deal.parent, installed)
    assert (done.returncode, done.stderr) == (0, "")
    assert "seasons:" in done.stdout
    assert "snow melt:" in done.stdout


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(
            "measured by: board}",
            "measured by: boatd}",
            "terms.take.measured by: found 'boatd', expected a party; did you mean 'board'?",
            id="an undeclared party",
        ),
        pytest.param(
            "seasons:\n", "seasns:\n", "found the unknown key 'seasns'", id="a misspelt concept scheme"
        ),
        pytest.param(
            "amount: 40%",
            "amount: lots",
            "terms.take.amount: found 'lots', expected a number",
            id="words that are no number",
        ),
    ],
)
def test_mistakes_in_its_fields_are_told_as_in_any_other(
    installed: Path, deal: Path, before: str, after: str, told: str
) -> None:
    assert DEAL.count(before) == 1
    deal.write_text(DEAL.replace(before, after), encoding="utf-8")
    assert told in problems(deal, installed)


def test_without_the_package_the_vocabulary_is_unknown_and_nothing_else_is_told(deal: Path) -> None:
    said = problems(deal)
    assert "no vocabulary 'rivers'; there is ceasefire, commercial" in said
    assert said.startswith("1 problem")


BROKEN = {
    "an import that fails": (
        "import no_such_module_at_all\n",
        "cannot be loaded (ModuleNotFoundError: No module named 'no_such_module_at_all'); mend, update or",
    ),
    "no Python": ("def (", "cannot be loaded (SyntaxError: invalid syntax"),
    "an error while it is imported": ("1 / 0\n", "cannot be loaded (ZeroDivisionError: division by zero)"),
    "no such name in it": ("rivets = None\n", "cannot be loaded (AttributeError: module 'dealdiff_rivers'"),
    "no vocabulary": (
        "rivers = 3\n",
        "is no Vocabulary; it is of the type int",
    ),
    "a vocabulary of another name": (
        WORKS.replace('Vocabulary("rivers"', 'Vocabulary("brooks"'),
        "is called 'brooks' itself; the two names must be the same",
    ),
    "a type that says a common field again": (
        WORKS.replace("    amount: ", "    when: "),
        "(ModelError: vocabulary rivers: 'water share' redefines when of every term)",
    ),
    "a concept scheme with a taken name": (
        WORKS.replace('{"seasons": SEASONS}', '{"issues": SEASONS}'),
        "found concept schemes called issues, expected other names",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_package_is_told_as_such(installed: Path, deal: Path, what: str) -> None:
    code, told = BROKEN[what]
    site = deal.parent / "site"
    shutil.copytree(installed, site, ignore=shutil.ignore_patterns("__pycache__"))
    (site / "dealdiff_rivers" / "__init__.py").write_text(code, encoding="utf-8")
    said = problems(deal, site)
    assert said.startswith("1 problem")
    assert "river.yaml:3:13: vocabulary: found 'rivers'" in said
    assert "the vocabulary 'rivers', which dealdiff-rivers adds as dealdiff_rivers:rivers," in said
    assert told in said


def test_two_packages_of_one_name_are_not_chosen_between(installed: Path, deal: Path) -> None:
    site = deal.parent / "site"
    shutil.copytree(installed, site, ignore=shutil.ignore_patterns("__pycache__"))
    (known,) = site.glob("dealdiff_rivers-*.dist-info")
    other = site / "other_rivers-1.0.dist-info"
    other.mkdir()
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: other-rivers\nVersion: 1.0\n")
    shutil.copy(known / "entry_points.txt", other)
    said = problems(deal, site)
    assert "two packages add a vocabulary 'rivers': dealdiff-rivers and other-rivers; uninstall one" in said
