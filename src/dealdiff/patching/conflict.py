"""A place where a diff does not fit: what it expects there, and what is found."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model.plain import Plain, as_json
from dealdiff.model.spelling import Path, told

_SHOWN = 80  # characters of a content


@frozen
class Conflict:
    """A place where a diff does not fit the sheet that it is applied to.

    ``path`` is the place, as in files; ``expected`` what the diff begins with there, ``found`` what stands
    there, both as plain data (:func:`dealdiff.model.plain.to_plain`); ``None`` is what is not there.

    >>> print(Conflict(("terms", "hostages", "count"), expected="35", found="36"))
    terms.hostages.count: found 36, expected 35
    >>> print(Conflict(("title",), expected=None, found="A draft"))
    title: found A draft, expected nothing
    """

    path: Path
    expected: Plain | None = field(eq=as_json)
    found: Plain | None = field(eq=as_json)

    def __str__(self) -> str:
        return f"{told(self.path)}: found {_shown(self.found)}, expected {_shown(self.expected)}"


def _shown(data: Plain | None) -> str:
    """Plain data in words: maps in braces, cut where they are long."""
    text = _words(data)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."


def _words(data: Plain | None) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_words(each)}" for key, each in data.items()) + "}"
    return "nothing" if data is None else data
