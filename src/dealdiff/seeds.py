"""The negotiations that ship with dealdiff."""

from __future__ import annotations

from pathlib import Path

from dealdiff.errors import UnknownName
from dealdiff.files.loading import load
from dealdiff.model.keyed import nearest
from dealdiff.negotiation import Negotiation

_HERE = Path(__file__).resolve().parent
_HOMES = (_HERE / "_seeds", _HERE.parents[1] / "seeds")  # inside a wheel; in a checkout


def seed(name: str) -> Negotiation:
    """A negotiation that ships with dealdiff.

    >>> seed("gaza-2024").title
    'Gaza ceasefire and hostage talks'

    :raises UnknownName: with the nearest name.
    """
    found = seed_path(name)
    return load(found)


def seed_path(name: str) -> Path:
    """Where a seed's folder is. :raises UnknownName: with the nearest name."""
    for home in _HOMES:
        if (home / name / "negotiation.yaml").is_file():
            return home / name
    known = seeds()
    raise UnknownName(f"no seed {name!r}; there is: {nearest(name, known) or ', '.join(known) or 'none'}")


def seeds() -> list[str]:
    """The names of all seeds."""
    return sorted({one.name for home in _HOMES if home.is_dir() for one in home.iterdir() if one.is_dir()})
