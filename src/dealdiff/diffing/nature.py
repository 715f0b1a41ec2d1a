"""What the later of two versions is to the earlier one."""

from __future__ import annotations

from dealdiff.model.sheet import RELATIONS, TermSheet

REPORT = "report"


def nature_of(before: TermSheet, after: TermSheet) -> str:
    """What the later version is to the earlier one: an amendment, a counter-proposal, or just a report.

    >>> march = TermSheet(id="march")
    >>> nature_of(march, TermSheet(id="may", parents={"march": "amends"})), nature_of(march, march)
    ('amendment', 'report')
    """
    relation = after.parents.at(before.id)
    return RELATIONS[relation] if relation else REPORT
