"""What stands between two parties in one version, issue by issue: agreed, contested, differing, one-sided."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.typed import Json
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.parties.comparing import Pair, State
from dealdiff.parties.distance import Distance
from dealdiff.parties.gap_reasons import reasons
from dealdiff.parties.gap_words import binding, gap_lines, point_sentence
from dealdiff.parties.measuring import distances
from dealdiff.parties.own_text import refused_of_own_text
from dealdiff.parties.position import Position
from dealdiff.parties.rows import gap_data
from dealdiff.parties.side import Side, by_issue
from dealdiff.parties.state import ORDER, pairs_of, state_of
from dealdiff.parties.text_acts import Voice, voice_of
from dealdiff.telling.naming import title
from dealdiff.values.names import Names
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import DEFAULT, Policy
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
        the positions of either party.
    ``changes``
        what differs between what both want, by the engine, from left to right.
    ``distances``
        how far apart they are, by field ("count", "of whom.women.count"), where numbers say it.
    ``reasons``
        in words, what bears on the state.
    ``second_hand``, ``conditional``, ``against_own_text``, ``contradicting``
        the parties that are known here only by what others tell; that make it a precondition; that refuse or
        drop what their own text has; that say what cannot both hold.
    ``beside``
        the issues with points that are broader or narrower than this one: told beside it, and never merged.

    >>> from dealdiff.seeds import seed
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
    contradicting: tuple[str, ...] = ()
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


@frozen(kw_only=True, repr=False)
class Gap:
    """What stands between two parties in one version.

    It iterates over the points that are not agreed, and is true where there is one. ``points`` are all of
    them, the widest apart first. ``open_without_stance`` and ``agreed_without_stance`` are the issues that
    the version names as open, or agreed, and on which neither has a position. ``aside`` is what either says
    that stands in no point: against the text as a whole, of it as announced, and denials. ``str()`` tells it
    in sentences.

    >>> from dealdiff.seeds import seed
    >>> offer = seed("takeover-made-up")["raised-offer"]
    >>> found = gap(offer, "buyer", "target-board")
    >>> bool(found), [one.id for one in found.of("undetermined")], bool(gap(offer, "buyer", "buyer"))
    (True, ['price'], False)
    """

    sheet: TermSheet
    left: str
    right: str
    points: tuple[Point, ...]
    policy: Policy = DEFAULT
    with_second_hand: bool = True
    factions: bool = False
    aside: tuple[Statement, ...] = ()

    def __iter__(self) -> Iterator[Point]:
        return (one for one in self.points if one.state is not State.AGREED)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return len(self) > 0

    @property
    def agreed(self) -> tuple[Point, ...]:
        """The points on which both want, or both refuse, the same."""
        return self.of(State.AGREED)

    def of(self, state: State | str) -> tuple[Point, ...]:
        """The points of one state ("contested").

        :raises UnknownName: for one that there is not, with the nearest.
        """
        known = {one.value: one for one in State}
        found = state if isinstance(state, State) else known.get(str(state))
        if found is None:
            hint = nearest_hint(str(state), known)
            raise UnknownName(f"no state {str(state)[:80]!r}: expected one of {', '.join(known)}{hint}")
        return tuple(one for one in self.points if one.state is found)

    @property
    def open_without_stance(self) -> tuple[str, ...]:
        """The issues that the version names as open, and on which neither has a position."""
        return self._without_stance(self.sheet.open_)

    @property
    def agreed_without_stance(self) -> tuple[str, ...]:
        """The issues that the version names as agreed, and on which neither has a position."""
        return self._without_stance(self.sheet.agreed)

    def _without_stance(self, named: object) -> tuple[str, ...]:
        held = {one.id for one in self.points}
        return tuple(one for one in named.names if one not in held) if isinstance(named, Names) else ()

    def to_dict(self) -> dict[str, Json]:
        """The whole gap as plain JSON data."""
        return gap_data(self, self.policy)

    def __str__(self) -> str:
        return "\n".join(gap_lines(self))

    def __repr__(self) -> str:
        return (
            f"<Gap {self.left} | {self.right} in {self.sheet.id}: {len(self)} of {len(self.points)} points>"
        )


def gap(
    sheet: TermSheet,
    left: str,
    right: str,
    *,
    policy: Policy = DEFAULT,
    second_hand: bool = True,
    factions: bool = False,
) -> Gap:
    """What stands between two parties in a version: a point for each issue on which one has a position.

    Positions are stances, and the terms of a text that a party tabled, accepted or signed. None is ever taken
    from silence: where nothing is reported of a party, the point is one-sided. ``second_hand=False`` leaves
    out what others tell of a party; ``factions`` counts the parties inside it as its own voices.

    >>> from dealdiff.seeds import seed
    >>> found = gap(seed("gaza-2024")["march-doha"], "israel", "hamas")
    >>> [point.id for point in found.of("contested")]
    ['north']

    :raises UnknownName: where there is no such party, with the nearest.
    """
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    setting = Setting(before=sheet, after=sheet, policy=policy)
    voices = [voice_of(sheet, party, factions=factions, second_hand=second_hand) for party in (left, right)]
    found: dict[str, dict[str, tuple[Position, ...]]] = {}
    for which, voice in zip(("left", "right"), voices, strict=True):
        for issue, several in by_issue(voice.positions):
            found.setdefault(issue, {})[which] = several
    points = [_point(issue, each, voices, setting) for issue, each in found.items()]
    points = [evolve(one, beside=_beside(one.id, sheet, found)) for one in points]
    aside = dict.fromkeys(one for voice in voices for one in voice.aside if left != right)
    return Gap(
        sheet=sheet,
        left=left,
        right=right,
        points=tuple(sorted(points, key=lambda one: (ORDER.index(one.state), one.id))),
        policy=policy,
        with_second_hand=second_hand,
        factions=factions,
        aside=tuple(aside),
    )


def _point(issue: str, held: dict[str, tuple[Position, ...]], voices: list[Voice], setting: Setting) -> Point:
    """One issue: its state, and all that bears on it."""
    of_text = any(each.of_text for several in held.values() for each in several)
    one, other = (
        Side(
            party=voice.party,
            issue=issue,
            positions=held.get(which, ()),
            setting=setting,
            denials=voice.denials(issue),
            against=voice.against if of_text else (),
        )
        for which, voice in zip(("left", "right"), voices, strict=True)
    )
    pairs = pairs_of(one, other)
    sides = {side.party: side for side in (one, other) if side.positions}.values()
    state = state_of(one, other, pairs)
    missing = (side.party for side in (one, other) if not side.positions)
    return Point(
        id=issue,
        title=title(issue, TermSheet(id=setting.before.id, scope=setting.before.scope)),
        state=state,
        left=one.positions,
        right=other.positions,
        unreported=next(missing, "") if state is State.ONE_SIDED else "",
        pairs=pairs,
        distances=distances(pairs, one, other, setting),
        reasons=reasons(one, other, pairs, state),
        second_hand=tuple(side.party for side in sides if side.rests_on_others),
        against_own_text=refused_of_own_text(issue, tuple(sides), setting),
        contradicting=tuple(side.party for side in sides if side.contradicts_itself),
    )


def _beside(
    issue: str, sheet: TermSheet, found: dict[str, dict[str, tuple[Position, ...]]]
) -> tuple[str, ...]:
    """The issues with points that this one is narrower than, or broader."""
    issues = sheet.scope.issues
    broader = {id_: one.broader for id_, one in issues.items()}
    return tuple(
        sorted(other for other in found if broader.get(issue) == other or broader.get(other) == issue)
    )
