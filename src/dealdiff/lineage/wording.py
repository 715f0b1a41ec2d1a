"""Entries of a log in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change
from dealdiff.diffing.narration import brief, sentence
from dealdiff.lineage.events import Event
from dealdiff.model.sheet import TermSheet
from dealdiff.telling.naming import joined, upper_first
from dealdiff.values.when import When

NOT_TO_SAY = "which is not to say dropped, settled or withdrawn"
UNCERTAIN = "the order in time is not certain"


Last = tuple[TermSheet, tuple[Change, ...], bool]


def against(event: Event, baseline: str, same_as: Sequence[str], *, possibly: bool) -> str:
    """What became of a term, against which version; from which others nothing differs; whether the order in
    time leaves doubt.
    """
    words = [f"{event}, against {baseline}" if baseline else str(event)]
    if same_as:
        words.append(f"nothing differs from {joined(list(same_as))}")
    if possibly:
        words.append(UNCERTAIN)
    return "; ".join(words)


def logged(
    summary: str,
    before: TermSheet | None,
    after: TermSheet,
    changes: tuple[Change, ...],
    last: Last | None,
) -> str:
    """An entry in sentences: which version, what became of the term, and what differs.

    ``last``: the version that told the term before or came between, where there is one, what differs from
    that, and whether it came between.
    """
    silent = [one for one in changes if one.family == SILENCE]
    if before is not None and silent and len(silent) == len(changes) and last is None:
        listed = "; ".join(brief(one, before, after) for one in silent)
        return f"{dated(after)}: {summary}, {NOT_TO_SAY}: {listed}."
    words = [*told(changes, before, after)]
    if last is not None:
        sheet, since, between = last
        if between and before is not None and not words:
            words = [f"Nothing differs from {before.id}."]
        words += [
            which(sheet.id, between=between),
            *(list(told(since, sheet, after)) or ["nothing differs."]),
        ]
    return " ".join([f"{dated(after)}: {summary}.", *words])


def which(version: str, *, between: bool) -> str:
    """What else an entry is held against, and why."""
    return f"Against {version}, which {'came between' if between else 'told it before'}:"


def dated(sheet: TermSheet) -> str:
    """A version's id and its date."""
    return f"{sheet.id} ({sheet.date if isinstance(sheet.date, When) else 'undated'})"


def told(changes: Iterable[Change], before: TermSheet | None, after: TermSheet) -> Iterator[str]:
    """The changes' own sentences, what is not repeated in one; with nothing before, what is told."""
    several = tuple(changes)
    nothing = TermSheet(id=after.id, scope=after.scope)
    for one in several:
        if before is None and one.path[0] != "statements":
            yield f"{upper_first(brief(one, nothing, after))}."
        elif one.family != SILENCE:
            yield sentence(one, before or nothing, after)
    silent = [brief(one, before or nothing, after) for one in several if one.family == SILENCE]
    if silent:
        yield f"Not repeated here, {NOT_TO_SAY}: {'; '.join(silent)}."
