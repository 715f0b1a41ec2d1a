"""Positions as plain data, with stable keys."""

from __future__ import annotations

from dealdiff.diffing.typed import Json, typed
from dealdiff.parties.held import Held
from dealdiff.parties.wording import said
from dealdiff.telling.beside import words_told
from dealdiff.values.words import Value
from dealdiff.views.tellers import names


def held_data(one: Held) -> Json:
    """A position: whose, on what, what, who said it, how firmly, why, at which remove, and in which report.

    Words as they were told; ``null`` where nothing is.
    """
    sheet, statement = one.position.sheet, one.statement
    return {
        "party": one.position.party,
        "issue": one.issue,
        "verb": one.verb,
        "attitude": one.attitude.value,
        "body": typed(one.body),
        "text": one.text.id if one.text is not None else None,
        "speakers": [*one.speakers],
        "told by": [*one.told_by.names] if one.told_by is not None else [],
        "second hand": one.second_hand,
        "firmness": words_told(one.firmness),
        "of": words_told(statement.of),
        "because": words_told(one.because),
        "conditional": one.conditional,
        "expected": one.expected,
        "mistaken": [*names(statement.mistaken)],
        "date": words_told(one.date),
        "dated by the version": not isinstance(statement.date, Value),
        "version": one.version,
        "version date": words_told(sheet.date),
        "source": one.source or None,
        "publisher": one.publisher or None,
        "words": said(one),
    }
