"""One concession: a move that is read as a step towards another party, with what it is measured against."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.parties.data import held_data
from dealdiff.parties.held import Held
from dealdiff.parties.steps import PartMoved
from dealdiff.parties.wording import said, told
from dealdiff.telling.naming import upper_first


class Step(Enum):
    """What the move is that is read as a step towards somebody.

    >>> Step("came nearer").name
    'NEARER'
    """

    SOFTENED = "softened"
    DROPPED = "dropped"  # said so
    ACCEPTED = "accepted"
    REVERSED = "reversed"
    NEARER = "came nearer"


class Rests(Enum):
    """What a reading rests on, the weakest first.

    >>> Rests("second hand").name
    'SECOND_HAND'
    """

    INTEREST = "interest"
    SECOND_HAND = "second hand"
    POLICY = "policy"
    STATED = "stated"


@frozen(kw_only=True, repr=False)
class Concession:
    """A move of a party, read as a step towards another one. It is a reading, and no fact.

    ``party``, ``towards``, ``issue``
        who moved, towards whom, on what.
    ``move``
        softened, dropped (said so), accepted, reversed, or came nearer (in a number).
    ``before``, ``after``
        from which position to which; ``before`` is ``None`` where only the drop itself is told.
    ``measured_against``
        the stated stance of the other party, or the interest, that it is a step towards.
    ``interest_by``
        who says that the other party has that interest; empty where it is a stance of its own.
    ``basis``
        what the reading rests on: ``interest``, ``second hand``, ``policy``, else ``stated``.
    ``parts``
        the distances to it before and after: of a number by its field, or of the stances in rungs.
    ``doubts``
        what else may be the case.

    :func:`dealdiff.concessions` makes it.

    >>> from dealdiff.parties.concessions import concessions
    >>> from dealdiff.seeds import seed
    >>> first = concessions(seed("takeover-made-up"))[0]
    >>> first.move.value, first.before.version, first.after.version, first.measured_against.version
    ('came nearer', 'first-offer', 'raised-offer', 'board-reply')
    """

    party: str
    towards: str
    issue: str
    move: Step
    before: Held | None
    after: Held
    measured_against: Held
    interest_by: str = ""
    basis: Rests = Rests.STATED
    parts: tuple[PartMoved, ...] = ()
    doubts: tuple[str, ...] = ()
    named: tuple[str, str, str] = field(default=("", "", ""), eq=False, repr=False)

    def basis_words(self) -> str:
        """What the reading rests on, in words."""
        if self.basis is Rests.INTEREST:
            return f"on an interest of {self.named[1]}, by {self.interest_by}"
        return {
            Rests.SECOND_HAND: "on what is told at second hand",
            Rests.POLICY: f"by policy {self._policy()}",
            Rests.STATED: "on what is stated",
        }[self.basis]

    def _policy(self) -> str:
        names = {getattr(side, "policy", "") for one in self.parts for side in (one.before, one.after)}
        return ", ".join(sorted(names - {""}))

    def against_words(self) -> str:
        """What it is measured against, in words."""
        if self.interest_by:
            return f"{said(self.measured_against)} [an interest, by {self.interest_by}]"
        return told(self.measured_against)

    def __str__(self) -> str:
        party, towards, issue = self.named
        before = told(self.before) if self.before is not None else "what no version tells but by the drop"
        parts = f" ({'; '.join(map(str, self.parts))})" if self.parts else ""
        doubts = f" Bearing on it: {'; '.join(self.doubts)}." if self.doubts else ""
        return (
            f"{upper_first(issue)}: {party} {self.move.value}, from {before} to {told(self.after)}: "
            f"read as a step towards {towards}, measured against {self.against_words()}{parts}; "
            f"{self.basis_words()}.{doubts}"
        )

    def __repr__(self) -> str:
        return f"<Concession {self.party} -> {self.towards} on {self.issue}: {self.move.value}>"

    def to_dict(self) -> dict[str, Json]:
        """Plain data."""
        return {
            "party": self.party,
            "towards": self.towards,
            "issue": self.issue,
            "move": self.move.value,
            "before": held_data(self.before) if self.before is not None else None,
            "after": held_data(self.after),
            "measured against": held_data(self.measured_against),
            "interest by": self.interest_by or None,
            "basis": self.basis.value,
            "parts": [
                {"field": one.field, "before": str(one.before), "after": str(one.after)} for one in self.parts
            ],
            "doubts": [*self.doubts],
            "words": str(self),
        }
