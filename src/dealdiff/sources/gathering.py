"""All that several reports tell, as statements of those who tell it, each content once."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.attributing import attributed, by_silence, fields_told
from dealdiff.sources.given_reports import labels
from dealdiff.sources.report import Report
from dealdiff.sources.telling_apart import (
    HEADING,
    SILENCE_AS,
    TERMS,
    Apart,
    as_judged,
    told_beside,
    with_silence,
)
from dealdiff.sources.uniting import dated, said_by_people, united
from dealdiff.values.presence import UNREPORTED

_UNCLAIMED = (*HEADING, SILENCE_AS[0])  # what says which text it is, and claims nothing


def told_by_each(named: list[TermSheet]) -> list[Report]:
    """All that each report tells, under the common names."""
    fields = fields_told(named)
    beside = [told_beside(one) for one in named]
    places = sorted({path for one in beside for path in one})
    ids = {one.id for one in named}
    return [
        Report(
            sheet=sheet,
            label=label,
            text=(*attributed(sheet), *by_silence(sheet, fields)),
            beside=with_silence(sheet, own, places),
            people=tuple(said_by_people(sheet, ids)),
            mistaken={},
        )
        for sheet, own, label in zip(named, beside, labels(named), strict=True)
    ]


def said_in_all(told: list[Report], apart: frozenset[Path]) -> tuple[Statement, ...]:
    """What every report tells, and says that people say, the same once."""
    sources = {*told[0].sheet.scope.sources, *(one.sheet.source for one in told)}
    plain = _told_by_all(told) - apart
    return united(
        (
            (said, one.sheet.source)
            for one in told
            for said in (
                *one.text,
                *(dated(each, one.sheet) for each in one.people),
                *_judgements(one, plain),
            )
        ),
        sources,
    )


def _judgements(one: Report, plain: frozenset[Path]) -> Iterator[Statement]:
    """What it tells beside terms and figures, in words; not what says which text it is, if all tell that."""
    for path, told in one.beside.items():
        heading = path in plain and path[0] in _UNCLAIMED
        if path[0] != TERMS and not heading and not (path in plain and _has_fields(one, path)):
            yield evolve(as_judged(told, one.sheet), mistaken=one.mistaken.get(path, UNREPORTED))


def _has_fields(one: Report, path: Path) -> bool:
    """Whether a place is a phase or exchange of which the report tells more than that there is one."""
    return any(len(other) > len(path) and other[: len(path)] == path for other in one.beside)


def _told_by_all(told: list[Report]) -> frozenset[Path]:
    """The places beside terms and figures at which all reports have the same words, which the text has."""
    return frozenset(
        path
        for path, own in told[0].beside.items()
        if path[0] != TERMS
        and all(path in one.beside and one.beside[path].words == own.words for one in told)
    )


def apart_at(path: Path, told: list[Report]) -> Apart:
    """What each report tells at a place where they differ."""
    return Apart(
        path=path, told=tuple((one.label, one.beside[path].words) for one in told if path in one.beside)
    )
