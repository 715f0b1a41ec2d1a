"""Shares beside numbers: "half of the hostages" and "65 hostages", where it is told how many there are.

Two shares compare as shares: what they are a share of may move without the term moving. A share beside a
number needs the number that it is a share of; told apart from the share, that number is named in the verdict.
"""

from __future__ import annotations

from attrs import evolve

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, Basis, Verdict

BASE_TOLD_APART = "base told apart"


def verdict_of_shares(
    before: Quantity,
    after: Quantity,
    base_before: Quantity | None = None,
    base_after: Quantity | None = None,
    policy: Policy = DEFAULT,
) -> Verdict:
    """How ``after`` relates to ``before``, each of which may be a share of a base that is told apart from it.

    ``base_before`` and ``base_after`` tell how many there are of what either is a share of (``None``: not
    told). Only a share beside a number is resolved; then the verdict rests on the policy "base told
    apart". A base that does not fit the share (of other people, or hedged like the share) resolves nothing.

    >>> share, number = Quantity("half of the hostages"), Quantity("65 hostages")
    >>> verdict_of_shares(share, number).policy
    'share of an unknown base'
    >>> verdict = verdict_of_shares(share, number, base_before=Quantity("130"))
    >>> verdict.name, verdict.policy
    ('restated', 'base told apart')
    """
    if before.words == after.words:
        return EQUAL
    old, new = _resolved(before, base_before), _resolved(after, base_after)
    beside = (before.share is None) != (after.share is None)
    if not beside or old is None or new is None:
        return before.verdict_to(after, policy)
    verdict = old.verdict_to(new, policy)
    named = ", ".join(sorted({BASE_TOLD_APART, *verdict.policy.split(", ")} - {""}))
    return evolve(verdict, same_words=False, basis=Basis.POLICY, policy=named)


def _resolved(told: Quantity, base: Quantity | None) -> Quantity | None:
    """A number as it is, a share as a number of its base; ``None`` where no fitting base is told."""
    if told.share is None:
        return told
    if base is None:
        return None
    try:
        return told.resolved(base)
    except ParseError:
        return None
