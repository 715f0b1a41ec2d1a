"""Which parcels of two schedules are the same ones, and how the rest relate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from itertools import product

from attrs import frozen

from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.moment import Moment
from dealdiff.values.moment_relations import Relation
from dealdiff.values.policy import Policy
from dealdiff.values.product import both_hold
from dealdiff.values.schedule_words import Parcel
from dealdiff.values.sets import Interval
from dealdiff.values.verdict import RESTATED, Info, Verdict, related

OTHER_PARCELS = "parcels not told alike"
_NARROWER = (Info.SAME, Info.MORE)
_FITTING = (Info.SAME, Info.MORE, Info.LESS)
_FIELDS = ("count", "people", "when", "every", "starts", "until")


class Cut(Enum):
    """How the parcels of two schedules meet."""

    NONE = "none"  # one side tells no parcels
    PAIRED = "paired"  # one to one
    MORE_TOLD = "more told"  # the same ones, and one side tells more of them
    OTHERWISE = "otherwise"  # each side has parcels that the other has not
    APART = "apart"  # and they cannot both be: other numbers at one moment


@frozen
class Fitted:
    """How two lists of parcels meet, and what that says; ``None`` where neither side lists any."""

    cut: Cut
    verdict: Verdict | None


def fitted(
    before: tuple[Parcel, ...], after: tuple[Parcel, ...], partial: tuple[bool, bool], policy: Policy
) -> Fitted:
    """The parcels of both sides against each other."""
    if not before or not after:
        told = bool(before) or bool(after)
        return Fitted(Cut.NONE, related(Info.LESS if before else Info.MORE) if told else None)
    old, new = _unlike(before, after)
    table = {(i, j): _between(b, a, policy) for i, b in enumerate(old) for j, a in enumerate(new)}
    pairs: dict[int, int] = {}
    for accepted in ((Info.SAME,), _FITTING):
        pairs |= _only_ones(table, pairs, accepted)
    left = [one for i, one in enumerate(old) if i not in pairs]
    right = [one for j, one in enumerate(new) if j not in pairs.values()]
    cut, rest = _left_over((left, right), (before, after), partial, policy)
    if rest.info is Info.CONTRARY and not rest.policy:  # whatever the others are, it stays contrary
        return Fitted(cut, rest)
    names = related(Info.SAME, _names(table.values()))  # what was not paired may rest on a policy too
    return Fitted(cut, both_hold([*(table[pair] for pair in pairs.items()), rest, names]))


def _unlike(before: tuple[Parcel, ...], after: tuple[Parcel, ...]) -> tuple[list[Parcel], list[Parcel]]:
    """The parcels without those that both sides tell in the same words."""
    alike = Counter(one.words for one in before) & Counter(one.words for one in after)
    return _without(before, alike), _without(after, alike)


def _without(parcels: tuple[Parcel, ...], alike: Counter[str]) -> list[Parcel]:
    left, rest = Counter(alike), []
    for one in parcels:
        if left[one.words]:
            left[one.words] -= 1
        else:
            rest.append(one)
    return rest


@lru_cache(maxsize=4096)
def _between(before: Parcel, after: Parcel, policy: Policy) -> Verdict:
    """Field by field: all of them must hold; where one surely cannot, the fields after it are idle."""
    if before.rest != after.rest or (before.every is None) != (after.every is None):
        return related(Info.MIXED, OTHER_PARCELS)
    told: list[Verdict] = [RESTATED]
    for name in _FIELDS:
        one, other = getattr(before, name), getattr(after, name)
        if one is not None and other is not None:
            told.append(one.verdict_to(other, policy))
            if told[-1].info is Info.CONTRARY and not told[-1].policy:
                break
        elif one is not None or other is not None:
            told.append(related(Info.MORE if one is None else Info.LESS))
    return both_hold(told)


def _only_ones(
    table: dict[tuple[int, int], Verdict], known: dict[int, int], accepted: tuple[Info, ...]
) -> dict[int, int]:
    """The pairs of which each is the other's only one: the same pairs read backwards."""
    taken = {*known.values()}
    fit = [
        (i, j) for (i, j), verdict in table.items()
        if i not in known and j not in taken and verdict.info in accepted
    ]  # fmt: skip
    left, right = Counter(i for i, _ in fit), Counter(j for _, j in fit)
    return {i: j for i, j in fit if left[i] == 1 and right[j] == 1}


def _names(verdicts: Iterable[Verdict]) -> str:
    """The conventions of verdicts that a policy can choose."""
    named = {name for one in verdicts for name in one.policy.split(", ") if "=" in name or name == INCLUSIVE}
    return ", ".join(sorted(named))


def _left_over(
    left: tuple[list[Parcel], list[Parcel]],
    whole: tuple[tuple[Parcel, ...], tuple[Parcel, ...]],
    partial: tuple[bool, bool],
    policy: Policy,
) -> tuple[Cut, Verdict]:
    """What the parcels say that have no other one."""
    old, new = left
    if old and new:
        apart = not any(partial) and _apart(old, new, whole, policy)
        return (Cut.APART, apart) if apart else (Cut.OTHERWISE, related(Info.MIXED, OTHER_PARCELS))
    if not old and not new:
        return Cut.PAIRED, RESTATED
    if new:
        return Cut.MORE_TOLD, _more(new, whole[0], policy, partial=partial[0])
    return Cut.MORE_TOLD, _more(old, whole[1], policy, partial=partial[1]).mirror


def _more(new: list[Parcel], listed: tuple[Parcel, ...], policy: Policy, *, partial: bool) -> Verdict:
    """More parcels than the other side lists: told of a partial list, or out of "the rest"."""
    if partial:
        return related(Info.MORE)
    rest = next((one for one in listed if one.rest), None)
    paces = any(one.every is not None for one in listed) and any(one.every is not None for one in new)
    if rest is None or paces or not all(_out_of(one, rest, policy) for one in new):
        return related(Info.MIXED, OTHER_PARCELS)
    return related(Info.MORE)


def _out_of(parcel: Parcel, rest: Parcel, policy: Policy) -> bool:
    """Whether a parcel may be part of the rest."""
    if rest.people is not None and parcel.people != rest.people:
        return False
    when = _end(parcel)
    if rest.when is None:
        return True
    verdict = rest.when.verdict_to(when, policy) if when is not None else None
    return verdict is not None and verdict.info in _NARROWER and not verdict.policy


def _end(parcel: Parcel) -> Moment | None:
    """The moment by which all of a parcel has come."""
    told = parcel.until
    if told is not None and told.relation is Relation.UNTIL:
        return Moment(f"by {told.canonical.removeprefix('until ')}")
    return told or parcel.when


def _apart(
    old: list[Parcel],
    new: list[Parcel],
    whole: tuple[tuple[Parcel, ...], tuple[Parcel, ...]],
    policy: Policy,
) -> Verdict | None:
    """The verdict of two numbers at one exact moment, where each list is whole and has one parcel there."""
    contrary = [
        verdict
        for one, other in product(old, new)
        if (verdict := _at_one_moment(one, other, whole, policy)) and verdict.info is Info.CONTRARY
    ]
    surely = any(not one.policy for one in contrary)
    return related(Info.CONTRARY, "" if surely else both_hold(contrary).policy) if contrary else None


def _at_one_moment(
    one: Parcel, other: Parcel, whole: tuple[tuple[Parcel, ...], tuple[Parcel, ...]], policy: Policy
) -> Verdict | None:
    """How the numbers relate where both are all that comes at one exact moment."""
    if one.count is None or other.count is None or not _same_place(one, other, policy):
        return None
    alone = _alone(one, whole[0]) and _alone(other, whole[1])
    return one.count.verdict_to(other.count, policy) if alone else None


def _alone(parcel: Parcel, side: tuple[Parcel, ...]) -> bool:
    """Whether surely no other parcel of a side comes at the same moment."""
    others = [one.when for one in side if one is not parcel]
    return parcel.when is not None and all(
        one is not None and surely_apart(one, parcel.when) for one in others
    )


def _same_place(one: Parcel, other: Parcel, policy: Policy) -> bool:
    """Whether both are for the same people, told or not, at one exact moment."""
    if one.when is None or other.when is None or one.people != other.people:
        return False
    if _days(one.when) != _days(other.when):
        return False
    same = one.when.verdict_to(other.when, policy)
    return one.when.relation is Relation.AT and same.info is Info.SAME and not same.policy


@lru_cache(maxsize=1024)
def _days(moment: Moment) -> Interval:
    return moment.nested().stated


def surely_apart(one: Moment, other: Moment) -> bool:
    """Whether nothing can be at both moments."""
    verdict = one.verdict_to(other)
    return verdict.info is Info.CONTRARY and not verdict.policy
