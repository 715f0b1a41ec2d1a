"""One point between two parties: how they stand to one another on one issue."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.diffing.change import Change, Setting
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.parties.comparing import Pair, State
from dealdiff.parties.distance import Distance
from dealdiff.parties.gap_reasons import reasons
from dealdiff.parties.gap_words import binding, point_sentence
from dealdiff.parties.measuring import distances
from dealdiff.parties.own_text import refused_of_own_text, unlike_own_text
from dealdiff.parties.position import Position
from dealdiff.parties.side import Side
from dealdiff.parties.state import pairs_of, state_of
from dealdiff.telling.naming import title
from dealdiff.values.verdict import Verdict


@frozen(kw_only=True)
class Point:
    """How two parties stand to one another on one issue, as one version tells it.

    ``id``, ``title``
        the issue.
    ``state``
        ``AGREED``: both want the same, or both refuse it. ``CONTESTED``: one wants it and the other refuses
        it. ``DIFFERING``: both want it, and surely not the same. ``ONE_SIDED``: the view of one of them,
        named in ``unreported``, is not reported. ``UNDETERMINED``: none of these is sure; ``reasons`` say
        why.
    ``left``, ``right``
        the positions of either party; ``earlier`` are those that it surely changed later in this version.
    ``changes``
        what differs between what both want, by the engine, from left to right.
    ``distances``
        how far apart they are, by field ("count", "of whom.women.count"), where numbers say it.
    ``reasons``
        in words, what bears on the state.
    ``second_hand``, ``conditional``, ``against_own_text``, ``unlike_own_text``, ``contradicting``
        the parties that are known here only by what others tell; that make it a precondition; that refuse
        what their own text has; that tell a field otherwise than it; that say what cannot both hold.
    ``remarks``
        what either says of the issue that is no stance on it: how it calls, judges or reads it.
    ``beside``
        the issues with points that are broader or narrower than this one: told beside it, and never merged.

    >>> from dealdiff.seeds import seed
    >>> from dealdiff.parties.gap import gap
    >>> (point,) = gap(seed("takeover-made-up")["raised-offer"], "buyer", "target-board").of("contested")
    >>> point.id, [one.verb for one in point.left], [one.verb for one in point.right]
    ('reverse-fee', ['refuses'], ['wants'])
    """

    id: str
    title: str
    state: State
    left: tuple[Position, ...] = ()
    right: tuple[Position, ...] = ()
    unreported: str = ""
    pairs: tuple[Pair, ...] = field(default=(), repr=False)
    distances: Keyed[Distance] = field(factory=Keyed)
    reasons: tuple[str, ...] = ()
    second_hand: tuple[str, ...] = ()
    against_own_text: tuple[str, ...] = ()
    unlike_own_text: tuple[str, ...] = ()
    contradicting: tuple[str, ...] = ()
    earlier: tuple[Position, ...] = ()
    remarks: tuple[Statement, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What differs between what both want, by the engine, from left to right."""
        return tuple(change for pair in self.pairs if pair.both_for for change in pair.changes)

    @property
    def verdicts(self) -> Keyed[Verdict]:
        """The engine's verdicts by field, from left to right."""
        return Keyed({".".join(one.path[2:]): one.verdict for one in self.changes if one.verdict is not None})

    @property
    def conditional(self) -> tuple[str, ...]:
        """The parties that make it a precondition, of talks or of a deal, and have not given that up."""
        return tuple(dict.fromkeys(one.party for one in self.positions if binding(one)))

    @property
    def positions(self) -> tuple[Position, ...]:
        """Those of both parties."""
        return (*self.left, *self.right)

    def __str__(self) -> str:
        return point_sentence(self, self.positions[0].sheet)


def point_of(one: Side, other: Side, setting: Setting) -> Point:
    """One issue: its state, and all that bears on it."""
    pairs = pairs_of(one, other)
    state = state_of(one, other, pairs)
    sides = tuple({side.party: side for side in (one, other) if side.positions}.values())
    missing = [side.party for side in (one, other) if not side.positions]
    return Point(
        id=one.issue,
        title=title(one.issue, TermSheet(id=setting.before.id, scope=setting.before.scope)),
        state=state,
        left=one.in_order,
        right=other.in_order,
        unreported=missing[0] if state is State.ONE_SIDED else "",
        pairs=pairs,
        distances=distances(pairs, one, other, setting),
        reasons=reasons(one, other, pairs, state),
        second_hand=tuple(side.party for side in sides if side.rests_on_others),
        against_own_text=refused_of_own_text(sides),
        unlike_own_text=tuple(side.party for side in sides if unlike_own_text(side)),
        earlier=tuple(dict.fromkeys((*one.earlier, *other.earlier))),
        remarks=tuple(dict.fromkeys((*one.remarks, *other.remarks))),
        contradicting=tuple(side.party for side in sides if side.contradicts_itself),
    )
