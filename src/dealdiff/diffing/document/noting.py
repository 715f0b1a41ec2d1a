"""The notes of a diff as data, and back; ``only``, ``suppressed`` and the like are left out where empty."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from dealdiff.diffing.catalogue import ASKED_FOR
from dealdiff.diffing.document.places import At
from dealdiff.diffing.document.scope_reading import with_place
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.suggested import SECTIONS, TIERS, Ambiguity, Match
from dealdiff.diffing.suppression import Suppression
from dealdiff.diffing.typed import Json
from dealdiff.values.policy import as_share

NOTES = ("only", "suppressed", "stale", "ambiguous")
SUGGESTED = ("section", "before", "after", "tier", "score")


def notes_data(notes: Notes) -> dict[str, Json]:
    """The keys that notes add to a document.

    >>> notes_data(Notes(only=("value",)))
    {'only': ['value']}
    """
    told: dict[str, Json] = {
        "only": [*notes.only],
        "suppressed": [_data(one) for one in notes.suppressed],
        "stale": [_data(one) for one in notes.stale],
        "ambiguous": [suggested_data(one) for one in notes.ambiguous],
    }
    return {key: several for key, several in told.items() if several}


def notes_read(found: Mapping[str, At]) -> Notes:
    """The notes among the entries of a document. :raises ModelError: with the place of what is wrong."""
    told = {key: _some(found[key]) for key in NOTES if key in found}
    return Notes(
        only=tuple(one.word(ASKED_FOR) for one in told.get("only", ())),
        suppressed=tuple(_suppression(one) for one in told.get("suppressed", ())),
        stale=tuple(_suppression(one) for one in told.get("stale", ())),
        ambiguous=tuple(Ambiguity(**suggested_read(one)) for one in told.get("ambiguous", ())),
    )


def suggested_data(one: Match | Ambiguity) -> dict[str, Json]:
    """What a suggestion and an ambiguity have in common: the score as an exact fraction."""
    return {
        "section": one.section,
        "before": [*one.before],
        "after": [*one.after],
        "tier": one.tier,
        "score": str(one.score),
    }


def suggested_read(at: At) -> dict[str, Any]:
    """The same, read. :raises ModelError: with the place of what is wrong."""
    found = at.fields(SUGGESTED)
    return {
        "section": found["section"].word(SECTIONS),
        "before": found["before"].texts(),
        "after": found["after"].texts(),
        "tier": found["tier"].word(TIERS),
        "score": _score(found["score"]),
    }


def _score(at: At) -> Fraction:
    score: Fraction = with_place(at.steps, lambda: as_share(at.text()))
    at.same(str(score))
    if score > 1:
        raise at.wrong(str(score), "a score of at most 1")
    return score


def _some(at: At) -> list[At]:
    if members := at.members():
        return members
    raise at.wrong("an empty list", "at least one", "where there is none the key is left out")


def _data(one: Suppression) -> dict[str, Json]:
    return {"fingerprint": one.fingerprint, "kind": one.kind, "about": one.about, "because": one.because}


def _suppression(at: At) -> Suppression:
    words = {key: each.text() for key, each in at.fields(["fingerprint", "kind", "about", "because"]).items()}
    made: Suppression = with_place(at.steps, lambda: Suppression(**words))
    at.same(_data(made))
    return made
