"""What a function was given, where that must be something of one kind."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from dealdiff.errors import ModelError

SHEET = "a TermSheet, such as negotiation[id]"


def expect(name: str, given: object, kind: type | tuple[type, ...], expected: str) -> None:
    """Refuse what is not of a kind.

    >>> expect("before", 5, str, "the id of a version")
    Traceback (most recent call last):
    dealdiff.errors.ModelError: before: found 5, expected the id of a version

    :raises ModelError: naming what was found and what was expected.
    """
    if not isinstance(given, kind):
        raise ModelError(f"{name}: found {given!r:.80}, expected {expected}")


def path_given(name: str, given: object) -> Path:
    """The path that was given. :raises ModelError: for what is none."""
    expect(name, given, (str, PathLike), "a path, as text or a Path")
    return Path(given)  # type: ignore[arg-type] # it was just asked for
