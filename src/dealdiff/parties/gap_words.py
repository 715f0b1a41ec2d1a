"""A gap in sentences: what either side holds, what differs and how far, and what bears on that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from dealdiff.diffing.change import Change
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import attribute_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.comparing import State
from dealdiff.parties.distance import Distance
from dealdiff.parties.framing import Framed, framed_sentence
from dealdiff.parties.position import Position
from dealdiff.parties.position_words import position_words
from dealdiff.parties.unread import Unread
from dealdiff.telling.contents import content
from dealdiff.telling.items import item
from dealdiff.telling.naming import called, joined, title, upper_first, version_name, with_whole
from dealdiff.telling.statements import saying, statement
from dealdiff.values.presence import UNDISCLOSED, Presence
from dealdiff.values.verdict import Basis, Info
from dealdiff.views.standing_acts import told_by_both


class PointTold(Protocol):
    """What a point holds."""

    @property
    def id(self) -> str: ...  # noqa: D102 # as Point has it
    @property
    def title(self) -> str: ...  # noqa: D102 # as Point has it
    @property
    def state(self) -> State: ...  # noqa: D102 # as Point has it
    @property
    def left(self) -> tuple[Position, ...]: ...  # noqa: D102 # as Point has it
    @property
    def right(self) -> tuple[Position, ...]: ...  # noqa: D102 # as Point has it
    @property
    def positions(self) -> tuple[Position, ...]: ...  # noqa: D102 # as Point has it
    @property
    def changes(self) -> tuple[Change, ...]: ...  # noqa: D102 # as Point has it
    @property
    def distances(self) -> Keyed[Distance]: ...  # noqa: D102 # as Point has it
    @property
    def unreported(self) -> str: ...  # noqa: D102 # as Point has it
    @property
    def reasons(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it
    @property
    def second_hand(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it
    @property
    def against_own_text(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it
    @property
    def unlike_own_text(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it
    @property
    def earlier(self) -> tuple[Position, ...]: ...  # noqa: D102 # as Point has it
    @property
    def remarks(self) -> tuple[Statement, ...]: ...  # noqa: D102 # as Point has it
    @property
    def contradicting(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it
    @property
    def beside(self) -> tuple[str, ...]: ...  # noqa: D102 # as Point has it


class GapTold(Protocol):
    """What a gap holds."""

    @property
    def sheet(self) -> TermSheet: ...  # noqa: D102 # as Gap has it
    @property
    def left(self) -> str: ...  # noqa: D102 # as Gap has it
    @property
    def right(self) -> str: ...  # noqa: D102 # as Gap has it
    @property
    def points(self) -> tuple[PointTold, ...]: ...  # noqa: D102 # as Gap has it
    @property
    def factions(self) -> bool: ...  # noqa: D102 # as Gap has it
    @property
    def aside(self) -> tuple[Statement, ...]: ...  # noqa: D102 # as Gap has it
    @property
    def frame(self) -> tuple[Framed, ...]: ...  # noqa: D102 # as Gap has it
    @property
    def unread(self) -> tuple[Unread, ...]: ...  # noqa: D102 # as Gap has it
    @property
    def with_second_hand(self) -> bool: ...  # noqa: D102 # as Gap has it
    @property
    def open_without_stance(self) -> tuple[str, ...]: ...  # noqa: D102 # as Gap has it
    @property
    def agreed_without_stance(self) -> tuple[str, ...]: ...  # noqa: D102 # as Gap has it


MEANING = {
    State.CONTESTED: "Contested: one is for it and the other refuses it",
    State.DIFFERING: "Differing: both are for it, and surely not for the same",
    State.UNDETERMINED: "Undetermined: whether they agree cannot be told",
    State.ONE_SIDED: "One-sided: no stance of the other is reported",
    State.AGREED: "Agreed: both are for the same, or both refuse the same",
}
_NOTHING = "neither has a position on anything"
NOTHING_READ = f"{_NOTHING} that is read here"
_FLAGS = (
    ("second_hand", "What is known here of {who} on it is told by others alone."),
    ("against_own_text", "{Who} made the text of this version {its} own, and goes against it here."),
)


def gap_lines(gap: GapTold) -> Iterator[str]:
    """A sentence for the whole, then one for each point, the widest apart first."""
    yield heading(gap) + "."
    yield from (point_sentence(one, gap.sheet) for one in gap.points)
    yield from frame_lines(gap)
    yield from said_aside(gap)
    yield from unread_lines(gap)
    yield from without_stance(gap)


def frame_lines(gap: GapTold) -> Iterator[str]:
    """What the text tells beside its terms, where it is the word of either."""
    yield from (framed_sentence(one, gap.sheet) for one in gap.frame)


def said_aside(gap: GapTold) -> Iterator[str]:
    """What either says that is no position on an issue: of the text as a whole, and denials."""
    yield from (f"{upper_first(statement(one, gap.sheet))}." for one in gap.aside)


def unread_lines(gap: GapTold) -> Iterator[str]:
    """What either did with texts that are not read here."""
    yield from (one.told(gap.sheet) for one in gap.unread)


def heading(gap: GapTold) -> str:
    """Whom, in which version, and how many points of which state."""
    sheet = gap.sheet
    date = "undated" if isinstance(sheet.date, Presence) else str(sheet.date)
    return f"{sides(gap)} in {version_name(sheet)} ({sheet.id}, {date}): {counted(gap)}"


def sides(gap: GapTold) -> str:
    """Both parties by their names; of a faction also inside which party it is."""
    return upper_first(" and ".join(with_whole(one, gap.sheet.scope) for one in (gap.left, gap.right)))


def counted(gap: GapTold) -> str:
    """How many points of which state."""
    numbers = {state: sum(1 for one in gap.points if one.state is state) for state in State}
    told = [f"{number} {state.value}" for state, number in numbers.items() if number]
    return joined(told) or (NOTHING_READ if gap.unread else f"{_NOTHING}, as far as is reported")


def without_stance(gap: GapTold) -> Iterator[str]:
    """The issues that the version names as open or agreed, where neither has a position."""
    for word, several in (("open", gap.open_without_stance), ("agreed", gap.agreed_without_stance)):
        if several:
            told = joined([title(one, gap.sheet) for one in several])
            yield f"Named as {word}, with no position of either reported here: {told}."
    if gap.sheet.agreed is UNDISCLOSED:
        yield "The version tells that something is agreed, and not what."


def point_sentence(point: PointTold, sheet: TermSheet) -> str:
    """One point: its state, both sides' positions, what differs, and what bears on that."""
    return f"{upper_first(point.title)}: {point.state.value}. {' '.join(details(point, sheet))}"


def details(point: PointTold, sheet: TermSheet) -> Iterator[str]:
    """All that is told of a point beside its state, in sentences."""
    yield upper_first("; ".join(dict.fromkeys(_held(one, point) for one in point.positions))) + "."
    yield from _differences(point, sheet)
    if point.reasons:
        yield upper_first("; ".join(point.reasons)) + "."
    yield from _flagged(point, sheet)
    if point.remarks:
        yield f"Said of it beside that: {'; '.join(remark_words(one, sheet) for one in point.remarks)}."
    if point.beside:
        yield f"See also {joined([title(one, sheet) for one in point.beside])}."


def _held(one: Position, point: PointTold) -> str:
    """A position in words; "earlier" where the party changed it later."""
    return f"earlier {position_words(one)}" if one in point.earlier else position_words(one)


def remark_words(one: Statement, sheet: TermSheet) -> str:
    """What somebody says of an issue that is no stance, with the values that are told or read in brackets."""
    told = item(one.body, sheet) if one.body is not None else str(one.in_its_place or "")
    return f"{saying(one, sheet)} ({told})" if told else saying(one, sheet)


def _differences(point: PointTold, sheet: TermSheet) -> Iterator[str]:
    """The fields that both tell and not alike, and how far apart these are."""
    if not point.left or not point.right:
        return
    names = [sheet.scope.name(side[0].party) for side in (point.left, point.right)]
    for change in point.changes:
        told = change.verdict is None or change.verdict.info is not Info.SAME
        if told_by_both(change) and told:
            yield upper_first(
                _difference(change, names, point.distances.at(".".join(change.path[2:])), sheet)
            )


def _difference(change: Change, names: list[str], apart: Distance | None, sheet: TermSheet) -> str:
    told = [
        f"{_content(side, sheet, change)} ({name})"
        for side, name in zip((change.before, change.after), names, strict=True)
    ]
    field = " ".join(change.path[2:]) or "what they speak of"
    verdict = change.verdict
    by = f" [by policy {verdict.policy}]" if verdict and verdict.basis is Basis.POLICY and not apart else ""
    return f"{field}: {told[0]}, {told[1]}{_far(apart)}{by}."


def _far(apart: Distance | None) -> str:
    """How far apart, where anything bounds it."""
    if apart is not None and apart.within:
        return ", of which the one leaves the other open"
    return f", {apart} apart" if apart is not None and (apart.certain or apart.most is not None) else ""


def _content(side: object, sheet: TermSheet, change: Change) -> str:
    """What a side tells; a term with its type, which is what differs."""
    words = content(side, sheet, attribute_of(change.field))
    return f"{side.is_} {words}".strip() if isinstance(side, Term) else words


def _flagged(point: PointTold, sheet: TermSheet) -> Iterator[str]:
    makers = [called(one.statement.who, sheet.scope) for one in point.positions if binding(one)]
    if makers:
        several = list(dict.fromkeys(makers))
        yield f"{upper_first(joined(several))} {'make' if len(several) > 1 else 'makes'} it a precondition."
    for name, words in _FLAGS:
        who: tuple[str, ...] = getattr(point, name)
        if who:
            told = joined([sheet.scope.name(one) for one in who])
            yield words.format(who=told, Who=upper_first(told), its="their" if len(who) > 1 else "its")


def binding(one: Position) -> bool:
    """Whether somebody makes it a precondition, and has not given that up."""
    return one.conditional and one.attitude is not Attitude.GIVEN_UP
