"""The members of a list that was given, where each must be of one kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from dealdiff.errors import ModelError

Kind = TypeVar("Kind")


def members_of(name: str, given: object, kind: type[Kind], expected: str) -> tuple[Kind, ...]:
    """What a list holds, once each member is known to be of a kind.

    >>> members_of("labels", ["north", "south"], str, "a list of labels")
    ('north', 'south')
    >>> members_of("labels", 3, str, "a list of labels")
    Traceback (most recent call last):
    dealdiff.errors.ModelError: labels: found 3, expected a list of labels

    :raises ModelError: naming what was found and what was expected.
    """
    if not isinstance(given, Iterable):
        raise ModelError(f"{name}: found {given!r:.80}, expected {expected}")
    found = tuple(given)
    for one in found:
        if not isinstance(one, kind):
            raise ModelError(f"{name}: found {one!r:.80}, expected {expected}")
    return found
