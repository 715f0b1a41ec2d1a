"""What several reports tell alike beside terms and figures, and where they differ there."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from dealdiff.diffing.voices.tellings import ITEM
from dealdiff.model.plain import Plain, PlainMap
from dealdiff.model.spelling import Path
from dealdiff.sources.report import Report
from dealdiff.sources.telling_apart import KEYED, LISTS, TERMS, THERE, Told, agreed_words
from dealdiff.values.policy import Policy


@frozen(kw_only=True)
class Beside:
    """What the reports tell beside terms and figures: what the text holds, and where they differ."""

    plain: PlainMap
    apart: frozenset[Path]


def told_beside_all(reports: Sequence[Report], policy: Policy) -> Beside:
    """What all who tell of a place beside terms and figures agree on, and where they differ."""
    sheet = reports[0].sheet
    places = sorted({path for one in reports for path in one.beside})
    told: dict[Path, list[Told]] = {
        path: [one.beside[path] for one in reports if path in one.beside] for path in places
    }
    words = {path: agreed_words(several, policy, sheet) for path, several in told.items()}
    for path in places:
        if path[0] in LISTS and _elsewhere(path, told):
            words[path] = None
        if path == ("dated by",) and words.get(("date",)) is None:
            words[path] = None
    own = {("parents", one.sheet.id) for one in reports}  # how the reports stand to one another
    gone = {path for path in places if words[path] is None or path in own}
    gone |= {path for path in places if path[0] in KEYED and path[:ITEM] in gone}
    plain: PlainMap = {}
    for path in places:
        found = words[path]
        if found is None or path in gone or path[0] == TERMS:
            continue
        if found == THERE and path[0] in KEYED and len(path) == ITEM:
            put(plain, path, {})
        elif not (path[0] in KEYED and len(path) == ITEM):
            put(plain, path, found)
    return Beside(plain=plain, apart=frozenset(gone))


def _elsewhere(path: Path, told: dict[Path, list[Told]]) -> bool:
    """Whether a list of issues is told as a presence too, or an issue in the other list."""
    other = next(one for one in LISTS if one != path[0])
    if len(path) == 1:
        return any(one[0] == path[0] and len(one) > 1 for one in told)
    return (path[0],) in told or (other, path[1]) in told


def put(plain: PlainMap, path: Path, words: Plain) -> None:
    """Words at a path of a keyed normal form; what stands there already stays."""
    node = plain
    for step in path[:-1]:
        inner = node.setdefault(step, {})
        assert isinstance(inner, dict)  # noqa: S101 # no leaf holds another
        node = inner
    node.setdefault(path[-1], words)
