"""What is asked of a lineage again and again, gathered once for each negotiation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush

from attrs import frozen

from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation

NEGOTIATION = "a Negotiation, such as load(path)"


@frozen
class Links:
    """Versions in the order of their dates, and who names whom as a parent."""

    places: dict[str, int]
    parents: dict[str, tuple[str, ...]]
    children: dict[str, tuple[str, ...]]

    def in_order(self, versions: Iterable[str]) -> tuple[str, ...]:
        """Versions as the negotiation iterates: by their dates, then by id."""
        return tuple(sorted(versions, key=self.places.__getitem__))


def links_of(negotiation: Negotiation) -> Links:
    """The links between the versions of a negotiation, made once.

    A parent that is no version here is left out. Without a scope nothing refuses one.

    :raises ModelError: for what is no negotiation.

    >>> from dealdiff.model.sheet import TermSheet
    >>> one, two = TermSheet(id="one"), TermSheet(id="two", parents={"one": "amends"})
    >>> links_of(Negotiation(versions=[one, two])).children
    {'one': ('two',), 'two': ()}
    """
    expect("negotiation", negotiation, Negotiation, NEGOTIATION)
    return negotiation.derived(_links)


def _links(negotiation: Negotiation) -> Links:
    places = {sheet.id: place for place, sheet in enumerate(negotiation)}
    children: dict[str, list[str]] = {id_: [] for id_ in places}
    parents: dict[str, tuple[str, ...]] = {}
    for sheet in negotiation:  # in order, so that children are too
        here = [one for one in sheet.parents if one in places]
        parents[sheet.id] = tuple(sorted(here, key=places.__getitem__))
        for one in here:
            children[one].append(sheet.id)
    return Links(places, parents, {id_: tuple(several) for id_, several in children.items()})


def by_descent(negotiation: Negotiation) -> tuple[str, ...]:
    """The versions by their dates, then by id, and none before its parents; made once.

    >>> from dealdiff.model.sheet import TermSheet
    >>> one, two = TermSheet(id="one"), TermSheet(id="two", date="2024", parents={"one": "amends"})
    >>> by_descent(Negotiation(versions=[one, two]))
    ('one', 'two')
    """
    links_of(negotiation)  # refuses what is no negotiation
    return negotiation.derived(_by_descent)


def _by_descent(negotiation: Negotiation) -> tuple[str, ...]:
    return tuple(_in_order(links_of(negotiation)))


def _in_order(links: Links) -> Iterator[str]:
    ids = list(links.places)
    waiting = {id_: len(several) for id_, several in links.parents.items()}
    free = [links.places[id_] for id_ in ids if not waiting[id_]]
    heapify(free)
    while free:
        id_ = ids[heappop(free)]
        yield id_
        for child in links.children[id_]:
            waiting[child] -= 1
            if not waiting[child]:
                heappush(free, links.places[child])
