"""A diff from the plain JSON data of :mod:`~dealdiff.diffing.document.exporting`: strict, each error placed.

The sentences are for readers and are not looked at. What else follows from the rest (a change's family,
subject and fingerprint, a verdict's name and the widths that it names, what was compared, the nature) must be
what it follows to. The changes are not found anew: a document may be filtered, or made by an earlier release.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any

from dealdiff.diffing.document.change_reading import Reading
from dealdiff.diffing.document.edited import check_nature
from dealdiff.diffing.document.exporting import FORMAT, compared, policy_data
from dealdiff.diffing.document.noting import NOTES, notes_read
from dealdiff.diffing.document.places import At, whole
from dealdiff.diffing.document.scope_reading import read_scope, with_place
from dealdiff.diffing.document.side_reading import Side
from dealdiff.diffing.typed import Json
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.policy import Policy

_KEYS = ("format", "compared", "axis", "nature", "policy", "scopes", "before", "after", "changes", "left out")
_NUMBERED = re.compile(r"dealdiff-diff/(?P<number>[1-9][0-9]{0,8})")


def imported(data: Json, axes: type[Enum], vocabularies: Iterable[Vocabulary] = ()) -> dict[str, Any]:
    """The fields of the diff that a document holds; ``axes`` are those that a diff may have.

    :raises ModelError: for a newer format, and for everything that is missing, wrong or too much: with
        the place in the document, what was found, and what was expected.
    """
    document = whole(data)
    _check_format(document)
    found = document.fields(_KEYS, NOTES)
    given = tuple(vocabularies)
    scopes = [read_scope(one, given) for one in found["scopes"].members()]
    before, after = (Side.of(found[name], scopes, given) for name in ("before", "after"))
    found["compared"].same(compared(before.sheet, after.sheet))
    nature = check_nature(found["nature"], before.sheet, after.sheet)
    policy = _policy(found["policy"])
    return {
        "before": before.sheet,
        "after": after.sheet,
        "changes": Reading(before, after, policy).changes(found["changes"]),
        "policy": policy,
        "axis": found["axis"].choice(axes),
        "nature": nature,
        "left_out": frozenset(found["left out"].paths()),
        "notes": notes_read(found),
    }


def _check_format(document: At) -> None:
    if not isinstance(document.data, dict) or "format" not in document.data:
        raise document.wrong("no format", f"an object with the format {FORMAT!r}")
    told = document.entry("format")
    match = _NUMBERED.fullmatch(told.text())
    if match is not None and int(match["number"]) > 1:
        raise told.wrong(repr(told.data), repr(FORMAT), "a newer dealdiff wrote this: read it with that one")
    told.same(FORMAT)


def _policy(at: At) -> Policy:
    found = at.fields(["about", "nearly", "step", "inclusive days"], ["match"])
    widths = {name: found[name].text() for name in ("about", "nearly", "step")}
    days = found["inclusive days"]
    both = None if days.data is None else days.truth()
    least = found["match"].text() if "match" in found else None
    made: Policy = with_place(at.steps, lambda: Policy(**widths, inclusive_days=both, match=least))
    at.same(policy_data(made))
    return made
