"""What a value is said to have been ("was about 700"), against what the version before tells."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dealdiff.calling.call import Agreement
from dealdiff.errors import ParseError
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.verdict import Basis, Info, Verdict
from dealdiff.values.when import When

_NUMBERS = (Quantity, Duration, When, Moment, Rate)
Number = Quantity | Duration | When | Moment | Rate
_ANSWERS = {
    Info.SAME: Agreement.AGREES,
    Info.MORE: Agreement.AGREES,  # what is told lies inside what it is called
    Info.CONTRARY: Agreement.DISAGREES,
}


BEFORE, AFTER = "before", "after"


def against(words: str, told: object, policy: Policy, side: str = BEFORE) -> tuple[Agreement, str] | None:
    """Whether a value in these words holds of what was told; ``None`` where it is no value of that type.

    >>> from dealdiff.values.policy import DEFAULT
    >>> against("about 700", Quantity("700"), DEFAULT)[0].value
    'agrees'
    >>> against("about 700", Quantity("900"), DEFAULT)[0].value
    'does not agree'
    >>> against("700", Quantity("about 700"), DEFAULT)[0].value
    'cannot be told'
    """
    told = told.count if isinstance(told, Figure) else told
    verdict = _verdict(words, told, policy)
    if verdict is None:
        return None
    by = f", by policy {verdict.policy}" if verdict.basis is Basis.POLICY else ""
    return _ANSWERS.get(verdict.info, Agreement.OPEN), f"told {side} as {told}{by}"


def _verdict(words: str, told: object, policy: Policy) -> Verdict | None:
    if not isinstance(told, _NUMBERS):
        return None
    try:
        called = type(told)(words)
    except ParseError:
        return None
    if isinstance(told, Quantity) and isinstance(called, Quantity) and told.unit != called.unit:
        return None  # weeks are not said of people
    return called.verdict_to(told, policy)  # type: ignore[arg-type] # of one type: it was made from that


def contrary(one: str, other: str) -> bool:
    """Whether words for two values cannot both hold of one, by the words of each alone.

    >>> contrary("40", "50"), contrary("about 40", "42"), contrary("40", "six weeks"), contrary("40", "")
    (True, False, False, False)
    """
    verdicts = [found for kind in _NUMBERS if (found := _of_type(kind, one, other)) is not None]
    return bool(verdicts) and all(
        found.info is Info.CONTRARY and found.basis is Basis.STATED for found in verdicts
    )


def _of_type(kind: type[Number], one: str, other: str) -> Verdict | None:
    try:
        told = kind(other)
    except ParseError:
        return None
    return _verdict(one, told, DEFAULT)


def told_values(id_: str, sheet: TermSheet) -> Iterator[Number]:
    """The numbers, lengths and times that a version tells of a term."""
    found = (items.at(id_) for items in (sheet.terms, sheet.figures, sheet.parts))
    item = next((one for one in found if one is not None), None)
    if item is None or isinstance(item, Presence):
        return
    for attribute in attrs.fields(type(item)):
        value = getattr(item, attribute.name)
        if isinstance(value, _NUMBERS):
            yield value


def of_item(
    words: str, id_: str, sheet: TermSheet, policy: Policy, side: str = BEFORE
) -> tuple[Agreement, str]:
    """The same of whatever one value a version tells of a term that the words can be compared with."""
    found = [
        one for value in told_values(id_, sheet) if (one := against(words, value, policy, side)) is not None
    ]
    if len(found) == 1:
        return found[0]
    several = "tells several values that it may be" if found else "tells no value that it could be"
    return Agreement.OPEN, f"the version {side} {several}"
