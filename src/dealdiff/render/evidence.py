"""What claims rest on: as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
from dealdiff.render.disputes import heading_of, unsettled
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.sources.evidence import Evidence
from dealdiff.sources.evidence_words import blocks, summary


def evidence_page(told: TermSheet | Negotiation, found: Evidence) -> Page:
    """The claims of each version, those of one chain together."""
    head = (Heading(heading_of(told)), Paragraph(summary(found.claims)))
    versions = _versions(found, named=isinstance(told, Negotiation))
    return (*head, *versions, *unsettled(found.unsettled))


def _versions(found: Evidence, *, named: bool) -> Iterator[Block]:
    for version, several in groupby(blocks(found.claims), key=lambda one: one.version):
        if named:
            yield Heading(version, level=2)
        for one in several:
            yield Paragraph(f"{one.head}:")
            yield Bullets(one.lines)
            if one.note:
                yield Paragraph(one.note)


def evidence_json(told: TermSheet | Negotiation, found: Evidence) -> str:
    """The same as a JSON document: ``version`` (null for all of them), ``summary``, and the ``claims``."""
    version = told.id if isinstance(told, TermSheet) else None
    head = {"format": "dealdiff-evidence/1", "version": version, "summary": summary(found.claims)}
    return as_document({**head, **found.to_dict()})
