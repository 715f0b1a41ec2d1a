"""``dealdiff diff`` in every format, and its options: what is told, what is not, and the exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from talks import FIRST, IDS, MARCH, MAY, SECOND, SEED, finished, refused, write_talks

from dealdiff import Diff, diff, diff_schema, effective, load, load_suppressions, seed, suppress
from dealdiff.cli import main
from dealdiff.diffing.catalogue import SIGNIFICANCES
from dealdiff.diffing.selecting import select
from dealdiff.model.plain import to_plain
from dealdiff.render.data import COLUMNS

DATA = ("json", "jsonl", "csv")
PAIR = ("march-doha", "may-three-phases")
SCHEMA = Draft202012Validator(diff_schema())
LINE = Draft202012Validator({"$defs": diff_schema()["$defs"], "$ref": "#/$defs/line"})


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(
        tmp_path / "talks", second=SECOND.replace("355\n", "355\n  fighting: {lasts: six weeks}\n")
    )


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 1) -> str:
    """What ``dealdiff diff`` writes, which ends with this exit code and no trouble."""
    assert main(["diff", *map(str, arguments)]) == code
    out, err = capsys.readouterr()
    assert err == ""
    return out


def document(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 1) -> Any:  # noqa: ANN401 # JSON
    found = json.loads(told(capsys, *arguments, "--format", "json", code=code))
    SCHEMA.validate(found)
    return found


def suppressing(folder: Path, *entries: tuple[str, str]) -> Path:
    lines = [f"  - {{fingerprint: {one}, because: {why}}}\n" for one, why in entries]
    file = folder / "suppress.yaml"
    file.write_text("format: dealdiff-suppress/1\nsuppress:\n" + "".join(lines), encoding="utf-8")
    return file


def fingerprint_of(talks: Path, kind: str) -> str:
    return next(one.fingerprint for one in load(talks).diff(*IDS) if one.kind == kind)


# The formats.


def test_json_is_the_diff(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, SEED, *PAIR)
    assert Diff.from_dict(found) == seed("gaza-2024").diff(*PAIR)


def test_json_of_two_files_is_their_diff(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, MARCH, MAY)
    assert [Diff.from_dict(found).before.id, Diff.from_dict(found).after.id] == [*PAIR]


def test_json_lines_hold_one_change_each(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.loads(line) for line in told(capsys, SEED, *PAIR, "--format", "jsonl").splitlines()]
    changes = seed("gaza-2024").diff(*PAIR).to_dict()["changes"]
    for line, change in zip(lines, changes, strict=True):
        LINE.validate(line)
        assert line.pop("versions") == {"before": PAIR[0], "after": PAIR[1], "compared": "as reported"}
        assert line == change


def test_csv_holds_one_row_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    header, *rows = csv.reader(io.StringIO(told(capsys, SEED, *PAIR, "--format", "csv"), newline=""))
    assert tuple(header) == COLUMNS
    assert [row[COLUMNS.index("kind")] for row in rows] == [one.kind for one in seed("gaza-2024").diff(*PAIR)]
    assert {tuple(row[:3]) for row in rows} == {(*PAIR, "as reported")}


@pytest.mark.parametrize("how", DATA)
def test_data_are_utf_8_whatever_the_terminal_takes(how: str, talks: Path) -> None:
    """In a process of its own, whose standard output takes ASCII alone."""
    version = talks / "versions" / "2024-03-20-first.yaml"
    version.write_text(FIRST.replace("title: First draft", "title: Café 合意"), encoding="utf-8")
    code, out, err = finished("diff", talks, *IDS, "--format", how, PYTHONIOENCODING="ascii")
    assert (code, err) == (1, b"")
    assert "Café 合意" in out.decode("utf-8")
    assert (b"\r\n" in out) == (how == "csv")


@pytest.mark.parametrize("how", DATA)
def test_data_are_the_same_in_every_process(how: str) -> None:
    runs = {finished("diff", SEED, *PAIR, "--format", how, PYTHONHASHSEED=number) for number in ("1", "2")}
    assert len(runs) == 1


@pytest.mark.parametrize("how", DATA)
def test_no_difference_is_data_too(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, SEED, PAIR[0], PAIR[0], "--format", how, code=0)
    empty = {"jsonl": "", "csv": ",".join(COLUMNS) + "\r\n"}
    assert json.loads(out)["changes"] == [] if how == "json" else out == empty[how]


# What is told.


@pytest.mark.parametrize(
    "words", [["--only", "substantive,presence"], ["--only", "substantive", "--only", "presence"]]
)
def test_only_keeps_what_any_word_names(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, SEED, *PAIR, *words)
    assert found["only"] == ["substantive", "presence"]
    assert found["changes"]
    assert all(
        one["family"] == "presence" or one["significance"] == "substantive" for one in found["changes"]
    )


def test_text_tells_what_was_asked_for_and_how_much_of_it_there_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    whole, kept = (seed("gaza-2024").diff(*PAIR), seed("gaza-2024").diff(*PAIR).of("uncertain"))
    out = told(capsys, SEED, *PAIR, "--only", "uncertain")
    assert f"Told here: only uncertain, {len(kept)} of {len(whole)} changes." in out
    assert "Clarifying" not in out
    assert "Compared as reported" in out


def test_headings_are_told_where_they_are_asked_for(capsys: pytest.CaptureFixture[str], talks: Path) -> None:
    assert "Headings" in told(capsys, talks, *IDS, "--only", "heading")
    assert "Headings" not in told(capsys, talks, *IDS)


def test_nothing_of_what_was_asked_for_is_no_finding(capsys: pytest.CaptureFixture[str], talks: Path) -> None:
    assert "Nothing of that differs." in told(capsys, talks, *IDS, "--only", "substantive", code=0)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("substantiv", "no kind, family or significance 'substantiv'; the nearest is 'substantive'"),
        ("told-more-exact", "the nearest is 'told-more-exactly'"),
        ("presense", "the nearest is 'presence'"),
        ("zzzz", "significances are substantive, clarifying, uncertain, editorial, record"),
        ("condition-changed", "in its place: condition-met"),
    ],
)
def test_an_unknown_word_is_answered_with_the_nearest(
    word: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert expected in refused(capsys, "diff", SEED, *PAIR, "--only", f"record,{word}")


def test_no_word_at_all_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--only: expected kinds" in wrong(capsys, SEED, *PAIR, "--only", ",")


def wrong(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What is said of arguments that do not go together."""
    assert main(["diff", *map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


# The exit code.


@pytest.mark.parametrize("significance", SIGNIFICANCES)
def test_fail_on_asks_for_a_weight(
    significance: str, capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    heaviest = load(talks).diff(*IDS).changes[0].significance.value
    reached = SIGNIFICANCES.index(heaviest) <= SIGNIFICANCES.index(significance)
    assert heaviest == "clarifying"
    assert told(capsys, talks, *IDS, "--fail-on", significance, code=int(reached)) == told(
        capsys, talks, *IDS
    )


def test_fail_on_counts_what_is_told_alone(capsys: pytest.CaptureFixture[str], talks: Path) -> None:
    told(capsys, talks, *IDS, "--only", "record", "--fail-on", "clarifying", code=0)
    told(capsys, talks, *IDS, "--only", "record", "--fail-on", "record", code=1)


def test_fail_on_takes_a_significance(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice: 'heavy'" in wrong(capsys, SEED, *PAIR, "--fail-on", "heavy")


def test_the_weights_of_the_command_line_are_those_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    with_help = main(["diff", "--help"])
    assert with_help == 0
    assert "{" + ",".join(SIGNIFICANCES) + "}" in capsys.readouterr().out


# What stood.


def test_effective_compares_what_stood(capsys: pytest.CaptureFixture[str]) -> None:
    talks = seed("gaza-2024")
    found = document(capsys, SEED, *PAIR, "--effective")
    assert found["compared"] == "effective"
    assert Diff.from_dict(found) == diff(*(effective(talks, one) for one in PAIR))
    assert "Compared as effective" in told(capsys, SEED, *PAIR, "--effective")


def test_effective_needs_a_lineage(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--effective goes with PATH BEFORE AFTER" in wrong(capsys, MARCH, MAY, "--effective")


# Suppressing.


def test_what_is_suppressed_is_counted_and_told_with_its_reason(
    capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    known = suppressing(talks.parent, (fingerprint_of(talks, "told-more-exactly"), "told by phone"))
    whole = load(talks).diff(*IDS)
    out = told(capsys, talks, *IDS, "--suppress", known)
    assert f"Suppressed: 1 of {len(whole)} changes" in out
    assert "told-more-exactly, terms.prisoners.count: told by phone" in out
    assert "Clarifying" not in out
    found = document(capsys, talks, *IDS, "--suppress", known)
    assert len(found["changes"]) == len(whole) - 1
    assert [one["because"] for one in found["suppressed"]] == ["told by phone"]
    assert "stale" not in found


def test_a_stale_suppression_is_told(capsys: pytest.CaptureFixture[str], talks: Path) -> None:
    stale = suppressing(talks.parent, ("0" * 16, "long gone"))
    out = told(capsys, talks, *IDS, "--suppress", stale)
    assert f"suppression that no longer matches: {'0' * 16}: long gone" in out
    found = document(capsys, talks, *IDS, "--suppress", stale)
    assert [one["because"] for one in found["stale"]] == ["long gone"]


def test_what_was_asked_for_and_suppressed_comes_back(
    capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    print_ = fingerprint_of(talks, "told-more-exactly")
    file = suppressing(talks.parent, (print_, "told by phone"), ("0" * 16, "long gone"))
    found = document(capsys, talks, *IDS, "--suppress", file, "--only", "silence,uncertain")
    again = Diff.from_dict(found)
    assert again.to_dict() == found
    assert again.notes.only == ("silence", "uncertain")
    assert [(one.kind, one.about, one.because) for one in again.notes.suppressed] == [
        ("told-more-exactly", "terms.prisoners.count", "told by phone")
    ]
    assert [one.because for one in again.notes.stale] == ["long gone"]
    left = suppress(load(talks).diff(*IDS), load_suppressions(file))
    assert again == evolve(select(left.diff, again.notes.only), notes=again.notes)
    assert (left.notes.stale, left.notes.suppressed) == (again.notes.stale, again.notes.suppressed)


def test_a_suppression_of_another_kind_is_told_as_such(
    capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    print_ = fingerprint_of(talks, "told-more-exactly")
    file = suppressing(talks.parent, (print_, "told by phone"))
    file.write_text(
        file.read_text(encoding="utf-8").replace("because", "kind: moved, because"), encoding="utf-8"
    )
    said = (
        f"suppression that names another kind or place than its fingerprint: {print_} (moved): told by "
        "phone; its fingerprint is that of told-more-exactly, terms.prisoners.count: correct the kind and "
        "the place, or leave them out"
    )
    assert said in " ".join(told(capsys, talks, *IDS, "--suppress", file).split())
    assert main(["diff", str(talks), *IDS, "--format", "csv", "--suppress", str(file)]) == 1
    assert capsys.readouterr().err == f"dealdiff: {said}\n"


@pytest.mark.parametrize(("name", "found"), [("", "a folder"), ("none.yaml", "no such file")])
def test_what_is_no_file_of_suppressions_is_told(
    name: str, found: str, capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    said = refused(capsys, "diff", talks, *IDS, "--suppress", talks / name)
    assert f": found {found}, expected a file of suppressions; " in said


@pytest.mark.parametrize("how", ["jsonl", "csv"])
def test_rows_alone_are_told_of_on_standard_error(
    how: str, capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    print_ = fingerprint_of(talks, "told-more-exactly")
    known = suppressing(talks.parent, (print_, "told by phone"), ("0" * 16, "long gone"))
    assert main(["diff", str(talks), *IDS, "--format", how, "--suppress", str(known)]) == 1
    out, err = capsys.readouterr()
    assert print_ not in out
    assert err.splitlines() == [
        f"dealdiff: suppressed: {print_} (told-more-exactly, terms.prisoners.count): told by phone",
        f"dealdiff: suppression that no longer matches: {'0' * 16}: long gone",
    ]


def test_where_all_is_suppressed_nothing_is_found(capsys: pytest.CaptureFixture[str], talks: Path) -> None:
    every = [(one.fingerprint, "known") for one in load(talks).diff(*IDS)]
    out = told(capsys, talks, *IDS, "--suppress", suppressing(talks.parent, *every), code=0)
    assert "Nothing else differs." in out
    assert f"Suppressed: {len(every)} of {len(every)} changes" in out


def test_a_mistake_in_the_file_is_told_with_its_place(
    capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    file = suppressing(talks.parent, ("12", "so"))
    assert f"dealdiff: {file}:3:19: suppress[0].fingerprint:" in refused(
        capsys, "diff", talks, *IDS, "--suppress", file
    )


# A version as data.


def test_show_gives_the_keyed_normal_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(SEED), PAIR[0], "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == to_plain(seed("gaza-2024")[PAIR[0]])


def test_show_gives_every_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(SEED), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [*found] == [one.id for one in seed("gaza-2024")]
    assert found[PAIR[0]] == to_plain(seed("gaza-2024")[PAIR[0]])
