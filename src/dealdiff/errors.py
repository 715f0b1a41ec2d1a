"""Every error that dealdiff raises for a user's mistake, and how it is told.

A :class:`Problem` says where (file, line, column, path), what was found, what
was expected and how to mend it. A file's problems are raised together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from attrs import frozen


class DealdiffError(Exception):
    """The base of every error that dealdiff raises on purpose.

    >>> try:
    ...     raise UnknownName("no version 'mach'; there is: march")
    ... except DealdiffError as error:
    ...     print(error)
    no version 'mach'; there is: march
    """


def mistake(found: str, expected: str, hint: str = "") -> str:
    """A mistake in words: what was found, what was expected, how to mend it; what is empty is left out.

    >>> mistake("'soon'", "a date", "write it as 2024-05-31")
    "found 'soon', expected a date; write it as 2024-05-31"
    """
    sides = (f"found {found}" if found else "", f"expected {expected}" if expected else "")
    said = ", ".join(part for part in sides if part)
    return "; ".join(part for part in (said, hint) if part)


class ParseError(DealdiffError, ValueError):
    """Words that a value type cannot read.

    ``text`` is what was found, ``column`` (from 1) where reading stopped making sense,
    ``expected`` what would have been understood, ``hint`` how to mend it (may be empty).

    >>> print(ParseError("at most lots", column=9, expected="a number"))
    found 'at most lots' (column 9), expected a number
    """

    def __init__(self, text: str, *, column: int = 1, expected: str, hint: str = "") -> None:
        self.text = text
        self.column = column
        self.expected = expected
        self.hint = hint
        super().__init__(text, column, expected, hint)

    def __str__(self) -> str:
        return mistake(f"{self.text!r} (column {self.column})", self.expected, self.hint)

    def __reduce__(self) -> tuple[object, ...]:
        return (_parse_error, (self.text, self.column, self.expected, self.hint))


def _parse_error(text: str, column: int, expected: str, hint: str) -> ParseError:
    return ParseError(text, column=column, expected=expected, hint=hint)


class ModelError(DealdiffError, ValueError):
    """Parts of a sheet that do not fit together (a slice outside its group, a dangling link).

    >>> isinstance(ModelError("two versions are called may"), ValueError)
    True
    """


class UnknownName(DealdiffError, KeyError):
    """A version, term, party or concept that nobody declared. ``str()`` names the nearest.

    >>> str(UnknownName("no party 'nrth'; the nearest is 'north'"))
    "no party 'nrth'; the nearest is 'north'"
    """

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class Misfit(Protocol):
    """One place where a delta does not fit: where, what it expects there, and what is found."""

    @property
    def path(self) -> tuple[str, ...]: ...  # noqa: D102 # the steps of the place
    @property
    def expected(self) -> object: ...  # noqa: D102 # what the delta begins with there; None: nothing
    @property
    def found(self) -> object: ...  # noqa: D102 # what stands there; None: nothing


class StaleDelta(DealdiffError, ValueError):
    """A delta that does not fit the data it is applied to: its ``before`` is not what is there.

    ``conflicts`` holds every place where it does not (each a :class:`~dealdiff.Conflict`), one line of
    the message each; it is empty where a bare delta was applied, which stops at the first place.

    >>> isinstance(StaleDelta("count is 35, and not 33"), DealdiffError)
    True
    """

    def __init__(self, message: str, conflicts: Iterable[Misfit] = ()) -> None:
        self.conflicts: tuple[Misfit, ...] = tuple(conflicts)
        super().__init__(message)

    def __reduce__(self) -> tuple[object, ...]:
        return (StaleDelta, (str(self), self.conflicts))


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong in a file: where, what was found, what was expected, how to mend it.

    ``line`` and ``column`` count from 1 (0: the whole file). ``path`` is the place in the data,
    such as ``terms.hostages.count``.

    >>> print(Problem(file="may.yaml", line=2, column=7, path="date", found="'soon'", expected="a date"))
    may.yaml:2:7: date: found 'soon', expected a date
    """

    file: str = "<text>"
    line: int = 0
    column: int = 0
    path: str = ""
    found: str = ""
    expected: str = ""
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        body = mistake(self.found, self.expected, self.hint)
        return f"{where}: {self.path}: {body}" if self.path else f"{where}: {body}"


class FileError(DealdiffError, ValueError):
    """A file, or a folder of files, that cannot be read as a negotiation.

    ``problems`` holds every :class:`Problem` found: one syntax error, or all errors of meaning.

    >>> error = FileError([Problem(file="may.yaml", found="an empty file", expected="entries")])
    >>> print(error, len(error.problems))
    may.yaml: found an empty file, expected entries 1
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
