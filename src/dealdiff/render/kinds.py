"""The kinds of changes, told from the catalogue: one with all that its row holds, or all by family."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dealdiff.diffing.catalogue import FAMILIES, KINDS, RETIRED, Kind
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph

_LABELS = {"mirror": "read backwards", "excused": "no mirror", "evidence": "weighs otherwise"}
_MORE = ("example",)  # what a row knows besides its own fields


def kind_page(kind: Kind) -> Page:
    """Everything that the catalogue says of one kind."""
    told = {name: words for name, words in _told(kind) if name not in ("id", "meaning")}
    lines = [f"{_LABELS.get(name, name)}: {words}" for name, words in told.items()]
    return (Heading(kind.id), Paragraph(f"{kind.meaning[:1].upper()}{kind.meaning[1:]}."), Bullets(lines))


def kinds_page() -> Page:
    """All kinds by family, each with its weight and meaning; then those that are no longer produced."""
    return (
        Heading(f"Kinds of changes ({len(KINDS)})"),
        *(block for family in FAMILIES for block in _family(family)),
        *_retired(),
    )


def family_page(family: str) -> Page:
    """All kinds of one family, each with its weight and meaning."""
    rows = [one for one in KINDS.values() if one.family == family]
    return (Heading(f"{family}: a family of changes ({len(rows)})"), Bullets(map(_line, rows)))


def _family(family: str) -> Iterator[Block]:
    yield Heading(family, level=2)
    yield Bullets(_line(one) for one in KINDS.values() if one.family == family)


def _line(kind: Kind) -> str:
    return f"{kind.id} ({kind.significance.value}): {kind.meaning}"


def _retired() -> Iterator[Block]:
    if RETIRED:
        yield Heading("No longer produced", level=2)
        yield Bullets(f"{id_}: now {', '.join(successors)}" for id_, successors in RETIRED.items())


def kind_json(kind: Kind) -> str:
    """The row of one kind; what is empty is left out."""
    return as_document(dict(_told(kind)))


def family_json(family: str) -> str:
    """The rows of all kinds of one family."""
    rows = [dict(_told(one)) for one in KINDS.values() if one.family == family]
    return as_document({"family": family, "kinds": rows})


def kinds_json() -> str:
    """The rows of all kinds, and the successors of those that are no longer produced."""
    retired = {id_: list(successors) for id_, successors in RETIRED.items()}
    return as_document({"kinds": [dict(_told(one)) for one in KINDS.values()], "retired": retired})


def _told(kind: Kind) -> Iterator[tuple[str, str]]:
    names = dict.fromkeys((*(one.name for one in attrs.fields(Kind)), *_MORE))
    for name in names:
        value = getattr(kind, name, "")
        words = str(getattr(value, "value", value) or "")
        if words:
            yield name, words
