"""What the silence of a text means that several reports tell alike: never more than that of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from dealdiff.diffing.voices.tellings import ITEM, TERMS, tellings, told_fields
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES, Silence
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.sources.report import Report
from dealdiff.sources.telling_apart import LIFE, SILENCE_AS
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.joining import agreed_silence


def compiled_silence(sheet: TermSheet, reports: Sequence[Report], apart: frozenset[Path]) -> Silence:
    """What all reports' silence means; nothing where they differ, and of what is told apart."""
    several = [one.sheet.silence for one in reports]
    found = several[0]
    for one, other in pairwise(reports):
        found = agreed_silence(evolve(one.sheet, silence=found), other.sheet)
    as_ = "" if SILENCE_AS in apart else sheet.silence.as_
    if any(path[0] in (*LIFE, "exchange") for path in apart):
        return Silence(as_=as_)
    open_ = {path[1] for path in _left_out(sheet)}
    open_ |= {path[1] for path in apart if path[0] == TERMS}
    if any(path[0] == PHASES for path in apart):
        open_.add(PHASES)
    told = {id_ for id_ in open_ if found.of(id_, _type(sheet, id_)) is not UNREPORTED}
    return evolve(found, as_=as_, except_=Keyed({**found.except_, **dict.fromkeys(told, UNREPORTED)}))


def _type(sheet: TermSheet, id_: str) -> str:
    issue = sheet.scope.issues.at(id_)
    return issue.is_ if issue is not None else ""


def _left_out(sheet: TermSheet) -> Iterator[Path]:
    """What somebody tells or denies of terms that does not stand in the text."""
    for path, several in tellings(sheet).items():
        item = sheet.terms.at(path[1])
        own = {told for told, _ in told_fields(item)} if isinstance(item, Term) else set()
        stands = item is not None and path[ITEM:] in own | {()}
        if path[0] == TERMS and (not stands or any(one.denies for one in several)):
            yield path
