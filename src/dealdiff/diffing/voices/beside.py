"""What a voice does not say of an item that its report says: whom the numbers count, and of which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from dealdiff.model.figure import Figure
from dealdiff.model.roles import counted_fields
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.telling.relaying import quoted_in, route
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED

_DAY = ("fixed", "as_of")
Body = Term | Figure


class Beside:
    """What is told beside the statements of a sheet: by the sheet itself where it is one report's.

    A text that several reports tell lends nothing to the word of one of them: there it is what that
    report itself tells, as far as it tells one thing.
    """

    def __init__(self, sheet: TermSheet) -> None:
        self.sheet = sheet
        self._bodies: dict[tuple[str, str], list[tuple[Body, bool]]] = defaultdict(list)
        for one in sheet.statements if not sheet.source else ():
            if one.verb == TELLS and one.body is not None:
                reports = self._reports(one) or one.who.names
                own = {*one.who.names} <= {*reports}
                for report in reports:
                    self._bodies[one.subject, report].append((one.body, own))

    def filled(self, one: Statement) -> Body | None:
        """The body of a statement with the groups that it counts, and the day that it is of.

        Of what several reports tell, the group only where each of them tells it: one more, that alone says
        whom a number counts, takes nothing from how the others had it. The day is one that any of them tells;
        what somebody tells of a figure, and does not deny, has it from the report's own word alone.
        """
        body = one.body
        if body is None:
            return None
        changes: dict[str, Any] = {}
        for fields in _lacking(body):
            own = fields == _DAY and one.verb == TELLS
            several = [
                [each for each, of_report in told if isinstance(each, type(body)) and (of_report or not own)]
                for told in self._others(one)
            ]
            lent = [{_told(each, fields) for each in told} - {_nothing(fields)} for told in several]
            found = set[tuple[object, ...]]().union(*lent)
            if len(found) == 1 and (fields == _DAY or set() not in lent):
                changes |= zip(fields, found.pop(), strict=True)
        return evolve(body, **changes) if changes else body

    def _others(self, one: Statement) -> list[Sequence[tuple[object, bool]]]:
        """What is told beside it, by each report in which it is told, and whether as its own word."""
        reports = () if self.sheet.source else self._reports(one)
        if reports and _in_full(one, reports):
            return []
        if reports:
            return [self._bodies[one.subject, report] for report in reports]
        items = self.sheet.figures if isinstance(one.body, Figure) else self.sheet.terms
        return [[(items.at(one.subject), True)]]

    def _reports(self, one: Statement) -> tuple[str, ...]:
        """The reports in which it is told, also those that nobody declares: not who relays it there."""
        scope = self.sheet.scope
        by = one.told_by.names if isinstance(one.told_by, Names) else ()
        outlets = [name for name in by if name not in scope.speakers and name not in scope.parties]
        return route("", scope, one.who.names, by, quoted_in(one), outlets).reports


def _in_full(one: Statement, reports: tuple[str, ...]) -> bool:
    """Whether it is all that a report itself tells of an item: not what stands apart in it as mistaken.

    Another report of the same outlet may be of another day.
    """
    return one.verb == TELLS and one.mistaken is UNREPORTED and {*one.who.names} <= {*reports}


def _lacking(body: Body) -> Iterator[tuple[str, ...]]:
    """The fields of a body that say of what it is, each with those that go with it, and are not told."""
    days = [_DAY] if isinstance(body, Figure) else []
    for fields in [*((group,) for _, group in counted_fields(type(body))), *days]:
        if _told(body, fields) == _nothing(fields):
            yield fields


def _told(body: Body, fields: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(body, name) for name in fields)


def _nothing(fields: tuple[str, ...]) -> tuple[object, ...]:
    return (UNREPORTED,) * len(fields)
