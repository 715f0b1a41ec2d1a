"""Several reports of one proposal as one sheet, and what that rests on: in words, and as data."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.sources.disputes import Disputes, disputes
from dealdiff.sources.given_reports import labels
from dealdiff.sources.one_naming import Suggestion
from dealdiff.sources.telling_apart import Apart
from dealdiff.telling.naming import joined
from dealdiff.values.policy import Policy

LIKELY = Policy(match="3/4")
"""The policy of :func:`dealdiff.reconcile`: items are united by suggestions of at least 3/4 too."""


@frozen(kw_only=True, repr=False)
class Reconciled:
    """Several reports of one proposal as one sheet, and what that rests on.

    ``sheet``
        its text is a compilation and nobody's word: what all who tell of it tell alike. Every account of
        every report stands among its statements.
    ``reports``
        the reports, in an order of their own.
    ``matched``
        the suggestions by which items under other ids were united.
    ``ambiguous``
        the suggestions that were told and not followed, each with the reason.
    ``apart``
        where the reports differ in what is no term and no figure: headings, phases, exchanges, the life
        of the text, what is agreed or open.

    >>> from dealdiff.sources.reconciling import reconcile
    >>> daily = TermSheet(id="march", source="daily", date="2024-03-20")
    >>> found = reconcile([daily, TermSheet(id="march", source="wire", date="2024-03-21")])
    >>> print(found.apart[0])
    date: 2024-03-20 (march of daily); 2024-03-21 (march of wire)
    """

    sheet: TermSheet
    reports: tuple[TermSheet, ...]
    matched: tuple[Suggestion, ...] = ()
    ambiguous: tuple[Suggestion, ...] = ()
    apart: tuple[Apart, ...] = ()
    policy: Policy = field(default=LIKELY, repr=False)

    @property
    def disputes(self) -> Disputes:
        """The fields of terms and figures of which several tell, and how their accounts relate."""
        return disputes(self.sheet, policy=self.policy)

    def __str__(self) -> str:
        return "\n".join(_lines(self))

    def __repr__(self) -> str:
        return f"<Reconciled {self.sheet.id}: {len(self.reports)} reports, {len(self.disputes)} disputes>"

    def to_dict(self) -> Json:
        """Plain data: the sheet in its keyed normal form, and all that it rests on."""
        return {
            "sheet": to_plain(self.sheet),
            "reports": [{"id": one.id, "source": one.source} for one in self.reports],
            "matched": [one.to_dict() for one in self.matched],
            "ambiguous": [one.to_dict() for one in self.ambiguous],
            "apart": [one.to_dict() for one in self.apart],
            **self.disputes.to_dict(),
        }


def _lines(found: Reconciled) -> list[str]:
    reports = joined(labels(found.reports))
    lines = [f"{found.sheet.id}: {'one report' if len(found.reports) == 1 else 'the reports'} {reports}."]
    for title, rows in (
        ("Told under other ids, and taken for one by suggestion:", found.matched),
        ("Told under other ids, and not taken for one:", found.ambiguous),
        ("Told apart, and not in the text:", found.apart),
    ):
        lines += [title, *(f"- {row}" for row in rows)] if rows else []
    return [*lines, str(found.disputes)]
