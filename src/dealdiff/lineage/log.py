"""The log of a term: every version that tells it otherwise, with the change."""

from __future__ import annotations

from dealdiff.lineage.entry import LogEntry
from dealdiff.lineage.gathering import Gathering
from dealdiff.lineage.steps import steps_of
from dealdiff.lineage.term_ids import check_known, check_sort
from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation

__all__ = ["LogEntry", "log"]


def log(negotiation: Negotiation, term: str, *, statements: bool = True) -> tuple[LogEntry, ...]:
    """Every version that tells a term otherwise than what it is held against, with the change.

    In the order of the versions' dates, none before its parents. ``term`` is the id of a term, issue, phase
    or figure. Text that a version incorporates is its own (:meth:`Negotiation.diff`). ``statements=False``
    leaves out what people say of the term: nothing is then known to be dropped, but what a text removes.

    >>> from dealdiff.seeds import seed
    >>> [(one.version, str(one.event)) for one in log(seed("takeover-made-up"), "reverse-fee")]
    [('board-reply', 'first attested'), ('raised-offer', 'spoken of'), \
('recommended-offer', 'first told in a text'), ('extended-offer', 'changed')]

    :raises UnknownName: for a term that nobody declared and no version tells, and for what is something
        else, such as a party or a version; with the nearest.
    """
    steps = steps_of(negotiation)
    expect("term", term, str, "the id of a term")
    expect("statements", statements, bool, "True or False")
    check_sort(negotiation, term)
    found = Gathering(negotiation=negotiation, term=term, steps=steps, statements=statements)
    entries = tuple(found.entries())
    if not entries:
        check_known(negotiation, term)
    return entries
