"""Why a point between two parties is as it is, in words: the same words for every party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dealdiff.model.spelling import words_of
from dealdiff.parties.attitude import Attitude, what_is_dropped
from dealdiff.parties.comparing import Bodies, Pair, State
from dealdiff.parties.framing import LEFT_OPEN
from dealdiff.parties.own_text import gives_up_of_own_text, unlike_own_text
from dealdiff.parties.position import Position
from dealdiff.parties.side import Side
from dealdiff.telling.naming import called, joined

_STANCES = {
    Attitude.OPEN: "{party} is open to it, which is neither for it nor against it",
    Attitude.GIVEN_UP: "{party} has given {dropped}, which is not to refuse it",
}
_OF_OWN_TEXT = "up what its own text has"
_FOR, _AGAINST = Attitude.FOR, Attitude.AGAINST
_NOT_ALIKE = "nothing that is told of it surely differs, and not all is told alike by both"
_BODIES = {
    (_FOR, _FOR, Bodies.SHORT): _NOT_ALIKE,
    (_FOR, _FOR, Bodies.WORDS): "what both want is told in words that are not compared",
    (_FOR, _FOR, Bodies.DATA): "what both want is told alike, but for details that are not compared",
    (_FOR, _FOR, Bodies.OTHER): "the two speak of two things on this issue",
    (_AGAINST, _AGAINST, Bodies.SHORT): "both {against} something of it, which is not told alike by both",
    (_AGAINST, _AGAINST, Bodies.WORDS): "what both {against} is told in words that are not compared",
    (_AGAINST, _AGAINST, Bodies.DATA): "both {against} it, with details that are not compared",
    (_AGAINST, _AGAINST, Bodies.APART): "both {against} something of it, and not the same",
    (_AGAINST, _AGAINST, Bodies.OTHER): "the two speak of two things on this issue",
    (Attitude.GIVEN_UP, Attitude.GIVEN_UP, Bodies.SAME): "both have given up the same",
}
_WANTED_AND_REFUSED = {
    Bodies.WORDS: "{name} {against} it in words that are not compared with what {for_} wants",
    Bodies.DATA: "{name} {against} it with details that are not compared with what {for_} wants",
    Bodies.OTHER: "what {name} {against} is not surely what {for_} wants",
}
_BARE = "neither says more of it than that"


def reasons(one: Side, other: Side, pairs: tuple[Pair, ...], state: State) -> tuple[str, ...]:
    """What bears on the state of a point, each once."""
    return tuple(dict.fromkeys(_reasons(one, other, pairs, state)))


def _reasons(one: Side, other: Side, pairs: tuple[Pair, ...], state: State) -> Iterator[str]:
    name = {side.party: side.setting.before.scope.name(side.party) for side in (one, other)}
    if not one.positions or not other.positions:
        missing = other if one.positions else one
        if state is State.ONE_SIDED:
            how = " at first hand" if missing.first_hand_only else ""
            yield f"no stance of {name[missing.party]} is reported here{how}"
        yield from _said_beside(missing, name[missing.party])
        yield from _open_text(missing, name[missing.party])
        if missing.unread:
            yield f"{name[missing.party]} {missing.unread}"
        return
    for side in dict.fromkeys((one.party, other.party)):
        yield from _of_side(one if side == one.party else other, name[side])
    untold = any(side.contradicts_itself or side.tells_nothing for side in (one, other))
    if one.party != other.party and not untold:
        for pair in pairs if state is State.UNDETERMINED else ():
            yield from _of_pair(pair, (one, other), name)
        yield from _bare(one, other, pairs)


def _of_side(side: Side, name: str) -> Iterator[str]:
    if side.contradicts_itself:
        yield f"{name} says of it what cannot both hold"
    elif fields := side.told_in_several_ways:
        what = "it" if fields == ("all",) else joined([*fields])
        yield f"{name} tells {what} in several ways, of which none is compared"
    yield from _unlike_text(side, name)
    yield from _said_beside(side, name)
    yield from _unsure(side, name)
    for attitude, words in _STANCES.items():
        for one in side.of(attitude):
            dropped = _OF_OWN_TEXT if gives_up_of_own_text(side) else what_is_dropped(one.told)
            yield words.format(party=name, dropped=dropped)


def _unlike_text(side: Side, name: str) -> Iterator[str]:
    if fields := unlike_own_text(side):
        yield f"{name} tells {joined([*fields])} otherwise than the text that it made its own"


def _unsure(side: Side, name: str) -> Iterator[str]:
    """What is announced, accepted as none, judged mistaken, withheld or left open."""
    if side.announced:
        yield f"what {name} is to hold is announced, and not told as done"
    if side.accepts_none:
        yield f"{name} accepts what the text says of it, which is none"
    if side.judges:
        judges = joined([called(one, side.setting.before.scope) for one in side.judges])
        yield f"what {name} holds was judged mistaken by {judges}"
    yield from _open_text(side, name)
    for field, presence in side.left_open.items():
        yield f"{words_of(field)} is {LEFT_OPEN[presence.value]} by {name}"


def _open_text(side: Side, name: str) -> Iterator[str]:
    """What the text leaves open, where it is what the party holds."""
    for words in side.text_open if side.rests_on_open_text else ():
        yield f"what {name} holds is what the text has, which {words}"


def _said_beside(side: Side, name: str) -> Iterator[str]:
    """What it denies of the issue, and what it says against the text as a whole."""
    if side.denied:
        yield f"{name} denies what is told of it"
    for act in side.against:
        yield f"{name} {act.verb} the text as a whole, which does not tell what it holds on each point"


def _of_pair(pair: Pair, sides: tuple[Side, Side], name: Mapping[str, str]) -> Iterator[str]:
    """Why no more is sure; who is for anything may be against a thing by that, and refuse nothing."""
    if pair.state is not State.UNDETERMINED:
        return
    if {pair.left, pair.right} == {_FOR, _AGAINST}:
        one, other = sides if pair.left is _AGAINST else sides[::-1]
        against = "is against" if one.of(_FOR) else "refuses"
        words = _WANTED_AND_REFUSED[pair.bodies]
        yield words.format(name=name[one.party], against=against, for_=name[other.party])
    elif (told := _BODIES.get((pair.left, pair.right, pair.bodies))) is not None:
        yield told.format(against="are against" if any(one.of(_FOR) for one in sides) else "refuse")


def _bare(one: Side, other: Side, pairs: tuple[Pair, ...]) -> Iterator[str]:
    """Where both are for it, or both against it, and nothing more is told by either."""
    held = (*one.deciding, *other.deciding)
    if all(pair.state is State.AGREED for pair in pairs) and not any(map(_says_more, held)):
        yield _BARE


def _says_more(one: Position) -> bool:
    return one.told is not None and bool(one.told.reported())
