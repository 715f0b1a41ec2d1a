"""What one voice tells of one term or figure, laid field by field: in its keyed normal form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import against
from dealdiff.diffing.voices.tellings import FIGURES, TERMS, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.values.verdict import Info
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import entries, names

Item = Term | Figure
Leaves = dict[Path, str]
_TOLD_WHOLE = {"if": 2, "outcome of": 1}  # steps of what is told as one: a condition, an outcome
_PEOPLE = "people"


def part_of(item: Any, voice: str, others: tuple[str, ...]) -> Any:  # noqa: ANN401 # a term, phase or figure
    """What of an item a voice tells; ``others`` tell what names no teller. ``None`` where it tells nothing.

    A slice has its teller, else the item's.
    """
    mine = voice in (names(item.told_by) or others)
    kept: dict[str, Keyed[Any]] = {}
    for attribute in attrs.fields(type(item)):
        value = getattr(item, attribute.name)
        if any(hasattr(one, "told_by") for one in entries(value)):
            told = {key: one for key, one in value.items() if _tells(one, voice, mine=mine)}
            kept[attribute.name] = value if len(told) == len(value) else Keyed(told)
    if mine:
        changed = {name: one for name, one in kept.items() if one is not getattr(item, name)}
        return evolve(item, **changed) if changed else item
    return type(item)(id=item.id, **kept) if any(kept.values()) else None


def _tells(one: Any, voice: str, *, mine: bool) -> bool:  # noqa: ANN401 # a slice
    own = names(getattr(one, "told_by", None))
    return voice in own if own else mine


def without_denied(item: Item | Presence | None, denials: Iterable[Statement], sheet: TermSheet) -> Any:  # noqa: ANN401 # an item, a presence or None
    """The item without what a voice denies: the whole, or the fields that lie in what it denies."""
    for one in denials:
        if item is None or (isinstance(item, Presence) and one.body is not None):
            continue
        body = dict(told_fields(one.body)) if one.body is not None else {}
        if one.body is not None and type(one.body) is not type(item):
            continue  # that it is of another type
        if not body:
            item = item if item in (ABSENT, NONE) else None  # to deny a term agrees with a text that has none
        elif not isinstance(item, Presence):
            item = _without_fields(item, one, sheet)
    return item


def _without_fields(item: Item, denial: Statement, sheet: TermSheet) -> Item:
    """The item without the fields whose values lie in what is denied."""
    assert denial.body is not None  # noqa: S101 # what is denied field by field
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    told, place = dict(told_fields(item)), place_of_item(item)
    gone = []
    for path, value in told_fields(denial.body):
        if path in told and path[-1] != "told by":
            own = Telling(path=(*place, *path), value=told[path], item=item)
            found = against(evolve(own, value=value, statement=denial), own, setting)
            if found is not None and found.info is Info.CONTRARY:
                gone.append(path[:-1] if path[-1] == _PEOPLE and len(path) > 1 else path)
    if not gone:
        return item
    kept = {path: one for path, one in leaves(to_plain(item)).items() if not _inside(path, gone)}
    return remade(item, kept, sheet)


def laid(item: Item | Presence | None, bodies: list[Item], sheet: TermSheet) -> Item | Presence | None:
    """What a voice says laid over what it tells, field by field; what it says in two ways stands in none.

    A body of another type is another term, and takes the place of the first; bodies of several types
    leave none.
    """
    if not bodies:
        return item
    if len({type(one) for one in bodies}) > 1:
        return None
    words: dict[Path, set[str]] = defaultdict(set)
    for body in bodies:
        for path, one in leaves(to_plain(body)).items():
            words[path].add(one)
    base = item if type(item) is type(bodies[0]) else bodies[0]
    found = leaves(to_plain(base))
    doubled = [_whole(path) for path, several in words.items() if len(several) > 1]
    found |= {path: next(iter(several)) for path, several in words.items() if len(several) == 1}
    kept = {path: one for path, one in found.items() if not _inside(path, doubled)}
    return remade(bodies[0], kept, sheet)


def _whole(path: Path) -> Path:
    return path[: _TOLD_WHOLE.get(path[0], len(path))]


def _inside(path: Path, gone: Iterable[Path]) -> bool:
    return any(path[: len(one)] == one for one in gone)


def place_of_item(item: Item) -> Path:
    """The path of an item: its collection and its id."""
    return (FIGURES if isinstance(item, Figure) else TERMS, item.id)


def remade(like: Item, kept: Leaves, sheet: TermSheet) -> Item:
    """The item of these leaves, of the type of another one."""
    section, id_ = place_of_item(like)
    plain: PlainMap = {}
    for path, words in kept.items():
        node = plain
        for step in path[:-1]:
            inner: Plain = node.setdefault(step, {})
            assert isinstance(inner, dict)  # noqa: S101 # no leaf holds another
            node = inner
        node[path[-1]] = words
    terms = [like] if isinstance(like, Term) else []
    made_of = TermSheet(
        id=sheet.id, terms=terms, scope=sheet.scope
    )  # reread knows the types that stand in it
    again = reread({"id": sheet.id, section: {id_: plain}}, (made_of,))
    found = again.figures[id_] if section == FIGURES else again.terms[id_]
    assert not isinstance(found, Presence)  # noqa: S101 # it has a type
    return found
