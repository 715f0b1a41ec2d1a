"""The marked tree: what a file holds, as text, with the place of every key and every value.

Nothing is interpreted: ``35``, ``49.50``, ``true`` and ``2024-03-20`` are the text that stands in the
file. The tree compares equal to plain dicts, lists, strings and None. Lines and columns count from 1.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from typing import Self, TypeAlias

from attrs import frozen

DEEPEST = 50  # how many mappings and lists may stand inside one another
LONGEST = 10_000  # characters of one text
MOST_PROBLEMS = 100  # told of one file

# Never raw in a file: control characters (tab, line feed and carriage return aside), halves of
# surrogate pairs, a byte order mark after the start, and the two code points that are no characters.
NEVER_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r|\n")


def printable(text: str) -> str:
    r"""Text with what could not be seen, or would turn the line around, as escapes.

    >>> printable("a\u202eb")
    'a\\u202eb'
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


class Text(str):
    """A scalar's text, where it stands, and whether it was quoted.

    >>> said = Text("35", line=3, column=10)
    >>> said == "35", said.line, said.quoted
    (True, 3, False)
    """

    __slots__ = ("column", "line", "quoted")

    line: int
    column: int
    quoted: bool

    def __new__(cls, text: str = "", line: int = 0, column: int = 0, *, quoted: bool = False) -> Self:
        """The text ``text``, standing at ``line`` and ``column`` (0: nowhere)."""
        made = super().__new__(cls, text)
        made.line = line
        made.column = column
        made.quoted = quoted
        return made


@frozen(eq=False)
class Empty:
    """Nothing: a key with nothing under it, ``null`` or ``~``. Equal to None, and false.

    >>> Empty() == None, bool(Empty())
    (True, False)
    """

    line: int = 0
    column: int = 0

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Empty)

    def __hash__(self) -> int:
        return hash(None)

    def __bool__(self) -> bool:
        return False


class Branch(dict[str, "Node"]):
    """A mapping in the file's order. ``keys_at`` holds the (line, column) of each key."""

    __slots__ = ("column", "keys_at", "line")

    def __init__(self, entries: Iterable[tuple[str, Node]] = (), line: int = 0, column: int = 0) -> None:
        super().__init__(entries)
        self.line = line
        self.column = column
        self.keys_at: dict[str, tuple[int, int]] = {}


class Items(list["Node"]):
    """A list in the file's order."""

    __slots__ = ("column", "line")

    def __init__(self, members: Iterable[Node] = (), line: int = 0, column: int = 0) -> None:
        super().__init__(members)
        self.line = line
        self.column = column


Node: TypeAlias = Text | Branch | Items | Empty


class Lines:
    r"""Where each line of a text starts.

    >>> Lines("a: 1\r\nb: 2").at(9)
    (2, 4)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def at(self, index: int) -> tuple[int, int]:
        """The line and the column of the character at ``index``."""
        line = bisect.bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
