"""A diff from a document on disk: what ``dealdiff diff --format json`` writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from dealdiff.diffing.result import Diff
from dealdiff.diffing.typed import Json
from dealdiff.errors import FileError, ModelError, Problem
from dealdiff.files.finding import read_bytes, refused
from dealdiff.files.tree import Lines
from dealdiff.model.given import path_given
from dealdiff.model.vocabulary import Vocabulary

LARGEST = 100_000_000  # bytes of one document: both sheets are in it
_MARK = "\ufeff"
_A_DOCUMENT = "a diff as dealdiff diff --format json writes it"


def load_diff(path: str | Path, vocabularies: Iterable[Vocabulary] = ()) -> Diff:
    """The diff in a file that holds what :meth:`Diff.to_dict` gives, in JSON.

    :raises FileError: where there is none: with the line and column of what is no JSON, or the place in
        the document of what is wrong in it.

    >>> from tempfile import TemporaryDirectory
    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.sheet import TermSheet
    >>> found = diff(TermSheet(id="one"), TermSheet(id="two"))
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "found.json")
    ...     _ = file.write_text(json.dumps(found.to_dict()), encoding="utf-8")
    ...     load_diff(file) == found
    True
    """
    place = path_given("path", path)
    if place.is_dir():
        raise refused(place, "a folder", _A_DOCUMENT)
    if not place.exists():
        raise refused(place, "no such file", _A_DOCUMENT, "check the path")
    return read_diff(read_bytes(place), str(place), vocabularies)


def read_diff(text: str | bytes, file: str = "<text>", vocabularies: Iterable[Vocabulary] = ()) -> Diff:
    """The diff in the text of a document. :raises FileError: as :func:`load_diff`."""
    if len(text) > LARGEST:
        raise _wrong(file, f"a document of {len(text):,} characters", f"at most {LARGEST:,}")
    data = _data(_decoded(text, file), file)
    try:
        return Diff.from_dict(data, vocabularies)
    except ModelError as error:
        raise FileError([Problem(file=file, hint=str(error))]) from None


def _decoded(text: str | bytes, file: str) -> str:
    if isinstance(text, str):
        return text.removeprefix(_MARK)
    try:
        return text.decode("utf-8").removeprefix(_MARK)
    except UnicodeDecodeError as error:
        raise _wrong(file, f"the byte 0x{text[error.start]:02X}", "text in UTF-8") from None


def _data(text: str, file: str) -> Json:
    """The data of a JSON text, each key of an object once."""
    if not text.strip():
        raise _wrong(file, "an empty document", _A_DOCUMENT)
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        line, column = Lines(text).at(error.pos)
        said = error.msg[:1].lower() + error.msg[1:]
        raise FileError(
            [Problem(file=file, line=line, column=column, found="no JSON", expected=_A_DOCUMENT, hint=said)]
        ) from None
    except RecursionError:
        raise _wrong(file, "too many lists and objects inside one another", _A_DOCUMENT) from None
    except ValueError as error:  # a key twice, or a number that no document holds
        raise _wrong(file, str(error), _A_DOCUMENT) from None


def _unique(pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twice[:80]!r} twice in one object")
    return made


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word}, which is no JSON")


def _wrong(file: str, found: str, expected: str) -> FileError:
    return FileError([Problem(file=file, found=found, expected=expected)])
