"""What a later report just does not repeat: taken away in the delta, and not taken away in meaning."""

from __future__ import annotations

from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.values.presence import UNREPORTED, Presence

ITEM = 2  # steps of the path of a whole item: its collection and its id


def not_repeated(path: Path, after: TermSheet) -> bool:
    """Whether what an atom takes away at a place is only what the later report does not repeat.

    That is a field of an item on which the report is silent, or a statement: not to repeat one is
    never to withdraw it, whoever else of the same party speaks.

    >>> not_repeated(("terms", "fee", "cap"), TermSheet(id="may"))
    True
    """
    if path[0] == "statements":
        return len(path) == ITEM
    if path[0] == "phases" and path[-1] == "after":
        return False  # told or not, the order is one with the other phases': a change of its own
    return len(path) > ITEM and _silence(path[0], path[1], after) is UNREPORTED


def _silence(section: str, id_: str, after: TermSheet) -> Presence | None:
    if section == "terms":
        return after.silent_on(id_)
    return {"phases": after.silence.of_phases, "exchange": after.silence.default}.get(section)
