"""Where a side reversed itself on an issue, and where two sides came nearer and then drew apart again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from dealdiff.diffing.typed import Json
from dealdiff.parties.aside import Aside
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import Moved
from dealdiff.parties.moving import ORDER, How, Move
from dealdiff.parties.position_row import Row as PositionRow
from dealdiff.parties.steps import Step
from dealdiff.parties.times import Times
from dealdiff.parties.wording import report, told
from dealdiff.telling.statements import saying


@frozen(kw_only=True)
class Reversal:
    """A side that was for a thing and is against it, or the other way; or a distance that fell and rose.

    ``party``
        the side; empty where the distance between both fell and rose again.
    ``text``
        the version that it accepted and rejected as a whole; the ``issue`` is then empty.
    ``field``
        of a distance: which one, or ``stances``.
    ``before``, ``after``
        the versions: of either position; or in which the sides were nearest, and in which farther again.
    ``words``
        it in words; ``doubts`` why it is not certain.
    """

    issue: str
    party: str = ""
    text: str = ""
    field: str = ""
    before: str
    after: str
    words: str
    doubts: tuple[str, ...] = ()

    def __str__(self) -> str:
        doubts = f" ({'; '.join(self.doubts)})" if self.doubts else ""
        return f"{self.issue or self.text}: {'possibly ' if self.doubts else ''}{self.words}{doubts}"

    def to_dict(self) -> Json:
        """Plain data."""
        return {
            "issue": self.issue or None,
            "text": self.text or None,
            "party": self.party or None,
            "field": self.field or None,
            "before": self.before,
            "after": self.after,
            "words": self.words,
            "doubts": [*self.doubts],
        }


def of_sides(rows: Iterable[PositionRow], name: str) -> Iterator[Reversal]:
    """The reversals among a party's positions; what a correction tells otherwise is none.

    To consider a thing, to give it up, or to speak of a part of it comes between and decides nothing.
    """
    for row in rows:
        for move in (*row.moves, *row.reversals):
            if move.how is How.REVERSED and _counts(move, row.held):
                yield Reversal(
                    issue=row.issue,
                    party=row.held.position.party,
                    before=move.against,
                    after=row.version,
                    words=f"{name} reversed: {told(move.before)}, then {told(row.held)}",
                    doubts=move.doubts,
                )


def _counts(move: Move, after: Held) -> bool:
    """Not what was corrected since; nor, of what tells others again, what is not surely before or after."""
    if move.before.corrected_by or after.corrected_by:
        return False
    return move.surely or not (move.before.retold or after.retold)


def of_whole_texts(held: Iterable[Held], name: str, times: Times) -> Iterator[Reversal]:
    """The texts that a party made its own and rejected, or the other way: once each, and not by term.

    Where the report of the one tells that of the other again, or was corrected since, that is no reversal.
    """
    seen: set[tuple[str, str, str]] = set()
    for one in held:
        for each in (each for each in one.rejections if each.gives_back):
            key = (each.text, one.version, each.version)
            if one.version == each.version or key in seen or one.expected or each.expected:
                continue
            seen.add(key)
            again = one.version in each.again or each.version in one.again
            if not (one.corrected_by or each.corrected_by or again):
                yield _of_text(one, each, name, times)


def _of_text(one: Held, each: Aside, name: str, times: Times) -> Reversal:
    act = f"{saying(one.statement, one.position.sheet)} {report(one)}"
    back = times.done_before(each, one)
    surely = back or times.done_before(one, each)
    back = back if surely else times.told_before(each, one)
    words = (each.told(), act) if back else (act, each.told())
    doubts = (
        [] if surely else [ORDER],
        ["told at second hand"] if one.second_hand or each.second_hand else [],
    )
    versions = (each.version, one.version) if back else (one.version, each.version)
    return Reversal(
        issue="",
        text=each.text,
        party=each.party,
        before=versions[0],
        after=versions[1],
        words=f"{name} reversed on the text of {each.text} as a whole: {words[0]}, then {words[1]}",
        doubts=tuple(word for several in doubts for word in several),
    )


def of_distances(issue: str, steps: Iterable[Step]) -> Iterator[Reversal]:
    """Where a distance fell from one version to another, and rose in a later one."""
    nearest: dict[str, Step] = {}
    for step in steps:
        if step.reasons and step.parts:  # from here on another thing is measured
            nearest.clear()
            continue
        for part in step.parts:
            if part.moved is Moved.NEARER:
                nearest[part.field] = step
            elif part.moved is Moved.FARTHER and part.field in nearest:
                fell = nearest.pop(part.field)
                yield Reversal(
                    issue=issue,
                    field=part.field,
                    before=fell.after,
                    after=step.after,
                    words=f"nearer in {fell.after}, and then farther apart in {step.after} ({part})",
                    doubts=tuple(sorted({*fell.doubts, *step.doubts})),
                )
