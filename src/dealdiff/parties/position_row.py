"""One position among all of a party, and how it stands to those before it on the same issue."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dealdiff.diffing.typed import Json
from dealdiff.parties.data import held_data
from dealdiff.parties.held import Held
from dealdiff.parties.moving import Move
from dealdiff.parties.retelling import since
from dealdiff.parties.wording import NOT_TO_SAY, said, told, versions
from dealdiff.telling.naming import title


@frozen(kw_only=True)
class Row:
    """One position among all of a party, and how it stands to those before it on the same issue.

    ``held``
        the position: version, source, speakers, who tells it, date, firmness, reason.
    ``moves``
        one for each position before it; none for the first, and between those that one report tells.
    ``reversals``
        the moves by which it reverses what was held before these, and not reversed in between.
    ``unvoiced``
        later versions that tell other positions of the party and none on this issue, before the next one
        does: that it is no longer voiced there is not to say that it was dropped.
    """

    held: Held
    moves: tuple[Move, ...] = ()
    reversals: tuple[Move, ...] = ()
    unvoiced: tuple[str, ...] = ()

    @property
    def issue(self) -> str:
        """The id of the issue or term."""
        return self.held.issue

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.held.version

    @property
    def verb(self) -> str:
        """The stance's verb, or the act by which a text is its own."""
        return self.held.verb

    @property
    def words(self) -> str:
        """What is held, by whom, how firmly and why, without the report that tells it."""
        return said(self.held)

    def __str__(self) -> str:
        return f"{title(self.issue, self.held.position.sheet)} ({self.issue}): {'; '.join(self.lines())}"

    def lines(self) -> Iterator[str]:
        """The position, how it moved, and where it is no longer voiced."""
        yield told(self.held)
        yield from self.move_lines()

    def move_lines(self) -> Iterator[str]:
        """How it moved, whether its report was corrected, and where it is no longer voiced."""
        yield from map(str, (*self.moves, *self.reversals))
        yield from since([self.held])
        if self.unvoiced:
            yield f"no longer voiced in {versions(self.unvoiced)}, {NOT_TO_SAY}"

    def to_dict(self) -> Json:
        """Plain data: the position, its ``moves`` and ``unvoiced``."""
        return {
            **held_data(self.held),
            "moves": [_move(one) for one in self.moves],
            "reversals": [_move(one) for one in self.reversals],
            "no longer voiced in": [*self.unvoiced],
        }


def _move(one: Move) -> Json:
    return {
        "how": one.how.value,
        "against": one.against,
        "exactly": one.exactly,
        "otherwise": [*one.otherwise],
        "possibly": one.possibly,
        "doubts": [*one.doubts],
    }
