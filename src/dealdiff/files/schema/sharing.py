"""The definitions of a schema: one for what stands in it several times, and none that nothing refers to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain, count
from typing import Any

from dealdiff.diffing.typed import Json
from dealdiff.files.schema.kinds import HOME, Shape, ref
from dealdiff.files.schema.terms import slug

_LEAST = 80  # characters of a shape that is worth a definition of its own


def shared_definitions(definitions: dict[str, Shape]) -> dict[str, Shape]:
    """The definitions with one for each shape of a key that stands in several of them.

    Editors follow a reference: they complete and explain a key as if its shape stood there.

    >>> told = {"description": "What it is called, by whoever gives it a name of its own.", "type": "string"}
    >>> found = shared_definitions({one: {"properties": {"title": told}} for one in ("term", "phase")})
    >>> found["term"], [*found]
    ({'properties': {'title': {'$ref': '#/$defs/key-title'}}}, ['term', 'phase', 'key-title'])
    """
    often = Counter(one for shape in definitions.values() for one in _keys(shape))
    several = sorted(one for one, number in often.items() if number > 1 and len(one[1]) >= _LEAST)
    named: dict[tuple[str, str], str] = {}
    for key, text in several:
        named[key, text] = _free(slug("key", key), {*definitions, *named.values()})
    made: dict[str, Any] = {name: _shared(shape, named) for name, shape in definitions.items()}
    return made | {name: _inside(json.loads(text), named) for (_, text), name in named.items()}


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number after it where it is taken."""
    numbered = (f"{name}-{number}" for number in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)


def used(whole: Shape, definitions: dict[str, Shape]) -> dict[str, Shape]:
    """Those of the definitions that a shape refers to, itself or by way of others; in their order.

    >>> [*used(ref("one"), {"one": ref("two"), "two": {}, "three": {}})]
    ['one', 'two']
    """
    found: set[str] = set()
    waiting = [*_references(whole)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _references(definitions[name])
    return {name: shape for name, shape in definitions.items() if name in found}


def _references(node: Json) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _references(one)
    elif isinstance(node, dict):
        target = node.get("$ref")
        if isinstance(target, str):
            yield target.removeprefix(HOME)
        for one in node.values():
            yield from _references(one)


def _keys(node: Json) -> Iterator[tuple[str, str]]:
    """Every key that some map has, with its shape as text."""
    if isinstance(node, list):
        for one in node:
            yield from _keys(one)
    elif isinstance(node, dict):
        for key, shape in _properties(node).items():
            yield key, json.dumps(shape)
        for one in node.values():
            yield from _keys(one)


def _properties(node: dict[str, Json]) -> dict[str, Json]:
    found = node.get("properties")
    return found if isinstance(found, dict) else {}


def _shared(node: Json, named: dict[tuple[str, str], str]) -> Json:
    if isinstance(node, list):
        return [_shared(one, named) for one in node]
    return _inside(node, named) if isinstance(node, dict) else node


def _inside(node: dict[str, Json], named: dict[tuple[str, str], str]) -> dict[str, Json]:
    made = {key: _shared(one, named) for key, one in node.items() if key != "properties"}
    if "properties" not in node:
        return made
    properties = {
        key: ref(name) if (name := named.get((key, json.dumps(shape)))) else _shared(shape, named)
        for key, shape in _properties(node).items()
    }
    return {key: properties if key == "properties" else made[key] for key in node}
