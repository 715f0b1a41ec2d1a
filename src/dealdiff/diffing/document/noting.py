"""The notes of a diff as data, and back: ``only``, ``suppressed`` and ``stale``, left out where empty."""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.diffing.catalogue import ASKED_FOR
from dealdiff.diffing.document.places import At
from dealdiff.diffing.document.scope_reading import with_place
from dealdiff.diffing.notes import Notes
from dealdiff.diffing.suppression import Suppression
from dealdiff.diffing.typed import Json

NOTES = ("only", "suppressed", "stale")


def notes_data(notes: Notes) -> dict[str, Json]:
    """The keys that notes add to a document.

    >>> notes_data(Notes(only=("value",)))
    {'only': ['value']}
    """
    told: dict[str, Json] = {
        "only": [*notes.only],
        "suppressed": [_data(one) for one in notes.suppressed],
        "stale": [_data(one) for one in notes.stale],
    }
    return {key: several for key, several in told.items() if several}


def notes_read(found: Mapping[str, At]) -> Notes:
    """The notes among the entries of a document. :raises ModelError: with the place of what is wrong."""
    told = {key: _some(found[key]) for key in NOTES if key in found}
    return Notes(
        only=tuple(one.word(ASKED_FOR) for one in told.get("only", ())),
        suppressed=tuple(_suppression(one) for one in told.get("suppressed", ())),
        stale=tuple(_suppression(one) for one in told.get("stale", ())),
    )


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
