"""Laws of files: what is written reads back, writing is stable, and no text escapes as another error."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.errors import FileError
from dealdiff.files import yaml as yaml_module
from dealdiff.files.reading import read
from dealdiff.files.tree import Branch, Empty, Items, Lines, Node, Text
from dealdiff.files.writing import Plain, to_json, to_yaml

NASTY = [
    "null", "~", "", "- a", "-", "--- x", "...", "a: b", "a:", ":", ": a", "#", "a #b", "'", '"', "''", "\\",
    "<<", "? a", "[a", "{a}", "a, b", "1,139", "&a", "*a", "!a", "!!str a", "|", ">", "%YAML", "@a", "`a",
    " a", "a ", "a  b", "\t", "a\nb", "a\r\nb\n", "\x00", "\x85", "\u2028", "\ufeff", "\uffff", "\u202e",
    "true", "0x10", "2024-03-20", "a\u00a0", "=", "a:b", "a::b", "a\t#b", "a:\tb", "\U0001f600",
]  # fmt: skip

texts = (
    st.sampled_from(NASTY)
    | st.text(max_size=20)
    | st.text(alphabet=" :#-,[]{}'\"\\\n\tab1?&*!|>%~.", max_size=12)
    | st.lists(st.sampled_from(NASTY), max_size=3).map("".join)
)
keys = texts.map(lambda text: unicodedata.normalize("NFC", text))
plains: st.SearchStrategy[Any] = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
sheets = st.dictionaries(keys, plains, max_size=4)


@given(sheets)
def test_yaml_reads_back(sheet: dict[str, Plain]) -> None:
    assert read(to_yaml(sheet)) == sheet
    assert read(to_yaml(sheet).encode()) == sheet


@given(sheets)
def test_yaml_reads_back_with_the_parser_in_python(sheet: dict[str, Plain]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_module, "LOADER", pyyaml.SafeLoader)
        assert read(to_yaml(sheet)) == sheet


@given(sheets)
def test_json_reads_back(sheet: dict[str, Plain]) -> None:
    assert read(to_json(sheet), json=True) == sheet
    assert json.loads(to_json(sheet)) == sheet


@given(sheets)
def test_writing_is_stable(sheet: dict[str, Plain]) -> None:
    assert to_yaml(read(to_yaml(sheet))) == to_yaml(sheet)
    assert to_json(read(to_yaml(sheet))) == to_json(sheet)


@given(sheets, st.booleans())
def test_keys_stand_where_they_are_told_to_stand(sheet: dict[str, Plain], as_json: bool) -> None:
    text = to_json(sheet) if as_json else to_yaml(sheet)
    lines = text.split("\n")
    for key, (line, column) in read(text, json=as_json).keys_at.items():
        there = lines[line - 1][column - 1 :]
        assert there.startswith('"' if as_json else (key, '"', "'"))


@given(sheets)
def test_every_node_has_a_place(sheet: dict[str, Plain]) -> None:
    def check(node: Node) -> None:
        assert node.line >= 1
        assert node.column >= 1
        inside = node.values() if isinstance(node, Branch) else node if isinstance(node, Items) else ()
        assert isinstance(node, Text | Branch | Items | Empty)
        for child in inside:
            check(child)

    check(read(to_yaml(sheet)))
    check(read(to_json(sheet), json=True))


YAML_PIECES = [
    "a", "b: ", "- ", "\n", "  ", "{", "}", "[", "]", ",", ":", "?", "&x ", "*x", "!t ", "<<: ", '"', "'",
    "|", ">", "#", "%", "---\n", "...", "\t", "null", "\\u", "\\x", "1,139", "\r",
]  # fmt: skip
JSON_PIECES = [
    '"a"', '"', "\\", "\\ud800", "{", "}", "[", "]", ",", ":", "1", "-", "null", "NaN", "\n", " ",
]  # fmt: skip
yaml_like = st.lists(st.sampled_from(YAML_PIECES) | st.characters(), max_size=30).map("".join)
json_like = st.lists(st.sampled_from(JSON_PIECES) | st.characters(), max_size=30).map("".join)


def outcome(text: str | bytes, as_json: bool, loader: object) -> Branch | FileError:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_module, "LOADER", loader)
        try:
            return read(text, json=as_json)
        except FileError as error:
            return error


@given(
    st.binary(max_size=60) | st.text(max_size=60) | yaml_like | json_like,
    st.booleans(),
    st.sampled_from([pyyaml.CSafeLoader, pyyaml.SafeLoader]),
)
def test_only_a_file_error_escapes(text: str | bytes, as_json: bool, loader: object) -> None:
    found = outcome(text, as_json, loader)
    if isinstance(found, FileError):
        assert found.problems
        assert all(problem.expected or problem.hint for problem in found.problems)
    else:
        assert type(found) is Branch


@given(json_like)
def test_what_json_accepts_is_read_as_the_same_data(text: str) -> None:
    try:
        data = json.loads(text, parse_int=str, parse_float=str)
        tree = read(text, json=True)
    except (ValueError, RecursionError):
        return
    assert list(tree) == [unicodedata.normalize("NFC", key) for key in data]


@given(st.text(alphabet="ab\r\n😀", max_size=30), st.data())
def test_places_count_lines_as_an_editor_does(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).at(index)
    before = text[:index]
    if not (before.endswith("\r") and text[index : index + 1] == "\n"):
        ended = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (line, column) == (len(ended), len(ended[-1]) + 1)
