"""The vocabularies that ship with dealdiff, by name, and those that other packages add."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dealdiff.errors import UnknownName
from dealdiff.model.complaint import did_you_mean
from dealdiff.model.vocabulary import EMPTY, Vocabulary

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

DEFAULT = "ceasefire"
BUILT_IN = {DEFAULT: "dealdiff.vocabularies.ceasefire", "commercial": "dealdiff.vocabularies.commercial"}
GROUP = "dealdiff.vocabularies"  # the entry points by which other packages add theirs


def find_vocabulary(name: str) -> Vocabulary:
    """The vocabulary called ``name``: one that ships with dealdiff, or one that a package adds.

    A package adds one by an entry point of the group ``dealdiff.vocabularies``, whose name is the
    vocabulary's. What ships with dealdiff comes first.

    >>> find_vocabulary("ceasefire")
    Vocabulary('ceasefire')

    :raises UnknownName: with the nearest name, or with what is wrong in the package that adds it.
    """
    if name == EMPTY.name:
        return EMPTY
    if name in BUILT_IN:
        found: object = getattr(import_module(BUILT_IN[name]), name)
    else:
        found = _plugged_in(name)
    assert isinstance(found, Vocabulary)  # noqa: S101 # ours, or seen to be one
    return found


def _plugged_in(name: str) -> Vocabulary:
    from importlib.metadata import entry_points  # noqa: PLC0415 # costly, and seldom needed

    added = entry_points(group=GROUP)
    points = [one for one in added if one.name == name]
    if not points:
        known = [*BUILT_IN, *sorted({one.name for one in added})]
        hint = did_you_mean(name, known) or f"there is {', '.join(known)}"
        raise UnknownName(f"no vocabulary {name[:80]!r}; {hint}")
    if len(points) > 1:
        packages = " and ".join(sorted(map(_package, points)))
        raise UnknownName(f"two packages add a vocabulary {name!r}: {packages}; uninstall one of them")
    return _loaded(points[0])


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value


def _loaded(point: EntryPoint) -> Vocabulary:
    """The vocabulary of an entry point; whatever its package does wrong is told as the package's fault."""
    package = _package(point)
    where = f"the vocabulary {point.name!r}, which {package} adds as {point.value},"
    try:
        found = point.load()
    except Exception as error:  # a package's own code can fail in any way
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        hint = f"mend, update or uninstall {package}"
        raise UnknownName(f"{where} cannot be loaded ({said}); {hint}") from error
    if not isinstance(found, Vocabulary):
        raise UnknownName(f"{where} is no Vocabulary; it is of the type {type(found).__name__}")
    if found.name != point.name:
        raise UnknownName(f"{where} is called {found.name!r} itself; the two names must be the same")
    return found
