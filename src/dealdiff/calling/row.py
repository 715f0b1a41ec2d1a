"""A finding and what it is called, side by side, and whether that is disputed."""

from __future__ import annotations

from itertools import combinations

from attrs import frozen

from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.clashing import exclude, of_everything
from dealdiff.calling.objects import REST, VERSION
from dealdiff.diffing.change import Change

_OPPOSITE = {Agreement.AGREES, Agreement.DISAGREES}


@frozen(kw_only=True)
class Row:
    """A finding and what it is called; or what is called something and stands beside no single finding.

    ``finding``, ``sentence``
        the change of the diff, and it in a sentence; ``None`` and an empty text beside no finding.
    ``calls``
        in the order of their versions; none where nobody calls it anything.
    """

    finding: Change | None = None
    sentence: str = ""
    calls: tuple[Call, ...] = ()

    @property
    def agreement(self) -> Agreement | None:
        """What holds of all its calls; ``None`` where there are none, or where they differ in that."""
        found = {one.agreement for one in self.calls}
        return found.pop() if len(found) == 1 else None

    @property
    def disputed(self) -> bool:
        """Whether what two parties call it cannot both hold.

        That is so where the call of one agrees with what is reported and that of another does not, or where
        their words exclude one another. Words that are not read (:attr:`Call.unread`) exclude nothing, and
        what others tell that a party calls it is not yet its word.
        """
        pairs = combinations((one for one in self.calls if not one.second_hand), 2)
        return any(self._clash(one, other) for one, other in pairs if one.voices != other.voices)

    def _clash(self, one: Call, other: Call) -> bool:
        if {one.agreement, other.agreement} == _OPPOSITE:
            return True
        if one.apart or other.apart or not self._of_one_thing(one, other):
            return False
        return exclude(one.phrase, other.phrase)

    def _of_one_thing(self, one: Call, other: Call) -> bool:
        """Whether both are said of one thing; what is said of each thing in a text is of each finding."""
        if self.finding is None:
            return one.object.key == other.object.key and one.object.sort != REST
        return one.object.key == other.object.key or any(
            each.object.sort in (VERSION, REST) and of_everything(each.phrase) for each in (one, other)
        )
