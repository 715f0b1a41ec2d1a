"""``dealdiff merge``: the merged version, what was decided, and what nobody settled."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from talks import FIRST, FORMATS, SECOND, SEED, refused, write_talks

from dealdiff import TermSheet, common_ancestors, load, load_sheet, merge
from dealdiff.cli import main
from dealdiff.model.plain import to_plain

PARENTS = "parents: {first: amends}\n"
LEFT = SECOND.replace("355", "340") + PARENTS
RIGHT = SECOND.replace("Second", "Third").replace("04-20", "04-22")
SETTLED = RIGHT.replace("355", "about 350") + "  fighting: {lasts: six weeks}\n" + PARENTS
TORN = RIGHT.replace("355", "500") + "  fighting: {lasts: six weeks}\n" + PARENTS


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Two amendments that go together."""
    return with_third(tmp_path / "talks", SETTLED)


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """Two amendments that do not."""
    return with_third(tmp_path / "torn", TORN)


def with_third(folder: Path, third: str) -> Path:
    write_talks(folder, second=LEFT)
    (folder / "versions" / "third.yaml").write_text(third, encoding="utf-8")
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int) -> tuple[str, list[str]]:
    """What is written of a merge, and what is said beside it."""
    assert main(["merge", *map(str, arguments)]) == code
    out, err = capsys.readouterr()
    assert all(line.startswith("dealdiff: ") for line in err.splitlines())
    return out, [line.removeprefix("dealdiff: ") for line in err.splitlines()]


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int) -> Any:  # noqa: ANN401 # JSON
    out, said = run(capsys, *arguments, "--format", "json", code=code)
    assert said == []
    return json.loads(out)


def loaded(text: str, talks: Path) -> TermSheet:
    file = talks.parent / "merged.yaml"
    file.write_text(text, encoding="utf-8")
    return load_sheet(file, load(talks).scope)


# Versions that go together.


def test_the_merged_version_is_written_as_its_file_would_hold_it(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, said = run(capsys, talks, "second", "third", code=0)
    whole = load(talks)
    assert said == []
    assert "count: 340\n" in out
    assert "lasts: six weeks\n" in out
    assert to_plain(loaded(out, talks)) == to_plain(
        merge(whole["first"], whole["second"], whole["third"]).sheet
    )


def test_the_sides_may_change_places(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = (run(capsys, talks, *ids, code=0)[0] for ids in (("second", "third"), ("third", "second")))
    assert loaded(one, talks).terms == loaded(other, talks).terms


def test_a_merged_version_can_be_added_and_checked(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks / "versions" / "both.yaml"
    out, _ = run(capsys, talks, "second", "third", "--id", "both", "--output", file, code=0)
    assert out.startswith("second + third, from first\n=====")
    assert main(["check", str(talks)]) == 0
    assert main(["check", str(file)]) == 0
    assert not load(talks)["both"].unsettled
    assert dict(load(talks)["both"].parents).keys() == {"second", "third"}


def test_a_file_is_written_as_its_ending_says(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks.parent / "both.json"
    run(capsys, talks, "second", "third", "--output", file, code=0)
    assert json.loads(file.read_text(encoding="utf-8"))["terms"]["prisoners"]["count"] == "340"


def test_the_base_can_be_named(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, talks, "second", "third", code=0)
    assert found["base"] == "first"
    assert data(capsys, talks, "second", "third", "--base", "first", code=0) == found
    assert data(capsys, talks, "second", "third", "--base", "second", code=0)["base"] == "second"


def test_a_version_and_the_one_that_it_builds_on(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(capsys, talks, "first", "second", "--format", "text", code=0)
    assert out.startswith("first + second, from first\n")


def test_what_neither_changes_is_no_decision(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(capsys, talks, "first", "first", "--format", "text", code=0)
    assert "Neither version says anything else than the base." in out


# What was decided.


@pytest.mark.parametrize("how", FORMATS)
def test_every_decision_is_told(how: str, torn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = load(torn)
    found = merge(whole["first"], whole["second"], whole["third"])
    out, said = run(capsys, torn, "second", "third", "--format", how, code=1)
    assert said == []
    points = [line for line in out.splitlines() if line.lstrip().startswith("- ")]
    assert len(points) == len(found) > 1
    assert out.startswith("# ") == (how == "markdown")
    assert f"{len(found)} places differ from the base: {len(found) - 1} decided, 1 left unsettled." in out


def test_the_decisions_as_data(torn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = load(torn)
    expected = merge(whole["first"], whole["second"], whole["third"])
    found = data(capsys, torn, "second", "third", code=1)
    assert (found["base"], found["left"], found["right"]) == ("first", "second", "third")
    assert [(one["place"], one["outcome"], one["sentence"]) for one in found["decisions"]] == [
        (one.place, one.outcome.value, str(one)) for one in expected
    ]
    assert found["unsettled"] == ["terms.prisoners.count"]
    assert sum(found["outcomes"].values()) == len(expected)
    assert found["outcomes"]["conflict"] == 1
    assert found["merged"] == to_plain(expected.sheet)


# What nobody settled.


def test_a_conflict_is_an_exit_code_and_is_said(torn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, said = run(capsys, torn, "second", "third", code=1)
    assert said[0].startswith("terms.prisoners.count: second says 340, third says 500 (first: about 350); ")
    assert said[-1].endswith(" decided, 1 left unsettled.")
    assert loaded(out, torn).unsettled.keys() == {"terms.prisoners.count"}


def test_a_conflict_can_be_read_in_the_file(torn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = torn / "versions" / "both.yaml"
    out, said = run(capsys, torn, "second", "third", "--id", "both", "--output", file, code=1)
    assert said == []
    assert "Unsettled: the versions tell it differently (1)" in out
    text = file.read_text(encoding="utf-8")
    assert "unsettled:\n  terms.prisoners.count:\n" in text
    assert "second: 340\n" in text
    assert "third: 500\n" in text
    assert main(["check", str(torn)]) == 0
    checked = " ".join(capsys.readouterr().out.split())
    assert "1 place is unsettled between versions" in checked
    assert "Prisoners, count: second says 340; third says 500" in checked


def test_nothing_is_written_where_the_file_cannot_be(
    torn: Path, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (torn, talks):
        blocked = folder / "negotiation.yaml" / "both.yaml"
        before = sorted(folder.parent.rglob("*"))
        said = refused(capsys, "merge", folder, "second", "third", "--output", blocked)
        assert f"dealdiff: {blocked}: found " in said
        assert "found a folder" in refused(capsys, "merge", folder, "second", "third", "--output", folder)
        assert sorted(folder.parent.rglob("*")) == before


# What cannot be merged.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["secnd", "third"], "no version 'secnd'; the nearest is 'second'"),
        (["second", "thrid"], "no version 'thrid'; the nearest is 'third'"),
        (["second", "third", "--base", "frist"], "no version 'frist'; the nearest is 'first'"),
        (["second"], "the following arguments are required: RIGHT"),
        (["second", "third", "--format", "csv"], "invalid choice: 'csv'"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    arguments: list[str], said: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refused(capsys, "merge", talks, *arguments)


def test_versions_without_a_common_ancestor_need_a_base(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    third = talks / "versions" / "third.yaml"
    third.write_text(SETTLED.replace(PARENTS, ""), encoding="utf-8")
    said = refused(capsys, "merge", talks, "second", "third")
    assert "no common ancestor" in said
    assert "name the base with --base VERSION" in said
    run(capsys, talks, "second", "third", "--base", "first", code=0)


def test_several_common_ancestors_are_all_named(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both = "parents: {first: amends, other: amends}\n"
    for name, text in {
        "other.yaml": FIRST + "id: other\n",
        "third.yaml": SETTLED.replace(PARENTS, both),
    }.items():
        (talks / "versions" / name).write_text(text, encoding="utf-8")
    second = talks / "versions" / "2024-04-20-second.yaml"
    second.write_text(LEFT.replace(PARENTS, both), encoding="utf-8")
    said = refused(capsys, "merge", talks, "second", "third")
    assert "first, other" in said
    assert "--base VERSION" in said


def test_an_id_that_can_be_none(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks.parent / "both.yaml"
    for wrong in ("a b", "", "this", "base", "suggestion", "x" * 10_000, "a\x1bb"):
        said = refused(capsys, "merge", talks, "second", "third", "--id", wrong, "--output", file)
        assert len(said) < 1_000
    assert not file.exists()


def test_what_was_unsettled_before_is_unsettled_still(torn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = torn / "versions" / "both.yaml"
    run(capsys, torn, "second", "third", "--id", "both", "--output", file, code=1)
    out, said = run(capsys, torn, "first", "both", "--base", "first", code=1)
    waiting = [*loaded(out, torn).unsettled]
    assert len(waiting) == 1
    assert [line for line in said if "still unsettled" in line] == said[:-1]
    assert said[-1].endswith("1 left unsettled, 1 of them before.")
    assert data(capsys, torn, "first", "both", "--base", "first", code=1)["unsettled"] == waiting


@pytest.mark.parametrize("id_", ["first", "second", "third"])
def test_an_id_that_a_version_has_already(id_: str, talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks.parent / "both.yaml"
    said = refused(capsys, "merge", talks, "second", "third", "--id", id_, "--output", file)
    assert f"--id: found '{id_}', which is a version already; expected an id that is new" in said
    assert not file.exists()


def test_the_only_version_that_says_something_new_keeps_its_id(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "\nid: second-and-third\n" in run(capsys, talks, "second", "third", code=0)[0]
    assert "\nid: second\n" in run(capsys, talks, "first", "second", code=0)[0]


def test_a_hyphen_is_standard_output(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = run(capsys, talks, "second", "third", code=0)
    assert run(capsys, talks, "second", "third", "--output", "-", code=0) == expected


def test_a_merge_needs_a_negotiation(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks / "versions" / "third.yaml"
    assert "expected a negotiation" in refused(capsys, "merge", file, "second", "third")


PAIRS = [
    pytest.param(seed, *ids, id="--".join(ids))
    for seed in sorted(SEED.parent.iterdir())
    for ids in combinations(load(seed).versions, 2)
    if len(common_ancestors(load(seed), *ids)) == 1
]


@pytest.mark.parametrize(("seed", "left", "right"), PAIRS)
def test_every_two_versions_of_a_seed_that_come_from_one_can_be_merged(
    seed: Path, left: str, right: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "merged.yaml"
    code = main(["merge", str(seed), left, right, "--output", str(file), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    again = load_sheet(file, load(seed).scope)
    assert to_plain(again) == found["merged"]
    assert sorted(again.unsettled) == sorted(found["unsettled"])
    assert code == bool(found["unsettled"])
