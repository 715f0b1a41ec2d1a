"""The command line as a user meets it: what each command answers, and mistakes told as messages."""

from __future__ import annotations

import errno
import os
import re
import runpy
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest
from talks import FIRST, FORMATS, IDS, MARCH, MAY, NEGOTIATION, ROOT, SEED, refused, write_talks

import dealdiff
from dealdiff.cli import main
from dealdiff.cli.arguments import parser


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks")


@pytest.fixture
def files(talks: Path) -> tuple[str, str]:
    before, after = sorted((talks / "versions").iterdir())
    return str(before), str(after)


# What each command answers, and its exit code.


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        pytest.param(0, ["check", SEED], id="check finds nothing wrong"),
        pytest.param(0, ["check", MARCH], id="check of one version's file"),
        pytest.param(0, ["show", SEED], id="show lists the versions"),
        pytest.param(0, ["show", SEED / "negotiation.yaml"], id="show, given the negotiation's file"),
        pytest.param(0, ["show", SEED, "march-doha"], id="show tells a version"),
        pytest.param(0, ["show", MARCH], id="show tells a version's file"),
        pytest.param(0, ["story", SEED], id="story"),
        pytest.param(
            1, ["diff", SEED, "march-doha", "may-three-phases"], id="diff of two ids finds something"
        ),
        pytest.param(0, ["diff", SEED, "march-doha", "march-doha"], id="diff of one id finds nothing"),
        pytest.param(1, ["diff", MARCH, MAY], id="diff of two files finds something"),
        pytest.param(0, ["diff", MARCH, MARCH], id="diff of one file finds nothing"),
        pytest.param(
            1, ["diff", "--negotiation", SEED / "negotiation.yaml", MARCH, MAY], id="diff, told where"
        ),
        pytest.param(1, ["diff", "--negotiation", SEED, MARCH, MAY], id="diff, told in which folder"),
    ],
)
def test_commands_answer(
    code: int, arguments: list[str | Path], how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*map(str, arguments), "--format", how]) == code
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("# ") == (how == "markdown")
    assert out.endswith("\n")
    assert len(out.splitlines()) > 2


def documented() -> list[tuple[str, int]]:
    """Every command in the documentation, and the exit code that it tells."""
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    lines = [
        line for block in re.findall("```shell\n(.*?)```", page, re.DOTALL) for line in block.splitlines()
    ]
    parts = [line.partition("  # exit code ") for line in lines]
    return [(command.strip(), int(code[:1] or "0")) for command, _, code in parts]


@pytest.mark.parametrize(("command", "code"), documented())
def test_the_documentations_commands_do_what_it_says(
    command: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    name, *arguments = command.split()
    assert name == "dealdiff"
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert bool(err) == (code == 2)
    assert bool(out) == (code != 2)


COMMANDS = re.findall(r"(?m)^    (\S+)\s+\w", parser().format_help())


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert len(COMMANDS) > 10
    assert re.findall(r"(?m)^\| `dealdiff (\S+) ", page) == COMMANDS
    assert re.findall(r"(?m)^## (\S+)$", page) == COMMANDS
    run = {command.split()[1] for command, _ in documented()}
    run |= set(re.findall(r"(?m)(?:^\$ |\| )dealdiff (\S+)", page))
    assert run == set(COMMANDS)


def test_problems_found_are_an_answer(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (talks / "negotiation.yaml").write_text(NEGOTIATION.replace("vocabulary: ceasefire", "vocabulary: peace"))
    assert main(["check", str(talks)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out.split("\n")[0].endswith(("problem", "problems"))
    assert "negotiation.yaml:3:13:" in out


def test_problems_of_one_versions_file_are_an_answer_too(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[0]).write_text(FIRST.replace("about 350", "roughly a few"))
    assert main(["check", files[0]]) == 1
    assert f"{files[0]}:7:12:" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["show"], ["story"], ["diff"]])
def test_problems_keep_every_other_command_from_its_answer(
    command: list[str], talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "negotiation.yaml").write_text("a: [")
    ids = IDS if command == ["diff"] else ()
    assert f"dealdiff: {talks}/negotiation.yaml:" in refused(capsys, *command, talks, *ids)


@pytest.mark.parametrize("command", ["check", "show", "story"])
def test_nothing_to_read_is_trouble(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"dealdiff: {tmp_path}/nowhere: " in refused(capsys, command, tmp_path / "nowhere")
    assert "without negotiation.yaml" in refused(capsys, command, tmp_path)
    (tmp_path / "negotiation.yaml").mkdir()
    assert "found a folder, expected a regular file" in refused(capsys, command, tmp_path)


@pytest.mark.parametrize("command", ["check", "show", "story"])
def test_what_is_no_file_is_trouble(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    assert "found a named pipe, expected a regular file" in refused(capsys, command, tmp_path / "pipe")
    assert "found a device, expected a regular file" in refused(capsys, command, os.devnull)
    assert "found Too many levels of symbolic links" in refused(capsys, command, tmp_path / "loop")


def test_a_file_that_may_not_be_read_is_trouble(
    talks: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def denied(_: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    monkeypatch.setattr(os, "access", lambda *_: False)
    for command in ("check", "show", "story"):
        assert "Permission denied" in refused(capsys, command, talks)


def test_a_version_that_is_not_to_be_read_is_a_problem_among_others(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "versions" / "2024-05-01-dangling.yaml").symlink_to(talks / "nowhere")
    (talks / "versions" / "2024-05-02-other.yaml").write_bytes(FIRST.encode("utf-16"))
    assert main(["check", str(talks)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("2 problems\n")
    assert "UTF-8" in out


# Two files.


def test_two_files_of_different_negotiations_are_compared(tmp_path: Path) -> None:
    one = write_talks(tmp_path / "one")
    other = write_talks(tmp_path / "other", negotiation=NEGOTIATION.replace("North", "Northern side"))
    name = "versions/2024-03-20-first.yaml"
    assert main(["diff", str(one / name), str(other / name)]) == 0
    assert main(["diff", str(one / name), str(other / "versions" / "2024-04-20-second.yaml")]) == 1


def test_concepts_that_contradict_each_other_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    concepts = "people:\n  {0}:\n    {1}:\n"
    texts = [
        NEGOTIATION + concepts.format(*order) for order in (("guards", "wardens"), ("wardens", "guards"))
    ]
    drafts = [FIRST.replace("people: prisoners", f"people: {who}") for who in ("guards", "wardens")]
    for name, negotiation, draft in zip("ab", texts, drafts, strict=True):
        write_talks(tmp_path / name, negotiation=negotiation, first=draft)
    said = refused(capsys, "diff", *(tmp_path / name / "versions" / "2024-03-20-first.yaml" for name in "ab"))
    assert said.startswith("dealdiff: the two files' negotiations do not fit together: ")
    assert "guards" in said


def test_the_negotiation_of_a_file_is_found_above_it(talks: Path, files: tuple[str, str]) -> None:
    deep = talks / "drafts" / "spring"
    deep.mkdir(parents=True)
    copy = shutil.copy(files[0], deep / "first.yaml")
    assert main(["diff", files[0], str(copy)]) == 0
    assert main(["check", str(copy)]) == 0


def test_a_file_without_a_negotiation_needs_to_be_told_one(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = tmp_path / "alone.yaml"
    alone.write_text(FIRST)
    assert "--negotiation FILE" in refused(capsys, "diff", alone, files[1])
    assert "--negotiation FILE" in refused(capsys, "show", alone)
    assert main(["diff", str(alone), files[1], "--negotiation", str(tmp_path / "talks")]) == 1


@pytest.mark.parametrize("arguments", [("{0}", "{talks}"), ("{talks}", "{0}")])
def test_a_folder_is_no_version(
    arguments: tuple[str, str], talks: Path, files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "diff", *(one.format(*files, talks=talks) for one in arguments))
    assert f"{talks}: found a folder, expected a version's file" in said
    assert "PATH BEFORE AFTER" in said


def test_a_negotiations_file_is_no_version(
    talks: Path, files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "diff", talks / "negotiation.yaml", files[0])
    assert "found a negotiation's file, expected a version's" in said


@pytest.mark.parametrize("names", [("nowhere.yaml", "first.yaml"), ("loop.yaml", "first.yaml")])
def test_a_file_that_is_not_there(
    names: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert f"dealdiff: {tmp_path / names[0]}: " in refused(
        capsys, "diff", *(tmp_path / name for name in names)
    )


def test_a_negotiation_that_is_not_there(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere.yaml"
    assert f"dealdiff: {nowhere}: " in refused(capsys, "diff", "--negotiation", nowhere, *files)


@pytest.mark.parametrize(
    "command", [["story", "{file}"], ["show", "{file}", "first"], ["diff", "{file}", *IDS]]
)
def test_one_version_where_a_negotiation_is_needed(
    command: list[str], files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, *(part.format(file=files[0]) for part in command))
    assert len(said.splitlines()) == 1
    assert "expected a negotiation" in said


# Mistakes in what was typed.


@pytest.mark.parametrize("command", [["show", "{talks}", "frist"], ["diff", "{talks}", "first", "secnod"]])
def test_an_unknown_version_is_told_with_the_nearest(
    command: list[str], talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, *(part.format(talks=talks) for part in command))
    assert repr(command[-1]) in said
    assert {"frist": "first", "secnod": "second"}[command[-1]] in said.partition(command[-1])[2]


def test_an_empty_id_is_no_version(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no version ''" in refused(capsys, "show", talks, "")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="no command"),
        pytest.param(["tell"], id="an unknown command"),
        pytest.param(["show"], id="no path"),
        pytest.param(["diff", "a"], id="one path to diff"),
        pytest.param(["diff", "a", "b", "c", "d"], id="four paths to diff"),
        pytest.param(["diff", "a", "b", "c", "--negotiation", "d"], id="a negotiation named twice"),
        pytest.param(["show", "a", "--format", "html"], id="an unknown format"),
        pytest.param(["show", "a", "--form", "text"], id="an option cut short"),
        pytest.param(["story", "a", "b"], id="too many paths"),
    ],
)
def test_wrong_arguments_are_told_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, *arguments)
    assert said.startswith("usage: dealdiff ")
    assert "error: " in said.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["dif", "a"], "; the nearest is 'diff'"),
        (["show", "a", "--format", "jsn"], "; the nearest is 'json'"),
    ],
)
def test_a_word_that_there_is_not_is_told_with_the_nearest(
    arguments: list[str], nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, *arguments).rstrip().endswith(nearest)


def test_a_word_like_no_other_has_no_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nearest" not in refused(capsys, "xyzzy")


# Help.


@pytest.mark.parametrize("command", [[], *([one] for one in COMMANDS)], ids=" ".join)
def test_help_fits_a_terminal_and_tells_the_exit_codes(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*command, "--help"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert "Exit codes: 0 " in out
    assert out.isascii()


def test_diff_shows_both_ways_to_name_two_versions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--help"]) == 0
    usage = capsys.readouterr().out.split("\n\n")[0]
    assert "PATH BEFORE AFTER" in usage
    assert "FILE FILE" in usage


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"dealdiff {dealdiff.__version__}\n"


def test_the_module_runs_as_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dealdiff", "--version"])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("dealdiff", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("dealdiff ")


def test_importing_the_module_runs_nothing() -> None:
    assert runpy.run_module("dealdiff.__main__", run_name="imported")["main"] is main
