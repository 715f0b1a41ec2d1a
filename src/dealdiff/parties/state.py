"""The state of a point: the widest that any pair of stances is apart, where that is sure."""

from __future__ import annotations

from dealdiff.parties.comparing import Pair, State, compared, each_met
from dealdiff.parties.side import Side

ORDER = tuple(State)


def pairs_of(one: Side, other: Side) -> tuple[Pair, ...]:
    """Each stance of the one compared with each of the other."""
    return tuple(compared(this, that, one.setting) for this in one.stances for that in other.stances)


def state_of(one: Side, other: Side, pairs: tuple[Pair, ...]) -> State:
    """How two parties stand to one another on an issue; nothing stands between a party and itself."""
    if one.party == other.party:
        return State.AGREED
    if not one.positions or not other.positions:
        missing, held = (other, one) if one.positions else (one, other)
        rejected = missing.against and any(each.of_text for each in held.positions)
        return (
            State.UNDETERMINED
            if missing.denials or rejected or missing.rests_on_open_text
            else State.ONE_SIDED
        )
    if any(side.denied or side.rests_on_open_text for side in (one, other)):
        return State.UNDETERMINED
    found = _widest(one, other, pairs)
    if one.judges or other.judges:
        this, that = one.unquestioned, other.unquestioned
        return found if found is _widest(this, that, pairs_of(this, that)) else State.UNDETERMINED
    return found


def _widest(one: Side, other: Side, pairs: tuple[Pair, ...]) -> State:
    if not pairs or one.contradicts_itself or other.contradicts_itself:
        return State.UNDETERMINED
    if one.accepts_none or other.accepts_none:
        return State.AGREED if one.accepts_none and other.accepts_none else State.UNDETERMINED
    widest = min((pair.state for pair in pairs), key=ORDER.index)
    alike = (pair.state is State.AGREED for pair in pairs)
    if widest is State.UNDETERMINED and each_met(len(one.stances), len(other.stances), alike):
        widest = State.AGREED
    vague = one.told_in_several_ways or other.told_in_several_ways
    return State.UNDETERMINED if widest is State.AGREED and vague else widest
