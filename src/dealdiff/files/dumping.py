"""Dump a negotiation or a version: as text, into one file, or into a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dealdiff.errors import FileError, ModelError, Problem
from dealdiff.files.finding import ENDINGS, NEGOTIATION, VERSIONS, id_of, version_files
from dealdiff.files.scope_writing import scope_as_written
from dealdiff.files.shorthand import Written, sheet_as_written
from dealdiff.files.writing import to_json, to_yaml, write_all
from dealdiff.model.given import path_given
from dealdiff.model.keyed import cut
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.values.when import When


def dumps(item: Negotiation | TermSheet, *, json: bool = False) -> str:
    """A negotiation as one text, which :func:`~dealdiff.files.loading.loads` reads back the same; or a
    version, as its file holds it.

    :raises ModelError: for what no file could hold, or what is neither.

    >>> print(dumps(TermSheet(id="draft", date="2024-05")), end="")
    format: dealdiff/1
    id: draft
    date: 2024-05
    """
    _refuse_others(item)
    written = sheet_as_written(item) if isinstance(item, TermSheet) else _whole(item)
    return to_json(written) if json else to_yaml(written)


def dump(item: Negotiation | TermSheet, path: str | Path, *, json: bool = False) -> None:
    """Write a version to a file, or a negotiation to a file or, where ``path`` has no ending, a folder.

    In a folder each version has a file of its own, ``versions/<date>-<id>.yaml`` where its day is known
    exactly, otherwise ``versions/<id>.yaml``; with ``json`` in JSON. All files are written, or none.

    :raises FileError: where the folder holds files that loading would take for part of the negotiation, and
        that would not be written over: nothing is removed that was not asked for.
    :raises FileError: where the disk refuses, with the path and the reason.
    :raises ModelError: for what no file could hold, or what is neither a negotiation nor a version.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump(Negotiation(versions=[TermSheet(id="draft")]), folder)
    ...     sorted(one.name for one in Path(folder).iterdir())
    ['negotiation.yaml', 'versions']
    """
    _refuse_others(item)
    place = path_given("path", path)
    if isinstance(item, TermSheet) or place.suffix.lower() in ENDINGS:
        _write(place, {place: dumps(item, json=json or place.suffix.lower() == ".json")})
        return
    texts = {place / name: text for name, text in _files(item, json=json).items()}
    _refuse_leftovers(place, set(texts))
    _write(place, texts)


def _refuse_others(item: object) -> None:
    if not isinstance(item, Negotiation | TermSheet):
        raise ModelError(f"found {cut(item)}, expected a Negotiation or a TermSheet")


def _write(place: Path, texts: Mapping[Path, str]) -> None:
    try:
        write_all(texts)
    except OSError as error:
        found = error.strerror or str(error)
        raise FileError([Problem(file=str(place), found=found, expected="a place to write to")]) from error


def _files(negotiation: Negotiation, *, json: bool) -> dict[str, str]:
    """Every file of a folder by its name, the negotiation's own last."""
    to_text, ending = (to_json, ".json") if json else (to_yaml, ".yaml")
    texts: dict[str, str] = {}
    for sheet in negotiation.versions.values():
        name = _file_name(sheet)
        written = dict(sheet_as_written(sheet))
        if id_of(Path(name + ending)) == sheet.id:
            del written["id"]
        texts[f"{VERSIONS}/{name}{ending}"] = to_text(written)
    return {**texts, Path(NEGOTIATION[0]).stem + ending: to_text(scope_as_written(negotiation.scope))}


def _file_name(sheet: TermSheet) -> str:
    """The version's id, after its date where the very day is known."""
    date = sheet.date
    exact = isinstance(date, When) and date.earliest == date.latest is not None and not date.reading.marks
    return f"{date.earliest}-{sheet.id}" if isinstance(date, When) and exact else sheet.id


def _refuse_leftovers(folder: Path, wanted: set[Path]) -> None:
    there = [folder / name for name in NEGOTIATION if (folder / name).exists()]
    left = sorted({*there, *version_files(folder)} - wanted)
    if left:
        raise FileError(_leftover(one) for one in left)


def _leftover(file: Path) -> Problem:
    hint = "remove it, or dump into another folder"
    return Problem(file=str(file), found="a file of another dump", expected="no such file", hint=hint)


def _whole(negotiation: Negotiation) -> Written:
    versions = {id_: _as_entry(sheet) for id_, sheet in negotiation.versions.items()}
    written = scope_as_written(negotiation.scope)
    return {**written, VERSIONS: versions} if versions else written


def _as_entry(sheet: TermSheet) -> Mapping[str, object]:
    return {key: value for key, value in sheet_as_written(sheet).items() if key not in ("format", "id")}
