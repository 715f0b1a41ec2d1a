"""Shares beside numbers: "half of the hostages" and "65 hostages", where it is told how many there are.

Two shares compare as shares: what they are a share of may move without the term moving. A share beside a
number needs the number that it is a share of; told apart from the share, that number is named in the verdict.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any

from attrs import evolve

from dealdiff.errors import ParseError
from dealdiff.values.hedges import Hedge
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity, verdict_as_written
from dealdiff.values.units import is_real
from dealdiff.values.verdict import EQUAL, Basis, Info, Verdict

BASE_TOLD_APART = "base told apart"


def verdict_of_shares(
    before: Quantity,
    after: Quantity,
    base_before: Quantity | None = None,
    base_after: Quantity | None = None,
    policy: Policy = DEFAULT,
    *,
    as_written: bool = False,
) -> Verdict:
    """How ``after`` relates to ``before``, each of which may be a share of a base that is told apart from it.

    ``base_before`` and ``base_after`` tell how many there are of what either is a share of (``None``: not
    told). Only a share beside a number is resolved; then the verdict rests on the policy "base told
    apart". A base that does not fit the share (of other people, or hedged like the share) resolves nothing.
    Half of 131 people is 65 or 66 of them.
    ``as_written``: numerals mean what they say (:func:`~dealdiff.values.quantity.verdict_as_written`).

    >>> share, number = Quantity("half of the hostages"), Quantity("65 hostages")
    >>> verdict_of_shares(share, number).policy
    'share of an unknown base'
    >>> verdict = verdict_of_shares(share, number, base_before=Quantity("130"))
    >>> verdict.name, verdict.policy
    ('restated', 'base told apart')
    """
    if before.words == after.words:
        return EQUAL
    compare = verdict_as_written if as_written else Quantity.verdict_to
    numbers = in_numbers(before, after, base_before, base_after)
    if numbers is None:
        return compare(before, after, policy)
    verdict = compare(*numbers, policy)
    if verdict.info is not Info.CONTRARY and any(map(_is_between, (before, after), numbers)):
        verdict = evolve(verdict, direction=None)  # its two ends are one number that is not told
    return over_base(verdict)


def over_base(verdict: Verdict) -> Verdict:
    """The verdict of two numbers as that of a share and a number: it rests on the base."""
    named = ", ".join(sorted({BASE_TOLD_APART, *verdict.policy.split(", ")} - {""}))
    return evolve(verdict, same_words=False, basis=Basis.POLICY, policy=named)


def in_numbers(
    before: Quantity,
    after: Quantity,
    base_before: Quantity | None,
    base_after: Quantity | None,
    *,
    topped: bool = True,
) -> tuple[Quantity, Quantity] | None:
    """A share and a number as two numbers; ``None`` for two of a kind, and where no fitting base is told.

    "At least half" of 131 is at most all of them, and so then is "at least 70": ``topped`` says it of both.

    >>> share, number = Quantity("at least half of the hostages"), Quantity("at least 70")
    >>> [one.words for one in in_numbers(share, number, Quantity("131"), None)]
    ['66 to 131 hostage', '70 to 131']
    """
    old, new = _resolved(before, base_before), _resolved(after, base_after)
    if (before.share is None) == (after.share is None) or old is None or new is None:
        return None
    base = base_before if before.share is not None else base_after
    top = base.reading.low if base is not None and base.reading.exact else None
    one_unit = len({old.unit, new.unit} - {""}) < 2  # the share's and the number's
    return (_topped(old, top), _topped(new, top)) if topped and top is not None and one_unit else (old, new)


def _topped(number: Quantity, top: Fraction) -> Quantity:
    """A whole number that has no upper end, with one; any other one as it is."""
    said = number.reading
    if said.hedge not in (Hedge.AT_LEAST, Hedge.MORE_THAN) or said.low is None or not said.whole:
        return number
    least = _next(said.low) if said.hedge is Hedge.MORE_THAN else ceil(said.low)
    if least > top or top.denominator > 1:
        return number
    return Quantity(f"{least}{f' to {top}' if least < top else ''} {said.unit}")


def _resolved(told: Quantity, base: Quantity | None) -> Quantity | None:
    """A number as it is, a share as a number of its base; ``None`` where no fitting base is told."""
    if told.share is None:
        return told
    if base is None:
        return None
    try:
        return _whole(told.resolved(base), base.unit or told.reading.of)
    except ParseError:
        return None


def _is_between(told: Quantity, number: Quantity) -> bool:
    """Whether an exact share came to two whole numbers, one of which it is."""
    return told.reading.exact and number.hedge is Hedge.BETWEEN


def _whole(number: Quantity, unit: str) -> Quantity:
    """One number of whole things: where it is none, between the two next to it; a bound at the next one."""
    said = number.reading
    if not unit or is_real(unit):
        return number
    if said.hedge in _BOUNDS:
        words, end = _BOUNDS[said.hedge]
        return Quantity(f"{words} {end(said.high if said.low is None else said.low)} {unit}")
    if not said.exact or said.low is None or said.low.denominator == 1:
        return number
    return Quantity(f"{floor(said.low)} to {ceil(said.low)} {unit}")


def _next(number: Fraction) -> int:
    return floor(number) + 1


_BOUNDS: dict[Hedge, tuple[str, Callable[[Any], int]]] = {
    Hedge.AT_LEAST: ("at least", ceil),
    Hedge.MORE_THAN: ("at least", _next),
    Hedge.UP_TO: ("up to", floor),
    Hedge.FEWER_THAN: ("fewer than", ceil),
}
