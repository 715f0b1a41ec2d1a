"""Which of two versions came first, as far as their dates, their reports and their parents tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dealdiff.lineage.clocks import there_rows
from dealdiff.lineage.days import EVER, NEVER, Bounds
from dealdiff.lineage.index import by_descent, links_of
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
    days = negotiation.derived(_days)
    last = days[version].last
    later = {version, *descendants(negotiation, version)}
    return (id_ for id_, one in days.items() if one.first <= last and id_ not in later)


def earliest(negotiation: Negotiation, versions: Collection[str]) -> str:
    """The one of several versions that can be earliest: none that descends from another of them, and none
    that is surely later than another.

    >>> from dealdiff.model.sheet import TermSheet
    >>> two = TermSheet(id="two", date="2024", parents={"one": "amends"})
    >>> earliest(Negotiation(versions=[two, TermSheet(id="one")]), {"one", "two"})
    'one'
    """
    days = negotiation.derived(_days)
    later = _descending(negotiation, versions)
    first = [one for one in links_of(negotiation).in_order(versions) if one not in later]
    soonest = min(days[one].last for one in first)
    return next(one for one in first if days[one].first <= soonest)


def _descending(negotiation: Negotiation, versions: Collection[str]) -> set[str]:
    """All versions that descend from one of several."""
    parents = links_of(negotiation).parents
    found: set[str] = set()
    for id_ in by_descent(negotiation):
        if any(one in versions or one in found for one in parents[id_]):
            found.add(id_)
    return found


def _descends(negotiation: Negotiation, version: str, from_: str) -> bool:
    """Whether a version descends from another: within one run by their places in it, which is quick."""
    runs = steps_of(negotiation).runs
    (run, place), (other, before) = runs[version], runs[from_]
    return before < place if run == other else from_ in ancestors(negotiation, version)


def _days(negotiation: Negotiation) -> dict[str, Bounds]:
    """On which days each version can have come to be there: not before what it builds on, and not after what
    builds on it, unless the days themselves say otherwise.
    """
    links, order = links_of(negotiation), by_descent(negotiation)
    found = {id_: Bounds(first, last) for id_, first, last in there_rows(negotiation)}
    for id_ in order:
        first = max((found[one].first for one in links.parents[id_]), default=EVER)
        if found[id_].first < first <= found[id_].last:
            found[id_] = Bounds(first, found[id_].last)
    for id_ in reversed(order):
        last = min((found[one].last for one in links.children[id_]), default=NEVER)
        if found[id_].first <= last < found[id_].last:
            found[id_] = Bounds(found[id_].first, last)
    return found
