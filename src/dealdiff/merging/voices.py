"""Who says what at an unsettled place: a text that leaves it open itself speaks for those that it names."""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.model.places import at, placed
from dealdiff.model.plain import PlainMap
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import NOT_TOLD, Content, Unsettled, content, path_of, place_of
from dealdiff.values.presence import ABSENT

Voices = Mapping[str, Content]


def stands_meanwhile(plain: PlainMap, path: Path, one: Unsettled) -> bool:
    """Whether what a text holds at a place stands there only until it is settled: nobody says it there."""
    stands = at(plain, path)
    return one.base == (None if stands is None else content(stands))


def voices(sheet: TermSheet, plain: PlainMap, path: Path, own: Voices) -> Voices:
    """What a side says at a place, by version: its ``own`` word, or those that it leaves unsettled there.

    Where something in an item is unsettled, the item is told as each version would have it.

    >>> from dealdiff.model.plain import to_plain
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> open_ = {"terms.all.count": Unsettled(alternatives={"l": "40", "r": "50"})}
    >>> joint = TermSheet(id="joint", terms=[Release(id="all", by="north")], unsettled=open_)
    >>> for version, said in voices(joint, to_plain(joint), ("terms", "all"), {"joint": "yes"}).items():
    ...     print(version, dict(said))
    l {'by': 'north', 'count': '40', 'is': 'release'}
    r {'by': 'north', 'count': '50', 'is': 'release'}
    """
    here = sheet.unsettled.at(place_of(path))
    if here is not None:
        alone = stands_meanwhile(plain, path, here)
        return here.alternatives if alone else {**own, **here.alternatives}
    waiting = inside(sheet, plain, path)
    found: dict[str, Content] = {}
    for version in sorted({version for one in waiting.values() for version in one.alternatives}):
        whole = plain
        for place, one in waiting.items():
            whole = placed(whole, path_of(place), one.alternatives.at(version) or NOT_TOLD)
        told = at(whole, path)
        found[version] = str(ABSENT) if told is None else content(told)
    return found or own


def inside(sheet: TermSheet, plain: PlainMap, path: Path) -> dict[str, Unsettled]:
    """What a text leaves unsettled in an item that stands in it, by place."""
    if not isinstance(at(plain, path), dict):
        return {}
    several = ((place, path_of(place), one) for place, one in sheet.unsettled.items())
    return {
        place: one for place, inner, one in several if len(inner) > len(path) and inner[: len(path)] == path
    }


def together(one: Voices, other: Voices, ids: tuple[str, str]) -> dict[str, Content]:
    """All voices of both; what two tell differently under one name, under two."""
    said: dict[str, Content] = {}
    for version in sorted({*one, *other}):
        told = [each[version] for each in (one, other) if version in each]
        if len(told) == 1 or told[0] == told[1]:
            said[version] = told[0]
        else:
            said.update(zip((f"{version}-in-{id_}" for id_ in ids), told, strict=True))
    return said
