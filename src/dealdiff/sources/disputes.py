"""Where sources differ: every field of which several tell, within a version and over a negotiation."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.sources.comparing import figures_compared, terms_compared
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.relation import Relation
from dealdiff.sources.waiting import Waiting, told_settled, waiting_in, with_waiting
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.views.tellers import check_reported

__all__ = ["Dispute", "Disputes", "disputes"]

TOLD = "a TermSheet or a Negotiation"
_NONE = "No field is told by two or more accounts."
_COUNTED = {
    Relation.AGREE: "in the same words",
    Relation.AS_STATED: "in other words that say the same",
    Relation.REFINE: "where some say more than others",
    Relation.COMPATIBLE: "where they differ and no contradiction is known",
    Relation.CONTRADICT: "where some contradict others",
}


@frozen(kw_only=True, repr=False)
class Disputes:
    """The fields of which several tell: iterating gives those in which they differ in more than words.

    ``all`` holds those in which they agree too. ``of(relation)`` are those of one relation. ``unsettled``
    is what merged texts leave so: what stands there meanwhile is no account.

    >>> from dealdiff.seeds import seed
    >>> found = disputes(seed("gaza-2024"))
    >>> len(found), len(found.all), len(found.of("contradict"))
    (4, 9, 2)
    """

    all: tuple[Dispute, ...] = field(default=())
    unsettled: tuple[Waiting, ...] = field(default=())

    def __iter__(self) -> Iterator[Dispute]:
        return (one for one in self.all if one.disputed)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def of(self, relation: Relation | str) -> tuple[Dispute, ...]:
        """Those of one relation, such as ``"contradict"``. :raises UnknownName: with the nearest word."""
        wanted = Relation.of(relation)
        return tuple(one for one in self.all if one.relation is wanted)

    @property
    def summary(self) -> str:
        """How many fields several tell of, and in how many they differ, in a sentence."""
        if not self.all:
            return _NONE
        counts = ((len(self.of(one)), _COUNTED[one]) for one in Relation)
        told = "; ".join(f"{number} {words}" for number, words in counts if number)
        fields = "field has" if len(self.all) == 1 else "fields have"
        return f"{len(self.all)} {fields} several accounts: {told}."

    def __str__(self) -> str:
        return with_waiting([self.summary, *map(str, self)], self.unsettled)

    def __repr__(self) -> str:
        return f"<Disputes: {len(self)} of {len(self.all)} fields with several accounts>"

    def to_dict(self) -> Json:
        """Plain data: every field of which several tell, also those in which they agree."""
        return {
            "disputes": [one.to_dict() for one in self.all],
            "unsettled": [one.to_dict() for one in self.unsettled],
        }


def disputes(told: TermSheet | Negotiation, *, policy: Policy = DEFAULT) -> Disputes:
    """Every field of which two or more accounts tell, and how they relate; none is chosen or averaged.

    Of a version: what it tells, and what its statements tell and deny. Of a negotiation: those of each
    version, and the figures of one fact over all of them: of a past fact, or as of one exact day. Terms of
    different versions are different offers and no accounts of one; :func:`dealdiff.diff` compares them.

    >>> from dealdiff.seeds import seed
    >>> for one in disputes(seed("gaza-2024")).of("contradict")[0].pairs:
    ...     print(one)
    around 240 and 253: no contradiction, as 253 lies within around 240 (by the policy about=10%).
    around 240 and 250: no contradiction, as 250 lies within around 240 (by the policy about=10%).
    253 and 250: a contradiction, as they cannot both hold (by the words of each).

    :raises ModelError: for an effective version, which several reports tell; for anything else.
    """
    given = sheets_of(told)
    sheets = tuple(map(told_settled, given))
    found = (*terms_compared(sheets, policy), *figures_compared(sheets, policy))
    return Disputes(all=found, unsettled=waiting_in(given))


def sheets_of(told: TermSheet | Negotiation) -> tuple[TermSheet, ...]:
    """The version, or the versions by their dates.

    :raises ModelError: for an effective version, which several reports tell; for anything else.
    """
    if isinstance(told, TermSheet):
        check_reported(told)
        return (told,)
    expect("told", told, Negotiation, TOLD)
    return tuple(told)
