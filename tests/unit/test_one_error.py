"""A wrong file in Python: one error, and nothing of how the file was read behind it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from dealdiff import FileError, load, loads
from dealdiff.files.loading import load_scope, load_sheet

HEAD = "format: dealdiff/1\nparties: {north: North}\n"
WRONG = {  # what is wrong with it, and the words of the error
    "no number": (
        "versions: {a: {date: 2024-01-01, terms: {x: {is: release, count: abc}}}}", "expected a number"
    ),
    "an unknown key": ("issuse: {}", "did you mean 'issues'"),
    "no YAML": ("issues: {a: [}", "expected text"),
    "a key twice": ("parties: {south: South}", "parties"),
    "a character beyond": ('title: "\\UFFFFFFFF"', "<text>:3:"),
}  # fmt: skip


def alone(error: FileError) -> bool:
    """Whether what Python prints of it is one traceback."""
    return (
        error.__cause__ is None
        and (error.__context__ is None or error.__suppress_context__)
        and "".join(traceback.format_exception(error)).count("Traceback (most recent call last)") == 1
    )


@pytest.mark.parametrize(("wrong", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_text_is_one_error(wrong: str, words: str) -> None:
    with pytest.raises(FileError) as caught:
        loads(f"{HEAD}{wrong}\n")
    assert words in str(caught.value)
    assert alone(caught.value)


def test_a_wrong_text_in_json_is_one_error() -> None:
    for wrong in ('{"format": ', '{"format": "dealdiff/1", "issuse": {}}', "[" * 5000):
        with pytest.raises(FileError) as caught:
            loads(wrong, json=True)
        assert alone(caught.value)


LOADERS: list[Callable[[Path], object]] = [load, load_scope, load_sheet]


@pytest.mark.parametrize("reads", LOADERS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("body", [b"format: dealdiff/1\nnonsense: x\n", b"format: \xff\n", b"a: [}\n", None])
def test_a_wrong_file_is_one_error(
    reads: Callable[[Path], object], body: bytes | None, tmp_path: Path
) -> None:
    file = tmp_path / "deal.yaml"
    if body is not None:
        file.write_bytes(body)
    with pytest.raises(FileError) as caught:
        reads(file)
    assert alone(caught.value)
    assert "deal.yaml" in str(caught.value)


def test_a_wrong_folder_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "negotiation.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "versions" / "a.yaml").write_text("format: dealdiff/1\ndate: nonsense\n", encoding="utf-8")
    with pytest.raises(FileError, match="nonsense") as caught:
        load(tmp_path)
    assert alone(caught.value)
