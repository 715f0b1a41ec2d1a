"""A diff that a command is given: a file, or ``-`` for standard input; and whether it is only part of one."""

from __future__ import annotations

import sys

from dealdiff.diffing.result import Diff
from dealdiff.errors import DealdiffError
from dealdiff.files.documents import LARGEST, load_diff, read_diff
from dealdiff.patching.soundness import accounted

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


def in_part(found: Diff, done: str) -> list[str]:
    """That a diff's changes do not account for all in which its sheets differ, and why as far as it says."""
    told, all_ = accounted(found)
    if told == all_:
        return []
    notes = found.notes
    why = [f"the diff was made with --only {','.join(notes.only)}"] if notes.only else []
    if notes.suppressed:
        why.append(f"changes are suppressed in it: {len(notes.suppressed)}")
    said = "; ".join(why) or "the diff does not say why its changes do not account for the others"
    return [f"{done} in part: {told} of {all_} places that differ; {said}"]
