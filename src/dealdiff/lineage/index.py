"""What is asked of a lineage again and again, gathered once for each negotiation."""

from __future__ import annotations

from collections.abc import Iterable

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
