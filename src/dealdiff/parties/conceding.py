"""What is no move at all, and what makes the reading of one uncertain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.lineage.clocks import made_by_merging
from dealdiff.model.scope import Scope
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.moving import How, move
from dealdiff.parties.reports import CORRECTS
from dealdiff.parties.retelling import since
from dealdiff.parties.stated import limited_otherwise
from dealdiff.parties.times import Times
from dealdiff.parties.wording import said
from dealdiff.values.wording import Wording


def told_anew(one: Held) -> bool:
    """Whether a position can show a move: it is no correction, nor merged of others, nor only announced."""
    sheet = one.position.sheet
    return not (one.expected or made_by_merging(sheet) or CORRECTS in one.again.values())


def retold(before: Held, after: Held, times: Times) -> bool:
    """Whether the one is only another telling of the other.

    It is where the later report restates the earlier one, or where two sources tell them and it is not
    certain which came first.
    """
    if before.expected or before.version in after.again:
        return True
    return before.source != after.source and not times.earlier(before, after)


def of_one_party(scope: Scope, one: str, other: str) -> bool:
    """Whether two parties are one, or parts of one."""
    return _whole(scope, one) == _whole(scope, other)


def _whole(scope: Scope, party: str) -> str:
    seen = {party}
    while (found := scope.parties.at(party)) is not None and found.inside and found.inside not in seen:
        party = found.inside
        seen.add(party)
    return party


def doubts_of(before: Held | None, after: Held, other: Held) -> Iterator[str]:
    """What bears on a reading, beside what bears on the move itself."""
    if other.second_hand:
        yield "what it is measured against is told at second hand"
    if other.mistaken:
        yield f"what it is measured against was {other.judged}"
    if after.conditional and after.attitude is not Attitude.GIVEN_UP:
        yield f"it is made as a precondition{_of(after)}"
    if other.conditional:
        yield f"what it is measured against is a precondition{_of(other)}"
    if before is not None:
        for field in limited_otherwise(before, after):
            yield f"{before.version} and {after.version} do not tell it with the same {field}"
    yield from since([other])


def told_beside(after: Held, several: Iterable[Held]) -> Iterator[str]:
    """What else one report tells that the party itself holds on the issue, where that is not the same."""
    for one in several:
        if one == after or one.version != after.version or one.expected or one.taken_back:
            continue
        own = after.second_hand or not one.second_hand
        if own and move(one, after, surely=True).how is not How.REPEATED:
            yield f"{one.version} also tells: {said(one)}"


def of_drop(after: Held) -> Iterator[str]:
    """The same of a drop of what no version told before."""
    if after.second_hand:
        yield "told at second hand"
    if after.mistaken:
        yield after.judged
    yield "that it was wanted is told by the drop alone"


def _of(one: Held) -> str:
    return f" of {one.statement.of}" if isinstance(one.statement.of, Wording) else ""
