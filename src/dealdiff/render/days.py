"""The versions of a negotiation by a day (what was there, or what was known): as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.diffing.typed import Json
from dealdiff.lineage.dates import AsOf, KnownOn
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph

Day = AsOf | KnownOn
_WHAT = {
    AsOf: "What was there by then, as far as all reports tell, later ones too.",
    KnownOn: "What had been reported by then: no hindsight.",
}
_BEFORE = {AsOf: "There by then", KnownOn: "Reported by then"}
_SECTIONS = {"possibly": "Possibly", "after": "Only later", "undated": "Undated"}
_HEADS = "Not built upon by another of these: {}."
_POSSIBLE_HEADS = "Not built upon by any of those above: {}."


def day_page(found: Day) -> Page:
    """Which versions were there or known on a day, each with the reason."""
    return (Heading(f"On {found.date}"), Paragraph(_WHAT[type(found)]), *_sections(found))


def _sections(found: Day) -> Iterator[Block]:
    heads = {
        "before": _HEADS.format(", ".join(found.heads)) if found.heads else "",
        "possibly": _POSSIBLE_HEADS.format(", ".join(found.possible_heads)) if found.possible_heads else "",
    }
    for name, words in {"before": _BEFORE[type(found)], **_SECTIONS}.items():
        ids = getattr(found, name, ())
        if ids:
            yield Heading(f"{words} ({len(ids)})", level=2)
            yield Bullets(f"{id_}: {found.why(id_)}" for id_ in ids)
            if heads.get(name):
                yield Paragraph(heads[name])


def day_json(found: Day) -> str:
    """The same as a JSON document: ``date``, ``heads``, ``possible heads``, and the ``versions``, each with
    ``where`` it stands (``before``, ``possibly``, ``after`` or ``undated``) and ``why``.
    """
    versions: list[Json] = [
        {"version": id_, "where": name, "why": found.why(id_)}
        for name in ("before", *_SECTIONS)
        for id_ in getattr(found, name, ())
    ]
    heads = {"heads": [*found.heads], "possible heads": [*found.possible_heads]}
    return as_document({"date": str(found.date), **heads, "versions": versions})
