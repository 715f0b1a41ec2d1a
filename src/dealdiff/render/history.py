"""What became of a term, version by version: a log as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dealdiff.diffing.change import Change
from dealdiff.diffing.document.exporting import change_data
from dealdiff.diffing.typed import Json
from dealdiff.lineage.log import LogEntry
from dealdiff.lineage.wording import dated, told, which
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import title, upper_first
from dealdiff.values.when import When
from dealdiff.views.incorporating import resolved

_NOTHING = "No version tells anything of it."


def log_page(negotiation: Negotiation, term: str, entries: Sequence[LogEntry]) -> Page:
    """What became of a term in each version that tells it otherwise, with the changes in sentences."""
    head = Heading(f"{upper_first(_title(negotiation, term))} ({term})")
    blocks = [block for entry in entries for block in _entry(negotiation, entry)]
    return (head, *(blocks or [Paragraph(_NOTHING)]))


def _entry(negotiation: Negotiation, entry: LogEntry) -> Iterator[Block]:
    before, after, last = _sheets(negotiation, entry)
    yield Heading(f"{dated(after)}: {entry.summary}", level=2)
    if entry.changes:
        yield Bullets(told(entry.changes, before, after))
    if entry.since:
        yield Paragraph(which(entry.last_told, between=entry.between))
        yield Bullets(told(entry.since, last, after))


def log_json(negotiation: Negotiation, term: str, entries: Sequence[LogEntry]) -> str:
    """The log as a JSON document: ``term``, ``title``, and ``entries`` in the order of the versions."""
    found = [_data(negotiation, one) for one in entries]
    whole = {"term": term, "title": _title(negotiation, term), "entries": found}
    return as_document(whole)


def _data(negotiation: Negotiation, entry: LogEntry) -> Json:
    before, after, last = _sheets(negotiation, entry)
    return {
        "version": entry.version,
        "date": str(after.date) if isinstance(after.date, When) else None,
        "baseline": entry.baseline or None,
        "event": str(entry.event),
        "sentences": [*told(entry.changes, before, after)],
        "changes": _changes(entry.changes, before, after),
        "possibly": entry.possibly,
        "same as": [*entry.same_as],
        "last told": entry.last_told or None,
        "between": entry.between,
        "since": _changes(entry.since, last, after),
    }


def _changes(several: Sequence[Change], before: TermSheet | None, after: TermSheet) -> list[Json]:
    nothing = TermSheet(id=after.id, scope=after.scope)
    return [change_data(one, nothing if before is None else before, after) for one in several]


def _sheets(
    negotiation: Negotiation, entry: LogEntry
) -> tuple[TermSheet | None, TermSheet, TermSheet | None]:
    """What the version is held against, the version, and the one that told the term last; whole texts."""
    before, last = (_whole(negotiation, id_) if id_ else None for id_ in (entry.baseline, entry.last_told))
    return before, _whole(negotiation, entry.version), last


def _whole(negotiation: Negotiation, id_: str) -> TermSheet:
    return resolved(negotiation[id_], negotiation)


def _title(negotiation: Negotiation, term: str) -> str:
    """What the term is called; a phase as the last version that has it calls it."""
    phased = (sheet for sheet in reversed(list(negotiation)) if term in sheet.parts)
    return title(term, next(phased, TermSheet(id="log", scope=negotiation.scope)))
