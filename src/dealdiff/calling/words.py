"""Findings and what they are called, in sentences: the same words for every party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.disputing import Dispute
from dealdiff.calling.row import Row
from dealdiff.telling.naming import upper_first
from dealdiff.telling.statements import saying
from dealdiff.values.presence import Presence

ANSWER = {
    Agreement.AGREES: "the call agrees with what is reported",
    Agreement.DISAGREES: "the call does not agree with what is reported",
    Agreement.OPEN: "whether the call agrees cannot be told",
}
NO_FINDING = "Beside no single finding"
NOBODY = "Nobody is reported to call any of this anything."


def called(call: Call) -> str:
    """What is called what, by whom, since when: "demands of Hamas: called new by ..."."""
    return f"{upper_first(call.object.title)}: {saying(call.statement, call.sheet)} [{report(call)}]"


def report(call: Call) -> str:
    """The version that tells it, its date and its publisher."""
    date = "undated" if isinstance(call.sheet.date, Presence) else str(call.sheet.date)
    return ", ".join(one for one in (f"{call.version} ({date})", call.publisher) if one)


def answered(call: Call) -> str:
    """Whether it agrees, and why."""
    return f"{ANSWER[call.agreement]}{f' ({call.why})' if call.why else ''}"


def disputed(one: Dispute, *, again: bool) -> str:
    """Between whom, and what either says: "Disputed between North (unchanged) and South (lowered)."."""
    if again:
        return f"{_between(one)}: the same dispute as above."
    return f"{_between(one)}."


def _between(one: Dispute) -> str:
    apart = one.one.object.key != one.other.object.key
    sides = (f"{_sides(each)} ({_said(each, apart=apart)})" for each in (one.one, one.other))
    return f"Disputed between {' and '.join(sides)}"


def _sides(call: Call) -> str:
    return " with ".join(call.sheet.scope.name(one) for one in call.parties if one in call.for_parties)


def _said(call: Call, *, apart: bool) -> str:
    return f"{call.object.title}: {call.says}" if apart else call.says


def with_disputes(rows: Iterable[Row]) -> Iterator[tuple[Row, list[str]]]:
    """Each row, with between whom it is disputed; what an earlier row is disputed in too is told as that."""
    told: set[int] = set()
    for row in rows:
        yield row, [*dict.fromkeys(disputed(one, again=id(one) in told) for one in row.disputes)]
        told |= {*map(id, row.disputes)}


def beside(row: Row, disputes: Iterable[str]) -> Iterator[str]:
    """Each call of a row, then between whom it is disputed."""
    yield from (f"{called(one)}; {answered(one)}." for one in row.calls)
    yield from disputes


def heading(row: Row) -> str:
    """The finding in its sentence, or that there is no single one."""
    return f"The finding: {row.sentence}" if row.finding is not None else f"{NO_FINDING}:"


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Every row that holds a call, then how many findings none is about."""
    several = list(rows)
    told = [row for row in several if row.calls]
    for row, disputes in with_disputes(told):
        yield heading(row)
        yield from (f"  {one}" for one in beside(row, disputes))
    if not told:
        yield NOBODY
    silent = uncalled(several)
    if silent:
        yield silent


def uncalled(rows: Iterable[Row]) -> str:
    """How many findings nobody calls anything; empty where there is none."""
    number = sum(1 for row in rows if not row.calls)
    if not number:
        return ""
    return f"{number} finding{'s' if number > 1 else ''} that nobody is reported to call anything."
