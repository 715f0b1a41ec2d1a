"""Which of the declared issues and voices any version uses, in whatever way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from dealdiff.model.plain import to_plain
from dealdiff.model.unsettled import path_of
from dealdiff.negotiation import Negotiation

_VOICES = frozenset({"who", "told by", "mistaken"})
_ISSUES = frozenset({"gives", "for", "replaces", "agreed", "open", "term", "after"})
_MOMENTS = frozenset({"when", "ends"})  # a moment can be that of an issue: "by day 7 of truce"
_NAME = re.compile(r"[^\W_][\w.-]*")


@frozen
class Used:
    """The ids that versions name, and whether there is any version."""

    versions: bool
    issues: frozenset[str]
    voices: frozenset[str]


def used(negotiation: Negotiation) -> Used:
    """Everything that any version names; an issue that others are part of is used too.

    Where in doubt a name is taken to be used: in a map's key, in moments, in what is unsettled.
    """
    issues = {issue.broader for issue in negotiation.issues.values()}
    voices: set[str] = set()
    for sheet in negotiation:
        for path, words in _leaves(to_plain(sheet), ()):
            issues |= {step for step in path if step in negotiation.issues}
            names = set(_NAME.findall(words))
            if path[0] == "unsettled":
                issues |= {*names, *path_of(path[1])}
                voices |= {*names, *re.split(r" \+ | \| ", path[1])}
            elif path[-1] == "subject":
                issues.add(words)
                voices.add(words)
            elif path[-1] in _VOICES:
                voices |= names
            elif path[-1] in _ISSUES or path[-1] in _MOMENTS:
                issues |= names
    return Used(versions=len(negotiation) > 0, issues=frozenset(issues), voices=frozenset(voices))


def _leaves(plain: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every word of plain data with its path."""
    if isinstance(plain, Mapping):
        if not plain:
            yield path, ""
        for key, inner in plain.items():
            yield from _leaves(inner, (*path, str(key)))
    else:
        yield path, str(plain)
