"""A finding and what it is called, side by side, and whether that is disputed."""

from __future__ import annotations

from attrs import frozen

from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.disputing import Dispute
from dealdiff.diffing.change import Change


@frozen(kw_only=True)
class Row:
    """A finding and what it is called; or what is called something and stands beside no single finding.

    ``finding``, ``sentence``
        the change of the diff, and it in a sentence; ``None`` and an empty text beside no finding.
    ``calls``
        in the order of their versions; none where nobody calls it anything.
    ``disputes``
        the calls that cannot both hold, where it is this that they are of. One of the two may stand in
        another row.
    """

    finding: Change | None = None
    sentence: str = ""
    calls: tuple[Call, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def agreement(self) -> Agreement | None:
        """What holds of all its calls; ``None`` where there are none, or where they differ in that."""
        found = {one.agreement for one in self.calls}
        return found.pop() if len(found) == 1 else None

    @property
    def disputed(self) -> bool:
        """Whether what two parties call it cannot both hold.

        That is so where the call of one agrees with what is reported and that of another does not, or where
        their words exclude one another. Words that are not read (:attr:`Call.unread`) exclude nothing; what
        others tell that a party calls it is not yet its word; nor is what a faction in it says, or who speaks
        for no party.
        """
        return bool(self.disputes)
