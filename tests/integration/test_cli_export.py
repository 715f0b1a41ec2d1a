"""``dealdiff export``: a patch that turns what ``show`` gives of one version into that of another."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import jsonpatch
import pytest
from talks import IDS, MARCH, MAY, SEED, finished, refused, write_talks

from dealdiff import load
from dealdiff.cli import main

SEEDS = sorted(SEED.parent.iterdir())
PAIRS = [
    pytest.param(seed, before.id, after.id, id=f"{before.id}--{after.id}")
    for seed in SEEDS
    for before, after in product(load(seed), repeat=2)
]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks")


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Any:  # noqa: ANN401 # JSON
    assert main([*map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def merged(target: Any, patch: Any) -> Any:  # noqa: ANN401 # JSON
    """RFC 7396, as it is written there."""
    if not isinstance(patch, dict):
        return patch
    made = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            made.pop(key, None)
        else:
            made[key] = merged(made.get(key), value)
    return made


@pytest.mark.parametrize(("seed", "before", "after"), PAIRS)
def test_a_patch_turns_what_is_shown_of_one_version_into_the_other(
    seed: Path, before: str, after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = {one: data(capsys, "show", seed, one, "--format", "json") for one in (before, after)}
    patch = data(capsys, "export", "--json-patch", seed, before, after)
    assert jsonpatch.apply_patch(shown[before], patch) == shown[after]
    merge_patch = data(capsys, "export", "--merge-patch", seed, before, after)
    assert merged(shown[before], merge_patch) == shown[after]
    assert ((patch == []), (merge_patch == {})) == (before == after, before == after)


def test_two_files_are_as_good_as_two_ids(capsys: pytest.CaptureFixture[str]) -> None:
    for which in ("--json-patch", "--merge-patch"):
        by_id = data(capsys, "export", which, SEED, "march-doha", "may-three-phases")
        assert data(capsys, "export", which, MARCH, MAY) == by_id
        assert data(capsys, "export", which, "--negotiation", SEED, MARCH, MAY) == by_id


def test_a_patch_in_a_file(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks.parent / "patch.json"
    assert main(["export", "--json-patch", str(talks), *IDS]) == 0
    expected = capsys.readouterr().out
    assert main(["export", "--json-patch", str(talks), *IDS, "--output", str(file)]) == 0
    assert capsys.readouterr() == ("", "")
    assert file.read_text(encoding="utf-8") == expected


def test_a_file_that_cannot_be_written_is_as_it_was(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = talks / "negotiation.yaml" / "patch.json"
    before = (talks / "negotiation.yaml").read_bytes()
    said = refused(capsys, "export", "--json-patch", talks, *IDS, "--output", blocked)
    assert f"dealdiff: {blocked}: found " in said
    assert (talks / "negotiation.yaml").read_bytes() == before


def test_a_patch_is_the_same_in_every_process() -> None:
    runs = {
        finished("export", "--json-patch", SEED, "march-doha", "may-three-phases", PYTHONHASHSEED=number)
        for number in ("1", "2")
    }
    ((code, out, err),) = runs
    assert (code, err) == (0, b"")
    assert json.loads(out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{talks}", *IDS], "one of the arguments --json-patch --merge-patch is required"),
        (["--json-patch", "--merge-patch", "{talks}", *IDS], "not allowed with argument"),
        (["--json-patch", "{talks}"], "expected PATH BEFORE AFTER, or FILE FILE"),
        (["--json-patch", "{talks}", *IDS, "more"], "expected PATH BEFORE AFTER, or FILE FILE"),
        (["--json-patch", "{talks}", *IDS, "--negotiation", "{talks}"], "--negotiation goes with FILE FILE"),
        (["--json-patch", "{talks}", "frist", "second"], "the nearest is 'first'"),
        (["--json-patch", "{talks}", "{talks}"], "found a folder, expected a version's file"),
        (["--json-patch", "{talks}/nowhere", *IDS], "nowhere: "),
        (["--json-patch", "{talks}/versions", *IDS], "versions: found a folder without negotiation.yaml"),
    ],
)
def test_what_cannot_be_exported_is_told(
    arguments: list[str], said: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refused(capsys, "export", *(one.format(talks=talks) for one in arguments))
