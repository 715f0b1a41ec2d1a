"""``dealdiff patch`` and ``dealdiff invert``: what they write, what does not fit, and what cannot be read."""

from __future__ import annotations

import io
import json
import shutil
import sys
from itertools import product
from pathlib import Path

import pytest
from talks import FIRST, IDS, SECOND, SEED, finished, refused, write_talks

from dealdiff import Diff, load, load_sheet
from dealdiff.cli import main
from dealdiff.model.plain import to_plain
from dealdiff.views.incorporating import resolved

PAIR = ("march-doha", "may-three-phases")
OTHER = FIRST.replace("First", "Third").replace("about 350", "400").replace("03-20", "05-20")


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    folder = write_talks(tmp_path / "talks")
    (folder / "versions" / "third.yaml").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture
def changes(talks: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    return document(talks, *IDS, capsys=capsys)


def document(talks: Path, before: str, after: str, *, capsys: pytest.CaptureFixture[str]) -> Path:
    """The file of a diff."""
    assert main(["diff", str(talks), before, after, "--format", "json"]) in (0, 1)
    file = talks.parent / f"{before}-{after}.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> str:
    """What a command writes, which has nothing else to say."""
    assert main([*map(str, arguments)]) == code
    out, err = capsys.readouterr()
    assert err == ""
    return out


def conflict(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    """What is said of a diff that does not fit, in lines."""
    assert main([*map(str, arguments)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.startswith("dealdiff: ") for line in err.splitlines())
    return [line.removeprefix("dealdiff: ") for line in err.splitlines()]


# A version with a diff applied.


def test_a_patched_version_is_the_other_one(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_id = told(capsys, "patch", talks, "first", changes)
    by_file = told(capsys, "patch", talks / "versions" / "2024-03-20-first.yaml", changes)
    assert by_id == by_file
    assert by_id.startswith("format: dealdiff/1\nid: second\n")
    file = talks.parent / "patched.yaml"
    file.write_text(by_id, encoding="utf-8")
    whole = load(talks)
    assert to_plain(load_sheet(file, whole.scope)) == to_plain(whole["second"])


def test_every_pair_of_the_seed_can_be_patched_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = load(SEED)
    file = tmp_path / "changes.json"
    for before, after in product(whole, repeat=2):
        file.write_text(json.dumps(whole.diff(before.id, after.id).to_dict()), encoding="utf-8")
        made = tmp_path / "made.yaml"
        assert told(capsys, "patch", SEED, before.id, file, "--output", made) == ""
        again = load_sheet(made, whole.scope)
        assert to_plain(again) == to_plain(resolved(whole[after.id], whole)), (before.id, after.id)


def test_what_was_left_out_of_a_diff_is_not_patched_in(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = talks.parent / "values.json"
    file.write_text(told(capsys, "diff", talks, *IDS, "--only", "value", "--format", "json", code=1))
    assert main(["patch", str(talks), "first", str(file)]) == 0
    made, said = capsys.readouterr()
    assert said == (
        "dealdiff: applied in part: 1 of 4 places that differ; the diff was made with --only value\n"
    )
    assert made == (
        "format: dealdiff/1\nid: first\ntitle: First draft\ndate: 2024-03-20\nterms:\n"
        "  prisoners:\n    people: prisoners\n    count: 355\n"
    )


def test_a_diff_that_is_undone_in_part_is_said_to_be(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks.parent / "values.json"
    file.write_text(told(capsys, "diff", talks, *IDS, "--only", "value", "--format", "json", code=1))
    assert main(["invert", str(file)]) == 0
    made, said = capsys.readouterr()
    assert said == (
        "dealdiff: inverted in part: 1 of 4 places that differ; the diff was made with --only value\n"
    )
    assert Diff.from_dict(json.loads(made)).after.id == "first"


@pytest.mark.parametrize("spoil", ["no changes", "one change less", "owns nothing"])
def test_a_diff_that_accounts_for_only_some_of_the_places_is_said_to_be_applied_in_part(
    spoil: str, talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(changes.read_text(encoding="utf-8"))
    owned = [len(one["owns"]) for one in data["changes"]]
    left = {"no changes": 0, "one change less": sum(owned[1:]), "owns nothing": sum(owned[1:])}[spoil]
    if spoil == "owns nothing":
        data["changes"][0]["owns"] = []
    else:
        data["changes"] = data["changes"][1:] if spoil == "one change less" else []
    changes.write_text(json.dumps(data), encoding="utf-8")
    assert main(["patch", str(talks), "first", str(changes)]) == 0
    said = capsys.readouterr().err
    assert said.startswith(
        f"dealdiff: applied in part: {left} of {sum(owned)} places that differ; the diff does"
    )


def test_a_hyphen_is_standard_output(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = told(capsys, "patch", talks, "first", changes)
    assert told(capsys, "patch", talks, "first", changes, "--output", "-") == expected
    assert told(capsys, "invert", changes, "--output", "-") == told(capsys, "invert", changes)


def test_a_folder_that_is_not_there_is_made(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = talks.parent / "new" / "folder" / "made.yaml"
    told(capsys, "patch", talks, "first", changes, "--output", file)
    assert file.read_text(encoding="utf-8") == told(capsys, "patch", talks, "first", changes)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        (
            "before",
            "about 340",
            ".before: found 'about 340', expected 'about 350', as the first sheet has it; ",
        ),
        ("after", "340", ".after: found '340', expected '355', as the second sheet has it; "),
    ],
)
def test_a_content_that_was_edited_by_hand_is_told_with_what_the_sheet_has(
    name: str, words: str, said: str, talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(changes.read_text(encoding="utf-8"))
    count = next(one for one in data["changes"] if one["path"][-1] == "count")
    count[name]["words"] = words
    changes.write_text(json.dumps(data), encoding="utf-8")
    line = refused(capsys, "patch", talks, "first", changes)
    assert said in line
    assert "the change at terms.prisoners.count was edited by hand: make the document anew with" in line
    assert "`dealdiff diff --format json`" in line


@pytest.mark.parametrize(("key", "to"), [("kind", "moved"), ("path", ["terms", "prisoners", "lasts"])])
def test_a_kind_or_a_place_that_was_edited_by_hand_is_told(
    key: str, to: object, talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(changes.read_text(encoding="utf-8"))
    next(one for one in data["changes"] if one["path"][-1] == "count")[key] = to
    changes.write_text(json.dumps(data), encoding="utf-8")
    line = refused(capsys, "patch", talks, "first", changes)
    assert "was edited by hand: make the document anew with `dealdiff diff --format json`" in line


def test_a_key_that_is_missing_is_to_be_added(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(changes.read_text(encoding="utf-8"))
    del data["axis"]
    changes.write_text(json.dumps(data), encoding="utf-8")
    line = refused(capsys, "patch", talks, "first", changes)
    assert "$: found no key 'axis', expected each of 'format', " in line
    assert line.endswith("; add the key 'axis'\n")


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("made.yaml", [], "format: dealdiff/1\n"),
        ("made.yml", [], "format: dealdiff/1\n"),
        ("made.json", [], '{\n  "format": "dealdiff/1",\n'),
        ("made.JSON", ["--format", "json"], '{\n  "format": "dealdiff/1",\n'),
        ("made", ["--format", "json"], '{\n  "format": "dealdiff/1",\n'),
        ("made", [], "format: dealdiff/1\n"),
    ],
)
def test_a_file_is_written_as_its_ending_says(
    name: str,
    options: list[str],
    start: str,
    talks: Path,
    changes: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = talks.parent / name
    assert told(capsys, "patch", talks, "first", changes, "--output", file, *options) == ""
    assert file.read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(("name", "format_"), [("made.json", "yaml"), ("made.yaml", "json")])
def test_an_ending_and_a_format_that_contradict_each_other(
    name: str, format_: str, talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = talks.parent / name
    said = refused(capsys, "patch", talks, "first", changes, "--output", file, "--format", format_)
    assert f"{name}: its ending says {name.split('.')[1]}, and --format {format_} was asked for" in said
    assert not file.exists()


def test_json_on_standard_output(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(capsys, "patch", talks, "first", changes, "--format", "json"))
    assert (found["id"], found["terms"]["prisoners"]["count"]) == ("second", "355")


def test_a_patched_version_can_be_checked(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "versions" / "2024-04-20-second.yaml").unlink()
    made = talks / "versions" / "second.yaml"
    told(capsys, "patch", talks, "first", changes, "--output", made)
    assert "Nothing is wrong" in told(capsys, "check", talks)
    assert "Nothing is wrong" in told(capsys, "check", made)


def test_a_file_is_patched_in_place(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks / "versions" / "2024-03-20-first.yaml"
    told(capsys, "patch", file, changes, "--output", file)
    assert "count: 355" in file.read_text(encoding="utf-8")


def test_a_file_is_told_in_the_negotiation_that_is_named(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = shutil.copy(talks / "versions" / "2024-03-20-first.yaml", talks.parent / "first.yaml")
    assert "--negotiation FILE" in refused(capsys, "patch", alone, changes)
    assert "count: 355" in told(capsys, "patch", alone, changes, "--negotiation", talks)


def test_a_diff_may_come_from_standard_input(
    talks: Path, changes: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = told(capsys, "patch", talks, "first", changes)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(changes.read_bytes())))
    assert told(capsys, "patch", talks, "first", "-") == expected
    monkeypatch.setattr(sys, "stdin", io.StringIO(changes.read_text(encoding="utf-8")))
    assert told(capsys, "patch", talks, "first", "-") == expected
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input is closed" in refused(capsys, "patch", talks, "first", "-")


# What does not fit.


def test_a_diff_of_another_version_does_not_fit(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "the diff begins with first, and this is third; nothing was written"
    assert conflict(capsys, "patch", talks, "third", changes) == [
        f"{said}; --rebase carries a diff over to another version"
    ]


def test_every_place_that_does_not_fit_is_told_with_both_values(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = talks / "versions" / "2024-03-20-first.yaml"
    file.write_text(FIRST.replace("about 350", "352"), encoding="utf-8")
    assert conflict(capsys, "patch", talks, "first", changes) == [
        "terms.prisoners.count: found 352, expected about 350",
        "the diff does not fit first in 1 place; nothing was written",
    ]
    file.write_text(FIRST.replace("First", "Early").replace("    count: about 350\n", ""), encoding="utf-8")
    assert conflict(capsys, "patch", talks, "first", changes) == [
        "terms.prisoners.count: found nothing, expected about 350",
        "title: found Early draft, expected First draft",
        "the diff does not fit first in 2 places; nothing was written",
    ]


def test_nothing_is_written_where_something_does_not_fit(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = talks.parent / "old.yaml", talks.parent / "new.yaml"
    old.write_text("as it was", encoding="utf-8")
    for file in (old, new):
        conflict(capsys, "patch", talks, "third", changes, "--output", file)
    assert old.read_text(encoding="utf-8") == "as it was"
    assert not new.exists()


def test_a_diff_is_carried_over_to_a_version_that_it_was_not_made_from(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    third = OTHER.replace("400", "about 350") + "  fighting: {lasts: six weeks}\n"
    second = SECOND.replace("2024-04-20", "2024-03-20").replace("Second", "First") + "id: first\n"
    (talks / "versions" / "third.yaml").write_text(third, encoding="utf-8")
    (talks / "versions" / "2024-04-20-second.yaml").unlink()
    other = write_talks(talks.parent / "other", second=second.replace("id: first\n", ""))
    before, after = sorted((other / "versions").iterdir())
    after.write_text(second, encoding="utf-8")
    assert main(["diff", str(before), str(after), "--format", "json"]) == 1
    file = talks.parent / "count.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    made = told(capsys, "patch", "--rebase", talks, "third", file)
    assert "id: third\n" in made
    assert "count: 355\n" in made
    assert "lasts: six weeks\n" in made


def test_what_cannot_be_carried_over_is_a_conflict_too(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = conflict(capsys, "patch", "--rebase", talks, "third", changes)
    assert "terms.prisoners.count: found 400, expected about 350" in lines


# What cannot be read.


def edited(changes: Path, old: str, new: str) -> Path:
    text = changes.read_text(encoding="utf-8")
    assert old in text
    changes.write_text(text.replace(old, new, 1), encoding="utf-8")
    return changes


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            ("dealdiff-diff/1", "dealdiff-diff/2"),
            "$.format: found 'dealdiff-diff/2', expected 'dealdiff-diff/1'",
        ),
        (("dealdiff-diff/1", "dealdiff-diff/2"), "a newer dealdiff wrote this: read it with that one"),
        (('"count": "355"', '"cuont": "355"'), "'cuont'"),
        (('"about 350"', '"roughly a few"'), "roughly a few"),
        (('"changes"', '"chnages"'), "did you mean 'changes'?"),
        (('"format"', '"nature": "report", "format"'), "the key 'nature' twice in one object"),
        (('"scope": 0', '"scope": NaN'), "NaN, which is no JSON"),
        (('"scope": 0', '"scope": 7'), "$.before.scope"),
    ],
)
@pytest.mark.parametrize("command", ["patch", "invert"])
def test_a_document_that_was_changed_by_hand_is_refused_with_the_place(
    command: str,
    edit: tuple[str, str],
    said: str,
    talks: Path,
    changes: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    where: list[str | Path] = [talks, "first"] if command == "patch" else []
    line = refused(capsys, command, *where, edited(changes, *edit))
    assert line.startswith(f"dealdiff: {changes}: ")
    assert said in line


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "found an empty document"),
        (b" \n", "found an empty document"),
        (b"[1, 2", ":1:6: found no JSON, expected a diff as dealdiff diff --format json writes it"),
        (b"{\n  'a': 1}", ":2:3: found no JSON"),
        (b"\xff\xfe", "found the byte 0xFF, expected text in UTF-8"),
        (b"[]", "$: found no format, expected an object"),
        (b'{"format": 1}', "$.format: found 1, expected text"),
        (b'{"format": "dealdiff/1"}', "$.format: found 'dealdiff/1', expected 'dealdiff-diff/1'"),
        (b"[" * 100_000, "found too many lists and objects inside one another"),
        (b"1" * 10_000, "expected a diff as dealdiff diff --format json writes it"),
        (b"format: dealdiff/1\n", ":1:1: found no JSON"),
    ],
)
def test_what_is_no_document_is_refused(
    data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "changes.json"
    file.write_bytes(data)
    line = refused(capsys, "invert", file)
    assert line.startswith(f"dealdiff: {file}:")
    assert said in line
    assert len(line) < 500


def test_a_document_that_is_too_large_is_refused(
    changes: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dealdiff.files.documents.LARGEST", 100)
    assert "expected at most 100" in refused(capsys, "invert", changes)


def test_a_document_that_is_not_there(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = talks.parent / "nowhere.json"
    assert f"{nowhere}: found no such file, expected a diff" in refused(capsys, "invert", nowhere)
    assert f"{talks}: found a folder, expected a diff" in refused(capsys, "invert", talks)
    assert "found no such file" in refused(capsys, "patch", talks, "first", nowhere)


def test_mistakes_of_the_version_are_told_first(
    talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "the nearest is 'first'" in refused(capsys, "patch", talks, "frist", changes)
    assert "expected PATH VERSION DIFF, or FILE DIFF" in refused(capsys, "patch", changes)
    assert "expected PATH VERSION DIFF, or FILE DIFF" in refused(capsys, "patch", "a", "b", "c", "d")
    said = refused(capsys, "patch", talks, "first", changes, "--negotiation", talks)
    assert "--negotiation goes with FILE DIFF" in said


# What cannot be written.


@pytest.mark.parametrize("command", ["patch", "invert"])
def test_what_cannot_be_written_leaves_nothing_behind(
    command: str, talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where: list[str | Path] = [talks, "first"] if command == "patch" else []
    blocked = talks / "negotiation.yaml" / "made"
    before = sorted(talks.parent.rglob("*"))
    assert f"dealdiff: {blocked}: found " in refused(capsys, command, *where, changes, "--output", blocked)
    said = refused(capsys, command, *where, changes, "--output", talks)
    assert f"{talks}: found a folder, expected a file to write to" in said
    said = refused(capsys, command, *where, changes, "--output", "/dev/null")
    assert "/dev/null: found no regular file, expected a file to write to" in said
    assert sorted(talks.parent.rglob("*")) == before


# The diff that leads back.


def test_an_inverted_diff_leads_back(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = talks.parent / "back.json"
    assert told(capsys, "invert", changes, "--output", back) == ""
    assert back.read_text(encoding="utf-8") == told(capsys, "invert", changes)
    found = Diff.from_dict(json.loads(back.read_text(encoding="utf-8")))
    assert found == load(talks).diff(*reversed(IDS))
    assert told(capsys, "patch", talks, "second", back).startswith("format: dealdiff/1\nid: first\n")


def test_an_inverted_diff_in_words(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "invert", changes, "--format", "text")
    assert text == told(capsys, "diff", talks, "second", "first", code=1)
    markdown = told(capsys, "invert", changes, "--format", "markdown")
    assert markdown == told(capsys, "diff", talks, "second", "first", "--format", "markdown", code=1)
    file = talks.parent / "back.md"
    told(capsys, "invert", changes, "--format", "markdown", "--output", file)
    assert file.read_text(encoding="utf-8") == markdown


def test_a_document_is_utf_8_whatever_the_terminal_takes(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version = talks / "versions" / "2024-03-20-first.yaml"
    version.write_text(FIRST.replace("title: First draft", "title: Café 合意"), encoding="utf-8")
    changes = document(talks, *reversed(IDS), capsys=capsys)
    for arguments in (("invert", changes), ("patch", talks, "second", changes)):
        code, out, err = finished(*arguments, PYTHONIOENCODING="ascii")
        assert (code, err) == (0, b"")
        assert "Café 合意" in out.decode("utf-8")


def test_a_pipe_of_three_commands(talks: Path, changes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What one writes the next reads: there and back is where it began."""
    there = talks.parent / "there.json"
    told(capsys, "invert", changes, "--output", there)
    told(capsys, "invert", there, "--output", there)
    assert json.loads(there.read_text(encoding="utf-8")) == json.loads(changes.read_text(encoding="utf-8"))
