"""Acts that suspend, resume, extend or end a version that is compared."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.model.statement import ACTS, THIS, Statement

_DONE = {
    "suspends": ("deal-suspended", "suspension-not-repeated"),
    "resumes": ("deal-resumed", "resumption-not-repeated"),
    "extends": ("deal-extended", "extension-not-repeated"),
    "ends": ("deal-ended", "ending-not-repeated"),
}


def life_kind(one: Statement, setting: Setting, *, come: bool) -> str:
    """The kind of an act on the life of a version compared, that came or is not repeated; "" for others."""
    if one.family != ACTS or one.verb not in _DONE:
        return ""
    compared = {THIS, setting.before.id, setting.after.id}
    return _DONE[one.verb][0 if come else 1] if one.subject in compared else ""
