"""Who denies something, as an account holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from dealdiff.diffing.voices.tellings import Telling
from dealdiff.views.tellers import names


class Deniers(TypedDict):
    """Who denies something, as an account holds it."""

    denied_by: tuple[str, ...]
    denied_as_told_by: tuple[tuple[str, str], ...]


def deniers(denials: Iterable[Telling]) -> Deniers:
    """Who denies something, each by an id; and of those who are only said to, who says so."""
    return deniers_in(
        (who, by) for one in denials for who in names(one.who) for by in names(one.told_by) or ("",)
    )


def deniers_in(denials: Iterable[tuple[str, str]]) -> Deniers:
    """The same of pairs: who denies, and who says so; an empty text at first hand."""
    told = set(denials)
    first = {who for who, by in told if not by}
    said = {(who, by) for who, by in told if by}
    return Deniers(
        denied_by=tuple(sorted(first | {who for who, _ in said})),
        denied_as_told_by=tuple(sorted(pair for pair in said if pair[0] not in first)),
    )
