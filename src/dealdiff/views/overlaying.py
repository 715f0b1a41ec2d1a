"""One sheet laid over another: the last mention wins, silence is transparent."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.applying import applied
from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.delta import Delta, atoms, between, only
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.diffing.silent import not_repeated
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.values.presence import UNREPORTED, Presence


def overlay(before: TermSheet, after: TermSheet) -> TermSheet:
    """What stands once ``after`` is laid over ``before``: the last mention wins, silence is transparent.

    It is ``before`` patched with all of the diff but its silence; an item of which nothing is told is the
    same object. Terms, phases and exchanges are laid
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
    laid = applied(before, _heard(diff(before, after)), after.scope, (after, before))
    return evolve(laid, id=after.id, silence=combined_silence(before, after))


def _heard(found: Diff) -> Delta | None:
    """The delta of a diff without its silence, made without writing out what was not repeated."""
    owned = frozenset(path for one in found if one.family != SILENCE for path in one.owns)
    whole = between(found.before, found.after, owned)
    heard = (
        path for path, atom in atoms(whole) if atom.after is not None or not not_repeated(path, found.after)
    )
    return only(whole, owned.intersection(heard))


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
