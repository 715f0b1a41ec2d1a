"""How two rates compare between texts known in full: for whom no rate is told, nothing is given."""

from __future__ import annotations

from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.product import both_hold
from dealdiff.values.rate import OPEN, Rate
from dealdiff.values.scheme import EMPTY, ConceptScheme
from dealdiff.values.verdict import EQUAL, Direction, Info, Verdict, related


def rates_in_full(
    before: Rate, after: Rate, policy: Policy = DEFAULT, scheme: ConceptScheme = EMPTY
) -> Verdict:
    """How ``after`` relates to ``before`` where both texts are known in full.

    Where all that differs is that more groups have a rate, the words reach further: LESS; where fewer have
    one, MORE. Beside another difference, or both ways at once, both cannot hold. In all else it is
    :meth:`Rate.verdict_to`.

    >>> before, after = Rate("30 for each soldier"), Rate("30 for each soldier, 30 for each civilian")
    >>> scheme = ConceptScheme.of({"soldiers": None, "civilians": None}, [("soldiers", "civilians")])
    >>> before.verdict_to(after, scheme=scheme).name, rates_in_full(before, after, scheme=scheme).name
    ('narrowed', 'widened')
    """
    if before.words == after.words:
        return EQUAL
    told = [verdict for *_, verdict in before.by_group(after, policy, scheme) if verdict is not None]
    others = [one for one in told if one.policy != OPEN]
    come = [_GIVEN[one.info] for one in told if one.policy == OPEN]
    if len(set(come)) == 1 and all(one.info is Info.SAME for one in others):
        further = come[0].direction is Direction.UP
        return both_hold([*others, related(Info.LESS if further else Info.MORE)])
    return both_hold([*others, *come])


_GIVEN = {
    Info.MORE: Verdict(info=Info.CONTRARY, direction=Direction.UP),  # nothing, and then so many for each
    Info.LESS: Verdict(info=Info.CONTRARY, direction=Direction.DOWN),
}
