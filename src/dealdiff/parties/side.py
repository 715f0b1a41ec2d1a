"""What one party holds on one issue, taken together: what it is for as one, each refusal by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import evolve, field, frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.bans import in_one_sense
from dealdiff.diffing.saying.bodies import of_one_thing
from dealdiff.model.plain import to_plain
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.parties.attitude import ATTITUDE_OF, Attitude
from dealdiff.parties.comparing import left_open
from dealdiff.parties.may_both_hold import may_both_hold
from dealdiff.parties.position import Position
from dealdiff.telling.statements import second_hand
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.accepted import accepts_none
from dealdiff.views.leaves import leaves
from dealdiff.views.standing_acts import changes_between, clash, later_word
from dealdiff.views.wishing import wish_of

_ALL = "all"


@frozen(kw_only=True)
class Side:
    """One party's positions on one issue.

    What it is for is laid together as :func:`dealdiff.as_wanted_by` does; each refusal stands by itself. What
    others say that it holds decides nothing where it speaks itself, nor what is only announced, nor what it
    surely changed later. ``denials`` are what it denies on the issue, ``against`` what it says against the
    text as a whole, where the text tells something on the issue, ``remarks`` what else it says of the issue.
    ``voices`` are those who speak for it. ``text_open`` is, in words, what the text leaves open on the issue;
    ``unread`` by which act it made its own what the text incorporates, and what is not read.
    """

    party: str
    issue: str
    positions: tuple[Position, ...]
    setting: Setting = field(eq=False, repr=False)

    denials: tuple[Statement, ...] = ()
    against: tuple[Statement, ...] = ()
    remarks: tuple[Statement, ...] = ()
    first_hand_only: bool = False
    voices: frozenset[str] = frozenset()
    text_open: tuple[str, ...] = ()
    unread: str = ""
    deciding: tuple[Position, ...] = field(init=False, eq=False, repr=False)

    @deciding.default
    def _deciding(self) -> tuple[Position, ...]:
        """Those that it holds by its own word; where there are none, those that others tell.

        What somebody judged mistaken decides only where nothing else does.
        """
        changed = self.earlier
        return tuple(one for one in self._heard if one not in changed)

    @property
    def _heard(self) -> tuple[Position, ...]:
        held = tuple(one for one in self.positions if not one.statement.expected)
        near = tuple(one for one in held if not one.second_hand) or held
        return _sound(near) or near

    @property
    def earlier(self) -> tuple[Position, ...]:
        """Those that it surely changed later, in this version: they decide nothing."""
        heard = self._heard
        return tuple(one for one in heard if any(self._later(one, other) for other in heard))

    def _later(self, one: Position, other: Position) -> bool:
        sheet = self.setting.before
        return later_word(one.statement, other.statement, self.voices, sheet) and self._contradict(one, other)

    @property
    def in_order(self) -> tuple[Position, ...]:
        """All its positions, those that it changed later first."""
        changed = self.earlier
        return (*changed, *(one for one in self.positions if one not in changed))

    @property
    def announced(self) -> bool:
        """Whether all that is told of it is only announced."""
        return bool(self.positions) and not self.deciding

    @property
    def accepts_none(self) -> bool:
        """Whether it accepts that the text has none of it."""
        return any(accepts_none(one.statement, one.sheet) for one in self.deciding if not one.of_text)

    @property
    def denied(self) -> bool:
        """Whether it denies what decides here, or where nothing else is told of it, anything of it."""
        if not self.deciding:
            return bool(self.denials)
        return any(self._denies(said, one) for said in self.denials for one in self.deciding)

    def _denies(self, said: Statement, one: Position) -> bool:
        if second_hand(said, self.setting.before) and not one.second_hand:
            return False
        return said.body is None or of_one_thing(said, one.stance, self.setting)

    @property
    def judges(self) -> tuple[Names, ...]:
        """Who judged mistaken what decides here."""
        told = (one.statement.mistaken for one in self.deciding)
        return tuple(dict.fromkeys(one for one in told if isinstance(one, Names)))

    @property
    def unquestioned(self) -> Side:
        """The same without what was judged mistaken."""
        return evolve(self, positions=_sound(self.positions))

    @property
    def left_open(self) -> dict[str, Presence]:
        """The fields that it withholds, or leaves to be agreed."""
        bodies = (one.told for one in self.deciding)
        return {name: value for one in bodies if one is not None for name, value in left_open(one).items()}

    @property
    def rests_on_open_text(self) -> bool:
        """Whether what it holds is what the text has, and the text leaves something of that open."""
        return bool(self.text_open) and (not self.positions or any(map(_by_text, self.deciding)))

    @property
    def tells_nothing(self) -> bool:
        """Whether all that it holds is what the text has, and nothing of that is told here."""
        return self.rests_on_open_text and all(one.told is None for one in self.deciding)

    @property
    def rests_on_others(self) -> bool:
        """Whether nothing is reported of it but at second hand."""
        return bool(self.positions) and all(one.second_hand for one in self.positions)

    def of(self, attitude: Attitude) -> tuple[Position, ...]:
        """The deciding positions of one attitude to what each tells, be it a ban."""
        return tuple(one for one in self.deciding if ATTITUDE_OF[one.verb] is attitude)

    @property
    def wish(self) -> Statement | None:
        """All that it is for, as one stance; ``None`` where that is nothing, or several bans."""
        return self._wishes[0] if self._wishes else None

    @property
    def _wishes(self) -> tuple[Statement, ...]:
        """What it is for, laid together, and what of it is against the issue; else its one ban."""
        several = [self._laid(group) for group in self._groups if group]
        bans = self._bans
        return tuple(several) or (bans if len(bans) == 1 else ())

    @property
    def _groups(self) -> tuple[tuple[Position, ...], ...]:
        """What it is for, by attitude: what is for the issue, and what is its opposite."""
        wishes = [one for one in self.of(Attitude.FOR) if one.is_wish]
        towards = tuple(one for one in wishes if one.attitude is not Attitude.AGAINST)
        return towards, tuple(one for one in wishes if one not in towards)

    @property
    def _bans(self) -> tuple[Statement, ...]:
        """What it wants forbidden: each by itself, as a refusal does, since less told forbids more."""
        bans = (one for one in self.of(Attitude.FOR) if not one.is_wish)
        return tuple({_plain(one.told): one.stance for one in bans}.values())

    def _laid(self, group: tuple[Position, ...]) -> Statement:
        several = _bodies(group)
        body = wish_of(None, several, self.setting.before) if several else None
        return Statement(who=self.party, verb="wants", subject=self.issue, body=body)

    @property
    def stances(self) -> tuple[Statement, ...]:
        """What is compared: its wish as one, and each ban and refusal, and each other stance."""
        wishes = self._wishes
        refused = (self._as_refusal(one) for one in self._bans if one not in wishes)
        others = (one.stance for one in self.deciding if ATTITUDE_OF[one.verb] is not Attitude.FOR)
        return (*wishes, *refused, *others)

    def _as_refusal(self, ban: Statement) -> Statement:
        """Beside other wishes a ban is what it is: the refusal of a thing."""
        plain = Statement(who=self.party, verb="wants", subject=self.issue)
        return in_one_sense(ban, plain, self.setting)[0]

    @property
    def told_in_several_ways(self) -> tuple[str, ...]:
        """The fields that its own words tell in several ways, so that none of them stands."""
        return tuple(sorted({field for group in self._groups for field in self._lost(group)}))

    def _lost(self, group: tuple[Position, ...]) -> Iterator[str]:
        """The fields that do not stand once what it is for is laid together."""
        several = _bodies(group)
        body = self._laid(group).body if several else None
        if several and not isinstance(body, Term):
            yield _ALL
        elif isinstance(body, Term):
            kept = leaves(to_plain(body))
            yield from (_field(path) for one in several for path in leaves(to_plain(one)) if path not in kept)

    @property
    def contradicts_itself(self) -> bool:
        """Whether it is for and against one thing, or wants one thing in two ways that cannot both hold."""
        pairs = combinations(self.deciding, 2)
        return any(self._contradict(*pair) and not self._may_both_hold(*pair) for pair in pairs)

    def _may_both_hold(self, one: Position, other: Position) -> bool:
        """Whether it is for both, and they are of two things: of two places, in two phases."""
        return (
            one.is_wish
            and other.is_wish
            and may_both_hold(changes_between(one.told, other.told, self.setting))
        )

    def _contradict(self, one: Position, other: Position) -> bool:
        return clash(one.stance, other.stance, self.setting)


def _sound(several: Iterable[Position]) -> tuple[Position, ...]:
    """Those that nobody judged mistaken."""
    return tuple(one for one in several if not isinstance(one.statement.mistaken, Names))


def _bodies(several: Iterable[Position]) -> list[Term]:
    """What positions are about, wherever more is told than the issue."""
    return [body for one in several if (body := _plain(one.told)) is not None]


def _plain(body: Term | None) -> Term | None:
    return None if body is None else evolve(body, told_by=UNREPORTED)


def _field(path: Path) -> str:
    return path[0] if path else _ALL


def _by_text(one: Position) -> bool:
    """Whether it is what the text has: of a text of its own, or accepted without more."""
    return one.of_text or (one.verb == "accepts" and one.body is None)
