"""Shares beside numbers: "half of the hostages" and "65 hostages", where it is told how many there are.

Two shares compare as shares: what they are a share of may move without the term moving. A share beside a
number needs the number that it is a share of; told apart from the share, that number is named in the verdict.
"""

from __future__ import annotations

from math import ceil, floor

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
    old, new = _resolved(before, base_before), _resolved(after, base_after)
    beside = (before.share is None) != (after.share is None)
    if not beside or old is None or new is None:
        return compare(before, after, policy)
    verdict = compare(old, new, policy)
    if verdict.info is not Info.CONTRARY and (_is_between(before, old) or _is_between(after, new)):
        verdict = evolve(verdict, direction=None)  # its two ends are one number that is not told
    named = ", ".join(sorted({BASE_TOLD_APART, *verdict.policy.split(", ")} - {""}))
    return evolve(verdict, same_words=False, basis=Basis.POLICY, policy=named)


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
    """One number of whole things: where it is none, between the two next to it."""
    said = number.reading
    if not said.exact or said.low is None or said.low.denominator == 1 or not unit or is_real(unit):
        return number
    return Quantity(f"{floor(said.low)} to {ceil(said.low)} {unit}")
