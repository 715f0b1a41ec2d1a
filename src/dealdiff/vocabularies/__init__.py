"""The vocabularies that ship with dealdiff, by name."""

from __future__ import annotations

from importlib import import_module

from dealdiff.errors import UnknownName
from dealdiff.model.complaint import did_you_mean
from dealdiff.model.vocabulary import EMPTY, Vocabulary

DEFAULT = "ceasefire"
BUILT_IN = {DEFAULT: "dealdiff.vocabularies.ceasefire"}
GROUP = "dealdiff.vocabularies"  # the entry points by which other packages add theirs


def find_vocabulary(name: str) -> Vocabulary:
    """The vocabulary called ``name``: one that ships with dealdiff, or one that a package adds.

    A package adds one by an entry point of the group ``dealdiff.vocabularies``, whose name is the
    vocabulary's.

    >>> find_vocabulary("ceasefire")
    Vocabulary('ceasefire')

    :raises UnknownName: with the nearest name.
    """
    if name == EMPTY.name:
        return EMPTY
    found = getattr(import_module(BUILT_IN[name]), name) if name in BUILT_IN else _plugged_in(name)
    if not isinstance(found, Vocabulary) or found.name != name:
        raise UnknownName(f"what a package adds as {name!r} is no vocabulary of that name")
    return found


def _plugged_in(name: str) -> object:
    from importlib.metadata import entry_points  # noqa: PLC0415 # costly, and seldom needed

    added = {one.name: one for one in entry_points(group=GROUP)}
    if name not in added:
        known = [*BUILT_IN, *added]
        hint = did_you_mean(name, known) or f"there is {', '.join(known)}"
        raise UnknownName(f"no vocabulary {name!r}; {hint}")
    return added[name].load()
