"""What a merge decided: as a page, and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dealdiff.diffing.document.exporting import verdict_data
from dealdiff.diffing.typed import Json
from dealdiff.merging.result import BEFORE, Decision, Merge
from dealdiff.merging.table import Outcome
from dealdiff.model.plain import to_plain
from dealdiff.model.unsettled import Content
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph

_SECTIONS = {
    Outcome.CONFLICT: "Unsettled: the versions tell it differently",
    Outcome.SOFT: "Unsettled, though they may go together",
    Outcome.COMBINED: "Combined: both can hold",
    Outcome.TAKEN: "Taken: one version says it",
    Outcome.CORROBORATED: "Corroborated: both versions say it",
}
_APART = "Left out: each version has its own"
_MEANWHILE = "What is unsettled stands as the base has it; the merged version holds the alternatives."


def merge_page(found: Merge) -> Page:
    """Every decision, what is unsettled first."""
    return (
        Heading(f"{found.left.id} + {found.right.id}, from {found.base.id}"),
        Paragraph(summary(found)),
        *([Paragraph(_MEANWHILE)] if found.conflicts else []),
        *_sections(found),
    )


def summary(found: Merge) -> str:
    """At how many places a version says something else than the base, and how many are left unsettled."""
    waiting = len(found.sheet.unsettled)
    before = sum(one.row == BEFORE for one in found.conflicts)
    number = sum(one.row != BEFORE for one in found)
    same = "Neither version says anything else than the base"
    if not number:
        return f"{same}; {waiting} unsettled before and still." if before else f"{same}."
    differ = "1 place differs" if number == 1 else f"{number} places differ"
    decided = number - (waiting - before)
    of_them = f", {before} of them before" if before else ""
    return f"{differ} from the base: {decided} decided, {waiting} left unsettled{of_them}."


def _sections(found: Merge) -> Iterator[Block]:
    for outcome, words in _SECTIONS.items():
        several = found.of(outcome)
        apart = [one for one in several if outcome is Outcome.COMBINED and one.taken is None]
        for title, shown in ((words, [one for one in several if one not in apart]), (_APART, apart)):
            if shown:
                yield Heading(f"{title} ({len(shown)})", level=2)
                yield Bullets(map(str, shown))


def merge_json(found: Merge) -> str:
    """The same as a JSON document, with the merged version in its keyed normal form."""
    outcomes = Counter(one.outcome for one in found)
    whole: dict[str, Json] = {
        "base": found.base.id,
        "left": found.left.id,
        "right": found.right.id,
        "outcomes": {one.value: outcomes[one] for one in Outcome},
        "unsettled": [one.place for one in found.conflicts],
        "decisions": [_data(one) for one in found],
        "merged": to_plain(found.sheet),
    }
    return as_document(whole)


def _data(one: Decision) -> Json:
    return {
        "place": one.place,
        "path": [*one.path],
        "outcome": one.outcome.value,
        "base": _plain(one.base),
        "left": _plain(one.left),
        "right": _plain(one.right),
        "taken": _plain(one.taken),
        "verdict": None if one.verdict is None else verdict_data(one.verdict),
        "why": one.why,
        "row": one.row,
        "sentence": str(one),
    }


def _plain(content: Content | None) -> Json:
    if isinstance(content, Mapping):
        return {key: _plain(each) for key, each in content.items()}
    return content
