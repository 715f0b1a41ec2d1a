"""Who descends from whom: parents, children, heads and common ancestors of versions.

A version descends from those that it names as parents, whatever it is to them: an amendment, a
counter-proposal, a state of play. ``negotiation[child].parents[parent]`` tells which.
"""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.errors import ModelError
from dealdiff.lineage.index import links_of
from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation

_VERSION = "the id of a version"
_SHOWN = 6  # versions that an error names


def parents(negotiation: Negotiation, version: str) -> tuple[str, ...]:
    """The versions that a version names as its parents, by their dates, then by id.

    One that the negotiation does not hold is left out; ``negotiation[version].parents`` has them all,
    and how the version stands to each.

    :raises UnknownName: for an unknown version, with the nearest id.

    >>> from dealdiff.seeds import seed
    >>> parents(seed("gaza-2024"), "bridging-proposal")
    ('may-three-phases', 'august-positions')
    """
    return links_of(negotiation).parents[_known(negotiation, version)]


def children(negotiation: Negotiation, version: str) -> tuple[str, ...]:
    """The versions that name a version as a parent, by their dates, then by id.

    :raises UnknownName: for an unknown version, with the nearest id.

    >>> from dealdiff.seeds import seed
    >>> children(seed("takeover-made-up"), "first-offer")
    ('board-reply', 'raised-offer')
    """
    return links_of(negotiation).children[_known(negotiation, version)]


def heads(negotiation: Negotiation) -> tuple[str, ...]:
    """The versions without children: where each line of the reports ends, by their dates, then by id.

    That is no claim that one of them stands or is on the table: a head may be a refusal, and what was
    answered by a counter-proposal, or only discussed, is no head and may stand for all that.

    >>> from dealdiff.seeds import seed
    >>> heads(seed("takeover-made-up"))
    ('board-reply', 'extended-offer')
    """
    return tuple(id_ for id_, several in links_of(negotiation).children.items() if not several)


def ancestors(negotiation: Negotiation, version: str) -> tuple[str, ...]:
    """All versions that a version descends from, itself left out, by their dates, then by id.

    :raises UnknownName: for an unknown version, with the nearest id.

    >>> from dealdiff.seeds import seed
    >>> ancestors(seed("takeover-made-up"), "recommended-offer")
    ('first-offer', 'raised-offer')
    """
    links = links_of(negotiation)
    return links.in_order(_reached(links.parents, _known(negotiation, version)) - {version})


def descendants(negotiation: Negotiation, version: str) -> tuple[str, ...]:
    """All versions that descend from a version, itself left out, by their dates, then by id.

    :raises UnknownName: for an unknown version, with the nearest id.
    """
    links = links_of(negotiation)
    return links.in_order(_reached(links.children, _known(negotiation, version)) - {version})


def common_ancestors(negotiation: Negotiation, left: str, right: str) -> tuple[str, ...]:
    """The nearest versions that two versions both descend from, by their dates, then by id.

    A version is an ancestor of itself, so that of a version and its parent it is the parent. None of
    the nearest is an ancestor of another; there may be several, or none.

    :raises UnknownName: for an unknown version, with the nearest id.

    >>> from dealdiff.seeds import seed
    >>> common_ancestors(seed("takeover-made-up"), "board-reply", "recommended-offer")
    ('first-offer',)
    """
    links = links_of(negotiation)
    lines = [_reached(links.parents, _known(negotiation, one)) for one in (left, right)]
    both = lines[0] & lines[1]
    # whatever lies between two common ancestors is one too: so a farther one is the parent of another
    farther = {parent for one in both for parent in links.parents[one]}
    return links.in_order(both - farther)


def common_ancestor(negotiation: Negotiation, left: str, right: str) -> str:
    """The nearest version that two versions both descend from, such as the base of a merge.

    :raises UnknownName: for an unknown version, with the nearest id.
    :raises ModelError: where they have no common ancestor, or several that are equally near.

    >>> from dealdiff.seeds import seed
    >>> common_ancestor(seed("takeover-made-up"), "board-reply", "extended-offer")
    'first-offer'
    """
    found = common_ancestors(negotiation, left, right)
    if len(found) == 1:
        return found[0]
    if found:
        shown = ", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
        raise ModelError(
            f"{left!r} and {right!r} have {len(found)} nearest common ancestors: {shown}; choose one of them "
            "(common_ancestors gives them all)"
        )
    raise ModelError(
        f"{left!r} and {right!r} have no common ancestor: {_line(negotiation, left)}, "
        f"{_line(negotiation, right)}; a version names those that it builds on under parents"
    )


def _line(negotiation: Negotiation, version: str) -> str:
    """Where the lineage of a version begins."""
    links = links_of(negotiation)
    first = [one for one in links.in_order(_reached(links.parents, version)) if not links.parents[one]]
    if first == [version]:
        return f"{version!r} has no parents"
    shown = ", ".join(map(repr, first[:_SHOWN])) + (", ..." if len(first) > _SHOWN else "")
    return f"{version!r} goes back to {shown}"


def _known(negotiation: Negotiation, version: str) -> str:
    expect("version", version, str, _VERSION)
    return negotiation[version].id


def _reached(links: Mapping[str, tuple[str, ...]], version: str) -> set[str]:
    """A version, and all that can be reached from it."""
    found = {version}
    waiting = [version]
    while waiting:
        for one in links[waiting.pop()]:
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found
