"""What stands between two parties in one version, issue by issue: agreed, contested, differing, one-sided."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.typed import Json
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.parties.comparing import State
from dealdiff.parties.framing import Framed, framed
from dealdiff.parties.gap_words import gap_lines
from dealdiff.parties.point import Point, point_of
from dealdiff.parties.rows import gap_data
from dealdiff.parties.sides import sides_by_issue
from dealdiff.parties.state import ORDER
from dealdiff.parties.text_acts import Voice, voice_of
from dealdiff.parties.unread import Unread, unread_in
from dealdiff.values.names import Names
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import DEFAULT, Policy


@frozen(kw_only=True, repr=False)
class Gap:
    """What stands between two parties in one version.

    It iterates over the points that are not agreed, and is true where there is one. ``points`` are all of
    them, the widest apart first. ``open_without_stance`` and ``agreed_without_stance`` are the issues that
    the version names as open, or agreed, and on which neither has a position. ``aside`` is what either says
    that stands in no point: against the text as a whole, of it as announced, and denials. ``frame`` is what
    the text tells beside its terms, where it is the word of either. ``unread`` are the texts of other
    versions that either did something with here: no term of these is read. ``str()`` tells it in sentences.

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
    frame: tuple[Framed, ...] = ()
    unread: tuple[Unread, ...] = ()

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
    :raises ModelError: for what is no sheet or no policy, or a keyword that is no bool.
    """
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    one, other = (voice_of(sheet, side, factions=factions, second_hand=second_hand) for side in (left, right))
    told = (one, other) if left != right else ()
    return Gap(
        sheet=sheet,
        left=left,
        right=right,
        points=_points(one, other, Setting(before=sheet, after=sheet, policy=policy)),
        policy=policy,
        with_second_hand=second_hand,
        factions=factions,
        aside=tuple(dict.fromkeys(each for voice in told for each in voice.aside)),
        frame=framed(one.wishes, other.wishes),
        unread=unread_in(sheet, told),
    )


def _points(one: Voice, other: Voice, setting: Setting) -> tuple[Point, ...]:
    """A point for each issue, the widest apart first."""
    found = [point_of(*sides, setting) for sides in sides_by_issue(one, other, setting)]
    several = {point.id for point in found}
    points = [evolve(point, beside=_beside(point.id, setting.before, several)) for point in found]
    return tuple(sorted(points, key=lambda point: (ORDER.index(point.state), point.id)))


def _beside(issue: str, sheet: TermSheet, several: set[str]) -> tuple[str, ...]:
    """The issues with points that this one is narrower than, or broader."""
    broader = {id_: one.broader for id_, one in sheet.scope.issues.items()}
    return tuple(
        sorted(other for other in several if broader.get(issue) == other or broader.get(other) == issue)
    )
