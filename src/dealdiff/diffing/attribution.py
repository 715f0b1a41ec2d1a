"""Who tells either side of a change."""

from __future__ import annotations

from dealdiff.diffing.change import Change
from dealdiff.model.sheet import TermSheet
from dealdiff.telling.naming import account
from dealdiff.values.names import Names

_ATTRIBUTED = frozenset({"terms", "phases", "exchange", "figures"})
_ONLY_BEFORE = ("not-mentioned", "not-repeated")
_ONLY_AFTER = ("reported",)


def by(change: Change, before: TermSheet, after: TermSheet) -> str:
    """Both accounts where they differ; only one where the other report is merely silent.

    That a text lacks something, or that its content is withheld, is told by the report of that text.
    """
    if change.path[0] not in _ATTRIBUTED:
        return ""
    now = "" if change.kind.endswith(_ONLY_BEFORE) else _account(change, change.after, after)
    then = "" if change.kind.endswith(_ONLY_AFTER) else _account(change, change.before, before)
    if now and then and now != then:
        return f", according to {now}; before, according to {then}"
    return f", according to {now or then}" if now or then else ""


def _account(change: Change, side: object, sheet: TermSheet) -> str:
    """The side's own teller, its term's, the sheet's, or the source itself."""
    item = sheet.terms.at(change.path[1]) if change.path[0] == "terms" and len(change.path) > 1 else side
    tellers = (getattr(one, "told_by", None) for one in (side, item))
    teller = next((one for one in tellers if isinstance(one, Names)), None)
    return account(teller, sheet, text=change.path[0] != "figures")
