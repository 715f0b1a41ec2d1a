"""What became of a position: how one position of a party on an issue stands to an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve, field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.diffing.saying.stances import (
    DROPPED,
    HARDENED,
    REVERSED,
    SOFTENED,
    TAKEN_UP,
    comparable,
    read_verb,
    stance_kind,
)
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.parties.held import Held
from dealdiff.parties.part_taken import of_a_part
from dealdiff.parties.reports import CORRECTS, RESTATES
from dealdiff.parties.retelling import between, corrects_day, retellings, since
from dealdiff.parties.stated import as_stance as _whole_stance
from dealdiff.parties.stated import (
    counted_in,
    numbers,
    of_two_groups,
    otherwise_in,
    setting_of,
    surely_otherwise,
)
from dealdiff.parties.text_open import open_between
from dealdiff.telling.naming import joined
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import Presence
from dealdiff.views.opposing import TOWARDS, opposite


class How(Enum):
    """How a position stands to an earlier one on the same issue.

    >>> How("told otherwise").name
    'OTHERWISE'
    """

    HARDENED = "hardened"
    SOFTENED = "softened"
    REVERSED = "reversed"
    DROPPED = "dropped"  # said so; not to repeat a stance is never to drop it
    TAKEN_UP = "taken up"
    REPEATED = "repeated"
    OTHERWISE = "told otherwise"  # another thing, or one that cannot be compared
    CORRECTED = "corrected"  # the report that tells it corrects the other one: that is no move
    RESTATED = "restated"  # it tells the other one again


@frozen(kw_only=True)
class Move:
    """How a position stands to one before it.

    ``how``
        hardened, softened, reversed, dropped, taken up, repeated, or told otherwise; corrected or restated
        is what a report tells otherwise that corrects or restates the other one: that is no move.
    ``before``
        the earlier position.
    ``exactly``
        of a repeated one: whether it is told in the same words; else as far as both are told.
    ``otherwise``
        of what is told otherwise the fields, in words: "count 40, then 30".
    ``doubts``
        why it is not certain: which came first, at which remove it is told, whose words they are.
    ``surely``
        whether it is certain which came first.
    """

    how: How
    before: Held = field(repr=lambda held: f"{held.issue} in {held.version}")
    exactly: bool = False
    otherwise: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    surely: bool = field(default=True, eq=False, repr=False)

    @property
    def possibly(self) -> bool:
        """Whether it is not certain."""
        return bool(self.doubts)

    @property
    def against(self) -> str:
        """The id of the version that tells the earlier position."""
        return self.before.version

    def __str__(self) -> str:
        words = self.how.value
        if self.how is How.REPEATED and not self.exactly:
            words += " as far as both are told"
        if self.how is How.OTHERWISE:
            words += f": {'; '.join(self.otherwise)}" if self.otherwise else ", which cannot be compared"
        if self.how in _NO_MOVE:
            words += ", which is no move"
        doubts = f" ({'; '.join(self.doubts)})" if self.doubts else ""
        return f"{'possibly ' if self.doubts else ''}{words}, against {self.against}{doubts}"


_HOW = {
    HARDENED: How.HARDENED,
    SOFTENED: How.SOFTENED,
    REVERSED: How.REVERSED,
    DROPPED: How.DROPPED,
    TAKEN_UP: How.TAKEN_UP,
}
_RETOLD = {CORRECTS: How.CORRECTED, RESTATES: How.RESTATED}
_NO_MOVE = frozenset(_RETOLD.values())
ORDER = "which came first is not certain"
SOURCES = "told by two sources"
PART = "only a part of it was given up"


def move(before: Held, after: Held, *, surely: bool, policy: Policy = DEFAULT) -> Move:
    """The move from one position to another on the same issue; ``surely``: whether that is their order."""
    one, other = _as_stance(before, after), _as_stance(after, before)
    how = _how(one, other, setting_of(before, after, policy))
    again = between(before, after)
    redated = corrects_day(before, after) or corrects_day(after, before)
    if again and (redated or how is not How.REPEATED or _by_another_act(before, after)):
        return Move(how=_RETOLD[again], before=before, surely=surely)
    retold = () if again else tuple(retellings(before, after))
    exactly = _said(one) == _said(other)
    doubts = (
        *([] if surely or retold else [ORDER]),
        *_doubts(before, after),
        *([PART] if how is How.DROPPED and of_a_part(before, after) else []),
        *([SOURCES] if before.source != after.source and how is not How.REPEATED else []),
        *retold,
        *(open_between(before, after) if how is How.REPEATED and not exactly else ()),
        *(() if again else since((before, after))),
    )
    return Move(
        how=how,
        before=before,
        exactly=exactly,
        otherwise=tuple(_otherwise(before, after, policy)) if how is How.OTHERWISE else (),
        doubts=tuple(dict.fromkeys(doubts)),
        surely=surely,
    )


def _by_another_act(before: Held, after: Held) -> bool:
    """Whether a text is the party's by the one, and by another act, or none, by the other."""
    return before.verb != after.verb and (before.text is not None or after.text is not None)


def _otherwise(before: Held, after: Held, policy: Policy) -> Iterator[str]:
    """Of one stance, or two wishes, the numbers that are surely others, then what else surely is."""
    verbs = {read_verb(_whole_stance(one)) for one in (before, after)}
    if len(verbs) > 1 and not (before.position.is_wish and after.position.is_wish):
        return
    one, other = numbers(before), numbers(after)
    for name in sorted(one.keys() & other.keys()):
        if of_two_groups(name, before, after, policy):
            yield f"{name} {counted_in(name, before)}, then {counted_in(name, after)}"
        elif surely_otherwise(name, before, after, policy):
            yield f"{name} {one[name][0]}, then {other[name][0]}"
    fields = otherwise_in(before, after, policy)
    if fields:
        yield f"in {joined([*fields])}"


def at_odds(one: Held, other: Held, policy: Policy = DEFAULT) -> bool:
    """Whether a party is for a thing in one position, and in the other against that same thing."""
    return opposite(_as_stance(one, other), _as_stance(other, one), setting_of(one, other, policy))


def _how(one: Statement, other: Statement, setting: Setting) -> How:
    kind = stance_kind(one, other, setting)
    if kind:
        return _HOW[kind]
    alike = comparable(one, other, setting) and of_one_thing(one, other, setting)
    apart = _of_other_degree(one, other) or _of_other_type(one, other)
    return How.REPEATED if alike and not apart else How.OTHERWISE


def _of_other_type(one: Statement, other: Statement) -> bool:
    """Whether they speak of things of two types that are no opposites: to run a place, to be there."""
    before, after = one.body, other.body
    if not isinstance(before, Term) or not isinstance(after, Term):
        return False
    return type(before) is not type(after) and before.sense == after.sense


def _of_other_degree(one: Statement, other: Statement) -> bool:
    """Whether verbs or firmness differ all the same: a refusal beside a drop, preconditions of two things."""
    if "drops" in (one.verb, other.verb) and read_verb(one) != read_verb(other):
        return True
    pairs = ((one.of, other.of), (one.firmness, other.firmness))
    return any(
        before != after and not isinstance(before, Presence) and not isinstance(after, Presence)
        for before, after in pairs
    )


def _as_stance(one: Held, beside: Held) -> Statement:
    """The position as a stance. Who tables or signs a text is for its terms, no more or less firmly than
    it was or will be: only what else is told of them can tell the two apart.
    """
    if one.text is None:
        return one.statement
    verb = beside.verb if beside.text is None and beside.verb in TOWARDS else "accepts"
    return evolve(one.statement, verb=verb, family=STANCE, subject=one.issue, body=one.body)


def _said(one: Statement) -> tuple[object, ...]:
    return (read_verb(one), one.body, one.firmness, one.of)


def _doubts(before: Held, after: Held) -> Iterator[str]:
    both = (before, after)
    if any(one.expected for one in both):
        yield "announced, not told as done"
    if any(one.second_hand for one in both):
        yield "told at second hand"
    yield from dict.fromkeys(one.judged for one in both if one.judged)
    if _voices(before) != _voices(after):
        yield "said by other voices"


def _voices(one: Held) -> set[str]:
    """Who of the party says it, whoever else says it with them."""
    scope = one.position.sheet.scope
    own = {name for name in one.speakers if scope.party_of(name) == one.position.party}
    return own or set(one.speakers)
