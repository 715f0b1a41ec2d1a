"""The marked tree, put together from what a reader comes across."""

from __future__ import annotations

import re
import unicodedata
from typing import NoReturn

from attrs import define

from dealdiff.errors import FileError, Problem
from dealdiff.files.tree import DEEPEST, LONGEST, MOST_PROBLEMS, Branch, Empty, Items, Node, Text, printable

_SURROGATE = re.compile("[\ud800-\udfff]")


@define
class _Open:
    """A mapping or list that is being filled; ``key`` waits for its value (None: a key comes next)."""

    node: Branch | Items
    key: str | None = None
    dropped: bool = False  # the key was refused: its value goes nowhere
    inside: str = ""  # the place of this node in the data

    @property
    def path(self) -> str:
        """The place that is being filled."""
        if isinstance(self.node, Items):
            return f"{self.inside}[{len(self.node)}]"
        return f"{self.inside}.{self.key}".removeprefix(".") if self.key else self.inside


class Builder:
    """Puts a tree together from what a reader comes across, and gathers what is wrong with it.

    The reader asks ``at_key``, then calls ``key``, ``text``, ``empty``, ``open`` and ``close``.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._stack: list[_Open] = []

    @property
    def at_key(self) -> bool:
        """Whether what comes next is a key."""
        if not self._stack:
            return False
        top = self._stack[-1]
        return type(top.node) is Branch and top.key is None

    @property
    def in_list(self) -> bool:
        """Whether what comes next is a member of a list."""
        return bool(self._stack) and type(self._stack[-1].node) is Items

    def key(self, text: str, line: int, column: int) -> None:
        """The next entry's key: an exact ``str`` in NFC. Refused when it stands there already."""
        top = self._stack[-1]
        branch = top.node
        if not isinstance(branch, Branch):
            raise AssertionError("a key belongs to a mapping")
        top.key = key = text if text.isascii() else unicodedata.normalize("NFC", text)
        if key in branch.keys_at:
            first = "line {}, column {}".format(*branch.keys_at[key])
            self.wrong(line, column, f"the key {key[:80]!r} a second time", "each key once",
                       f"it stands first at {first}; rename one or join the two")  # fmt: skip
            top.dropped = True
            return
        self._check(text, line, column)
        branch.keys_at[key] = (line, column)

    def refused_key(self) -> None:
        """The next entry's key was refused by the reader: its value is read, and goes nowhere."""
        self._stack[-1].key = ""
        self._stack[-1].dropped = True

    def text(self, text: str, line: int, column: int, *, quoted: bool) -> None:
        """A scalar, as the source has it."""
        self._check(text, line, column)
        self._put(Text(text, line, column, quoted=quoted))

    def empty(self, line: int, column: int) -> None:
        """Nothing, null or ``~``."""
        self._put(Empty(line, column))

    def open(self, node: Branch | Items) -> None:
        """A mapping or a list starts. What follows goes into it, up to ``close``.

        :raises FileError: at once where more than 50 would stand inside one another.
        """
        if len(self._stack) >= DEEPEST:
            self.stop(node.line, node.column, f"more than {DEEPEST} lists and mappings inside one another",
                      "a shallower file")  # fmt: skip
        inside = self.path
        if self.at_key:
            self.refused_key()
        else:
            self._put(node)
        self._stack.append(_Open(node, inside=inside))

    def close(self) -> None:
        """The mapping or list that was opened last ends."""
        self._stack.pop()

    def wrong(self, line: int, column: int, found: str, expected: str, hint: str = "") -> None:
        """Note what is wrong here, and read on.

        :raises FileError: at once when too much is wrong already.
        """
        self.problems.append(
            Problem(file=self.file, line=line, column=column, path=printable(self.path), found=found,
                    expected=expected, hint=hint)
        )  # fmt: skip
        if len(self.problems) >= MOST_PROBLEMS:
            more = Problem(file=self.file, hint=f"only the first {MOST_PROBLEMS} problems are told")
            raise FileError([*self.problems, more])

    def stop(self, line: int, column: int, found: str, expected: str, hint: str = "") -> NoReturn:
        """Nothing more can be read: one problem alone. :raises FileError: always."""
        raise FileError(
            [Problem(file=self.file, line=line, column=column, found=found, expected=expected, hint=hint)]
        )

    def finish(self) -> Branch:
        """The whole tree. :raises FileError: with everything that was wrong, or with no mapping there."""
        if self.root is None or isinstance(self.root, Empty):
            self.wrong(0, 0, "an empty file", "entries such as `title: ...`")
        elif not isinstance(self.root, Branch):
            found = "a list" if isinstance(self.root, Items) else f"the text {str(self.root)[:60]!r} alone"
            self.wrong(self.root.line, self.root.column, found, "entries such as `title: ...` at the top")
        if self.problems or not isinstance(self.root, Branch):
            raise FileError(self.problems)
        return self.root

    @property
    def path(self) -> str:
        """The place that is being filled, such as ``statements[1].wants``."""
        return self._stack[-1].path if self._stack else ""

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if isinstance(top.node, Items):
            top.node.append(node)
            return
        if not top.dropped and top.key is not None:
            top.node[top.key] = node
        top.key, top.dropped = None, False

    def _check(self, text: str, line: int, column: int) -> None:
        if len(text) > LONGEST:
            self.wrong(line, column, f"a text of {len(text):,} characters", f"at most {LONGEST:,}")
        if not text.isascii() and _SURROGATE.search(text):
            self.wrong(line, column, "half of a surrogate pair", "whole characters",
                       "write the character itself instead of its escapes")  # fmt: skip
