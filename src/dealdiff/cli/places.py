"""What stands at a path that was typed: a negotiation, or one version's file."""

from __future__ import annotations

import os
from pathlib import Path

from dealdiff.errors import DealdiffError, FileError
from dealdiff.files.finding import NEGOTIATION
from dealdiff.files.loading import find_negotiation, load, load_scope, load_sheet
from dealdiff.files.reading import read
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation

_TOLD = frozenset({"terms", "phases", "silence", "statements"})  # by versions alone
_DECLARED = frozenset({"versions", "parties", "issues", "sources"})  # by negotiations alone


def opened(path: str) -> Negotiation | TermSheet:
    """A negotiation, or one version told in the negotiation beside or above it.

    :raises DealdiffError: where there is neither, or with everything that is wrong in the files.
    """
    place = Path(path)
    try:
        return load(place)
    except FileError:
        if not place.is_file() or not _is_version(place):
            raise
    return version(path)


def told_at(path: str, version_id: str | None) -> Negotiation | TermSheet:
    """A version of the negotiation at a path; without its id, whatever stands there.

    :raises DealdiffError: as :func:`opened`; for an unknown version, with the nearest id.
    """
    return opened(path) if version_id is None else load(path)[version_id]


def version(path: str, negotiation: str | None = None) -> TermSheet:
    """A version's file, told in the negotiation that is named, or in the one beside or above it.

    :raises DealdiffError: where there is none, or with everything that is wrong in the files.
    """
    place = Path(path)
    if place.is_dir():
        hint = "two versions of one negotiation are compared by PATH BEFORE AFTER"
        raise DealdiffError(f"{path}: found a folder, expected a version's file; {hint}")
    if not place.is_file():
        return load_sheet(place)  # says why not
    home = find_negotiation(place) if negotiation is None else _own_file(Path(negotiation))
    if home is None:
        hint = "name one with diff --negotiation FILE"
        raise DealdiffError(f"{path}: no negotiation.yaml beside or above it; {hint}")
    if home.exists() and place.samefile(home):
        raise DealdiffError(f"{path}: found a negotiation's file, expected a version's")
    return load_sheet(place, load_scope(home))


def readable(path: str) -> bool:
    """Whether a file stands at a path, or a negotiation's file in a folder there, that may be read."""
    place = _own_file(Path(path))
    return place.is_file() and os.access(place, os.R_OK)


def _own_file(place: Path) -> Path:
    """The negotiation's own file in a folder; any other path as it is."""
    return next((place / name for name in NEGOTIATION if (place / name).is_file()), place)


def _is_version(place: Path) -> bool:
    """Whether a file holds one version: it tells what only a version tells, and declares nothing."""
    keys = set(read(place.read_bytes(), str(place), json=place.suffix.lower() == ".json"))
    return bool(keys & _TOLD) and not keys & _DECLARED
