"""A term's length that an earlier report told, and its phase's that a later one tells: which stand."""

from __future__ import annotations

from collections.abc import Container, Iterator

from dealdiff.diffing.lengths import LASTS, PHASES, own_length
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.verdict import Info


def outlived(base: TermSheet, laid: TermSheet, said: Container[Path]) -> Iterator[Path]:
    """Where a length that ``base`` tells of a term cannot hold beside the one now ``said`` of its phase.

    A length told of the term here and of its phase there is one length (:mod:`dealdiff.diffing.lengths`),
    and the last mention wins. A term that ``base`` itself tells with another length than its phase's has one
    of its own, which stays.
    """
    for id_, term in laid.terms.items():
        path = (TERMS, id_, LASTS)
        if not isinstance(term, Term) or path in said or (PHASES, term.part, LASTS) not in said:
            continue
        if _exclude(term, laid) and not _exclude(base.terms.at(id_), base):
            yield path


def _exclude(term: TermOrPresence | None, sheet: TermSheet) -> bool:
    """Whether a sheet tells a term's length and its phase's, and they exclude each other."""
    own = own_length(term) if isinstance(term, Term) else None
    part = sheet.parts.at(term.part) if isinstance(term, Term) else None
    phase = part.lasts if part is not None else None
    return own is not None and isinstance(phase, Duration) and own.verdict_to(phase).info is Info.CONTRARY
