"""Writing: stable text that reads back, and files that are whole or untouched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import pytest

from dealdiff.files.reading import read
from dealdiff.files.tree import DEEPEST, LONGEST
from dealdiff.files.writing import Plain, to_json, to_yaml, write_whole

SHEET: dict[str, Plain] = {
    "format": "dealdiff/1",
    "title": "First phase: as discussed",
    "date": "2024-03-20~",
    "terms": {
        "hostages": {"by": "hamas", "people": "civilian hostages (captives)", "count": "35"},
        "prisoners": {"count": "at least 1,139", "rate": ["30 for each", "1,139"]},
    },
    "phases": {"first": {}},
    "open": ["sequence", "prisoner-veto"],
    "disjoint": [["living hostages", "dead hostages"], ["a, b"]],
    "people": {"hostages": {"soldiers": None}},
    "statements": [{"who": "israel", "refuses": "north", "of": {"any": "deal"}}, {"who": ["us", "qatar"]}],
    "empty": [],
}

WRITTEN = """\
format: dealdiff/1
title: "First phase: as discussed"
date: 2024-03-20~
terms:
  hostages:
    by: hamas
    people: civilian hostages (captives)
    count: 35
  prisoners:
    count: at least 1,139
    rate:
      - 30 for each
      - 1,139
phases:
  first: {}
open: [sequence, prisoner-veto]
disjoint:
  - [living hostages, dead hostages]
  -
    - a, b
people:
  hostages:
    soldiers:
statements:
  - who: israel
    refuses: north
    of:
      any: deal
  - who: [us, qatar]
empty: []
"""


def test_a_sheet_as_yaml() -> None:
    assert to_yaml(SHEET) == WRITTEN.replace("  -\n    - a, b", "  - - a, b")


def test_a_sheet_comes_back_from_both_formats() -> None:
    assert read(to_yaml(SHEET)) == SHEET
    assert read(to_json(SHEET), json=True) == SHEET


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("35", "35"),
        ("1,139", "1,139"),
        ("none", "none"),
        ("yes", "yes"),
        ("2024-03-20", "2024-03-20"),
        ("12:30", "12:30"),
        ("-5", "-5"),
        ("rock 'n' roll", "rock 'n' roll"),
        ("C#", "C#"),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        ("- a", '"- a"'),
        ("---", '"---"'),
        ("...", '"..."'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        ("#", '"#"'),
        ("[a]", '"[a]"'),
        ("*a", '"*a"'),
        ("&a", '"&a"'),
        ("!a", '"!a"'),
        ("%a", '"%a"'),
        ("@a", '"@a"'),
        ("|", '"|"'),
        ("> 350", '"> 350"'),
        ("? a", '"? a"'),
        (" a ", '" a "'),
        ("two\nlines", '"two\\nlines"'),
        ("tab\there", '"tab\\there"'),
        ("bell\x07", '"bell\\x07"'),
        ("\u2028", '"\\u2028"'),
        ('"quoted"', "'\"quoted\"'"),
        ("C:\\it's", "C:\\it's"),
        (': "it\'s"', "': \"it''s\"'"),
        ("😀", '"😀"'),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, written: str) -> None:
    assert to_yaml({"a": text}) == f"a: {written}\n"
    assert read(to_yaml({"a": text})) == {"a": text}
    assert read(to_yaml({text: "a"})) == {text: "a"}
    assert read(to_yaml({"a": [text, text]})) == {"a": [text, text]}


@pytest.mark.parametrize("key", ["<<", "null", "~", "", "x" * 1_500, "é" * 9_999, '"' * 5_000, "\x07" * 900])
def test_any_key_comes_back(key: str) -> None:
    for plain in ({key: "v"}, {"deep": {key: {"more": "v"}}}, {"list": [{key: ["a, b"], "z": None}]}):
        assert read(to_yaml(plain)) == plain
        assert read(to_json(plain), json=True) == plain


def test_long_lists_and_long_lines() -> None:
    long = {"list": ["word"] * 40, "text": "word " * 200 + "end"}
    assert to_yaml(long).count("\n") == 42
    assert read(to_yaml(long)) == long


def test_nothing_in_a_list() -> None:
    assert to_yaml({"a": [None, "b"]}) == "a:\n  - null\n  - b\n"


def test_an_empty_mapping() -> None:
    assert to_yaml({}) == "{}\n"
    assert to_json({}) == "{}\n"


def test_json_text() -> None:
    assert to_json({"a": "35", "é": [None, "\x7f\ufeff"]}) == (
        '{\n  "a": "35",\n  "é": [\n    null,\n    "\\u007f\\ufeff"\n  ]\n}\n'
    )


def test_a_tree_is_written_as_it_was_read() -> None:
    assert to_yaml(read(WRITTEN)) == to_yaml(SHEET)


def nested(levels: int) -> Plain:
    return {"a": nested(levels - 1)} if levels else "x"


@pytest.mark.parametrize(
    ("plain", "error"),
    [
        ({"a": 35}, TypeError),
        ({"a": True}, TypeError),
        ({"a": b"x"}, TypeError),
        ({1: "a"}, TypeError),
        (["a"], TypeError),
        ("a", TypeError),
        ({"a": "\ud83d"}, ValueError),
        ({"e\u0301": "a"}, ValueError),
        ({"a": "x" * (LONGEST + 1)}, ValueError),
        (nested(DEEPEST + 1), ValueError),
    ],
)
def test_what_could_not_be_read_back_is_refused(plain: object, error: type[Exception]) -> None:
    for write in (to_yaml, to_json):
        with pytest.raises(error):
            write(cast("dict[str, Plain]", plain))


def test_a_file_is_written_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yaml"
    write_whole(path, "a: é\n")
    path.chmod(0o640)
    write_whole(path, "b: é\r\n")
    assert path.read_bytes() == "b: é\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual, path = tmp_path / "usual", tmp_path / "sheet.yaml"
    usual.write_text("x")
    write_whole(path, "x")
    assert path.stat().st_mode == usual.stat().st_mode


def test_a_link_is_written_through(tmp_path: Path) -> None:
    path, link = tmp_path / "sheet.yaml", tmp_path / "link.yaml"
    path.write_text("old")
    link.symlink_to(path)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"


def fail(*_: object) -> None:
    raise OSError("no space left on the device")


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_text("old")
    owner: object = os if step == "fsync" else Path
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_half_a_surrogate_pair_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "sheet.yaml", "\ud83d")
    assert list(tmp_path.iterdir()) == []
