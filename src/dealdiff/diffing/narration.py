"""Changes as sentences: the catalogue's templates, filled with no more than the evidence.

Hedges, the basis of a verdict and who tells it stay in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.diffing.change import Change
from dealdiff.diffing.filling import Filling
from dealdiff.diffing.reading_sides import READINGS, reader_names
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.siding import VERSIONS, side_names, sided
from dealdiff.diffing.suggested import Match
from dealdiff.model.sheet import TermSheet

_RENAMED = "-renamed"
_WITH_CHILDREN = frozenset(
    {"term-replaced", "term-split", "term-merged"}
    | {noun + _RENAMED for noun in ("term", "phase", "exchange", "figure")}
)


def sentences(
    changes: Iterable[Change], before: TermSheet, after: TermSheet, axis: str = VERSIONS
) -> Iterator[str]:
    """One sentence for each change."""
    return (sentence(change, before, after, axis) for change in changes)


def sentence(change: Change, before: TermSheet, after: TermSheet, axis: str = VERSIONS) -> str:
    """What a change says, in one sentence of the catalogue; on another axis than versions, of two sides."""
    filling = Filling(change=change, before=before, after=after)
    words = filling.words()
    if axis != VERSIONS:
        by_field = axis == READINGS
        names = reader_names(change, before, after) if by_field else side_names(before, after, axis)
        told = sided(change, words, names) + _disagreeing(change, after)
        inner = change.children if change.kind in _WITH_CHILDREN else ()
        return " ".join([told, *sentences((*inner, *change.echoes), before, after, axis)])
    told = change.row.sentence.format_map(words) + _disagreeing(change, after)
    if change.match is not None:
        told = f"{told} {_suggested(change.match)}"
    if change.kind in _WITH_CHILDREN:
        told = " ".join([told, *sentences(change.children, _renamed(change, before), after)])
    told = " ".join([told, *sentences(change.echoes, before, after)])
    return f"Corrected: {told}" if filling.correcting and change.kind != "corrected" else told


def _suggested(match: Match) -> str:
    return f"That is a suggestion ({match.tier}, {match.percent})."


def _renamed(change: Change, before: TermSheet) -> TermSheet:
    """The earlier sheet as the changes inside a matched item name it."""
    if change.match is None or not change.kind.endswith(_RENAMED):
        return before
    return Renaming({change.match.before[0]: change.match.after[0]}).sheet(before)


def _disagreeing(change: Change, sheet: TermSheet) -> str:
    """What the change is by the accounts that tell the field otherwise."""
    told = [f"by {_voice(who, sheet)}, {verdict.name}" for who, verdict in change.accounts.items()]
    return f" Accounts differ: {'; '.join(told)}." if told else ""


def _voice(who: str, sheet: TermSheet) -> str:
    return ", told by ".join(sheet.scope.name(one) for one in who.split(", told by "))


def brief(change: Change, before: TermSheet, after: TermSheet) -> str:
    """What a change of the family ``silence`` is about, for a list under one heading."""
    words = Filling(change=change, before=before, after=after).words()
    if change.path[0] == "statements":
        return words["before"]
    if change.path[0] in ("open", "agreed") and change.term_id:
        return f"{words['subject']} (named as {change.path[0]})"
    field = f", {words['field']}" if words["field"] else ""
    return f"{words['subject']}{field}{words['detail']}{words['by']}"
