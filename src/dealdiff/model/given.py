"""What a function was given, where that must be something of one kind."""

from __future__ import annotations

from dealdiff.errors import ModelError

SHEET = "a TermSheet, such as negotiation[id]"


def expect(name: str, given: object, kind: type, expected: str) -> None:
    """Refuse what is not of a kind.

    >>> expect("before", 5, str, "the id of a version")
    Traceback (most recent call last):
    dealdiff.errors.ModelError: before: found 5, expected the id of a version

    :raises ModelError: naming what was found and what was expected.
    """
    if not isinstance(given, kind):
        raise ModelError(f"{name}: found {given!r:.80}, expected {expected}")
