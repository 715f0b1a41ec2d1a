"""Where accounts differ: as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.dispute_words import account_words
from dealdiff.sources.disputes import Disputes
from dealdiff.sources.waiting import HEADING as UNSETTLED
from dealdiff.sources.waiting import Waiting
from dealdiff.telling.naming import upper_first, version_name

_NOTE = "None of the accounts is chosen. They stand in the order of the versions."
_ALONE = "What other versions tell of the same past facts is compared over the whole negotiation."
_ALIKE = "Where the accounts say the same"


def disputes_page(told: TermSheet | Negotiation, found: Disputes) -> Page:
    """Every field in which accounts differ: each account, and how each two relate; then those told alike."""
    alone = [Paragraph(_ALONE)] if isinstance(told, TermSheet) else []
    note = [Paragraph(_NOTE)] if found.all else []
    head: list[Block] = [Heading(heading_of(told)), Paragraph(found.summary), *note, *alone]
    alike = [_alike(one) for one in found.all if not one.disputed]
    last: list[Block] = [Heading(_ALIKE, level=2), Bullets(alike)] if alike else []
    return (*head, *(block for one in found for block in _dispute(one)), *last, *unsettled(found.unsettled))


def unsettled(several: Sequence[Waiting]) -> tuple[Block, ...]:
    """What merged texts leave unsettled, with the alternatives."""
    return (Heading(UNSETTLED, level=2), Bullets(map(str, several))) if several else ()


def heading_of(told: TermSheet | Negotiation) -> str:
    """What is told of: the version, or the negotiation."""
    if isinstance(told, TermSheet):
        return f"{version_name(told)} ({told.id})"
    return told.title or "A negotiation"


def _dispute(one: Dispute) -> Iterator[Block]:
    yield Heading(one.title, level=2)
    yield Paragraph(upper_first(one.finding))
    yield Bullets(map(account_words, one.accounts))
    if one.two_by_two:
        yield Paragraph("Two by two:")
        yield Bullets(one.two_by_two)


def _alike(one: Dispute) -> str:
    accounts = "; ".join(map(account_words, one.accounts))
    return f"{one.summary.removesuffix('.')}: {accounts}"


def disputes_json(told: TermSheet | Negotiation, found: Disputes) -> str:
    """The same as a JSON document: ``version`` (null for all of them), ``summary``, and the ``disputes``."""
    version = told.id if isinstance(told, TermSheet) else None
    head = {"format": "dealdiff-disputes/1", "version": version, "summary": found.summary}
    return as_document({**head, **found.to_dict()})
