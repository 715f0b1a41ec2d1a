"""Gathering what is wrong with a file's data, each with its place in the text."""

from __future__ import annotations

from typing import NoReturn

from attrs import define, field

from dealdiff.errors import FileError, Problem
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.spelling import Path, told


@define
class Problems:
    """The problems of one file; ``raise_any`` raises them together, in the order of their lines."""

    file: str
    found: list[Problem] = field(factory=list)

    def at(self, node: object, path: Path, found: str, expected: str, hint: str = "") -> None:
        """Note a problem at a node of the tree."""
        self.add(place_of(node), path, found, expected, hint)

    def add(self, place: tuple[int, int], path: Path, found: str, expected: str, hint: str = "") -> None:
        """Note a problem at a line and column."""
        self.found.append(
            Problem(
                file=self.file,
                line=place[0],
                column=place[1],
                path=told(path),
                found=found,
                expected=expected,
                hint=hint,
            )
        )

    def raise_any(self) -> None:
        """:raises FileError: where there is any problem."""
        if self.found:
            self.stop()

    def stop(self) -> NoReturn:
        """:raises FileError: with all problems."""
        raise FileError(sorted(self.found, key=lambda one: (one.file, one.line, one.column)))


def place_of(node: object) -> tuple[int, int]:
    """The line and column of a node; (0, 0) for what stands nowhere."""
    if isinstance(node, Text | Branch | Items | Empty):
        return node.line, node.column
    return 0, 0


def place_at(root: Node, path: Path) -> tuple[int, int]:
    """Where a path stands in a tree: its key, or the nearest thing above it that is there."""
    place, node = place_of(root), root
    for step in path:
        if not isinstance(node, Branch) or (step not in node and step not in node.keys_at):
            return place
        place = node.keys_at.get(step) or place_of(node.get(step))
        node = node.get(step, Empty())
    return place


def branch_like(original: Branch | Items) -> Branch:
    """An empty mapping that stands where ``original`` does."""
    return Branch((), original.line, original.column)


def put(branch: Branch, key: str, value: Node, place: tuple[int, int]) -> None:
    """An entry of a mapping, with the place of its key."""
    branch[key] = value
    branch.keys_at[key] = place


def sort_of(node: object) -> str:
    """What a node is, in words."""
    if isinstance(node, Text):
        return repr(str(node))[:80]
    if isinstance(node, Branch):
        return "a mapping"
    return "a list" if isinstance(node, Items) else "nothing"
