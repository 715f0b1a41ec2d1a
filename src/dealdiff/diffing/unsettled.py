"""The changes of what merged texts leave unsettled: by place, each with all that it owns.

What stands at such a place is the common base, no side's word: a difference there is no change of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from attrs import evolve

from dealdiff.diffing.catalogue import KINDS, SILENCE
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import atoms_between
from dealdiff.diffing.pairing import differing
from dealdiff.diffing.significance import Significance
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.places import at as standing_at
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path, attribute_of, words_of
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, content, in_words, path_of
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence

UNSETTLED = "unsettled"
_NAMED = ("agreed", "open")
_TEXT = frozenset({"lasts", "when", "ends"})


def unsettled_changes(setting: Setting) -> Iterator[Change]:
    """Every place that is unsettled on one side alone, or otherwise than on the other."""
    before, after = setting.before.unsettled, setting.after.unsettled
    for place, one, other in differing(before, after):
        path = (UNSETTLED, place)
        yield Change(
            kind=_kind(path_of(place), one, other, setting),
            path=path,
            before=_shown(place, one),
            after=_shown(place, other),
            owns=atoms_between(one, other, path) if one and other else (path,),
        )


def _kind(path: Path, one: Unsettled | None, other: Unsettled | None, setting: Setting) -> str:
    if one is not None and other is not None:
        return "unsettled-retold"
    if other is None:
        told = tells(setting.after, path, setting.before)
        return "unsettled-settled" if told else "unsettled-not-repeated"
    return "unsettled-added" if tells(setting.before, path, setting.after) else "unsettled-reported"


def _shown(place: str, one: Unsettled | None) -> str | None:
    return None if one is None else f"{place}: {one}"


def with_places(changes: Iterable[Change], setting: Setting) -> Iterator[Change]:
    """The changes, with those of what stands at an unsettled place taken into the change of that place.

    It owns what they owned, and weighs what it weighed. What would be silence taken into more than silence
    (or the other way round, in either reading of the diff) stays a change of its own.
    """
    if not setting.before.unsettled and not setting.after.unsettled:
        yield from changes
        return
    every = list(changes)
    places = {path_of(one.path[1]): one for one in every if _comes_or_goes(one)}
    taken: dict[Path, list[Change]] = {}
    for one in every:
        place = _home(one, places)
        if place is not None:
            taken.setdefault(place, []).append(one)
    inside = {id(one) for several in taken.values() for one in several}
    homes = {id(places[place]): place for place in taken}
    for one in every:
        if id(one) in homes:
            place = homes[id(one)]
            yield _holding(one, place, taken[place], setting)
        elif id(one) not in inside:
            yield one


def bounded(change: Change, setting: Setting) -> Change:
    """The change, uncertain at most where all that it owns stands at places that a side leaves unsettled."""
    if not (setting.before.unsettled or setting.after.unsettled) or change.path[0] == UNSETTLED:
        return change
    places = {path_of(one) for one in chain(setting.before.unsettled, setting.after.unsettled)}
    if change.owns and all(_within(path, places) for path in change.owns):
        return change.at_most(Significance.UNCERTAIN)
    return change


def _within(path: Path, places: set[Path]) -> bool:
    return any(path[:end] in places for end in range(1, len(path) + 1))


def _comes_or_goes(change: Change) -> bool:
    return change.path[0] == UNSETTLED and None in (change.before, change.after)


def _home(change: Change, places: dict[Path, Change]) -> Path | None:
    """The narrowest unsettled place that all that a change owns stands at, if that one may take it in."""
    if change.path[0] == UNSETTLED or not change.owns:
        return None
    first = change.owns[0]
    for place in (first[:end] for end in range(len(first), 0, -1)):
        if place in places and all(path[: len(place)] == place for path in change.owns):
            return place if _silences(change) == _silences(places[place]) else None
    return None


def _silences(change: Change) -> tuple[bool, bool] | None:
    """Whether it is silence alone, and whether it is that read backwards; ``None`` for one with no mirror."""
    mirror = KINDS.get(change.row.mirror)
    return (change.family == SILENCE, mirror.family == SILENCE) if mirror else None


def _holding(change: Change, place: Path, several: list[Change], setting: Setting) -> Change:
    """The change of a place with what it takes in: what the text that settles it says is told with it."""
    settled = setting.before if change.before is None else setting.after
    told = _in_words(standing_at(to_plain(settled), place))
    more = f"; the other text says {told}" if told else ""
    before, after = (f"{side}{more}" if side else None for side in (change.before, change.after))
    owns = (*change.owns, *chain.from_iterable(one.owns for one in several))
    return evolve(change, before=before, after=after, owns=owns)


def _in_words(stands: Plain | None) -> str:
    return in_words(content(stands)) if stands else ""


def tells(sheet: TermSheet, path: Path, beside: TermSheet) -> bool:
    """Whether a sheet tells what stands at a place, or is known not to hold it.

    It also does where it has no room for it: where the term of ``beside`` is of another type in it, or
    another term of it takes that one's place.
    """
    if len(path) > 1 and path[0] in _NAMED:  # to name it as open tells of its being agreed, and back
        return any(
            path[1] in named.names for named in (sheet.agreed, sheet.open_) if isinstance(named, Names)
        )
    found, rest = _found(sheet, path)
    if not rest and found is not UNREPORTED and found not in ("", None):
        return True
    if path[0] == "terms":
        own, other = sheet.terms.at(path[1]), beside.terms.at(path[1])
        if own is not None and other is not None and type(own) is not type(other):
            return True
        if _replaced(path[1], sheet):
            return True
    return (isinstance(found, Presence) and found is not UNREPORTED) or _silent(sheet, path) is not UNREPORTED


def _found(sheet: TermSheet, path: Path) -> tuple[Any, Path]:
    """What stands as far down a path as a sheet goes, and the steps that it does not go."""
    if path[0] == "statements":
        return next(((one, ()) for one in sheet.statements if one.key == path[1]), (None, path))
    node: Any = sheet
    for at, step in enumerate(path):
        if isinstance(node, Keyed):
            inner = node.at(step)
        elif isinstance(node, Names):
            inner = step if step in node.names else None
        elif isinstance(node, TermSheet | Term | Part | Exchange | Silence) or hasattr(
            node, "__attrs_attrs__"
        ):
            inner = getattr(node, attribute_of(step), None)
        else:
            inner = None
        if inner is None:
            return node, path[at:]
        node = inner
    return node, ()


def _replaced(id_: str, sheet: TermSheet) -> bool:
    named = (getattr(one, "replaces", UNREPORTED) for one in sheet.terms.values())
    return any(isinstance(one, Names) and id_ in one.names for one in named)


def _silent(sheet: TermSheet, path: Path) -> Presence:
    """What it means that a sheet does not tell what stands at a place."""
    if path[0] == "terms":
        return sheet.silent_on(path[1])
    if path[0] == words_of("parts"):
        return sheet.silence.of_phases
    of_text = path[0] in _TEXT or path[0] == words_of("exchanges")
    return sheet.silence.default if of_text else UNREPORTED
