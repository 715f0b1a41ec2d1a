"""The law of numbers and their groups in a merged text (:mod:`dealdiff.merging.counted`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import sheets as a_sheet
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.merging.merging import merge
from dealdiff.merging.naming import named
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import group_counted
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.term import Term
from dealdiff.values.group import Group
from dealdiff.values.presence import NONE
from dealdiff.values.verdict import Basis, Info
from dealdiff.values.words import Value
from dealdiff.views.leaves import leaves
from dealdiff.views.overlaying import overlay

Three = tuple[TermSheet, TermSheet, TermSheet]
_FORMS, _LENGTHS = st.sampled_from(["pause", "women"]), st.sampled_from(["six weeks", "42 days", "one month"])
_SLICES = ("of_whom", "made_of")


@st.composite
def on_few_issues(draw: st.DrawFn, world: World) -> Three:
    """Three versions that tell numbers and groups of one issue, and lengths and forms of others."""
    several = [TermSheet(id=id_, terms=draw(_terms(world)), silence=draw(_SILENCES), scope=world.scope)
               for id_ in ("o", "l", "r")]  # fmt: skip
    return several[0], several[1], several[2]


_SILENCES = st.sampled_from([Silence(), Silence(), Silence(default="absent")])


@st.composite
def _terms(draw: st.DrawFn, world: World) -> list[Term]:
    slices = a_sheet.slices(world)
    told: dict[str, Any] = {
        **world.focal,
        **(dict.fromkeys(_SLICES, slices) if "count" in world.focal else {}),
    }
    lasting: dict[str, Any] = {"form": _FORMS, "lasts": _LENGTHS}
    found = []
    for id_, code in world.issues.items():
        cls: Any = world.types[code]
        if id_ == world.focus:
            found.append(cls(id=id_, **draw(st.fixed_dictionaries({}, optional=told))))
        elif attrs.fields_dict(cls).keys() >= lasting.keys():
            found.append(cls(id=id_, **draw(st.fixed_dictionaries({}, optional=lasting))))
    return found


@frozen
class Pair:
    """A number, of a term or of a slice, and the group that it is told of; its path is in attribute names."""

    path: Path
    group: str
    whom: Value
    number: object


def pairs(sheet: TermSheet) -> Iterator[Pair]:
    for term in sheet.terms.values():
        fields: dict[str, Any] = attrs.fields_dict(type(term)) if isinstance(term, Term) else {}
        several = {name: group_counted(one) for name, one in fields.items()} | {"lasts": "form"}
        for name, group in several.items():
            whom = getattr(term, group, None)
            if not isinstance(whom, Value) or not isinstance(term, Term):
                continue
            numbers: dict[Path, object] = {(term.id, name): getattr(term, name, None)}
            for each in _SLICES if (name, group) == ("count", "people") else ():
                numbers |= {(term.id, each, key): one.count for key, one in getattr(term, each, {}).items()}
            for path, number in numbers.items():
                if isinstance(number, Value) or number is NONE:
                    yield Pair(path, group, whom, number)


def alike(one: Pair, other: Pair, sheet: TermSheet) -> bool:
    """Whether two tell one number of one group, if in other words."""
    if (one.path, one.group) != (other.path, other.group):
        return False
    return _same(one.number, other.number) and _one_group(one, other, sheet)


def _one_group(one: Pair, other: Pair, sheet: TermSheet) -> bool:
    if not isinstance(one.whom, Group) or not isinstance(other.whom, Group):
        return one.whom == other.whom
    cls: Any = type(sheet.terms[one.path[0]])
    scheme = sheet.scope.scheme(attrs.fields_dict(cls)[one.group].metadata["scheme"])
    return one.whom.verdict_to(other.whom, scheme=scheme).info is Info.SAME


def _same(one: object, other: object) -> bool:
    if one == other or not isinstance(one, Value) or not isinstance(other, Value):
        return one == other
    verdict = one.verdict_to(other)
    return verdict.info is Info.SAME and verdict.basis is Basis.STATED


def told(base: TermSheet, own: TermSheet) -> Iterator[Pair]:
    """What a version laid over the base tells; no number that it leaves as told of another group there."""
    laid = overlay(base, own)
    said = [
        (path[1], attribute_of(path[2]), *path[3:])
        for path in leaves(to_plain(own))
        if path[0] == "terms" and path[2:]
    ]
    stood = {one.path: one for one in pairs(base)}
    for one in pairs(laid):
        itself = any(path[: len(one.path)] == one.path for path in said)
        if itself or one.path not in stood or one.group == "form" or _one_group(one, stood[one.path], laid):
            yield one


@a_sheet.often
@given(worlds.flatmap(on_few_issues))
def test_no_number_stands_with_a_group_that_no_version_tells_it_of(three: Three) -> None:
    merged = merge(*three).sheet
    base, left, right = map(named, three)
    held = [*pairs(base), *told(base, left), *told(base, right)]
    for one in pairs(merged):
        assert any(alike(one, each, merged) for each in held), one
