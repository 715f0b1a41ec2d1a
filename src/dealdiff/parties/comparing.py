"""What two parties' stances on one issue come to: the decision, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from itertools import product

from attrs import evolve, frozen

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.saying.bans import in_one_sense, type_of_issue
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.diffing.saying.stances import comparable, verbs_in_one_sense
from dealdiff.diffing.significance import Significance
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.parties.attitude import ATTITUDE_OF, Attitude
from dealdiff.values.details import Details
from dealdiff.values.presence import TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.wording import Wording
from dealdiff.views.opposing import opposite
from dealdiff.views.standing_acts import changes_between, surely


class State(Enum):
    """How two parties stand to one another on one issue, the widest apart first.

    >>> State("one-sided")
    <State.ONE_SIDED: 'one-sided'>
    """

    CONTESTED = "contested"
    DIFFERING = "differing"
    UNDETERMINED = "undetermined"
    ONE_SIDED = "one-sided"
    AGREED = "agreed"


class Bodies(Enum):
    """How what two stances are about relates.

    ``SAME``: one thing, told alike; of a refusal, the very thing that the other wants. ``APART``: they
    surely differ. ``SHORT``: no difference is sure, and not all is told by both alike. ``WORDS``: free text
    stands in the way. ``DATA``: free details do, and nothing else. ``OTHER``: two things.
    """

    SAME = "the same"
    APART = "surely different"
    SHORT = "not told alike"
    WORDS = "in words that are not compared"
    DATA = "with details that are not compared"
    OTHER = "two things"


_FOR, _AGAINST = Attitude.FOR, Attitude.AGAINST

TABLE: dict[tuple[Attitude, Attitude, Bodies], State] = {
    (_FOR, _FOR, Bodies.SAME): State.AGREED,
    (_FOR, _FOR, Bodies.APART): State.DIFFERING,
    (_AGAINST, _AGAINST, Bodies.SAME): State.AGREED,
    (_FOR, _AGAINST, Bodies.SAME): State.CONTESTED,
    (_AGAINST, _FOR, Bodies.SAME): State.CONTESTED,
}
"""All else is undetermined: who is open to a thing, or has given it up, is neither for nor against it."""


@frozen(kw_only=True)
class Pair:
    """One stance of either side, compared: their attitudes in one sense, and what differs."""

    left: Attitude
    right: Attitude
    bodies: Bodies
    changes: tuple[Change, ...] = ()

    @property
    def both_for(self) -> bool:
        """Whether both are for it, so that what they want is measured."""
        return self.left is self.right is _FOR

    @property
    def state(self) -> State:
        """What the table says."""
        return TABLE.get((self.left, self.right, self.bodies), State.UNDETERMINED)


def compared(left: Statement, right: Statement, setting: Setting) -> Pair:
    """Two stances on one issue, compared by the one engine."""
    one, other = (ATTITUDE_OF[verb] for verb in verbs_in_one_sense(left, right, setting))
    if not comparable(left, right, setting):
        return Pair(left=one, right=other, bodies=Bodies.OTHER)
    left, right = in_one_sense(left, right, setting)
    if _FOR in (one, other) and {_AGAINST, Attitude.GIVEN_UP} & {one, other}:
        return Pair(left=one, right=other, bodies=_refused(left, right, setting))
    left, right = _with_term(left, setting.before), _with_term(right, setting.after)
    changes = changes_between(left.body, right.body, setting)
    return Pair(left=one, right=other, bodies=_alike(left, right, changes, setting), changes=changes)


def each_met(left: int, right: int, alike: Iterable[bool]) -> bool:
    """Whether of so many stances of two sides each is met by one of the other side that says the same.

    ``alike`` says it of each pair of them, in order. Two refusals are met by the same two.

    >>> each_met(2, 2, [True, False, False, True]), each_met(1, 2, [True, False])
    (True, False)
    """
    met = [at for at, same in zip(product(range(left), range(right)), alike, strict=True) if same]
    return len({one for one, _ in met}) == left and len({other for _, other in met}) == right


def _with_term(one: Statement, sheet: TermSheet) -> Statement:
    """The stance with a term that says nothing more, where it only names an issue of a declared type."""
    type_ = type_of_issue(one.subject, sheet) if one.body is None else None
    return one if type_ is None else evolve(one, body=type_(id=one.subject))


def _refused(left: Statement, right: Statement, setting: Setting) -> Bodies:
    """Whether the one refuses what the other is for, or has given that up."""
    if opposite(left, right, setting):
        loose = _by_details(left, right) or _by_details(right, left)
        return Bodies.DATA if loose else Bodies.SAME
    one, other = _without_text(left), _without_text(right)
    if opposite(one, other, setting):
        return Bodies.WORDS
    return Bodies.OTHER


def _by_details(one: Statement, other: Statement) -> bool:
    """Whether the one refuses a thing with free details that the other does not tell alike."""
    told = _details(one) if ATTITUDE_OF[one.verb] is _AGAINST else None
    return told is not None and told != _details(other)


def _details(one: Statement) -> Details | None:
    told = one.body.details if isinstance(one.body, Term) else None
    return told if isinstance(told, Details) else None


def _without_text(one: Statement) -> Statement:
    """The stance without the free text of its body; without a body that has nothing else."""
    if not isinstance(one.body, Term) or not isinstance(one.body.text, Wording):
        return one
    body = evolve(one.body, text=UNREPORTED)
    return evolve(one, body=body if body.reported() else None)


def _alike(left: Statement, right: Statement, changes: tuple[Change, ...], setting: Setting) -> Bodies:
    """Whether what both are for, or against, is one thing told alike."""
    one, other = left.body, right.body
    if not isinstance(one, Term) or not isinstance(other, Term):
        return Bodies.SAME if one is other else Bodies.SHORT
    if type(one) is not type(other):
        if not of_one_thing(left, right, setting):
            return Bodies.OTHER
        return Bodies.SAME if _told_of(one) == _told_of(other) else Bodies.SHORT
    if any(map(surely, changes)):
        return Bodies.APART
    loose = [each for each in changes if not _settled(each)]
    fields = {each.field for each in loose}
    if fields and fields <= _NOT_COMPARED.keys():
        return _NOT_COMPARED["text" if "text" in fields else "details"]
    return Bodies.SHORT if loose or left_open(one) or left_open(other) else Bodies.SAME


_NOT_COMPARED = {"text": Bodies.WORDS, "details": Bodies.DATA}


def left_open(term: Term) -> dict[str, Presence]:
    """The fields that a term withholds, or leaves to be agreed, by attribute name; of slices too."""
    found = {}
    for name, value in term.reported().items():
        inner = value.values() if isinstance(value, Keyed) else ()
        counts = [value, *(getattr(one, "count", None) for one in inner)]
        for one in counts:
            if isinstance(one, Presence) and (one is UNDISCLOSED or one is TO_BE_AGREED):
                found[name] = one
    return found


_SEATS = ("from_", "where")  # where forces leave, and where they stay


def _told_of(term: Term) -> dict[str, object]:
    """What a term of one of two opposite types tells, wherever it has its place."""
    return {"where" if name in _SEATS else name: value for name, value in term.reported().items()}


_LIGHT = frozenset({Significance.EDITORIAL, Significance.RECORD})


def _settled(change: Change) -> bool:
    """Whether a change leaves the thing what it is: other words, or who tells it; never free details."""
    return change.significance in _LIGHT and change.field != "details"
