"""A term's length that an earlier report told, and its phase's that a later one tells: which stand."""

from __future__ import annotations

from collections.abc import Container, Iterator

from dealdiff.diffing.lengths import LASTS, PHASES, own_length
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.verdict import Direction, Info


def outlived(base: TermSheet, laid: TermSheet, said: Container[Path]) -> Iterator[Path]:
    """Where a length that ``base`` tells of a term is surely longer than the one now ``said`` of its phase.

    A shorter one fits in the phase and stays, and so does what is permanent, which ends with no phase. A
    term that ``base`` itself tells with a longer length than its phase's outlasts that, and keeps its own.
    """
    retold = {id_ for id_ in laid.parts if (PHASES, id_, LASTS) in said}
    for id_, term in laid.terms.items() if retold else ():
        path = (TERMS, id_, LASTS)
        if not isinstance(term, Term) or term.part not in retold or path in said:
            continue
        if term is base.terms.at(id_) and laid.parts[term.part] is base.parts.at(term.part):
            continue  # nothing came between the two
        if _outlasts(term, laid) and not _outlasts(base.terms.at(id_), base):
            yield path


def _outlasts(term: TermOrPresence | None, sheet: TermSheet) -> bool:
    """Whether a sheet tells a term's length, with an end, and its phase's, and the first is surely longer."""
    own = own_length(term) if isinstance(term, Term) else None
    part = sheet.parts.at(term.part) if isinstance(term, Term) else None
    phase = part.lasts if part is not None else None
    if own is None or own.permanent or not isinstance(phase, Duration):
        return False
    verdict = phase.verdict_to(own)
    return verdict.info is Info.CONTRARY and verdict.direction is Direction.UP
