"""What a command writes besides its answer: a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from dealdiff.errors import DealdiffError
from dealdiff.files.dumping import dumps
from dealdiff.files.finding import refused
from dealdiff.files.writing import write_whole
from dealdiff.model.sheet import TermSheet

_ENDINGS = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def save(path: str, text: str) -> None:
    """Write a text to a file; a file that was there is replaced.

    :raises FileError: where it cannot be written: what was there is untouched.
    """
    place = Path(path)
    if place.exists() and not place.is_file():
        raise refused(place, "a folder" if place.is_dir() else "no regular file", "a file to write to")
    try:
        write_whole(place, text)
    except OSError as error:
        raise refused(place, error.strerror or str(error), "a place to write to") from None


def version_text(sheet: TermSheet, format_: str, path: str | None) -> str:
    """A version as its file holds it: in the format that is asked for, or that the file's name ends in.

    :raises DealdiffError: where the two contradict each other.
    """
    ending = _ENDINGS.get(Path(path).suffix.lower(), "") if path is not None else ""
    if format_ and ending and format_ != ending:
        raise DealdiffError(f"{path}: its ending says {ending}, and --format {format_} was asked for")
    return dumps(sheet, json=(format_ or ending) == "json")
