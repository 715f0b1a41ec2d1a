"""JSON data with the place of everything in it, so that an error says where: ``$.changes[3].kind``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from itertools import chain
from typing import Any

from attrs import frozen

from dealdiff.diffing.typed import Json
from dealdiff.errors import ModelError, mistake
from dealdiff.model.complaint import did_you_mean, shortened

Steps = tuple[str | int, ...]
DEEPEST = 60  # maps and lists inside one another
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SHOWN = 12  # words of a list that is expected


def json_path(steps: Steps) -> str:
    """A place in JSON, as RFC 9535 writes it.

    >>> json_path(("changes", 3, "verdict", "same words"))
    "$.changes[3].verdict['same words']"
    """
    return "$" + "".join(map(_step, steps))


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _NAME.fullmatch(step) else f"[{step[:80]!r}]"


def sort_of(data: object) -> str:
    """What stands somewhere, in words."""
    if isinstance(data, str):
        return shortened(data)
    if isinstance(data, Mapping):
        return "an object"
    if isinstance(data, list | tuple):
        return "a list"
    return "null" if data is None else repr(data)[:80]


@frozen
class At:
    """Data, and the place where they stand in the whole document."""

    data: Json
    steps: Steps = ()

    def wrong(self, found: str, expected: str, hint: str = "") -> ModelError:
        """The error to raise about what stands here."""
        return ModelError(f"{json_path(self.steps)}: {mistake(found, expected, hint)}")

    def entry(self, key: str | int) -> At:
        """What stands under a key that is there."""
        return At(self.data[key], (*self.steps, key))

    def fields(self, needed: Iterable[str], others: Iterable[str] = ()) -> dict[str, At]:
        """The entries of an object with fixed keys. :raises ModelError: for one missing, or one too many."""
        needed, known = [*needed], [*chain(needed, others)]
        found = self.entries()
        for key in found:
            if key not in known:
                raise self.wrong(f"the key {shortened(key)}", _one_of(known), did_you_mean(key, known))
        for key in needed:
            if key not in found:
                raise self.wrong(f"no key {key!r}", _each_of(needed), f"add the key {key!r}")
        return found

    def entries(self) -> dict[str, At]:
        """The entries of an object. :raises ModelError: where there is none."""
        if not isinstance(self.data, dict):
            raise self.wrong(sort_of(self.data), "an object")
        return {key: self.entry(key) for key in self.data}

    def members(self) -> list[At]:
        """The members of a list. :raises ModelError: where there is none."""
        if not isinstance(self.data, list):
            raise self.wrong(sort_of(self.data), "a list")
        return [self.entry(number) for number in range(len(self.data))]

    def text(self) -> str:
        """A text. :raises ModelError: for anything else."""
        if not isinstance(self.data, str):
            raise self.wrong(sort_of(self.data), "text")
        return self.data

    def texts(self) -> tuple[str, ...]:
        """A list of texts. :raises ModelError: for anything else."""
        return tuple(one.text() for one in self.members())

    def paths(self) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts. :raises ModelError: for anything else."""
        return tuple(one.texts() for one in self.members())

    def word(self, known: Iterable[str]) -> str:
        """One of some words. :raises ModelError: for anything else, with the nearest."""
        several = [*known]
        if not isinstance(self.data, str) or self.data not in several:
            near = did_you_mean(self.data, several) if isinstance(self.data, str) else ""
            raise self.wrong(sort_of(self.data), _one_of(several), near)
        return self.data

    def choice(self, kind: type[Enum]) -> Any:  # noqa: ANN401 # a member of kind
        """A member of an enum, by its value. :raises ModelError: for anything else, with the nearest."""
        return kind(self.word(one.value for one in kind))

    def truth(self) -> bool:
        """A truth value. :raises ModelError: for anything else."""
        if not isinstance(self.data, bool):
            raise self.wrong(sort_of(self.data), "true or false")
        return self.data

    def same(self, made: Json) -> None:
        """Check what stands here against what it must be. :raises ModelError: with the first difference."""
        if isinstance(made, dict):
            found = self.fields(made)
            for key, each in made.items():
                found[key].same(each)
        elif isinstance(made, list):
            found_members = self.members()
            if len(found_members) != len(made):
                raise self.wrong(f"{len(found_members)} members", f"{len(made)}")
            for one, each in zip(found_members, made, strict=True):
                one.same(each)
        elif self.data != made or isinstance(self.data, bool) != isinstance(made, bool):
            raise self.wrong(sort_of(self.data), sort_of(made))


def _one_of(known: list[str]) -> str:
    return repr(known[0]) if len(known) == 1 else f"one of {_listed(known)}"


def _each_of(needed: list[str]) -> str:
    return repr(needed[0]) if len(needed) == 1 else f"each of {_listed(needed)}"


def _listed(known: list[str]) -> str:
    return ", ".join(map(repr, known[:_SHOWN])) + (" ..." if len(known) > _SHOWN else "")


def whole(data: object) -> At:
    """A document from its top, once it is known to be plain JSON.

    :raises ModelError: where it holds something else (a float, a tuple, a key that is no text), or lies too
        deep.
    """
    todo: list[At] = [At(data)]
    while todo:
        here = todo.pop()
        if len(here.steps) > DEEPEST:
            raise here.wrong(
                f"more than {DEEPEST} objects and lists inside one another", "a shallower document"
            )
        todo.extend(_inside(here))
    return At(data)


def _inside(here: At) -> Iterable[At]:
    data = here.data
    if isinstance(data, dict):
        wrong = [key for key in data if not isinstance(key, str)]
        if wrong:
            raise here.wrong(f"the key {sort_of(wrong[0])}", "text as a key")
        return here.entries().values()
    if isinstance(data, list):
        return here.members()
    if data is not None and not isinstance(data, str | bool | int):
        raise here.wrong(sort_of(data), "text, a list, an object, a whole number, true, false or null")
    return ()
