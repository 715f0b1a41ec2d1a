"""The negotiations that ship with dealdiff."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dealdiff.errors import UnknownName
from dealdiff.files.loading import load
from dealdiff.model.given import expect
from dealdiff.model.keyed import cut
from dealdiff.negotiation import Negotiation
from dealdiff.values.nearness import nearest_hint

_HERE = Path(__file__).resolve().parent
_HOMES = (_HERE / "_seeds", _HERE.parents[1] / "seeds")  # inside a wheel; in a checkout


def seed(name: str) -> Negotiation:
    """A negotiation that ships with dealdiff.

    >>> seed("gaza-2024").title
    'Gaza ceasefire and hostage talks'

    :raises UnknownName: with the nearest name.
    """
    return load(seed_path(name))


def seed_path(name: str) -> Path:
    """Where a seed's folder is. :raises UnknownName: with the nearest name."""
    expect("name", name, str, "the name of a seed")
    found = _found()
    if name in found:
        return found[name]
    raise UnknownName(f"no seed {cut(name)}" + (nearest_hint(name, found) or f"; {_there(found)}"))


def seeds() -> list[str]:
    """The names of all seeds."""
    return [*_found()]


def _there(names: Iterable[str]) -> str:
    """All that there is, in words."""
    several = [*names]
    if not several:
        return "there is none"
    return f"there {'is' if len(several) == 1 else 'are'}: {', '.join(several)}"


def _found() -> dict[str, Path]:
    """Every seed's folder by its name, sorted; the first home that has one wins."""
    places = [one.parent for home in reversed(_HOMES) for one in home.glob("*/negotiation.yaml")]
    return {place.name: place for place in sorted(places, key=lambda place: place.name)}
