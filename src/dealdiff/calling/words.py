"""Findings and what they are called, in sentences: the same words for every party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.calling.call import Agreement, Call
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


def row_lines(row: Row) -> Iterator[str]:
    """The finding, then each call beside it."""
    yield f"The finding: {row.sentence}" if row.finding is not None else f"{NO_FINDING}:"
    for call in row.calls:
        yield f"  {called(call)}; {answered(call)}."


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Every row that holds a call, then how many findings none is about."""
    several = list(rows)
    told = [row for row in several if row.calls]
    for row in told:
        yield from row_lines(row)
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
