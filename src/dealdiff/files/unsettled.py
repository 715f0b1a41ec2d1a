"""What is unsettled, as people read and write it: whole items in the shorthands of their own section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dealdiff.errors import ModelError
from dealdiff.files.marks import Spelled, Steps, sort_of
from dealdiff.files.surface_items import Surface
from dealdiff.files.surface_statements import read_statements
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.complaint import did_you_mean, shortened
from dealdiff.model.places import LISTS, SETS, STATEMENTS, TERMS
from dealdiff.model.plain import YES
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import BASE, SUGGESTION, path_of

KEYS = ("alternatives", BASE, SUGGESTION, "soft", "why")
_ITEM = 2  # steps of the path of a whole item
_CONTENTS = (BASE, SUGGESTION)
_WHAT = "a map from places to what is unsettled, such as terms.<issue>.<field>: {alternatives: ...}"


def read_unsettled(surface: Surface, node: Node, steps: Steps) -> Spelled:
    """The keyed form of everything that is unsettled, by its place."""
    keyed = Spelled()
    if not isinstance(node, Branch):
        surface.problems.at(steps, sort_of(node), _WHAT)
        return keyed
    for place, body in node.items():
        inner = (*steps, place)
        try:
            path = path_of(place)
        except ModelError:
            expected = "a place such as terms.<issue>.<field>"
            surface.problems.at_key(inner, f"the place {shortened(place)}", expected)
            continue
        one = _read_one(surface, body, inner, path)
        if one is not None:
            keyed.put(place, one)
    return keyed


def _read_one(surface: Surface, body: Node, steps: Steps, path: Path) -> Spelled | None:
    if not isinstance(body, Branch) or not body.get("alternatives"):
        expected = "a map with alternatives, such as {alternatives: {march: 35, july: 40}}"
        found = sort_of(body) if not isinstance(body, Branch) else "no alternatives"
        surface.problems.at(steps, found, expected)
        return None
    one = Spelled()
    for key, node in body.items():
        inner = (*steps, key)
        if key not in KEYS:
            known = "one of " + ", ".join(KEYS)
            surface.problems.at_key(
                inner, f"the unknown key {shortened(key)}", known, did_you_mean(key, KEYS)
            )
        elif isinstance(node, Empty):
            surface.problems.at(inner, "nothing", "a value", "leave the key out where nothing is told")
        elif key == "alternatives":
            one.put(key, _alternatives(surface, node, inner, path))
        else:
            one.put(key, _content(surface, node, inner, path) if key in _CONTENTS else node)
    return one if one.get("alternatives") else None


def _alternatives(surface: Surface, node: Node, steps: Steps, path: Path) -> Spelled:
    keyed = Spelled()
    if not isinstance(node, Branch):
        surface.problems.at(steps, sort_of(node), "a map from version to what it says, such as {march: 35}")
        return keyed
    for version, each in node.items():
        inner = (*steps, version)
        if version in _CONTENTS:
            hint = f"{version!r} stands beside 'alternatives'"
            surface.problems.at_key(inner, shortened(version), "the id of a version", hint)
        elif isinstance(each, Empty):
            hint = "write absent where the version takes it away, unreported where it tells nothing"
            surface.problems.at(inner, "nothing", "what the version says", hint)
        else:
            keyed.put(version, _content(surface, each, inner, path))
    return keyed


def _content(surface: Surface, node: Node, steps: Steps, path: Path) -> Node:
    """What stands at a place: words as they are, fields and whole items as in their own section."""
    if isinstance(node, Text) and len(path) > _ITEM:
        return node
    if len(path) == 1:
        return _names(node) if path[0] in SETS else node
    if path[0] == STATEMENTS and isinstance(node, Branch):
        return _statement(surface, node, steps)
    if len(path) == _ITEM or path[-2] in LISTS:
        if path[0] == TERMS and len(path) == _ITEM and isinstance(node, Branch):
            return surface.term(path[1], node, steps) or node
        return surface.item(node, steps)
    return surface.field(path[-1], node, steps)


def _statement(surface: Surface, node: Branch, steps: Steps) -> Node:
    told = len(surface.problems.found)
    several = [*read_statements(surface, Items([node]), steps).values()]
    if len(several) == 1:
        return several[0]
    if len(surface.problems.found) == told:
        surface.problems.at(steps, f"{len(several)} statements", "one")
    return Text("unreported")


def _names(node: Node) -> Node:
    """A list of issues as a set."""
    if not isinstance(node, Items):
        return node
    names = Spelled()
    for member in node:
        names.put(str(member), Text(YES))
    return names


def unsettled_as_written(unsettled: Mapping[str, Any], write: Mapping[str, Any]) -> dict[str, Any]:
    """Everything unsettled, as :func:`read_unsettled` reads it.

    ``write`` says how a term, a statement, the fields of another item and a field are written.
    """
    written = {}
    for place, one in unsettled.items():
        path = path_of(place)
        told = {key: one[key] for key in KEYS if key in one}
        told["alternatives"] = {
            version: _written(each, path, write) for version, each in one["alternatives"].items()
        }
        told |= {key: _written(one[key], path, write) for key in _CONTENTS if key in one}
        written[place] = told
    return written


def _written(one: Any, path: Path, write: Mapping[str, Any]) -> Any:  # noqa: ANN401 # words, or a map
    if len(path) == 1:
        return one if isinstance(one, str) else list(one)
    if len(path) == _ITEM or path[-2] in LISTS:
        if isinstance(one, str):
            return one
        if len(path) == _ITEM and path[0] in (TERMS, STATEMENTS):
            return write[path[0]](path[1], one)
        return write["item"](one)
    return write["field"](path[-1], one)
