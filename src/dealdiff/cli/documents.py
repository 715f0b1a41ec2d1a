"""A diff that a command is given: a file, or ``-`` for standard input."""

from __future__ import annotations

import sys

from dealdiff.diffing.result import Diff
from dealdiff.errors import DealdiffError
from dealdiff.files.documents import LARGEST, load_diff, read_diff

STANDARD = "-"
_NAME = "standard input"


def given_diff(path: str) -> Diff:
    """The diff in a file, or on standard input.

    :raises DealdiffError: where there is none, or with the place in the document of what is wrong in it.
    """
    if path != STANDARD:
        return load_diff(path)
    if sys.stdin is None:
        raise DealdiffError("standard input is closed; name the file of a diff")
    binary = getattr(sys.stdin, "buffer", None)
    return read_diff((binary or sys.stdin).read(LARGEST + 1), _NAME)
