"""The changes of a diff that are asked for by words: kinds, families, significances."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from dealdiff.diffing.catalogue import ASKED_FOR, RETIRED, SIGNIFICANCES, kind
from dealdiff.diffing.change import Change
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import UnknownName
from dealdiff.values.nearness import nearest_hint


def select(diff: Diff, words: Iterable[str]) -> Diff:
    """The changes of any of the kinds, families and significances that are named.

    >>> from dealdiff.diffing.engine import diff
    >>> from dealdiff.model.sheet import TermSheet
    >>> found = diff(TermSheet(id="one"), TermSheet(id="one", title="Draft"))
    >>> len(select(found, ["record"])), len(select(found, ["substantive", "silence"]))
    (1, 0)

    :raises UnknownName: for a word that is none of them, with the nearest.
    """
    wanted = [*words]
    check(wanted)
    return evolve(diff, changes=tuple(one for one in diff if not _names(one).isdisjoint(wanted)))


def check(words: Iterable[str]) -> None:
    """:raises UnknownName: for a word that is no kind, family or significance, with the nearest."""
    for word in words:
        if word in RETIRED:
            kind(word)  # says what took its place
        if word not in ASKED_FOR:
            hint = nearest_hint(word[:80], ASKED_FOR) or f"; significances are {', '.join(SIGNIFICANCES)}"
            raise UnknownName(f"no kind, family or significance {word[:80]!r}{hint}")


def reaches(diff: Diff, significance: Significance) -> bool:
    """Whether any change weighs as much, or more."""
    return any(one.significance.weight >= significance.weight for one in diff)


def _names(change: Change) -> set[str]:
    return {change.kind, change.family, change.significance.value}
