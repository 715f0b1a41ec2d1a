"""The story of a negotiation: version by version, each against the one before it, a screen at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change
from dealdiff.diffing.narration import sentence
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, STANCE, Statement
from dealdiff.model.term import Term, says_something
from dealdiff.negotiation import Negotiation
from dealdiff.render.describing import counted
from dealdiff.render.diffs import HEADING, VOICED, kinds_of, reported
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.render.sheets import life, named_issues, phase_line, term_line
from dealdiff.telling.items import exchange, figure_value
from dealdiff.telling.naming import joined, title, upper_first, version_name
from dealdiff.telling.silences import silence_words
from dealdiff.telling.statements import by_subject, statement
from dealdiff.values.presence import UNREPORTED

MERGES = "merges"  # what a merged text is to each of its two versions
NOT_REPEATED = "Not repeated here, which is not to say dropped, settled or withdrawn"


def story_page(negotiation: Negotiation) -> Page:
    """Every version in time, and what differs from the report before it that it can be held against."""
    sheets = list(negotiation)
    blocks: list[Block] = [Heading(negotiation.title or "The story"), Paragraph(_introduction(sheets))]
    for place, sheet in enumerate(sheets):
        before = baseline(sheets[:place], sheet)
        found = None if before is None else negotiation.diff(before.id, sheet.id)
        blocks += step(place + 1, sheet, found)
    return tuple(blocks)


def _introduction(sheets: list[TermSheet]) -> str:
    sources = joined(sorted({sheet.scope.name(sheet.source) for sheet in sheets if sheet.source}))
    told = f", as told by {sources}" if sources else ""
    partial = "Every report is partial unless it says otherwise."
    count = "1 version" if len(sheets) == 1 else f"{len(sheets)} versions in the order of their dates"
    return f"{count}{told}. {partial}"


def baseline(earlier: list[TermSheet], sheet: TermSheet) -> TermSheet | None:
    """The last version before this one that tells one of its terms; the last one where it tells none.

    A merged text is held against the first in time of the versions that it merges.
    """
    merged = [one for one in earlier if sheet.parents.at(one.id) == MERGES]
    if merged:
        return merged[0]
    shared = [one for one in earlier if set(_told(one)) & set(_told(sheet))]
    candidates = shared or earlier
    return candidates[-1] if candidates else None


def _told(sheet: TermSheet) -> list[str]:
    return [id_ for id_, term in sheet.terms.items() if isinstance(term, Term)]


def step(number: int, sheet: TermSheet, found: Diff | None) -> Iterator[Block]:
    """One version: what its text offers, who holds what, and what differs from an earlier one."""
    yield Heading(f"{number}. {version_name(sheet)}", level=2)
    relations = [f"{relation} {version}" for version, relation in sheet.parents.items()]
    notes = (
        [silence_words(sheet.silence)] if sheet.silence.default is not UNREPORTED or sheet.silence.as_ else []
    )
    yield Paragraph("; ".join([reported(sheet), *relations, *life(sheet), *notes]))
    yield from _points(_text(sheet))
    yield from _points(_said(sheet))
    if found is not None:
        yield Paragraph(f"Against {version_name(found.before)} ({found.before.id}):")
        yield Bullets(differing(found))


def offered(sheet: TermSheet) -> list[str]:
    """What a version's text offers and who holds what, in lines."""
    return [*_text(sheet), *_said(sheet)]


def _points(lines: list[str]) -> Iterator[Block]:
    if lines:
        yield Bullets(lines)


def _text(sheet: TermSheet) -> list[str]:
    """Terms with their phases in front of them, phases that say more, exchanges, open and agreed issues."""
    order = {part.id: place for place, part in enumerate(sheet.phases)}
    terms = sorted(sheet.terms.items(), key=lambda entry: order.get(getattr(entry[1], "part", ""), -1))
    lines = [_phase_of(term, sheet) + term_line(id_, term, sheet) for id_, term in terms]
    shown = {getattr(term, "part", "") for term in sheet.terms.values()}
    lines += [phase_line(part, sheet) for part in sheet.phases if part.id not in shown or _says_more(part)]
    lines += [upper_first(exchange(one, sheet)) for one in sheet.exchanges.values()]
    return [*lines, *named_issues(sheet)]


def _says_more(part: Part) -> bool:
    """Whether a phase tells more of itself than its length, which stands before its terms."""
    return any(says_something(value) for value in (part.when, part.ends, part.if_, part.text))


def _phase_of(term: object, sheet: TermSheet) -> str:
    part = sheet.parts.at(getattr(term, "part", ""))
    if part is None:
        return ""
    length = "" if part.lasts is UNREPORTED else f" ({part.lasts})"
    return f"[{part.id}{length}] "


def _said(sheet: TermSheet) -> list[str]:
    """Stances by their subject, then what was done; all else by its number; figures."""
    stances = [one for one in sheet.statements if one.family == STANCE]
    acts = [one for one in sheet.statements if one.family == ACTS and one.verb != "meets"]
    lines = [f"Stances on {line}" for line in by_subject(stances, sheet, short=True)]
    lines += [upper_first(statement(one, sheet)) for one in acts]
    others = [one for one in sheet.statements if one.family not in (STANCE, ACTS) or one.verb == "meets"]
    lines += [f"Also told: {_numbers(others)}"] if others else []
    figures = [f"{title(id_, sheet)} {figure_value(one, sheet)}" for id_, one in sheet.figures.items()]
    return [*lines, f"Context: {'; '.join(figures)}"] if figures else lines


def _numbers(several: list[Statement]) -> str:
    """How many statements of which sort: "2 accounts and 1 meeting"."""
    nouns = Counter(_NOUNS.get(one.verb, one.verb) for one in several)
    return joined([counted(number, noun) for noun, number in sorted(nouns.items())])


_NOUNS = {
    "meets": "meeting",
    "tells": "account",
    "denies": "denial",
    "reads": "reading",
    "calls": "claim",
    "judges": "judgement",
}


def differing(found: Diff) -> list[str]:
    """What differs from an earlier version, weightiest first; what is not repeated in one line."""
    told = [one for one in found if _worth_telling(one)]
    silent = [one for one in found if one.family == SILENCE and one.path[0] not in HEADING]
    lines = [sentence(one, found.before, found.after) for one in told]
    if silent:
        lines.append(f"{NOT_REPEATED}: {_listed(silent, found)}.")
    return lines or ["nothing that both tell of differs."]


_SHOWN_ABOVE = frozenset(
    {"term-reported", "phase-reported", "exchange-reported", "open-named", "figure-reported", VOICED}
)


_FIGURES = frozenset({"figure-rose", "figure-fell", "figure-accounts", "figure-moving"})


def _worth_telling(change: Change) -> bool:
    """What the list of terms and stances above does not show already."""
    if change.family in (SILENCE, "heading") or change.kind in _SHOWN_ABOVE:
        return False
    if change.kind == "reported" and change.path[0] in ("terms", "open", "agreed"):
        return False
    return change.significance is not Significance.RECORD or change.kind in _FIGURES


def _listed(silent: list[Change], found: Diff) -> str:
    """What is not repeated: terms, fields of terms, the stances' subjects, and how many other statements."""
    stances = [one for one in silent if one.kind.startswith(("stance", "drop"))]
    others = [one for one in silent if one.path[0] == "statements" and one not in stances]
    figures = [one for one in silent if one.path[0] == "figures"]
    parts = [*_terms_and_fields(silent, found.before)]
    if stances:
        subjects = dict.fromkeys(title(one.term_id, found.before) for one in stances)
        parts.append(f"stances on {joined(list(subjects))}")
    if others:
        parts.append(kinds_of(others))
    if figures:
        parts.append("1 figure" if len(figures) == 1 else f"{len(figures)} figures")
    return "; ".join(parts) or "parts of the text"


def _terms_and_fields(silent: list[Change], sheet: TermSheet) -> Iterator[str]:
    """Each term, phase or exchange once, with the fields of it that are not repeated in brackets."""
    fields: dict[str, list[str]] = {}
    for one in silent:
        if one.path[0] in ("open", "agreed") and one.term_id:
            fields.setdefault(f"issues named as {one.path[0]}", []).append(title(one.term_id, sheet))
        elif one.path[0] not in ("statements", "figures"):
            fields.setdefault(_name(one, sheet), []).extend([one.field] if one.field else [])
    for name, several in fields.items():
        yield f"{name} ({', '.join(several)})" if several else name


def _name(change: Change, sheet: TermSheet) -> str:
    if change.path[0] == "exchange":
        return exchange(sheet.exchanges[change.path[1]], sheet, rated=not change.field)
    if change.term_id:
        return title(change.term_id, sheet)
    named = change.path[0] in ("open", "agreed")
    return f"issues named as {change.path[0]}" if named else f"the whole text ({change.path[0]})"
