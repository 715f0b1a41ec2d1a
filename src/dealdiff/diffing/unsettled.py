"""The changes of what merged texts leave unsettled: by place, each with all that it owns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import atoms_between
from dealdiff.diffing.pairing import differing
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path, attribute_of, words_of
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, path_of
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
