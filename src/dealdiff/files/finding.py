"""Where the files of a negotiation are: its own file, its versions' files, and their names."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from dealdiff.errors import FileError, Problem

NEGOTIATION = ("negotiation.yaml", "negotiation.yml", "negotiation.json")
VERSIONS = "versions"
ENDINGS = (".yaml", ".yml", ".json")
_SORTS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
}
_DATED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?-(?P<id>.+)")


def find_negotiation(path: str | Path) -> Path | None:
    """The nearest ``negotiation.yaml`` beside or above a version's file."""
    for folder in Path(os.path.realpath(path)).parents:
        for name in NEGOTIATION:
            if (folder / name).is_file():
                return folder / name
    return None


def home_of(folder: Path) -> Path:
    """The negotiation's own file in a folder. :raises FileError: where there is none, or more than one."""
    there = [folder / name for name in NEGOTIATION if os.path.lexists(folder / name)]
    if len(there) > 1:
        both = " and ".join(one.name for one in there)
        raise refused(folder, f"a folder with {both}", "one of them", "remove the older one")
    if not there:
        inner = [one.name for one in entries(folder) if is_version_file(one)]
        hint = (
            f"{inner[0]} may be a file to give alone"
            if inner
            else "give the folder that holds it, or one file"
        )
        raise refused(folder, "a folder without negotiation.yaml", "negotiation.yaml beside versions/", hint)
    return there[0]


def version_files(folder: Path) -> list[Path]:
    """The versions' files of a negotiation's folder; other files, hidden ones and folders are passed by."""
    home = folder / VERSIONS
    if home.exists() and not home.is_dir():
        raise refused(home, "a file", "a folder of versions", "put each version into a file of its own in it")
    return [one for one in entries(home) if is_version_file(one)] if home.exists() else []


def is_version_file(path: Path) -> bool:
    """Whether a file's name is that of a version's."""
    return path.suffix.lower() in ENDINGS and not path.name.startswith(".") and not path.is_dir()


def entries(folder: Path) -> list[Path]:
    """What is in a folder, by name. :raises FileError: where it cannot be read."""
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise refused(folder, error.strerror or str(error), "a folder that can be read") from None


def read_bytes(path: Path) -> bytes:
    """What is in a file. :raises FileError: where it cannot be read."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            return path.read_bytes()
    except FileNotFoundError:
        hint = "check the path"
        raise refused(path, "no such file or folder", "a negotiation's folder or file", hint) from None
    except (OSError, ValueError) as error:  # a ValueError for a NUL in the path
        raise refused(
            path, getattr(error, "strerror", None) or str(error), "a file that can be read"
        ) from None
    raise refused(path, _SORTS.get(stat.S_IFMT(mode), "no regular file"), "a regular file or a folder")


def id_of(path: Path) -> str:
    """A version's id as its file names it: without the date.

    >>> id_of(Path("versions/2024-03-20-march-doha.yaml")), id_of(Path("march.json"))
    ('march-doha', 'march')
    """
    match = _DATED.fullmatch(path.stem)
    return match["id"] if match else path.stem


def refused(path: Path, found: str, expected: str, hint: str = "") -> FileError:
    """The error of one place: what was found there, what was expected, how to mend it."""
    return FileError([Problem(file=str(path), found=found, expected=expected, hint=hint)])
