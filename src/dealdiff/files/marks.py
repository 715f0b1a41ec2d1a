"""Gathering what is wrong with a file's data, each with its place in the text and its path in the file."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from attrs import define, field

from dealdiff.errors import FileError, Problem
from dealdiff.files.raw import NotPlain
from dealdiff.files.tree import MOST_PROBLEMS, Branch, Empty, Items, Node, Text, printable
from dealdiff.model.complaint import Complaint, shortened
from dealdiff.model.spelling import Path

Steps = tuple[str | int, ...]  # a path in a file: keys, and the numbers of a list's members from 0


class Spelled(Branch):
    """A mapping of the keyed normal form. ``origins`` says what in the file a key was made from,
    where that is not the key itself.
    """

    __slots__ = ("origins",)

    def __init__(self) -> None:
        super().__init__()
        self.origins: dict[str, Steps] = {}

    def put(self, key: str, node: Node, origin: Steps | None = None) -> None:
        """An entry, and where in the file it comes from."""
        self[key] = node
        if origin is not None:
            self.origins[key] = origin


@define
class Problems:
    """What is wrong with one tree; ``above`` is where in its file the tree stands."""

    file: str
    tree: Branch
    above: Steps = ()
    found: list[Problem] = field(factory=list)

    def at(self, steps: Steps, found: str, expected: str, hint: str = "") -> None:
        """Note a problem with what stands at a path."""
        self._add(locate(self.tree, steps), steps, found, expected, hint)

    def at_key(self, steps: Steps, found: str, expected: str, hint: str = "") -> None:
        """Note a problem with the last key of a path itself."""
        self._add(locate(self.tree, steps, key=True), steps, found, expected, hint)

    def note(self, complaint: Complaint, keyed: Branch) -> None:
        """Note a complaint about the keyed form of the tree, at the place that it was made from."""
        note = self.at_key if complaint.at_key else self.at
        note(origin(keyed, complaint.path), complaint.found, complaint.expected, complaint.hint)

    def _add(self, place: tuple[int, int], steps: Steps, found: str, expected: str, hint: str) -> None:
        line, column = place
        path = shown((*self.above, *steps))
        self.found.append(Problem(file=self.file, line=line, column=column, path=path, found=found,
                                  expected=expected, hint=hint))  # fmt: skip


class Unplaced(Problems):
    """For trees without places: whatever is wrong is told when the file is read again, with places."""

    def at(self, *_: object, **__: object) -> None:
        """:raises NotPlain: always."""
        raise NotPlain

    at_key = note = at


def file_error(problems: Iterable[Problem]) -> FileError:
    """All problems as one error: each once, by file and line, so many of one file and no more."""
    told: list[Problem] = []
    ordered = sorted(dict.fromkeys(problems), key=lambda one: (one.file, one.line, one.column))
    for file, group in groupby(ordered, key=lambda one: one.file):
        several = list(group)
        told += several[:MOST_PROBLEMS]
        if len(several) > MOST_PROBLEMS:
            told.append(Problem(file=file, hint=f"only the first {MOST_PROBLEMS} problems are told"))
    return FileError(told)


def shown(steps: Steps) -> str:
    """A path as it is told.

    >>> shown(("statements", 3, "wants", "north", "count"))
    'statements[3].wants.north.count'
    """
    said = "".join(f"[{step}]" if isinstance(step, int) else f".{printable(step[:80])}" for step in steps)
    return said.removeprefix(".")


def origin(keyed: Branch, path: Path) -> Steps:
    """The path in the file of what a path in its keyed form leads to."""
    node: Node = keyed
    steps: Steps = ()
    for key in path:
        made_from = node.origins.get(key) if isinstance(node, Spelled) else None
        steps = (*steps, key) if made_from is None else made_from
        node = node.get(key, Empty()) if isinstance(node, Branch) else Empty()
    return steps


def locate(tree: Branch, steps: Steps, *, key: bool = False) -> tuple[int, int]:
    """Where a path stands: its text, or its key for all else (and with ``key``).

    What is not there is told at the nearest thing above it that is.
    """
    place = place_of(tree)
    last: Node = tree
    for number, step in enumerate(steps, start=1):
        below = _below(last, step)
        if below is None:
            return place
        at = last.keys_at.get(str(step)) if isinstance(last, Branch) else None
        is_text = isinstance(below, Text) and not (key and number == len(steps))
        place = place_of(below) if at is None or is_text else at
        last = below
    return place


def _below(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Branch):
        return node.get(str(step))
    if isinstance(node, Items) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def place_of(node: Node) -> tuple[int, int]:
    """The line and column of a node; (0, 0) for what stands nowhere."""
    return node.line, node.column


def sort_of(node: object) -> str:
    """What a node is, in words."""
    if isinstance(node, Text):
        return shortened(node)
    if isinstance(node, Branch):
        return "a map"
    if isinstance(node, Items):
        return "a list" if node else "an empty list"
    return "nothing"
