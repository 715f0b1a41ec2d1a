"""YAML as it is mostly written, read line by line: a key with a plain or quoted text, lists, small brackets.

Read is only what is certain. All else (a text over several lines, an anchor, an escape, a comment after
a text, ...) is left to the parser of :mod:`dealdiff.files.yaml`; what is read, is read as that one reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dealdiff.files.raw import NotPlain, RawMap, unique

# No piece holds a colon, a comma, a quotation mark or the sign of a comment, nor white space at its ends.
_PIECE = r"[^\W_](?:[\w .()-]{0,200}[\w.()-])?"
_FLOW = r"(?:[^\W_]|[£€$])(?:[\w .'£€$%/+~-]{0,200}[\w.'£€$%/+~-])?"
_VALUE = (
    r"(?:(?P<plain>(?:[^\W_]|[£€$])(?:[^:#]*[^:#\s])?)"
    r'|"(?P<quoted>[^"\\]*)"'
    r"|'(?P<single>[^']*)'"
    rf"|\[(?P<list>(?:{_FLOW}(?:, {_FLOW})*)?)\]"
    rf"|\{{(?P<map>(?:{_FLOW}: {_FLOW}(?:, {_FLOW}: {_FLOW})*)?)\}})"
)
_END = r" *(?: #.*)?"
_ENTRY = re.compile(rf"(?P<indent> *)(?P<dash>- )?(?P<key>{_PIECE}):(?: {_VALUE})?{_END}")
_MEMBER = re.compile(rf"(?P<indent> *)- {_VALUE}{_END}")
_NOT_HERE = re.compile("[\t\r\x85\u2028\u2029\ufeff]")
_DEEPEST = 40  # maps and lists inside one another
_NULL = "null"


def read_lines(text: str) -> RawMap:
    r"""The raw data of a YAML text. :raises NotPlain: where that is not certain.

    >>> read_lines("terms:\n  hostages: {count: about 35}\n")
    {'terms': {'hostages': {'count': 'about 35'}}}
    """
    if _NOT_HERE.search(text):
        raise NotPlain
    reader = _Reader()
    is_entry, is_member = _ENTRY.fullmatch, _MEMBER.fullmatch
    for line in text.split("\n"):
        if found := is_entry(line):
            reader.entry(found)
        elif found := is_member(line):
            reader.member(found)
        elif line and line.lstrip(" ")[:1] not in ("", "#"):
            raise NotPlain
    return reader.root


class _Reader:
    """The maps and lists that are open, each with its column; and the key that waits for what is below it."""

    def __init__(self) -> None:
        self.root: RawMap = {}
        self.column = 0
        self.node: Any = self.root  # the innermost, a map or a list
        self.around: list[tuple[int, Any]] = []  # those that it stands in
        self.waiting: str | None = None

    def entry(self, found: re.Match[str]) -> None:
        """A key, with its text or with nothing yet."""
        indent, dash, key = found.group("indent", "dash", "key")
        kind = found.lastgroup
        node = self.node
        if dash or self.waiting is not None or len(indent) != self.column or type(node) is not dict:
            node = self._member_at(len(indent)) if dash else self._open_at(len(indent), {})
        if key in node or key == _NULL:
            raise NotPlain
        if kind is None or kind == "key":
            node[key], self.waiting = None, key
        else:
            text = found[kind]
            node[key] = text if kind == "plain" and text != _NULL else _READ[kind](text)

    def member(self, found: re.Match[str]) -> None:
        """A member of a list that is no map."""
        kind = found.lastgroup or ""
        self._open_at(found.end("indent"), []).append(_READ[kind](found[kind]))

    def _member_at(self, column: int) -> RawMap:
        """A map that begins beside the dash of a list."""
        members: list[RawMap] = self._open_at(column, [])
        members.append({})
        self._into(column + 2, members[-1])
        return members[-1]

    def _open_at(self, column: int, new: Any) -> Any:  # noqa: ANN401 # a map or a list
        """What is open at a column: begun there by the key that waits, or going on, all inside it closed."""
        key, self.waiting = self.waiting, None
        if key is not None and column > self.column:
            self.node[key] = new
            self._into(column, new)
            return new
        while self.column > column and self.around:
            self.column, self.node = self.around.pop()
        if self.column != column or type(self.node) is not type(new):
            raise NotPlain
        return self.node

    def _into(self, column: int, node: Any) -> None:  # noqa: ANN401 # a map or a list
        if len(self.around) > _DEEPEST:
            raise NotPlain
        self.around.append((self.column, self.node))
        self.column, self.node = column, node


def _plain(text: str) -> str | None:
    return None if text == _NULL else text


def _pieces(text: str) -> list[str]:
    pieces = text.split(", ") if text else []
    if _NULL in pieces:
        raise NotPlain
    return pieces


def _pairs(text: str) -> RawMap:
    pairs = [(key, value) for key, _, value in (piece.partition(": ") for piece in _pieces(text))]
    if any(_NULL in pair for pair in pairs):
        raise NotPlain
    return unique(pairs)


_READ: dict[str, Callable[[str], Any]] = {
    "plain": _plain,
    "quoted": str,
    "single": str,
    "list": _pieces,
    "map": _pairs,
}
