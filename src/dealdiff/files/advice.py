"""What is no error in a negotiation's files and yet weak, each with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from dealdiff.errors import FileError, UnknownName
from dealdiff.files.advising.codes import CODES
from dealdiff.files.advising.declared import in_scope
from dealdiff.files.advising.item import Advice, Weak
from dealdiff.files.advising.placing import Places
from dealdiff.files.advising.told import in_version
from dealdiff.files.finding import find_negotiation
from dealdiff.files.loading import load, load_scope, load_sheet
from dealdiff.model.complaint import did_you_mean
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation

__all__ = ["CODES", "Advice", "advise"]


def advise(told: str | Path | Negotiation | TermSheet, without: Iterable[str] = ()) -> tuple[Advice, ...]:
    r"""What is weak in the files at a path, or in a negotiation or a version that is loaded already.

    In the order of the files and their lines; of what is loaded already the place is a path alone. Only
    what a file itself says is looked at, never what its free text may mean. ``without`` leaves out codes.

    :raises FileError: where the files cannot be read, with everything that is wrong in them.
    :raises UnknownName: for a code that there is not, with the nearest.
    :raises ModelError: for what is no path, no negotiation and no version.

    >>> from dealdiff.files.loading import loads
    >>> (found,) = advise(loads("format: dealdiff/1\nversions: {draft: {title: A draft}}"))
    >>> found.code, found.path
    ('version-without-date', 'versions.draft.date')
    """
    left_out = _known(without)
    if isinstance(told, Negotiation | TermSheet):
        item, places = told, Places.of(told, None)
    else:
        item = _loaded(place := _path(told))
        places = Places.of(item, place)
    found = (places.placed(one) for one in _weak(item) if one.code not in left_out)
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _path(told: object) -> Path:
    expect("told", told, (str, PathLike), "a path, a Negotiation or a TermSheet")
    return Path(told)  # type: ignore[arg-type] # it was just asked for


def _known(codes: Iterable[str]) -> frozenset[str]:
    known = frozenset(codes)
    for code in sorted(known):
        if code not in CODES:
            hint = did_you_mean(code, CODES) or f"there is {', '.join(CODES)}"
            raise UnknownName(f"no advice {code[:80]!r}; {hint}")
    return known


def _loaded(place: Path) -> Negotiation | TermSheet:
    """A negotiation, or one version that is told in the negotiation beside or above its file."""
    try:
        return load(place)
    except FileError:
        home = find_negotiation(place) if place.is_file() else None
        if home is None or home.samefile(place):
            raise
    return load_sheet(place, load_scope(home))


def _weak(item: Negotiation | TermSheet) -> Iterator[Weak]:
    if isinstance(item, TermSheet):
        yield from in_version(item)
        return
    yield from in_scope(item)
    for sheet in item:
        yield from in_version(sheet)


def _place(one: Advice) -> tuple[str, int, int, str, str]:
    return one.file, one.line, one.column, one.path, one.code
