"""Which of two versions came first, as far as their dates, their reports and their parents tell."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.lineage.clocks import there_rows
from dealdiff.lineage.days import Bounds
from dealdiff.lineage.relations import ancestors, descendants
from dealdiff.lineage.steps import steps_of
from dealdiff.negotiation import Negotiation


def surely_before(negotiation: Negotiation, one: str, other: str) -> bool:
    """Whether a version is surely older than another: by their days, or as one that it descends from.

    >>> from dealdiff.model.sheet import TermSheet
    >>> dates = {"one": "2024-05", "two": "2024-05-20", "three": "2024-06"}
    >>> talks = Negotiation(versions=[TermSheet(id=id_, date=date) for id_, date in dates.items()])
    >>> surely_before(talks, "one", "two"), surely_before(talks, "one", "three")
    (False, True)
    """
    days = negotiation.derived(_days)
    return days[one].last < days[other].first or _descends(negotiation, other, one)


def maybe_earlier(negotiation: Negotiation, version: str) -> Iterator[str]:
    """The other versions that may be older than one, by their days, and do not descend from it."""
    last = negotiation.derived(_days)[version].last
    later = {version, *descendants(negotiation, version)}
    return (id_ for id_, first, _ in there_rows(negotiation) if first <= last and id_ not in later)


def _descends(negotiation: Negotiation, version: str, from_: str) -> bool:
    """Whether a version descends from another: within one run by their places in it, which is quick."""
    runs = steps_of(negotiation).runs
    (run, place), (other, before) = runs[version], runs[from_]
    return before < place if run == other else from_ in ancestors(negotiation, version)


def _days(negotiation: Negotiation) -> dict[str, Bounds]:
    """On which days each version can have come to be there."""
    return {id_: Bounds(first, last) for id_, first, last in there_rows(negotiation)}
