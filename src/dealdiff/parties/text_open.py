"""What a text that a party holds leaves open on an issue: unsettled, withheld, or to be agreed."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.telling.naming import joined
from dealdiff.values.presence import TO_BE_AGREED, UNDISCLOSED, Presence
from dealdiff.views.settled import unsettled_in
from dealdiff.views.wishes import Wishes

_WORDS = {UNDISCLOSED.value: "withholds it", TO_BE_AGREED.value: "leaves it to be agreed"}
_SILENT = "withholds what else is in it"


def open_in(issue: str, wishes: Wishes) -> tuple[str, ...]:
    """What the text leaves open on an issue, in words, where it is what a party holds."""
    accepts = any(one.subject == issue and one.verb == "accepts" and one.body is None for one in wishes.held)
    owns = bool(wishes.acts) and issue not in wishes.gone
    return tuple(_open_in(issue, wishes)) if accepts or owns else ()


def _open_in(issue: str, wishes: Wishes) -> Iterator[str]:
    sheet = wishes.sheet
    waiting = unsettled_in(issue, sheet)
    if waiting:
        fields = [".".join(path) for path in waiting]
        yield f"leaves {joined(fields) if all(fields) else 'it'} unsettled"
        return
    told = sheet.terms.at(issue)
    if isinstance(told, Presence) and told.value in _WORDS:
        yield _WORDS[told.value]
    elif told is None and sheet.silent_on(issue) is UNDISCLOSED:
        yield _SILENT
