"""Entries of a log in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change
from dealdiff.diffing.narration import brief, sentence
from dealdiff.lineage.events import Event
from dealdiff.model.sheet import TermSheet
from dealdiff.telling.naming import upper_first
from dealdiff.values.when import When

NOT_TO_SAY = "which is not to say dropped, settled or withdrawn"


def logged(
    event: Event, before: TermSheet | None, after: TermSheet, changes: tuple[Change, ...], last: str
) -> str:
    """An entry in sentences: which version, what became of the term, and what differs.

    ``last``: what differs from a version that told the term before, where there is one (:func:`since_told`).
    """
    against = f", against {before.id}" if before is not None else ""
    silent = [one for one in changes if one.family == SILENCE]
    if before is not None and silent and len(silent) == len(changes) and not last:
        listed = "; ".join(brief(one, before, after) for one in silent)
        return f"{dated(after)}: {event}{against}, {NOT_TO_SAY}: {listed}."
    words = [f"{dated(after)}: {event}{against}.", *told(changes, before, after), *([last] if last else [])]
    return " ".join(words)


def since_told(last: TermSheet, after: TermSheet, since: tuple[Change, ...]) -> str:
    """What differs from the version that told the term before."""
    words = list(told(since, last, after)) or ["nothing differs."]
    return " ".join([f"Against {last.id}, which told it before:", *words])


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
