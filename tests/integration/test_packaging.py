"""What a user installs: the seeds are found, the types are told, and the import stays light."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = "gaza-2024"
SEED_FILES = sorted(path.relative_to(ROOT / "seeds").as_posix() for path in (ROOT / "seeds").rglob("*.yaml"))
HEAVY = ("yaml", "deepdiff", "numpy", "pyarrow", "cattrs")

# Load the seed, and print which dealdiff that was, what came back, and every YAML file that was opened.
LOAD = f"""
import sys
opened = []
def watch(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".yaml"):
        opened.append(str(arguments[0]))
sys.addaudithook(watch)
import dealdiff
found = dealdiff.seed({SEED!r})
print(dealdiff.__file__, type(found).__name__, *opened, sep="\\n")
"""


def run_python(code: str, cwd: Path, path: Path | None = None) -> list[str]:
    """The lines that ``code`` prints, run on its own outside the checkout; ``path`` is searched first."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(  # noqa: S603 # this interpreter, with code from this file
        [sys.executable, "-c", code], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def assert_loaded(lines: list[str], package: Path, seeds: Path) -> None:
    """``dealdiff`` came from ``package``, and the whole seed, and nothing else, from ``seeds``."""
    module, kind, *opened = lines
    assert Path(module).resolve() == (package / "__init__.py").resolve()
    assert kind == "Negotiation"
    expected = {(seeds / file).resolve() for file in SEED_FILES if file.startswith(SEED + "/")}
    assert {Path(file).resolve() for file in opened} == expected


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout by hatchling alone: no network, no isolation."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    return folder / run_python(build, cwd=ROOT)[-1]


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what is in the wheel: pure Python is installed by unpacking it."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_a_checkout_finds_its_seed_from_any_folder(tmp_path: Path) -> None:
    lines = run_python(LOAD, cwd=tmp_path, path=ROOT / "src")
    assert_loaded(lines, package=ROOT / "src" / "dealdiff", seeds=ROOT / "seeds")


def test_the_environment_that_runs_the_tests_finds_the_seed(tmp_path: Path) -> None:
    module, kind, *opened = run_python(LOAD, cwd=tmp_path)
    assert Path(module).name == "__init__.py"
    assert kind == "Negotiation"
    assert len(set(opened)) == sum(file.startswith(SEED + "/") for file in SEED_FILES)


def test_a_wheel_finds_the_seed_inside_itself(unpacked: Path, tmp_path: Path) -> None:
    lines = run_python(LOAD, cwd=tmp_path, path=unpacked)
    assert_loaded(lines, package=unpacked / "dealdiff", seeds=unpacked / "dealdiff" / "_seeds")


def test_a_wheel_holds_every_seed_as_it_stands_in_the_checkout(unpacked: Path) -> None:
    packed = unpacked / "dealdiff" / "_seeds"
    assert sorted(path.relative_to(packed).as_posix() for path in packed.rglob("*.yaml")) == SEED_FILES
    assert all((packed / file).read_bytes() == (ROOT / "seeds" / file).read_bytes() for file in SEED_FILES)


def test_a_wheel_holds_the_package_and_nothing_beside_it(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    source = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    assert source < set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"dealdiff"}
    assert [name for name in names if "cache" in name] == []


def test_a_wheel_says_that_it_is_typed(unpacked: Path) -> None:
    assert (unpacked / "dealdiff" / "py.typed").is_file()


def test_a_wheel_brings_the_command(unpacked: Path) -> None:
    (entry_points,) = unpacked.glob("dealdiff-*.dist-info/entry_points.txt")
    assert entry_points.read_text() == "[console_scripts]\ndealdiff = dealdiff.cli:main\n"


@pytest.mark.parametrize("module", HEAVY)
def test_importing_dealdiff_loads_nothing_heavy(module: str, tmp_path: Path) -> None:
    lines = run_python(f"import sys, dealdiff; print({module!r} in sys.modules)", cwd=tmp_path)
    assert lines == ["False"]


def test_the_schema_of_results_is_installed(unpacked: Path, tmp_path: Path) -> None:
    code = "import dealdiff; print(dealdiff.__file__, dealdiff.diff_schema()['$id'], sep='\\n')"
    module, name = run_python(code, cwd=tmp_path, path=unpacked)
    assert Path(module).is_relative_to(unpacked)
    assert name == "urn:dealdiff:diff:1"
