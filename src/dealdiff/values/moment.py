"""At what point in the life of a deal: a relation, an anchor and an offset."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from dealdiff.values.conventions import (
    INCLUSIVE,
    NOT_DATED,
    OTHER_RELATION,
    THEN_OR_LATER,
    Answer,
    Count,
    marks_names,
    spoken,
    under_counts,
)
from dealdiff.values.duration import Duration
from dealdiff.values.moment_anchors import START
from dealdiff.values.moment_relations import Relation
from dealdiff.values.moment_windows import windows
from dealdiff.values.moment_words import Reading, read
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.sets import Interval, Nested, nested_verdict
from dealdiff.values.verdict import EQUAL, RESTATED, Basis, Direction, Info, Verdict, related
from dealdiff.values.when import When
from dealdiff.values.words import Value

_BOUNDS = frozenset({Relation.BY, Relation.WITHIN, Relation.BEFORE, Relation.AFTER})
_EVENTS = _BOUNDS | {Relation.AT}
_ENDS = frozenset({Relation.AT, Relation.BY, Relation.WITHIN, Relation.BEFORE, Relation.UNTIL})


@frozen
class Moment(Value):
    """A point in the life of a deal as it was told.

    It lies at, by, from, until, after, before, within or during an anchor: a date, ``start`` (of the
    deal), an id, or ``end of`` an id. ``permanent`` is an end that never comes. Its windows count days.
    "After six weeks" means when they have passed, or any time later: both are tried.

    :raises ParseError: where the words are no moment, or leave the relation or the anchor open.

    >>> Moment.parse("on the seventh day of the first phase").canonical
    'at day 7 of first'
    >>> Moment.parse("within 50 days").verdict_to(Moment.parse("within 50 days of start")).name
    'restated'
    """

    reading: Reading = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", read(self.words))

    @property
    def relation(self) -> Relation:
        """How it lies to its anchor."""
        return self.reading.relation

    @property
    def anchor(self) -> str:
        """What it is counted from: a date's words, ``start``, an id, ``end of`` an id; "" for permanent."""
        return "" if self.permanent else self.reading.anchor

    @property
    def subject(self) -> str:
        """The id inside the anchor; "" where it is a date or the start of the deal.

        >>> Moment.parse("after hostages").anchor, Moment.parse("after hostages").subject
        ('end of hostages', 'hostages')
        """
        if self.permanent or self.reading.date or self.reading.anchor == START:
            return ""
        return self.reading.anchor.removeprefix("end of ")

    @property
    def offset(self) -> Duration | None:
        """The length of time from the anchor; ``None`` where there is none, or a day's number."""
        return self.reading.offset

    @property
    def day(self) -> int | None:
        """The number of the day, from 1, as in "day 7 of first"."""
        return self.reading.day

    @property
    def permanent(self) -> bool:
        """Whether it is an end that never comes."""
        return self.reading.relation is Relation.NEVER

    @property
    def canonical(self) -> str:
        """Relation, offset and anchor in plain words, with what the words left to a default.

        >>> Moment.parse("after six weeks").canonical
        'after six weeks after start'
        """
        return _canonical(self.reading)

    def same_anchor(self, other: Moment) -> bool:
        """Whether both are counted from the same thing; a date is the same in other words."""
        dates = (self.reading.date, other.reading.date)
        if dates[0] and dates[1]:
            return dates[0].nested() == dates[1].nested()
        return self.anchor == other.anchor

    def dated(self, dates: Mapping[str, When]) -> Moment:
        """The moment with a known date in place of its anchor; itself where ``dates`` does not have it.

        ``dates`` tells when anchors begin (``start``, ids) and end (``end of first``).

        >>> Moment.parse("by day 7 of first").dated({"first": When("2024-05-31")}).words
        'by day 7 of 2024-05-31'
        """
        date = dates.get(self.anchor)
        if date is None:
            return self
        if self.relation is not Relation.DURING:
            return Moment(_canonical(evolve(self.reading, anchor=date.words)))
        end = dates.get(f"end of {self.anchor}")
        if end is None or date.earliest is None or end.latest is None or end.latest < date.earliest:
            return self
        return Moment(f"at {When.between(date.earliest, end.latest)}")

    def nested(self, policy: Policy = DEFAULT) -> Nested:
        """Core, policy and stated windows: days from the anchor, or ordinals where it is a date.

        A moment that is permanent, or lies during something, has no window of its own: all three sets
        are that of its anchor.
        """
        return windows(self.reading, policy)

    def verdict_to(self, other: Moment, policy: Policy = DEFAULT) -> Verdict:
        """How ``other`` (after) relates to this (before). UP is later.

        Different anchors that are not both dates are MIXED by the policy "anchor not dated",
        relations that place different things by "different relations".
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        if self.permanent or other.permanent:
            return _with_permanent(self, other)
        if not _comparable(self.relation, other.relation):
            return related(Info.MIXED, OTHER_RELATION)
        dated = self.reading.date is not None and other.reading.date is not None
        if not dated and not self.same_anchor(other):
            return related(Info.MIXED, NOT_DATED)
        if self.relation is Relation.DURING:
            return RESTATED
        return _by_windows(self.reading, other.reading, policy)


def _comparable(before: Relation, after: Relation) -> bool:
    """Whether the two place the same sort of thing: an event, a beginning, an end or a stretch."""
    return before is after or {before, after} <= _EVENTS


def _with_permanent(before: Moment, after: Moment) -> Verdict:
    """Permanent is later than any end that surely comes."""
    if before.permanent and after.permanent:
        return RESTATED
    end = after if before.permanent else before
    if end.relation not in _ENDS:
        return related(Info.MIXED, OTHER_RELATION)
    comes = end.reading.date is not None or end.reading.anchor == START
    if not comes or windows(end.reading, DEFAULT).policy.high is None:
        return related(Info.MIXED, NOT_DATED)
    return Verdict(info=Info.CONTRARY, direction=Direction.DOWN if before.permanent else Direction.UP)


def _by_windows(before: Reading, after: Reading, policy: Policy) -> Verdict:
    """The verdict where every sense of the words agrees; else MIXED, with the direction that all share."""
    senses = [(before, after)]
    if _two_senses(before) or _two_senses(after):
        senses.append((_then(before), _then(after)))
    told = [_in_one_sense(*sides, policy) for sides in senses]
    names = _names(before, after, policy) | {INCLUSIVE for _, disagreed in told if disagreed}
    answers = [answer for answer, _ in told]
    directions = {direction for _, direction, _ in answers}
    if len({answer[:2] for answer in answers}) > 1:
        direction = directions.pop() if len(directions) == 1 else None
        return spoken((Info.MIXED, direction, Basis.POLICY), names | {THEN_OR_LATER})
    basis = Basis.STATED if all(answer[2] is Basis.STATED for answer in answers) else Basis.POLICY
    return spoken((*answers[0][:2], basis), names)


def _two_senses(reading: Reading) -> bool:
    """Whether it is "after six weeks": when six weeks have passed, or any time later."""
    return reading.relation is Relation.AFTER and reading.offset is not None and not reading.back


def _then(reading: Reading) -> Reading:
    """The first of the two senses."""
    return evolve(reading, relation=Relation.AT) if _two_senses(reading) else reading


def _in_one_sense(before: Reading, after: Reading, policy: Policy) -> tuple[Answer, bool]:
    """The answers, and whether the ways to count a numbered day disagree on them."""

    def counting(count: Count) -> Answer:
        return _answer(before, after, (windows(before, policy, count), windows(after, policy, count)))

    if before.day is None and after.day is None:
        return counting(Count.ONE), False
    return under_counts(counting, policy)


def _answer(before: Reading, after: Reading, sets: tuple[Nested, Nested]) -> Answer:
    """The answers; what is only told more or less exactly has not moved, the bounds of a window can."""
    info, direction, basis = nested_verdict(*sets)
    if info in (Info.MORE, Info.LESS) and not {before.relation, after.relation} <= _BOUNDS:
        direction = None
    if info is not Info.SAME or _same_parts(before, after):
        return info, direction, basis
    if sets[0].policy == Interval():  # neither says anything: "after" a start that nobody told
        return Info.MIXED, None, Basis.POLICY
    free = sets[0].free  # else two conventions, of a date and of a length, met by chance
    return info, direction, basis if free else Basis.POLICY


def _same_parts(before: Reading, after: Reading) -> bool:
    """Whether two moments are the same piece by piece."""
    if (before.relation, before.day, before.back) != (after.relation, after.day, after.back):
        return False
    dates = [side.date.nested() if side.date else None for side in (before, after)]
    offsets = [side.offset.nested() if side.offset else None for side in (before, after)]
    return dates[0] == dates[1] and offsets[0] == offsets[1]


def _names(before: Reading, after: Reading, policy: Policy) -> set[str]:
    """The conventions that the dates and lengths of either side rest on."""
    names: set[str] = set()
    for side in (before, after):
        if windows(side, policy).policy == Interval():
            names.add(NOT_DATED)
        names |= marks_names(side.date.reading.marks) if side.date else set()
        names |= side.offset.conventions(policy) if side.offset else set()
    return names


def _canonical(reading: Reading) -> str:
    """Words that are read as this."""
    relation = reading.relation.value
    if reading.relation is Relation.NEVER:
        return relation
    if reading.day is not None:
        return f"{relation} day {reading.day} of {reading.anchor}"
    if reading.offset is None:
        return f"{relation} {reading.anchor}"
    joiner = "before" if reading.back else "of" if reading.relation is Relation.WITHIN else "after"
    return f"{relation} {reading.offset} {joiner} {reading.anchor}"
