"""The story of a negotiation as data: each version with what it offers, and each change from its baseline."""

from __future__ import annotations

from dealdiff.diffing.document.exporting import change_data
from dealdiff.diffing.result import Diff
from dealdiff.diffing.typed import Json
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
from dealdiff.render.diffs import reported
from dealdiff.render.story import baseline, differing, offered
from dealdiff.telling.naming import version_name


def story_json(negotiation: Negotiation) -> str:
    """The story as a JSON document: ``title``, and ``versions`` in the order of their dates.

    >>> print(story_json(Negotiation()), end="")
    {
      "title": "",
      "versions": []
    }
    """
    sheets = list(negotiation)
    versions: list[Json] = []
    for place, sheet in enumerate(sheets):
        before = baseline(sheets[:place], sheet)
        found = None if before is None else negotiation.diff(before.id, sheet.id)
        versions.append({**_told(sheet), **_against(found)})
    return as_document({"title": negotiation.title, "versions": versions})


def _told(sheet: TermSheet) -> dict[str, Json]:
    return {
        "version": sheet.id,
        "heading": version_name(sheet),
        "reported": reported(sheet),
        "parents": dict(sheet.parents),
        "offers": offered(sheet),
    }


def _against(found: Diff | None) -> dict[str, Json]:
    """Which version it is held against, what differs in sentences, and every change as data."""
    if found is None:
        return {"baseline": None, "nature": None, "differs": [], "changes": []}
    return {
        "baseline": found.before.id,
        "nature": found.nature,
        "differs": differing(found),
        "changes": [change_data(one, found.before, found.after) for one in found],
    }
