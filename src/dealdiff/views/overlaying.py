"""One sheet laid over another: the last mention wins, silence is transparent."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.delta import apply
from dealdiff.diffing.engine import diff
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.values.presence import UNREPORTED, Presence

SILENCE = "silence"


def overlay(before: TermSheet, after: TermSheet) -> TermSheet:
    """What stands once ``after`` is laid over ``before``: the last mention wins, silence is transparent.

    It is ``before`` patched with all of the diff but its silence. Terms, phases and exchanges are laid
    field by field, statements and figures whole; what people said stays said. What silence means is
    combined by :func:`combined_silence`.

    ``overlay(a, a) == a``; a sheet that says nothing is neutral on both sides; a complete ``after``
    gives its own text. It is associative where each term keeps its type: no sheet puts a presence in
    the place of a term (or of a field's value) that the next one fills again, names what its terms
    replace, or leaves out phases between others. Lay more than two from the first to the last.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> march = TermSheet(id="march", terms=[Release(id="hostages", count=35, force="must")])
    >>> may = TermSheet(id="may", terms=[Release(id="hostages", count="about 40")])
    >>> laid = overlay(march, may).terms["hostages"]
    >>> str(laid.count), str(laid.force)
    ('about 40', 'must')
    """
    without = diff(before, after).without(SILENCE)
    plain = apply(to_plain(before), without.delta)
    assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom: both sides are maps
    laid = reread({**plain, "id": after.id}, (before, after))
    return evolve(laid, silence=combined_silence(before, after))


def combined_silence(before: TermSheet, after: TermSheet) -> Silence:
    """What absence means once both have been heard: only UNREPORTED is transparent.

    For every term, type or ``phases`` that either names, and by default: what the later sheet's
    silence means, or the earlier one's where that is UNREPORTED.
    """
    one, other = before.silence, after.silence
    pairs = {}
    for key in {*one.except_, *other.except_}:
        meant = meaning(key, after)
        pairs[key] = meaning(key, before) if meant is UNREPORTED else meant
    default = one.default if other.default is UNREPORTED else other.default
    return Silence(default=default, except_=Keyed(pairs), as_=other.as_ or one.as_)


def meaning(key: str, sheet: TermSheet) -> Presence:
    """What a sheet's silence on a term, type or ``phases`` means."""
    issue = sheet.scope.issues.at(key)
    return sheet.silence.of(key, issue.is_ if issue is not None else "")
