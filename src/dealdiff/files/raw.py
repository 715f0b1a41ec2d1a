"""Trees without places: what a file holds, read fast, for files in which nothing is wrong.

Raw data are maps, lists, ``str``, and None or a truth value where JSON has one. What cannot be read so
raises :class:`NotPlain`, and the file is read again into the marked tree, which tells every place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from dealdiff.files.tree import DEEPEST, LONGEST, Branch, Empty, Items, Node, Text

RawMap: TypeAlias = dict[str, Any]  # text, maps and lists; None and truth values from JSON


class NotPlain(Exception):
    """The fast way does not do: read again, with places."""


class Unread(Branch):
    """The body of a term, left as it is until it is known whether the same words were read before."""

    __slots__ = ("depth", "raw")

    def __init__(self, raw: RawMap, depth: int) -> None:
        self.raw = raw
        self.depth = depth

    def read(self) -> Branch:
        """The body as a tree. :raises NotPlain: as :func:`file_tree`."""
        return _unique_branch([(_key(key), node_of(one, self.depth + 1)) for key, one in self.raw.items()])


def unique(pairs: Sequence[tuple[str, Any]]) -> RawMap:
    """A map of JSON, each key once. :raises NotPlain: otherwise.

    >>> unique([("a", "1"), ("b", "2")])
    {'a': '1', 'b': '2'}
    """
    made = dict(pairs)
    if len(made) != len(pairs):
        raise NotPlain
    return made


def file_tree(raw: RawMap) -> Branch:
    """The tree of a whole file, a version's or a negotiation's, with the bodies of its terms unread.

    :raises NotPlain: for what only the reader with places can tell.

    >>> file_tree({"id": "draft", "terms": {"hostages": {"count": "35"}}})["id"]
    'draft'
    """
    versions = raw.get("versions")
    tree = _version(raw, 1)
    if isinstance(versions, dict):
        bodies = [(_key(id_), _version(body, 3) if type(body) is dict else node_of(body, 2))
                  for id_, body in versions.items()]  # fmt: skip
        tree["versions"] = _unique_branch(bodies)
    return tree


def _version(raw: RawMap, depth: int) -> Branch:
    entries: list[tuple[str, Node]] = []
    for key, value in raw.items():
        if key == "versions" and type(value) is dict and depth == 1:
            continue
        if key == "terms" and type(value) is dict:
            terms = ((_key(id_), _body(body, depth + 1)) for id_, body in value.items())
            entries.append((key, _unique_branch(terms)))
        else:
            entries.append((_key(key), node_of(value, depth)))
    return _unique_branch(entries)


def _body(raw: object, depth: int) -> Node:
    return Unread(raw, depth) if type(raw) is dict else node_of(raw, depth)


def node_of(raw: object, depth: int = 0) -> Node:
    """The tree of raw data that stand ``depth`` deep. :raises NotPlain: as :func:`file_tree`."""
    kind = type(raw)
    if kind is str:
        return _text(raw)  # type: ignore[arg-type] # the test is faster than isinstance
    if isinstance(raw, dict | list):
        if depth >= DEEPEST:
            raise NotPlain
        if isinstance(raw, list):
            return Items([node_of(one, depth + 1) for one in raw])
        return _unique_branch([(_key(key), node_of(one, depth + 1)) for key, one in raw.items()])
    return Empty() if raw is None else Text("true" if raw else "false")


def _text(raw: str) -> Text:
    if len(raw) > LONGEST:
        raise NotPlain
    return str.__new__(Text, raw)  # without a place


def _key(key: str) -> str:
    if len(key) > LONGEST:
        raise NotPlain
    return key if key.isascii() else unicodedata.normalize("NFC", key)


def _unique_branch(entries: Iterable[tuple[str, Node]]) -> Branch:
    entries = list(entries)
    branch = Branch(entries)
    if len(branch) != len(entries):
        raise NotPlain
    return branch
