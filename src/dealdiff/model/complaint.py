"""One thing that is wrong with plain data or with a sheet in its scope, and how errors become such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs
from attrs import frozen
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from dealdiff.errors import DealdiffError, ParseError, mistake
from dealdiff.model.spelling import Path, told, words_of
from dealdiff.model.term import Term
from dealdiff.values.nearness import nearest

_IN_PYTHON = re.compile(r", or [^,;]*: [A-Za-z.]+\(.*\)$")  # what a hint offers besides, in Python
_SHOWN = 80  # characters of what was found
_NEVER_WRITTEN = frozenset({"id", "scope"})  # an item's id is the key that it stands under


@frozen
class Complaint:
    """Where (a path of keys), what was found, what was expected, how to mend it.

    ``at_key`` says that the last key of the path is itself what is wrong, not what stands under it.
    """

    path: Path
    found: str
    expected: str
    hint: str = ""
    at_key: bool = False

    @property
    def said(self) -> str:
        """The complaint without its place."""
        return mistake(self.found, self.expected, self.hint)

    def __str__(self) -> str:
        return f"{told(self.path)}: {self.said}"


class MisreadError(DealdiffError, ValueError):
    """Plain data that does not hold what it should. ``key`` is set where one key of it is to blame."""

    def __init__(self, found: str, expected: str, hint: str = "", *, key: str = "") -> None:
        self.found = found
        self.expected = expected
        self.hint = hint
        self.key = key
        super().__init__(found, expected, hint, key)

    def __str__(self) -> str:
        return mistake(self.found, self.expected, self.hint)


def shortened(words: str) -> str:
    """Words in quotation marks, cut where they are very long."""
    return repr(str(words) if len(words) <= _SHOWN else words[:_SHOWN] + "...")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as a hint; empty where none is near."""
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else ""


def complaints(error: BaseException, path: Path = ()) -> Iterator[Complaint]:
    """Every single error inside an exception group of cattrs, with its path."""
    path = (*path, *_steps(error))
    if isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, path)
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from complaints(inner, path)
    elif isinstance(error, MisreadError):
        at = (*path, error.key) if error.key else path
        yield Complaint(at, error.found, error.expected, error.hint, at_key=bool(error.key))
    elif isinstance(error, ParseError):
        yield Complaint(path, found_by(error), error.expected, _IN_PYTHON.sub("", error.hint))
    elif isinstance(error, KeyError) and not isinstance(error, DealdiffError):
        missing = words_of(str(error.args[0]))
        yield Complaint(path, "nothing", f"the key {missing!r}")
    else:
        yield Complaint(path, "", "", str(error))


def found_by(error: ParseError) -> str:
    """What could not be read, and where in it reading stopped."""
    found = shortened(error.text)
    if error.column <= 1:
        return found
    rest = error.text[error.column - 1 :]
    if not rest:
        return found
    return f"{found} (not understood from character {error.column} on: {shortened(rest)})"


def _steps(error: BaseException) -> Path:
    steps: list[str] = []
    for note in reversed(getattr(error, "__notes__", [])):
        if isinstance(note, AttributeValidationNote):
            steps.append(words_of(note.name))
        elif isinstance(note, IterableValidationNote):
            steps.append(str(note.index))
    return tuple(steps)


def keys_of(cls: type[attrs.AttrsInstance]) -> list[str]:
    """The keys that may stand in an item's map: a type's own fields before those of every term."""
    names = [one.name for one in attrs.fields(cls) if one.name not in _NEVER_WRITTEN]
    common = set(attrs.fields_dict(Term)) if issubclass(cls, Term) else set()
    ordered = [name for name in names if name not in common] + [name for name in names if name in common]
    return [*(words_of(name) for name in ordered), *(["is"] if common else [])]


def _unknown_keys(error: ForbiddenExtraKeysError, path: Path) -> Iterator[Complaint]:
    known = keys_of(error.cl)
    for key in sorted(error.extra_fields):
        found = f"the unknown key {shortened(key)}"
        if issubclass(error.cl, Term):
            found += f" of a {error.cl.type_}"
        expected = "one of " + ", ".join(known)
        yield Complaint((*path, key), found, expected, did_you_mean(key, known), at_key=True)
